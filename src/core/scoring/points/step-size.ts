import { fullCaseOf, isDistance, isOfTarget, rangesOf, thresholdOf } from '../../model/meaning';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  rational,
  signOf,
  ZERO,
} from '../../model/rational';
import type { Rational } from '../../model/rational';
import type { Deduction, DeductionRule, Threshold } from '../../model/rule';
import {
  countsWorkdays,
  hundredthsOf,
  isPercent,
  isPercentagePoint,
  isSpanOfTime,
  stepFactor,
  type Conversion,
} from '../../text/units';
import { isOnUnitScale } from '../row/actual';
import { asWritten } from './as-written';
import { countsAmounts, countsPercentages } from '../row/percent-actual';
import type { Context } from './context';
import { convert } from '../row/convert';
import { growsFromNothing } from '../row/growth-row';
import { placeRange, placeValue, stepInMultipleOfRow } from './place';
import { LATENESS } from '../row/deadline-labels';

/** Words that a percentage without its sign goes with. */
const RATE = /率|比例|比重|占比|度|百分/;

/** The threshold of the rule: the deduction's own, or that of full marks. */
export function thresholdIn(one: Deduction, meaning: DeductionRule): Threshold | undefined {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when)[0];
  return one.threshold ?? (range && !isDistance(range.scale) ? thresholdOf(range, one.measure) : undefined);
}

/** 90%-110%得满分，90%以下或110%以上，每偏离5个百分点: from the end of the range of full marks that the actual lies beyond. */
function nearestEnd(
  { measure, threshold }: Deduction,
  meaning: DeductionRule,
  context: Context,
): { readonly value: Rational; readonly notes: readonly string[] } | { readonly reason: string } | undefined {
  const when = measure === 'deviation' && fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  if (!when || when.kind !== 'range' || when.scale !== 'value' || !when.min || !when.max) return undefined;
  const [low, high] = [when.min.value, when.max.value];
  if (low === high || (threshold?.value !== low && threshold?.value !== high)) return undefined;
  const placed = placeRange(when, context);
  if ('reason' in placed) return placed;
  const end = compare(context.actual, placed.min!.value) < 0 ? placed.min! : placed.max!;
  return { value: end.value, notes: placed.notes };
}

const LATE = /超期|超时|延期|延后|推迟|逾期|拖[期延]|延误|延迟|滞后|[晚迟]/;
/** 成果交付延误天数, 月报迟报天数: of the lateness itself, with nothing behind it. */
const LATE_DAYS =
  /(?:超期|超时|延期|逾期|拖期|延误|延迟|推迟|延后|拖延|滞后|[迟晚][报交送办到发付])(?:的|完[工成]|竣工|开工|交[付货]|提交|报送|办结|到位|验收|支付|拨付)?(?:天数|日数|时间|时长|周数|月数|年数|小时数|分钟数|天|个?工作日数?)$/;

/** Whether a row is named after what a step counts: 每延误1天 of 成果交付延误天数. */
function measuresLateness({ subject, step }: Deduction, { row }: Context): boolean {
  if (step.unit === undefined || !isSpanOfTime(step.unit)) return false;
  return LATE.test(subject) && LATE_DAYS.test(row.name ?? '');
}

/** 工程工期, 平均办结时间: of the whole time, so that without a goal nobody knows how much of it is late. */
const WHOLE_TIME = /(?:工期|时间|时长|周期|期限|时限|天数|日数|月数|小时数)$/;

export function mayMeasureWholeTime({ subject, step }: Deduction, { row }: Pick<Context, 'row'>): boolean {
  if (row.target !== undefined || step.unit === undefined || !isSpanOfTime(step.unit)) return false;
  const name = row.name ?? '';
  return LATE.test(subject) && WHOLE_TIME.test(name) && !LATE_DAYS.test(name);
}

