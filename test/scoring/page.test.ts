import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workingPart } from '../../scripts/workings-page';
import { fixtureRules } from '../support/fixture-rules';

const page = new Set(
  readFileSync(resolve(__dirname, '../../docs/workings.md'), 'utf8').trimEnd().split(/\n\n+/),
);

// A person reads the working before signing a score: a sentence that changes is read once more before it is committed.
describe.each([...fixtureRules(resolve(__dirname, '../fixtures'))])(
  'docs/workings.md says what the scorer says: %s',
  (_, rules) => {
    it.each(rules.map((one) => [one.rule, one] as const))('%s', (_rule, one) => {
      const part = workingPart(one);
      expect(page.has(part) ? '' : part).toBe('');
    });
  },
);
