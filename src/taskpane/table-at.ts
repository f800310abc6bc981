import type { AuditReport } from '../core/audit';
import { rangeToA1, type CellAddress } from '../core/model/cell';
import type { DeclarationTable } from '../core/model/declaration';

/** Place in `report.tables` of the table that a cell belongs to: its rows, or the title, goal and funding above it. */
export function tableAt(report: AuditReport, cell: CellAddress): number | undefined {
  let last: number | undefined;
  for (const [index, { table }] of report.tables.entries()) {
    if (table.range.sheet !== cell.sheet) continue;
    if (cell.row <= table.range.bottom) return index;
    last = index;
  }
  return last;
}

/** What a table is called: its project, its title, or where it stands. */
export function tableName(table: DeclarationTable): string {
  const project = table.fundingLine?.project || table.headings.find(({ kind }) => kind === 'project')?.value;
  const bureau = table.headings.find(({ kind }) => kind === 'bureau')?.value;
  return (
    project ||
    (table.kind === 'department' && bureau) ||
    table.title?.value ||
    table.range.sheet
  ).trim();
}

/** Sheet1!A3:J20 */
export function tablePlace({ range }: DeclarationTable): string {
  return `${range.sheet}!${rangeToA1(range)}`;
}
