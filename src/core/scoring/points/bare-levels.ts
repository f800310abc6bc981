import { earnsNothing, isDistance, takesOff } from '../../model/meaning';
import type { Award, Case, Meaning, RangeCondition } from '../../model/rule';
import { wantsLess, wantsMore } from '../row/actual';
import type { Context } from './context';
import type { PlacedRange } from './place';

/** How a range without a comparator is meant: the level reached or more, that level at most, or exactly this count. */
export type Bare = 'exact' | 'most';

const NONE_MEANT: ReadonlyMap<RangeCondition, Bare> = new Map();

/** What an award counts for when awards are compared. */
function value(award: Award): number {
  if (award.kind === 'full') return 1e9 - award.less;
  if (award.kind === 'points') return award.value;
  return award.kind === 'share' ? award.percent : 0;
}

/** 实现85%, 完成40公里 in a row that wants as much or more: who has more has done it. */
const isReached = ({ text }: RangeCondition, { row }: Context): boolean =>
  /完成|实现|做到|达成|满足/.test(text) && wantsMore(row);

const isLimit = ({ row }: Context): boolean => wantsLess(row);

/** Which of the ranges without a comparator are meant otherwise than as the level reached or more. */
export function bareMeanings(
  cases: readonly Case[],
  meaning: Meaning,
  context: Context,
): ReadonlyMap<RangeCondition, Bare> {
  const bare: { range: RangeCondition; one: Case }[] = [];
  for (const one of cases)
    if (
      one.when.kind === 'range' &&
      one.when.bare &&
      !isDistance(one.when.scale) &&
      one.when.min &&
      !one.when.max
    )
      bare.push({ range: one.when, one });
  const [first] = bare;
  if (!first || meaning.kind === 'earning') return NONE_MEANT;
  const meant = new Map<RangeCondition, Bare>();
  if (meaning.kind === 'deduction' && bare.length === 1) {
    const measures = new Set(meaning.deductions.map((one) => one.measure));
    if (measures.size === 2 || (measures.has('deviation') && !isReached(first.range, context)))
      meant.set(first.range, 'exact');
    // 3次扣完: from the third on nothing is left, and no limit within which all is lost.
    else if (
      !(takesOff(first.one) || earnsNothing(first.one)) &&
      (measures.has('excess') || (measures.has('fault') && isLimit(context)))
    )
      meant.set(first.range, 'most');
    // 延误0天得满分 is none at all.
    else if (first.range.min!.value === 0) meant.set(first.range, 'exact');
    return meant;
  }
  // 超期3天不得分: what costs points is no limit within which they are lost.
  if (
    bare.length === 1 &&
    first.range.scale === 'value' &&
    isLimit(context) &&
    !(takesOff(first.one) || earnsNothing(first.one))
  ) {
    meant.set(first.range, 'most');
    return meant;
  }
  const sorted = [...bare].sort((a, b) => a.range.min!.value - b.range.min!.value);
  const rising = sorted.every(
    (item, i) => i === 0 || value(item.one.award) >= value(sorted[i - 1]!.one.award),
  );
  const lowest = sorted[0]!;
  const above = cases.some(
    (one) =>
      one.when.kind === 'range' &&
      !one.when.bare &&
      one.when.scale === lowest.range.scale &&
      one.when.min &&
      one.when.min.value > lowest.range.min!.value &&
      value(one.award) < value(lowest.one.award),
  );
  if (!rising || above || fallsTo(sorted[0]!, cases)) for (const item of bare) meant.set(item.range, 'exact');
  // None at all is none, not any number.
  for (const item of bare) if (item.range.min!.value === 0) meant.set(item.range, 'exact');
  return meant;
}

/**
 * 1-2名得10分，3名得8分，其余不得分: fewer points than the range before it, and the rest lies behind it. 3人不得分 is lost by four as
 * well.
 */
function fallsTo({ range, one }: { range: RangeCondition; one: Case }, cases: readonly Case[]): boolean {
  const rest = cases.find(({ when }) => when.kind === 'otherwise');
  if (earnsNothing(one) || takesOff(one) || !rest || value(rest.award) > value(one.award)) return false;
  return cases.some(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.scale === range.scale &&
      when.min !== undefined &&
      when.max !== undefined &&
      when.max.value < range.min!.value &&
      value(award) > value(one.award),
  );
}

/** The placed range as it is meant. */
export function orient(placed: PlacedRange, way: Bare | undefined): PlacedRange {
  if (way === undefined || !placed.min) return placed;
  const { min, notes } = placed;
  return { min: way === 'exact' ? min : undefined, max: min, notes };
}
