import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A rule, its row, and what each actual scores; null: no number may be given. */
export interface Wording {
  readonly rule: string;
  readonly weight?: number;
  readonly target?: number | string;
  readonly operator?: string;
  readonly unit?: string;
  readonly indicator?: string;
  readonly scores: readonly (readonly [actual: number | string, score: number | null])[];
}

const FIXTURES = join(__dirname, '../fixtures');

/** The lines of each file of a folder, by the file's name: the family. */
function families(folder: string): Readonly<Record<string, readonly Wording[]>> {
  return Object.fromEntries(
    readdirSync(join(FIXTURES, folder))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => [
        basename(name, '.jsonl'),
        readFileSync(join(FIXTURES, folder, name), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Wording),
      ]),
  );
}

/** The wordings that bureaus use, by family. Nouns and numbers are invented. */
export const WORDINGS = families('wordings');

/**
 * Constructions with their neighbours, which differ by a word or two: a word that is lost makes another rule of them,
 * read as it then stands. That is why the law of mutations does not look at them.
 */
export const CONSTRUCTIONS = families('constructions');
