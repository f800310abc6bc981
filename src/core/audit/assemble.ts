import type { CellAddress } from '../model/cell';
import type { DeclarationTable, WorkbookReading } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { Workbook } from '../model/grid';
import { contentAt } from '../model/grid';
import { acknowledgementKey, tableIdentities, type Acknowledgement } from './acknowledgements';
import { isOff } from './audit-table';
import { comparisons, type Comparer } from './compare';
import type { AcknowledgedFinding, AuditReport, TableReport } from './report';
import type { Settings } from './settings';
import { inOrder, settle } from './settle';
import type { TableResult } from './table-result';
import { whyNotCompared } from './not-compared';

/** The table that a cell belongs to: the one whose rows, goals or headings hold it. */
function ownerOf(cell: CellAddress, tables: readonly DeclarationTable[]): DeclarationTable | undefined {
  const own = tables.filter(({ range }) => range.sheet === cell.sheet);
  return (
    own.find(({ range }) => cell.row >= range.top && cell.row <= range.bottom) ??
    own.find(({ range }) => cell.row < range.top) ??
    own.at(-1)
  );
}

function splitAcknowledged(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  tables: readonly DeclarationTable[],
  textAt: (cell: CellAddress) => string,
): { findings: readonly Finding[]; acknowledged: readonly AcknowledgedFinding[] } {
  if (acknowledgements.length === 0) return { findings, acknowledged: [] };
  const byKey = new Map(acknowledgements.map((entry) => [entry.key, entry]));
  const kept = new Set(acknowledgements.map(({ check }) => check));
  const keysOf = keysOver(tables, textAt);
  const open: Finding[] = [];
  const acknowledged: AcknowledgedFinding[] = [];
  for (const finding of findings) {
    const keys = kept.has(finding.check) ? keysOf(finding) : undefined;
    const known = keys && (byKey.get(keys.own()) ?? byKey.get(keys.placed()));
    if (known && known.check === finding.check) acknowledged.push({ finding, acknowledgement: known });
    else open.push(finding);
  }
  return { findings: open, acknowledged };
}

export function textIn(workbook: Workbook): (cell: CellAddress) => string {
  const byName = new Map(workbook.grids.map((grid) => [grid.name, grid]));
  return ({ sheet, row, column }) => {
    const grid = byName.get(sheet);
    return grid ? contentAt(grid, row, column).text : '';
  };
}

interface FindingKeys {
  own(): string;
  placed(): string;
}

function keysOver(
  tables: readonly DeclarationTable[],
  textAt: (cell: CellAddress) => string,
): (finding: Finding) => FindingKeys {
  const identityOf = tableIdentities(tables);
  return (finding) => {
    const table = ownerOf(finding.cell, tables);
    const { own, placed } = identityOf(table);
    const keyOf = (identity: string) => acknowledgementKey(finding, table, textAt(finding.cell), identity);
    return { own: () => keyOf(own), placed: () => keyOf(placed) };
  };
}

function keysIn({ tables, reading }: AuditReport): (finding: Finding) => FindingKeys {
  return keysOver(
    tables.map(({ table }) => table),
    textIn({ grids: reading.sheets.map(({ grid }) => grid) }),
  );
}

/** Names the findings of a report by what they are about: the same after rows were inserted or a worksheet renamed. */
export function findingIdentities(report: AuditReport): (finding: Finding) => string {
  const keysOf = keysIn(report);
  return (finding) => keysOf(finding).own();
}

/**
 * The acknowledgement that keeps a finding of this report as it is. Where not all worksheets were read, a table of another
 * one may be called the same: it then names the worksheet.
 */
export function acknowledge(report: AuditReport, finding: Finding, note: string): Acknowledgement {
  const { own, placed } = keysIn(report)(finding);
  return { check: finding.check, key: report.reading.unreadSheets.length > 0 ? placed() : own(), note };
}

/** The report of a table that no other was compared with. */
function uncompared(report: TableReport): TableReport {
  return { ...report, ran: report.ran.filter((id) => comparisons.every((check) => check.id !== id)) };
}

/** The comparisons that were not made, or not with all tables of the workbook. */
function notCompared(
  { unreadSheets }: WorkbookReading,
  tables: number,
  settings: Settings,
): AuditReport['notRun'] {
  const reason = whyNotCompared(unreadSheets, tables);
  if (reason === undefined) return [];
  return comparisons.filter((check) => !isOff(check, settings)).map(({ id }) => ({ check: id, reason }));
}

/**
 * Joins what was found in each table with the comparisons over all of them into one report. What a table's own checks
 * found is settled already; a comparison tells no fault that one of those tells, so that theirs settle by themselves.
 */
export function assemble(
  reading: WorkbookReading,
  results: readonly TableResult[],
  settings: Settings,
  comparer: Comparer,
): AuditReport {
  const compared = comparer.compare(results.map(({ audit }) => audit));
  const textAt = textIn({ grids: reading.sheets.map(({ grid }) => grid) });
  const findings = inOrder(
    results.map((result) => result.findings),
    settle(compared.yielded, settings, textAt),
    reading.sheets.map(({ grid }) => grid.name),
  );
  const tables = results.map(({ report }) => (results.length > 1 ? report : uncompared(report)));
  const split = splitAcknowledged(
    findings,
    settings.acknowledgements,
    tables.map(({ table }) => table),
    textAt,
  );
  return {
    reading,
    tables,
    ...split,
    notRun: notCompared(reading, results.length, settings),
    failures: [...results.flatMap(({ audit }) => audit.failures), ...compared.failures],
  };
}
