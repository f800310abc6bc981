import { isSameIndicator } from '../text/indicator-match';
import type { NameIndex } from './name-index';
import type { NamedRow } from './same-indicators';
import { differingUnits } from './same-indicators';

/** Rows of several projects that are one indicator, counted in units that differ, in the order of the sheet. */
export function unitsAmongProjects(names: NameIndex, paired: ReadonlySet<NamedRow>) {
  return names
    .repeated()
    .flatMap(([first, ...later]) =>
      later.flatMap((row) => {
        const units =
          !paired.has(row) && isSameIndicator(first!, row) && differingUnits(first!.indicator, row.indicator);
        return units ? [{ first: first!, row, units }] : [];
      }),
    )
    .sort((a, b) => names.compare(a.row, b.row));
}
