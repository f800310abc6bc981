import type { Deduction, DeductionRule, Threshold } from '../model/rule';
import type { Rational } from '../model/rational';
import {
  absolute,
  add,
  ceilingOf,
  compare,
  divide,
  floorOf,
  HUNDRED,
  isWhole,
  maximum,
  minimum,
  multiply,
  ONE,
  percentage,
  rational,
  signOf,
  subtract,
  toText,
  ZERO,
} from '../model/rational';
import {
  countsWorkdays,
  hundredthsOf,
  isCounted,
  isPercent,
  isPercentagePoint,
  stepFactor,
  type Conversion,
} from '../text/units';
import { fullCaseOf, isDistance, rangesOf, thresholdOf } from '../model/meaning';
import { isOnUnitScale } from './actual';
import { asWritten } from './as-written';
import { convert } from './convert';
import type { Alternative, Context, Evaluation } from './context';
import { refused, withUnit } from './context';
import { holds, placeRange, placeValue } from './place';

/** The part of a threshold within which no sound rule takes all points away. */
const NEGLIGIBLE = rational(0.002);

/** Words that a percentage without its sign goes with. */
const RATE = /率|比例|比重|占比|度|百分/;

interface Loss {
  readonly points: Rational;
  readonly steps: Rational;
  readonly distance: Rational;
  readonly threshold: Rational | undefined;
  readonly working: string;
}

function thresholdIn(one: Deduction, meaning: DeductionRule): Threshold | undefined {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when)[0];
  return one.threshold ?? (range && !isDistance(range.scale) ? thresholdOf(range, one.measure) : undefined);
}

/** The threshold that a deduction counts from: its own, that of full marks, or the target. */
export function baseOf(
  one: Deduction,
  meaning: DeductionRule,
  context: Context,
): { readonly value: Rational; readonly notes: readonly string[] } | { readonly reason: string } {
  const threshold = thresholdIn(one, meaning);
  if (threshold?.scale === 'outside' && context.row.target === undefined)
    return { reason: '规则以目标值或表外数据（平均值、上年数等）为标准，但没有给出' };
  if (threshold && threshold.value !== undefined && threshold.scale !== 'outside') {
    const placed = placeValue(threshold.value, threshold.unit, threshold.scale, context);
    return 'reason' in placed
      ? placed
      : { value: placed.value, notes: placed.note === undefined ? [] : [placed.note] };
  }
  if (context.row.target !== undefined)
    return {
      value: context.row.target,
      notes: [threshold ? '标准值取自目标值' : '规则没有写明标准值，以目标值为标准'],
    };
  return { reason: '规则没有写明标准值，也没有给出目标值' };
}

/** The step on the actual's scale. */
function stepOf(
  one: Deduction,
  base: Rational | undefined,
  threshold: Threshold | undefined,
  context: Context,
): { readonly value: Rational; readonly relative: boolean } | { readonly reason: string } {
  const { row } = context;
  const { unit } = one.step;
  const hundredths = hundredthsOf(unit);
  const scale = row.percent ? 1 : hundredthsOf(row.unit);
  if (hundredths !== undefined && scale !== undefined) {
    // 千分之一, 0.1% of a row in parts of a thousand is one of them.
    const value = rational(Number(((one.step.value * hundredths) / scale).toPrecision(14)));
    return hundredths > scale && base && compare(value, base) > 0
      ? { reason: `每${one.step.value}${unit}比标准值还大，步长的单位可能有误` }
      : { value, relative: false };
  }
  // Without a unit the row counts in that of the threshold.
  const written = row.unit === undefined ? hundredthsOf(threshold?.unit) : 1;
  const parts = hundredths === undefined || written === undefined ? 1 : hundredths / written;
  const value = rational(Number((one.step.value * parts).toPrecision(14)));
  if (hundredths !== undefined && (row.unit !== undefined || isPercent(threshold?.unit ?? unit))) {
    // Percent of a count, or of a ratio on the scale from 0 to 1.
    if (row.unit === undefined && base && isPercent(threshold?.unit)) {
      const asItStands = compare(base, rational(threshold!.value ?? 0)) === 0;
      if (asItStands) return { value, relative: false };
    }
    if (base && isOnUnitScale(row) && compare(base, ONE) <= 0)
      return { value: divide(value, HUNDRED)!, relative: false };
    if (row.unit === undefined && base && !isPercent(threshold?.unit) && !isPercentagePoint(unit)) {
      // PUE 1.3, 200人, 每高1%: with no unit anywhere it may be a hundredth of it, or of 1.
      const rate = compare(base, rational(10)) >= 0 && compare(base, HUNDRED) <= 0;
      // 能耗不超过50 names no rate: so much of it, or so many points?
      const named = threshold?.value === undefined || RATE.test(`${row.name ?? ''}${context.text}`);
      if (compare(base, ONE) > 0 && !(rate && named))
        return { reason: `没有计量单位，不能确定${one.step.value}${unit}是多少` };
    }
    if (row.unit === undefined && (base === undefined || row.target === undefined))
      return { value, relative: false };
    if (row.unit === undefined && base && compare(base, ONE) > 0 && one.threshold === undefined)
      return { value, relative: false };
    // 完成计划的95%得满分，每低1%: percent of the plan, as the threshold is.
    const whole = threshold?.scale === 'target-share' && row.target ? row.target : base;
    if (!whole || signOf(whole) === 0) return { reason: '按百分比扣分，但标准值为0' };
    return { value: divide(multiply(absolute(whole), value), HUNDRED)!, relative: true };
  }
  if (unit === undefined || row.unit === undefined) return { value, relative: false };
  if (countsWorkdays(unit, row.unit)) return { value, relative: false };
  const conversion = stepConversion(one, context);
  if (!conversion) return { reason: `步长的单位“${unit}”与计量单位“${row.unit}”不能换算` };
  return { value: convert(value, conversion), relative: false };
}

