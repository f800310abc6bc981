import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoreRequest } from '../../src/core/scoring';

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly operator: string | null;
  readonly unit: string | null;
  readonly target: number | null;
  readonly weight: number | null;
  readonly samples: readonly { readonly actual: number | string; readonly score: number }[];
  readonly mustReview?: boolean;
  readonly refuse?: readonly (number | string)[];
  readonly ambiguous?: {
    readonly samplesAlt?: readonly { readonly actual: number | string; readonly scores: readonly number[] }[];
  };
}

const folder = resolve(__dirname, '../fixtures/rules');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
  const rows = readFileSync(resolve(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

  test.each(rows.map((row) => [row.id, row] as const))('%s is scored as a careful reader does', (_, row) => {
    for (const { actual, score: wanted } of row.samples) {
      const got = scoreRequest({ ...row, actual }).score;
      if (got === null && row.mustReview) continue;
      const others = row.ambiguous?.samplesAlt?.find((one) => one.actual === actual)?.scores ?? [];
      const near = [wanted, ...others].find((one) => got !== null && Math.abs(one - got) < 0.005);
      expect({ actual, got: near === undefined ? got : wanted }).toEqual({ actual, got: wanted });
    }
    for (const actual of row.refuse ?? [])
      expect({ actual, got: scoreRequest({ ...row, actual }).score }).toEqual({ actual, got: null });
  });
});
