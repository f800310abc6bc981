import { SOONER_OR_LATER } from '../../text/words/overruns';
import { isDistance, namesGoal, rangesOf } from '../../model/meaning';
import type { Case, Deduction, Meaning, RangeCondition } from '../../model/rule';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  rational,
  signOf,
  subtract,
  toText,
} from '../../model/rational';
import type { Rational } from '../../model/rational';
import { hundredthsOf, isPercent, isPercentagePoint } from '../../text/units';
import { wantsLess, wantsMore } from '../row/actual';
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
  const { target } = row;
  if (target === undefined || wantsLess(row)) return undefined;
  const ofShare =
    !row.percent && meaning.cases.some((one) => rangesOf(one.when).some(({ unit }) => isPercent(unit)));
  if (!ofShare && compare(absolute(target), widest(meaning)) <= 0) return undefined;
  return wantsMore(row) ? { reason: '规则按偏差计分，实际值是完成数还是偏差不能确定' } : target;
}

/** 变动率5%以内: how far something moved, upwards or downwards alike. */
const MOVES = /变动|变化|波动|浮动|增减|调整/;
/** What tells upwards from downwards: there a negative actual is a case of its own. */
const DIRECTION =
  /增长|增加|增幅|上升|上涨|上[浮调]|提高|提升|升高|下降|下[浮调跌]|降低|减少|[降涨跌]幅|调[增减高低]|负/;

/** What is better for every bit less of it: there a fall is no movement to be limited. */
const BETTER_LESS = /三公|经费|成本|费用|支出|能耗|水耗|投诉|事故|死亡|发病/;

/** 偏差率按绝对值计算, |偏差率|, 偏离(提前或滞后): the rule says that the sign does not count. */
export const ABSOLUTE = new RegExp(
  `绝对值|\\|[^|\\n]{2,20}\\||偏[离差][^，。;\\n()（）]{0,10}[(（]${SOONER_OR_LATER}[)）]`,
);

/** Whether less than nothing is as far off as more: the rule limits how far something moves, and tells no directions. */
function movesEitherWay(meaning: Meaning, { actual, row, text }: Context): boolean {
  if (signOf(actual) >= 0 || wantsMore(row)) return false;
  if (ABSOLUTE.test(text)) return true;
  if (DIRECTION.test(text)) return false;
  if (BETTER_LESS.test(text) || BETTER_LESS.test(row.name ?? '')) return false;
  const ranges = meaning.cases.flatMap((one) => rangesOf(one.when));
  const ends = ranges.flatMap(({ min, max }) => [min, max].flatMap((end) => (end ? [end.value] : [])));
  return (
    ends.every((end) => end >= 0) &&
    ranges.some(
      ({ scale, max, text: words }) =>
        scale === 'value' && max !== undefined && max.value > 0 && MOVES.test(words),
    )
  );
}

const OF_GOAL = /(?:目标|计划|任务|标准|指标)[^，。;\d±]{0,3}的±/;

/** 10%±2%: both ends of the range and its middle on one scale. */
const MIDDLE_IN_PERCENT = /\d[%％]\s?±\s?\d[\d.]*[%％]/;

/** 偏差5%以内 of a rate of 90 %: five points, or five percent of it; whether the two put the actual elsewhere. */
function mayBeRelative(meaning: Meaning, apart: Rational, middle: Rational, { row, text }: Context): boolean {
  if (!row.percent || compare(absolute(middle), HUNDRED) === 0) return false;
  // 控制在10%±2%，每偏离1个百分点扣: what is counted beyond the range is points, and so is the range.
  if (
    meaning.deviation?.middle !== undefined &&
    meaning.kind === 'deduction' &&
    meaning.deductions.every(({ step }) => isPercentagePoint(step.unit)) &&
    MIDDLE_IN_PERCENT.test(text)
  )
    return false;
  const share = divide(multiply(apart, HUNDRED), absolute(middle));
  if (!share) return false;
  return meaning.cases
    .flatMap((one) => rangesOf(one.when))
    .some(
      ({ min, max, unit, text }) =>
        unit === '%' &&
        [min, max].some((end) => {
          const at = end && rational(end.value);
          if (!at) return false;
          // 目标值的±5%: so many percent of it, which points beyond it are counted in as well.
          if (OF_GOAL.test(text) && compare(share, at) > 0) return true;
          return compare(apart, at) <= 0 !== compare(share, at) <= 0;
        }),
    );
}