/** The steps that lie on the stretch of this rate. */
function within(steps: Rational, { stretch, step }: Deduction): Rational {
  if (!stretch) return steps;
  const inSteps = (value: number): Rational => divide(rational(value), rational(step.value))!;
  const upTo = stretch.to === undefined ? steps : minimum(steps, inSteps(stretch.to));
  return maximum(ZERO, subtract(upTo, inSteps(stretch.from)));
}

type Rounding = 'linear' | 'up' | 'down';

function rounded(steps: Rational, way: Rounding): Rational {
  return way === 'up' ? ceilingOf(steps) : way === 'down' ? floorOf(steps) : steps;
}

function pointsOff({ value, of }: Pick<Deduction['amount'], 'value' | 'of'>, full: Rational): Rational {
  return of === 'points' ? rational(value) : multiply(full, percentage(value));
}

const EACH: Readonly<Record<Deduction['measure'], string>> = {
  shortfall: '每少',
  excess: '每超',
  deviation: '每相差',
  fault: '每',
  rank: '每低',
};

/** 5万元, which is read as 50000元, where the row counts in 万元 and the rule says so. */
function stepAsWritten(one: Deduction, context: Context): string | undefined {
  const conversion = stepConversion(one, context);
  if (!conversion || conversion.generic || conversion.factor === 1) return undefined;
  return asWritten(convert(rational(one.step.value), conversion), context);
}

/** From the unit of the step to that of the row, where both have one and it is certain. */
function stepConversion({ step: { unit } }: Deduction, { row }: Context): Conversion | undefined {
  return unit === undefined || row.unit === undefined ? undefined : stepFactor(unit, row.unit);
}

function amountText(one: Deduction): string {
  return one.amount.of === 'points'
    ? `${one.amount.value}分`
    : `权重分的${Number(one.amount.value.toFixed(4))}%`;
}

