import type { End, Measure, Threshold } from '../../model/rule';
import type { Conditions } from './condition';
import type { Located } from '../tokens/located';

/**
 * The threshold that a deduction states for itself: 低于75%的，每降低1个百分点. `undefined` where it states none, and the goal
 * of the row is counted from.
 */
export function ownThreshold(
  located: Located,
  conditions: Conditions,
  measure: Measure,
): Threshold | undefined {
  if (measure === 'fault') return undefined;
  // 允许出现2次，超出部分每次扣1分.
  const allowed = measure === 'excess' && /允许|容许|免扣/.test(conditions.text);
  const before = conditions.compares.filter(
    (compare) =>
      (compare.delta === undefined || (allowed && compare.delta === 'fault')) &&
      (!conditions.step || compare.start < conditions.step.start) &&
      !(compare.bare && compare.chinese),
  );
  // 高于60%但不高于80%的，每高2个百分点: it counts from the end that is passed first.
  const passed = before.filter((one) => !one.bare && (measure === 'shortfall' ? one.max : one.min));
  const compare = passed.at(-1) ?? before.at(-1);
  const end: End | undefined =
    compare && (measure === 'shortfall' ? (compare.max ?? compare.min) : (compare.min ?? compare.max));
  if (!compare || !end) return undefined;
  return {
    value: compare.outside ? undefined : end.value,
    unit: compare.unit,
    scale: compare.outside ? 'outside' : compare.scale,
    operator: measure === 'excess' ? '≤' : measure === 'deviation' ? '=' : '≥',
    span: located.span(compare.start, compare.end),
  };
}
