import type { End } from '../model/rule';
import { readQuantity } from './quantities';
import type { ReadQuantity } from './quantities';
import { byFirst } from './by-character';
import { inOneUnit } from './mixed-times';
import { readInclusion, readNamedEnds } from './named-ends';
import { wording } from './wording';

export type Relation = '≥' | '>' | '≤' | '<' | '=';

const WORDS: Readonly<Record<Relation, string>> = {
  '≥': '≥ >= => 超过(含) 高于(含) 大于(含) 多于(含) 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 多于或等于 等于或高于 等于或大于 等于或多于 等于或超过 达到或超过 达到或者超过 达到或者高于 达到或者大于 等于或者高于 等于或者大于 等于或者超过 达到或优于 达到或者优于 等于或优于 优于或等于 达到或高于 达到或大于 达到或多于 超过或达到 超过或等于 不低于 不少于 不小于 不得低于 不得少于 不得小于 未低于 未少于 满 够 不差于 不劣于 不次于 达到了 达到 达 至少 最少 不下于',
  '>': '> 大于 高于 高出 多于 超过了 超过 超出 超 突破 过 优于(高于) 优于(大于) 优于(多于) 劣于(高于) 劣于(大于) 差于(高于) 优于 好于 长于 晚于',
  '≤': '≤ <= =< 低于(含) 小于(含) 少于(含) 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 等于或者低于 等于或者小于 等于或者少于 低于或者等于 等于或低于 等于或小于 等于或少于 不超过 不过 未过 没过 没有过 不高于 不大于 不多于 不超出 不超 不突破 不得超过 不得高于 不得大于 不得多于 未超过 未超出 未超 未突破 没有超过 没超过 没超 不优于 控制在 至多',
  '<': '< 小于 低于 跌破 少于 短于 早于 优于(低于) 优于(小于) 优于(少于) 劣于(低于) 劣于(小于) 差于(低于) 劣于 差于 不足 不到 不满 不及 未达到 未达 未能达到 没达到 没有达到 达不到 达不了 不够 没够 未够 没到 未及 未完成 没有完成 没完成 未能完成 未满 未到',
  '=': '= 等于 低至 跌至 高至 为 是 刚好 正好 恰好',
};

const COMPARATORS = (Object.entries(WORDS) as [Relation, string][]).flatMap(([relation, words]) =>
  words.split(' ').map((word) => ({ word, relation })),
);
const BY_FIRST = byFirst(COMPARATORS, ({ word }) => word);

/** First characters of all comparators. */
export const COMPARATOR_STARTS = [...new Set(COMPARATORS.map(({ word }) => word[0]))].join('');

/** 过半数, 够80%: single characters that end other words as well: 通过3项, 能够, 经过2次. */
const WITHIN_WORD: Readonly<Record<string, RegExp>> = {
  过: /[通经超高胜越盖错路度渡穿跨]$/,
  够: /[足能]$/,
  达: /[下转传送表通直抵]$/,
};

/** 满意度, 满分, 早于6月: what else these begin. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  满: /^[意分额员负载]/,
  早于: /^(?:20\d\d年|(?:1[0-2]|0?[1-9])月)/,
  晚于: /^(?:20\d\d年|(?:1[0-2]|0?[1-9])月)/,
};

const SIDED = /^\d[\d.]{0,8}[^\d，。;]{0,4}(?:及|或|\(含\))?以[上下]/;

/** Reads ≥, 不低于, 达到 … at `at`. */
export function readComparator(
  text: string,
  at: number,
): { readonly relation: Relation; readonly word: string; readonly end: number } | undefined {
  const words = BY_FIRST.at(text, at);
  if (!words) return undefined;
  for (const { word, relation } of words) {
    if (!text.startsWith(word, at)) continue;
    if (WITHIN_WORD[word]?.test(text.slice(Math.max(0, at - 1), at))) continue;
    const end = at + word.length;
    // 低至70%及以下 says its side; of 低至10% alone who has less is not spoken of.
    if (word.length === 2 && word[1] === '至' && !SIDED.test(text.slice(end, end + 20))) continue;
    if (OTHER_WORD[word]?.test(text.slice(end, end + 5))) continue;
    return { relation, word, end };
  }
  return undefined;
}

export interface Comparison {
  readonly min: End | undefined;
  readonly max: End | undefined;
  readonly unit: string | undefined;
  /** No comparator at all: 90%, 两次. */
  readonly bare: boolean;
  /** ±5%, 上下0.1: how far from a middle, on either side. The ends are distances. */
  readonly around?: boolean;
  readonly chinese: boolean;
  readonly damaged: boolean;
  readonly end: number;
}

