import fc from 'fast-check';
import { parseRule } from '../../src/core/grammar';
import { readRule } from '../../src/core/grammar/parse-rule';
import { scoreRequest } from '../../src/core/scoring';
import { holds } from '../support/runs';

const PIECES = [
  '得满分',
  '共计3分',
  '每少',
  '2件',
  '扣0.01分',
  '，',
  '；',
  '。',
  '\n',
  '(',
  ')',
  '≥',
  '95%',
  '85%(含)-95%',
  '达到',
  '目标值',
  '按比例',
  '酌情',
  '不得分',
  '扣',
  '每',
  '得',
  '一',
  '万',
  '0.',
  '第',
  '名',
  '且',
  '或',
  '否则',
  '以上',
  '《',
  '》',
  '〔2021〕5号',
  '得分=',
  '/',
  '×',
  '分值',
  '插值法',
  '分别得5、3分',
  '百分之',
  'l5',
  '\u200b',
  '😀',
];

test('never throws, whatever stands in the cell', () => {
  holds(
    'rules',
    1500,
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      fc.oneof(fc.double(), fc.string(), fc.constant(null)),
      (rule, actual) => {
        const reading = parseRule(rule);
        for (const part of [...reading.clauses, ...reading.doubts]) {
          expect(part.span[0]).toBeGreaterThanOrEqual(0);
          expect(part.span[1]).toBeLessThanOrEqual(rule.length);
          expect(part.span[0]).toBeLessThanOrEqual(part.span[1]);
        }
        const result = scoreRequest({ rule, actual, weight: 5, target: 90, unit: '%', operator: '≥' });
        expect(result.score === null).toBe(result.status !== 'scored');
        if (result.score !== null) expect(Number.isFinite(result.score)).toBe(true);
      },
    ),
  );
});

test.each(['0分，低于50%不得分', '完成5件得0分，共计0分'])(
  'reads a rule whose total is no points: %s',
  (rule) => {
    expect(parseRule(rule).doubts.map((doubt) => doubt.message)).toContain('总分为0');
    expect(scoreRequest({ rule, actual: 90, weight: 5 }).status).toBe('review');
  },
);

/** Processor time of several runs in microseconds: what else the machine does hardly counts. Its clock ticks coarsely. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  for (let run = 0; run < 6; run++) readRule(text);
  return Math.max(4000, process.cpuUsage(start).user);
}

const REPEATED = [
  '达到50%得3分，',
  '每少2件扣0.01分，',
  '(',
  '((得',
  '每',
  '得',
  '一',
  '1',
  '0.',
  '，1.',
  '得分=(',
  '且达到5件',
  '或未完成',
  '、5%',
  '按比例',
  '不超过全',
  '95%≤满意度',
  '少，通过发放问卷1份，',
  '\n',
];

test.each(REPEATED)('takes time in proportion to the length: %j', (piece) => {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  timeOf(text(5000));
  const small = timeOf(text(12_500));
  const large = timeOf(text(100_000));
  // Eight times the text; a quadratic reader would take sixty-four times as long.
  expect(large / small).toBeLessThan(40);
});

test('a text far beyond any rule is cut off and said so', () => {
  const reading = parseRule(`达到95%得满分。${'说明。'.repeat(400_000)}`);
  expect(reading.doubts.map((doubt) => doubt.kind)).toContain('too-long');
});

test.each(['(1/', '得分=(1+(', '得分=min(', '得分=max(0,', '〔'])(
  'never runs out of stack: %s thousands of times',
  (piece) => {
    for (const rule of [piece.repeat(20_000), `得分=${piece.replace('得分=', '').repeat(20_000)}`])
      expect(scoreRequest({ rule, actual: 1, weight: 10, target: 10 }).status).toBe('review');
  },
);
