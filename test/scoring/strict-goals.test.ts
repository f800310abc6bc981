import { resolve } from 'node:path';
import { scoreRequest } from '../../src/core/scoring';
import { fixtureRules } from '../support/fixture-rules';

/**
 * A goal of >95 is on the same side as one of ≥95: what a rule gives for an actual does not hang on the goal's own end. Only
 * at the goal itself, of which the rule says 达到 and the sign that it is not reached, a person is asked.
 */
const STRICT: Readonly<Record<string, string>> = { '≥': '>', '≤': '<' };

describe.each([...fixtureRules(resolve(__dirname, '../fixtures'))])('%s', (_, rules) => {
  const rows = rules.filter(({ operator }) => operator && STRICT[operator] !== undefined);

  test('a strict goal gives the scores of one that is not, and says the same of them', () => {
    for (const { actuals, ...row } of rows)
      for (const actual of actuals) {
        const usual = scoreRequest({ ...row, actual });
        const sign = STRICT[row.operator!]!;
        const strict = scoreRequest({ ...row, operator: sign, actual });
        const atGoal =
          strict.explanation.includes('恰好等于目标值') ||
          Number.parseFloat(String(row.target)) === Number.parseFloat(String(actual));
        if (strict.status === 'review' && atGoal) {
          expect(usual.score).not.toBe(0);
          continue;
        }
        // A reason may quote the operator of the row.
        const explanation = strict.explanation.replace(`类型“${sign}”`, `类型“${row.operator}”`);
        expect({ rule: row.rule, actual, ...strict, explanation }).toEqual({
          rule: row.rule,
          actual,
          ...usual,
        });
      }
  });
});