/** 温度偏差, 误差值, 变动幅度: a row that is itself how far something is apart. */
const NAMES_DISTANCE = /[偏差误距离波移幅]|变[动化]/;

/** Puts the distance from the middle in place of the actual, where the rule measures deviations. */
export function deviated(meaning: Meaning, context: Context): Deviated {
  if (!meaning.deviation) {
    if (!movesEitherWay(meaning, context)) return { context, note: undefined };
    const moved = absolute(context.actual);
    const note = `实际${withUnit(context.actual, context.row)}，变动不分方向，按绝对值${withUnit(moved, context.row)}计`;
    return { context: { ...context, actual: moved }, note };
  }
  const { row, actual } = context;
  const middle = middleOf(meaning, context);
  if (middle && 'reason' in middle) return middle;
  const inPercent = meaning.cases.some((one) => rangesOf(one.when).some(({ unit }) => isPercent(unit)));
  const ofShare = inPercent && !row.percent && row.unit !== undefined && hundredthsOf(row.unit) === undefined;
  if (ofShare && !middle) return { reason: '规则按偏差的百分比计分，但没有给出目标值' };
  // 目标值±2℃ in a row of 库房平均温度 without a goal: 20 is the temperature, and no distance.
  const { name, percent, target } = row;
  if (!middle && target === undefined && !percent && name !== undefined && !NAMES_DISTANCE.test(name))
    return { reason: '规则按与目标值相差多少计分，但没有给出目标值' };
  const apart = absolute(middle ? subtract(actual, middle) : actual);
  if (middle && mayBeRelative(meaning, apart, middle, context))
    return { reason: '偏差的百分比是百分点还是占目标值的比例没有写明' };
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

function isApart({ scale, text }: RangeCondition): boolean {
  return (isDistance(scale) || scale === 'value') && text.includes('相差');
}

/**
 * 与目标值相差1℃以内: to either side of the goal, where the row does not say that one of them is good; beyond the goal on
 * its good side nobody says whether that is a distance. The same meaning where nothing of it speaks of that.
 */
export function withApart(meaning: Meaning, context: Context): Meaning | { readonly reason: string } {
  const { actual, row } = context;
  const { target } = row;
  const ranges = meaning.cases.flatMap((one) => rangesOf(one.when));
  if (target === undefined || meaning.deviation || ranges.length === 0 || !ranges.every(isApart))
    return meaning;
  // 相差2℃以内 beside a goal of 2℃: the goal is the distance.
  if (!ranges.some(namesGoal) && compare(absolute(target), widest(meaning)) <= 0) {
    const again = ranges.some(({ min, max }) =>
      [min, max].some((end) => end && compare(rational(end.value), target) === 0),
    );
    // 相差2件以内, 相差5件以内 beside a goal of 3件: far from the goal, or so far as that?
    return again || wantsLess(row) || signOf(target) === 0
      ? meaning
      : { reason: '规则按相差多少计分，实际值是完成数还是相差的数没有写明' };
  }
  if (!meaning.cases.every(({ when }) => when.kind === 'range' || when.kind === 'otherwise')) return meaning;
  // 每完成1个得0.5分，相差2个以内的不扣分: how far from the goal is not what is earned by.
  if (meaning.kind === 'earning' || meaning.kind === 'proportion')
    return { reason: '既按完成数计分又按与目标值的相差计分，怎样合计没有写明' };
  const more = wantsMore(row);
  const good = more ? compare(actual, target) : wantsLess(row) ? compare(target, actual) : 0;
  if (meaning.kind === 'deduction' && more) return meaning;
  if (good > 0) return { reason: '规则按与目标值的相差计分，好于目标值的怎样计分没有写明' };
  const cases = meaning.cases.map((one): Case => {
    const { when } = one;
    if (when.kind !== 'range') return one;
    const min = when.min?.value === 0 ? undefined : when.min;
    return { ...one, when: { ...when, scale: 'value', min } };
  });
  const deviation = { said: true, middle: { value: Number(toText(target)), unit: row.unit } };
  if (meaning.kind !== 'deduction') return { ...meaning, cases, deviation };
  if (
    meaning.deductions.some(
      ({ measure, stretch }) => measure !== 'shortfall' || !stretch || stretch.to !== undefined,
    )
  )
    return meaning;
  const deductions = meaning.deductions.map((one): Deduction => ({
    ...one,
    measure: 'excess',
    threshold: undefined,
    stretch: undefined,
  }));
  return { ...meaning, cases, deductions, deviation };
}
