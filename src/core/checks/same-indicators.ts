import type { DeclarationTable, Indicator } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import { isSameIndicator, namePartsOf, type NameParts } from '../text/indicator-match';
import type { Extracted } from './define-check';

/** A row with its name taken apart, once for as long as its table stays the same. */
export interface NamedRow extends NameParts {
  readonly indicator: Indicator;
}

/** One indicator that stands in the department's table and in a project's. */
export interface SameIndicator<T extends NamedRow> {
  readonly department: T;
  readonly project: T;
}

/** Pairs of department and project rows that name the same indicator for certain. Linear in the number of rows. */
export function sameIndicators<T extends NamedRow>(
  tables: readonly Extracted<readonly T[]>[],
): readonly SameIndicator<T>[] {
  const byName = new Map<string, T[]>();
  for (const { table, extract } of tables) {
    if (table.kind !== 'department') continue;
    for (const row of extract) {
      const rows = byName.get(row.core);
      if (rows) rows.push(row);
      else byName.set(row.core, [row]);
    }
  }
  return tables.flatMap(({ table, extract }) => {
    if (table.kind === 'department') return [];
    return extract.flatMap((project) => {
      const candidates = byName.get(project.core) ?? [];
      const same = candidates.filter((row) => isSameIndicator(row, project));
      return same.length === 1 ? [{ department: same[0]!, project }] : [];
    });
  });
}

/** Rows already taken apart: three comparisons look at the same names. */
const known = new WeakMap<Indicator, NamedRow>();

export function namedRow(indicator: Indicator): NamedRow {
  const own = known.get(indicator) ?? { indicator, ...namePartsOf(indicator.name.value) };
  known.set(indicator, own);
  return own;
}

export function rowsOf(table: DeclarationTable): readonly NamedRow[] {
  return liveIndicators(table).map(namedRow);
}
