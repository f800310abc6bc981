import type { End } from '../model/rule';
import { readQuantity } from './quantities';
import type { ReadQuantity } from './quantities';

export type Relation = '≥' | '>' | '≤' | '<' | '=';

const WORDS: Readonly<Record<Relation, string>> = {
  '≥': '≥ >= => 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 多于或等于 不低于 不少于 不小于 不得低于 不得少于 不得小于 未低于 未少于 达到了 达到 达 至少 最少 不下于',
  '>': '> 大于 高于 多于 超过了 超过 超出 超 突破 优于',
  '≤': '≤ <= =< 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 不超过 不高于 不大于 不多于 不超出 不超 不突破 不得超过 不得高于 不得大于 不得多于 未超过 未超出 未超 未突破 没有超过 控制在 至多',
  '<': '< 小于 低于 少于 不足 不到 不满 不及 未达到 未达 未能达到 没达到 没有达到 达不到 未完成 没有完成 没完成 未能完成 未满 未到',
  '=': '= 等于 为 是 刚好 正好 恰好',
};

const BY_FIRST: ReadonlyMap<string, readonly (readonly [string, Relation])[]> = (() => {
  const map = new Map<string, [string, Relation][]>();
  for (const [relation, words] of Object.entries(WORDS) as [Relation, string][]) {
    for (const word of words.split(' ')) {
      const list = map.get(word[0]!);
      if (list) list.push([word, relation]);
      else map.set(word[0]!, [[word, relation]]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length);
  return map;
})();

/** First characters of all comparators. */
export const COMPARATOR_STARTS = [...BY_FIRST.keys()].join('');

/** Reads ≥, 不低于, 达到 … at `at`. */
export function readComparator(
  text: string,
  at: number,
): { readonly relation: Relation; readonly word: string; readonly end: number } | undefined {
  for (const [word, relation] of BY_FIRST.get(text[at] ?? '') ?? []) {
    if (text.startsWith(word, at)) return { relation, word, end: at + word.length };
  }
  return undefined;
}

export interface Comparison {
  readonly min: End | undefined;
  readonly max: End | undefined;
  readonly unit: string | undefined;
  /** No comparator at all: 90%, 两次. */
  readonly bare: boolean;
  readonly chinese: boolean;
  readonly damaged: boolean;
  readonly end: number;
}

const ABOVE = /(?:\(?(?:及|含|和|或)\)?)?(?:以上|之上)(?:\(含\)|\(含本数\)|\(不含\))?/y;
const BELOW = /(?:\(?(?:及|含|和|或)\)?)?(?:以下|之下|以内|之内|以里)(?:\(含\)|\(含本数\)|\(不含\))?/y;
const WITHIN = /内(?![容部外控涵蒙资陆])/y;
const AFTER = /(?:及)?(?:以后|之后|往后|以外|之外)/y;
const HOLDS = /\((?:含|包含|包括)(?:本数|[0-9.]+(?:%|分|[^\d()]{1,3})?)?\)/y;
const HOLDS_NOT = /\((?:不含|不包含|不包括)(?:本数|[0-9.]+(?:%|分|[^\d()]{1,3})?)?\)/y;
const HYPHEN = /--?|~~?|至|到|→/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The mark after a number that says whether the number belongs to the range. */
function readInclusion(
  text: string,
  at: number,
  value: number,
): { readonly inclusive: boolean | undefined; readonly end: number; readonly damaged: boolean } {
  const holds = matchAt(HOLDS, text, at);
  const mark = holds ?? matchAt(HOLDS_NOT, text, at);
  if (mark === undefined) return { inclusive: undefined, end: at, damaged: false };
  // 33件以下(含3件): one of the two is a slip.
  const named = /\d+(?:\.\d+)?/.exec(mark)?.[0];
  return {
    inclusive: holds !== undefined,
    end: at + mark.length,
    damaged: named !== undefined && Number(named) !== value && value < 1e4,
  };
}

function readInterval(
  text: string,
  first: ReadQuantity,
  mark: { inclusive: boolean | undefined; end: number },
): Comparison | undefined {
  const hyphen = matchAt(HYPHEN, text, mark.end);
  if (!hyphen) return undefined;
  const second = readQuantity(text, mark.end + hyphen.length);
  if (!second || (first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit))
    return undefined;
  if (first.chinese !== second.chinese) return undefined;
  const last = readInclusion(text, second.end, second.value);
  let end = last.end;
  const between = matchAt(/(?:之间|区间|的?范围内?)/y, text, end);
  if (between) end += between.length;
  // 33-5天: read downward only where the two are of one size.
  const slipped = first.value > second.value * 3 && second.value !== 0;
  let [low, lowIn, high, highIn] = [first.value, mark.inclusive, second.value, last.inclusive];
  // One end is marked: the other end belongs to the neighbour.
  if (lowIn === true && highIn === undefined) highIn = false;
  else if (highIn === true && lowIn === undefined) lowIn = false;
  else if (lowIn === false && highIn === undefined) highIn = true;
  else if (highIn === false && lowIn === undefined) lowIn = true;
  if (low > high) [low, lowIn, high, highIn] = [high, highIn, low, lowIn];
  return {
    min: { value: low, inclusive: lowIn },
    max: { value: high, inclusive: highIn },
    unit: second.unit ?? first.unit,
    bare: false,
    chinese: first.chinese,
    damaged: first.damaged || second.damaged || low === high || slipped,
    end,
  };
}

/** 92%≤归档率＜98%: the first number, a comparator, the subject, a comparator, the second number. */
function readEnclosed(text: string, first: ReadQuantity): Comparison | undefined {
  const left = readComparator(text, first.end);
  if (!left || !/^[≤≥<>]/.test(left.word)) return undefined;
  for (let i = left.end; i < text.length && i < left.end + 40; i++) {
    const unit = text[i]!;
    if ('，。;\n扣'.includes(unit)) break;
    if (!'≤≥<>'.includes(unit)) continue;
    const right = readComparator(text, i);
    const second = right && readQuantity(text, right.end);
    if (!right || !second) break;
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

function ends(relation: Relation, value: number, inclusive?: boolean): Pick<Comparison, 'min' | 'max'> {
  switch (relation) {
    case '≥':
      return { min: { value, inclusive: inclusive ?? true }, max: undefined };
    case '>':
      return { min: { value, inclusive: inclusive ?? false }, max: undefined };
    case '≤':
      return { min: undefined, max: { value, inclusive: inclusive ?? true } };
    case '<':
      return { min: undefined, max: { value, inclusive: inclusive ?? false } };
    case '=':
      return { min: { value, inclusive: true }, max: { value, inclusive: true } };
  }
}

/** Reads what follows a comparator (or nothing) at `at`: a quantity with 以上, 以下, 以内, (含), or an interval. */
export function readComparison(text: string, at: number, relation?: Relation): Comparison | undefined {
  const around = matchAt(/±|正负|\+-|上下/y, text, at);
  if (around) {
    const width = readQuantity(text, at + around.length);
    if (!width) return undefined;
    const tail = matchAt(/以内|之内|范围内|内|之间/y, text, width.end) ?? '';
    return {
      min: { value: -width.value, inclusive: true },
      max: { value: width.value, inclusive: true },
      unit: width.unit,
      bare: false,
      chinese: width.chinese,
      damaged: width.damaged || relation === '≥' || relation === '>',
      end: width.end + tail.length,
    };
  }
  const first = readQuantity(text, at);
  if (!first) return undefined;
  const common: { unit: string | undefined; chinese: boolean; damaged: boolean } = {
    unit: first.unit,
    chinese: first.chinese,
    damaged: first.damaged,
  };
  const mark = readInclusion(text, first.end, first.value);
  common.damaged ||= mark.damaged;
  if (relation === undefined || relation === '≥' || relation === '=' || relation === '≤') {
    const interval = readInterval(text, first, mark);
    if (interval) return interval;
  }
  if (relation === undefined) {
    const enclosed = readEnclosed(text, first);
    if (enclosed) return enclosed;
  }
  const above = matchAt(ABOVE, text, mark.end);
  const below = above === undefined ? matchAt(BELOW, text, mark.end) : undefined;
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
    const said = above !== undefined ? '≥' : '≤';
    if (relation === undefined || relation === '=' || relation === said)
      return { ...ends(said, first.value, inclusive), ...common, bare: false, end };
    if ((relation === '>' && said === '≥') || (relation === '<' && said === '≤')) {
      return { ...ends(relation, first.value, inclusive), ...common, bare: false, end };
    }
    if (relation === '≥' && said === '≤')
      return { ...ends('≤', first.value, inclusive), ...common, bare: false, end };
    return { ...ends(said, first.value, inclusive), ...common, damaged: true, bare: false, end };
  }
  const within = matchAt(WITHIN, text, mark.end);
  if (within && (relation === undefined || relation === '≤' || relation === '=' || relation === '≥')) {
    return { ...ends('≤', first.value, mark.inclusive), ...common, bare: false, end: mark.end + 1 };
  }
  const after = matchAt(AFTER, text, mark.end);
  if (after && relation === undefined) {
    return {
      ...ends('≥', first.value, after.includes('及')),
      ...common,
      bare: false,
      end: mark.end + after.length,
    };
  }
  if (relation !== undefined)
    return { ...ends(relation, first.value, mark.inclusive), ...common, bare: false, end: mark.end };
  if (first.unit !== undefined) {
    const trailing = readComparator(text, mark.end);
    if (trailing && /^[≤≥<>]$/.test(trailing.word)) {
      // 92%≤归档率: read from the right.
      const mirrored = { '≥': '≤', '>': '<', '≤': '≥', '<': '>', '=': '=' } as const;
      return { ...ends(mirrored[trailing.relation], first.value), ...common, bare: false, end: trailing.end };
    }
  }
  const min: End = { value: first.value, inclusive: mark.inclusive ?? true };
  return { min, max: undefined, ...common, bare: true, end: mark.end };
}
