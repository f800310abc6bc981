import type { Condition, Measure, RangeCondition, Scale, Span } from '../model/rule';
import { ByCharacter } from '../text/by-character';
import { isPercent } from '../text/units';
import { printRange } from './clauses/comparison';
import { baselineIn, isSingle } from './baseline';
import { directionAt } from './changes';
import type { Item, ItemOf } from './items';

/** The text of a cell with the way back to its offsets. */
export interface Located {
  readonly text: string;
  span(start: number, end: number): Span;
}

/** What stands before an outcome, taken apart. */
export interface Conditions {
  /** `undefined`: nothing but a step or 否则. */
  readonly when: Condition | undefined;
  readonly compares: readonly ItemOf<'compare'>[];
  readonly step: ItemOf<'step'> | undefined;
  readonly otherwise: boolean;
  /** Two values of different things in one condition. */
  readonly several: boolean;
  /** Numbers that no reader placed. */
  readonly stray: readonly Item[];
  /** 上年度为46件: said in brackets, or as a sentence of its own. */
  readonly baseline: ItemOf<'compare'> | undefined;
  readonly discretion: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words in front of the first number: 安置帮教衔接率. */
  readonly subject: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

function joins({ type }: Item): boolean {
  return type === 'separator' || type === 'open' || type === 'close';
}

/** The words of a label: no quotes, no 的 or 的，at the ends. */
export function labelOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BEFORE_LABEL.at(text, start)) start++;
  while (start < end && AFTER_LABEL.at(text, end - 1)) end--;
  while (start < end && trails(text, start, end - 1)) end--;
  const label = text.slice(start, end);
  const joined = label.includes('\n') ? label.replace(/\n+/g, '，') : label;
  return QUOTES.at(joined, 0) ? joined.replace(/^[”’"']+|^[“‘"']([^“”‘’"']*)[”’"']$/g, '$1') : joined;
}

const AROUND_LABEL = ' \t\n\r\v\f\u00a0\u3000\u2028\u2029\ufeff，,、:;。(□■☑√-';
const BEFORE_LABEL = new ByCharacter([[`${AROUND_LABEL})的`, true]]);
const AFTER_LABEL = new ByCharacter([[AROUND_LABEL, true]]);
const QUOTES = new ByCharacter([['”’"\'“‘', true]]);
/** Before 时 the first half of a word: 及时, 平时. */
const IN_WORD = new ByCharacter([['及按准定随临实限小工课学人同当平', true]]);

/** Whether the character at the end of a label is none of its own: 的, 时, 则. */
function trails(text: string, start: number, at: number): boolean {
  const unit = text[at];
  if (unit === '的' || unit === '，') return true;
  if (unit === '时') return at === start || !IN_WORD.at(text, at - 1);
  return unit === '则' && (at === start || text[at - 1] !== '否');
}

function isDuration(item: ItemOf<'compare'>): boolean {
  return (
    item.unit !== undefined &&
    /^(?:个?小时|分钟|天|日|个?工作日|个?月|周|年|秒|个?季度|个?自然日)$/.test(item.unit)
  );
}

