import type { Condition, Measure } from '../../model/rule';
import { isCounted } from '../../text/units';
import { baselineIn } from './baseline';
import { readChange } from '../tokens/changes';
import type { Item, ItemOf } from '../tokens/items';
import { joinedFact } from '../../text/words/joined-facts';
import { labelOf } from '../tokens/label';
import type { Located } from '../tokens/located';
import { withNamedGoal } from './named-goal';
import { numberStart, settleCompares, wholeYear } from './one-comparison';
import { inWords, rangeOf } from './range-of';

/** What stands before an outcome, taken apart. */
export interface Conditions {
  /** `undefined`: nothing but a step or 否则. */
  readonly when: Condition | undefined;
  readonly compares: readonly ItemOf<'compare'>[];
  readonly step: ItemOf<'step'> | undefined;
  /** 在3分基础上. */
  readonly left: number | undefined;
  readonly otherwise: boolean;
  /** Two values of different things in one condition. */
  readonly several: boolean;
  /** Numbers that no reader placed. */
  readonly stray: readonly Item[];
  /** 上年度为46件: said in brackets, or as a sentence of its own. */
  readonly baseline: ItemOf<'compare'> | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words in front of the first number: 安置帮教衔接率. */
  readonly subject: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

function joins({ type }: Item): boolean {
  return type === 'separator' || type === 'open' || type === 'close';
}

const NONE_OF = /^(?:都|均|全|皆)(?:不|未|没有?|无)[^，。;\d]{1,6}$/;
const NOT_EVEN = /^(?:都|也|均)(?:未|没有?|不曾)[^，。;\d]{0,6}$/;

/** 连目标值的80%都未达到: the verb behind the level turns it round. */
function notReached(compare: ItemOf<'compare'>, behind: string): ItemOf<'compare'> | undefined {
  if (!compare.bare || compare.max || compare.delta !== undefined) return undefined;
  // 1次都未开展: not even one.
  const none = compare.min?.value === 1 && isCounted(compare.unit) && NOT_EVEN.test(behind);
  if (
    !none &&
    !/^(?:都|也|仍|还)?(?:(?:未|没|不)(?:能|有)?(?:达到|达|完成|实现)|达不到|完不成)的?者?的?，?$/.test(
      behind,
    )
  )
    return undefined;
  const max = compare.min && { value: compare.min.value, inclusive: false };
  return { ...compare, min: undefined, max, bare: false, relation: '<' };
}

/** What a number says, and the fact that is joined to it: 台账完善且覆盖率超过90%. */
function withJoinedFact(
  compare: ItemOf<'compare'>,
  behind: string,
  start: number,
  end: number,
  located: Located,
): Condition {
  const { text } = located;
  const rangeIn = (from: number, to: number): Condition =>
    rangeOf(compare, inWords(compare, labelOf(text.slice(from, to)), from, to, located), located);
  // 按期完成且合格率达到95%: the comparison may begin with a verb in front of its noun.
  const joined = joinedFact(text.slice(start, numberStart(compare, text)), behind);
  if (!joined) return rangeIn(start, end);
  const at = joined.first ? start : compare.end;
  const [left, right] = [at + joined.end, at + joined.start];
  const wordsIn = (from: number, to: number): Condition => ({
    kind: 'words',
    text: labelOf(text.slice(from, to)),
    span: located.span(from, to),
  });
  const of = joined.first
    ? [wordsIn(start, left), rangeIn(right, end)]
    : [rangeIn(start, left), wordsIn(right, end)];
  return { kind: 'all', of, text: labelOf(text.slice(start, end)), span: located.span(start, end) };
}

/** One side of 或 or 且. */
function atomOf(
  items: readonly Item[],
  located: Located,
): { condition: Condition | undefined; several: boolean } {
  const content: Item[] = [];
  const compares: ItemOf<'compare'>[] = [];
  for (const item of items) {
    if (joins(item)) continue;
    content.push(item);
    if (item.type === 'compare') compares.push(item);
  }
  if (content.length === 0) return { condition: undefined, several: false };
  const start = content[0]!.start;
  const end = content[content.length - 1]!.end;
  const text = labelOf(located.text.slice(start, end));
  const { kept, several } = settleCompares(wholeYear(compares, located.text), located.text);
  if (kept.length === 1) {
    const [compare] = kept as [ItemOf<'compare'>];
    // 部分达成预期指标, 达到要求并具有一定效果: a degree in words, though it names the target.
    if (compare.scale === 'target-share' && (compare.min ?? compare.max)?.value === 100) {
      const index = content.indexOf(compare);
      const before = index > 0 ? located.text.slice(content[index - 1]!.start, compare.start) : '';
      const after = content[index + 1];
      if (
        /(?:部分|基本|大部分|未完全|未全部)$/.test(before) ||
        (after !== undefined &&
          after.start === compare.end &&
          labelOf(located.text.slice(after.start, after.end)).length > 1)
      )
        return { condition: { kind: 'words', text, span: located.span(start, end) }, several };
    }
    const behind = located.text.slice(compare.end, end);
    // 两项都不满足: none of them.
    if (compare.bare && isCounted(compare.unit) && NONE_OF.test(behind) && (compare.min?.value ?? 0) > 1)
      return { condition: { kind: 'words', text, span: located.span(start, end) }, several };
    const meant = notReached(compare, behind) ?? compare;
    return { condition: withJoinedFact(meant, behind, start, end, located), several };
  }
  if (kept.length > 1)
    return { condition: { kind: 'words', text, span: located.span(start, end) }, several: true };
  return text === ''
    ? { condition: undefined, several: false }
    : { condition: { kind: 'words', text, span: located.span(start, end) }, several: false };
}

function has(items: readonly Item[], type: Item['type']): boolean {
  for (const item of items) if (item.type === type) return true;
  return false;
}

/** 且 and 或 join conditions only next to a separator or a number; inside a noun phrase they are words. */
function splitAt(items: readonly Item[], kind: 'and' | 'or'): (readonly Item[])[] {
  if (!has(items, kind)) return [items];
  const parts: Item[][] = [[]];
  items.forEach((item, index) => {
    const before = index > 0 ? items[index - 1] : undefined;
    const after = items[index + 1];
    const joins =
      before !== undefined &&
      (before.type === 'separator' ||
        before.type === 'compare' ||
        before.type === 'close' ||
        (after?.type === 'compare' && !after.chinese));
    if (item.type === kind && joins) parts.push([]);
    else parts[parts.length - 1]!.push(item);
  });
  return parts;
}

function build(
  items: readonly Item[],
  located: Located,
): { condition: Condition | undefined; several: boolean } {
  const alternatives = splitAt(items, 'or');
  if (alternatives.length > 1) return join('any', alternatives, items, located);
  const all = splitAt(items, 'and');
  if (all.length > 1) {
    // 小于100%且大于等于85%: one range.
    const compares = items.filter((item): item is ItemOf<'compare'> => item.type === 'compare');
    const { kept, several } = settleCompares(compares, located.text);
    const words = all.some(
      (part) => part.every((item) => item.type !== 'compare') && part.some((item) => item.type === 'text'),
    );
    if (kept.length === 1 && !several && compares.length === 2 && !words) return atomOf(items, located);
    return join('all', all, items, located);
  }
  return atomOf(items, located);
}

function join(
  kind: 'all' | 'any',
  parts: readonly (readonly Item[])[],
  items: readonly Item[],
  located: Located,
): { condition: Condition | undefined; several: boolean } {
  const built = parts.map((part) => (kind === 'any' ? build(part, located) : atomOf(part, located)));
  const of = built.map((part) => part.condition).filter((condition) => condition !== undefined);
  const several =
    built.some((part) => part.several) ||
    (kind === 'all' && of.filter((condition) => condition.kind === 'range').length > 1);
  if (of.length < 2) return { condition: of[0], several };
  const content = items.filter((item) => !joins(item));
  const start = content[0]!.start;
  const end = content[content.length - 1]!.end;
  return {
    condition: { kind, of, text: labelOf(located.text.slice(start, end)), span: located.span(start, end) },
    several,
  };
}

const OUTSIDE = /^\)?(?:\(不?含\))?的?(?:区间|范围|之间)?的?(?:之外|以外|外)/;

