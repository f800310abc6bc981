import type { DeclarationTable, Indicator } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import { coreName, isSameIndicator } from '../text/indicator-match';
import type { Extracted } from './define-check';

/** One indicator that stands in the department's table and in a project's. */
export interface SameIndicator<T extends { readonly indicator: Indicator }> {
  readonly department: T;
  readonly project: T;
}

/** Pairs of department and project rows that name the same indicator for certain. Linear in the number of rows. */
export function sameIndicators<T extends { readonly indicator: Indicator }>(
  tables: readonly Extracted<readonly T[]>[],
): readonly SameIndicator<T>[] {
  const byName = new Map<string, T[]>();
  for (const { table, extract } of tables) {
    if (table.kind !== 'department') continue;
    for (const row of extract) {
      const key = coreName(row.indicator.name.value);
      const rows = byName.get(key);
      if (rows) rows.push(row);
      else byName.set(key, [row]);
    }
  }
  return tables.flatMap(({ table, extract }) => {
    if (table.kind === 'department') return [];
    return extract.flatMap((project) => {
      const candidates = byName.get(coreName(project.indicator.name.value)) ?? [];
      const same = candidates.filter((row) =>
        isSameIndicator(row.indicator.name.value, project.indicator.name.value),
      );
      return same.length === 1 ? [{ department: same[0]!, project }] : [];
    });
  });
}

export function rowsOf(table: DeclarationTable): readonly { readonly indicator: Indicator }[] {
  return liveIndicators(table).map((indicator) => ({ indicator }));
}
