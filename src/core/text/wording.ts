import { firstsOf } from './pattern-firsts';

/** Places in the table of first characters: a character stands for all that share its last ten bits. */
const PLACES = 1024;

/**
 * A sticky pattern that is tried only where the character at the place can begin it. Most places of a text begin nothing,
 * and there a look at a table takes the place of the pattern.
 */
export class Wording {
  readonly #pattern: RegExp;
  /** 0 where no match with a length can begin; 1 where the pattern has to be asked. */
  readonly #firsts = new Uint8Array(PLACES);
  readonly #optional: boolean;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const { characters, empty } = firstsOf(pattern.source);
    this.#optional = empty;
    if (characters === undefined || pattern.ignoreCase) this.#firsts.fill(1);
    else for (let i = 0; i < characters.length; i++) this.#firsts[characters.charCodeAt(i) % PLACES] = 1;
  }

  /** Whether a match can begin with a character of the table's place. */
  mayBegin(place: number): boolean {
    return this.#optional || this.#firsts[place] !== 0;
  }

  /** Where the match ends that begins at `at`; -1 where none does. */
  end(text: string, at: number): number {
    if (at < text.length && this.#firsts[text.charCodeAt(at) % PLACES] === 0) return this.#optional ? at : -1;
    const pattern = this.#pattern;
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  }

  /** The words of the match that begins at `at`. */
  read(text: string, at: number): string | undefined {
    const end = this.end(text, at);
    return end < 0 ? undefined : text.slice(at, end);
  }

  /** The match with its groups. */
  match(text: string, at: number): RegExpExecArray | undefined {
    if (this.end(text, at) < 0) return undefined;
    this.#pattern.lastIndex = at;
    return this.#pattern.exec(text) ?? undefined;
  }
}

/** Wordings in their order, of which only those are tried that a text can begin with at the place. */
export class Wordings<T> {
  readonly #all: readonly T[];
  readonly #wordingOf: (one: T) => Wording;
  readonly #byPlace: (readonly T[] | undefined)[] = Array.from({ length: PLACES }, () => undefined);

  constructor(all: readonly T[], wordingOf: (one: T) => Wording) {
    this.#all = all;
    this.#wordingOf = wordingOf;
  }

  at(text: string, at: number): readonly T[] {
    if (at >= text.length) return this.#all;
    const place = text.charCodeAt(at) % PLACES;
    return (this.#byPlace[place] ??= this.#all.filter((one) => this.#wordingOf(one).mayBegin(place)));
  }
}

/** @param pattern with the flag y, and in the subset that `firstsOf` takes apart */
export function wording(pattern: RegExp): Wording {
  return new Wording(pattern);
}
