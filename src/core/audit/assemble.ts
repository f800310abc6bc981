import type { CellAddress } from '../model/cell';
import type { DeclarationTable, WorkbookReading } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { Workbook } from '../model/grid';
import { contentAt } from '../model/grid';
import { acknowledgementKey, tableIdentities, type Acknowledgement } from './acknowledgements';
import { comparisons, type Comparer } from './compare';
import type { AcknowledgedFinding, AuditReport } from './report';
import type { Settings } from './settings';
import { inOrder, settle } from './settle';
import type { TableResult } from './table-result';

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
  const keyOf = keysOver(tables, textAt);
  const open: Finding[] = [];
  const acknowledged: AcknowledgedFinding[] = [];
  for (const finding of findings) {
    const known = kept.has(finding.check) ? byKey.get(keyOf(finding)) : undefined;
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

function keysOver(
  tables: readonly DeclarationTable[],
  textAt: (cell: CellAddress) => string,
): (finding: Finding) => string {
  const identityOf = tableIdentities(tables);
  return (finding) => {
    const table = ownerOf(finding.cell, tables);
    return acknowledgementKey(finding, table, textAt(finding.cell), identityOf(table));
  };
}

/** Names the findings of a report by what they are about: the same after rows were inserted or a worksheet renamed. */
export function findingIdentities({ tables, reading }: AuditReport): (finding: Finding) => string {
  return keysOver(
    tables.map(({ table }) => table),
    textIn({ grids: reading.sheets.map(({ grid }) => grid) }),
  );
}

/** The acknowledgement that keeps a finding of this report as it is. */
export function acknowledge(report: AuditReport, finding: Finding, note: string): Acknowledgement {
  return { check: finding.check, key: findingIdentities(report)(finding), note };
}

const NOTHING_TO_COMPARE: AuditReport['notRun'] = comparisons.map(({ id }) => ({
  check: id,
  reason: { zh: '只有一张表，无可比较', en: 'only one table: nothing to compare with' },
}));

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
  const tables = results.map(({ report }) => report);
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
    notRun: results.length > 1 ? [] : NOTHING_TO_COMPARE,
    failures: [...results.flatMap(({ audit }) => audit.failures), ...compared.failures],
  };
}
