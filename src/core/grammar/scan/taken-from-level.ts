import type { Item, ItemOf } from '../tokens/items';

type Deduct = ItemOf<'deduct'>;

/** What a level earns, told as points: 得5分. */
const pointsOf = (item: Item): number | undefined =>
  item.type === 'award' && item.award.kind === 'points' ? item.award.value : undefined;

const isFull = (item: Item): boolean => item.type === 'award' && item.award.kind === 'full';

/** Whether the points that are taken from are those of a level in front, and better levels, wherever they stand, earn more. */
function isOfLevel({ from, start }: Deduct, items: readonly Item[]): boolean {
  const before = items.filter((item) => item.end <= start);
  return (
    from !== undefined &&
    before.some((item) => pointsOf(item) === from) &&
    items.some((item) => isFull(item) || (pointsOf(item) ?? 0) > from)
  );
}

/**
 * ≥98%得满分；95%-98%得5分；低于95%的，每低1个百分点在5分基础上扣1分: the points behind the step are those that are left of all, as where
 * they stand in front of it, and no total.
 */
export function takeFromLevel(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item) => item.type === 'deduct' && item.from !== undefined);
  const [step, loss] = at < 1 ? [] : [items[at - 1], items[at] as Deduct];
  if (step?.type !== 'step' || !loss || !isOfLevel(loss, items)) return items;
  const { start } = step;
  const left: Item = { type: 'points-left', start, end: start, value: loss.from! };
  return [...items.slice(0, at - 1), left, step, { ...loss, from: undefined }, ...items.slice(at + 1)];
}
