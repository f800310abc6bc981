import type { Item, ItemOf, RawAward } from '../tokens/items';
import { isGrade, unsaidAward } from './unsaid-points';

/** 完成一半, 占三成: how much was done, and no part of the points. */
const HOW_MUCH =
  /(?:完成|达到?|实现|超过?|不足|不到|不满|占|仅|剩余?|[低高]于|大于|小于|近|约|过|余|[少多的是为有共以])$/;
/** 增长, 持平, 下降. */
const CHANGE = /(?:增长|上升|提高|提升|增加|持平|不变|下降|降低|减少)$/;
const REST = /^(?:否则|反之|其[余他])$/;
/** What stands at the head of a clause is not lost by it: points, losses, a method. */
export const OUTCOMES: ReadonlySet<Item['type']> = new Set([
  'award',
  'deduct',
  'add',
  'proportion',
  'discretion',
  'parallel',
  'veto',
  'lowered',
]);

function isShare(item: Item | undefined): item is ItemOf<'compare'> {
  return (
    item?.type === 'compare' &&
    item.bare &&
    !item.damaged &&
    item.unit === '%' &&
    item.scale === 'value' &&
    item.delta === undefined &&
    // 不发生0% has no lower bound.
    item.min !== undefined &&
    item.min.value > 0 &&
    item.min.value <= 100
  );
}

/** 否则 in front of a share. */
function isRest(item: Item, text: string): boolean {
  return item.type === 'text' && REST.test(text.slice(item.start, item.end));
}

/** Whether a share stands for the points of the case before it: 持平一半, 90%以上一半, 否则一半, 良80%. */
function belongsTo(
  before: Item | undefined,
  share: ItemOf<'compare'>,
  terse: boolean,
  text: string,
): boolean {
  if (before?.end !== share.start) return false;
  if (before.type === 'otherwise') return share.chinese;
  if (before.type === 'compare') return share.chinese && !before.bare && before.delta === undefined;
  if (before.type !== 'text' || before.end - before.start > 12) return false;
  const words = text.slice(before.start, before.end);
  if (HOW_MUCH.test(words)) return false;
  const known = isGrade(words) || CHANGE.test(words) || REST.test(words);
  return known ? share.chinese || terse : share.chinese && terse;
}

/** Where a clause ends that nothing is said of behind its share; −1 where points follow or more words. */
function clauseEnd(items: readonly Item[], i: number, text: string): number {
  const next = items[i + 1];
  // 一半分
  const end = next?.type === 'text' && text.slice(next.start, next.end) === '分' ? i + 2 : i + 1;
  const mark = items[end];
  if (mark === undefined || mark.type === 'floor') return end;
  const behind = items[end + 1];
  return mark.type === 'separator' && !(behind && OUTCOMES.has(behind.type)) ? end : -1;
}

/** 按括号内比例乘以分值计分, (占本项分值): what the percentages behind the grades are of. */
const OF_WEIGHT =
  /，?按照?(?:括号[内中里]|上述|以上|对应|相应|所列|后附)的?(?:比例|百分比)[^，。;\n()]{0,14}(?=[。;\n]|$)|\((?:均?[占为按])?(?:本项|该项|本指标|该指标|指标)?(?:分值|权重分?|满分)(?:的比例|比例|计)?\)/;

/** 明显改善(100%)、有所改善(70%)，按括号内比例乘以分值计分: the share of each, behind its grade or in brackets there. */
function sayListedShares(items: readonly Item[], text: string): readonly Item[] | undefined {
  const said = OF_WEIGHT.exec(text);
  if (!said) return undefined;
  const [from, to] = [said.index, said.index + said[0].length];
  const list: Item[] = [];
  let shares = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.start >= from && item.end <= to) continue;
    // What reaches into it says something else as well.
    if (item.end > from && item.start < to) return undefined;
    const inBracket = item.type === 'open' && items[i + 2]?.type === 'close';
    const share = inBracket ? items[i + 1] : item;
    const before = list.at(-1);
    if (share?.type !== 'compare' || !share.bare || share.unit !== '%' || before?.type !== 'text') {
      if (item.type === 'compare') return undefined;
      list.push(item);
      continue;
    }
    const percent = share.min!.value;
    if (percent > 100) return undefined;
    const award: RawAward = percent > 0 ? { kind: 'share', percent } : { kind: 'points', value: 0 };
    const end = inBracket ? items[i + 2]!.end : item.end;
    list.push({ type: 'award', start: item.start, end, award, each: false, total: undefined, verb: true });
    shares++;
    if (inBracket) i += 2;
  }
  return shares > 1 ? list : undefined;
}

/**
 * Parts of the points that stand where the case before has its points, without a verb: 增长满分，持平一半，下降不得分;
 * 95%以上满分，90%以上一半. Percentages in digits only behind grades of a rule that says no verb at all (优满分，良80%).
 */
export function sayCaseShares(items: readonly Item[], text: string): readonly Item[] {
  if (!items.some((item) => isShare(item))) return items;
  const listed = sayListedShares(items, text);
  if (listed) return listed;
  const said: Item[] = [];
  let terse = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    // A档按权重100%计分，B档80%: the first says of what the others are parts as well.
    const own = item.type === 'award' && item.verb && !/^不|^0|^无/.test(text.slice(item.start));
    if (own && !text.slice(item.start, item.end).includes('%')) terse = false;
    const end = isShare(item) ? clauseEnd(items, i, text) : -1;
    const before = said.at(-1);
    const follows = said.at(-2)?.type === 'separator' && said.at(-3)?.type === 'award';
    if (end < 0 || !follows || !belongsTo(before, item as ItemOf<'compare'>, terse, text)) {
      said.push(item);
      continue;
    }
    if (before && isRest(before, text))
      said[said.length - 1] = { type: 'otherwise', start: before.start, end: before.end };
    const percent = (item as ItemOf<'compare'>).min!.value;
    said.push(unsaidAward(item.start, items[end - 1]!.end, { kind: 'share', percent }));
    i = end - 1;
  }
  return said;
}
