import { isPercent, isPercentagePoint } from '../../text/units';
import type { Item, ItemOf } from '../tokens/items';
import { barePoints } from './outcomes';
import type { Outcome } from './outcomes';

const WHOLE = /^(?:本|该|此)(?:项|指标|项指标)(?:共|计|为)?$/;
const UP_TO = /^(?:直至|直到|至|将|把)$/;

/**
 * What stands before points that say what the whole rule is worth: 本项4分, 3分扣完为止. `undefined` where they are
 * something else.
 */
export function beforeWhole(
  condition: readonly Item[],
  next: Item | undefined,
  end: number,
  text: string,
): readonly Item[] | undefined {
  const last = condition.at(-1);
  const words = last?.type === 'text' ? text.slice(last.start, last.end) : '';
  const before = condition.slice(0, words === '' ? undefined : -1);
  const opens = before.length === 0 || !'text compare step'.includes(before.at(-1)!.type);
  if (!opens) return undefined;
  if (WHOLE.test(words)) return before;
  const taken = next?.type === 'floor' && next.value === 0 && next.start === end;
  return taken && (words === '' || UP_TO.test(words)) && condition.length > 0 ? before : undefined;
}

/** Words that begin something besides, or each of several. */
const BESIDES = /^(?:其中|另|其余|其他|各|每|再|附加|加)|[各均每]$/;

/** Whether a total at an index is the last thing that a rule says, with no more than the name of all of it before it. */
export function namesAll(
  condition: readonly Item[],
  items: readonly Item[],
  index: number,
  text: string,
): boolean {
  const [first, ...more] = condition.filter(({ type }) => type !== 'separator');
  if (first?.type !== 'text' || more.length > 0 || items[index - 1] !== first) return false;
  const { mark } = (items[items.indexOf(first) - 1] ?? {}) as Partial<ItemOf<'separator'>>;
  if (mark === undefined || BESIDES.test(text.slice(first.start, first.end))) return false;
  return items.slice(index + 1).every((item) => item.type === 'separator');
}

/** 目标值≥95%，满分10分: what is asked for and what all of it is worth. */
const GOAL_TOLD = /目标|指标值|标准|任务|计划|样本|总量|总数/;

/**
 * 不超过5天的，满分4分；超过15天的，0分: full marks that have lost their verb, of the first of several levels. Before steps (≥95%，满分5分；
 * 每低1%扣1分) they are what all of it is worth.
 */
export function earnsFull(
  condition: readonly Item[],
  items: readonly Item[],
  index: number,
  text: string,
): boolean {
  const total = items[index]!;
  if (!text.startsWith('满分', total.start) || condition.at(-1)!.start < total.start - 1) return false;
  const compares = condition.filter((item) => item.type === 'compare');
  const [level, other] = compares;
  if (
    !level ||
    other ||
    level.bare ||
    level.outside ||
    GOAL_TOLD.test(text.slice(condition[0]!.start, level.start)) ||
    (level.min !== undefined) === (level.max !== undefined)
  )
    return false;
  const [mark, ...rest] = items.slice(index + 1, index + 8);
  if (mark?.type !== 'separator' || mark.mark === '，') return false;
  const next = rest.findIndex(({ type }) =>
    ['award', 'deduct', 'step', 'proportion', 'total'].includes(type),
  );
  return (
    next >= 0 && rest[next]!.type === 'award' && rest.slice(0, next).some(({ type }) => type === 'compare')
  );
}

/** Whether what stands right before points is one of something, for each of which they are meant. */
function isEach(before: Item | undefined, start: number): boolean {
  if (before?.end !== start) return false;
  if (before.type === 'step') return true;
  if (before.type !== 'compare' || !before.bare || before.min!.value !== 1) return false;
  return before.unit !== undefined && (!isPercent(before.unit) || isPercentagePoint(before.unit));
}

