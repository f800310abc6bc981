import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { enUS } from '../../src/taskpane/words/en-us';
import { zhCN } from '../../src/taskpane/words/zh-cn';

const PANE = resolve(__dirname, '../../src/taskpane');

/** The source of the pane, without its words. */
const source = readdirSync(PANE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('words'))
  .map((path) => readFileSync(join(PANE, path), 'utf8'))
  .join('\n');

/** Groups whose members are looked up by what they are called: severities[severity], Object.entries(text.languages). */
const isLookedUp = (group: string): boolean =>
  new RegExp(`\\b${group}\\[|entries\\([\\w.]*\\b${group}\\)`).test(source);

function* leaves(words: object, path: readonly string[] = []): Generator<readonly string[]> {
  for (const [name, value] of Object.entries(words)) {
    const own = [...path, name];
    if (typeof value === 'object') yield* leaves(value as object, own);
    else yield own;
  }
}

const all = [...leaves(zhCN)];

it('has many words', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(source.length).toBeGreaterThan(50_000);
});

it('says each of its words somewhere', () => {
  const unsaid = all.filter(
    (path) => !path.slice(0, -1).some(isLookedUp) && !new RegExp(`\\b${path.at(-1)!}\\b`).test(source),
  );
  expect(unsaid.map((path) => path.join('.'))).toEqual([]);
});

it('uses the signs of each language', () => {
  const texts = (words: object): [string, string][] =>
    [...leaves(words)].flatMap((path) => {
      const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], words);
      return typeof value === 'string' ? [[path.join('.'), value] as [string, string]] : [];
    });
  const english = texts(enUS).filter(([path]) => !path.includes('languages') && !path.includes('lookedFor'));
  expect(english.filter(([, text]) => /[，。；：（）]/u.test(text))).toEqual([]);
  expect(texts(zhCN).filter(([, text]) => /\p{Script=Han}[,;:()?!]|\.$/u.test(text))).toEqual([]);
});
