import type { RangeCondition, Scale } from '../../model/rule';
import { asNumber, isDistance, isOfTarget, namesGoal } from '../../model/meaning';
import type { Rational } from '../../model/rational';
import {
  absolute,
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  rational,
  signOf,
  subtract,
  toNumber,
  toText,
} from '../../model/rational';
import { hundredthsOf, isPercent, isPercentagePoint, multipleOf, unitFactor } from '../../text/units';
import { foldText } from '../../text/width';
import { endsInRate, mayFallBelowZero } from '../../text/words/rate-words';
import { isOnUnitScale, wantsLess, wantsMore } from '../row/actual';
import type { Row } from '../row/actual';
import { asWritten } from './as-written';
import { isAlike } from '../row/alike';
import { convert } from '../row/convert';
import { maybeDistance } from './told-distance';
import { foldedName, withUnit } from './context';
import type { Context } from './context';

const TWO = rational(2);
/** So many times fewer than the goal are hardly what the row counts. */
const FEW = rational(20);

/** Parts that no decimal says exactly: 三分之二 is told as 66.6666666666667 %. */
const PARTS = [3, 6, 7, 9];
const LONG_DECIMAL = 8;

/** A number of a rule, and 200/3 where it is the decimal of two thirds. */
function exactShare(value: number): Rational {
  const decimals = String(value).split('.')[1] ?? '';
  if (decimals.length < LONG_DECIMAL) return rational(value);
  for (const parts of PARTS) {
    const hundreds = Math.round((value * parts) / 100);
    if (Math.abs((value * parts) / 100 - hundreds) < 1e-9)
      return divide(rational(hundreds * 100), rational(parts))!;
  }
  return rational(value);
}

/** 超预算率, 超支比例: how far beyond, of which 110 % is not what 未超过预算10% asks for. */
const BEYOND_RATE = /超|偏差|偏离|增幅|涨幅/;

export type Placed = { readonly value: Rational; readonly note?: string } | { readonly reason: string };

/**
 * Brings a number of the rule to the scale of the actual: 万元 to 元, percent of the target to the actual's unit.
 * A reason where that is not certain.
 */
export function placeValue(value: number, unit: string | undefined, scale: Scale, context: Context): Placed {
  const { row } = context;
  const exact = scale === 'target-share' ? exactShare(value) : rational(value);
  if (scale === 'outside')
    return row.target === undefined
      ? { reason: '规则以目标值或表外数据（平均值、上年数等）为标准，但没有给出' }
      : { value: row.target };
  if (scale === 'target-share') {
    if (row.target !== undefined) {
      if (value === 100) return { value: row.target };
      // 完成任务95% of a rate of which 95 % is asked.
      if (row.percent && compare(row.target, exact) === 0)
        return { reason: `${toText(exact)}%是目标值本身还是目标值的${toText(exact)}%没有写明` };
      if (signOf(row.target) === 0) return { reason: '目标值为0，不能按目标值的百分比计算' };
      return { value: divide(multiply(row.target, exact), HUNDRED)! };
    }
    if (row.percent && value > 100 && BEYOND_RATE.test(row.name ?? ''))
      return { reason: '本行是超出的百分比还是与目标值的比率没有写明' };
    if (row.percent) return { value: exact };
    return { reason: '规则以目标值为标准，但没有给出目标值' };
  }
  // 500万 beside a unit column of 万元: the multiplier stands for the column's own.
  if (scale === 'value' && unit === undefined) {
    const bare = inMultipleOfRow(exact, row);
    if (bare) return bare;
  }
  if (scale === 'rank' || unit === undefined || row.unit === undefined) {
    if (!isPercent(unit) && hundredthsOf(unit) !== undefined && farFromTarget(exact, context))
      return { reason: `没有计量单位，不能确定实际值是不是以“${unit}”计` };
    return isPercent(unit) ? onRatioScale(exact, context) : { value: exact };
  }
  if (isPercent(unit) && !row.percent) {
    const ratio = onRatioScale(exact, context);
    if ('value' in ratio && compare(ratio.value, exact) !== 0) return ratio;
  }
  const conversion = unitFactor(unit, row.unit);
  if (!conversion) return { reason: `规则的单位“${unit}”与计量单位“${row.unit}”不能换算` };
  const placed = convert(exact, conversion);
  // 9‰ beside a target of 9%: one of the two units is a slip.
  if (conversion.factor !== 1 && !conversion.generic && row.target && compare(row.target, exact) === 0)
    return signOf(exact) === 0
      ? { value: exact }
      : {
          reason: `规则写的是${toText(exact)}${unit}，目标值是${withUnit(exact, row)}，不能确定以哪个单位为准`,
        };
  // 两项均达标 in a row of 200个: not what the row counts.
  if (
    conversion.generic &&
    row.target &&
    value > 1 &&
    value <= 5 &&
    compare(multiply(placed, FEW), row.target) <= 0
  )
    return { reason: `规则的“${unit}”与计量单位“${row.unit}”是不是同一数量不能确定` };
  if (conversion.generic)
    return { value: placed, note: `规则的“${unit}”与计量单位“${row.unit}”按同一数量计` };
  return conversion.factor === 1 || asWritten(placed, context) !== undefined
    ? { value: placed }
    : { value: placed, note: `规则的${toText(exact)}${unit}换算为${toText(placed)}${row.unit}` };
}

