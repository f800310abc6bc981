import { wording } from './wording';

const HOLDS = wording(
  /\((?:含|包含|包括)第?(?:本数|(?:[0-9.]+|[一二两三四五六七八九](?![成端头者边点十百千万]))(?:%|分|[^\d()]{1,4})?)?(?:，?下同)?\)/y,
);
const HOLDS_NOT = wording(
  /\((?:不含|不包含|不包括)第?(?:本数|(?:[0-9.]+|[一二两三四五六七八九](?![成端头者边点十百千万]))(?:%|分|[^\d()]{1,3})?)?(?:，?下同)?\)/y,
);

/** Multiples that a number may leave to the unit behind it: 6000 of 6000万元. */
const MULTIPLES = [1, 1e3, 1e4, 1e8];

/** Whether a number in a bracket names an end: 6000, 6000万元 of 6000万元. */
function names(number: string, value: number): boolean {
  return MULTIPLES.some((multiple) => Math.abs(Number(number) * multiple - value) <= Math.abs(value) * 1e-12);
}

/** 90%-95%(含90%，不含95%): each end by its name. */
const NAMED_ENDS =
  /^\((不?)(?:包)?含([\d.]{1,9})[^\d(),，、;]{0,4}(?:[，、;和](?:(不?)(?:包)?含)?([\d.]{1,9})[^\d(),，、;]{0,4})?\)/;

/** The two ends of an interval as the bracket behind it holds them or not. */
export function readNamedEnds(
  text: string,
  at: number,
  low: number,
  high: number,
):
  | { readonly low: boolean | undefined; readonly high: boolean | undefined; readonly end: number }
  | undefined {
  const found = text[at] === '(' ? NAMED_ENDS.exec(text.slice(at, at + MOST_NAMED)) : null;
  if (!found) return undefined;
  const held: { low: boolean | undefined; high: boolean | undefined } = { low: undefined, high: undefined };
  const marks: [number: string | undefined, holds: boolean][] = [
    [found[2], found[1] === ''],
    [found[4], (found[3] ?? found[1]) === ''],
  ];
  for (const [number, holds] of marks) {
    if (number === undefined) continue;
    if (names(number, low)) held.low = holds;
    else if (names(number, high)) held.high = holds;
    // What names neither end is left for others to refuse.
    else return undefined;
  }
  return { ...held, end: at + found[0].length };
}
const MOST_NAMED = 40;

/** 两起以上(含两起): the number of the mark where it stands in words. */
function inDigits(mark: string): string | undefined {
  const word = /(?:含|包括)第?([一二两三四五六七八九])/.exec(mark)?.[1];
  return word === undefined ? undefined : String(word === '两' ? 2 : '一二三四五六七八九'.indexOf(word) + 1);
}

/** The mark after a number that says whether the number belongs to the range. */
export function readInclusion(
  text: string,
  at: number,
  value: number,
): { readonly inclusive: boolean | undefined; readonly end: number; readonly damaged: boolean } {
  const holds = HOLDS.read(text, at);
  const mark = holds ?? HOLDS_NOT.read(text, at);
  if (mark === undefined) return { inclusive: undefined, end: at, damaged: false };
  // 33件以下(含3件): one of the two is a slip.
  const named = /\d+(?:\.\d+)?/.exec(mark)?.[0] ?? inDigits(mark);
  return {
    inclusive: holds !== undefined,
    end: at + mark.length,
    damaged: named !== undefined && !names(named, value),
  };
}
