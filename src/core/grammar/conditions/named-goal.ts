import type { End } from '../../model/rule';
import { isSingle } from './baseline';
import type { Item, ItemOf } from '../tokens/items';

/** 年度控制数, 月定额: what a number is called that others are held against. */
const NOUN =
  /(控制数|控制目标|控制线|定额|限额|限值|上限|核定数|预算|计划|任务|目标|指标|标准|编制)[数值]?(?:为|是|:)?$/;
/** Further from its number a noun says no more than what is measured. */
const FARTHEST = 8;

/** The noun right before a number, without 数 and 值. */
export function goalNoun(text: string, at: number): string | undefined {
  return NOUN.exec(text.slice(Math.max(0, at - FARTHEST), at))?.[1];
}

function isOfGoal(item: Item, noun: string, text: string): item is ItemOf<'compare'> {
  return (
    item.type === 'compare' &&
    (item.outside || item.scale === 'target-share') &&
    (item.min ?? item.max)?.value === 100 &&
    text.slice(item.start, item.end).includes(noun)
  );
}

/** 年度控制数35万元，突破控制数的: the number is what the comparison speaks of. */
export function withNamedGoal(items: readonly Item[], text: string): readonly Item[] {
  const at = items.findIndex(({ type }) => type === 'compare');
  const goal = items[at] as ItemOf<'compare'> | undefined;
  if (goal?.scale !== 'value' || goal.unit === undefined || goal.delta !== undefined || goal.damaged)
    return items;
  if (!isSingle(goal)) return items;
  const noun = goalNoun(text, goal.relation === '=' ? goal.start + 1 : goal.start);
  if (noun === undefined || !items.some((item) => isOfGoal(item, noun, text))) return items;
  const end = (side: End | undefined): End | undefined => side && { ...side, value: goal.min!.value };
  return items
    .filter((_, i) => i !== at)
    .map((item): Item => {
      if (!isOfGoal(item, noun, text)) return item;
      const { unit } = goal;
      return { ...item, scale: 'value', outside: false, unit, min: end(item.min), max: end(item.max) };
    });
}
