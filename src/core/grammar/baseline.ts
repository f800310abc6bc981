import type { Item, ItemOf } from './items';

/** A single value, and no range. */
export function isSingle({ min, max, bare }: ItemOf<'compare'>): boolean {
  return min !== undefined && (bare || min.value === max?.value);
}

const OF_YEAR = /(?:上一?年度?|去年|往年|前一年|基期|同期|20\d\d年度?|上年末)[^，。;:\d()]{0,8}$/;

function isOfYear(item: Item, text: string): boolean {
  if (item.type !== 'compare' || item.scale !== 'value' || !isSingle(item)) return false;
  const before = text.slice(Math.max(0, item.start - 16), item.start);
  // Every one of the words holds one of these.
  return (before.includes('年') || before.includes('期')) && OF_YEAR.test(before);
}

/** Takes (上年度为46件) out of a condition: it says what the rest is compared with. */
export function baselineIn(
  items: readonly Item[],
  text: string,
): { readonly rest: readonly Item[]; readonly baseline: ItemOf<'compare'> | undefined } {
  const at = items.findIndex((item) => isOfYear(item, text));
  const none = { rest: items, baseline: undefined };
  if (at < 0) return none;
  const baseline = items[at] as ItemOf<'compare'>;
  let from = at;
  while (from > 0 && items[from - 1]!.type !== 'open' && items[from - 1]!.type !== 'separator') from--;
  const after = items[at + 1];
  const bracketed = from > 0 && items[from - 1]!.type === 'open' && after?.type === 'close';
  const alone = from === 0 && (after === undefined || after.type === 'separator');
  if (!bracketed && !alone) return none;
  const rest = bracketed ? [...items.slice(0, from - 1), ...items.slice(at + 2)] : items.slice(at + 1);
  return { rest, baseline };
}
