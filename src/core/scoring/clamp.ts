import type { Meaning } from '../model/rule';
import { compare } from '../model/rational';
import type { Context } from './context';
import { withUnit } from './context';
import { placeValue } from './place';

/** The context with the actual inside the limits of the rule (大于100%的按100%计), with a note where it lay outside. */
export function clamped(
  meaning: Meaning,
  context: Context,
): { readonly context: Context; readonly note: string | undefined } | { readonly reason: string } {
  for (const { side, value: written, unit } of meaning.clamps) {
    // 大于1的按1计 of a percentage: one is all of it.
    const value = unit === undefined && context.row.percent && written <= 2 ? written * 100 : written;
    const placed = placeValue(value, unit, 'value', context);
    if ('reason' in placed) return placed;
    const order = compare(context.actual, placed.value);
    if (side === 'max' ? order > 0 : order < 0)
      return {
        context: { ...context, actual: placed.value },
        note: `实际${withUnit(context.actual, context.row)}按${withUnit(placed.value, context.row)}计`,
      };
  }
  return { context, note: undefined };
}
