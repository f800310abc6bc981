import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';

interface Rule {
  readonly name: string;
  readonly comment?: string;
  readonly from: { readonly path?: string };
}

const root = resolve(__dirname, '../..');
const { forbidden } = createRequire(__filename)(resolve(root, '.dependency-cruiser.cjs')) as {
  forbidden: readonly Rule[];
};
const files = readdirSync(resolve(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, resolve(entry.parentPath, entry.name)));

it('finds source files at all', () => expect(files.length).toBeGreaterThan(20));

describe.each(forbidden.map((rule) => [rule.name, rule] as const))('boundary %s', (_, rule) => {
  it('gives its reason', () => expect(rule.comment ?? '').not.toBe(''));

  it('is about files that exist', () => {
    const pattern = new RegExp(rule.from.path ?? '');
    expect(files.some((file) => pattern.test(file))).toBe(true);
  });
});

it('has no file that hides what it is for behind a vague name', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc)\b/i.test(file))).toEqual([]);
});
