import { earnsPoints, fullCaseOf, givesWhole, isDistance } from '../../model/meaning';
import type { DeductionRule, RangeCondition } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  add,
  compare,
  HUNDRED,
  isWhole,
  maximum,
  minimum,
  rational,
  signOf,
  subtract,
  toText,
  ZERO,
} from '../../model/rational';
import { countsWorkdays, isPercent, isPercentagePoint } from '../../text/units';
import { saysShareOfGoal } from '../../text/words/share-of-goal';
import type { Alternative, Context, Evaluation } from './context';
import { refused, withUnit } from './context';
import { lossOf, pointsOff } from './loss';
import type { Rounding } from './loss';
import { holds, placeRange } from './place';
import { baseOf, stepAsWritten, stepConversion } from './step-size';

function total(
  meaning: DeductionRule,
  context: Context,
  full: Rational,
  way: Rounding,
  relative: boolean,
):
  | {
      readonly score: Rational;
      readonly working: string;
      readonly below: boolean;
      readonly partial: boolean;
      readonly lost: Rational;
    }
  | { readonly reason: string } {
  let lost = ZERO;
  const words: string[] = [];
  let partial = false;
  for (const one of meaning.deductions) {
    const loss = lossOf(one, meaning, context, full, way, relative);
    if (loss === 'good-side') continue;
    if ('reason' in loss) return loss;
    lost = add(lost, loss.points);
    if (!isWhole(loss.steps)) partial = true;
    words.push(loss.working);
  }
  const { from } = meaning.deductions[0]!;
  const start = from === undefined ? full : minimum(full, rational(from));
  const left = subtract(start, lost);
  const floor = meaning.floor ? rational(meaning.floor.value) : ZERO;
  const score = maximum(left, floor);
  const below = compare(left, floor) < 0;
  const sum =
    signOf(lost) === 0
      ? `；得${toText(score)}分`
      : `；${toText(start)}−${toText(lost)}=${toText(left)}${below ? `，扣至${toText(floor)}` : ''}分`;
  return { score, working: words.length > 0 ? words.join('；') + sum : '', below, partial, lost };
}

/** 2次, and neither 2次以上 nor 2-3次. */
function isOneCount({ scale, bare, min, max }: RangeCondition): boolean {
  return scale === 'value' && (bare || (min !== undefined && min.value === max?.value));
}

/**
 * 1次扣1分，2次扣3分，3次扣5分: the first is a tier as the others are. What lies beyond the last, or is counted as missing, the
 * rule does not say.
 */
function beyondTiers(meaning: DeductionRule, { actual }: Context): string | undefined {
  const [one, second] = meaning.deductions;
  if (!one || second || one.step.value !== 1 || one.amount.of !== 'points') return undefined;
  if (one.measure === 'rank' || one.measure === 'deviation') return undefined;
  const tiers = meaning.cases.flatMap(({ when, award }) =>
    when.kind === 'range' && isOneCount(when) && award.kind === 'full' && award.less > 0
      ? [(when.min ?? when.max)!.value]
      : [],
  );
  const [first] = tiers;
  if (first === undefined) return undefined;
  const last = Math.max(...tiers);
  const beyond = one.measure === 'shortfall' ? last > 1 : compare(actual, rational(last)) > 0;
  return beyond ? `${last}以外怎样扣分没有写明` : undefined;
}

/** 超期10天扣1分，20天扣3分，30天扣5分: levels that are told one after the other, of which the first is no step. */
function besideTiers(meaning: DeductionRule, { actual, text }: Context): string | undefined {
  const [one, second] = meaning.deductions;
  if (!one || second || one.amount.of !== 'points' || one.measure === 'rank' || one.measure === 'deviation')
    return undefined;
  const words = text.slice(...one.step.span);
  if (one.step.value <= 1 || /[每凡各]/u.test(words + one.subject)) return undefined;
  const tiers = meaning.cases.filter(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.bare &&
      when.unit === one.step.unit &&
      award.kind === 'full' &&
      award.less > 0,
  );
  return tiers.length > 0 && signOf(actual) !== 0
    ? `“${one.subject}”是每这么多扣一次还是其中一档没有写明`
    : undefined;
}

