/**
 * What belongs to a character, by its code: one look into a table, where a map would have to make and hash a string of
 * one character first. Holds up to 255 different values.
 */
export class ByCharacter<T> {
  readonly #places = new Uint8Array(0x10000);
  readonly #values: (T | undefined)[] = [undefined];

  /** @param entries characters, each of which has the value; a character in two entries has the later one */
  constructor(entries: Iterable<readonly [characters: string, value: T]>) {
    for (const [characters, value] of entries) {
      const place = this.#values.push(value) - 1;
      for (let i = 0; i < characters.length; i++) this.#places[characters.charCodeAt(i)] = place;
    }
  }

  /** What belongs to the character of a text at `at`; past the end, nothing. */
  at(text: string, at: number): T | undefined {
    return this.#values[this.#places[text.charCodeAt(at) | 0]!];
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