/**
 * 50万 of a rule without a unit, in a row of 万元 or in one without a unit that asks for 50: in the multiple of the row, where
 * only that brings it near the goal. `undefined` where the number stands as it is.
 */
function inMultipleOfRow(value: Rational, { unit, target }: Row): Placed | undefined {
  if (signOf(value) === 0 || (target && isAlike(value, target))) return undefined;
  const multiple = unit === undefined ? undefined : multipleOf(unit);
  const goal = target && signOf(target) !== 0 ? target : undefined;
  if (multiple) {
    const divided = divide(value, rational(multiple.times))!;
    const meant = goal ? isAlike(divided, goal) : compare(value, rational(multiple.times)) >= 0;
    return meant ? { value: divided, note: `规则的数值没有单位，按${unit!}计` } : undefined;
  }
  const far = unit === undefined && goal && toNumber(value) / toNumber(goal) >= LEAST_MULTIPLE;
  return far
    ? { reason: `规则的${toText(value)}与目标值${toText(goal)}没有单位，不能确定是不是以同一单位计` }
    : undefined;
}

/** The least that 万 makes of a number, with what two numbers of one kind may differ by. */
const LEAST_MULTIPLE = 1000;

/**
 * A step of a rule without a unit in a row of 万元: 每超1万 and 每超5000 of a goal of 50万元 are 1 and 0.5. A step that is more
 * than all that is asked for takes nothing off and is not meant.
 */
export function stepInMultipleOfRow(step: Rational, { unit, target }: Row): Rational {
  const multiple = unit === undefined ? undefined : multipleOf(unit);
  if (!multiple) return step;
  // A goal of nothing tells as little as none.
  const goal = target && signOf(target) !== 0 ? absolute(target) : undefined;
  return compare(step, goal ?? rational(multiple.times)) >= (goal ? 1 : 0)
    ? divide(step, rational(multiple.times))!
    : step;
}

/** 千分之三 beside a target of 0.003: of another scale. */
function farFromTarget(value: Rational, { row }: Context): boolean {
  if (row.target === undefined || signOf(row.target) === 0 || signOf(value) === 0) return false;
  return !isAlike(value, row.target);
}

/** A target of 0.98 or 1 without a unit puts a rule in percent on the scale from 0 to 1. */
function onRatioScale(percent: Rational, { row }: Context): Placed {
  return { value: isOnUnitScale(row) && compare(percent, ONE) > 0 ? divide(percent, HUNDRED)! : percent };
}

/** A range on the actual's scale. */
export interface PlacedRange {
  readonly min: { readonly value: Rational; readonly inclusive: boolean | undefined } | undefined;
  readonly max: { readonly value: Rational; readonly inclusive: boolean | undefined } | undefined;
  readonly notes: readonly string[];
}

const BEYOND =
  /(?<!未|不|没有?)(?:延期|逾期|超期|超时|超支|推迟|延后|延迟|延误|拖延|滞后|误期|超出|超预算|超概算?|超标|少完成|欠缺|短缺|缺口|差距|差额|未覆盖|未达标|未完成)(?:的?(?:天数|时间|时长|金额|数量|数|额|量|率))?[^，。;\d]{0,4}\d/;

