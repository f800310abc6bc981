import fc from 'fast-check';
import type { ScoreResult } from '../../src/core/model/scoring';
import { scoreRequest } from '../../src/core/scoring';
import { anyRule } from '../grammar/rules-arbitrary';
import type { GeneratedRule } from '../grammar/rules-arbitrary';
import { holds } from '../support/runs';

const scored = anyRule.filter((rule) => rule.better !== 'words');

function scoreOf(rule: GeneratedRule, actual: number): number | null {
  return scoreRequest({
    rule: rule.rule,
    actual,
    weight: rule.weight,
    target: null,
    unit: rule.unit,
  }).score;
}

const actualOf = (rule: GeneratedRule): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(rule.from), max: Math.floor(rule.to) });

test('a score lies between 0 and the weight unless a bonus is written', () => {
  holds(
    'scoring',
    600,
    fc.property(
      scored.chain((rule) => fc.tuple(fc.constant(rule), actualOf(rule))),
      ([rule, actual]) => {
        const score = scoreOf(rule, actual);
        expect({ rule: rule.rule, actual, scored: score !== null }).toEqual({
          rule: rule.rule,
          actual,
          scored: true,
        });
        expect(score!).toBeGreaterThanOrEqual(0);
        if (!rule.bonus) expect(score!).toBeLessThanOrEqual(rule.weight);
      },
    ),
  );
});

test('a better actual never scores less', () => {
  holds(
    'scoring',
    600,
    fc.property(
      scored.chain((rule) => fc.tuple(fc.constant(rule), actualOf(rule), actualOf(rule))),
      ([rule, a, b]) => {
        const [worse, better] = (rule.better === 'more') === a < b ? [a, b] : [b, a];
        expect({
          rule: rule.rule,
          worse,
          better,
          fine: scoreOf(rule, better)! >= scoreOf(rule, worse)!,
        }).toEqual({ rule: rule.rule, worse, better, fine: true });
      },
    ),
  );
});

test('full marks are reached somewhere', () => {
  holds(
    'scoring',
    300,
    fc.property(scored, (rule) => {
      const ends = rule.better === 'more' ? [rule.to] : [rule.from];
      expect({
        rule: rule.rule,
        best: Math.max(...ends.map((end) => scoreOf(rule, end)!)) >= rule.weight,
      }).toEqual({ rule: rule.rule, best: true });
    }),
  );
});

test('a number for a rule in grades is refused, and says that words are wanted', () => {
  holds(
    'scoring',
    100,
    fc.property(
      anyRule.filter((rule) => rule.better === 'words'),
      fc.integer({ min: 0, max: 100 }),
      (rule, actual) => {
        const result = scoreRequest({ rule: rule.rule, actual, weight: rule.weight, operator: '定性' });
        expect(result.score).toBeNull();
        expect(result.explanation).toContain('文字');
      },
    ),
  );
});

test('a blank actual gives a blank score for every rule', () => {
  holds(
    'scoring',
    60,
    fc.property(anyRule, fc.constantFrom(null, '', '  '), (rule, actual) => {
      expect(scoreRequest({ rule: rule.rule, actual, weight: rule.weight })).toMatchObject({
        status: 'blank',
        score: null,
      });
    }),
  );
});

test('a score is the same in whatever unit the row counts', () => {
  // So many of the small unit are one of the large; so many of the small are a decimal number of the large.
  const units = fc.constantFrom<[small: string, large: string, count: number, tick: number]>(
    ['分钟', '小时', 60, 3],
    ['小时', '日', 24, 3],
    ['日', '周', 7, 7],
    ['米', '公里', 1000, 1],
    ['公斤', '吨', 1000, 1],
    ['元', '万元', 10_000, 1],
  );
  holds(
    'scoring',
    300,
    fc.property(
      units,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 20 }),
      ([small, large, count, tick], limit, step, beyond) => {
        const rule = `用量不超过${limit * tick}${small}得满分，每超${step}${small}扣1分，扣完为止`;
        const actual = (limit + beyond) * tick;
        const ofLarge = Number((actual / count).toPrecision(12));
        const [one, other] = [
          scoreRequest({ rule, actual, weight: 100, unit: small }),
          scoreRequest({ rule, actual: ofLarge, weight: 100, unit: large }),
        ];
        expect({ rule, actual, ...pointsOf(other) }).toEqual({ rule, actual, ...pointsOf(one) });
      },
    ),
  );
});

const pointsOf = ({ score, alternatives }: ScoreResult) => ({
  score,
  readings: alternatives.map((one) => one.score),
});
