import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoresPart } from '../../scripts/scores-page';
import { fixtureRules } from '../support/fixture-rules';

const page = new Set(
  readFileSync(resolve(__dirname, '../../docs/scores.md'), 'utf8').trimEnd().split(/\n\n+/),
);

// Between the values that were worked out by hand a score may change too: then the page is read once more.
describe.each([...fixtureRules(resolve(__dirname, '../fixtures'))])(
  'docs/scores.md holds the scores: %s',
  (_, rules) => {
    it.each(rules.map((one) => [one.rule, one] as const))('%s', (_rule, one) => {
      const part = scoresPart(one);
      expect(page.has(part) ? '' : part).toBe('');
    });
  },
);
