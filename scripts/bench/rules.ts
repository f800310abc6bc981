import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRule } from '../../src/core/grammar/parse-rule';
import { scoreRequest } from '../../src/core/scoring';
import type { ScoreRequest } from '../../src/core/model/scoring';
import { median, processorTime, report } from './measure';

/** Rounds of all rules in one figure, figures that do not count until the engine has compiled what it will, and figures. */
const [BATCH, WARM_UP, FIGURES] = [5, 12, 15];

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
  // Blanks at the end make each round's texts new, so that nothing is looked up. The requests are made before the clock
  // starts, of strings of their own.
  let round = 0;
  const requests = (fresh: boolean): ScoreRequest[] => {
    const tail = fresh ? ' '.repeat(++round % 50) + '\u3000'.repeat(Math.floor(round / 50)) : '';
    return JSON.parse(
      JSON.stringify(
        lines.map(({ rule, samples, weight, target, operator, unit }) => ({
          ...{ rule: rule + tail, actual: samples[0]?.actual ?? 90 },
          ...{ weight, target, operator, unit },
        })),
      ),
    ) as ScoreRequest[];
  };
  const score = (list: readonly ScoreRequest[]) =>
    processorTime(() => list.forEach((one) => void scoreRequest(one)));
  /** As often as it takes for a clock to see it. */
  const NORMALIZED = 20;
  const normalize = (list: readonly ScoreRequest[]) =>
    processorTime(() => {
      let length = 0;
      for (let i = 0; i < NORMALIZED; i++)
        for (const { rule } of list) length += rule.normalize('NFKC').length;
      return length;
    }) / NORMALIZED;
  const batch = (fresh: boolean) => Array.from({ length: BATCH }, () => requests(fresh)).flat();
  for (let i = 0; i < WARM_UP; i++) score(batch(true));
  const figures = (figure: () => number) => median(Array.from({ length: FIGURES }, figure));
  report(
    'reading and scoring new rules ÷ String.normalize of the same texts (engine warm)',
    figures(() => {
      const list = batch(true);
      return score(list) / normalize(list);
    }),
    '≤ 25',
  );
  report(
    'rules known before ÷ new rules, scored',
    figures(() => score(batch(false)) / score(batch(true))),
    '< 1',
  );
  // As many characters on either side, so that what is collected meanwhile weighs on both.
  const piece = '每少1件扣0.1分，';
  const growth = (pieces: number, texts: number) =>
    processorTime(() => {
      for (let i = 0; i < texts; i++) readRule(piece.repeat(pieces));
    });
  growth(800, 100);
  report(
    'one text of 80,000 characters ÷ ten of 8,000, read',
    median(Array.from({ length: 9 }, () => growth(8000, 1) / growth(800, 10))),
    '≈ 1',
  );
}
