import { earnsNothing } from '../../model/meaning';
import { quantityBefore } from '../../text/named-quantity';
import { isCounted, isPercent, isSpanOfTime } from '../../text/units';
import { numberStart } from '../conditions/one-comparison';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';

/** 完成率, 计划完成率: how much of the plan was done. */
const COMPLETION = /^(?:\p{Script=Han}{0,6})完成(?:率|比例)$/u;

/**
 * 达到90%得8分；95%以上的，另加1分: a level beyond all those that earn, of the same rate, by its name or without one; 完成率达到110% beside
 * 完成年度计划 is of the same plan.
 */
function liesBeyondBands({ cases, located }: Draft, one: ItemOf<'compare'>): boolean {
  const { min, max, bare, scale, unit, delta } = one;
  if (!min || max || bare || scale !== 'value' || delta !== undefined || !isPercent(unit)) return false;
  const { noun, part } = quantityBefore(located.text, numberStart(one, located.text));
  const levels = cases.filter((each) => !earnsNothing(each) && each.when.kind !== 'otherwise');
  const ofPlan = COMPLETION.test(noun);
  if (part || (noun !== '' && !ofPlan && located.text.indexOf(noun) >= one.start - noun.length)) return false;
  return (
    levels.length > 0 &&
    levels.every(
      ({ when }) =>
        when.kind === 'range' &&
        when.unit === unit &&
        when.min !== undefined &&
        when.direction === undefined &&
        when.min.value < min.value &&
        (when.scale === 'value'
          ? !ofPlan || /完成/.test(when.text)
          : ofPlan && when.scale === 'target-share'),
    )
  );
}

/** ≤35微克得8分；不高于32微克的，另加1分: the same from the other side, of what is no count. */
function liesBelowLevels({ cases, located }: Draft, one: ItemOf<'compare'>): boolean {
  const { min, max, bare, scale, unit, delta } = one;
  if (!max || min || bare || scale !== 'value' || delta !== undefined) return false;
  if (unit === undefined || isCounted(unit) || isSpanOfTime(unit)) return false;
  const { noun, part } = quantityBefore(located.text, numberStart(one, located.text));
  if (part || (noun !== '' && located.text.indexOf(noun) >= one.start - noun.length)) return false;
  const levels = cases.filter((each) => !earnsNothing(each) && each.when.kind !== 'otherwise');
  return (
    levels.length > 0 &&
    levels.every(
      ({ when }) =>
        when.kind === 'range' &&
        when.unit === unit &&
        when.scale === 'value' &&
        when.direction === undefined &&
        when.max !== undefined &&
        when.max.value > max.value,
    )
  );
}

/** Whether a level that adds points lies beyond all those that earn them. */
export function liesBeyondLevels(draft: Draft, one: ItemOf<'compare'>): boolean {
  return liesBeyondBands(draft, one) || liesBelowLevels(draft, one);
}
