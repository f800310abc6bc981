import { readFileSync } from 'node:fs';
import { scoreRequest } from '../../src/core/scoring';
import { describeShared } from '../support/shared';
import { accepts, readRuleSamples, type RuleSamples } from '../support/rule-samples';

describeShared('the corpus', 'corpus/rules.jsonl', (file) => {
  const rules = readRuleSamples(file);
  const score = (rule: RuleSamples, actual: number | string): number | null =>
    scoreRequest({ ...rule, actual }).score;

  test('is there', () => expect(rules.length).toBeGreaterThan(100));

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is never scored wrong', (_, rule) => {
    for (const sample of rule.samples) {
      const got = score(rule, sample.actual);
      if (got !== null) expect(accepts(rule, sample, got)).toBe(true);
    }
    for (const actual of rule.refuse ?? []) expect(score(rule, actual)).toBeNull();
  });

  test('at least 97 % of what needs no review is scored', () => {
    const plain = rules
      .filter((rule) => !rule.mustReview)
      .flatMap((rule) => rule.samples.map((sample) => score(rule, sample.actual)));
    expect(plain.filter((got) => got !== null).length / plain.length).toBeGreaterThanOrEqual(0.97);
  });
});

describeShared('the seed', 'seed/expected-scores.json', (file) => {
  const expected = JSON.parse(readFileSync(file, 'utf8')) as {
    scores: readonly { cell: string; rule: string; actual: number | string; score: number }[];
  };
  test.each(expected.scores.map((one) => [one.cell, one.actual, one] as const))(
    '%s at %s',
    (_cell, actual, one) => {
      expect(scoreRequest({ rule: one.rule, actual }).score).toBe(one.score);
    },
  );
});
