import { answerFor, newQuestion, setAnswer } from './character-table';
import { beginningsOf } from './pattern-beginnings';

/** What a character can be in a match: the first whatever follows, the first before certain others, one of these. */
const [ALONE, FIRST, SECOND] = [1, 2, 4];
const ANY_FIRST = ALONE | FIRST;

/**
 * A sticky pattern that is tried only where the two characters at the place can begin it. Most places of a text begin
 * nothing, and there a look at a table takes the place of the pattern.
 *
 * Its fields are private by type only: builds for older engines would look each #field up in a map.
 */
export class Wording {
  private readonly pattern: RegExp;
  private readonly question = newQuestion();
  /** Whether a match can begin with any character. */
  private readonly always: boolean;
  private readonly optional: boolean;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    const { anything, alone, firsts, seconds, empty } = beginningsOf(pattern.source);
    this.optional = empty;
    this.always = anything || pattern.ignoreCase;
    this.admit(alone, ALONE);
    this.admit(firsts, FIRST);
    this.admit(seconds, SECOND);
  }

  private admit(characters: string, role: number): void {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      setAnswer(code, this.question, answerFor(code, this.question) | role);
    }
  }

  /** Whether a match can begin with the character of this code. */
  mayBegin(code: number): boolean {
    return this.always || this.optional || (answerFor(code, this.question) & ANY_FIRST) !== 0;
  }

  /** Where the match ends that begins at `at`; -1 where none does. */
  end(text: string, at: number): number {
    if (!this.always && at < text.length) {
      const role = answerFor(text.charCodeAt(at), this.question);
      const begins =
        (role & ALONE) !== 0 ||
        ((role & FIRST) !== 0 &&
          at + 1 < text.length &&
          (answerFor(text.charCodeAt(at + 1), this.question) & SECOND) !== 0);
      if (!begins) return this.optional ? at : -1;
    }
    const { pattern } = this;
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
    this.pattern.lastIndex = at;
    return this.pattern.exec(text) ?? undefined;
  }
}

/** Wordings in their order, of which only those are tried that a text can begin with at the place. */
export class Wordings<T> {
  private readonly all: readonly T[];
  private readonly wordingOf: (one: T) => Wording;
  private readonly byCode = new Map<number, readonly T[]>();

  constructor(all: readonly T[], wordingOf: (one: T) => Wording) {
    this.all = all;
    this.wordingOf = wordingOf;
  }

  at(text: string, at: number): readonly T[] {
    if (at >= text.length) return this.all;
    const code = text.charCodeAt(at);
    const known = this.byCode.get(code);
    if (known) return known;
    const some = this.all.filter((one) => this.wordingOf(one).mayBegin(code));
    this.byCode.set(code, some);
    return some;
  }
}

/** @param pattern with the flag y, and in the subset that `beginningsOf` takes apart */
export function wording(pattern: RegExp): Wording {
  return new Wording(pattern);
}