/** The threshold that a deduction counts from: its own, that of full marks, or the target. */
export function baseOf(
  one: Deduction,
  meaning: DeductionRule,
  context: Context,
): { readonly value: Rational; readonly notes: readonly string[] } | { readonly reason: string } {
  const threshold = thresholdIn(one, meaning);
  if (
    context.row.target === undefined &&
    threshold?.value === undefined &&
    growsFromNothing(one, context.row)
  )
    return { value: ZERO, notes: ['实际值是增长率，从0起扣'] };
  if (threshold?.scale === 'outside' && context.row.target === undefined)
    return { reason: '规则以目标值或表外数据（平均值、上年数等）为标准，但没有给出' };
  // 合同工期60天，每延误1天 in a row of 延误天数.
  if (threshold?.scale === 'value' && context.row.target === undefined && measuresLateness(one, context))
    return { reason: '不能确定实际值是延误的时间还是全部时间' };
  const end = nearestEnd(one, meaning, context);
  if (end) return end;
  if (threshold && threshold.value !== undefined && threshold.scale !== 'outside') {
    const placed = placeValue(threshold.value, threshold.unit, threshold.scale, context);
    return 'reason' in placed
      ? placed
      : { value: placed.value, notes: placed.note === undefined ? [] : [placed.note] };
  }
  // 每延期1个月 in a row of none at all: late by nothing is in time.
  const inTime = context.row.target !== undefined && signOf(context.row.target) === 0;
  if (inTime && one.measure === 'excess' && !threshold && LATENESS.test(one.subject))
    return { value: ZERO, notes: [] };
  if (context.row.target !== undefined)
    return {
      value: context.row.target,
      notes: [threshold ? '标准值取自目标值' : '规则没有写明标准值，以目标值为标准'],
    };
  // 延误天数, 每延误1天: the row counts what lies beyond the day.
  if (one.measure === 'excess' && !threshold && measuresLateness(one, context))
    return { value: ZERO, notes: [] };
  return { reason: '规则没有写明标准值，也没有给出目标值' };
}

/** From the unit of the step to that of the row, where both have one and it is certain. */
export function stepConversion({ step: { unit } }: Deduction, { row }: Context): Conversion | undefined {
  return unit === undefined || row.unit === undefined ? undefined : stepFactor(unit, row.unit);
}

/** 每低目标值10%: of the goal, whatever the row counts. */
const OF_GOAL = /[低少超高多欠](?:于|出|过)?(?:年度|绩效)?(?:目标|计划|任务)[值数量]?的?\d[\d.]{0,5}%/;

