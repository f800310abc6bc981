import { RuleMemory, type WorkbookContext } from '../checks/context';
import type { Extracted, WorkbookCheck } from '../checks/define-check';
import { checks } from '../checks/registry';
import { runWorkbookCheck, type Yielded } from '../checks/run-check';
import type { CellAddress } from '../model/cell';
import type { DeclarationTable, WorkbookReading } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { Workbook } from '../model/grid';
import { contentAt } from '../model/grid';
import { acknowledgementKey, tableIdentities, type Acknowledgement } from './acknowledgements';
import { auditTable, failureOf, isOff, type CheckFailure, type TableAudit } from './audit-table';
import type { AcknowledgedFinding, AuditReport, Review, TableReport } from './report';
import { scoresOf } from './scores';
import type { Settings } from './settings';
import { inOrder, settle } from './settle';

const comparisons = checks.filter((check): check is WorkbookCheck => check.scope === 'workbook');

function reviewsOf({ table, context }: TableAudit): readonly Review[] {
  return liveIndicators(table).flatMap((indicator) => {
    const reading = context.rule(indicator);
    if (!reading || !indicator.rule || (reading.status === 'complete' && reading.doubts.length === 0))
      return [];
    const reason = reading.doubts[0]?.message ?? '评分标准有一部分没有读懂';
    return [{ indicator, cell: indicator.rule.cell, reading, reason }];
  });
}

/** What one table gives to the report, kept for as long as the table stays the same. */
export interface TableResult {
  readonly audit: TableAudit;
  readonly report: TableReport;
}

export function resultOf(table: DeclarationTable, settings: Settings, rules: RuleMemory): TableResult {
  const audit = auditTable(table, settings, rules);
  const { chosen, ran, notRun } = audit;
  let scores: TableReport['scores'] = [];
  const failures = [...audit.failures];
  try {
    scores = scoresOf(table, audit.context);
  } catch (error) {
    failures.push({
      check: 'scores',
      table,
      message: error instanceof Error ? error.message : String(error),
    });
  }
  return {
    audit: { ...audit, failures },
    report: { table, ...chosen, ran, notRun, reviews: reviewsOf(audit), scores },
  };
}

function compare(
  results: readonly TableResult[],
  settings: Settings,
): { yielded: Yielded[]; failures: CheckFailure[] } {
  const audits = results.map(({ audit }) => audit);
  const byTable = new Map(audits.map((audit) => [audit.table, audit]));
  const yielded: Yielded[] = [];
  const failures: CheckFailure[] = [];
  const first = audits[0];
  if (!first) return { yielded, failures };
  const context: WorkbookContext = {
    options: first.context.options,
    of: (table) => byTable.get(table)!.context,
  };
  for (const check of comparisons) {
    if (isOff(check, settings)) continue;
    const tables: Extracted<unknown>[] = audits.flatMap(({ table, extracts }) =>
      extracts.has(check.id) ? [{ table, extract: extracts.get(check.id) }] : [],
    );
    try {
      yielded.push(...runWorkbookCheck(check, tables, context));
    } catch (error) {
      failures.push(failureOf(check, undefined, error));
    }
  }
  return { yielded, failures };
}

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
  const keyOf = keysOver(tables, textAt);
  const open: Finding[] = [];
  const acknowledged: AcknowledgedFinding[] = [];
  for (const finding of findings) {
    const known = byKey.get(keyOf(finding));
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

/** Joins what was found in each table with the comparisons over all of them into one report. */
export function assemble(
  reading: WorkbookReading,
  results: readonly TableResult[],
  settings: Settings,
): AuditReport {
  const { yielded, failures } = compare(results, settings);
  const textAt = textIn({ grids: reading.sheets.map(({ grid }) => grid) });
  const all = settle([...results.flatMap(({ audit }) => audit.yielded), ...yielded], settings, textAt);
  const sorted = inOrder(
    all,
    reading.sheets.map(({ grid }) => grid.name),
  );
  const tables = results.map(({ report }) => report);
  const split = splitAcknowledged(
    sorted,
    settings.acknowledgements,
    tables.map(({ table }) => table),
    textAt,
  );
  return {
    reading,
    tables,
    ...split,
    notRun:
      results.length > 1
        ? []
        : comparisons.map(({ id }) => ({
            check: id,
            reason: { zh: '只有一张表，无可比较', en: 'only one table: nothing to compare with' },
          })),
    failures: [...results.flatMap(({ audit }) => audit.failures), ...failures],
  };
}
