import { fullCaseOf, isOfTarget, rangesOf } from '../../model/meaning';
import {
  absolute,
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
} from '../../model/rational';
import type { Rational } from '../../model/rational';
import type { Deduction, DeductionRule } from '../../model/rule';
import { isCounted, isPercent, isSpanOfTime, unitFactor } from '../../text/units';
import { wantsLess } from '../row/actual';
import type { Context } from './context';
import { withUnit } from './context';
import { nothingBelow } from './nothing-below';
import { beginsAtDistance, guardOf } from './told-distance';
import { baseOf, mayMeasureWholeTime, stepAsWritten, stepConversion, stepOf, thresholdIn } from './step-size';

/** The part of a threshold within which no sound rule takes all points away. */
const NEGLIGIBLE = rational(0.002);
/** What is less is a number of years, and no year. */
const FIRST_YEAR = rational(1900);

interface Loss {
  readonly points: Rational;
  readonly steps: Rational;
  readonly working: string;
}

/** The steps that lie on the stretch of this rate. */
function within(steps: Rational, { stretch, step }: Deduction): Rational {
  if (!stretch) return steps;
  const inSteps = (value: number): Rational => divide(rational(value), rational(step.value))!;
  const upTo = stretch.to === undefined ? steps : minimum(steps, inSteps(stretch.to));
  return maximum(ZERO, subtract(upTo, inSteps(stretch.from)));
}

/** What a part of a step counts. */
export type Rounding = 'linear' | 'up' | 'down';

function rounded(steps: Rational, way: Rounding): Rational {
  return way === 'up' ? ceilingOf(steps) : way === 'down' ? floorOf(steps) : steps;
}

/** An amount in points. */
export function pointsOff(
  { value, of }: Pick<Deduction['amount'], 'value' | 'of'>,
  full: Rational,
): Rational {
  return of === 'points' ? rational(value) : multiply(full, percentage(value));
}

/** 1月份 is January; what lies between two months is 1个月. */
const inSteps = (words: string): string => words.replace(/月份$/, '个月');

const EACH: Readonly<Record<Deduction['measure'], string>> = {
  shortfall: '每少',
  excess: '每超',
  deviation: '每相差',
  fault: '每',
  rank: '每低',
};

function amountText(one: Deduction): string {
  return one.amount.of === 'points'
    ? `${one.amount.value}分`
    : `权重分的${Number(one.amount.value.toFixed(4))}%`;
}

/** How far the actual lies from where the steps begin, and the words for it. */
interface Distance {
  readonly distance: Rational;
  /** Where the steps begin; `undefined` where the actual is itself what is counted. */
  readonly base: Rational | undefined;
  readonly words: string;
}

type Measured = Distance | { readonly reason: string } | 'good-side';

/** Whether the actual is the number of what costs points, and no value beside a threshold. */
function countsFaults(one: Deduction, meaning: DeductionRule, { row }: Context): boolean {
  if (one.measure === 'fault') return true;
  const alone = one.measure === 'deviation' && !one.threshold && row.target === undefined;
  return alone && !meaning.cases.some((each) => rangesOf(each.when).length > 0);
}

/** 达标, 达到目标的: that the goal of the row is met. */
const MEETS_GOAL =
  /^(?:达标|(?:达到|符合|完成|实现)(?:了)?(?:目标|指标|标准|绩效目标|目标值|指标值|控制目标))的?$/u;

/** 不超过目标值的得满分, 达标得满分: what the goal allows costs nothing, so that the faults are no longer counted from the first. */
function letsGoalPass({ cases }: DeductionRule): boolean {
  return cases.some(
    ({ when, award }) =>
      award.kind === 'full' &&
      ((when.kind === 'words' && MEETS_GOAL.test(when.text)) ||
        rangesOf(when).some(({ scale, min, max }) => isOfTarget(scale) && !min && max?.value === 100)),
  );
}

/** 不达标断面数, 未检件数, 缺报次数, 未建成站点的村数: a row that is named after those that were missed, and not what was done about them. */
const NAMES_MISSED =
  /(?:(?:未(?!成年|来|办证)|不(?:达标|合格|符|到位|完整))[^改治修办处销补回清整帮通]{1,4}|[漏缺错欠][报检交开席勤项]?)(?:次|件|处|个|项|份|人|户)?数$|^(?:未|没有)(?!成年|来|办证)[^改治修办处销补回清整帮通，。]{1,10}的[^，。的率]{1,6}数量?$/;
