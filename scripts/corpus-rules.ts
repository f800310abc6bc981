// Scores a file of rules with samples (format: the corpus README) and prints right / refused / wrong by kind.
// node scripts/run.mjs scripts/corpus-rules.ts [file.jsonl ...] [--list]
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoreRequest } from '../src/core/scoring';
import { keepFigures } from './figures';

interface Sample {
  readonly actual: number | string;
  readonly score: number;
}
export interface CorpusRule {
  readonly id: string;
  readonly rule: string;
  readonly indicator?: string | null;
  readonly operator?: string | null;
  readonly unit?: string | null;
  readonly target?: number | null;
  readonly weight?: number | null;
  readonly kind: string;
  readonly samples?: readonly Sample[];
  readonly mustReview?: boolean;
  readonly refuse?: readonly (number | string)[];
  readonly ambiguous?: {
    readonly samplesAlt?: readonly { readonly actual: number | string; readonly scores: readonly number[] }[];
  };
}
interface Count {
  right: number;
  refused: number;
  wrong: number;
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const list = process.argv.includes('--list');
const standard = resolve(process.env['PERFSCORE_SHARED'] ?? '../shared', 'corpus/rules.jsonl');

for (const file of files.length > 0 ? files : [standard]) {
  if (!existsSync(file)) {
    console.log(`${file}: not there`);
    continue;
  }
  const rules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusRule);
  const counts = new Map<string, Count>();
  const whole: Count = { right: 0, refused: 0, wrong: 0 };
  let plain = 0;
  let plainRight = 0;
  for (const rule of rules) {
    const count = counts.get(rule.kind) ?? { right: 0, refused: 0, wrong: 0 };
    counts.set(rule.kind, count);
    const judge = (actual: number | string, accepted: readonly number[] | undefined): void => {
      const got = scoreRequest({
        rule: rule.rule,
        actual,
        weight: rule.weight ?? null,
        target: rule.target ?? null,
        operator: rule.operator ?? null,
        unit: rule.unit ?? null,
        indicator: rule.indicator ?? null,
      });
      let verdict: keyof Count;
      if (got.score === null) verdict = accepted === undefined || rule.mustReview ? 'right' : 'refused';
      else verdict = accepted?.some((score) => Math.abs(score - got.score!) < 0.005) ? 'right' : 'wrong';
      count[verdict]++;
      whole[verdict]++;
      if (accepted !== undefined && !rule.mustReview) {
        plain++;
        if (verdict === 'right') plainRight++;
      }
      if (verdict !== 'right' || list) {
        const wanted = accepted === undefined ? 'no number' : accepted.join(' or ');
        console.log(
          `${verdict.toUpperCase()} ${rule.id} ${rule.kind} w=${rule.weight} t=${rule.operator ?? ''}${rule.target ?? ''}${rule.unit ?? ''} | ${JSON.stringify(rule.rule)}\n    ${actual} → ${got.score} (wanted ${wanted}) ${got.explanation}`,
        );
      }
    };
    for (const sample of rule.samples ?? []) {
      const others = rule.ambiguous?.samplesAlt?.find((one) => one.actual === sample.actual)?.scores ?? [];
      judge(sample.actual, [sample.score, ...others]);
    }
    for (const actual of rule.refuse ?? []) judge(actual, undefined);
  }
  console.log(`\n${file}: ${rules.length} rules`);
  console.log('kind                right refused wrong');
  for (const [kind, count] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    console.log(
      `${kind.padEnd(18)} ${String(count.right).padStart(6)} ${String(count.refused).padStart(7)} ${String(count.wrong).padStart(5)}`,
    );
  }
  console.log(
    `${'all'.padEnd(18)} ${String(whole.right).padStart(6)} ${String(whole.refused).padStart(7)} ${String(whole.wrong).padStart(5)}`,
  );
  if (file === standard) keepFigures('rules', { rules: rules.length, ...whole, plain, plainRight });
  console.log(
    `samples of rules that need no review: ${plainRight}/${plain} right (${((100 * plainRight) / Math.max(plain, 1)).toFixed(1)} %)`,
  );
}
