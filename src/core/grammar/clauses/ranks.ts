import { readComparison } from '../../text/comparators';
import type { Comparison } from '../../text/comparators';
import { readNumeral } from '../../text/numerals';
import { amongHowMany, rankBefore } from './among';
import { wording } from '../../text/wording';
import type { Source } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const LEAD = wording(
  /(?:倒数)?(?:排名|排序|位列|名列|位居|位次|名次|列|居)?(?:为|在|居|全[市区县省])?(?:倒数)?(?:前|第|后|末)(?=[0-9一二两三四五六七八九十])/y,
);
/** 不低于第5名, 低于第10名: a lower rank is a larger number. */
const ORDER = wording(
  /(?:不低于|不劣于|不差于|不落后于|低于|劣于|差于|落后于|高于|优于|好于)(?=第[0-9一二两三四五六七八九十])/y,
);
/** 位居榜首, 首位, 头名: the first of all, without its number. */
const FIRST = wording(
  /(?:(?:排名|排序|位列|名列|位居|名次|位次|列|居|为|在|全[市区县省]){0,4}(?:首位|榜首|头名|首名|第一位)|(?:排名|名次|位次)?(?:居首|列首)|(?:排名|排序|排|位列|名列|位居|居|全[市区县省]|[在为列]){1,4}第[一1](?![名位次0-9季轮批期阶时产]))(?=的?者?，?(?:(?:得|计|记|给|拿|为|不扣)|\d{1,2}(?:\.\d)?分)|$)/y,
);
/** 未进入前10名, 跌出前3名: all ranks behind them. */
const LEFT_OUT = wording(
  /(?:未能?(?:进入|进|列入|跻身|排[进入])|跌出|掉出|退出|滑出)(?:全[市区县省国]|[市区县省]级?)?(?=前[0-9一二两三四五六七八九十])/y,
);
/** What the last ranks cost. */
const LOSES = /^[^，。;:\n得计记]{0,4}(?:不[得计给]|零分|0分|[扣减])/;
/** 第11名起: it and all behind it; 第5名及以前: it and all before it. */
const ONWARD = wording(/(?:\(含\)|及|含)?(?:开始|起)(?![诉草动])/y);
/** 第8名后不得分: all behind it, as 第8名以后. */
const BEHIND = wording(/后(?=的?，?(?:不|均|都|一律|得|计|记|每|扣|减|零分|0分))/y);
const UPWARD = wording(/(?:\(含\)|及|含)?(?:以前|之前)/y);
/** 第二、三名: one unit for all of them. */
const LIST = wording(/[、和或与,，]第?/y);
const TO = wording(/(?:名次|名|位次|位)?(?:\(含\))?(?:-|~|至|到)第?/y);

export const isRankUnit = (unit: string): boolean =>
  unit === '名' || unit === '位' || unit === '名次' || unit === '位次';

/** 4至第6名, 二、三名, 1、2、3名: the lowest number, and the last with its unit. */
function readRankRange(
  text: string,
  at: number,
): { readonly low: number; readonly read: Comparison } | undefined {
  const first = readNumeral(text, at);
  if (!first || first.damaged) return undefined;
  const to = TO.end(text, first.end);
  if (to >= 0) {
    const read = readComparison(text, to);
    const value = read?.bare ? read.min!.value : undefined;
    return read && value !== undefined && value > first.value ? { low: first.value, read } : undefined;
  }
  let { end, value } = first;
  for (;;) {
    const mark = LIST.end(text, end);
    const next = mark < 0 ? undefined : readNumeral(text, mark);
    if (!next || next.damaged || next.value !== value + 1) return undefined;
    const read = readComparison(text, mark);
    if (read?.bare && read.unit !== undefined) return { low: first.value, read };
    ({ end, value } = next);
  }
}

function rankItem(
  start: number,
  end: number,
  min: ItemOf<'compare'>['min'],
  max: ItemOf<'compare'>['max'],
  { unit, damaged }: Pick<Comparison, 'unit' | 'damaged'>,
): ItemOf<'compare'> {
  return {
    type: 'compare',
    start,
    end,
    scale: 'rank',
    min,
    max,
    unit,
    bare: false,
    chinese: false,
    damaged,
    relation: undefined,
    outside: false,
    delta: undefined,
  };
}

/** 第5名: one rank, with its unit and no comparator. */
function singleAt(text: string, at: number): Comparison | undefined {
  const read = readComparison(text, at);
  return read?.bare && read.unit !== undefined && isRankUnit(read.unit) ? read : undefined;
}

/** 跌出前三的: without its unit. */
function aloneAt(text: string, at: number): Comparison | undefined {
  const read = readComparison(text, at);
  return read?.bare && read.unit === undefined && '的，'.includes(text[read.end] ?? ' ') ? read : undefined;
}

