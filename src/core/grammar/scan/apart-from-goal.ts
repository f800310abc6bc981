import { isPercentagePoint } from '../../text/units';
import type { Item, ItemOf } from '../tokens/items';

type Compare = ItemOf<'compare'>;

/** 与目标值相差, 差距在: how far from the goal, and from nothing else (与上年相差). */
const APART =
  /(?:^|[，。;:\n])(?:实际值?|完成值)?(?:(?:与|和|同|较|距)?(?:年度|绩效)?(?:目标|计划|指标|标准)[值数]?的?)?(?:相差|差距)(?:在|为)?$/;
const REACHED = /^(?:达到|完成|实现)/;
/** Between the two ends of one distance. */
const GOES_ON = /^[，、]?(?:但|且|而)?$/;

function reachesGoal(item: Item, text: string): boolean {
  return (
    item.type === 'compare' &&
    (item.outside || item.scale === 'target-share') &&
    item.min?.value === 100 &&
    !item.max &&
    REACHED.test(text.slice(item.start, item.end))
  );
}

/** A number that may be a distance; which unit it is told in, the row has to say. */
const isPlain = (item: Item | undefined): item is Compare =>
  item?.type === 'compare' && item.scale === 'value' && !item.around && item.unit !== undefined;

/** A distance begins where there is one at all. */
const told = (one: Compare): Compare => ({
  ...one,
  delta: 'shortfall',
  bare: false,
  min: one.min ?? { value: 0, inclusive: false },
});

/** The comparison behind each item. */
function nextCompares(items: readonly Item[]): readonly (Compare | undefined)[] {
  const next: (Compare | undefined)[] = [];
  let last: Compare | undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    next[i] = last;
    const item = items[i]!;
    if (item.type === 'compare') last = item;
  }
  return next;
}

/**
 * 达到目标值的得满分；与目标值相差不超过2个百分点的得80%: beside a goal that is to be reached, apart from it is on its other side, which is
 * told as below it; a row that wants less turns it. 相差超过2个但不超过4个百分点 says the unit with the second end.
 */
export function tellApart(items: readonly Item[], text: string): readonly Item[] {
  if (!/相差|差距/.test(text) || !items.some((item) => reachesGoal(item, text))) return items;
  const next = nextCompares(items);
  let before: Compare | undefined;
  return items.map((item, i) => {
    if (item.type !== 'compare') return item;
    let one: Compare = item;
    const other = next[i];
    const goesOn = other && /^[，、]?[但且而]$/.test(text.slice(item.end, other.start));
    if (item.delta === 'shortfall' && item.unit === '个' && goesOn && isPercentagePoint(other.unit))
      one = { ...item, unit: other.unit };
    else if (isPlain(item) && item.delta === undefined) {
      const joined = before?.delta === 'shortfall' && GOES_ON.test(text.slice(before.end, item.start));
      if (joined) one = { ...item, delta: 'shortfall' };
      else if (APART.test(text.slice(Math.max(0, item.start - 16), item.start))) one = told(item);
    }
    before = one;
    return one;
  });
}
