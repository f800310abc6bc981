import { writtenAt } from '../../text/width';
import type { FoldedText } from '../../text/width';

/** Numbers at the heads of the parts of a text: 1. 2. 3. */
export interface ListHeads {
  /** Where the heads begin that run into a number (1.90%≤…；2.80%≤…), and where each ends. */
  readonly ends: ReadonlyMap<number, number>;
  /** Numbers that may be a head and a number, or one decimal (1.3%以内…；2.3%-5%…), and where each ends. */
  readonly doubtful: ReadonlyMap<number, number>;
}

/** Things that are counted whole, so that 1.5家 is 5家 under the head 1.; 1.5个工作日 is a day and a half. */
const WHOLE = /^[^\d.%分万亿千百]{0,3}?(?:家|个(?!工作日|自然日|日历天|月|小时|季度|年度|[百千]?分?点|学时))/;

/** What 1.0次, 2.1起 are followed by: counted whole, but for an average. */
const COUNTED = /[次起项件名人户篇场份座所处例宗台套批]/;

const FIRST_NUMBER = /(?:^|[\n。;，:)分止])1[.、)]/;
const NO_NUMBERS: ReadonlyMap<number, number> = new Map();
const NONE: ListHeads = { ends: NO_NUMBERS, doubtful: NO_NUMBERS };

const LONE_HEAD = /^1[.、](?=(\d{2,6})(?![\d.]))/;

const LONE_NUMBER = /^1[.、](\d{1,6})(?![\d.])(%|[次起项件名篇场份座所处例宗台套批](?!\/))?/;
const AVERAGE = /均|每[次项件名篇场份座所处例宗台套批人户个家]/;
const DECIMAL = /(?<![\d.])\d{1,2}\.\d{1,2}(?:%|个百分点|[次起项件名篇场份座所处例宗台套批])/;
/** What a percentage of the text is at least beside 1.95%, to make a head of its 1. */
const MUCH_MORE = 10;

/**
 * 1.95%以上得满分，每降低5%: a number that may be a head and a number, since a step of it is larger than it would be, or another
 * level lies far beyond; and 1.3次以上, where no average is spoken of. A decimal comes again: 1.5%以内…，超过1.5%.
 */
function mayBeHead(text: string): boolean {
  const [words, digits, unit] = LONE_NUMBER.exec(text) ?? [];
  if (words === undefined || unit === undefined) return false;
  const number = words.slice(0, words.length - unit.length);
  if (text.includes(number, number.length)) return false;
  // 每少0.1次, 1.5%和2.5%: decimals of the same kind are beside it.
  if (text[1] === '.' && DECIMAL.test(text.slice(words.length))) return false;
  if (unit !== '%') return !AVERAGE.test(text);
  if (digits!.length < 2) return false;
  const value = Number(`1.${digits}`);
  return [
    ...text.matchAll(
      /(每[^，。;\n\d]{0,8}|(?:得|权重|分值|满分|完成率)[^，。;\n\d]{0,8})?(\d{1,3}(?:\.\d{1,3})?)(?:%|个百分点)/g,
    ),
  ].some(
    ([, before, other]) =>
      (before === undefined || before.startsWith('每')) &&
      Number(other) > value * (before === undefined ? MUCH_MORE : 1),
  );
}

/** 1、2名得10分，3名得8分: the first two of them, or a head and 2名. */
const NEXT_NUMBER = /^1、2(?=(?:名次?|[次起件项个人位])(?:的|者)?[，:]?(?:得|计|记|扣|减|不|满|\d))/;

