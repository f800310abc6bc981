import { earnsNothing } from '../../model/meaning';
import { quantityBefore } from '../../text/named-quantity';
import { isCounted, isPercent, isSpanOfTime } from '../../text/units';
import { numberStart } from '../conditions/one-comparison';
import type { RangeCondition } from '../../model/rule';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';

/** 完成率, 计划完成率: how much of the plan was done. */
const COMPLETION = /^(?:\p{Script=Han}{0,6})完成(?:率|比例)$/u;

/** The name in front of the number of a level, where what it measures may be what the other levels do. */
function nameBefore(one: ItemOf<'compare'>, text: string): { noun: string; isNew: boolean } | undefined {
  const { noun, part } = quantityBefore(text, numberStart(one, text));
  return part ? undefined : { noun, isNew: noun !== '' && text.indexOf(noun) >= one.start - noun.length };
}

/** Whether all levels that earn, one at least, are ranges of this kind. */
function allLevels({ cases }: Draft, isSuch: (range: RangeCondition) => boolean): boolean {
  const levels = cases.filter((each) => !earnsNothing(each) && each.when.kind !== 'otherwise');
  return (
    levels.length > 0 &&
    levels.every(({ when }) => when.kind === 'range' && when.direction === undefined && isSuch(when))
  );
}

/**
 * 达到90%得8分；95%以上的，另加1分: a level beyond all those that earn, of the same rate, by its name or without one; 完成率达到110% beside
 * 完成年度计划 is of the same plan.
 */
function liesBeyondBands(draft: Draft, one: ItemOf<'compare'>): boolean {
  const { min, max, bare, scale, unit, delta } = one;
  if (!min || max || bare || scale !== 'value' || delta !== undefined || !isPercent(unit)) return false;
  const name = nameBefore(one, draft.located.text);
  const ofPlan = name !== undefined && COMPLETION.test(name.noun);
  if (!name || (name.isNew && !ofPlan)) return false;
  return allLevels(
    draft,
    (range) =>
      range.unit === unit &&
      range.min !== undefined &&
      range.min.value < min.value &&
      (range.scale === 'value'
        ? !ofPlan || /完成/.test(range.text)
        : ofPlan && range.scale === 'target-share'),
  );
}

/** ≤35微克得8分；不高于32微克的，另加1分: the same from the other side, of what is no count. */
function liesBelowLevels(draft: Draft, one: ItemOf<'compare'>): boolean {
  const { min, max, bare, scale, unit, delta } = one;
  if (!max || min || bare || scale !== 'value' || delta !== undefined) return false;
  if (unit === undefined || isCounted(unit) || isSpanOfTime(unit)) return false;
  const name = nameBefore(one, draft.located.text);
  if (!name || name.isNew) return false;
  return allLevels(
    draft,
    (range) =>
      range.unit === unit &&
      range.scale === 'value' &&
      range.max !== undefined &&
      range.max.value > max.value,
  );
}

/** Whether a level that adds points lies beyond all those that earn them. */
export function liesBeyondLevels(draft: Draft, one: ItemOf<'compare'>): boolean {
  return liesBeyondBands(draft, one) || liesBelowLevels(draft, one);
}
