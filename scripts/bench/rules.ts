import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseRule } from '../../src/core/grammar';
import { scoreRequest } from '../../src/core/scoring';
import { median, ratio, report, time } from './measure';

interface Line {
  rule: string;
  weight: number | null;
  target: number | null;
  operator: string | null;
  unit: string | null;
  samples: { actual: number | string }[];
}

export function rules(): void {
  const lines = ['own', 'shapes'].flatMap((name) =>
    readFileSync(resolve(`test/fixtures/rules/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  );
  // A space more at the end makes each round's texts new, so that nothing is looked up.
  let round = 0;
  const score = (fresh: boolean) => {
    const tail = fresh ? ' '.repeat(++round % 50) + '\u3000'.repeat(Math.floor(round / 50)) : '';
    for (const { rule, samples, ...row } of lines) {
      scoreRequest({ rule: rule + tail, actual: samples[0]?.actual ?? 90, ...row });
    }
  };
  const normalize = () => {
    let length = 0;
    for (let i = 0; i < 20; i++)
      for (const { rule } of lines) length += `${rule}${i}`.normalize('NFKC').length;
    return length;
  };
  report(
    'reading and scoring a rule ÷ String.normalize of its text',
    ratio(() => score(true), normalize) * 20,
    '≤ 25',
  );
  report(
    'a repeated rule ÷ a new one',
    ratio(
      () => score(false),
      () => score(true),
    ),
    '< 1',
  );
  const growth = (n: number) => time(() => void parseRule('每少1件扣0.1分，'.repeat(n))) / n;
  growth(200);
  report(
    'time per character, a text of 80,000 against one of 8,000',
    median(Array.from({ length: 5 }, () => growth(8000) / growth(800))),
    '≈ 1',
  );
}
