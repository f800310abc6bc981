import { earnsNothing } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, signOf, toText } from '../../model/rational';
import { isCounted } from '../../text/units';
import { wantsLess, wantsMore } from '../row/actual';
import type { Context, Evaluation } from './context';
import { withUnit } from './context';
import { countsDefects } from './defects';
import { holds, placeRange } from './place';
import type { PlacedRange } from './place';

/** 办结率达100%不得分 beside a goal of at least 100%: a 未 is lost, or the goal is another. */
export function losesAtGoal({ when, award }: Case, context: Context): boolean {
  const { row } = context;
  const { target, operator } = row;
  if (!target || operator === undefined || signOf(target) === 0) return false;
  if (when.kind !== 'range' || when.scale !== 'value' || !earnsNothing({ award })) return false;
  const placed = placeRange(when, context);
  if ('reason' in placed) return false;
  return (wantsLess(row) ? placed.max : placed.min) !== undefined && holds(placed, target);
}

/** Where a case that takes points off lies, if it is on one side of a value. */
function lossOf({ when, award }: Case, context: Context): PlacedRange | undefined {
  if (when.kind !== 'range' || when.bare) return undefined;
  if (award.kind === 'full' ? award.less <= 0 : !earnsNothing({ award })) return undefined;
  const placed = placeRange(when, context);
  return 'reason' in placed || (placed.min && placed.max) ? undefined : placed;
}

/** 只要有一起, 发生1起, 发现1处以上: that it happens at all. */
const HAPPENS = /有|发生|出现|发现|存在|查|产生|造成|受到|接到|被|引发/;

/** 只要发生1起，本项即为0分, 1台不符合要求不得分 or 出现1次扣1分，出现2次扣3分, and nothing else, of a row that counts what should not happen: none of it loses nothing. */
export function noneOfOnlyLoss(meaning: Meaning, { full, actual, row }: Context): Evaluation | undefined {
  const { cases, kind } = meaning;
  if (kind !== 'ladder' || cases.length === 0 || !full || signOf(actual) !== 0 || wantsMore(row))
    return undefined;
  if (row.percent || (row.target !== undefined && signOf(row.target) !== 0)) return undefined;
  const onlyLoss = cases.every(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.scale === 'value' &&
      when.min !== undefined &&
      when.min.value >= 1 &&
      isCounted(when.unit) &&
      (HAPPENS.test(when.text) || countsDefects(when.text, row)) &&
      (earnsNothing({ award }) || (award.kind === 'full' && award.less > 0)),
  );
  const fromFirst = cases.some(({ when }) => when.kind === 'range' && when.min?.value === 1);
  if (!onlyLoss || !fromFirst) return undefined;
  const several = cases.length > 1;
  return {
    kind: 'score',
    score: full,
    working: `实际${withUnit(actual, row)}，不属于“${cases[0]!.when.text}”${several ? '等情形' : ''}，得满分${toText(full)}分`,
    by: 'full',
    assumptions: [`规则只写了${several ? '扣分' : '不得分'}的情形，没有发生按满分计`],
    alternatives: [],
  };
}

/**
 * 完成率未达100%不得分, and nothing else, beside a goal of 100%: what reaches the goal loses nothing; nor does what is not
 * below the highest of several levels (低于95%的扣1分，低于90%的扣2分).
 */
export function outsideOnlyLoss(meaning: Meaning, context: Context): Evaluation | undefined {
  const { full, actual, row } = context;
  const { cases } = meaning;
  const several = cases.length > 1;
  if (meaning.kind !== 'ladder' || cases.length === 0 || !full) return undefined;
  if (row.target === undefined && !several) return undefined;
  const ends: Rational[] = [];
  let upward: boolean | undefined;
  for (const one of cases) {
    const lost = lossOf(one, context);
    const end = lost?.min ?? lost?.max;
    if (!lost || !end || (upward !== undefined && upward !== (lost.min !== undefined))) return undefined;
    upward = lost.min !== undefined;
    ends.push(end.value);
    if (holds(lost, actual) || (row.target && holds(lost, row.target))) return undefined;
  }
  // Where the goal lies beyond the end of the loss, what stands between the two is not said.
  const nearest = ends.reduce((one, other) => (compare(one, other) < 0 === upward ? one : other));
  if (row.target && compare(nearest, row.target) !== 0) return undefined;
  const [first] = cases;
  return {
    kind: 'score',
    score: full,
    working: `实际${withUnit(actual, row)}，不属于“${first!.when.text}”${several ? '等情形' : ''}，得满分${toText(full)}分`,
    by: 'full',
    assumptions: [
      several ? '规则只写了扣分的情形，其余按满分计' : '规则只写了不得分的情形，达到目标值按满分计',
    ],
    alternatives: [],
  };
}
