import type { Item } from '../tokens/items';
import { headEnd, leadsTo } from './leads';
import { isOutcome } from './outcomes';

/** Where the bracket closes that opens at an index, within a few items; −1 where it scores or holds another. */
function closesAt(items: readonly Item[], open: number): number {
  const first = items[open];
  if (first?.type !== 'open' || first.scores) return -1;
  for (let i = open + 1; i < items.length && i < open + 10; i++) {
    const { type } = items[i]!;
    if (type === 'close') return i;
    if (type === 'open' || isOutcome(items[i]!)) return -1;
  }
  return -1;
}

/** 5分(95%以上)，3分(90%以上): points in front of what they are for, in brackets, several of them. */
function headsBracket(items: readonly Item[], index: number): boolean {
  const close = closesAt(items, index + 1);
  if (close < 0) return false;
  const goesOn = items[close + 1]?.type === 'separator' && items[close + 2]?.type === 'award';
  const wentOn = items[index - 1]?.type === 'separator' && items[index - 2]?.type === 'close';
  return goesOn ? closesAt(items, close + 3) > 0 : wentOn;
}

/** Whether words that hold no number stand in front of the first of several points with their conditions in brackets. */
export function leadsBrackets(items: readonly Item[], index: number, condition: readonly Item[]): boolean {
  if (condition.some(({ type }) => type !== 'text' && type !== 'separator' && type !== 'list-number'))
    return false;
  const close = closesAt(items, index + 1);
  const inside = close < 0 ? [] : items.slice(index + 2, close);
  const goesOn = close > 0 && items[close + 1]?.type === 'separator' && items[close + 2]?.type === 'award';
  return goesOn && closesAt(items, close + 3) > 0 && inside.some(({ type }) => type === 'compare');
}

/** 完成率:得10分:≥95%;得8分:90%-95%: the same with a colon behind each of the points, several of them. */
export function leadsColons(
  items: readonly Item[],
  index: number,
  condition: readonly Item[],
  text: string,
): boolean {
  if (
    !condition.every(
      ({ type }) => type === 'text' || type === 'separator' || type === 'list-number' || type === 'stray',
    )
  )
    return false;
  const last = condition.at(-1);
  const joined =
    last?.type === 'text' &&
    !/^[★☆*●○※◆■\s]+$/u.test(text.slice(last.start, last.end)) &&
    !text.startsWith('得分', items[index]!.start);
  if (joined || !leadsTo(items[index + 1], text)) return false;
  const next = items.findIndex((item, i) => i > index + 2 && item.type === 'award');
  return (
    next > 0 &&
    next < index + 8 &&
    items[next - 1]!.type === 'separator' &&
    leadsTo(items[next + 1], text) &&
    items.slice(index + 2, next).some(({ type }) => type === 'compare')
  );
}

/** Points that stand before what they are for. */
interface PointsFirst {
  /** What has been read already of what they are for. */
  readonly condition: readonly Item[];
  /** How many items behind the points only lead to it. */
  readonly passed: number;
}

/**
 * How the points at an index lead to a condition that stands behind them, where nothing stands before: 2分：建立但未执行.
 * `undefined` where they do not; they are then the total of the rule, or an award for what was said before.
 */
export function pointsFirst(items: readonly Item[], index: number, text: string): PointsFirst | undefined {
  if (headsBracket(items, index)) return { condition: [], passed: 0 };
  const next = items[index + 1];
  const stated =
    next?.type === 'text' &&
    /^的?(?:标准|条件|要求|情形|情况)?(?:为|是|如下)?$/.test(text.slice(next.start, next.end)) &&
    items[index + 2];
  // 得满分的标准为：…
  if (stated && stated.type === 'separator' && stated.mark === ':') return { condition: [], passed: 2 };
  // 得满分的条件是办结率达98%.
  const head = headEnd(next, text);
  if (head && next) {
    const start = next.start + head;
    return { condition: start < next.end ? [{ ...next, start }] : [], passed: 1 };
  }
  return leadsTo(next, text) ? { condition: [], passed: next?.type === 'stray' ? 1 : 0 } : undefined;
}