const ABOVE = wording(/(?:\(?(?:及其?|含|和|或)\)?)?(?:以上|之上|往上|朝上)(?:\(含\)|\(含本数\)|\(不含\))?/y);
const BELOW = wording(
  /(?:\(?(?:及其?|含|和|或)\)?)?(?:以下|之下|往下(?![滑掉跌降每])|以内|之内|以里)(?:\(含\)|\(含本数\)|\(不含\))?/y,
);
const WITHIN = wording(/内(?![容部外控涵蒙资陆])/y);
const AFTER = wording(/(?:及)?(?:以后|之后|往后|以外|之外)/y);
/** 90%都没到, 80分也达不到; 90%都能达到 is no shortfall. */
const NOT_EVEN = wording(/(?:都|也|还)(?:(?:没有?|未|不)能?(?:达到|到|够|满)|达不到)/y);
const HYPHEN = wording(/--?|~~?|至|到|→/y);

/** 60%与80%之间. */
const AND = wording(/与|和|跟|及/y);
const BOTH_ENDS = wording(
  /\((?:含|包含|包括|均含|不含|不包含|不包括|均不含)(?:端点|两端|两端点|两端值|端值|本数)\)/y,
);
const BETWEEN = wording(/(?:之间|中间|区间|的?范围内?)/y);
const AROUND = wording(
  /±|\+-|(?:正负|上下|高低|上浮(?:或者?|[、和及])?下浮|上(?:或者?|[、和及])下浮动)(?:各|均)?(?:允许|可)?(?:浮动|波动|偏差|偏离|误差|相差)?(?:幅度|范围|值)?(?:各|均|都)?(?:在|为|不超过|不大于|≤)?±?/y,
);
const AROUND_END = wording(/的?(?:以内|之内|范围(?:以?内)?|内|之间|区间)/y);
const BEYOND = wording(/(?:及|\(含\)|\(不含\))?(?:以上|之上|以外|之外)/y);

const RAW_DIGITS = wording(/\d{1,20}(?:\.\d{1,20})?/y);
/** How far apart the two numbers of an interval may lie that share the 万 of the second. */
const ONE_SIZE = 20;

/** 100-120万元 is 100万元 to 120万元; 8000-1万元 keeps its 8000. */
function sharedScale(text: string, first: ReadQuantity, second: ReadQuantity, at: number): number {
  if (first.unit !== undefined || first.chinese || !/\d/.test(text[first.end - 1] ?? '')) return 1;
  const raw = Number(RAW_DIGITS.read(text, at) ?? NaN);
  if (!(raw > 0) || second.value < raw * 10 || first.value > raw * ONE_SIZE) return 1;
  return second.value / raw;
}

function readInterval(
  text: string,
  given: ReadQuantity,
  mark: { inclusive: boolean | undefined; end: number },
  other?: ReadQuantity,
): Comparison | undefined {
  let first = given;
  // -5%--10%: the second dash is a sign.
  const dash = first.value < 0 && text[mark.end] === '-' ? mark.end + 1 : HYPHEN.end(text, mark.end);
  const hyphen = dash < 0 ? AND.end(text, mark.end) : dash;
  if (hyphen < 0) return undefined;
  let second = other ?? readSigned(text, hyphen);
  if (second) [first, second] = inOneUnit(first, second);
  // 缺1节-0.2，: no interval runs backwards to a number without a unit.
  if (
    second &&
    second.unit === undefined &&
    first.unit !== undefined &&
    second.value < first.value &&
    text[mark.end] === '-' &&
    /^(?:[，。;)\n]|$)/.test(text.slice(second.end, second.end + 1))
  )
    return undefined;
  const scale = second ? sharedScale(text, first, second, hyphen) : 1;
  if (scale > 1) first = { ...first, value: Number((first.value * scale).toPrecision(12)) };
  // 3个(含)至5个百分点: the first unit is cut short.
  const short = first.unit === '个' && second?.unit?.startsWith('个') === true;
  if (
    !second ||
    (!short && first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit)
  )
    return undefined;
  if (first.chinese !== second.chinese) return undefined;
  const within = BETWEEN.end(text, second.end);
  const named = readNamedEnds(text, Math.max(second.end, within), first.value, second.value);
  const last = named
    ? { inclusive: named.high, end: named.end, damaged: false }
    : readInclusion(text, second.end, second.value);
  const between = Math.max(within, BETWEEN.end(text, last.end));
  if (dash < 0 && between < 0) return undefined;
  const both = BOTH_ENDS.read(text, Math.max(last.end, between));
  const end = Math.max(last.end, between) + (both?.length ?? 0);
  // 33-5天: read downward only where the two are of one size.
  const slipped = second.value > 0 && first.value > second.value * 3;
  let [low, lowIn, high, highIn] = [first.value, named?.low ?? mark.inclusive, second.value, last.inclusive];
  // One end is marked: the other end belongs to the neighbour.
  if (lowIn === true && highIn === undefined) highIn = false;
  // 0-5起(含5起): below nothing there is no neighbour.
  else if (highIn === true && lowIn === undefined) lowIn = low === 0;
  else if (lowIn === false && highIn === undefined) highIn = true;
  else if (highIn === false && lowIn === undefined) lowIn = true;
  if (both !== undefined) lowIn = highIn = !both.includes('不');
  if (low > high) [low, lowIn, high, highIn] = [high, highIn, low, lowIn];
  return {
    min: { value: low, inclusive: lowIn },
    max: { value: high, inclusive: highIn },
    unit: second.unit ?? first.unit,
    bare: false,
    chinese: first.chinese,
    damaged: first.damaged || second.damaged || last.damaged || low === high || slipped,
    end,
  };
}

