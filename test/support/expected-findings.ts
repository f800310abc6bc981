import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, type AuditReport } from '../../src/core/audit';
import { fromA1, toA1, type CellAddress } from '../../src/core/model/cell';
import { allTables, countIndicators } from '../../src/core/model/declaration';
import type { Finding } from '../../src/core/model/finding';
import type { Workbook } from '../../src/core/model/grid';
import { contentAt } from '../../src/core/model/grid';
import { gridOfTsv } from './grid-of-text';
import { workbookOfXlsx } from './grid-of-xlsx';

type Form = 'tsv' | 'xlsx';

export interface ExpectedFinding {
  readonly check: string;
  readonly sheet?: string;
  readonly cell: string;
  readonly severity?: string;
  readonly fix?: string;
  readonly relatedCells?: readonly string[];
  readonly scope?: 'table' | 'workbook';
  readonly alsoAccepted?: readonly string[];
  readonly only?: Form;
  readonly why: string;
}

interface Allowed extends Omit<ExpectedFinding, 'check'> {
  readonly check?: string;
}

export interface ExpectedScore {
  readonly sheet?: string;
  readonly cell: string;
  readonly indicator?: string;
  readonly actual: number | string | null;
  readonly weight?: number;
  readonly score: number | null;
}

export interface ExpectedSheet {
  readonly tables: number;
  readonly indicators: number;
  readonly sheets?: readonly { readonly name: string; readonly tsv: string }[];
  readonly workbook?: string;
  readonly required: readonly ExpectedFinding[];
  readonly mustStaySilent: readonly ExpectedFinding[];
  readonly mayAlsoBeReported: readonly Allowed[];
  readonly scores?: readonly ExpectedScore[];
}

export interface Verdict {
  readonly found: number;
  readonly required: number;
  readonly problems: readonly string[];
}

/** The workbook of an expectation file, in the form that was pasted or the one that was kept. */
export function workbookFor(file: string, expected: ExpectedSheet, form: Form): Workbook | undefined {
  const folder = dirname(file);
  if (form === 'xlsx') {
    const path = expected.workbook === undefined ? undefined : join(folder, expected.workbook);
    return path !== undefined && existsSync(path) ? workbookOfXlsx(path) : undefined;
  }
  return {
    grids: (expected.sheets ?? []).map(({ name, tsv }) =>
      gridOfTsv(name, readFileSync(join(folder, tsv), 'utf8')),
    ),
  };
}

/** WORKSHEET!C7, or C7 on the worksheet of the finding, as one key. */
function keyOf(cell: string, sheet: string): string {
  const [a1, name = sheet] = cell.split('!').reverse() as [string, string?];
  return `${name}!${a1}`;
}
const keyAt = (cell: CellAddress): string => `${cell.sheet}!${toA1(cell)}`;

/** Expectation files of the first kind name places in words; only cells, ranges and rows can be compared. */
function covers(place: string, finding: Finding, sheet: string): boolean {
  const rows = /^rows (\d+)-(\d+)$/.exec(place);
  if (rows) return finding.cell.row + 1 >= Number(rows[1]) && finding.cell.row + 1 <= Number(rows[2]);
  const [from, to] = place.split(':').map((a1) => fromA1(sheet, a1));
  if (from && to) {
    const { row, column } = finding.cell;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  }
  return keyOf(place, sheet) === keyAt(finding.cell);
}

function answers(finding: Finding, expected: ExpectedFinding, sheet: string): boolean {
  if (finding.check !== expected.check && !expected.alsoAccepted?.includes(finding.check)) return false;
  const wanted = keyOf(expected.cell, sheet);
  const related = (expected.relatedCells ?? []).map((cell) => keyOf(cell, sheet));
  const at = keyAt(finding.cell);
  if (at === wanted) return true;
  if (!related.includes(at)) return false;
  return expected.scope !== undefined || finding.related.some((cell) => keyAt(cell) === wanted);
}

function fixProblem(
  finding: Finding,
  expected: ExpectedFinding,
  workbook: Workbook,
  sheet: string,
): string | undefined {
  if (expected.fix === undefined || !/^[^a-z]*$/.test(expected.fix)) return undefined;
  if (!finding.fix) return 'proposes nothing';
  const after = applyEdits(workbook, finding.fix.edits).workbook;
  const textAt = (key: string): string => {
    const [name, a1] = key.split('!') as [string, string];
    const address = fromA1(name, a1)!;
    const grid = after.grids.find((candidate) => candidate.name === name);
    return grid ? contentAt(grid, address.row, address.column).text : '';
  };
  const cells = [keyOf(expected.cell, sheet), ...finding.fix.edits.map(({ cell }) => keyAt(cell))];
  const shown = cells.map(textAt);
  const right = expected.fix === '' ? shown[0] === '' : shown.some((text) => text.includes(expected.fix!));
  return right ? undefined : `gives “${shown.join('” “')}”`;
}

/** Holds a report against what was expected of the sheet, in one form. */
export function judge(report: AuditReport, workbook: Workbook, expected: ExpectedSheet, form: Form): Verdict {
  const problems: string[] = [];
  const first = workbook.grids[0]!.name;
  const tables = allTables(report.reading);
  const live = tables.reduce((count, table) => count + countIndicators(table), 0);
  if (tables.length !== expected.tables)
    problems.push(`tables: ${tables.length}, expected ${expected.tables}`);
  if (live !== expected.indicators) problems.push(`indicators: ${live}, expected ${expected.indicators}`);
  for (const { check, message } of report.failures) problems.push(`failed: ${check}: ${message}`);

  const required = expected.required.filter(({ only }) => only === undefined || only === form);
  const answered = new Set<Finding>();
  let found = 0;
  for (const one of required) {
    const sheet = one.sheet ?? first;
    const matches = report.findings.filter((finding) => answers(finding, one, sheet));
    const [match] = matches;
    if (!match) {
      problems.push(`missed: ${one.cell} ${one.check} (${one.why})`);
      continue;
    }
    found++;
    for (const finding of matches) answered.add(finding);
    if (one.severity !== undefined && match.check === one.check && match.severity !== one.severity) {
      problems.push(`severity: ${one.cell} ${one.check} is ${match.severity}, expected ${one.severity}`);
    }
    const wrong = fixProblem(match, one, workbook, sheet);
    if (wrong !== undefined) problems.push(`fix: ${one.cell} ${one.check} ${wrong}, expected “${one.fix}”`);
  }
  for (const one of expected.mustStaySilent) {
    if (one.only !== undefined && one.only !== form) continue;
    const loud = report.findings.find(
      (finding) =>
        finding.check.startsWith(one.check) &&
        finding.severity !== (one.check === 'unit-invalid' ? 'info' : undefined) &&
        (/ table/.test(one.cell) || covers(one.cell, finding, one.sheet ?? first)),
    );
    if (loud) problems.push(`must stay silent: ${one.cell} ${one.check}: ${loud.message}`);
  }
  for (const finding of report.findings) {
    if (answered.has(finding) || finding.severity === 'info') continue;
    const allowed = expected.mayAlsoBeReported.some(
      (one) =>
        (one.check === undefined || one.check === finding.check) &&
        covers(one.cell, finding, one.sheet ?? first),
    );
    if (!allowed)
      problems.push(
        `false alarm: ${toA1(finding.cell)} ${finding.severity} ${finding.check}: ${finding.message}`,
      );
  }
  return { found, required: required.length, problems };
}