/** 未就业, 未完成培训: what was not done. */
const NOT_DONE = /(?:未|没有)(?:完成|按[时期]|及时|开展|组织|参加|接受|进行)?.{1,2}/;
/** 未就业毕业生的安置人数, 未脱贫户的走访户数: what was done behind it. */
const SEEN_TO =
  /[改治修补清整帮扶访助救督劝]|办结|处[置理]|销号|回访|通[报知]|安[置排]|慰问|培训|宣传|服务|推荐|介绍|动员|复[学查检]|核[查实]|检查|解决|化解|辅导|跟踪|关爱|转[移化]|完成|受益|覆盖|监测|随访|转介|上门|登记|发放|减免|纳入|排查/;

/** 安全检查缺少次数: whatever the deed is, that so many of them are missing. */
const LACKS = /[缺漏]少?(?:次|件|处|个|项|份|人|户)?数$/u;

function namesMissed(name: string): boolean {
  if (LACKS.test(name)) return true;
  return NAMES_MISSED.test(name) && !SEEN_TO.test(name.replace(NOT_DONE, ''));
}

/** 每有1人未安置: what was not done. */
const UNDONE_DEED = /(?:未|没有?)(?:能|予以|得到|实现|完成)?(\p{Script=Han}{2})/u;
const DENIES = /[未没不漏缺欠]/;

/** 每有1人未安置扣1分 in a row of 安置人数: the actual is how many were, or how many were not. */
function countsTheDone({ subject }: Deduction, name: string): boolean {
  const deed = UNDONE_DEED.exec(subject)?.[1];
  return deed !== undefined && name.includes(deed) && !DENIES.test(name) && /[数量次]$/.test(name);
}

/** 漏报, 缺检: what was left undone. */
const LEFT_OUT = /[漏缺](\p{Script=Han})/u;

/** 报送月数, 检查天数: that what was left out is what the row counts; 提前报送天数 and 检修天数 count something else. */
const DEEDS: Readonly<Record<string, RegExp>> = {
  报: /(?<!提前[^，]{0,4})(?:报送|上报|填报|申报|报告|月报)[^，前后提延]{0,4}数$/,
  检: /(?:检查|检测|巡检)[^，前后提延]{0,4}数$/,
};

/** 每漏报一个月 in a row of ≥12个月 that counts the months reported: as many as the goal asks for beyond them. */
function missesPeriods(
  { subject, step, threshold }: Deduction,
  { unit, name = '' }: Context['row'],
): boolean {
  if (threshold || !isSpanOfTime(step.unit) || unit === undefined) return false;
  const deed = LEFT_OUT.exec(subject)?.[1];
  return (
    deed !== undefined &&
    DEEDS[deed]?.test(name) === true &&
    !DENIES.test(name) &&
    unitFactor(step.unit ?? '', unit)?.factor === 1
  );
}

function faultsOf(one: Deduction, meaning: DeductionRule, { row, actual }: Context): Measured {
  const { target } = row;
  const limit = wantsLess(row);
  if (target !== undefined && signOf(target) > 0) {
    if (!limit && one.measure === 'fault' && missesPeriods(one, row)) {
      const missed = maximum(ZERO, subtract(target, actual));
      const words = `实际${withUnit(actual, row)}，比${withUnit(target, row)}少${withUnit(missed, row)}`;
      return signOf(missed) === 0 ? 'good-side' : { distance: missed, base: undefined, words };
    }
    if (!limit && one.measure === 'fault')
      return { reason: '规则按差错数扣分，实际值却与目标值同为完成数，不能确定差错数' };
    const otherUnit = one.step.unit !== undefined && !isCounted(one.step.unit);
    if (
      limit &&
      (otherUnit ||
        (signOf(actual) > 0 && letsGoalPass(meaning)) ||
        !meaning.cases.some((each) => each.when.kind !== 'otherwise'))
    )
      return { reason: '目标值允许一定数量，规则却没有写明从第几个起扣分' };
  }
  if (
    one.threshold?.value !== undefined &&
    one.fromGoal &&
    target === undefined &&
    !namesMissed(row.name ?? '')
  )
    return { reason: '没有目标值，不能确定实际值是完成数还是未完成数' };
  if (target === undefined && countsTheDone(one, row.name ?? ''))
    return { reason: '没有目标值，不能确定实际值是完成数还是未完成数' };
  if (mayMeasureWholeTime(one, { row }))
    return { reason: '没有目标值，不能确定实际值是全部时间还是超出的时间' };
  // 出现一次不合格扣2分 in a row of 合格率: the actual is no number of them.
  if (row.percent && !isPercent(one.step.unit) && signOf(actual) > 0)
    return { reason: '规则按次数扣分，本行的实际值是百分比' };
  // 新建公路10公里得满分，每有1处质量问题扣1分 at 8, where no cell says of what.
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const asked = (full ? rangesOf(full.when) : []).find(
    ({ unit, scale }) => unit !== undefined && scale === 'value',
  );
  const another =
    asked !== undefined && one.step.unit !== undefined && !unitFactor(one.step.unit, asked.unit!);
  if (row.unit === undefined && !row.percent && another && !one.threshold && signOf(actual) > 0)
    return { reason: `没有计量单位，不能确定实际值是不是“${one.step.unit}”数` };
  if (signOf(actual) < 0) return { reason: '差错数不能小于0' };
  return { distance: actual, base: undefined, words: `实际${withUnit(actual, row)}` };
}