function lossOf(
  one: Deduction,
  meaning: DeductionRule,
  context: Context,
  full: Rational,
  way: Rounding,
  relative: boolean,
): Loss | { readonly reason: string } | 'good-side' {
  const { row, actual } = context;
  const counted =
    one.measure === 'fault' ||
    (one.measure === 'deviation' &&
      !one.threshold &&
      !meaning.cases.some((each) => rangesOf(each.when).length > 0) &&
      row.target === undefined);
  const rank = one.measure === 'rank';
  let base: Rational | undefined;
  let distance: Rational;
  let words: string;
  if (counted) {
    if (
      row.target !== undefined &&
      signOf(row.target) > 0 &&
      row.operator !== '≤' &&
      row.operator !== '<' &&
      one.measure === 'fault'
    ) {
      return { reason: '规则按差错数扣分，实际值却与目标值同为完成数，不能确定差错数' };
    }
    if (
      row.target !== undefined &&
      signOf(row.target) > 0 &&
      (row.operator === '≤' || row.operator === '<') &&
      ((one.step.unit !== undefined && !isCounted(one.step.unit)) ||
        !meaning.cases.some((each) => each.when.kind !== 'otherwise'))
    ) {
      return { reason: '目标值允许一定数量，规则却没有写明从第几个起扣分' };
    }
    if (signOf(actual) < 0) return { reason: '差错数不能小于0' };
    distance = actual;
    words = `实际${withUnit(actual, row)}`;
  } else if (rank) {
    const range = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
    base = rational(range?.kind === 'range' && range.scale === 'rank' ? (range.max ?? range.min)!.value : 1);
    if (compare(actual, ONE) < 0 || !isWhole(actual)) return { reason: '名次应为从1起的整数' };
    if (compare(actual, base) <= 0) return 'good-side';
    distance = subtract(actual, base);
    words = `第${toText(actual)}位，比第${toText(base)}位低${toText(distance)}位`;
  } else {
    const read = baseOf(one, meaning, context);
    if ('reason' in read) return read;
    base = read.value;
    const difference = subtract(actual, base);
    if (one.measure === 'shortfall' && compare(difference, ZERO) >= 0) return 'good-side';
    if (one.measure === 'excess' && compare(difference, ZERO) <= 0) return 'good-side';
    distance = absolute(difference);
    // 比92%少2个百分点, 比120次多4次.
    const word = signOf(difference) < 0 ? '少' : '多';
    const far = withUnit(distance, row).replace('%', '个百分点');
    words =
      signOf(distance) === 0
        ? `实际${withUnit(actual, row)}，等于标准值`
        : `实际${withUnit(actual, row)}，比${withUnit(base, row)}${word}${far}`;
  }
  const step = stepOf(one, base, thresholdIn(one, meaning), context);
  if ('reason' in step) return step;
  let size = step.value;
  if (relative && base && signOf(base) !== 0) size = divide(multiply(size, absolute(base)), HUNDRED)!;
  const exact = divide(distance, size);
  if (!exact) return { reason: '步长为0' };
  // All points gone within a five-hundredth of the threshold: a unit or a digit of the step is lost.
  if (base && signOf(base) > 0 && one.amount.value > 0) {
    const within = divide(multiply(divide(full, pointsOff(one.amount, full)) ?? full, size), base);
    if (within && compare(within, NEGLIGIBLE) < 0)
      return {
        reason: `每${one.step.value}${one.step.unit ?? ''}扣${amountText(one)}，与标准值相差悬殊，步长或单位可能有缺损`,
      };
  }
  const steps = rounded(within(exact, one), one.partialSteps ?? way);
  let points = multiply(steps, pointsOff(one.amount, full));
  const limit = { value: one.most ?? 0, of: one.mostOfWeight ? 'weight' : 'points' } as const;
  if (one.most !== undefined) points = minimum(points, pointsOff(limit, full));
  const stepText = stepAsWritten(one, context) ?? `${one.step.value}${one.step.unit ?? ''}`;
  return {
    points,
    steps,
    distance,
    threshold: base,
    working: `${words}；${EACH[one.measure]}${stepText}扣${amountText(one)}，扣${toText(points)}分`,
  };
}

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

/** So much off for each step. */
export function deduct(meaning: DeductionRule, context: Context): Evaluation {
  const { full, options } = context;
  if (!full) return refused('没有给出分值，从多少分起扣不能确定');
  const least = meaning.floor?.value ?? 0;
  if (least > 0 && compare(rational(least), full) >= 0)
    return refused(`最低${least}分，不低于分值${toText(full)}分`);
  const way: Rounding = options.partialSteps ?? 'linear';
  const relative = options.percentReading === 'relative';
  const main = total(meaning, context, full, way, relative && readsRelative(meaning, context));
  if ('reason' in main) return refused(main.reason);
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
    consider('不足一步按一步扣', 'up', false);
    consider('不足一步不扣', 'down', false);
  }
  if (signOf(main.lost) > 0 && readsRelative(meaning, context)) {
    consider(relative ? '按百分点计' : '按相对于标准值的百分比计', way, !relative);
  }
  const range = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  const placed = range?.kind === 'range' && !isDistance(range.scale) ? placeRange(range, context) : undefined;
  if (
    placed &&
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
