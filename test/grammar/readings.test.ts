import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readingPart } from '../../scripts/readings-page';
import { fixtureRules } from '../support/fixture-rules';

const page = new Set(
  readFileSync(resolve(__dirname, '../../docs/readings.md'), 'utf8').trimEnd().split(/\n\n+/),
);

// What a rule means is read by a person: a reading that changes is read once more before it is committed.
describe.each([...fixtureRules(resolve(__dirname, '../fixtures'))])(
  'docs/readings.md says how rules are read: %s',
  (_, rules) => {
    it.each([...new Set(rules.map(({ rule }) => rule))])('%s', (rule) => {
      const part = readingPart(rule);
      expect(page.has(part) ? '' : part).toBe('');
    });
  },
);
