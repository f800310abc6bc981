import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixtureRules, type FixtureRule } from './fixture-rules';

/**
 * Tests that a generated page of docs says of every rule of the fixtures what the program says now: whoever changes that
 * reads the page once more. Nothing is computed before its test runs.
 * @param parts name and part of the page for the rules of one file
 */
export function describeRulesOnPage(
  page: string,
  says: string,
  parts: (rules: readonly FixtureRule[]) => readonly (readonly [name: string, part: () => string])[],
): void {
  const written = new Set(
    readFileSync(resolve(__dirname, '../../docs', page), 'utf8')
      .trimEnd()
      .split(/\n\n+/),
  );
  describe.each([...fixtureRules(resolve(__dirname, '../fixtures'))])(
    `docs/${page} ${says}: %s`,
    (_, rules) => {
      it.each(parts(rules))('%s', (_name, part) => {
        const now = part();
        expect(written.has(now) ? '' : now).toBe('');
      });
    },
  );
}
