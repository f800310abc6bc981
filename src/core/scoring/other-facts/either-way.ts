import { earnsAll, earnsNothing, fullCaseOf, isDistance, rangesOf } from '../../model/meaning';
import type { Deduction, DeductionRule, Meaning, Threshold } from '../../model/rule';
import { add, compare, divide, HUNDRED, multiply, rational, signOf, toNumber } from '../../model/rational';
import { isPercent, unitFactor } from '../../text/units';
import { wantsLess } from '../row/actual';
import type { Context } from '../points/context';
import { ratioForDistance } from '../points/own-distance';
import { placeRange, placeValue } from '../points/place';

/** 高于或低于5个百分点以上, 大于、小于目标值10%: of both sides in one breath; 超过二分之一、不足三分之二 has a number for each. */
const BOTH_SIDES =
  /(?:高于?|大于?|超过|多于?)(?![^，。；;\d、或]{0,6}(?:分之|半|成[、或]))[^，。；;\d]{0,10}?(?:或者?|、|及|和)(?:者)?(?:低于|小于|少于|不足)|(?:低于?|小于?|少于?|不足)(?![^，。；;\d、或]{0,6}(?:分之|半|成[、或]))[^，。；;\d]{0,10}?(?:或者?|、|及|和)(?:者)?(?:高于|大于|多于|超过)|(?:高于|超过)(?:目标值?|标准值?)\d[^，。；;]{0,8}(?:或者?|、)(?:低于|少于)(?:目标值?|标准值?)\d/u;

/** 等于目标值得满分: the one number that full marks are for. */
function isExactlyAsked(meaning: Meaning, context: Context): boolean {
  if (meaning.kind === 'earning') return false;
  const full = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  if (full?.kind !== 'range' || !full.min || full.min.value !== full.max?.value) return false;
  const placed = placeRange(full, context);
  return !('reason' in placed) && placed.min !== undefined && compare(placed.min.value, context.actual) === 0;
}

/** What is said of both sides was read as one of them, or as a number by itself. */
function oneOfBothSides(meaning: Meaning, context: Context): string | undefined {
  if (meaning.kind === 'earning' || isExactlyAsked(meaning, context)) return undefined;
  for (const { when } of meaning.cases) {
    const words = when.kind === 'any' ? when.of.map(({ text }) => text).join('或') : when.text;
    if (!BOTH_SIDES.test(words)) continue;
    const ranges = rangesOf(when);
    if (ranges.length === 0) continue;
    const around = ranges.every((one) => one.around);
    const two = when.kind === 'any' && ranges.some(({ min }) => min) && ranges.some(({ max }) => max);
    if (!around && !two) return `“${words}”说的是两个方向，怎样对照没有读懂`;
  }
  return undefined;
}

const DEVIATES = /偏[离差]|误差|相差|浮动/u;

/** Whether a number of the rule is the goal of the row, in whatever unit it is said. */
function isGoal({ value, unit, scale }: Threshold, context: Context): boolean {
  const placed = placeValue(value!, unit, scale, context);
  return 'value' in placed && compare(placed.value, context.row.target!) === 0;
}

/** 偏离超过1个百分点每0.5个百分点扣1分: the 1 is how far, and no standard of its own. */
function distanceAsStandard({ deductions, cases }: DeductionRule, context: Context): string | undefined {
  const { target } = context.row;
  if (target === undefined || signOf(target) === 0) return undefined;
  // 偏离2℃以内得满分: the cases say it themselves.
  if (cases.some((one) => earnsAll(one) && DEVIATES.test(one.when.text))) return undefined;
  if (cases.some(({ when }) => rangesOf(when).some(({ around, scale }) => around ?? isDistance(scale))))
    return undefined;
  const wrong = deductions.find(
    ({ subject, threshold, measure }) =>
      measure !== 'deviation' &&
      threshold?.scale === 'value' &&
      threshold.value !== undefined &&
      DEVIATES.test(subject) &&
      !isGoal(threshold, context),
  );
  return wrong && `“${wrong.subject}”的偏离从哪里算起没有读懂`;
}

