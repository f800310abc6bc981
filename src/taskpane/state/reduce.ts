import { findingIdentities, type AuditReport, type Settings } from '../../core/audit';
import { cellKey, type CellAddress } from '../../core/model/cell';
import type { CellEdit, Finding } from '../../core/model/finding';
import type { Phase } from '../pane-host';
import { findingKey } from '../problems/finding-key';
import { tableAt } from '../table-at';
import type { Notice, PaneState, ProblemFilter, UndoStep, Work } from './pane-state';
import type { View } from './views';

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly type: 'view-chosen'; readonly view: View }
  | { readonly type: 'settings-loaded' | 'settings-changed'; readonly settings: Settings }
  | { readonly type: 'work-started'; readonly work: Work }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'work-ended' }
  | { readonly type: 'audited'; readonly report: AuditReport }
  | { readonly type: 'audit-failed'; readonly sentence: string }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'filter-changed'; readonly filter: Partial<ProblemFilter> }
  | { readonly type: 'finding-opened'; readonly key: string | undefined }
  | { readonly type: 'cell-selected'; readonly cell: CellAddress }
  | { readonly type: 'written'; readonly step: UndoStep }
  | { readonly type: 'undone'; readonly steps: number; readonly left: readonly CellEdit[] }
  | { readonly type: 'marks'; readonly shown: boolean }
  | { readonly type: 'score-table-chosen'; readonly table: number }
  | { readonly type: 'score-row-chosen'; readonly row: number | undefined }
  | { readonly type: 'what-if'; readonly key: string; readonly typed: string };

/** The state after an event. Pure. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'view-chosen':
      return { ...withoutPassing(state), view: event.view };
    case 'settings-loaded':
      return { ...state, settings: event.settings, settingsLoaded: true };
    case 'settings-changed':
      return { ...state, settings: event.settings };
    case 'work-started':
      return { ...(event.work.quiet ? state : withoutPassing(state)), work: event.work };
    case 'phase':
      return state.work ? { ...state, work: { ...state.work, phase: event.phase } } : state;
    case 'work-ended':
      return { ...state, work: undefined };
    case 'audited':
      return audited(state, event.report);
    case 'audit-failed':
      // An older report stays in sight: it is still what was found last.
      return state.report
        ? { ...state, notice: { tone: 'error', text: event.sentence } }
        : { ...state, failure: event.sentence };
    case 'notice':
      return { ...state, notice: event.notice };
    case 'filter-changed':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'finding-opened':
      return { ...withoutPassing(state), openFinding: event.key };
    case 'cell-selected':
      return selected(state, event.cell);
    case 'written':
      return { ...state, undo: [...state.undo, event.step] };
    case 'undone':
      return { ...state, undo: undoneTo(state.undo, event.steps, event.left) };
    case 'marks':
      return { ...state, marksShown: event.shown };
    case 'score-table-chosen':
      return { ...state, scoreTable: event.table, scoreRow: undefined };
    case 'score-row-chosen':
      return { ...state, scoreRow: event.row };
    case 'what-if':
      return { ...state, whatIf: { ...state.whatIf, [event.key]: event.typed } };
  }
}

/** The steps that are left; what of the others could not be taken back is one more. */
function undoneTo(undo: readonly UndoStep[], steps: number, left: readonly CellEdit[]): readonly UndoStep[] {
  const before = undo.slice(0, undo.length - steps);
  return left.length === 0 ? before : [...before, { count: left.length, inverse: left }];
}

/** What went well has been read when the person turns to something else; a warning or a failure stays until it is closed. */
function withoutPassing(state: PaneState): PaneState {
  const passing = state.notice?.tone === 'success' || state.notice?.tone === 'info';
  return passing ? { ...state, notice: undefined } : state;
}

/** A new report keeps what is open and chosen as far as it is still there. */
function audited(state: PaneState, report: AuditReport): PaneState {
  const tables = report.tables.length;
  const { filter, openFinding } = state;
  return {
    ...state,
    report,
    failure: undefined,
    openFinding: stillOpen(openFinding, state.report, report),
    filter: filter.table !== '' && filter.table >= tables ? { ...filter, table: '' } : filter,
    scoreTable: state.scoreTable < tables ? state.scoreTable : 0,
  };
}

/**
 * The open finding, which may stand on another cell after rows were inserted or a worksheet renamed; where it is gone
 * (repaired, kept) the one that came next.
 */
function stillOpen(
  open: string | undefined,
  before: AuditReport | undefined,
  now: AuditReport,
): string | undefined {
  if (open === undefined) return undefined;
  const all = allFindings(now);
  const there = all.find((finding) => findingKey(finding) === open);
  const was = before && allFindings(before).find((finding) => findingKey(finding) === open);
  if (was === undefined) return there && open;
  const identity = findingIdentities(before!)(was);
  const identityOf = findingIdentities(now);
  if (there && identityOf(there) === identity) return open;
  const moved = all.find((finding) => isLike(finding, was) && identityOf(finding) === identity);
  if (moved ?? there) return findingKey((moved ?? there)!);
  const keys = new Set(now.findings.map(findingKey));
  const old = before!.findings.map(findingKey);
  const at = old.indexOf(open);
  return at < 0 ? undefined : old.slice(at + 1).find((key) => keys.has(key));
}

const allFindings = ({ findings, acknowledged }: AuditReport): readonly Finding[] => [
  ...findings,
  ...acknowledged.map(({ finding }) => finding),
];

/** A quick look, before the words of two findings are compared. */
function isLike(a: Finding, b: Finding): boolean {
  return a.check === b.check && a.messageId === b.messageId && a.related.length === b.related.length;
}

/** The pane follows the workbook: the finding on the selected cell opens, and so does the indicator of its row. */
function selected(state: PaneState, cell: CellAddress): PaneState {
  const { report } = state;
  if (!report) return { ...state, selection: cell };
  const key = cellKey(cell);
  const here = report.findings.filter((finding) => cellKey(finding.cell) === key).map(findingKey);
  const openFinding =
    here.length === 0 || (state.openFinding !== undefined && here.includes(state.openFinding))
      ? state.openFinding
      : here[0];
  const table = tableAt(report, cell);
  const row =
    table === undefined
      ? undefined
      : report.tables[table]!.table.indicators.find((one) => one.row === cell.row && one.state === 'live')
          ?.row;
  return {
    ...state,
    selection: cell,
    openFinding,
    ...(table === undefined || row === undefined ? {} : { scoreTable: table, scoreRow: row }),
  };
}
