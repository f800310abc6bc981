import type { Rational } from '../../model/rational';
import { compare, isWhole, ONE, rational, signOf, toNumber, toText, ZERO } from '../../model/rational';
import { rangesOf } from '../../model/meaning';
import type { RuleReading } from '../../model/rule-reading';
import { roundsValue } from '../../text/rounded-to';
import { isCounted, isPercent, isPercentagePoint, multipleOf, unitFactor } from '../../text/units';
import { isBoundedRate, mayFallBelowZero } from '../../text/words/rate-words';
import { MONTH_OF_YEAR, wantsLess } from './actual';
import type { Row } from './actual';
import { countsAmounts } from './percent-actual';

const TWO = rational(2);
const TEN_POINTS = rational(10);

/** Beyond all there is by more than rounding. */
const MOST_OF_ALL = rational(105);

/** 超过100%的按100%计, 超额完成: of more than all the rule itself speaks. */
const BEYOND_ALL = /(?:超过?|大于|高于|[>＞])\s?1\d\d|超额|偏离|偏差|±|高于或低于/;

/** A part of a thousandth that is rather a share told as such. */
const SHARE_OF_THOUSAND = rational(0.05);

/** So many times more or less than the goal nobody does; it is the other of two units. */
const OTHER_UNIT = 500;
const TOO_LITTLE = 5000;
/** Units that differ by less than this may stand for one another in a real figure. */
const APART = 100;
/** A figure in another unit lies as near to the goal as this. */
const NEAR = [0.2, 5] as const;

/** 5 of 5000米 beside 修复河道5公里: what the rule counts in, and not the row. */
function isInUnitOfRule(
  ratio: number,
  unit: string,
  { thresholds: [threshold] }: RuleReading,
): string | undefined {
  const told = threshold?.scale === 'value' ? threshold.unit : undefined;
  const conversion = told === undefined ? undefined : unitFactor(told, unit);
  if (!conversion || conversion.generic) return undefined;
  if (conversion.factor < APART && conversion.factor > 1 / APART) return undefined;
  const meant = ratio * conversion.factor;
  return meant >= NEAR[0] && meant <= NEAR[1] ? told : undefined;
}

/** What there is none of at the least. */
const NEVER_NEGATIVE = /^(?:[人户件次个项座处宗起场份台套册名本篇期家所亩]|人次)$/;

/** 投诉次数, 培训人次. */
const COUNTED = /(?:次数|件数|起数|例数|人数|人次|户数|个数|场次|批次)$/;

/** A rule that says what a number below zero earns. */
const BELOW_ZERO = /负|±|[低小少]于0|[<＜]0|-\d/;

/** Whether an amount of this name and unit may be below zero. */
function mayBeNegative({ name, percent, unit, target }: Row): boolean {
  if (target !== undefined && signOf(target) === 0) return true;
  if (name !== undefined && mayFallBelowZero(name)) return true;
  if (!percent && name !== undefined && COUNTED.test(name)) return false;
  return percent ? name === undefined || !isBoundedRate(name) : !NEVER_NEGATIVE.test(unit ?? '');
}

/** 950000 in a row of 万元 beside 收入≥100万元. */
function outOfScale(actual: Rational, { unit }: Row, { thresholds }: RuleReading): string | undefined {
  const [threshold] = thresholds;
  if (unit === undefined || !multipleOf(unit) || threshold?.scale !== 'value') return undefined;
  const told = threshold.unit === undefined ? undefined : unitFactor(threshold.unit, unit);
  const asked = (threshold.value ?? 0) * (told?.factor ?? 0);
  return asked > 0 && toNumber(actual) / asked >= OTHER_UNIT
    ? `实际值${toText(actual)}${unit}与规则的标准值相差过大，不能确定是不是以“${unit}”计`
    : undefined;
}

/** 24小时内, 3天内, 18个月以内. */
const IN_TIME_UNIT = /\d(小时|分钟|天|日|月|个月|年|周)(?:以?内|之内|以上|以下)/g;