/** 成本节约率≥0, 偏差率≤0, 实际时间-计划时间≤0: a rate, or how far two numbers lie apart. */
const RATE_OR_DIFFERENCE =
  /(?:率|占比|比例|比重)(?:为|在|达到?|不|小|大|高|低|超|[≥≤<>=])|(?:实际|计划)[^，。;\d]{0,8}[-－减](?:实际|计划)/;

/** Whether a number without a unit is said of a rate, in a row that counts in something else. */
function isRateOfCount(text: string, { unit, percent, target }: Row): boolean {
  return (
    unit !== undefined &&
    !percent &&
    hundredthsOf(unit) === undefined &&
    !RATIO_UNIT.test(unit) &&
    target !== undefined &&
    RATE_OR_DIFFERENCE.test(text)
  );
}

/** 延期5天以内 of a row that asks for 30 days: the days beyond them, or all days. */
function isBeyondOrItself({ scale, text, min, max }: RangeCondition, target: Rational | undefined): boolean {
  if (
    scale !== 'value' ||
    (min && max && min.value > 0) ||
    target === undefined ||
    signOf(target) === 0 ||
    !BEYOND.test(text)
  )
    return false;
  return ![min, max].some((end) => end && compare(rational(end.value), target) === 0);
}

/** 40万元至45万元得4分，超出45万元得0分: the number itself, where the level in front of it ends. */
function endsAnother({ text }: RangeCondition, rule: string): boolean {
  const number = /^超(?:过|出)(\d[\d.]*)/.exec(foldText(text).text)?.[1];
  return (
    number !== undefined &&
    new RegExp(`[至到~-]${number.replace('.', '\\.')}(?![\\d.])`).test(foldText(rule).text)
  );
}

/** 超过预算5万元, with no side behind the number that would say it is a distance. */
const BARE_AMOUNT = /\d[^，。;以之]{0,6}$/;

/** 缺4期以上 of a threshold of 8期: 4期 at most. */
function placeDistance(
  range: RangeCondition,
  side: 'shortfall' | 'excess',
  origin: Rational,
  context: Context,
): PlacedRange | { readonly reason: string } {
  const { row } = context;
  const relative = isPercent(range.unit) && hundredthsOf(row.unit) === undefined && !row.percent;
  const notes: string[] = [];
  const ends: PlacedRange['min'][] = [];
  for (const end of [range.min, range.max]) {
    if (!end) {
      ends.push(undefined);
      continue;
    }
    const placed: Placed = relative
      ? { value: divide(multiply(origin, rational(end.value)), HUNDRED)! }
      : placeValue(end.value, range.unit, 'value', context);
    if ('reason' in placed) return placed;
    if (placed.note !== undefined) notes.push(placed.note);
    const value = side === 'excess' ? add(origin, placed.value) : subtract(origin, placed.value);
    if (row.percent && isPercent(range.unit) && !isPercentagePoint(range.unit) && namesGoal(range)) {
      const part = divide(multiply(origin, rational(end.value)), HUNDRED)!;
      const other = side === 'excess' ? add(origin, part) : subtract(origin, part);
      if (compare(context.actual, value) !== compare(context.actual, other))
        return { reason: `“${range.text}”是百分点还是目标值的百分之几没有写明` };
    }
    // 超过预算50万元 of a budget of 50万元 says the budget again, and one that is nearly as large may.
    if (!relative && !row.percent && namesGoal(range) && BARE_AMOUNT.test(range.text) && signOf(origin) > 0) {
      if (compare(placed.value, origin) === 0) {
        ends.push({ value: origin, inclusive: end.inclusive });
        continue;
      }
      if (compare(multiply(placed.value, TWO), origin) > 0)
        return {
          reason: `“${range.text}”是${side === 'excess' ? '超过' : '低于'}目标值多少还是实际值本身没有写明`,
        };
    }
    ends.push({ value, inclusive: end.inclusive });
  }
  const near = ends[0] ?? { value: origin, inclusive: false };
  const [min, max] = side === 'excess' ? [near, ends[1]] : [ends[1], near];
  return { min, max, notes };
}

