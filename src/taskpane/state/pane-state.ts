import { DEFAULT_SETTINGS, type AuditReport, type Settings } from '../../core/audit';
import type { Family } from '../../core/checks/registry';
import type { CellAddress } from '../../core/model/cell';
import type { CellEdit, Severity } from '../../core/model/finding';
import type { Phase } from '../pane-host';
import type { View } from './views';

/** 待处理, 可一键修复, 需人工处理, 已确认保留. */
export const HANDLINGS = ['open', 'safe', 'manual', 'kept'] as const;
export type Handling = (typeof HANDLINGS)[number];

export interface ProblemFilter {
  readonly severities: readonly Severity[];
  /** '' for all. */
  readonly family: Family | '';
  /** Place in `report.tables`, or '' for all. */
  readonly table: number | '';
  readonly handling: Handling;
  readonly search: string;
}

export const NO_FILTER: ProblemFilter = {
  severities: ['error', 'warning', 'info'],
  family: '',
  table: '',
  handling: 'open',
  search: '',
};

/** What one click wrote, and the edits that take it back. */
export interface UndoStep {
  /** Cells written. */
  readonly count: number;
  readonly inverse: readonly CellEdit[];
}

export type WorkKind = 'open' | 'audit' | 'write' | 'undo' | 'scores' | 'marks' | 'list' | 'export' | 'save';

/** Something that takes time. Quiet work (a live audit) shows only a thin line. */
export interface Work {
  readonly kind: WorkKind;
  readonly phase: Phase | undefined;
  readonly quiet: boolean;
  readonly cancellable: boolean;
}

export interface Notice {
  readonly tone: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
  /** Lines under the sentence: cells left alone, tables skipped. */
  readonly details?: readonly string[];
}

/** All that the pane knows. Changed by {@link reduce} alone. */
export interface PaneState {
  readonly view: View;
  readonly settings: Settings;
  readonly settingsLoaded: boolean;
  readonly report: AuditReport | undefined;
  /** The sentence why the last audit gave no report. */
  readonly failure: string | undefined;
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly filter: ProblemFilter;
  /** Key of the finding that is open. */
  readonly openFinding: string | undefined;
  /** The cell that is selected in the workbook. */
  readonly selection: CellAddress | undefined;
  readonly undo: readonly UndoStep[];
  readonly marksShown: boolean;
  /** Place in `report.tables` of the table whose scores are shown. */
  readonly scoreTable: number;
  /** Row of the indicator whose curve is shown. */
  readonly scoreRow: number | undefined;
  /** What-if actuals as typed, by cell key of the indicator's name. */
  readonly whatIf: Readonly<Record<string, string>>;
}

export const INITIAL_STATE: PaneState = {
  view: 'overview',
  settings: DEFAULT_SETTINGS,
  settingsLoaded: false,
  report: undefined,
  failure: undefined,
  work: undefined,
  notice: undefined,
  filter: NO_FILTER,
  openFinding: undefined,
  selection: undefined,
  undo: [],
  marksShown: false,
  scoreTable: 0,
  scoreRow: undefined,
  whatIf: {},
};
