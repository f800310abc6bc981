import type { Item } from '../tokens/items';

const isPlainAward = (item: Item | undefined): boolean =>
  item?.type === 'award' && !item.verb && !item.each && item.award.kind === 'points';

const isStop = (item: Item | undefined): boolean =>
  item === undefined || (item.type === 'separator' && '。;\n'.includes(item.mark));

/** 95%≤x<100%，4分: a level whose points stand behind a comma, or right behind it. */
function isLevel(items: readonly Item[], at: number): boolean {
  if (items[at]?.type !== 'compare') return false;
  const next = items[at + 1];
  const behind = next?.type === 'separator' && next.mark === '，' ? at + 2 : at + 1;
  return isPlainAward(items[behind]);
}

/**
 * 90%≤x<95%；2分。 beside 95%≤x<100%，4分: a slip of the mark, since the points would else belong to nothing. The items
 * with commas for such stops; only where other levels of the list have points of the same kind.
 */
export function joinStrayStops(items: readonly Item[]): readonly Item[] {
  const found = new Set<number>();
  for (let i = 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.type !== 'separator' || item.mark !== ';' || items[i - 1]?.type !== 'compare') continue;
    if (isPlainAward(items[i + 1]) && isStop(items[i + 2])) found.add(i);
  }
  if (found.size === 0 || !items.some((_, at) => isLevel(items, at))) return items;
  return items.map((item, at) =>
    found.has(at) && item.type === 'separator' ? { ...item, mark: '，' as const } : item,
  );
}
