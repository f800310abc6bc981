import fc from 'fast-check';
import { scoreRequest } from '../../src/core/scoring';
import { assembledRule, type AssembledRule } from '../support/assembled-rules';
import { holds } from '../support/runs';

/*
 * Everyday wordings in any combination. A rule that is read gives the score of a careful reader and no other; and nearly
 * all of them are read, since each part is one that every bureau writes.
 */

const scoresOf = ({ samples, ...row }: AssembledRule) =>
  samples.map(([actual, wanted]) => ({ actual, wanted, got: scoreRequest({ ...row, actual }).score }));

it('gives no other score than a careful reader, however a rule is put together', () =>
  holds(
    'scoring',
    1500,
    fc.property(assembledRule, (assembled) => {
      for (const { actual, wanted, got } of scoresOf(assembled))
        expect({ rule: assembled.rule, actual, got: got ?? wanted }).toEqual({
          rule: assembled.rule,
          actual,
          got: wanted,
        });
    }),
  ));

it('reads nearly all of them', () => {
  const sampled = fc.sample(assembledRule, { numRuns: 1500, seed: 7 });
  // 1.85%及以上: the head and the number in one, which only a person can tell apart.
  const rules = sampled.filter(({ rule }) => !/^1\.\d/.test(rule));
  const unread = rules.filter((rule) => scoresOf(rule).some(({ got }) => got === null));
  // All but one in a hundred.
  expect(unread.slice(15).map(({ rule }) => rule)).toEqual([]);
});
