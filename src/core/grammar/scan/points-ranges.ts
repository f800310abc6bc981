import type { Item, ItemOf } from '../tokens/items';

/** In front of a range of points, and between it and the words that say how a place in it is found. */
const LEAD = /^[，的]?(?:得分|分值)?(?:在|按|以|于|则|得|的)*$/;
const LINK = /^分?的?(?:之间|区间|范围|以内|间|中|里)?内?的?$/;
/** Of what was done: no place between two ends. */
const OF_DONE = /完成|实际|达成/;

/** 按比例递减, which takes nothing from other points. */
const FALLS = /^(?:按|按照)(?:线性)?比例(?:线性)?递减(?:计分|得分)?$/;

interface PointsRange {
  readonly min: number;
  readonly max: number;
}

/** 得6-10分, 6-10分之间. */
function rangeOf(item: Item, text: string): PointsRange | undefined {
  if (item.type === 'award' && item.award.kind === 'choice' && item.award.of === 'points' && !item.each)
    return { min: item.award.min, max: item.award.max };
  if (item.type !== 'compare' || item.damaged || item.scale !== 'value') return undefined;
  // 6-10分之间: the unit is left to the words behind it.
  if (item.unit !== '分' && (item.unit !== undefined || text[item.end] !== '分')) return undefined;
  return item.min && item.max && item.min.value < item.max.value
    ? { min: item.min.value, max: item.max.value }
    : undefined;
}

/** The place of 按内插法计算 right behind a range of points; −1 where something else follows. */
function wayBehind(items: readonly Item[], from: number, text: string): number {
  for (let i = from; i < items.length && i < from + 4; i++) {
    const item = items[i]!;
    if (item.type === 'proportion')
      // 由3分至0分按比例递减: the points fall from the one end to the other.
      return item.mode === 'interpolate' ||
        (item.mode === 'lose' && FALLS.test(text.slice(item.start, item.end))) ||
        (item.mode === 'earn' && !OF_DONE.test(text.slice(item.start, item.end)))
        ? i
        : -1;
    const links =
      (item.type === 'separator' && item.mark === '，') ||
      (item.type === 'open' && !item.scores) ||
      (item.type === 'text' && LINK.test(text.slice(item.start, item.end)));
    if (!links) return -1;
  }
  return -1;
}

const FROM_WORD = /^(?:由|从|在)$/;
const WORKED_OUT = /^(?:之间)?(?:计算|计分|得分|取值|递增|折算)$/;

/** 按插值法由0分至5分计算: the two ends stand behind the way to find a place between them. */
function pointsBehind(
  items: readonly Item[],
  at: number,
  text: string,
): { readonly item: ItemOf<'proportion'>; readonly last: number } | undefined {
  const [way, from, range, verb] = items.slice(at, at + 4);
  if (way?.type !== 'proportion' || way.mode !== 'interpolate' || way.points) return undefined;
  if (from?.type !== 'text' || !FROM_WORD.test(text.slice(from.start, from.end))) return undefined;
  const points = range && rangeOf(range, text);
  if (!points) return undefined;
  const worked = verb?.type === 'text' && WORKED_OUT.test(text.slice(verb.start, verb.end));
  return { item: { ...way, end: (worked ? verb : range).end, points }, last: at + (worked ? 3 : 2) };
}

/** 在6-10分之间按内插法计算, 得5-10分（按插值法）: a range of points and the way to find a place in it are one award. */
export function joinPointsRanges(items: readonly Item[], text: string): readonly Item[] {
  if (!items.some(({ type }) => type === 'proportion')) return items;
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const told = item.type === 'proportion' ? pointsBehind(items, i, text) : undefined;
    if (told) {
      joined.push(told.item);
      i = told.last;
      continue;
    }
    const points = rangeOf(item, text);
    const way = points ? wayBehind(items, i + 1, text) : -1;
    if (!points || way < 0) {
      joined.push(item);
      continue;
    }
    const before = joined.at(-1);
    if (before?.type === 'text' && LEAD.test(text.slice(before.start, before.end))) joined.pop();
    const opened = items.slice(i, way).some(({ type }) => type === 'open');
    const closes = opened && items[way + 1]?.type === 'close' ? way + 1 : way;
    const { start } = item;
    const { end } = items[closes]!;
    joined.push({
      type: 'proportion',
      start,
      end,
      mode: 'interpolate',
      points,
    } satisfies ItemOf<'proportion'>);
    i = closes;
  }
  return joined;
}
