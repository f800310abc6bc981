import type { Settings, TableReport } from '../core/audit';
import { createContext, type CheckContext } from '../core/checks/context';
import { tablePoints } from '../core/checks/points';
import { liveIndicators, type DeclarationTable, type Indicator } from '../core/model/declaration';
import type { ScoringOptions } from '../core/model/scoring';
import type { NormProfile } from '../core/norms';
import { sum } from './numbers';

export function scoringOptions({ partialSteps, percentReading, decimals }: Settings): ScoringOptions {
  return { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) };
}

/** The context in which the checks looked at a table. */
export function contextOf({ profile, why, whyEn }: TableReport, settings: Settings): CheckContext {
  return createContext({ profile, why, whyEn }, { scoring: scoringOptions(settings) });
}

/** The first level that an indicator counts for, in the norm's name where it has one. */
export function levelOf({ level1 }: Indicator): string {
  return level1?.standard ?? level1?.name ?? '';
}

/** Points of one first level: what the table gives it and what the norm does. */
export interface LevelWeight {
  readonly level: string;
  readonly own: number;
  readonly norm: number | undefined;
}

export interface TableWeights {
  readonly levels: readonly LevelWeight[];
  readonly total: number;
  /** Sums that the norm allows; empty: any. */
  readonly totals: readonly number[];
  /** Live rows of which no weight is known. */
  readonly unknown: number;
  readonly byRow: ReadonlyMap<number, number>;
}

/** The norm's points per first level for this table: with or without cost indicators. */
export function normWeights(
  table: DeclarationTable,
  { levelWeights }: NormProfile,
): ReadonlyMap<string, number> {
  const cost = liveIndicators(table).some((indicator) => levelOf(indicator) === '成本指标');
  const fact = cost ? levelWeights.withCost : (levelWeights.withoutCost ?? levelWeights.withCost);
  return new Map(Object.entries(fact?.value ?? {}));
}

/** The weights of a table beside those of its norm, level by level in the order of the table. */
export function weightsOf(report: TableReport, settings: Settings): TableWeights {
  const { table, profile } = report;
  const { points, unknown } = tablePoints(table, contextOf(report, settings));
  const norm = normWeights(table, profile);
  const own = new Map<string, number[]>();
  for (const indicator of liveIndicators(table))
    own.set(levelOf(indicator), own.get(levelOf(indicator)) ?? []);
  for (const level of norm.keys()) own.set(level, own.get(level) ?? []);
  for (const { indicator, value } of points) own.get(levelOf(indicator))?.push(value);
  return {
    levels: [...own].map(([level, values]) => ({ level, own: sum(values), norm: norm.get(level) })),
    total: sum(points.map(({ value }) => value)),
    totals: profile.totals.value,
    unknown: unknown.length,
    byRow: new Map(points.map(({ indicator, value }) => [indicator.row, value])),
  };
}
