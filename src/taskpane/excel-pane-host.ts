import { createAuditor, type Auditor, type AuditReport, type Settings } from '../core/audit';
import type { CellRange } from '../core/model/cell';
import type { Workbook } from '../core/model/grid';
import { problemCsv, problemHtml, problemXlsx } from '../core/report/problem-file';
import { problemList } from '../core/report/problem-list';
import {
  clearMarks,
  excelSheet,
  followTheme,
  loadState,
  readChanged,
  removeScoreColumns,
  sameScope,
  saveState,
  showMarks,
  STATE_NEEDS,
  supports,
  watchWorkbook,
  writeProblemSheet,
  writeScoreColumns,
} from '../hosts/excel';
import type { Ability, AuditRequest, ExportFormat, PaneHost } from './pane-host';
import { tableName } from './table-at';

/** The API set that each feature needs. */
const NEEDS: Readonly<Record<Ability, string>> = { marks: '1.9', state: STATE_NEEDS, live: '1.9' };

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The pane's port over the open workbook. Remembers the last reading, so that an edit is looked at alone.
 * @param namespace of the custom functions with its dot; '' for none
 */
export function createExcelPaneHost(namespace: string): PaneHost {
  let auditor: { readonly settings: Settings; readonly audit: Auditor } | undefined;
  let workbook: Workbook | undefined;
  /** What the workbook was read as. */
  let readAs: Settings['scope'] | undefined;
  /** Where it may differ from Excel's, because a reading failed; `undefined`: anywhere. */
  let unread: readonly CellRange[] | undefined = [];
  /** What was read and not yet checked, because a check was given up; `undefined`: anything may differ. */
  let unchecked: readonly CellRange[] | undefined;

  const audit = async ({
    settings,
    because,
    inFront = false,
    changed,
    signal,
    onPhase,
  }: AuditRequest): Promise<AuditReport> => {
    if (because === 'read' || !workbook) {
      onPhase('reading');
      const same = !inFront && workbook && readAs === settings.scope ? workbook : undefined;
      const scope = settings.scope === 'sheet' && same ? sameScope(same) : settings.scope;
      unread = same && unread && changed && [...unread, ...changed];
      const again = same && unread && (await readChanged(same, unread, scope));
      workbook = again?.workbook ?? (await excelSheet.read(scope));
      readAs = settings.scope;
      unread = [];
      unchecked = again?.changed && unchecked && [...unchecked, ...again.changed];
      signal.throwIfAborted();
    }
    onPhase('checking');
    // Lets the pane paint and hear a cancel before the checks take the thread.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    if (auditor?.settings !== settings) auditor = { settings, audit: createAuditor(settings) };
    const report = auditor.audit.update(workbook, unchecked);
    unchecked = [];
    return report;
  };

  return {
    can: (ability) => supports(NEEDS[ability]),
    audit,
    select: (cells) => excelSheet.select(cells),
    write: (edits) => excelSheet.write(edits),
    writeScores: async (report) => {
      const { written, left, skipped } = await writeScoreColumns(report.reading.sheets, namespace);
      return {
        written,
        left,
        skipped: skipped.map(({ table, reason }) => ({ table: tableName(table), reason })),
      };
    },
    removeScores: async (report) => ({ ...(await removeScoreColumns(report.reading.sheets)), skipped: [] }),
    showMarks: ({ findings, reading }) =>
      showMarks(
        findings,
        reading.unreadSheets.map(({ name }) => name),
      ),
    clearMarks,
    writeProblemSheet: (report) => writeProblemSheet(problemList(report)),
    exportProblems: async (report, format) => {
      const list = problemList(report);
      const content = { csv: problemCsv, html: problemHtml, xlsx: problemXlsx }[format](list);
      download(new Blob([content as BlobPart], { type: TYPES[format] }), `问题清单.${format}`);
    },
    loadSettings: loadState,
    saveSettings: saveState,
    watch: async (watcher) => {
      const stop = await watchWorkbook(watcher);
      // A pane that closes has nobody left to tell.
      return () => void stop().catch(() => undefined);
    },
    onTheme: followTheme,
  };
}

/** Hands a file to the person by way of the browser. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