/** 1.30分钟以内得满分，30-35分钟: a head without a second one, before a number that comes again. */
function loneHead(folded: FoldedText): ListHeads {
  const { text } = folded;
  if (NEXT_NUMBER.test(text) && !/\s/.test(writtenBefore(folded, 2)))
    return { ends: NO_NUMBERS, doubtful: new Map([[0, 3]]) };
  // 1. 90%以上 and 1、3次以上: a blank or another mark behind it makes a head of it.
  if (/^1(?:、\d|\.\d)/.test(text) && (text[1] === '、' || /\s/.test(writtenBefore(folded, 2))))
    return { ends: new Map([[0, 2]]), doubtful: NO_NUMBERS };
  const number = LONE_HEAD.exec(text)?.[1];
  const doubtful = mayBeHead(text)
    ? { ends: NO_NUMBERS, doubtful: new Map([[0, /^1[.、]\d*/.exec(text)![0].length]]) }
    : NONE;
  if (number === undefined) return doubtful;
  for (let at = text.indexOf(number, 2 + number.length); at >= 0; at = text.indexOf(number, at + 1))
    if (!/[\d.]/.test(text[at - 1]!) && !/[\d.]/.test(text[at + number.length] ?? ''))
      return { ends: new Map([[0, 2]]), doubtful: NO_NUMBERS };
  return doubtful;
}

interface Head {
  readonly start: number;
  readonly end: number;
  /** Where the digits behind it end. */
  readonly digitsEnd: number;
  /** Whether it is hardly a decimal: nothing, 90 or 10 behind it, a blank, what is counted whole. */
  readonly sure: boolean;
}

/** Heads that count on from 1, each behind one of the marks. */
function sequence(folded: FoldedText, marks: RegExp): readonly Head[] {
  const { text } = folded;
  const found: Head[] = [];
  for (const match of text.matchAll(marks)) {
    if (Number(match[2]) !== found.length + 1) continue;
    const start = match.index + match[1]!.length;
    const end = start + match[2]!.length + 1;
    const digits = match[3]!;
    const digitsEnd = end + digits.length;
    const sure =
      digits === '' ||
      (digits.length > 1 && digits.endsWith('0')) ||
      text[end - 1] !== '.' ||
      WHOLE.test(text.slice(digitsEnd, digitsEnd + 8)) ||
      /\s/.test(writtenBefore(folded, end));
    found.push({ start, end, digitsEnd, sure });
  }
  return found;
}

/** What was written right in front of a place of the folded text. */
function writtenBefore(folded: FoldedText, at: number): string {
  const from = folded.offsets ? folded.offsets[at] : at;
  return from === undefined ? '' : (folded.original[from - 1] ?? writtenAt(folded, at));
}

const BEHIND_STRONG = /(^|[\n。;:)])(\d{1,2})[.、)](\d*)/g;
const BEHIND_ANY = /(^|[\n。;，:)分止])(\d{1,2})[.、)](\d*)/g;

/**
 * The heads of a list whose numbers run into the numbers behind them. One that can be no decimal makes heads of all of
 * them; where each may be one, nobody can tell.
 */
export function headsOf(folded: FoldedText): ListHeads {
  const { text } = folded;
  if (!FIRST_NUMBER.test(text)) return NONE;
  const strong = sequence(folded, BEHIND_STRONG);
  const heads = strong.length > 1 ? strong : sequence(folded, BEHIND_ANY);
  if (heads.length === 0) return NONE;
  if (heads.length === 1) return loneHead(folded);
  const glued = heads.filter(({ end, digitsEnd }) => digitsEnd > end);
  if (glued.length === 0) return NONE;
  // 1.95%以上；2.85%-95%: decimals of two places are rarer than heads.
  if (heads.some(({ sure }) => sure) || glued.every(({ end, digitsEnd }) => digitsEnd > end + 1))
    return { ends: new Map(glued.map(({ start, end }) => [start, end])), doubtful: NO_NUMBERS };
  // 1.0%以下；2.0%以下: decimals.
  if (
    glued.some(({ end }) => text[end] === '0') &&
    !glued.some(({ digitsEnd }) => COUNTED.test(text[digitsEnd] ?? ''))
  )
    return NONE;
  return heads[0]!.start === 0
    ? { ends: NO_NUMBERS, doubtful: new Map(glued.map(({ start, digitsEnd }) => [start, digitsEnd])) }
    : NONE;
}