/** 错漏一处0.5分，扣满5分为止: the one number of points whose verb stands in the limit. */
export function lostWithoutVerb(items: readonly Item[], text: string): Item | undefined {
  const limited = items.some(
    (item) =>
      (item.type === 'most' && item.of === 'deduction') ||
      (item.type === 'floor' && item.value === 0 && /[扣减]/.test(text.slice(item.start, item.end))),
  );
  if (!limited || items.some(({ type }) => type === 'deduct' || type === 'deduct-head')) return undefined;
  let only: Item | undefined;
  let most = 0;
  for (const [i, item] of items.entries()) {
    if (item.type !== 'award' || item.award.kind !== 'points') continue;
    if (item.verb || !isEach(items[i - 1], item.start)) most = Math.max(most, item.award.value);
    else if (only) return undefined;
    else only = item;
  }
  // 一个百分点2分，扣完为止，达到的10分: what is earned besides is more than what a step costs.
  const cost = only?.type === 'award' && only.award.kind === 'points' ? only.award.value : 0;
  return most === 0 || most > cost ? only : undefined;
}

/**
 * What the rule is worth as a whole, where points stand with nothing before them: said first or last, or beside 得满分.
 * `undefined` where they are an award.
 * @param before what the last statement earns or costs
 */
export function ownTotal(item: Outcome, before: Outcome | undefined): number | undefined {
  const value = barePoints(item);
  if (value !== undefined) return value;
  // 得满分，计4分.
  const full = before?.type === 'award' && before.award.kind === 'full';
  if (!full || item.type !== 'award' || item.award.kind !== 'points') return undefined;
  return item.award.value > 0 && item.start - before.end <= 1 ? item.award.value : undefined;
}

/** 不扣分，按满分计 and 不得分，计0分: the same points, said again right behind the first. */
export function saysAgain(item: Outcome, before: Outcome | undefined): boolean {
  if (item.type !== 'award' || before?.type !== 'award' || item.start - before.end > 1) return false;
  if (item.total !== undefined) return false;
  const [one, other] = [before.award, item.award];
  return one.kind === 'full'
    ? other.kind === 'full'
    : one.kind === 'points' && other.kind === 'points' && one.value === 0 && other.value === 0;
}

/** 未公示的，扣完该项分值: a case of its own, without steps. */
const CASE_BEFORE = /(?:^|[，。;:\n(])[^，。;:\n(\d每扣分]{2,16}的，$/;

/** 差的分值扣完: what a case loses, and no limit of steps. */
export function losesAll(condition: readonly Item[], text: string, { start, end }: ItemOf<'floor'>): boolean {
  const last = condition.at(-1);
  if (last?.type === 'separator' && last.end === start)
    return (
      /^扣[完光](?:[该本此]项的?(?:全部)?分值?)?$/.test(text.slice(start, end)) &&
      CASE_BEFORE.test(text.slice(Math.max(0, start - 20), start))
    );
  if (!last || last.end !== start || (last.type !== 'text' && last.type !== 'compare')) return false;
  if (condition.some(({ type }) => type === 'step') || !/完毕?$/.test(text.slice(start, end))) return false;
  return !/(?:^|[，。;:\n])(?:累计|合计|总计|直至|最终|最后|逐步)$/.test(
    text.slice(Math.max(0, start - 3), start),
  );
}

/** 超过10个不再加分: no more than 10个 count. Of a percentage full marks say the same. */
export function heldTo(condition: readonly Item[]): ItemOf<'clamp'> | undefined {
  const [compare, other] = condition.filter((item) => item.type === 'compare');
  if (!compare?.min || compare.max || compare.bare || other || compare.unit === undefined) return undefined;
  if (compare.scale !== 'value' || isPercent(compare.unit)) return undefined;
  const { start, end, unit, min } = compare;
  return { type: 'clamp', start, end, side: 'max', value: min.value, unit, of: 'amount' };
}
