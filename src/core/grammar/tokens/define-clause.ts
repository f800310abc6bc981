import type { Item } from './items';

/** The folded text with what a reader may have to know about the place. */
export interface Source {
  readonly text: string;
  /** Whether nothing but separators stands between the last stop, line break or bracket and this place. */
  startsSegment(at: number): boolean;
  /** Whether the text speaks of ranks at all: then 第二 alone is one. */
  readonly ranked: boolean;
  /** Whether ranks are counted from the top and from the end: 前三名 and 倒数第一. */
  readonly bothEnds: boolean;
  /** The character as it was written, before folding: [ and ( are one in \`text\`. */
  written(at: number): string;
  /** Whether the text holds a sign of multiplication or division at all: without one there is no formula. */
  readonly calculates: boolean;
  /** Whether it converts anything at all (折算, 换算): what is converted can begin with any character. */
  readonly converts: boolean;
  /** The end of a list number that stands here by the count of the whole text (1.90%… 2.80%…), though a digit follows it. */
  listNumberAt(at: number): number | undefined;
}

export type Parsed<T extends Item = Item> = T | undefined;

/** One small reader of one wording. It looks a bounded way ahead, and never throws. */
export interface Clause<T extends Item = Item> {
  readonly id: string;
  /** What it reads, in zh-CN: the heading of its section in docs/grammar.md. */
  readonly reads: string;
  /** Two or three lines of EBNF. */
  readonly grammar: string;
  /** The characters that a text of this clause can begin with. */
  readonly starts: string;
  /** Texts that it reads from end to end, or between ‹ and › where the words beside them matter. They are tests. */
  readonly examples: readonly string[];
  /** Texts that it must leave alone. They are tests too. */
  readonly counterexamples: readonly string[];
  parse(source: Source, at: number): Parsed<T>;
  /** The canonical wording; reading it gives the same item. */
  print(item: T): string;
}

export function defineClause<T extends Item>(clause: Clause<T>): Clause<T> {
  return clause;
}
