import { fullCaseOf, rangesOf, thresholdOf } from '../../model/meaning';
import type { Bonus, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  add,
  compare,
  divide,
  floorOf,
  isWhole,
  HUNDRED,
  minimum,
  multiply,
  percentage,
  rational,
  subtract,
  toNumber,
  toText,
  ZERO,
} from '../../model/rational';
import { hundredthsOf, isPercent, isPercentagePoint, unitFactor } from '../../text/units';
import { convert } from '../row/convert';
import type { Context } from './context';
import { placeValue } from './place';

/** The most that may be added; `undefined` where nothing is said of it. */
export function mostAdded({ most, mostOfWeight }: Bonus, full: Rational | undefined): Rational | undefined {
  if (most === undefined) return undefined;
  return mostOfWeight ? full && multiply(full, percentage(most)) : rational(most);
}

/** What is added to full marks for what lies beyond the goal: so much for each step, or as much as the goal is passed by. */
export function bonusOf(
  meaning: Meaning,
  context: Context,
): { readonly points: Rational; readonly working: string } | { readonly reason: string } | undefined {
  const bonuses = meaning.bonuses.filter((bonus) => bonus.measure !== 'once');
  if (bonuses.length === 0) return undefined;
  if (bonuses.length > 1) return { reason: '有几种加分，须分别取得各自的数值' };
  const bonus: Bonus = bonuses[0]!;
  if (!bonus.step || bonus.measure === 'each') return { reason: '加分须另有事实依据' };
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when)[0];
  const threshold = range && thresholdOf(range, bonus.measure === 'excess' ? 'shortfall' : 'excess');
  let base: Rational | undefined = context.row.target;
  if (threshold?.value !== undefined) {
    const placed = placeValue(threshold.value, threshold.unit, threshold.scale, context);
    if ('reason' in placed) return placed;
    base = placed.value;
  }
  // 达到90%得满分，超过100%的每高1%加0.5分: from its own number on, which lies no nearer than where full marks begin.
  if (bonus.from) {
    const { value, unit, scale } = bonus.from;
    const own = placeValue(value!, unit, scale, context);
    if ('reason' in own) return own;
    const ahead = base && compare(own.value, base) * (bonus.measure === 'excess' ? 1 : -1);
    if (ahead !== undefined && ahead < 0) return { reason: '加分从哪个数起算没有写明' };
    base = own.value;
  }
  if (!base) return { reason: '超额加分须有标准值' };
  const difference = subtract(context.actual, base);
  const beyond = bonus.measure === 'excess' ? difference : subtract(ZERO, difference);
  if (compare(beyond, ZERO) <= 0) return undefined;
  let size = rational(bonus.step.value);
  const { unit } = bonus.step;
  const inRates = context.row.percent || hundredthsOf(context.row.unit) !== undefined;
  const ofTarget = threshold?.scale === 'target-share';
  if (bonus.proportional && inRates && !ofTarget && compare(base, HUNDRED) !== 0)
    return { reason: '超额的比例是相差的百分点还是相对于标准值的比例没有写明' };
  if (isPercent(unit) && (ofTarget || context.row.percent || !inRates)) {
    // Points of a percentage are no share of the goal.
    const relative = !inRates || (ofTarget && !isPercentagePoint(unit));
    if (relative) size = divide(multiply(size, base), HUNDRED)!;
  } else if (unit !== undefined && context.row.unit !== undefined) {
    const conversion = unitFactor(unit, context.row.unit);
    if (!conversion) return { reason: `加分的单位“${unit}”与计量单位“${context.row.unit}”不能换算` };
    size = convert(size, conversion);
  }
  const steps = divide(beyond, size);
  if (!steps) return { reason: '加分的步长为0' };
  const each =
    bonus.amount.of === 'points'
      ? rational(bonus.amount.value)
      : context.full
        ? multiply(context.full, percentage(bonus.amount.value))
        : undefined;
  if (!each) return { reason: '没有给出分值' };
  let points = multiply(bonus.proportional ? steps : floorOf(steps), each);
  const most = mostAdded(bonus, context.full);
  if (most) points = minimum(points, most);
  // 最多得5分 of a level of 3: however much is added, the limit holds.
  const { ceiling } = meaning;
  const limited =
    ceiling !== undefined &&
    Number.isFinite(ceiling.value) &&
    context.full !== undefined &&
    compare(rational(ceiling.value), context.full) > 0 &&
    compare(rational(ceiling.value), multiply(context.full, rational(2))) <= 0;
  // 最多加6分 of a level of 6 in a row of 12 points: both come to what the row is worth.
  const { weight } = context.row;
  const filled = weight && ceiling?.value === toNumber(weight);
  const comesTo =
    filled || (most && weight && context.full && compare(add(context.full, most), weight) === 0);
  if (!limited && !comesTo && context.full && compare(points, context.full) >= 0)
    return { reason: `加分${toText(points)}分不小于分值，规则可能有缺损` };
  const partial =
    bonus.proportional || isWhole(steps) || (most && compare(points, most) === 0) ? '' : '，不足一步不加';
  return { points, working: `超额部分加${toText(points)}分${partial}` };
}

/** 每超1%加0.5分，最高得12分 of 10 points: what may come of both. 最多2分 right behind is what may be added. */
export function limitOf(
  { ceiling, bonuses }: Meaning,
  { full, text }: Context,
  added: Rational,
): Rational | string | undefined {
  if (!ceiling || !full) return undefined;
  if (!Number.isFinite(ceiling.value))
    return text.slice(...ceiling.span).startsWith('不') ? '既写了加分又写了不加分' : full;
  const limit = rational(ceiling.value);
  if (compare(limit, full) >= 0) return limit;
  if (compare(added, limit) <= 0) return undefined;
  return bonuses.some(({ span }) => span[1] < ceiling.span[0] && ceiling.span[0] <= span[1] + 2) &&
    !/[得总本]/.test(text.slice(...ceiling.span))
    ? add(full, limit)
    : `${ceiling.value}分是得分的上限还是加分的上限没有写明`;
}
