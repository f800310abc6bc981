import type { Severity } from '../model/finding';
import type { FileSummary } from './file-report';
import type { Conclusion } from './problem-list';

/** What is counted over files: all of them, or those of one bureau. */
export interface Count {
  files: number;
  failed: number;
  tables: number;
  indicators: number;
  readonly counts: Record<Severity, number>;
  readonly conclusions: Record<Conclusion, number>;
}

/** The sums over all files so far. Grows with the number of bureaus and checks, never with the number of files. */
export interface Totals extends Count {
  /** Findings by check. */
  readonly checks: Map<string, number>;
  readonly bureaus: Map<string, Count>;
}

const emptyCount = (): Count => ({
  files: 0,
  failed: 0,
  tables: 0,
  indicators: 0,
  counts: { error: 0, warning: 0, info: 0 },
  conclusions: { 通过: 0, 完善后通过: 0, 不通过: 0 },
});

export function emptyTotals(): Totals {
  return { ...emptyCount(), checks: new Map(), bureaus: new Map() };
}

/** Takes one more file into the sums. */
export function addFile(totals: Totals, summary: FileSummary): void {
  let bureau = totals.bureaus.get(summary.bureau);
  if (!bureau) totals.bureaus.set(summary.bureau, (bureau = emptyCount()));
  count(totals, summary);
  count(bureau, summary);
  for (const [check, found] of Object.entries(summary.checks))
    totals.checks.set(check, (totals.checks.get(check) ?? 0) + found);
}

function count(sum: Count, { error, tables, indicators, counts, conclusion }: FileSummary): void {
  sum.files++;
  if (error !== undefined) sum.failed++;
  sum.tables += tables;
  sum.indicators += indicators;
  for (const severity of ['error', 'warning', 'info'] as const) sum.counts[severity] += counts[severity];
  if (conclusion !== undefined) sum.conclusions[conclusion]++;
}

/** Entries with the most findings first; equal ones by name, so that the order never depends on which file came first. */
export function mostFirst<T>(
  entries: Iterable<readonly [string, T]>,
  of: (value: T) => number,
): [string, T][] {
  return [...entries]
    .map(([name, value]): [string, T] => [name, value])
    .sort(([a, x], [b, y]) => of(y) - of(x) || (a < b ? -1 : a > b ? 1 : 0));
}

export function found({ counts }: Count): number {
  return counts.error + counts.warning + counts.info;
}
