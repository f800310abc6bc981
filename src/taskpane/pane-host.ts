import type { AuditReport, Settings, Written } from '../core/audit';
import type { ScoreSkip } from '../core/audit/score-skips';
import type { CellAddress, CellRange } from '../core/model/cell';
import type { CellEdit } from '../core/model/finding';

/** What the pane can be told about long work. */
export type Phase = 'reading' | 'checking' | 'writing';

export interface AuditRequest {
  readonly settings: Settings;
  /** `read`: read the workbook again. `settings`: only the settings changed, what was read last still holds. */
  readonly because: 'read' | 'settings';
  /** Where one worksheet is read: the one in front of the person now, and no longer that of the last audit. */
  readonly inFront?: boolean;
  /**
   * Where the workbook changed since the last audit that was asked for, done or not; everything is compared when left out.
   */
  readonly changed?: readonly CellRange[];
  /** The audit is given up at the next opportunity; the promise then rejects. */
  readonly signal: AbortSignal;
  readonly onPhase: (phase: Phase) => void;
}

export interface ScoresWritten {
  /** Cells that were written or taken away. */
  readonly written: number;
  /** Cells that changed meanwhile, or that Excel did not take, and were left alone. */
  readonly left: number;
  /** Tables that got no columns, or not all of them, and why. */
  readonly skipped: readonly { readonly table: string; readonly reason: ScoreSkip }[];
}

export interface MarksLeft {
  /** Names of protected worksheets, whose marks stay as they were. */
  readonly guarded: readonly string[];
}

export type ExportFormat = 'csv' | 'html' | 'xlsx';

/** Features that an older host may lack. */
export type Ability = 'marks' | 'state' | 'live';

export type OfficeTheme = 'light' | 'dark';

export interface HostWatcher {
  /** Somebody else than the add-in changed these cells; `undefined` where rows, columns or worksheets moved. */
  onChange(ranges: readonly CellRange[] | undefined): void;
  onSelect(cell: CellAddress): void;
}

/**
 * Everything that the pane needs of the place it runs in. A failure is a rejection with an Error whose message is a
 * sentence in zh-CN for the person; an `english` property, where it has one, is the same sentence in English. The `code`
 * `gone` says that a worksheet of the last report is no longer there, `unclear` that a write may have been done or not,
 * `editing` that nothing was done because a cell is being edited.
 */
export interface PaneHost {
  /** Whether this host can do it at all. */
  can(ability: Ability): boolean;

  audit(request: AuditRequest): Promise<AuditReport>;
  /** Selects the first cell; `false` where it is in a hidden row or column. */
  select(cells: readonly CellAddress[]): Promise<boolean>;
  /** Writes each edit whose cell still holds its `from`; the others come back as skipped. */
  write(edits: readonly CellEdit[]): Promise<Written>;

  writeScores(report: AuditReport): Promise<ScoresWritten>;
  removeScores(report: AuditReport): Promise<ScoresWritten>;
  /** Marks the cells with findings; worksheets that were not read keep their marks. */
  showMarks(report: AuditReport): Promise<MarksLeft>;
  clearMarks(): Promise<MarksLeft>;
  writeProblemSheet(report: AuditReport): Promise<void>;
  exportProblems(report: AuditReport, format: ExportFormat): Promise<void>;

  /** `notice`: a sentence where the kept settings were damaged or newer and the usual ones are used. */
  loadSettings(): Promise<{ readonly settings: Settings; readonly notice: string | undefined }>;
  saveSettings(settings: Settings): Promise<void>;

  /** Follows changes and the selection until the returned function is called. */
  watch(watcher: HostWatcher): Promise<() => void>;
  /** Tells the theme of Office as it is and whenever it changes, until the returned function is called; says nothing where it is not known. */
  onTheme(listener: (theme: OfficeTheme | undefined) => void): () => void;
}

const codeOf = (error: unknown): unknown => ((error ?? {}) as { code?: unknown }).code;

/** Whether the workbook may differ from the report on screen after a failure. */
export function isStale(error: unknown): boolean {
  return codeOf(error) === 'gone' || isUnclear(error);
}

/** Whether it is not known if what failed was done. */
export function isUnclear(error: unknown): boolean {
  return codeOf(error) === 'unclear';
}

/** Whether Excel does nothing because the person is typing in a cell. */
export function isEditing(error: unknown): boolean {
  return codeOf(error) === 'editing';
}

/** The sentence of a failure in the language of the pane. */
export function sentenceOf(error: unknown, language: 'zh-CN' | 'en-US'): string {
  const english = (error as { english?: unknown } | undefined)?.english;
  if (language === 'en-US' && typeof english === 'string') return english;
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
