import type { Item, ItemOf } from '../tokens/items';

/** 符合一项, 齐备一类: how one of them is met. */
const MEETS =
  /(?:^|[^不未没无])(?:符合|满足|达到|做到|具备|齐备|备齐|落实|建立|公开|完成|有)(?:其中)?(?:的|了|任意|任一)?$/;

type Count = ItemOf<'compare'>;

function isCount(item: Item | undefined): item is Count {
  return (
    item?.type === 'compare' &&
    item.bare &&
    !item.damaged &&
    item.scale === 'value' &&
    item.unit !== undefined &&
    item.unit !== '%' &&
    item.delta === undefined
  );
}

/** Whether points or a part of the weight follow that one of several may earn. */
const earnsPart = (item: Item | undefined): boolean =>
  item?.type === 'award' &&
  ((item.award.kind === 'points' && item.award.value > 0) || item.award.kind === 'share');

/** The number of them all, in the same sentence as the one that is met: 四项要求. */
function wholeBefore(items: readonly Item[], of: number, unit: string | undefined): Count | undefined {
  for (let i = of - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type === 'compare')
      return isCount(item) && item.unit === unit && (item.min?.value ?? 0) > 1 ? item : undefined;
    if (item.type !== 'text' && item.type !== 'context' && item.type !== 'separator') return undefined;
    if (item.type === 'separator' && /[;。\n]/.test(item.mark)) return undefined;
  }
  return undefined;
}

/** 应符合四项要求，符合一项得1分: for each of them, though 每 is left out. */
export function sayEachOfThem(items: readonly Item[], text: string): readonly Item[] {
  // What the rule gives first.
  const award = items.findIndex(({ type }) => type === 'award');
  const [mark, verb, one] = award < 3 ? [] : items.slice(award - 3, award);
  if (mark?.type !== 'separator' || verb?.type !== 'text' || !isCount(one) || one.min?.value !== 1)
    return items;
  if (!MEETS.test(text.slice(verb.start, verb.end)) || !earnsPart(items[award])) return items;
  const whole = wholeBefore(items, award - 1, one.unit);
  if (!whole) return items;
  const { start, end, unit } = one;
  return items.map((item): Item => {
    if (item === whole) return { type: 'context', start: item.start, end: item.end };
    return item === one
      ? { type: 'step', start, end, base: undefined, measure: undefined, value: 1, unit, damaged: false }
      : item;
  });
}