/** 10日前完成, without its month. */
const BY_DAY = /(?<![\d月])\d{1,2}[日号](?:以?前|之前)(?=[^，。;\d]{0,8}[，得])/;

/** 每月10日前报送 in a row of 天: the days that it took, or that it was late. */
const DAY_OF_MONTH = /月\d{1,2}[日号](?:及?以?前|及?之前)/;

/** 投诉率÷2%: a rate of a few percent at most. */
const SMALL_PERCENT = /(?<![\d.])\d(?:\.\d{1,3})?\s?%/;

/** Whether one level of a rule is a day of the month. */
function speaksOfDay({ meaning }: RuleReading): boolean {
  const ladder = meaning?.kind === 'ladder' ? meaning.cases : [];
  return ladder.some(({ when }) => when.kind === 'range' && DAY_OF_MONTH.test(when.text));
}

/** Whether a rule says itself what is counted, or goes by places. */
function namesUnit({ meaning }: RuleReading): boolean {
  const ranges = (meaning?.cases ?? []).flatMap(({ when }) => rangesOf(when));
  const units = [
    ...ranges.map(({ unit, scale }) => (scale === 'rank' ? '名' : unit)),
    ...(meaning?.kind === 'deduction'
      ? meaning.deductions.map(({ step, measure }) => (measure === 'rank' ? '名' : step.unit))
      : []),
    ...(meaning?.kind === 'earning' ? [meaning.earning.unit.unit] : []),
  ];
  return units.some((unit) => unit !== undefined && !isPercent(unit) && !isPercentagePoint(unit));
}

/**
 * Why a number can hardly be what the row counts, in zh-CN; `undefined` where it can: less than nothing, a part of a person,
 * 1.02 of a limit of 100%, an amount in another unit than the row's.
 */