/** 达到100吨得满分，偏差10%以上扣5分: above the level as well, which earns full marks by itself. */
function deviationAbove(meaning: Meaning, context: Context): string | undefined {
  const { operator } = context.row;
  if (meaning.kind === 'earning' || (operator !== '=' && operator !== undefined)) return undefined;
  if (meaning.kind === 'deduction' && meaning.deductions.some(({ measure }) => measure === 'deviation'))
    return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  const exactly = full?.kind === 'range' && full.min !== undefined && full.min.value === full.max?.value;
  if (
    full?.kind !== 'range' ||
    (operator === undefined && !exactly) ||
    full.around ||
    (full.min && full.max && !exactly) ||
    (full.scale !== 'value' && full.scale !== 'outside' && !(exactly && full.scale === 'target-share'))
  )
    return undefined;
  if (DEVIATES.test(full.text)) return undefined;
  const apart = exactly
    ? meaning.cases.flatMap(({ when }) => rangesOf(when)).filter(({ scale }) => scale === 'shortfall')
    : [];
  // 与目标值一致得10分，相差5个以内得5分: above it as far off as below.
  const said = exactly ? apart.find(({ text }) => /相差|差距/u.test(text))?.text : saidApart(meaning);
  if (said === undefined) return undefined;
  const placed = placeRange(full, context);
  if ('reason' in placed) return undefined;
  // 控制在40万元以内 says itself that less is well.
  return placed.min && compare(context.actual, placed.min.value) > 0
    ? `“${said}”对超出的一边是否也适用没有写明`
    : undefined;
}

/** What is said of how far from the goal, beside the level that is reached. */
function saidApart(meaning: Meaning): string | undefined {
  return (
    meaning.cases.find(({ when, award }) => !earnsAll({ award }) && /偏[离差]|相差|差距/u.test(when.text))
      ?.when.text ??
    (meaning.kind === 'deduction'
      ? meaning.deductions.find(({ subject }) => /偏[离差]/u.test(subject))?.subject
      : undefined)
  );
}

/** 按实际值与目标值的差距扣分: how far off, with no word of which side. */
const BY_GAP = /按照?[^，,。；;：:\d扣减]{0,24}(?:差距|差额|差值|差数|相差)[^，,。；;：:\d]{0,12}[扣减]分?/u;

/** 未达到目标值的，按差距扣分 in a row that asks for just so many: whether more than it is a gap, too. */
function gapEitherWay({ deductions }: DeductionRule, { row, text, actual }: Context): string | undefined {
  const { operator, target } = row;
  if (target === undefined || compare(actual, target) === 0) return undefined;
  if (operator !== '=' && !(operator === undefined && text.includes('绝对值'))) return undefined;
  if (deductions.some(({ measure }) => measure === 'deviation')) return undefined;
  const said = BY_GAP.exec(text)?.[0];
  return said && `“${said}”对高于和低于目标值是否都适用没有写明`;
}

/** 超过10天, 超10天以上, with no word of what it is counted from. */
const BARE_EXCESS = /^超(?:过|出)?\d[^，。；;的]{0,6}(?:以上)?$/u;

/**
 * 7天内得满分，每超1天扣0.2分，超过10天扣完: ten days in all, or ten beyond the seven. Where the two differ there is no number.
 */
function limitEitherWay(meaning: DeductionRule, context: Context): string | undefined {
  const { row, actual } = context;
  if (row.percent || !wantsLess(row)) return undefined;
  if (!meaning.deductions.some(({ measure }) => measure === 'excess')) return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  const base = full?.kind === 'range' && full.max ? rational(full.max.value) : row.target;
  if (base === undefined || signOf(base) <= 0) return undefined;
  for (const one of meaning.cases) {
    if (!earnsNothing(one) || one.when.kind !== 'range' || !one.when.min || one.when.max) continue;
    const { text, min, unit, scale } = one.when;
    if (scale !== 'value' && scale !== 'excess') continue;
    if (!BARE_EXCESS.test(text) || isPercent(unit) || unit === undefined || row.unit === undefined) continue;
    if (unitFactor(unit, row.unit)?.factor !== 1) continue;
    const limit = rational(min.value);
    // 超过7天 of the seven that are allowed; 超5天 of them is beyond; and where the steps have taken all by then, nothing is.
    if (compare(limit, base) <= 0 || !reaches(meaning, min.value, context)) continue;
    const beyond = add(base, limit);
    const [low, high] = compare(limit, beyond) < 0 ? [limit, beyond] : [beyond, limit];
    if (compare(actual, low) > 0 && compare(actual, high) <= 0)
      return `“${text}”是一共多少还是超出多少没有写明`;
  }
  return undefined;
}

