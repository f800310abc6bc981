import { describe, type AuditReport } from '../audit';
import type { Language } from '../checks/define-check';
import { projectOf } from '../library/match-tables';
import { fromA1, rangeToA1 } from '../model/cell';
import { allTables, countIndicators, type DeclarationTable } from '../model/declaration';
import type { Severity } from '../model/finding';
import { fileJson, type FileJson, type FindingJson } from './json';
import { conclusionOf, notCheckedOf, proposalText, type Conclusion } from './problem-list';

/** One table of a file, as the lists name it. */
export interface TableNote {
  readonly sheet: string;
  readonly range: string;
  readonly kind: 'department' | 'project';
  /** The project's name, else the table's title; '' where neither stands there. */
  readonly title: string;
  readonly indicators: number;
}

/** What the reports over many files say of one: its part of the JSON, and what the lists need beside it. Plain data. */
export interface FileReport {
  readonly file: FileJson;
  /** The bureau that the file names; '' where it names none. */
  readonly bureau: string;
  readonly tables: readonly TableNote[];
  /** What a person still has to look at, in zh-CN. */
  readonly notChecked: readonly string[];
  /** In en-US, where it was asked for: the messages of the findings, one for each, or the reason why there are none. */
  readonly english?: readonly string[];
  /** The same as `notChecked` in en-US, where it was asked for. */
  readonly englishNotChecked?: readonly string[];
}

/** The few facts of a file that stay in memory when its report has been written. */
export interface FileSummary {
  readonly path: string;
  readonly error: string | undefined;
  readonly bureau: string;
  readonly tables: number;
  readonly indicators: number;
  readonly conclusion: Conclusion | undefined;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings by check. */
  readonly checks: Readonly<Record<string, number>>;
}

/** The report of a file that was checked. */
export function fileReport(path: string, report: AuditReport, language: Language): FileReport {
  const tables = allTables(report.reading);
  return {
    file: fileJson(path, report),
    bureau: bureauOf(tables),
    tables: tables.map((table) => ({
      sheet: table.range.sheet,
      range: rangeToA1(table.range),
      kind: table.kind,
      title: titleOf(table),
      indicators: countIndicators(table),
    })),
    notChecked: notCheckedOf(report, 'zh-CN'),
    ...(language === 'en-US'
      ? {
          english: report.findings.map((finding) => describe(finding, 'en-US').message),
          englishNotChecked: notCheckedOf(report, 'en-US'),
        }
      : {}),
  };
}

/** The report of a file that could not be checked, with the reason in one sentence in zh-CN and en-US. */
export function failedReport(path: string, error: string, english: string): FileReport {
  return {
    file: { path, status: 'failed', error },
    bureau: '',
    tables: [],
    notChecked: [],
    english: [english],
  };
}

export function summaryOf({ file, bureau, tables }: FileReport): FileSummary {
  const findings = file.status === 'checked' ? file.findings : [];
  const counts = { error: 0, warning: 0, info: 0 };
  const checks: Record<string, number> = {};
  for (const { severity, check } of findings) {
    counts[severity]++;
    checks[check] = (checks[check] ?? 0) + 1;
  }
  return {
    path: file.path,
    error: file.status === 'failed' ? file.error : undefined,
    bureau,
    tables: tables.length,
    indicators: tables.reduce((sum, { indicators }) => sum + indicators, 0),
    conclusion: file.status === 'failed' || tables.length === 0 ? undefined : conclusionOf(findings),
    counts,
    checks,
  };
}

/** The findings of one table; those that stand outside all tables of their worksheet come with the nearest one below. */
export interface TableGroup {
  readonly table: TableNote | undefined;
  readonly sheet: string;
  /** Positions in the file's list of findings. */
  readonly findings: readonly number[];
}

interface Span {
  readonly table: TableNote;
  readonly top: number;
  readonly bottom: number;
}

/** The findings grouped by table, in the order of the tables; the order of the findings within one is kept. */
export function groupByTable({ file, tables }: FileReport): readonly TableGroup[] {
  if (file.status === 'failed') return [];
  const bySheet = new Map<string, Span[]>();
  for (const table of tables) {
    const span = { table, ...rowsOf(table) };
    const own = bySheet.get(table.sheet);
    if (own) own.push(span);
    else bySheet.set(table.sheet, [span]);
  }
  const groups = new Map<
    Span | string,
    { table: TableNote | undefined; sheet: string; findings: number[] }
  >();
  // Findings and tables are both sorted by row, so that one walk over each is enough.
  const walked = new Map<string, number>();
  file.findings.forEach(({ sheet, cell }, index) => {
    const row = fromA1(sheet, cell)?.row ?? 0;
    const own = bySheet.get(sheet) ?? [];
    let at = walked.get(sheet) ?? 0;
    while (at < own.length - 1 && row > own[at]!.bottom) at++;
    walked.set(sheet, at);
    const owner = own[at];
    const group = groups.get(owner ?? sheet);
    if (group) group.findings.push(index);
    else groups.set(owner ?? sheet, { table: owner?.table, sheet, findings: [index] });
  });
  return [...groups.values()];
}

/** What the finding proposes, in zh-CN. */
export function proposalOf({ fix }: FindingJson): string {
  return proposalText(fix?.edits);
}

function rowsOf({ sheet, range }: TableNote): { top: number; bottom: number } {
  const [from, to = from] = range.split(':');
  const top = fromA1(sheet, from ?? '')?.row ?? 0;
  return { top, bottom: fromA1(sheet, to ?? '')?.row ?? top };
}

function titleOf(table: DeclarationTable): string {
  return projectOf(table) || (table.title?.value ?? '').trim();
}

/** The bureau of the first table that names one; a project form may name its supervisor or implementer only. */
function bureauOf(tables: readonly DeclarationTable[]): string {
  for (const wanted of ['bureau', 'supervisor', 'implementer'] as const) {
    for (const { headings } of tables) {
      const named = headings.find(({ kind, value }) => kind === wanted && value.trim() !== '');
      if (named) return named.value.trim();
    }
  }
  return '';
}