function ranksBelow(meaning: DeductionRule, { actual, row: { target } }: Context): Measured {
  const range = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  const stated = range?.kind === 'range' && range.scale === 'rank' ? (range.max ?? range.min) : undefined;
  const base = stated ? rational(stated.value) : (target ?? ONE);
  if (compare(actual, ONE) < 0 || !isWhole(actual)) return { reason: '名次应为从1起的整数' };
  if (compare(actual, base) <= 0) return 'good-side';
  const distance = subtract(actual, base);
  const words = `第${toText(actual)}位，比第${toText(base)}位低${toText(distance)}位`;
  return { distance, base, words };
}

/** 80%以上，每低1个百分点扣1分；80%以下不得分 beside a goal of 95 %: the steps lie above the number, and begin elsewhere. */
function stepsWithin(
  { measure, threshold, subject }: Deduction,
  { cases }: DeductionRule,
  context: Context,
  base: Rational,
): string | undefined {
  if (measure !== 'shortfall') return undefined;
  // Nothing is left to lose below a number from which nothing is earned.
  const ends = cases.some((one) => {
    const end = nothingBelow(one, context);
    return end !== undefined && compare(end, base) === 0;
  });
  if (ends) return `“${subject}”从哪个数起扣没有写明`;
  const { target } = context.row;
  if (threshold?.scale !== 'value' || threshold.value === undefined) return undefined;
  const higher = target === undefined || compare(target, rational(threshold.value)) > 0;
  return higher && /\d[^，。;\d]{0,3}后，?每/u.test(subject) ? `“${subject}”从哪个数起扣没有写明` : undefined;
}