/** Whether the steps leave points until so much lies beyond the base. */
function reaches({ deductions }: DeductionRule, beyond: number, { full }: Context): boolean {
  if (full === undefined) return true;
  return deductions.every(({ step, amount }) =>
    amount.of === 'weight'
      ? (beyond / step.value) * amount.value < 100
      : (beyond / step.value) * amount.value < toNumber(full),
  );
}

/** 实际/计划≥1, 比值: of which a step of 0.01 is a hundredth. */
const RATIO = /实际[^，。；;]{0,6}[/÷][^，。；;]{0,4}(?:计划|目标|预算)|比值|之比/u;

/** 每低0.01 of a quotient, 每低0.1 of a 完成率 in %: a step on another scale than the row's. */
function stepOfRatio({ deductions }: DeductionRule, { row, text }: Context): string | undefined {
  const { target } = row;
  if (target === undefined || compare(target, TEN) < 0) return undefined;
  const one = deductions.find(({ step }) => step.unit === undefined && step.value < 1);
  if (!one || (!RATIO.test(text) && !row.percent)) return undefined;
  return `每${one.step.value}的步长没有单位，与本行的数不是一个尺度`;
}

const TEN = rational(10);

/** 完成目标的80%以上, 达到目标值60%, and no 目标值为80%. */
const SHARE_OF_GOAL = /(?:完成|达到?|实现)(?:年度|绩效|既定)?(?:目标|计划|任务)[值数]?的?\d[\d.]{0,5}%/u;

/**
 * 完成目标的80%以上 in a row that asks for 90 %: 80 % of the goal, which is 72 %, or 80 % itself. Where the two differ there is
 * no number.
 */
function shareOfRate(meaning: Meaning, { row, actual }: Context): string | undefined {
  const { target, percent } = row;
  if (!percent || target === undefined || signOf(target) <= 0 || compare(target, HUNDRED) === 0)
    return undefined;
  for (const { when } of meaning.cases)
    for (const { text, min, max, scale } of rangesOf(when)) {
      const end = min ?? max;
      if (!end || end.value >= 100 || scale !== 'value' || !SHARE_OF_GOAL.test(text)) continue;
      // 达到目标值90% beside a goal of 90 % says the goal again.
      if (compare(rational(end.value), target) === 0) return undefined;
      const [itself, part] = [rational(end.value), divide(multiply(target, rational(end.value)), HUNDRED)!];
      const [low, high] = compare(itself, part) < 0 ? [itself, part] : [part, itself];
      if (compare(actual, low) >= 0 && compare(actual, high) < 0)
        return `“${text}”是目标值的百分之几还是实际值本身没有写明`;
    }
  return undefined;
}

/** 每低于90%扣0.5分 beside a goal of 90 %: the goal, and no step of ninety. */
function stepIsGoal({ deductions }: DeductionRule, { row }: Context): string | undefined {
  const { target } = row;
  const one = (each: Deduction): boolean =>
    target !== undefined &&
    isPercent(each.step.unit) &&
    /每[^，。；;\d]{0,6}(?:低|高|少|超)(?:于|过)/u.test(each.subject) &&
    compare(rational(each.step.value), target) === 0;
  const found = deductions.find(one);
  return found && `“${found.subject}”的数就是目标值，每一步是多少没有写明`;
}

/** 不足半天不计，半天以上按一天计. */
const HALF_STEP = /半(?:个)?(?:天|日|月|小时|年)[^，。；;]{0,4}(?:不计|按|算|不扣)/u;

/** Whether a part of a step is told in halves, which the steps do not know. */
function halfSteps({ deductions }: DeductionRule, { actual, text }: Context): string | undefined {
  const half = HALF_STEP.exec(text)?.[0];
  if (half === undefined || deductions.every(({ measure }) => measure === 'rank')) return undefined;
  return Number.isInteger(toNumber(actual)) ? undefined : `“${half}”怎样计算没有读懂`;
}

/** Why a rule that can be read two ways gives no number here, in zh-CN; `undefined` where it can be read one way, or both agree. */
export function eitherWay(meaning: Meaning, context: Context): string | undefined {
  const sides =
    oneOfBothSides(meaning, context) ?? deviationAbove(meaning, context) ?? shareOfRate(meaning, context);
  if (sides !== undefined || meaning.kind !== 'deduction') return sides;
  return (
    distanceAsStandard(meaning, context) ??
    limitEitherWay(meaning, context) ??
    gapEitherWay(meaning, context) ??
    ratioForDistance(meaning, context) ??
    stepOfRatio(meaning, context) ??
    stepIsGoal(meaning, context) ??
    halfSteps(meaning, context)
  );
}