/** The step on the actual's scale. */
export function stepOf(
  one: Deduction,
  base: Rational | undefined,
  threshold: Threshold | undefined,
  context: Context,
): { readonly value: Rational } | { readonly reason: string } {
  const { row } = context;
  const { unit } = one.step;
  const hundredths = hundredthsOf(unit);
  const scale = row.percent ? 1 : hundredthsOf(row.unit);
  if (row.unit === '分' && isPercentagePoint(unit)) return { reason: `“${unit!}”是分数还是百分点没有写明` };
  if (hundredths !== undefined && scale !== undefined) {
    // 千分之一, 0.1% of a row in parts of a thousand is one of them.
    const value = rational(Number(((one.step.value * hundredths) / scale).toPrecision(14)));
    return hundredths > scale && base && compare(value, base) > 0
      ? { reason: `每${one.step.value}${unit}比标准值还大，步长的单位可能有误` }
      : { value };
  }
  // 控制在5000元以内，每超1%: the rule says itself what the row counts in, and so what the percentage is of.
  if (
    row.unit === undefined &&
    !row.percent &&
    isPercent(unit) &&
    !isPercentagePoint(unit) &&
    ((threshold?.scale === 'value' &&
      threshold.unit !== undefined &&
      hundredthsOf(threshold.unit) === undefined) ||
      ((threshold === undefined || isOfTarget(threshold.scale)) &&
        OF_GOAL.test(one.subject) &&
        !countsPercentages(row))) &&
    base &&
    signOf(base) > 0
  )
    return { value: divide(multiply(base, rational(one.step.value)), HUNDRED)! };
  // Without a unit the row counts in that of the threshold.
  const written = row.unit === undefined ? hundredthsOf(threshold?.unit) : 1;
  const parts = hundredths === undefined || written === undefined ? 1 : hundredths / written;
  const value = rational(Number((one.step.value * parts).toPrecision(14)));
  if (hundredths !== undefined && (row.unit !== undefined || isPercent(threshold?.unit ?? unit))) {
    // Percent of a count, or of a ratio on the scale from 0 to 1.
    if (row.unit === undefined && base && isPercent(threshold?.unit)) {
      const asItStands = compare(base, rational(threshold!.value ?? 0)) === 0;
      if (asItStands) return { value };
    }
    if (base && isOnUnitScale(row) && compare(base, ONE) <= 0) return { value: divide(value, HUNDRED)! };
    if (row.unit === undefined && base && !isPercent(threshold?.unit) && !isPercentagePoint(unit)) {
      // PUE 1.3, 200人, 每高1%: with no unit anywhere it may be a hundredth of it, or of 1.
      const rate = compare(base, rational(10)) >= 0 && compare(base, HUNDRED) <= 0;
      // 能耗不超过50 names no rate: so much of it, or so many points?
      const named = threshold?.value === undefined || RATE.test(`${row.name ?? ''}${context.text}`);
      if (compare(base, ONE) > 0 && !(rate && named))
        return { reason: `没有计量单位，不能确定${one.step.value}${unit}是多少` };
    }
    if (row.unit === undefined && (base === undefined || row.target === undefined)) return { value };
    const amounts = countsAmounts(row) && !isPercentagePoint(unit);
    const asPoints = row.unit === undefined && base && compare(base, ONE) > 0 && !amounts;
    if (asPoints && one.threshold === undefined) return { value };
    // 完成计划的95%得满分，每低1%: percent of the plan, as the threshold is.
    const whole = threshold?.scale === 'target-share' && row.target ? row.target : base;
    if (!whole || signOf(whole) === 0) return { reason: '按百分比扣分，但标准值为0' };
    return { value: divide(multiply(absolute(whole), value), HUNDRED)! };
  }
  if (unit === undefined) return { value: stepInMultipleOfRow(value, row) };
  // 每少500米, 每超500元 beside a goal of 120: the row counts in another unit, which it does not name.
  if (
    row.unit === undefined &&
    threshold?.unit === undefined &&
    base &&
    signOf(base) > 0 &&
    isBeyondGoal(one, value, base)
  )
    return { reason: `没有计量单位，每${one.step.value}${unit}比标准值还大，不能确定以什么计` };
  if (row.unit === undefined) return { value };
  if (countsWorkdays(unit, row.unit)) return { value };
  const conversion = stepConversion(one, context);
  if (!conversion) return { reason: `步长的单位“${unit}”与计量单位“${row.unit}”不能换算` };
  return { value: convert(value, conversion) };
}

/** Whether a step is larger than all that can be missed, or far larger than the limit that is measured in its unit. */
function isBeyondGoal({ measure, step: { unit } }: Deduction, value: Rational, base: Rational): boolean {
  if (measure === 'shortfall') return compare(value, base) > 0;
  return measure === 'excess' && unit === '元' && compare(value, multiply(base, TWO)) > 0;
}
const TWO = rational(2);

/** 5万元, which is read as 50000元, where the row counts in 万元 and the rule says so. */
export function stepAsWritten(one: Deduction, context: Context): string | undefined {
  const conversion = stepConversion(one, context);
  if (!conversion || conversion.generic || conversion.factor === 1) return undefined;
  return asWritten(convert(rational(one.step.value), conversion), context);
}
