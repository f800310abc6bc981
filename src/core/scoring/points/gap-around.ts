import { fullCaseOf, rangesOf } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { compare, ONE, signOf, subtract } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { tellsOneEnd } from '../../text/words/one-end-told';
import { pointsOf } from './award-points';
import type { Context } from './context';
import { placeRange } from './place';
import type { PlacedRange } from './place';

/** 105% of 90%-100%得10分，80%-90%得8分，其余不得分: on the far side of the best level from all others. */
function isBeyondBest(
  meaning: Meaning,
  placed: readonly PlacedRange[],
  placedOf: (one: Case) => readonly PlacedRange[],
  { actual, row: { percent, target } }: Context,
): boolean {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const [best, second] = full ? placedOf(full) : [];
  if (!best?.min || !best.max || second || compare(best.min.value, best.max.value) >= 0) return false;
  const { min, max } = best;
  // A band around the goal is meant on both sides.
  if (target && compare(target, min.value) > 0 && compare(target, max.value) < 0) return false;
  const others = placed.filter((one) => one.min && one.max && compare(one.min.value, min.value) !== 0);
  if (others.length === 0) return false;
  const below = others.every((one) => compare(one.max!.value, min.value) <= 0);
  const above = others.every((one) => compare(one.min!.value, max.value) >= 0);
  return (below && compare(actual, max.value) > 0) || (above && !percent && compare(actual, min.value) < 0);
}

/**
 * 增长率5%以内得6分，其余不得分 of a rate that stays or falls: whether it keeps the best level there is, as a limit. Where more growth
 * earns more, no growth is none.
 */
function fallsBelowRise({ cases }: Meaning, { actual, full }: Context): string | undefined {
  if (signOf(actual) > 0) return undefined;
  const most = maximumOf(cases, full);
  for (const { when, award } of cases) {
    if (when.kind !== 'range' || when.direction !== 'rise' || !when.max) continue;
    if (when.min?.value !== 0 || when.min.inclusive !== false) continue;
    const points = pointsOf(award, full);
    if (typeof points !== 'string' && most !== undefined && compare(points, most) >= 0)
      return `实际值${signOf(actual) < 0 ? '为负' : '为0'}，是否也算“${when.text}”没有写明`;
  }
  return undefined;
}

/** The most points that a level gives. */
function maximumOf(cases: Meaning['cases'], full: Context['full']): Rational | undefined {
  let most: Rational | undefined;
  for (const { award } of cases) {
    const points = pointsOf(award, full);
    if (typeof points !== 'string' && (most === undefined || compare(points, most) > 0)) most = points;
  }
  return most;
}

/** 46人(含)至50人得3分，其余不得分 at 50: an end of which nothing is told, where that of the other is. */
function atUntoldEnd(meaning: Meaning, context: Context): string | undefined {
  for (const { when } of meaning.cases)
    for (const range of rangesOf(when)) {
      const { min, max, text, scale } = range;
      if (scale !== 'value' || !min || !max || min.inclusive === max.inclusive) continue;
      if (!tellsOneEnd(text)) continue;
      const placed = placeRange(range, context);
      const end = 'reason' in placed ? undefined : min.inclusive === false ? placed.min : placed.max;
      if (end && compare(end.value, context.actual) === 0)
        return `恰好等于“${text}”的另一端时是否算在内没有写明`;
    }
  return undefined;
}

/**
 * Why 其余 may not be meant for a number, in zh-CN: it lies between two levels that are told in whole numbers (89.5 between
 * 80%-89% and 90%-100%), or it is better than the best of them.
 */
export function gapAround(meaning: Meaning, context: Context): string | undefined {
  const { actual } = context;
  const placedOf = (one: Meaning['cases'][number]): readonly PlacedRange[] =>
    rangesOf(one.when).flatMap((range) => {
      const placed = range.scale === 'value' ? placeRange(range, context) : { reason: '' };
      return 'reason' in placed ? [] : [placed];
    });
  const placed = meaning.cases.flatMap(placedOf);
  const below = placed.flatMap(({ max }) =>
    max && compare(max.value, actual) < (max.inclusive ? 0 : 1) ? [max.value] : [],
  );
  const above = placed.flatMap(({ min }) =>
    min && compare(min.value, actual) > (min.inclusive ? 0 : -1) ? [min.value] : [],
  );
  const between = below.some((low) => above.some((high) => compare(subtract(high, low), ONE) <= 0));
  const open = fallsBelowRise(meaning, context) ?? atUntoldEnd(meaning, context);
  if (open !== undefined) return open;
  if (between) return '实际值落在两档之间，归哪一档没有写明';
  return isBeyondBest(meaning, placed, placedOf, context)
    ? '实际值比得分最高的一档还要好，归哪一档没有写明'
    : undefined;
}
