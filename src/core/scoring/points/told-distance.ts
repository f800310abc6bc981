import { isOfTarget, rangesOf } from '../../model/meaning';
import { compare, rational, signOf, toNumber } from '../../model/rational';
import type { Deduction, DeductionRule, RangeCondition } from '../../model/rule';
import { isPercent } from '../../text/units';
import { wantsMore } from '../row/actual';
import type { Row } from '../row/actual';
import type { Context } from './context';

/** 少5人以上的，每少1人; 逾期超过10天，每多1天: a distance in front of the step, below which nothing may be lost. */
const GUARD =
  /(?<![不未])(?:超[支出过额时期]?|逾期|延[期迟误]|拖[延期]|滞后|[缺减]?少|缺|差|欠|[低少]于|下降|降低|不足)[^，。;\d每]{0,10}?(\d[\d.]*)(?:个?百分点|[^，。;\d每的]{1,3})(?:以上)?(?:的|者)?，?[每凡]/;

/** Why the first steps of a deduction may cost nothing, in zh-CN; `undefined` where nothing says so. */
export function guardOf(
  { subject, threshold, stretch, step }: Deduction,
  { cases }: DeductionRule,
  { target }: Row,
): string | undefined {
  if (stretch || (threshold?.value !== undefined && !isOfTarget(threshold.scale))) return undefined;
  const number = Number(GUARD.exec(subject)?.[1] ?? NaN);
  // 不足90%的，每少2% beside 不低于90%的不扣分; 以10人次为一档，每档.
  const ends = cases.flatMap(({ when }) =>
    rangesOf(when).flatMap(({ min, max }) => [min?.value, max?.value]),
  );
  const goal = target && toNumber(target);
  const told =
    [goal, threshold?.value, ...ends].includes(number) || (number === step.value && /以\d/.test(subject));
  if (Number.isNaN(number) || told) return undefined;
  return `“${subject}”是从头起扣还是只扣超出的部分没有写明`;
}

/** 节约5万元, 提前30天: how far from the goal, in a row that counts the whole. */
const FROM_GOAL =
  /(节约|节省|节支|结余|提前|超额|多完成|少完成|压减)(?![到至为])(?:了|率|额)?(?:超过|达到?|在)?[^，。;\d]{0,4}\d/;

/** The verb of a distance that a row, by its name, does not count. */
function distanceVerb(text: string, unit: string | undefined, row: Row): string | undefined {
  const { name = '', target, percent } = row;
  if (target === undefined || signOf(target) <= 0 || (isPercent(unit) && !percent)) return undefined;
  const [words, verb] = FROM_GOAL.exec(text) ?? [];
  // 提前5天以上 of a row that asks for days ahead, 节约率 of one in percent: the actual itself.
  const own = verb === undefined || name.includes(verb.slice(0, 2)) || (percent && words!.includes('率'));
  return own || (wantsMore(row) && !/^(?:超额|[多少]完成)/.test(verb)) ? undefined : verb;
}

/** 节约超过20%的, 结余率在10%以上的: how much of the limit was left. */
const LEFT_OVER = /(?:节约|节省|节支|结余|结转)(?:了|率|额)?(?:超过|达到?|在|大于|高于)?[^，。;\d]{0,4}\d/;

/**
 * 不超预算得满分；节约超过20%的，每多节约1%扣0.2分: below the limit points may be lost as well. Why a value below it gives no number,
 * in zh-CN.
 */
export function lostForSaving({ deductions }: DeductionRule, { row, actual }: Context): string | undefined {
  const { name = '', target, percent } = row;
  if (target === undefined || percent || compare(actual, target) >= 0 || /节约|节省|结余/.test(name))
    return undefined;
  const one = deductions.find(
    ({ subject, threshold }) =>
      threshold?.scale === 'value' && isPercent(threshold.unit) && LEFT_OVER.test(subject),
  );
  return one && `“${one.subject}”怎样扣分须人工核对`;
}

/** 节约5万元以上 in a row of 项目总成本: of the actual, or of what lies between it and the goal? */
export function maybeDistance({ scale, text, unit }: RangeCondition, row: Row): boolean {
  return scale === 'value' && distanceVerb(text, unit, row) !== undefined;
}

/** 节约超过20万元，每多1万元; 每少提前1天; 超出50户，每多1户 of a goal of 100户: steps that begin at a distance. */
export function beginsAtDistance({ subject, threshold }: Deduction, row: Row): boolean {
  if (/少(?:提前|节约|节省|压减)/.test(subject) && row.target !== undefined) return true;
  if (threshold?.value === undefined || threshold.scale !== 'value') return false;
  if (distanceVerb(subject, threshold.unit, row) !== undefined) return true;
  return (
    row.target !== undefined &&
    !isPercent(threshold.unit) &&
    compare(rational(threshold.value), row.target) < 0 &&
    /(?:超出|超额|超支)(?:了)?\d/.test(subject)
  );
}
