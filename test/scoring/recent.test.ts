import { Recent } from '../../src/core/model/recent';
import { createScorer } from '../../src/core/scoring/recent-scores';

test('keeps what was asked for lately, and never more than it may', () => {
  const recent = new Recent<number>(4);
  const asked = Array.from({ length: 100 }, (_, i) => `k${i}`);
  asked.forEach((key, i) => {
    recent.set(key, i);
    expect(recent.get(key)).toBe(i);
    // What is asked for again and again stays.
    expect(recent.get('k0')).toBe(0);
  });
  const kept = asked.map((key) => recent.get(key)).filter((value) => value !== undefined);
  expect(kept.length).toBeLessThanOrEqual(4);
  expect(kept).toContain(99);
});

test('a scorer tells rows of one rule apart by every part of them', () => {
  const score = createScorer(8, 4);
  const rule = '达到100件得满分，每少1件扣0.1分';
  const row = { rule, actual: 95, weight: 10, target: 100, operator: '≥', unit: '件' };
  const first = score(row);
  expect(first.score).toBe(9.5);
  expect(score({ ...row })).toBe(first);
  expect(score({ ...row, actual: 94 }).score).toBe(9.4);
  expect(score({ ...row, actual: '95' })).not.toBe(first);
  expect(score({ ...row, weight: 20 }).score).toBe(19.5);
  expect(score({ ...row, unit: '次' }).status).toBe('review');
  expect(score(row, { decimals: 0 }).score).toBe(10);
  // Many rows later it is worked out again, to the same result.
  expect(score(row)).toEqual(first);
});
