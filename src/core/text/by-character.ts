import { answerFor, newQuestion, setAnswer } from './character-table';

/**
 * What belongs to a character, by its code: a look into a table, where a map would have to make and hash a string of one
 * character first. Holds up to 255 different values.
 */
export class ByCharacter<T> {
  private readonly question = newQuestion();
  private readonly values: (T | undefined)[] = [undefined];

  /** @param entries characters, each of which has the value; a character in two entries has the later one */
  constructor(entries: Iterable<readonly [characters: string, value: T]>) {
    for (const [characters, value] of entries) {
      const place = this.values.push(value) - 1;
      for (let i = 0; i < characters.length; i++) setAnswer(characters.charCodeAt(i), this.question, place);
    }
  }

  /** What belongs to the character of a text at `at`; past the ends, nothing. */
  at(text: string, at: number): T | undefined {
    return at >= 0 && at < text.length
      ? this.values[answerFor(text.charCodeAt(at), this.question)]
      : undefined;
  }
}

/** Groups words by their first characters, the longest first. */
export function byFirst<T>(words: readonly T[], wordOf: (word: T) => string): ByCharacter<readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const word of words) {
    const group = groups.get(wordOf(word)[0]!);
    if (group) group.push(word);
    else groups.set(wordOf(word)[0]!, [word]);
  }
  for (const group of groups.values()) group.sort((a, b) => wordOf(b).length - wordOf(a).length);
  return new ByCharacter(groups);
}
