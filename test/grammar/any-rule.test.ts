import fc from 'fast-check';
import { parseRule, printRule } from '../../src/core/grammar';
import { readRule } from '../../src/core/grammar/parse-rule';
import type { RuleReading } from '../../src/core/model/rule-reading';
import { scoreRequest } from '../../src/core/scoring';
import { WORDINGS } from '../scoring/wordings';
import { anyText, mutantOf, soupOf } from '../support/arbitrary-text';
import { holds } from '../support/runs';
import { anyRule } from './rules-arbitrary';
import { bare } from './same-meaning';

const SAMPLES = Object.values(WORDINGS)
  .flat()
  .map((wording) => wording.rule);
const sample = fc.oneof(
  fc.constantFrom(...SAMPLES),
  anyRule.map(({ rule }) => rule),
);
const soup = soupOf(SAMPLES);
const mutant = mutantOf(sample, soupOf(SAMPLES, 2));

const actual = fc.oneof(fc.double(), fc.integer({ min: -5, max: 500 }), anyText(8), fc.constant(null));
const row = fc.record({
  actual,
  weight: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double())),
  target: fc.option(fc.oneof(fc.double(), fc.nat(1000), anyText(6))),
  unit: fc.option(fc.oneof(fc.constantFrom('%', '次', '天', '万元'), anyText(3))),
  operator: fc.option(fc.oneof(fc.constantFrom('≥', '≤', '=', '>', '<', '定性'), anyText(2))),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** Reads, scores and prints a rule; all of it must end well, whatever the text. */
function expectSound(rule: string, its: Row): void {
  const { text, clauses, doubts, status, meaning } = readRule(rule);
  for (const { span } of [...clauses, ...doubts]) {
    const [start, end] = span;
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`span ${span.join()}`);
  }
  const complete = meaning !== undefined && doubts.length === 0;
  if ((status === 'complete') !== complete) throw new Error(status);
  if (meaning) readRule(printRule(meaning));
  const result = scoreRequest({ rule, ...its });
  if ((result.score === null) !== (result.status !== 'scored')) throw new Error(result.status);
  if (result.score !== null && !Number.isFinite(result.score)) throw new Error(`score ${result.score}`);
  if (result.status === 'review' && result.explanation === '') throw new Error('no reason is given');
}

describe('no text makes the reader throw, or point outside the text, or score what is no number', () => {
  it('any characters', () => holds('rules', 1500, fc.property(anyText(120), row, expectSound)));
  it('words of the language in any order', () => holds('rules', 1000, fc.property(soup, row, expectSound)));
  it('rules with slips', () => holds('rules', 1000, fc.property(mutant, row, expectSound)));
});

/** The numbers of a rule, each with the rule that names another instead. */
const numbersOf = (
  rule: string,
): { readonly at: number; readonly number: string; readonly other: string }[] =>
  [...rule.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: number, index: at }) => {
    const last = (Number(number.at(-1)) + 1) % 10;
    return {
      at,
      number,
      other: rule.slice(0, at) + number.slice(0, -1) + last + rule.slice(at + number.length),
    };
  });
const meaningOf = ({ meaning }: RuleReading): string => JSON.stringify(bare(meaning));

describe('the law of coverage: of a rule that is read whole', () => {
  it('every number stands in a clause, or in words that are part of the meaning', () => {
    holds(
      'rules',
      1500,
      fc.property(fc.oneof(mutant, soup, sample), fc.nat(), (rule, pick) => {
        const reading = readRule(rule);
        const numbers = numbersOf(rule);
        if (reading.status !== 'complete' || numbers.length === 0) return;
        const { at, other } = numbers[pick % numbers.length]!;
        if (reading.clauses.some(({ span }) => span[0] <= at && at < span[1])) return;
        const changed = readRule(other);
        if (changed.status === 'complete' && meaningOf(changed) === meaningOf(reading))
          throw new Error(`the number at ${at} counts for nothing`);
      }),
    );
  });

  it('another number is another meaning, but for the numbers of a list and those that say how often or of what', () => {
    // 每月1次，共12次: the whole is said as well.
    const idle = new Set(['list-number', 'context']);
    const silent = (rule: string): readonly string[] => {
      const reading = readRule(rule);
      if (reading.status !== 'complete') return [];
      return numbersOf(rule).flatMap(({ at, number, other }) => {
        const clause = reading.clauses.find(({ span }) => span[0] <= at && at < span[1])?.clause ?? '';
        const changed = readRule(other);
        const same = changed.status === 'complete' && meaningOf(changed) === meaningOf(reading);
        return same && !idle.has(clause) && !/每月$/.test(rule.slice(0, at)) ? [`${number} in ${rule}`] : [];
      });
    };
    expect(SAMPLES.flatMap(silent)).toEqual([]);
    holds(
      'rules',
      300,
      fc.property(anyRule, ({ rule }) => expect(silent(rule)).toEqual([])),
    );
  });
});

describe('a reading that took something for nothing, once', () => {
  const doubtsOf = (rule: string): readonly string[] => parseRule(rule).doubts.map(({ message }) => message);

  it.each([
    ['an unfinished step before another', '每少1件，每少2件扣0.1分', '“每少1件”没有分数'],
    ['the points of a quarter as a step', '按季度考核，每季度2.5分，少一次扣2.5分', '有两处数'],
    ['a threshold beside faults', '满意度≥95%，每发现一处问题扣1分', '与扣分的关系没有写明'],
    ['a part of another step', '完成20天得满分，每超3天扣1分，不足1天按1天计', '与每一步的数不一致'],
    [
      'shares of the weight that rise and fall',
      '明显得60%的分值，较明显得80%的分值，不明显不得分',
      '逐级递减',
    ],
    ['a part of another step left out', '完成20次得满分，每少5次扣1分，不足3次不扣', '与每一步的数不一致'],
  ])('%s: %s', (_, rule, doubt) => expect(doubtsOf(rule).join()).toContain(doubt));

  it.each([
    '每月2次，共24次，每少1次扣0.5分，扣完为止',
    '巡查达到20次得满分，每少2次扣1分，不足2次按2次计，扣完为止',
    '巡查达到20次得满分，每少2次扣1分，不足两次的不计，扣完为止',
  ])('but not: %s', (rule) => expect(doubtsOf(rule)).toEqual([]));
});
