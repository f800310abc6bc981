import { rangesOf } from '../model/meaning';
import type { Condition, Meaning, RangeCondition, Threshold } from '../model/rule';
import { signOf } from '../model/rational';
import { hundredthsOf, isPercent } from '../text/units';
import type { Row } from './actual';

/** 完成率, 得分率 and the like: how much of the plan is done. */
const DONE = /(?:完成|实施|执行|到位|支出|支付|达成|实现|得分)(?:率|比例|比率|进度|百分比)|完成度/;
/** Another rate than that of what is done. */
const RATE = /率|比例|比重|占比|度/;

type Percentage = Pick<RangeCondition, 'scale' | 'unit' | 'text'>;

function inPercent({ scale, unit }: Omit<Percentage, 'text'>): boolean {
  return scale === 'value' && isPercent(unit);
}

/** Whether all percentages of the rule are of the plan: the first says so, and none says otherwise. */
function speaksOfPlan(ranges: readonly Percentage[]): boolean {
  const [first] = ranges;
  if (!first || !DONE.test(first.text)) return false;
  return ranges.every((range) => inPercent(range) && (DONE.test(range.text) || !RATE.test(range.text)));
}

/**
 * 完成率≥95%得满分 in a row of amounts: the percentages are shares of its target. `undefined` where the row is one of
 * percent, has no target, or the rule speaks of another rate.
 */
export function inShares(
  meaning: Meaning,
  row: Row,
): { readonly meaning: Meaning; readonly note: string } | undefined {
  const { target, unit, percent, operator } = row;
  if (percent || unit === undefined || hundredthsOf(unit) !== undefined) return undefined;
  // Of what should stay below its target nobody completes a share.
  if (operator === '≤' || operator === '<') return undefined;
  if (!target || signOf(target) <= 0) return undefined;
  const ranges: Percentage[] = meaning.cases
    .flatMap(({ when }) => rangesOf(when))
    .filter((range) => range.scale === 'value');
  // 完成率要求95%，每低1个百分点扣1分: the deduction says it itself.
  if (meaning.kind === 'deduction' && ranges.length === 0)
    for (const { threshold, subject } of meaning.deductions)
      if (threshold) ranges.push({ scale: threshold.scale, unit: threshold.unit, text: subject });
  if (!speaksOfPlan(ranges)) return undefined;
  const told = (when: Condition): Condition =>
    when.kind === 'range'
      ? inPercent(when)
        ? { ...when, scale: 'target-share' }
        : when
      : when.kind === 'all' || when.kind === 'any'
        ? { ...when, of: when.of.map(told) }
        : when;
  const cases = meaning.cases.map((one) => ({ ...one, when: told(one.when) }));
  const over = (threshold: Threshold): Threshold =>
    inPercent(threshold) ? { ...threshold, scale: 'target-share' } : threshold;
  const note = `“${DONE.exec(ranges[0]!.text)![0]}”按实际值÷目标值计`;
  if (meaning.kind !== 'deduction') return { meaning: { ...meaning, cases }, note };
  const deductions = meaning.deductions.map((one) =>
    one.threshold ? { ...one, threshold: over(one.threshold) } : one,
  );
  return { meaning: { ...meaning, cases, deductions }, note };
}
