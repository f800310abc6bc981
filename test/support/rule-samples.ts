import { readFileSync } from 'node:fs';

/** A scoring rule with what it scores, as the lines of a .jsonl of rules hold it. */
export interface RuleSamples {
  readonly id: string;
  readonly rule: string;
  readonly operator: string | null;
  readonly unit: string | null;
  readonly target: number | null;
  readonly weight: number | null;
  readonly samples: readonly { readonly actual: number | string; readonly score: number }[];
  readonly mustReview?: boolean;
  readonly refuse?: readonly (number | string)[];
  /** Samples that are handed to a person today, though a careful reader can score them. */
  readonly unread?: readonly (number | string)[];
  readonly ambiguous?: {
    readonly samplesAlt?: readonly { readonly actual: number | string; readonly scores: readonly number[] }[];
  };
}

export function readRuleSamples(file: string): readonly RuleSamples[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RuleSamples);
}

/** Whether a score is the one that a careful reader works out for a sample, or another that can be defended. */
export function accepts(
  { ambiguous }: Pick<RuleSamples, 'ambiguous'>,
  { actual, score }: RuleSamples['samples'][number],
  got: number,
): boolean {
  const others = ambiguous?.samplesAlt?.find((one) => one.actual === actual)?.scores ?? [];
  return [score, ...others].some((one) => Math.abs(one - got) < 0.005);
}