/** 不低于第5名, 低于第10名, 未进入前10名. */
function readBeside(text: string, at: number): ItemOf<'compare'> | undefined {
  const order = ORDER.end(text, at);
  const left = order < 0 ? LEFT_OUT.end(text, at) : -1;
  const from = Math.max(order, left);
  const read = from < 0 ? undefined : (singleAt(text, from + 1) ?? aloneAt(text, from + 1));
  if (!read) return undefined;
  const { value } = read.min!;
  const words = text.slice(at, from);
  if (words.startsWith('不')) return rankItem(at, read.end, undefined, { value, inclusive: true }, read);
  const behind = left >= 0 || /^[低落劣差]/.test(words);
  const end = { value, inclusive: false };
  return rankItem(at, read.end, behind ? end : undefined, behind ? undefined : end, read);
}

/** 末三位(13-15名), 后两名(11、12名): the bracket says which they are. */
function readListed(text: string, at: number, count: number): ItemOf<'compare'> | undefined {
  if (text[at] !== '(') return undefined;
  const from = text[at + 1] === '第' ? at + 2 : at + 1;
  const list = readRankRange(text, from);
  const high = list?.read.bare ? list.read.min : undefined;
  if (!list || !high || text[list.read.end] !== ')' || high.value - list.low + 1 !== count) return undefined;
  return rankItem(at, list.read.end + 1, { value: list.low, inclusive: true }, high, list.read);
}

/** 前4名 is 1 to 4, 第1名 exactly 1, 第4至第6名 and 第二、三名; 5-9名 and 10名以后 come as numbers. */
export function readRank(
  { text, ranked, bothEnds }: Source,
  at: number,
): ItemOf<'compare' | 'stray'> | undefined {
  const beside = readBeside(text, at);
  if (beside) return beside;
  const top = FIRST.end(text, at);
  if (top >= 0) {
    const one = { value: 1, inclusive: true };
    return rankItem(at, top, one, one, { unit: '名', damaged: false });
  }
  const from = LEAD.end(text, at);
  if (from < 0) return undefined;
  const lead = text.slice(at, from);
  let read = readComparison(text, from);
  if (!read) return undefined;
  let low = read.min;
  let high = read.max ?? (read.bare ? read.min : undefined);
  const several = lead.includes('前') ? undefined : readRankRange(text, from);
  if (several) {
    low = { value: several.low, inclusive: true };
    high = several.read.bare ? several.read.min : several.read.max;
    read = { ...several.read, bare: false };
  }
  const alone =
    ranked &&
    read.unit === undefined &&
    /^(?:的|得|计|记|不[扣减]|，|、第|:|$)/.test(text.slice(read.end, read.end + 2));
  const told =
    ranked &&
    read.unit === undefined &&
    lead.includes('前') &&
    /^(?:者|时[，得计记])/.test(text.slice(read.end, read.end + 2)) &&
    !/[不未没无非外跌掉退]/.test(text.slice(Math.max(0, at - 6), from));
  if (!alone && !told && (read.unit === undefined || !isRankUnit(read.unit))) return undefined;
  // 后四名 and 倒数第二 count from the end, which the rule does not give.
  // Nor does 倒数前三名不得分: the first of all would lose everything where the row counts from the top.
  const listed = /后|末|倒/.test(lead) && read.bare ? readListed(text, read.end, read.min!.value) : undefined;
  if (listed) return { ...listed, start: at };
  const fromEnd = lead.includes('倒') && (bothEnds || LOSES.test(text.slice(read.end, read.end + 10)));
  // 在13个县区中…后4名: from the tenth on.
  const many = /^[^倒第]*[后末]$/.test(lead) && read.bare ? amongHowMany(text) : undefined;
  const lowest = many === undefined ? 0 : many - read.min!.value + 1;
  if (many !== undefined && lowest > rankBefore(text, at))
    return rankItem(at, read.end, { value: lowest, inclusive: true }, { value: many, inclusive: true }, read);
  if (/后|末/.test(lead) || fromEnd) return { type: 'stray', start: at, end: read.end };
  const first = { value: 1, inclusive: true };
  const single = read.bare && lead.endsWith('第') && !lead.includes('倒');
  const onward = single ? ONWARD.end(text, read.end) : -1;
  if (onward >= 0) return rankItem(at, onward, read.min, undefined, read);
  const behind = single ? BEHIND.end(text, read.end) : -1;
  if (behind >= 0) return rankItem(at, behind, { value: low!.value, inclusive: false }, undefined, read);
  const upward = single ? UPWARD.end(text, read.end) : -1;
  // 第5名以前: whether the fifth is one of them is for its neighbour to say.
  if (upward >= 0) {
    const held = upward > read.end + 2 || text[read.end - 1] === ')';
    return rankItem(at, upward, first, { value: low!.value, inclusive: held || undefined }, read);
  }
  if (lead.includes('前') && !read.max)
    [low, high] = [first, { value: read.min?.value ?? 1, inclusive: true }];
  return rankItem(at, read.end, low, high, read);
}
