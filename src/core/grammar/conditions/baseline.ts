import { EARLIER_YEAR } from '../../text/words/earlier-values';
import { directionAt } from '../tokens/changes';
import type { Item, ItemOf } from '../tokens/items';

/** A single value, and no range. */
export function isSingle({ min, max, bare }: ItemOf<'compare'>): boolean {
  return min !== undefined && (bare || min.value === max?.value);
}

const EARLIER = `(?:${EARLIER_YEAR}|对比值?|基数|基准|20\\d\\d年度?|上年末)`;
const OF_YEAR = new RegExp(`${EARLIER}[^，。;:\\d()]{0,8}:?$`);
/** 与上年86.5%比较, 在2023年86.5%的基础上: the rest says how it compares. */
const WITH_YEAR = new RegExp(
  `(?:较|比|与|同|和|跟|在|以|对比|参照|相[较比])于?[^，。;:\\d()]{0,8}?${EARLIER}[^，。;:\\d()]{0,8}$`,
);

/** 高于2023年的86.5%: that value, or so much above it. */
const BEYOND_YEAR = new RegExp(
  `(?:高于|超过|大于|多于|优于|低于|小于|少于|不及|不如)[^，。;:\\d()]{0,4}?${EARLIER}[^，。;:\\d()]{0,8}$`,
);

function standsBehind(words: RegExp, item: Item, text: string, at: number): item is ItemOf<'compare'> {
  if (item.type !== 'compare' || item.scale !== 'value' || !isSingle(item)) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  // 较上年下降10% is how far it fell, and not what it was.
  if (directionAt(text, item.start) !== undefined) return false;
  return /[年期史数准值]/.test(before) && words.test(before);
}

/** A mark that ends a clause; 上年数:38件 goes on behind its colon. */
function endsClause(item: Item): boolean {
  return item.type === 'separator' && item.mark !== ':';
}

/** Takes (上年度为46件) and 较上年(46件) out of a condition: they say what the rest is compared with. */
export function baselineIn(
  items: readonly Item[],
  text: string,
): { readonly rest: readonly Item[]; readonly baseline: ItemOf<'compare'> | undefined } {
  const none = { rest: items, baseline: undefined };
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.type !== 'compare') continue;
    const after = items[at + 1];
    const open = at > 0 ? items[at - 1]! : undefined;
    if (open?.type === 'open' && after?.type === 'close' && standsBehind(OF_YEAR, item, text, open.start))
      return { rest: [...items.slice(0, at - 1), ...items.slice(at + 2)], baseline: item };
    if (!standsBehind(OF_YEAR, item, text, item.start)) continue;
    let from = at;
    while (from > 0 && items[from - 1]!.type !== 'open' && !endsClause(items[from - 1]!)) from--;
    const bracketed = from > 0 && items[from - 1]!.type === 'open' && after?.type === 'close';
    if (bracketed) return { rest: [...items.slice(0, from - 1), ...items.slice(at + 2)], baseline: item };
    const alone = after
      ? after.type === 'separator'
      : !/^[^，。;:\n)]/.test(text.slice(item.end, item.end + 1));
    if (from === 0 && alone) return { rest: items.slice(at + 1), baseline: item };
    if (item.bare && BEYOND_YEAR.test(text.slice(Math.max(0, item.start - 24), item.start)))
      return { rest: [...items.slice(0, at), ...items.slice(at + 1)], baseline: { ...item, earlier: true } };
    if (item.bare && WITH_YEAR.test(text.slice(Math.max(0, item.start - 24), item.start)))
      return { rest: [...items.slice(0, at), ...items.slice(at + 1)], baseline: item };
    return none;
  }
  return none;
}
