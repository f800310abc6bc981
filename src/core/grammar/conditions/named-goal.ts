import type { End } from '../../model/rule';
import { endOfFirst } from '../../text/per-text';
import { isSingle } from './baseline';
import type { Item, ItemOf } from '../tokens/items';

/** 年度控制数, 月定额: what a number is called that others are held against. */
const NOUN =
  /(控制数|控制目标|控制线|(?:合格|达标|及格|警戒|满分)线|定额|限额|限值|[上下]限|核定数|预算|计划|任务|目标|指标|标准|编制)[数值]?(?:为|是|:)?$/;
const firstGrowth = endOfFirst(/[增升涨]|提高|变[化动]|盈/);
/** Further from its number a noun says no more than what is measured. */
const FARTHEST = 8;

/** The noun right before a number, without 数 and 值. */
export function goalNoun(text: string, at: number): string | undefined {
  return NOUN.exec(text.slice(Math.max(0, at - FARTHEST), at))?.[1];
}

/** 以120万元为控制数: the noun behind its number. */
const CALLED = /为(?:本?年度?|年初|全年)?([^，。;\d为]{1,6}?)[数值]?$/;
/** 95%为满分线: the noun behind its number, without 以. */
const CALLED_LINE =
  /^为(?:本?年度?|年初|全年)?((?:满分|合格|达标|及格|控制|警戒)线|目标|[上下]限|限[值额]|控制数)值?(?=[，。;(]|$)/;

/** What stands behind a number and calls it a goal; `undefined` where nothing does. */
export function calledBehind(
  text: string,
  at: number,
): { readonly noun: string; readonly length: number } | undefined {
  const found = text[at] === '为' ? CALLED_LINE.exec(text.slice(at, at + 12)) : null;
  return found ? { noun: found[1]!, length: found[0].length } : undefined;
}

/** What a single number of a condition is called as a goal: 限值15%, 以120万元为控制数. */
export function namedGoal(goal: ItemOf<'compare'>, text: string): string | undefined {
  if (goal.scale !== 'value' || goal.delta !== undefined || goal.damaged) return undefined;
  // 以不超过95%为合格线: with its side.
  const sided = text[goal.start] === '以' && goal.relation !== undefined && !(goal.min && goal.max);
  if (!isSingle(goal) && !sided) return undefined;
  if (goal.unit === undefined && (goal.min ?? goal.max)?.value !== 0) return undefined;
  const { start, end, relation } = goal;
  if (sided || (relation === '=' && text[start] === '以')) return CALLED.exec(text.slice(start, end))?.[1];
  const before = goalNoun(text, relation === '=' ? start + 1 : start);
  return before ?? (goal.bare ? calledBehind(text, end)?.noun : undefined);
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
  const noun = goal && namedGoal(goal, text);
  if (!noun || !items.some((item) => isOfGoal(item, noun, text))) return items;
  const { unit } = goal;
  const { value } = (goal.min ?? goal.max)!;
  const end = (side: End | undefined): End | undefined => side && { ...side, value };
  // 事故目标值为0，达到目标值的: none at all, which 增长率目标值为0 does not ask for.
  const none = value === 0 && firstGrowth(text) > goal.start;
  return items
    .filter((_, i) => i !== at)
    .map((item): Item => {
      if (!isOfGoal(item, noun, text)) return item;
      const [min, max] = [end(item.min), end(item.max)];
      const only = none && min?.inclusive === true ? min : max;
      return { ...item, scale: 'value', outside: false, unit, min, max: only };
    });
}