const NO_NOTES: readonly string[] = [];

function notesOf(low: string | undefined, high: string | undefined): readonly string[] {
  if (low === undefined) return high === undefined ? NO_NOTES : [high];
  return high === undefined ? [low] : [low, high];
}

/** Units of what is a ratio itself. */
const RATIO_UNIT = /率|比|系数|倍|[:∶]/;

/** 比值小于0.6 as a range of the actual; `undefined` where the numbers stand as they are. */
function placeShare(
  range: RangeCondition,
  context: Context,
): PlacedRange | { readonly reason: string } | undefined {
  const { min, max, of } = range;
  const { row } = context;
  const { unit, target } = row;
  // 2000人次得满分，低于60%的…: the 2000 are the target, so that both are one.
  const same = of !== undefined && target !== undefined && compare(target, rational(of)) === 0;
  const share = range.share === 'unclear' && same ? 'plan' : range.share;
  if (share === undefined || (!row.percent && hundredthsOf(unit) !== undefined)) return undefined;
  const inPercent = isPercent(range.unit);
  if (unit === undefined || row.percent) {
    const asItIs = row.percent ? inPercent : inPercent || target === undefined || compare(target, TWO) <= 0;
    if (asItIs && share !== 'inverse') return undefined;
  } else if (RATIO_UNIT.test(unit)) return undefined;
  const said = `“${(min ?? max)!.value}${range.unit ?? ''}”`;
  if (share === 'unclear' || (row.percent && share === 'inverse'))
    return { reason: `${said}是比例还是数量没有写明` };
  const whole = row.percent ? HUNDRED : target;
  if (whole === undefined || signOf(whole) <= 0) return { reason: `${said}是完成比例，须有目标值（计划数）` };
  const place = (end: RangeCondition['min']): PlacedRange['min'] => {
    if (!end) return undefined;
    const part = inPercent ? divide(rational(end.value), HUNDRED)! : rational(end.value);
    const value = share === 'plan' ? multiply(whole, part) : divide(whole, part);
    return value && { value, inclusive: end.inclusive };
  };
  return share === 'plan'
    ? { min: place(min), max: place(max), notes: NO_NOTES }
    : { min: place(max), max: place(min), notes: NO_NOTES };
}

/** With no noun of its own, which would make it another rate. */
const BARE_LEVEL =
  /^(?:[≥≤<>]|不?[低高少多]于|不足|不到|达到?|超过)?\d[^\u4e00-\u9fff]{0,8}(?:以[上下内]|及以[上下])?$/;
/** 完成目标值的满分，80%以上…: of it, in a row that counts. */
const GOAL_COMPLETED = /(?:完成|达到|实现)(?:年度|全年|既定)?(?:目标|计划|任务)[值数量]?(?:的|者|，)/;

/** 达到目标值的2倍; 超过目标值2倍 may be the goal and twice as much. */
const TIMES_GOAL =
  /(?<!(?<!不|未|没有)(?:超过?|超出|高于?|多于?|大于?|增加?|[＞>])[^，。;\d]{0,6})(?:目标|计划|任务|指标|核定|预算|控制)[^，。;\d超多高低少]{0,4}[\d一两二三四五六七八九十]/;

