import type { Conditions } from '../conditions/condition';
import { rangeOf } from '../conditions/range-of';
import type { ItemOf } from '../tokens/items';
import { labelOf } from '../tokens/label';
import type { Draft } from './draft';

/** What makes a range a stretch that steps count in, or what it is passed by: 低于80%-90%的部分, 80%-90%的. */
const PASSED = /[低高少多大小]于|不足|超过|超出|未达/;
const ENDS = /^(?:之间|区间|范围)?(?:以?内)?[，;。]/;

/**
 * 温度保持在20-24℃，每低1℃扣0.5分，每高1℃扣1分: the range that is asked for stands before the steps with no points of its own. It
 * earns them all, and the steps count from its ends. The conditions without it; as they were where there is none.
 */
export function keepRange(draft: Draft, conditions: Conditions, step: ItemOf<'step'>): Conditions {
  const { located, cases, deductions } = draft;
  const before = conditions.compares.filter((one) => one.start < step.start);
  const held = before.length === 2 ? bothEnds(before) : before[0];
  if (!held || before.length > 2 || cases.length > 0 || deductions.length > 0) return conditions;
  const { min, max, bare, scale, delta, around } = held;
  if (!min || !max || min.value >= max.value || bare || around || scale !== 'value' || delta !== undefined)
    return conditions;
  if (
    PASSED.test(located.text.slice(conditions.start, held.start)) ||
    !ENDS.test(located.text.slice(held.end, step.start))
  )
    return conditions;
  const words = labelOf(located.text.slice(conditions.start, held.end));
  const when = rangeOf(held, words, located);
  if (when.kind !== 'range') return conditions;
  cases.push({ when, award: { kind: 'full', less: 0, span: when.span }, span: when.span });
  draft.assumptions.push({ id: 'words-assumed', text: `以前文的“${words}”为满分标准` });
  return {
    ...conditions,
    compares: conditions.compares.filter((one) => !before.includes(one) && one !== held),
  };
}

/** 不低于20%、不高于30%: the two ends of one range, each said by itself. */
function bothEnds([low, high]: readonly ItemOf<'compare'>[]): ItemOf<'compare'> | undefined {
  if (!low?.min || low.max || !high?.max || high.min || low.unit !== high.unit) return undefined;
  return low.bare || high.bare ? undefined : { ...low, max: high.max, end: high.end };
}
