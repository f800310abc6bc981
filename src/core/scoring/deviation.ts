import { rangesOf } from '../model/meaning';
import type { Meaning } from '../model/rule';
import { absolute, compare, divide, HUNDRED, multiply, rational, subtract, toText } from '../model/rational';
import type { Rational } from '../model/rational';
import { hundredthsOf, isPercent } from '../text/units';
import type { Context } from './context';
import { withUnit } from './context';
import { placeValue } from './place';

/** The context in which the actual is its distance from the middle, with a note where that is another number. */
export type Deviated =
  { readonly context: Context; readonly note: string | undefined } | { readonly reason: string };

/** The widest deviation that the rule names. */
function widest(meaning: Meaning): Rational {
  const ends = meaning.cases
    .flatMap((one) => rangesOf(one.when))
    .flatMap(({ min, max }) => [min, max].flatMap((end) => (end ? [end.value] : [])));
  return rational(Math.max(0, ...ends));
}

/** Where the deviations are counted from: a value of the rule, the target, or nothing: the actual is one itself. */
function middleOf(meaning: Meaning, context: Context): Rational | { readonly reason: string } | undefined {
  const { row } = context;
  const said = meaning.deviation?.middle;
  if (said) {
    const placed = placeValue(said.value, said.unit, 'value', context);
    return 'reason' in placed ? placed : placed.value;
  }
  const { target, operator } = row;
  if (target === undefined || operator === '≤' || operator === '<') return undefined;
  const ofShare =
    !row.percent && meaning.cases.some((one) => rangesOf(one.when).some(({ unit }) => isPercent(unit)));
  if (!ofShare && compare(absolute(target), widest(meaning)) <= 0) return undefined;
  return operator === '≥' || operator === '>'
    ? { reason: '规则按偏差计分，实际值是完成数还是偏差不能确定' }
    : target;
}

/** Puts the distance from the middle in place of the actual, where the rule measures deviations. */
export function deviated(meaning: Meaning, context: Context): Deviated {
  if (!meaning.deviation) return { context, note: undefined };
  const { row, actual } = context;
  const middle = middleOf(meaning, context);
  if (middle && 'reason' in middle) return middle;
  const inPercent = meaning.cases.some((one) => rangesOf(one.when).some(({ unit }) => isPercent(unit)));
  const ofShare = inPercent && !row.percent && row.unit !== undefined && hundredthsOf(row.unit) === undefined;
  if (ofShare && !middle) return { reason: '规则按偏差的百分比计分，但没有给出目标值' };
  const apart = absolute(middle ? subtract(actual, middle) : actual);
  if (!ofShare) {
    const same = compare(apart, actual) === 0;
    const now = { ...context, actual: apart };
    if (same) return { context: now, note: undefined };
    const from = middle ? `与${withUnit(middle, row)}相差` : '偏差的绝对值';
    return { context: now, note: `实际${withUnit(actual, row)}，${from}${withUnit(apart, row)}` };
  }
  const share = divide(multiply(apart, HUNDRED), absolute(middle!));
  if (!share) return { reason: '目标值为0，不能计算偏差的百分比' };
  return {
    context: { ...context, actual: share, row: { ...row, unit: '%', percent: true, target: undefined } },
    note: `实际${withUnit(actual, row)}，与${withUnit(middle!, row)}相差${toText(share)}%`,
  };
}