const ON_TO = wording(/(?:-|~|至|到)(?=[\d一二两三四五六七八九十半])/y);

/** 10%以上至20%(含), 大于10%至20%: the word says from where, and the second number how far; it must lie that way. */
function readOnward(
  text: string,
  first: ReadQuantity,
  mark: { inclusive: boolean | undefined; end: number },
  relation: '>' | '<',
): Comparison | undefined {
  const interval = ON_TO.end(text, mark.end) < 0 ? undefined : readInterval(text, first, mark);
  const from = relation === '>' ? interval?.min : interval?.max;
  return from?.value === first.value ? interval : undefined;
}

/** 92%≤归档率＜98%: the first number, a comparator, the subject, a comparator, the second number. */
function readEnclosed(text: string, low: ReadQuantity): Comparison | undefined {
  const left = readComparator(text, low.end);
  if (!left || !/^[≤≥<>]/.test(left.word)) return undefined;
  for (let i = left.end; i < text.length && i < left.end + 40; i++) {
    const unit = text[i]!;
    if ('，。;\n扣'.includes(unit)) break;
    if (!'≤≥<>'.includes(unit)) continue;
    const right = readComparator(text, i);
    const high = right && readQuantity(text, right.end);
    if (!right || !high) break;
    const [first, second] = inOneUnit(low, high);
    const ascending = left.relation === '≤' || left.relation === '<';
    const rightAscending = right.relation === '≤' || right.relation === '<';
    if (ascending !== rightAscending) break;
    const a: End = { value: first.value, inclusive: left.relation === '≤' || left.relation === '≥' };
    const b: End = { value: second.value, inclusive: right.relation === '≤' || right.relation === '≥' };
    return {
      min: ascending ? a : b,
      max: ascending ? b : a,
      unit: second.unit ?? first.unit,
      bare: false,
      chinese: false,
      damaged: first.damaged || second.damaged || (ascending ? a.value > b.value : b.value > a.value),
      end: second.end,
    };
  }
  return undefined;
}

/** What all comparisons of one reading share. */
type Common = Pick<Comparison, 'unit' | 'chinese' | 'damaged'>;

function comparison(
  min: End | undefined,
  max: End | undefined,
  { unit, chinese, damaged }: Common,
  end: number,
): Comparison {
  return { min, max, unit, bare: false, chinese, damaged, end };
}

function compared(
  relation: Relation,
  value: number,
  inclusive: boolean | undefined,
  common: Common,
  end: number,
): Comparison {
  switch (relation) {
    case '≥':
      return comparison({ value, inclusive: inclusive ?? true }, undefined, common, end);
    case '>':
      return comparison({ value, inclusive: inclusive ?? false }, undefined, common, end);
    case '≤':
      return comparison(undefined, { value, inclusive: inclusive ?? true }, common, end);
    case '<':
      return comparison(undefined, { value, inclusive: inclusive ?? false }, common, end);
    case '=':
      return comparison({ value, inclusive: true }, { value, inclusive: true }, common, end);
  }
}

const MIRRORED = { '≥': '≤', '>': '<', '≤': '≥', '<': '>', '=': '=' } as const;

