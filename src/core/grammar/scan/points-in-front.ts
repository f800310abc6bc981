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

/** A, 优, 二档: what a level is called. */
const LEVEL_NAME = /^(?:[A-E]|[优良中差]|[一二三四五]档|[一二三四五]等|[A-E]档|[A-E]级)$/;

function namesLevel(item: Item, next: Item | undefined, text: string): boolean {
  return (
    item.type === 'text' &&
    next?.type === 'bracket-points' &&
    LEVEL_NAME.test(text.slice(item.start, item.end))
  );
}

/** The bands from an index to the end of the text; `undefined` where anything else stands between them. */
function bandsFrom(
  items: readonly Item[],
  from: number,
  text: string,
  names: Set<Item>,
): readonly Band[] | undefined {
  const bands: Band[] = [];
  for (let i = from; i < items.length;) {
    const points = items[i]!;
    if (points.type === 'separator' || points.type === 'list-number') {
      i++;
      continue;
    }
    // A(10分):90%以上: the name of the level.
    if (namesLevel(points, items[i + 1], text)) {
      names.add(points);
      i++;
      continue;
    }
    if (points.type !== 'bracket-points') return undefined;
    i++;
    while (items[i]?.type === 'separator' && !ends(items[i])) i++;
    const first = i;
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
  const begins = items[at];
  if (begins?.type !== 'bracket-points' && !(begins && namesLevel(begins, items[at + 1], text))) return items;
  const names = new Set<Item>();
  const bands = bandsFrom(items, at, text, names);
  if (!bands || bands.length < 2) return items;
  const falls = bands.every(({ points }, i) => i === 0 || points.value < bands[i - 1]!.points.value);
  if (!falls || new Set(bands.flatMap((band) => nounOf(band, text))).size > 1) return items;
  const moved = new Map(bands.map(({ points, level }) => [level.at(-1)!, points]));
  return items.flatMap((item): Item[] => {
    if (item.type === 'bracket-points' || names.has(item)) return [];
    const points = moved.get(item);
    return points ? [item, { ...points, start: item.end, end: item.end }] : [item];
  });
}
