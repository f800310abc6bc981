import type { Cut } from '../../../text/width';

/** Points as they are said: 3分, 0.5分; no 90分以上, which asks for marks. */
export const POINTS = String.raw`\d{1,3}(?:\.\d{1,2})?分(?!\(?[不]?含?\)?及?以[上下内]|[钟的者])`;
/** What has to be said of a rest that nothing is told of. */
export const EARNS = '(?:本项|该项|此项|本指标|该指标)?(?:不得分|得?0分|得?零分|为0|得满分|[得计]\\d)';

/** Words that say the same where they stand as others do, by which they are read. */
export interface Saying {
  /** Without any of these in the text it is not looked for. */
  readonly has: RegExp;
  readonly pattern: RegExp;
  /** What it is read as; a function gives nothing where it says something else. */
  readonly words: string | ((found: RegExpExecArray) => string | undefined);
}

/** `has` begins with what tells of it at once, so that most texts cost one look. */
export function saying(has: RegExp, pattern: RegExp | string, words: Saying['words']): Saying {
  return { has, pattern: typeof pattern === 'string' ? new RegExp(pattern, 'g') : pattern, words };
}

/** Other words for what a pattern found. */
export function cutOf({ 0: found, index }: RegExpMatchArray, words: string): Cut {
  return { at: index!, to: index! + found.length, words };
}

/** Where a text says it so, in order. */
export function saidIn(text: string, { has, pattern, words }: Saying): readonly Cut[] {
  if (!has.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((found) => {
    const said = typeof words === 'string' ? words : words(found);
    return said === undefined ? [] : [cutOf(found, said)];
  });
}