/** ±5%, ±5%以内, ±5%-±10%, 超过±10%, 上下浮动0.1米以内. */
function readAround(text: string, at: number, relation: Relation | undefined): Comparison | undefined {
  const width = readQuantity(text, at);
  if (!width || width.value < 0) return undefined;
  const common = { unit: width.unit, bare: false, around: true, chinese: width.chinese };
  const mark = readInclusion(text, width.end, width.value);
  const from = HYPHEN.end(text, mark.end);
  if (from >= 0 && relation !== '>' && relation !== '<') {
    const second = readQuantity(text, Math.max(from, AROUND.end(text, from)));
    if (second) {
      const interval = readInterval(text, width, mark, second);
      if (!interval) return undefined;
      // ±5-10%以内: up to the second.
      const within = AROUND_END.end(text, interval.end);
      const max =
        within < 0 ? interval.max! : { ...interval.max!, inclusive: interval.max!.inclusive ?? true };
      return { ...interval, ...common, unit: interval.unit, max, end: Math.max(within, interval.end) };
    }
  }
  const damaged = width.damaged || mark.damaged;
  const beyond = BEYOND.read(text, mark.end);
  if (beyond || relation === '>' || relation === '≥') {
    const inclusive =
      mark.inclusive ??
      (beyond?.startsWith('及') || beyond?.includes('(含)')
        ? true
        : relation === '≥'
          ? true
          : relation === '>'
            ? false
            : undefined);
    return {
      ...common,
      min: { value: width.value, inclusive },
      max: undefined,
      damaged,
      end: mark.end + (beyond?.length ?? 0),
    };
  }
  const within = AROUND_END.read(text, mark.end) ?? '';
  const after = readInclusion(text, mark.end + within.length, width.value);
  return {
    ...common,
    min: undefined,
    max: { value: width.value, inclusive: mark.inclusive ?? after.inclusive ?? relation !== '<' },
    damaged: damaged || after.damaged,
    end: after.end,
  };
}

/** A quantity with a minus before it where no number ends there: -5% in 在-5%至5%之间. */
function readSigned(text: string, at: number): ReadQuantity | undefined {
  if (text[at] !== '-') return readQuantity(text, at);
  const read = readQuantity(text, at + 1);
  return read && !read.chinese ? { ...read, value: -read.value } : undefined;
}

/** Reads what follows a comparator (or nothing) at `at`: a quantity with 以上, 以下, 以内, (含), or an interval. */
export function readComparison(text: string, at: number, relation?: Relation): Comparison | undefined {
  const around = AROUND.end(text, at);
  if (around >= 0) return readAround(text, around, relation);
  const first = readSigned(text, at);
  if (!first) return undefined;
  const common = {
    unit: first.unit,
    chinese: first.chinese,
    damaged: first.damaged,
  };
  const mark = readInclusion(text, first.end, first.value);
  common.damaged ||= mark.damaged;
  if (relation === undefined || relation === '≥' || relation === '=' || relation === '≤') {
    const interval = readInterval(text, first, mark);
    if (interval) return interval;
  } else {
    const interval = readOnward(text, first, { inclusive: mark.inclusive ?? false, end: mark.end }, relation);
    if (interval) return interval;
  }
  if (relation === undefined) {
    const enclosed = readEnclosed(text, first);
    if (enclosed) return enclosed;
  }
  const above = ABOVE.read(text, mark.end);
  const below = above === undefined ? BELOW.read(text, mark.end) : undefined;
  const word = above ?? below;
  if (word !== undefined) {
    const inner = word.includes('不含')
      ? false
      : word.includes('及') || word.includes('含')
        ? true
        : mark.inclusive;
    let end = mark.end + word.length;
    const trailing = readInclusion(text, end, first.value);
    end = trailing.end;
    common.damaged ||= trailing.damaged;
    const inclusive = trailing.inclusive ?? inner;
    const onward =
      (relation === undefined || relation === '≥') && !word.includes('内')
        ? readOnward(text, first, { inclusive, end }, above !== undefined ? '>' : '<')
        : undefined;
    if (onward) return onward;
    const said = above !== undefined ? '≥' : '≤';
    if ((relation === '>' && said === '≥') || (relation === '<' && said === '≤'))
      return compared(relation, first.value, inclusive, common, end);
    const agrees =
      relation === undefined || relation === '=' || relation === said || (relation === '≥' && said === '≤');
    common.damaged ||= !agrees;
    return compared(said, first.value, inclusive, common, end);
  }
  const within = WITHIN.end(text, mark.end);
  if (within >= 0 && (relation === undefined || relation === '≤' || relation === '=' || relation === '≥')) {
    return compared('≤', first.value, mark.inclusive, common, within);
  }
  const after = AFTER.read(text, mark.end);
  if (after !== undefined && relation === undefined) {
    return compared('≥', first.value, after.includes('及'), common, mark.end + after.length);
  }
  if (relation !== undefined) return compared(relation, first.value, mark.inclusive, common, mark.end);
  const missed = first.unit === undefined ? -1 : NOT_EVEN.end(text, mark.end);
  if (missed >= 0) return compared('<', first.value, undefined, common, missed);
  if (first.unit !== undefined) {
    const trailing = readComparator(text, mark.end);
    if (trailing && /^[≤≥<>]$/.test(trailing.word)) {
      // 92%≤归档率: read from the right.
      return compared(MIRRORED[trailing.relation], first.value, undefined, common, trailing.end);
    }
  }
  const min: End = { value: first.value, inclusive: mark.inclusive ?? true };
  return {
    min,
    max: undefined,
    unit: common.unit,
    bare: true,
    chinese: common.chinese,
    damaged: common.damaged,
    end: mark.end,
  };
}
