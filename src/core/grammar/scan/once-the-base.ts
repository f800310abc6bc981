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

/** Where a clause begins; what only leads to the quantity that it names. */
const CLAUSE_START =
  /(?:^|[，。；;:：、\n)）])(?:如果|如|若|当|凡|但|且|并|其中|对于?|项目|本项目|该项目|年度|实际){0,4}([^，。；;:：、\n)）]{0,40})$/;

/** Whose quantity is held against something at a place: 收入 of 收入|高于成本; nothing where the clause does not say. */
function heldAt(text: string, at: number): string {
  return CLAUSE_START.exec(text.slice(Math.max(0, at - 2 * FARTHEST), at))?.[1] ?? text.slice(0, at);
}

interface Held {
  readonly base: string;
  readonly quantity: string;
}

function baseOf(multiple: Multiple, text: string): Held | undefined {
  const { start, end } = multiple;
  const comparator = readComparator(text, start) ?? readNegatedComparator(text, start);
  const inside = comparator && INSIDE.exec(text.slice(comparator.end, end))?.[1];
  const from = Math.max(0, start - FARTHEST);
  const ahead = inside ? undefined : (IN_FRONT.exec(text.slice(from, start)) ?? undefined);
  const base = (inside || ahead?.[1])?.replace(/的$/, '');
  return base === undefined
    ? undefined
    : { base, quantity: heldAt(text, ahead ? from + ahead.index : start) };
}

/** What all multiples of the rule are of, and whose they are; `undefined` where that is not one thing. */
function onlyBase(items: readonly Item[], text: string): Held | undefined {
  let only: Held | undefined;
  for (const item of items) {
    const held = isMultiple(item) ? baseOf(item, text) : undefined;
    if (held === undefined) continue;
    if (only !== undefined && only.base !== held.base) return undefined;
    if (only && only.quantity !== '' && held.quantity !== '' && only.quantity !== held.quantity)
      return undefined;
    only = { base: held.base, quantity: only?.quantity || held.quantity };
  }
  return only;
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
  const only = onlyBase(items, text);
  if (only === undefined) return items;
  const { base, quantity } = only;
  // 利润高于成本得6分，低于成本不得分: of what was named last.
  let last = quantity;
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
    const compared = alone ? comparatorBefore(text, first.start, noun) : undefined;
    if (compared) last = heldAt(text, compared.start) || last;
    const found = last === quantity ? compared : undefined;
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