/** 是否建立台账：是, 有无专人，有: the question is no part of its answer. */
const QUESTION = /^[^，。;:]{0,16}(?:是否|有无|有没有|有否|能否|可否)[^，。;:]{1,24}$/;

const LONG_QUESTION = /^.{0,16}(?:是否|有无|有没有|有否|能否|可否).{1,60}$/;
const ASKS = new Set<Item['type']>(['text', 'context', 'open', 'close']);

/** 是否公开，是: behind a comma only what answers. */
const ANSWER = /^(?:是|否|有|无|能|不|没有?|未|部分|基本|已)/;

/** The items behind a question, where an answer follows it. */
function withoutQuestion(items: readonly Item[], text: string): readonly Item[] {
  const first = items.findIndex(({ type }) => type !== 'separator');
  const colon = items.findIndex(({ type }, i) => type === 'separator' && i > first);
  const asking = items.slice(first, colon);
  const last = asking.at(-1);
  // 是否公开2024年度预决算(含“三公”经费)：是: a longer question ends with its colon.
  if (asking.length > 1 && items[colon]?.type === 'separator' && last) {
    const { mark } = items[colon] as ItemOf<'separator'>;
    const words = text.slice(asking[0]!.start, last.end);
    if (mark === ':' && asking.every(({ type }) => ASKS.has(type)) && LONG_QUESTION.test(words))
      return items.slice(colon + 1);
  }
  const [asked, mark] = [items[first], items[first + 1]];
  if (asked?.type !== 'text' || mark?.type !== 'separator' || mark.mark === '、') return items;
  if (!QUESTION.test(text.slice(asked.start, asked.end))) return items;
  const rest = items.slice(first + 2);
  const answer = rest.find((item) => !joins(item));
  if (!answer || (mark.mark === '，' && !ANSWER.test(text.slice(answer.start, answer.end)))) return items;
  return rest;
}