/** So much off for each step. */
export function deduct(meaning: DeductionRule, context: Context): Evaluation {
  const { full, options } = context;
  const tiers = beyondTiers(meaning, context) ?? besideTiers(meaning, context);
  if (tiers !== undefined) return refused(tiers);
  if (!full) return refused('没有给出分值，从多少分起扣不能确定');
  const least = meaning.floor?.value ?? 0;
  if (least > 0 && compare(rational(least), full) >= 0)
    return refused(`最低${least}分，不低于分值${toText(full)}分`);
  const way: Rounding = options.partialSteps ?? 'linear';
  // 每少完成目标值的10%: of the goal, as it says.
  const ofGoal = meaning.deductions.every(({ subject }) => saysShareOfGoal(subject));
  const relative = ofGoal || options.percentReading === 'relative';
  const inParts = relative && readsRelative(meaning, context);
  const main = total(meaning, context, full, way, inParts);
  if ('reason' in main) return refused(main.reason);
  // 得8分的在8分基础上每…: what loses nothing of them stands in a level of its own.
  if (meaning.deductions[0]!.from !== undefined && signOf(main.lost) === 0)
    return refused('实际值不在得分的各档内，也没有写明怎样扣分');
  // 完成5个得6分，每多1个加1分，每少1个扣2分: the steps go down from the level, or from all points.
  const level = meaning.cases.some(
    (one) =>
      (earnsPoints(one) && !givesWhole(one, meaning.total?.value)) ||
      (one.award.kind === 'share' && one.award.percent > 0 && one.award.percent < 100),
  );
  if (level && signOf(main.lost) > 0 && meaning.bonuses.some(({ measure }) => measure === 'excess'))
    return refused('从得满分的一档还是从较低的一档起扣没有写明');
  const assumptions: string[] = [];
  for (const one of meaning.deductions) {
    const read =
      one.measure === 'fault' || one.measure === 'rank' ? undefined : baseOf(one, meaning, context);
    if (read && 'notes' in read) assumptions.push(...read.notes);
    const { unit } = one.step;
    const conversion = stepConversion(one, context);
    if (countsWorkdays(unit, context.row.unit)) assumptions.push(`步长的“${unit}”按工作日计`);
    if (conversion && conversion.factor !== 1 && stepAsWritten(one, context) === undefined)
      assumptions.push(`步长的单位由“${unit}”换算为“${context.row.unit}”`);
    if (
      read &&
      'value' in read &&
      one.measure === 'shortfall' &&
      context.row.percent &&
      compare(read.value, HUNDRED) > 0
    )
      assumptions.push('标准值超过100%');
    if (conversion?.generic && one.measure === 'fault')
      assumptions.push(`规则的“${unit}”与计量单位“${context.row.unit}”按同一数量计`);
  }
  for (const one of meaning.deductions) {
    if (signOf(main.lost) === 0) break;
    const each = pointsOff(one.amount, full);
    if (compare(each, full) > 0) assumptions.push(`每步扣${toText(each)}分，超过满分${toText(full)}分`);
    else if (one.amount.of === 'weight' && one.amount.value > 50) assumptions.push('每步扣去一半以上的分值');
  }
  if (main.below && !meaning.floor) assumptions.push('规则没有写扣完为止，按最低0分计');
  const alternatives: Alternative[] = [];
  const consider = (reading: string, otherWay: Rounding, otherRelative: boolean): void => {
    const other = total(meaning, context, full, otherWay, otherRelative);
    if (!('reason' in other) && compare(other.score, main.score) !== 0)
      alternatives.push({ reading, score: other.score });
  };
  if (main.partial && meaning.deductions.every((one) => one.partialSteps === undefined) && way === 'linear') {
    consider('不足一步按一步扣', 'up', inParts);
    consider('不足一步不扣', 'down', inParts);
  }
  if (signOf(main.lost) > 0 && readsRelative(meaning, context)) {
    consider(relative ? '按百分点计' : '按相对于标准值的百分比计', way, !relative);
  }
  const range = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  const placed = range?.kind === 'range' && !isDistance(range.scale) ? placeRange(range, context) : undefined;
  // 不足2个百分点的不扣: short of a step, nothing is lost.
  const letPass =
    main.working !== '' && meaning.deductions.some((one) => (one.partialSteps ?? way) === 'down');
  if (
    placed &&
    !letPass &&
    !('reason' in placed) &&
    signOf(main.lost) === 0 &&
    !holds(placed, context.actual) &&
    ![placed.min, placed.max].some((end) => end && compare(end.value, context.actual) === 0) &&
    meaning.deductions.some((one) => one.measure !== 'fault' && one.measure !== 'rank')
  ) {
    return refused('实际值不在满分的范围内，也没有写明怎样扣分');
  }
  const working =
    main.working === ''
      ? `实际${withUnit(context.actual, context.row)}，达到标准，得满分${toText(full)}分`
      : main.working;
  return {
    kind: 'score',
    score: main.score,
    working,
    by: signOf(main.lost) === 0 ? 'full' : 'calculation',
    assumptions,
    alternatives,
  };
}

/** 每下降1% of a percentage may mean percent of the threshold; 百分点 never does. */
function readsRelative(meaning: DeductionRule, context: Context): boolean {
  const [one] = meaning.deductions;
  if (
    !one ||
    one.measure === 'fault' ||
    one.measure === 'rank' ||
    !isPercent(one.step.unit) ||
    isPercentagePoint(one.step.unit) ||
    !context.row.percent
  )
    return false;
  const base = baseOf(one, meaning, context);
  return 'value' in base && signOf(base.value) !== 0 && compare(base.value, HUNDRED) !== 0;
}