export function implausible(
  actual: Rational,
  written: string | undefined,
  row: Row,
  reading: RuleReading,
): string | undefined {
  const { target, unit, name } = row;
  // 60% where 20 of something are asked for.
  if (isPercent(written) && unit === undefined && target !== undefined && name !== undefined)
    if (toNumber(target) > 1 && toNumber(target) !== 100 && !/[率度]|比例|比重|占比|百分/.test(name))
      return '实际值是百分比，目标值却是数量';
  const shown = `${toText(actual)}${unit ?? ''}`;
  if (unit === MONTH_OF_YEAR && !(isWhole(actual) && toNumber(actual) >= 1 && toNumber(actual) <= 12))
    return `实际值“${shown}”不是一年里的月份，须核对`;
  // What the rule itself says the number is of: 死亡率≤5%.
  const named = name === undefined || name === '' ? (reading.subjects[0]?.value ?? '') : name;
  if (signOf(actual) < 0)
    return mayBeNegative({ ...row, name: named === '' ? undefined : named }) || BELOW_ZERO.test(reading.text)
      ? undefined
      : `实际值${shown}小于0，须核对`;
  if (signOf(actual) === 0) return undefined;
  if (reading.meaning?.kind === 'ladder' && BY_DAY.test(reading.text)) return '“日前”是几号还是几天没有写明';
  if (unit !== undefined && !/^[日号]$/.test(unit) && speaksOfDay(reading))
    return '“日前”是几号，不是本行所计的数';
  if (!isWhole(actual) && roundsValue(reading.text)) return `实际值${shown}要先取整，须填取整后的数`;
  const threshold = reading.thresholds.find((one) => one.scale === 'value' && isPercent(one.unit));
  const asked = target === undefined ? threshold?.value : toNumber(target);
  // 0.95 in a row of % where nothing says how high it may be, and the share itself is multiplied.
  const { meaning } = reading;
  const ofShare = target === undefined && threshold === undefined;
  if (
    row.percent &&
    ofShare &&
    meaning?.kind === 'proportion' &&
    written === undefined &&
    compare(actual, ONE) < 0 &&
    !(meaning.proportion.inWords ? /\d\s?%/ : SMALL_PERCENT).test(reading.text)
  )
    return `不能确定实际值${toText(actual)}是百分之几还是比例`;
  if (row.percent && asked !== undefined && asked > 0) {
    // 满意度950%: a share of all has no more than all.
    const beyond =
      named !== '' &&
      asked <= 100 &&
      !/到位率|执行率|完成率|开工率|入库率|缴库率|征收率/.test(named) &&
      isBoundedRate(named) &&
      !BEYOND_ALL.test(reading.text) &&
      compare(actual, MOST_OF_ALL) > 0;
    if (beyond) return `实际值${shown}超过100%，须核对`;
    // 9.2 beside 90%以上, where no cell says what it is in: of ten points, or percent? 1.02 of a limit of 100%.
    const least = wantsLess(row) ? ZERO : ONE;
    const most = row.unit === undefined ? TEN_POINTS : wantsLess(row) && !target ? ZERO : TWO;
    const share =
      written === undefined &&
      asked >= 50 &&
      compare(actual, least) > 0 &&
      compare(actual, most) <= 0 &&
      !(isWhole(actual) && row.unit !== undefined && !wantsLess(row));
    // 0.15 beside ≤10%.
    const fraction =
      threshold !== undefined &&
      written === undefined &&
      row.unit === undefined &&
      asked < 50 &&
      compare(actual, ONE) < 0 &&
      asked >= 1;
    if (share || fraction) return `不能确定实际值${toText(actual)}是百分之几还是比例`;
  }
  // 0.6 beside a goal of 50 of nobody knows what: so many of them, or the stored value of a percent cell?
  if (unit === undefined && written === undefined && target !== undefined && !row.percent) {
    const goal = toNumber(target);
    const named = namesUnit(reading);
    // 1 of 50 may be one of them, 0.22 of 20 is none.
    const near =
      goal <= 100 && (goal >= 50 ? compare(actual, ONE) <= 0 : goal >= 10 && compare(actual, ONE) < 0);
    const long = /长度|高度|深度|宽度|厚度|面积|里程|重量|体积|距离/.test(name ?? '');
    if (near && !long && !(named && isWhole(actual)) && !wantsLess(row) && !countsAmounts(row))
      return `没有计量单位，不能确定实际值${shown}是百分之几还是比例`;
  }
  if (unit === undefined && written === undefined && target === undefined && meaning?.kind === 'ladder')
    if (new Set([...reading.text.matchAll(IN_TIME_UNIT)].map(([, one]) => one)).size > 1)
      return `没有计量单位，不能确定实际值${toText(actual)}以规则里的哪个单位计`;
  if (target === undefined) return outOfScale(actual, row, reading);
  if (signOf(target) <= 0 || row.percent) return undefined;
  const goal = toNumber(target);
  if (unit === undefined) return undefined;
  // 0.0045 in a row of ≤3‰: 4.5‰ as a share, or next to nothing.
  if (unit === '‰' && goal >= 1 && compare(actual, SHARE_OF_THOUSAND) < 0)
    return `不能确定实际值${toText(actual)}是千分之几还是比例`;
  if (isCounted(unit) && compare(actual, ONE) < 0 && goal >= 2 && Number.isInteger(goal))
    return `实际值${shown}不足1${unit}，不能确定是不是完成的比例`;
  const ratio = toNumber(actual) / goal;
  const other = isInUnitOfRule(ratio, unit, reading);
  if (other !== undefined) return `实际值${shown}与目标值相差过大，不能确定是不是以规则的“${other}”计`;
  if (ratio <= 1 / TOO_LITTLE) return `实际值${shown}与目标值相差过大，须核对单位`;
  const multiple = multipleOf(unit);
  return multiple && ratio >= OTHER_UNIT
    ? `实际值${shown}与目标值相差过大，不能确定是不是以“${unit}”计`
    : undefined;
}