const LETTER = /^(?:其中|式中)?[A-Za-z](?:为|=|代表|表示|指)/;
/** 增长率=(本年数-上年数)/上年数×100%. */
const DEFINES = /^[^=]{2,30}=/;

/** 按批复面积核定得分，: how something is counted, in front of a condition. */
const COUNTED_BY = /^按.*核定得分$/;

/** 其中x为准确率，x≥90, and a formula on a line of its own: what a name stands for is no part of the condition behind it. */
function withoutLetter(items: readonly Item[], text: string): readonly Item[] {
  const [first, second] = items;
  if (first?.type !== 'context' || second?.type !== 'separator') return items;
  const words = text.slice(first.start, first.end);
  if (second.mark === '，')
    return LETTER.test(words) || (items.length > 2 && COUNTED_BY.test(words)) ? items.slice(2) : items;
  return text[second.start] === '\n' && DEFINES.test(words) ? items.slice(2) : items;
}

/** Takes the items before an outcome apart. */
export function conditionsOf(written: readonly Item[], located: Located): Conditions {
  const given = withoutQuestion(withoutLetter(written, located.text), located.text);
  const { rest, baseline } = baselineIn(given, located.text);
  const items = withNamedGoal(rest, located.text);
  const content: Item[] = [];
  const compares: ItemOf<'compare'>[] = [];
  const stray: Item[] = [];
  let step: ItemOf<'step'> | undefined;
  let left: number | undefined;
  let otherwise = false;
  /** What stands before the first number. */
  let before: Item | undefined;
  for (const item of items) {
    if (joins(item)) continue;
    if (item.type === 'compare' || item.type === 'step') {
      if (step === undefined && compares.length === 0) before = content.at(-1);
      if (item.type === 'step') step = item;
      else compares.push(item);
    } else if (item.type === 'stray' || item.type === 'damage') stray.push(item);
    else if (item.type === 'points-left') left = item.value;
    else if (item.type === 'otherwise') otherwise = true;
    content.push(item);
  }
  const start = content[0]?.start ?? 0;
  const end = content.at(-1)?.end ?? 0;
  const { condition, several } = build(
    otherwise ? items.filter((item) => item.type !== 'otherwise') : items,
    located,
  );
  // 与上年86.5%比较有改观, 减上年(86.5%)之差大于0: how it compares has to be a change that is known.
  if (baseline && baseline.start > start && baseline.end < end)
    if (compares.length > 0 || (condition?.kind === 'words' && !readChange(condition.text)))
      stray.push(baseline);
  // (上年数38件)减少: a number that words of change stand behind is what they compare with, and no level.
  const [level] = compares;
  if (level?.bare && compares.length === 1 && level.scale === 'value' && level.end < end) {
    const change = readChange(located.text.slice(level.end, end).replace(/^[)，的]+/, ''));
    if (change && change.relation !== '=') stray.push(level);
  }
  // 60-100人之外, 18至26度区间外: the opposite of the range.
  const outside = compares.find(
    (one) => one.min && one.max && OUTSIDE.test(located.text.slice(one.end, one.end + 8)),
  );
  if (outside) stray.push(outside);
  const words = before?.type === 'text' ? labelOf(located.text.slice(before.start, before.end)) : '';
  return {
    when: condition,
    compares,
    step,
    left,
    otherwise,
    several,
    baseline,
    stray,
    text: labelOf(located.text.slice(start, end)),
    start,
    end,
    subject: before && words !== '' ? { text: words, start: before.start, end: before.end } : undefined,
  };
}

/** What a step without a direction of its own counts, from the words before it. */
export function measureFrom(conditions: Conditions, text: string): Measure | undefined {
  const plain = conditions.compares.filter((one) => !one.bare && one.delta === undefined);
  // 2次以内的不扣，从第3次起每次…: what goes beyond decides.
  if (plain.some((one) => one.min && !one.max && one.relation === '>')) return 'excess';
  // 控制在20-40毫克/升，低于20毫克/升每…: the one with a side.
  const compare = plain.find((one) => !one.min || !one.max) ?? plain[0];
  if (!compare || compare.min || !compare.max) return undefined;
  return compare.relation === '≤' || text.slice(compare.start, compare.end).includes('内')
    ? 'excess'
    : 'shortfall';
}
