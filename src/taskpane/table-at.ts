import type { AuditReport } from '../core/audit';
import { rangeToA1, type CellAddress } from '../core/model/cell';
import type { DeclarationTable } from '../core/model/declaration';
import { revealed } from '../core/text/invisible';

/** Place in `report.tables` of the table that a cell belongs to: its rows, or the title, goal and funding above it. */
export function tableAt(report: AuditReport, cell: CellAddress): number | undefined {
  return tableFinder(report)(cell);
}

/** The same for many cells of one report: the tables of each worksheet are gathered once, and searched by halves. */
export function tableFinder({ tables }: AuditReport): (cell: CellAddress) => number | undefined {
  const bySheet = new Map<string, { readonly index: number; readonly bottom: number }[]>();
  tables.forEach(({ table: { range } }, index) => {
    const own = bySheet.get(range.sheet) ?? [];
    bySheet.set(range.sheet, own);
    own.push({ index, bottom: range.bottom });
  });
  return ({ sheet, row }) => {
    const own = bySheet.get(sheet);
    if (!own) return undefined;
    let [low, high] = [0, own.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row <= own[middle]!.bottom) high = middle;
      else low = middle + 1;
    }
    return own[low]!.index;
  };
}

export function findingsPerTable(report: AuditReport): ReadonlyMap<number | undefined, number> {
  const find = tableFinder(report);
  const counts = new Map<number | undefined, number>();
  for (const { cell } of report.findings) counts.set(find(cell), (counts.get(find(cell)) ?? 0) + 1);
  return counts;
}

/** What a table is called: its project, its title, or where it stands. */
export function tableName(table: DeclarationTable): string {
  const project = table.fundingLine?.project || table.headings.find(({ kind }) => kind === 'project')?.value;
  const bureau = table.headings.find(({ kind }) => kind === 'bureau')?.value;
  const name = project || (table.kind === 'department' && bureau) || table.title?.value || table.range.sheet;
  return revealed(name.trim());
}

/** Sheet1!A3:J20 */
export function tablePlace({ range }: DeclarationTable): string {
  return revealed(`${range.sheet}!${rangeToA1(range)}`);
}