/** An explicit comparison of a percentage decides; a bare count or a span of time before it only says what is measured. */
function settleCompares(compares: readonly ItemOf<'compare'>[]): {
  readonly kept: readonly ItemOf<'compare'>[];
  readonly several: boolean;
} {
  if (compares.length < 2) return { kept: compares, several: false };
  const last = compares[compares.length - 1]!;
  const isQualifier = (item: ItemOf<'compare'>): boolean =>
    item !== last &&
    ((isDuration(item) && !isDuration(last) && (item.max !== undefined || item.bare)) ||
      (item.bare && item.chinese && !last.chinese) ||
      (item.bare && !isPercent(item.unit) && isPercent(last.unit) && !last.bare));
  let kept = compares.filter((item) => !isQualifier(item));
  const strong = kept.filter((item) => !(item.bare && item.chinese));
  if (strong.length > 0) kept = strong;
  if (kept.length === 2) {
    const [a, b] = kept as [ItemOf<'compare'>, ItemOf<'compare'>];
    // 一处一次扣0.2分: each of them counts.
    if (
      a.bare &&
      b.bare &&
      a.chinese &&
      b.chinese &&
      a.end === b.start &&
      a.min?.value === 1 &&
      b.min?.value === 1
    )
      return { kept: [b], several: false };
    // 应保持在0.28兆帕，上下浮动0.01兆帕以内: the first is the middle.
    if (b.around && !a.around && a.scale === 'value' && isSingle(a)) return { kept: [b], several: false };
    // 目标值为98%，达到目标值: the first says what the target of the second is.
    if (
      a.relation === '=' &&
      a.scale === 'value' &&
      a.min &&
      b.scale === 'target-share' &&
      (b.min ?? b.max)?.value === 100
    ) {
      const end = (side: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
        side && { value: a.min!.value, inclusive: side.inclusive };
      return { kept: [{ ...a, min: end(b.min), max: end(b.max), relation: b.relation }], several: false };
    }
    const opposite =
      (a.min === undefined) !== (a.max === undefined) &&
      (b.min === undefined) !== (b.max === undefined) &&
      (a.min === undefined) !== (b.min === undefined) &&
      !a.bare &&
      !b.bare &&
      a.scale === b.scale &&
      (a.unit ?? b.unit) === (b.unit ?? a.unit);
    if (opposite) {
      const merged = {
        ...a,
        start: a.start,
        end: b.end,
        min: a.min ?? b.min,
        max: a.max ?? b.max,
        unit: a.unit ?? b.unit,
        damaged: a.damaged || b.damaged,
      };
      const { min, max } = merged;
      const holds = min!.value < max!.value || (min!.inclusive !== false && max!.inclusive !== false);
      if (min!.value <= max!.value && holds) return { kept: [merged], several: false };
      // 2次以内的不扣，从第3次起: the second says where the first ends.
      if (min!.value === max!.value) return { kept: [b], several: false };
    }
    const same =
      a.min?.value === b.min?.value &&
      a.max?.value === b.max?.value &&
      a.scale === b.scale &&
      a.unit === b.unit;
    if (same) return { kept: [a], several: false };
  }
  return { kept, several: kept.length > 1 };
}

/** 每月不少于4次(全年48次): the actual of a year is held against the number of a year. */
function wholeYear(compares: readonly ItemOf<'compare'>[], text: string): readonly ItemOf<'compare'>[] {
  const [each, year] = compares;
  if (compares.length !== 2 || !each || !year?.bare || each.bare || year.unit !== each.unit) return compares;
  if (!/(?:全年|年度|全年共|合计|共计|即)$/.test(text.slice(Math.max(0, year.start - 3), year.start)))
    return compares;
  const end = (side: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
    side && { value: year.min!.value, inclusive: side.inclusive };
  return [{ ...each, end: year.end, min: end(each.min), max: end(each.max) }];
}

/** 缺4期以上, 超出20%: how far from the threshold. */
function distanceOf(compare: ItemOf<'compare'>): Scale {
  return compare.scale === 'value' && (compare.delta === 'shortfall' || compare.delta === 'excess')
    ? compare.delta
    : compare.scale;
}

/** 实际值/目标值≥1, 0.8≤完成数/计划数<1: the number is the share of the target. */
const QUOTIENT = /(?:实际|完成|实施)[^，。;:\n\d/÷]{0,10}[/÷](?:目标|计划|预算|任务)[^，。;:\n\d/÷]{0,6}$/;

const ENCLOSED = /[≤≥<>]([^≤≥<>\d]{3,24})[≤≥<>]/;

function quotientOf(compare: ItemOf<'compare'>, text: string): ItemOf<'compare'> | undefined {
  if (compare.scale !== 'value' || (compare.unit !== undefined && compare.unit !== '%')) return undefined;
  const within = ENCLOSED.exec(text.slice(compare.start, compare.end))?.[1];
  const measured = within ?? text.slice(Math.max(0, compare.start - 24), compare.start);
  if (!measured.includes('/') && !measured.includes('÷')) return undefined;
  if (!QUOTIENT.test(measured)) return undefined;
  const factor = compare.unit === '%' ? 1 : 100;
  const side = (end: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
    end && { value: Number((end.value * factor).toPrecision(12)), inclusive: end.inclusive };
  return { ...compare, scale: 'target-share', min: side(compare.min), max: side(compare.max), unit: '%' };
}

function rangeOf(given: ItemOf<'compare'>, text: string, located: Located): Condition {
  const compare = quotientOf(given, located.text) ?? given;
  const direction = compare.scale === 'value' ? directionAt(located.text, compare.start) : undefined;
  const range: RangeCondition = {
    kind: 'range',
    scale: compare.outside ? 'outside' : distanceOf(compare),
    min: compare.min,
    max: compare.max,
    unit: compare.unit,
    bare: compare.bare,
    text,
    span: located.span(compare.start, compare.end),
  };
  // Few ranges are either; a copy for each of the others would cost more than all the rest here.
  const around = compare.around ? { ...range, around: true } : range;
  return direction === undefined ? around : { ...around, direction };
}

/** [80,90) in words: folded brackets do not say which end belongs to the range. */
function inWords(
  compare: ItemOf<'compare'>,
  text: string,
  start: number,
  end: number,
  located: Located,
): string {
  if (located.text[compare.start] !== '(') return text;
  const { min, max, unit, bare, scale } = compare;
  const before = labelOf(located.text.slice(start, compare.start));
  return `${before}${printRange(min, max, unit, bare, scale)}${labelOf(located.text.slice(compare.end, end))}`;
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
  const { kept, several } = settleCompares(wholeYear(compares, located.text));
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
    return { condition: rangeOf(compare, inWords(compare, text, start, end, located), located), several };
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
    const { kept, several } = settleCompares(compares);
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

/** Takes the items before an outcome apart. */
export function conditionsOf(given: readonly Item[], located: Located): Conditions {
  const { rest: items, baseline } = baselineIn(given, located.text);
  const content: Item[] = [];
  const compares: ItemOf<'compare'>[] = [];
  const stray: Item[] = [];
  let step: ItemOf<'step'> | undefined;
  let otherwise = false;
  let discretion = false;
  /** What stands before the first number. */
  let before: Item | undefined;
  for (const item of items) {
    if (joins(item)) continue;
    if (item.type === 'compare' || item.type === 'step') {
      if (step === undefined && compares.length === 0) before = content.at(-1);
      if (item.type === 'step') step = item;
      else compares.push(item);
    } else if (item.type === 'stray' || item.type === 'damage') stray.push(item);
    else if (item.type === 'otherwise') otherwise = true;
    else if (item.type === 'discretion') discretion = true;
    content.push(item);
  }
  const start = content[0]?.start ?? 0;
  const end = content.at(-1)?.end ?? 0;
  const { condition, several } = build(
    otherwise ? items.filter((item) => item.type !== 'otherwise') : items,
    located,
  );
  const words = before?.type === 'text' ? labelOf(located.text.slice(before.start, before.end)) : '';
  return {
    when: condition,
    compares,
    step,
    otherwise,
    several,
    baseline,
    stray,
    discretion,
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
