import type { Item, ItemOf } from '../tokens/items';

const BEYOND = /^(?:超过|超出|高于|多于|大于)(?=\d)/;
const BELOW = /^少于(?=\d)/;
/** What stands between a limit and how far beyond it: words, commas, and what is earned within. */
const BETWEEN = new Set<Item['type']>([
  'text',
  'separator',
  'award',
  'deduct',
  'open',
  'close',
  'context',
  'most',
  'floor',
]);
const ONE = /(?<![\d.])[1一](?![\d.])/;
/** So many times as much as what lies beyond it a limit is at least; 不少于2次，少于1次 are two levels. */
const TIMES = { excess: 2, shortfall: 3 } as const;
const ENDS = new Set(['。', '\n']);

/** Which way a number lies from another, told right before what it costs: 超过1个|扣1分, 少于1次|扣1分. */
function sideOf(items: readonly Item[], at: number, text: string): 'excess' | 'shortfall' | undefined {
  const [level, loss] = [items[at]!, items[at + 1]];
  if (loss?.type !== 'deduct' || level.type !== 'compare' || level.delta !== undefined) return undefined;
  if (level.scale !== 'value' || level.unit === undefined || (level.min && level.max)) return undefined;
  const words = text.slice(level.start, level.end);
  if (level.min) return BEYOND.test(words) ? 'excess' : undefined;
  return BELOW.test(words) ? 'shortfall' : undefined;
}

/**
 * 控制在10个以内，超过1个扣1分: one beyond the limit, as 超1个 says it, where as a level it would lie far within; so too a
 * shortfall below what is at least asked for, 少于1次扣1分. The items with such levels told as distances.
 */
export function tellBeyond(items: readonly Item[], text: string): readonly Item[] {
  let limit: ItemOf<'compare'> | undefined;
  /** Whether the limit says what staying within it earns. */
  let earns = false;
  const found = new Set<number>();
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'compare') {
      const side = sideOf(items, at, text);
      if (side) {
        const end = limit?.[side === 'excess' ? 'max' : 'min'];
        const alone =
          limit && !(limit.min && limit.max) && limit.scale === 'value' && limit.unit === item.unit;
        // 得满分，低于500万元扣5分: a level of its own.
        const counts = ONE.test(text.slice(item.start, item.end)) || (!earns && side === 'excess');
        if (alone && end && counts && (item.min ?? item.max)!.value * TIMES[side] <= end.value) found.add(at);
      } else [limit, earns] = [item, false];
    } else if (item.type === 'award') earns = true;
    else if (!BETWEEN.has(item.type) || (item.type === 'separator' && ENDS.has(item.mark))) limit = undefined;
  }
  // 30天内得满分，超过5天扣1分，超过10天扣3分: tiers, of which the limit tells what is earned within.
  if (found.size === 0 || (found.size > 1 && earns)) return items;
  return items.map((item, at) =>
    item.type === 'compare' && found.has(at)
      ? {
          ...item,
          delta: item.min ? 'excess' : 'shortfall',
          min: item.min ?? item.max,
          max: undefined,
          bare: true,
          relation: undefined,
        }
      : item,
  );
}
