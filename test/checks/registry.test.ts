import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Check } from '../../src/core/checks/define-check';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { checks, families, familyOf } from '../../src/core/checks/registry';
import { findingsOf } from '../../src/core/checks/run-alone';

const root = resolve(__dirname, '../../src/core/checks');
const files = Object.keys(families).flatMap((family) =>
  readdirSync(join(root, family))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ family, id: basename(file, '.ts') })),
);

const slotsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('the registry', () => {
  it('lets comparisons and checks of one table settle apart: none tells a fault of the other kind', () => {
    const scopes = new Map(checks.map(({ id, scope }) => [id, scope]));
    for (const { id, scope, silences } of checks)
      expect([id, ...(silences ?? []).filter((other) => scopes.get(other) !== scope)]).toEqual([id]);
  });

  it('finds check files at all', () => expect(files.length).toBeGreaterThan(0));

  it('lists every check file once, under its file name', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(files.map(({ id }) => id).sort());
  });

  it.each(files)('$id belongs to the family of its folder', ({ family, id }) => {
    expect(familyOf(id)).toBe(family);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s is fully described', (_, check) => {
    for (const text of [check.title, check.basis, check.why, ...Object.values(check.messages)]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[a-z]/i);
    }
    for (const { zh, en } of Object.values(check.messages)) {
      expect(slotsOf(en)).toEqual(slotsOf(zh));
      expect(zh).toMatch(/[。？！]$/);
      expect(zh.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[,;:!?()]/);
      expect(en).toMatch(/[.?!]$/);
    }
    expect(check.examples.some(({ expect: found }) => found.length > 0)).toBe(true);
    expect(check.examples.some(({ expect: found }) => found.length === 0)).toBe(true);
    if (check.fix === 'safe') expect(check.examples.some(({ fixed }) => fixed !== undefined)).toBe(true);
    for (const silenced of check.silences ?? []) expect(checks.map(({ id }) => id)).toContain(silenced);
  });

  // The compiler takes a generator for a function whose result nobody looks at; what it yields would be found by no one.
  it.each(checks.map((check) => [check.id, check] as const))(
    '%s reports, and gives nothing back',
    (_, check) => {
      const { run, extract } = check as { run: unknown; extract?: unknown };
      for (const part of extract === undefined ? [run] : [run, extract])
        expect(Object.getPrototypeOf(part)).toBe(Function.prototype);
      const given: unknown[] = [];
      const watched = {
        ...check,
        run: (...all: readonly unknown[]) =>
          void given.push((run as (...of: readonly unknown[]) => unknown)(...all)),
      } as Check;
      for (const example of check.examples) findingsOf(watched, exampleWorkbook(example), example.profile);
      expect(given.filter((one) => one !== undefined)).toEqual([]);
      expect(given.length).toBeGreaterThan(0);
    },
  );
});