/** 不超过5起，每起扣1分: each of them, or each beyond the limit? */
const EACH_OF_ALL =
  /(?:^|[，。；;,（(])(?:每|每有|每发生|每出现|每接到|一|[1１])(?:[1１一]?)[起件次个人例天日项宗户处](?:有效|重复)?[^，。；;超多增高过\d]{0,8}$/u;

function countsEach({ measure, threshold, subject, step, stretch }: Deduction, { row }: Context): boolean {
  if (measure !== 'excess' || stretch || threshold?.scale !== 'value' || !isCounted(step.unit)) return false;
  if (threshold.value === 0 || (row.target !== undefined && signOf(row.target) === 0)) return false;
  return (
    EACH_OF_ALL.test(subject) &&
    !/超|多|增|第[\d一二三四五六七八九十]|开始|以上部分/u.test(
      subject.replace(/不(?:得|能)?(?:超过|[高多大]于)/gu, ''),
    )
  );
}

function distanceFrom(one: Deduction, meaning: DeductionRule, context: Context): Measured {
  const { row, actual } = context;
  if (beginsAtDistance(one, row))
    return { reason: `“${one.subject}”是与目标值相差多少还是实际值本身没有写明` };
  const read = baseOf(one, meaning, context);
  if ('reason' in read) return read;
  const base = read.value;
  const difference = subtract(actual, base);
  if (one.measure === 'shortfall' && compare(difference, ZERO) >= 0) {
    const reason = stepsWithin(one, meaning, context, base);
    return reason === undefined ? 'good-side' : { reason };
  }
  if (one.measure === 'excess' && compare(difference, ZERO) <= 0) {
    if (countsEach(one, context) && signOf(actual) > 0)
      return { reason: `“${one.subject}”扣的是每一${one.step.unit}还是只扣超出的没有写明` };
    return 'good-side';
  }
  if (countsEach(one, context))
    return { reason: `“${one.subject}”扣的是每一${one.step.unit}还是只扣超出的没有写明` };
  const within = stepsWithin(one, meaning, context, base);
  if (within !== undefined) return { reason: within };
  const guard = signOf(difference) === 0 ? undefined : guardOf(one, meaning, row);
  if (guard !== undefined) return { reason: guard };
  const distance = absolute(difference);
  // 比92%少2个百分点, 比120次多4次.
  const word = signOf(difference) < 0 ? '少' : '多';
  const far = inSteps(withUnit(distance, row).replace('%', '个百分点'));
  const words =
    signOf(distance) === 0
      ? `实际${withUnit(actual, row)}，等于标准值`
      : `实际${withUnit(actual, row)}，比${withUnit(base, row)}${word}${far}`;
  return { distance, base, words };
}

function measure(one: Deduction, meaning: DeductionRule, context: Context): Measured {
  if (countsFaults(one, meaning, context)) return faultsOf(one, meaning, context);
  return one.measure === 'rank' ? ranksBelow(meaning, context) : distanceFrom(one, meaning, context);
}

/** All points gone within a five-hundredth of the threshold: a unit or a digit of the step is lost. */
function isNegligible(one: Deduction, size: Rational, base: Rational | undefined, full: Rational): boolean {
  if (!base || signOf(base) <= 0 || one.amount.value <= 0) return false;
  // 2025年建成，每推迟一年: a year of the calendar is counted from no zero.
  if (one.step.unit === '年' && isWhole(base) && compare(base, FIRST_YEAR) > 0) return false;
  const width = divide(multiply(divide(full, pointsOff(one.amount, full)) ?? full, size), base);
  return width !== undefined && compare(width, NEGLIGIBLE) < 0;
}

/** 每延误1天 in a row of ≥100%: whether the goal is reached says nothing of the days. */
function stepElsewhere(one: Deduction, context: Context): { readonly reason: string } | undefined {
  const { row } = context;
  const { unit } = one.step;
  if (unit === undefined || one.threshold || isPercent(unit) || !isSpanOfTime(unit)) return undefined;
  if (row.percent && compare(context.actual, HUNDRED) >= 0) return undefined;
  const other = row.percent || (row.unit !== undefined && !stepConversion(one, context));
  return other ? { reason: `步长的单位“${unit}”与计量单位“${row.unit ?? '%'}”不能换算` } : undefined;
}

/** What one deduction takes off; `good-side` where the actual lies on the side that loses nothing. */
export function lossOf(
  one: Deduction,
  meaning: DeductionRule,
  context: Context,
  full: Rational,
  way: Rounding,
  relative: boolean,
): Loss | { readonly reason: string } | 'good-side' {
  const measured = measure(one, meaning, context);
  if (measured === 'good-side') return stepElsewhere(one, context) ?? measured;
  if ('reason' in measured) return measured;
  const { distance, base, words } = measured;
  const step = stepOf(one, base, thresholdIn(one, meaning), context);
  if ('reason' in step) return step;
  let size = step.value;
  if (relative && base && signOf(base) !== 0) size = divide(multiply(size, absolute(base)), HUNDRED)!;
  const exact = divide(distance, size);
  if (!exact) return { reason: '步长为0' };
  if (isNegligible(one, size, base, full))
    return {
      reason: `每${one.step.value}${one.step.unit ?? ''}扣${amountText(one)}，与标准值相差悬殊，步长或单位可能有缺损`,
    };
  const steps = rounded(within(exact, one), one.partialSteps ?? way);
  let points = multiply(steps, pointsOff(one.amount, full));
  const limit = { value: one.most ?? 0, of: one.mostOfWeight ? 'weight' : 'points' } as const;
  if (one.most !== undefined) points = minimum(points, pointsOff(limit, full));
  const stepText = inSteps(stepAsWritten(one, context) ?? `${one.step.value}${one.step.unit ?? ''}`);
  return {
    points,
    steps,
    working: `${words}；${EACH[one.measure]}${stepText}扣${amountText(one)}，扣${toText(points)}分`,
  };
}
