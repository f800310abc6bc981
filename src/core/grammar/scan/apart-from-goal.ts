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

const isPoints = (item: Item): item is Compare =>
  item.type === 'compare' && isPercentagePoint(item.unit) && item.scale === 'value' && !item.around;

/** A distance begins where there is one at all. */
const told = (one: Compare): Compare => ({
  ...one,
  delta: 'shortfall',
  bare: false,
  min: one.min ?? { value: 0, inclusive: false },
});

/**
 * 达到目标值的得满分；与目标值相差不超过2个百分点的得80%: beside a goal that is to be reached, apart from it is below it. 相差超过2个但不超过4个百分点
 * says the unit with the second end.
 */
export function tellApart(items: readonly Item[], text: string): readonly Item[] {
  if (!/相差|差距/.test(text) || !items.some((item) => reachesGoal(item, text))) return items;
  const found: Item[] = [];
  let before: Compare | undefined;
  for (const [i, item] of items.entries()) {
    const next = items.slice(i + 1).find(({ type }) => type === 'compare');
    if (item.type !== 'compare') {
      found.push(item);
      continue;
    }
    let one: Compare = item;
    const goesOn = next?.type === 'compare' && /^[，、]?[但且而]$/.test(text.slice(item.end, next.start));
    if (item.delta === 'shortfall' && item.unit === '个' && goesOn && isPoints(next))
      one = { ...item, unit: next.unit };
    else if (isPoints(item) && item.delta === undefined) {
      const joined = before?.delta === 'shortfall' && GOES_ON.test(text.slice(before.end, item.start));
      if (joined) one = { ...item, delta: 'shortfall' };
      else if (APART.test(text.slice(Math.max(0, item.start - 16), item.start))) one = told(item);
    }
    before = one;
    found.push(one);
  }
  return found;
}
