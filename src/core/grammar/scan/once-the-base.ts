import { readComparator } from '../../text/comparators';
import { readNegatedComparator } from '../../text/negations';
import type { Relation } from '../../text/comparators';
import type { Item, ItemOf } from '../tokens/items';

type Multiple = ItemOf<'compare'>;

function isMultiple(item: Item): item is Multiple {
  return item.type === 'compare' && item.unit === '倍' && item.scale === 'value' && item.delta === undefined;
}

/** 是月均支出的|3倍以上 and 不到|月均支出的3倍: what the number is a multiple of. */
const IN_FRONT = /(?:是|为|达到?|相当于)([\p{Script=Han}A-Za-z]{2,16})的$/u;
const INSIDE = /^([\p{Script=Han}A-Za-z]{2,16})的?\d/u;
/** Further from its number a noun does not begin. */
const FARTHEST = 24;

function baseOf(multiple: Multiple, text: string): string | undefined {
  const { start, end } = multiple;
  const comparator = readComparator(text, start) ?? readNegatedComparator(text, start);
  const inside = comparator && INSIDE.exec(text.slice(comparator.end, end))?.[1];
  return (inside || IN_FRONT.exec(text.slice(Math.max(0, start - FARTHEST), start))?.[1])?.replace(/的$/, '');
}

/** What all multiples of the rule are of; `undefined` where that is not one thing. */
function onlyBase(items: readonly Item[], text: string): string | undefined {
  let base: string | undefined;
  for (const item of items) {
    const of = isMultiple(item) ? baseOf(item, text) : undefined;
    if (of === undefined) continue;
    if (base !== undefined && base !== of) return undefined;
    base = of;
  }
  return base;
}

/** Longer than any comparator with its negation: 大于或者等于. */
const LONGEST = 10;

/** The longest comparator that ends at a place. */
function comparatorBefore(
  text: string,
  from: number,
  end: number,
): { readonly start: number; readonly relation: Relation } | undefined {
  for (let start = Math.max(from, end - LONGEST); start < end; start++) {
    const found = readNegatedComparator(text, start) ?? readComparator(text, start);
    if (found?.end === end) return { start, relation: found.relation };
  }
  return undefined;
}

function once(start: number, end: number, relation: Relation): Multiple {
  const side = { value: 1, inclusive: relation !== '>' && relation !== '<' };
  return {
    type: 'compare',
    start,
    end,
    scale: 'value',
    min: /[≥>=]/.test(relation) ? side : undefined,
    max: /[≤<=]/.test(relation) ? side : undefined,
    unit: '倍',
    bare: false,
    chinese: false,
    damaged: false,
    relation,
    outside: false,
    delta: undefined,
  };
}

const WORDS = new Set<Item['type']>(['text', 'or', 'and']);

/**
 * 不到月均支出的3倍，大于或等于月均支出: where a rule tells how many times as much as something there is, that thing by itself
 * is once as much. The items with such a comparison read.
 */
export function sayOnceTheBase(items: readonly Item[], text: string): readonly Item[] {
  const base = onlyBase(items, text);
  if (base === undefined) return items;
  const told: Item[] = [];
  for (let at = 0; at < items.length;) {
    let to = at;
    while (to < items.length && WORDS.has(items[to]!.type)) to++;
    const first = items[at]!;
    const end = to > at ? items[to - 1]!.end - (text[items[to - 1]!.end - 1] === '的' ? 1 : 0) : 0;
    const noun = end - base.length;
    // 是月均支出的|3倍: the noun of the multiple itself.
    const next = items[to];
    const alone = to > at && !(next && isMultiple(next)) && text.slice(noun, end) === base;
    const found = alone ? comparatorBefore(text, first.start, noun) : undefined;
    if (found) {
      for (const item of items.slice(at, to)) {
        if (item.start >= found.start) break;
        told.push({ ...item, end: Math.min(item.end, found.start) });
      }
      told.push(once(found.start, items[to - 1]!.end, found.relation));
    } else told.push(...items.slice(at, to));
    if (next) told.push(next);
    at = to + 1;
  }
  return told;
}