/** 完成值不大于目标值 names what was done, and says the side itself. */
const REACHED = /(?<![下转传送表])达|(?:完成|实现)(?![值数量率情时]|[^，]{0,20}(?:[大小高低多少]于|[≤≥<>]))/;
/** 达到目标值, of which the grammar found that it is reached from above. */
const IS_REACHED = /^(?:[^\d，。;不]{2,12}率?)?(?<![下转传送表])达到?[^，。;\d内下]*$/;
/** 达到目标值(30天): reached as the row means it, though the number stands beside it. */
const REACHED_IN_BRACKET =
  /(?<![下转传送表])达(?:到|成)?(?:年度|绩效|本年|既定|预期)*(?:目标|指标|计划|标准)值?\(/;
/** 优于目标值 follows the side that the row calls good; 优于(低于)目标值 says it. */
const BETTER = /(?:优于|好于|劣于|差于)(?!\([低高大小多少]于\))/;
/** 优于限值 is below it, 浓度 the less the better. */
const LIMIT = /限[值额]|上限|浓度|排放|能耗|损耗/;

/** 排放达标率优于95% is a share that wants much, whatever its name begins with. */
const isLimit = ({ text, unit }: RangeCondition, row: Row): boolean =>
  wantsLess(row) || (!wantsMore(row) && !isPercent(unit) && LIMIT.test(text));

/** 超支5%以内 in a row of 超支率, 延期3天以内 in one of 延期天数: the row counts the distance itself. */
const DISTANCE =
  /(超支|超期|超时|超编|超员|超标|延期|逾期|拖期|延误|延迟|滞后|缺编|缺员)(?:率|额|数|天数|时间)?[在为达]?[到了]?\d/;

/** How far from the goal, with no word of which side. */
const APART = /(?:相差|差距)[^，。;\d]{0,4}\d/;

function isWhatRowMeasures(range: RangeCondition, { name }: Context['row']): boolean {
  const noun = name === undefined ? undefined : DISTANCE.exec(range.text)?.[1];
  return noun !== undefined && name!.includes(noun) && !namesGoal(range);
}

export function placeRange(
  range: RangeCondition,
  context: Context,
): PlacedRange | { readonly reason: string } {
  const { row } = context;
  if (isDistance(range.scale)) {
    // 优于限值2个百分点 in a row that wants little is below it.
    if (BETTER.test(range.text) && context.origin !== undefined && isLimit(range, row))
      return placeDistance(range, range.scale === 'excess' ? 'shortfall' : 'excess', context.origin, context);
    // 提前5天以上 of a row that wants many days: the days ahead are what it counts.
    if (range.ahead) {
      if (row.target === undefined || wantsMore(row)) return placeRange(asNumber(range), context);
      return placeDistance(range, range.scale, row.target, context);
    }
    if (isWhatRowMeasures(range, row)) return placeRange(asNumber(range), context);
    // With nothing to count from the actual is the distance.
    if (context.origin === undefined)
      return namesGoal(range) || (isPercentagePoint(range.unit) && endsInRate(foldedName(row.name ?? '')))
        ? { reason: '规则以目标值为标准，但没有给出目标值' }
        : placeRange(asNumber(range), context);
    // 与目标值相差不超过2个百分点 in a row that wants less is above it.
    if (APART.test(range.text) && range.scale === 'shortfall' && wantsLess(row))
      return placeDistance(range, 'excess', context.origin, context);
    return placeDistance(range, range.scale, context.origin, context);
  }
  const ofShare = placeShare(range, context);
  if (ofShare) return ofShare;
  // The whole rule is looked through only where the range leaves it open.
  if ((isBeyondOrItself(range, row.target) || maybeDistance(range, row)) && !endsAnother(range, context.text))
    return { reason: `“${range.text}”是超过目标值多少还是实际值本身没有写明` };
  if (range.scale === 'value' && range.unit === undefined && isRateOfCount(range.text, row))
    return { reason: `“${range.text}”说的是比率或差额，本行以“${row.unit}”计` };
  // 完成90% of an indicator that is counted: of the target.
  const ofTarget =
    range.scale === 'value' &&
    isPercent(range.unit) &&
    !row.percent &&
    row.unit !== undefined &&
    hundredthsOf(row.unit) === undefined &&
    row.target !== undefined &&
    (/完成|任务|计划|目标|进度/.test(range.text) ||
      (BARE_LEVEL.test(range.text) && GOAL_COMPLETED.test(context.text)));
  const ofGoalTimes = range.unit === '倍' && row.target !== undefined && TIMES_GOAL.test(range.text);
  const times = ofGoalTimes && !RATIO_UNIT.test(row.unit ?? '倍');
  const said = (range.min ?? range.max)?.value;
  if (ofGoalTimes && !times && compare(rational(said!), row.target!) !== 0)
    return { reason: `“${range.text}”是目标值的倍数还是实际值本身没有写明` };
  const scale = ofTarget || times ? 'target-share' : range.scale;
  const place = (value: number): Placed =>
    placeValue(times ? Number((value * 100).toPrecision(12)) : value, range.unit, scale, context);
  const low = range.min && place(range.min.value);
  const high = range.max && place(range.max.value);
  if (high && 'reason' in high) return high;
  if (low && 'reason' in low) return low;
  const notes = notesOf(low?.note, high?.note);
  const min = low && { value: low.value, inclusive: range.min!.inclusive };
  const max = high && { value: high.value, inclusive: range.max!.inclusive };
  const lower = wantsLess(row) || wantsNone(row);
  // Of ranks, and of classes that count like them, the better is the smaller already.
  if (
    BETTER.test(range.text) &&
    range.scale !== 'rank' &&
    !/^(?:[类级档等名位]|名次|位次)$/.test(range.unit ?? '')
  ) {
    const limit = isLimit(range, row) || lower;
    if (!limit && !wantsMore(row) && (isOfTarget(scale) || !isPercent(range.unit)))
      return { reason: '“优于”“劣于”是大于还是小于标准值，没有写明' };
    return limit ? { min: max, max: min, notes } : { min, max, notes };
  }
  if (
    isOfTarget(scale) &&
    /比[^，比]*[高低]$/.test(range.text) &&
    /^(?:名|位|名次|位次)$/.test(row.unit ?? '')
  )
    return { reason: `“${range.text}”说的是名次还是数字没有写明` };
  // 达到目标值 of an indicator where less is better means not above it.
  const ofGoal = isOfTarget(range.scale);
  if (!lower && ofGoal && range.max?.inclusive && !range.min && IS_REACHED.test(range.text))
    return { reason: '“达到目标值”得满分，高于目标值又扣分，本行以高为好还是以低为好没有写明' };
  if (lower && (ofGoal ? REACHED.test(range.text) : REACHED_IN_BRACKET.test(range.text))) {
    if (range.min && !range.max) return { min: undefined, max: min, notes };
    // 未达到目标值 lies beyond it; what reaches to the goal and has it is said of the good side already.
    if (range.max?.inclusive === false && !range.min) return { min: max, max: undefined, notes };
  }
  return { min, max, notes };
}

/** A goal of none, as of accidents: whoever has any has not reached it. */
function wantsNone(row: Row): boolean {
  const { target, name } = row;
  return (
    target !== undefined &&
    signOf(target) === 0 &&
    !wantsMore(row) &&
    !mayFallBelowZero(foldedName(name ?? ''))
  );
}

export function holds(range: PlacedRange, value: Rational): boolean {
  if (range.min) {
    const side = compare(value, range.min.value);
    if (side < 0 || (side === 0 && range.min.inclusive === false)) return false;
  }
  if (range.max) {
    const side = compare(value, range.max.value);
    if (side > 0 || (side === 0 && range.max.inclusive === false)) return false;
  }
  return true;
}

/** Whether a lies inside b. */
export function inside(a: PlacedRange, b: PlacedRange): boolean {
  if (b.min) {
    if (!a.min) return false;
    const side = compare(a.min.value, b.min.value);
    if (side < 0 || (side === 0 && b.min.inclusive === false && a.min.inclusive !== false)) return false;
  }
  if (b.max) {
    if (!a.max) return false;
    const side = compare(a.max.value, b.max.value);
    if (side > 0 || (side === 0 && b.max.inclusive === false && a.max.inclusive !== false)) return false;
  }
  return true;
}

/** Whether the actual is known to lie in a range. */
export function holdsHere(range: RangeCondition, context: Context): boolean {
  const placed = placeRange(range, context);
  return !('reason' in placed) && holds(placed, context.actual);
}

/**
 * What is earned by, of a rule without a unit: 每100万, 每5000万 in a row of 万元 or 亿元 are of what its multiple is of. Unlike a
 * step, 每100 of a goal of 80 is what it is: who has less has a part of it.
 */
export function unitInMultipleOfRow(size: Rational, { unit, target }: Row): Rational {
  const multiple = unit === undefined ? undefined : multipleOf(unit);
  // 10000 of a goal of 100000万元 is what it is.
  const within = target && signOf(target) > 0 && compare(size, target) <= 0;
  return multiple && !within && compare(size, IN_TEN_THOUSANDS) >= 0
    ? divide(size, rational(multiple.times))!
    : size;
}
const IN_TEN_THOUSANDS = rational(10000);
