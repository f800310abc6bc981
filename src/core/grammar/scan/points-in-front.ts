import type { Item, ItemOf } from '../tokens/items';
import { OUTCOMES } from './shares-of-cases';

type Points = ItemOf<'bracket-points'>;

/** A level with its points in brackets in front of it: (5分)95%及以上. */
interface Band {
  readonly points: Points;
  readonly level: readonly Item[];
}

const ends = (item: Item | undefined): boolean =>
  item === undefined || (item.type === 'separator' && /[;。\n]/.test(item.mark));

/** The bands from an index to the end of the text; `undefined` where anything else stands between them. */
function bandsFrom(items: readonly Item[], from: number): readonly Band[] | undefined {
  const bands: Band[] = [];
  for (let i = from; i < items.length;) {
    const points = items[i]!;
    if (points.type === 'separator' || points.type === 'list-number') {
      i++;
      continue;
    }
    if (points.type !== 'bracket-points') return undefined;
    const first = ++i;
    while (!ends(items[i])) {
      const item = items[i++]!;
      if (item.type === 'bracket-points' || item.type === 'formula' || OUTCOMES.has(item.type))
        return undefined;
    }
    const level = items.slice(first, i);
    const measured = level.some((item) => item.type === 'compare' && !item.bare && !item.damaged);
    if (!measured) return undefined;
    bands.push({ points, level });
  }
  return bands;
}

/** What a level is of; empty where it names nothing. */
function nounOf({ level }: Band, text: string): readonly string[] {
  const number = level.find(({ type }) => type === 'compare')!;
  const noun = text.slice(level[0]!.start, number.start).trim();
  return noun === '' ? [] : [noun];
}

/**
 * (5分)95%及以上；(3分)90%及以上，95%以下；(0分)90%以下: the points behind the levels, where every level has its own in front and
 * they fall from one to the next. Levels of several things, (6分)培训5次以上；(4分)比赛3次以上, are items that add up.
 */
export function putPointsBehind(items: readonly Item[], text: string): readonly Item[] {
  const at = items.findIndex(({ type }) => type !== 'separator' && type !== 'list-number');
  if (items[at]?.type !== 'bracket-points') return items;
  const bands = bandsFrom(items, at);
  if (!bands || bands.length < 2) return items;
  const falls = bands.every(({ points }, i) => i === 0 || points.value < bands[i - 1]!.points.value);
  if (!falls || new Set(bands.flatMap((band) => nounOf(band, text))).size > 1) return items;
  const moved = new Map(bands.map(({ points, level }) => [level.at(-1)!, points]));
  return items.flatMap((item): Item[] => {
    if (item.type === 'bracket-points') return [];
    const points = moved.get(item);
    return points ? [item, { ...points, start: item.end, end: item.end }] : [item];
  });
}
