import { scoreRequest } from '../../src/core/scoring';
import { CONSTRUCTIONS, WORDINGS } from './wordings';

const rows = [...Object.entries(WORDINGS), ...Object.entries(CONSTRUCTIONS)].flatMap(([family, list]) =>
  list.flatMap((wording) =>
    wording.scores.map(([actual, score]) => [family, wording.rule, actual, score, wording] as const),
  ),
);

test.each(rows)('%s: %s at %s scores %s', (_family, rule, actual, score, wording) => {
  const result = scoreRequest({
    rule,
    actual,
    weight: wording.weight ?? null,
    target: wording.target ?? null,
    operator: wording.operator ?? null,
    unit: wording.unit ?? null,
    indicator: wording.indicator ?? null,
  });
  expect(result.score).toBe(score);
  expect(result.explanation).not.toBe('');
  if (score === null) expect(result.explanation).toMatch(/^需人工核对：.+/);
});
