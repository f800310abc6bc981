import { fullCaseOf, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import type { Context } from './context';
import { holds, placeRange } from './place';

/** The threshold of full marks from which a share in words is counted. */
export function fullMarksAt(
  meaning: Meaning,
  context: Context,
):
  | { readonly min: Rational | undefined; readonly max: Rational | undefined; readonly reached: boolean }
  | { readonly reason: string }
  | undefined {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when)[0];
  if (!range) return undefined;
  const placed = placeRange(range, context);
  if ('reason' in placed) return placed;
  return { min: placed.min?.value, max: placed.max?.value, reached: holds(placed, context.actual) };
}
