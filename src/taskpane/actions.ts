import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Highlight16Regular } from '@fluentui/react-icons/svg/highlight';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import { TableDismiss16Regular } from '@fluentui/react-icons/svg/table-dismiss';
import { TextBulletListSquare16Regular } from '@fluentui/react-icons/svg/text-bullet-list-square';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import type { PaneHost } from './pane-host';
import type { PaneSession } from './session';
import type { PaneState } from './state/pane-state';
import type { Words } from './words';

/** Something that a person can do in the pane: what it is called, how it looks, when it can be done, and doing it. */
export interface PaneAction {
  readonly id: string;
  readonly icon: FluentIcon;
  name(words: Words, state: PaneState): string;
  /** Left out altogether where this is false: the host cannot do it, or there is nothing it could be done to. */
  offered?(state: PaneState, host: PaneHost): boolean;
  enabled(state: PaneState): boolean;
  perform(session: PaneSession, state: PaneState): Promise<void>;
}

/** Long work is under way; a live audit does not count. */
export function isBusy({ work }: PaneState): boolean {
  return work !== undefined && !work.quiet;
}

const hasTables = (state: PaneState): boolean => !isBusy(state) && (state.report?.tables.length ?? 0) > 0;

export function safeCount({ report }: PaneState): number {
  return report?.findings.filter(({ fix }) => fix?.kind === 'safe').length ?? 0;
}

const undone = ({ undo }: PaneState): number => undo.reduce((count, step) => count + step.count, 0);

export const auditAction: PaneAction = {
  id: 'audit',
  icon: ArrowSync16Regular,
  name: ({ actions }, { report }) => (report ? actions.auditAgain : actions.audit),
  enabled: (state) => !isBusy(state),
  perform: (session) => session.audit(),
};

export const applySafeAction: PaneAction = {
  id: 'apply-safe',
  icon: Wrench16Regular,
  name: ({ actions }, state) => actions.applySafe(safeCount(state)),
  enabled: (state) => !isBusy(state) && safeCount(state) > 0,
  perform: (session) => session.applyAllSafe(),
};

export const undoLastAction: PaneAction = {
  id: 'undo-last',
  icon: ArrowUndo16Regular,
  name: ({ actions }) => actions.undoLast,
  offered: ({ undo }) => undo.length > 0,
  enabled: (state) => !isBusy(state),
  perform: (session) => session.undoLast(),
};

export const undoAllAction: PaneAction = {
  id: 'undo-all',
  icon: ArrowUndo16Regular,
  name: ({ actions }, state) => actions.undoAll(undone(state)),
  offered: ({ undo }) => undo.length > 1,
  enabled: (state) => !isBusy(state),
  perform: (session) => session.undoAll(),
};

export const writeScoresAction: PaneAction = {
  id: 'write-scores',
  icon: TableAdd16Regular,
  name: ({ actions }) => actions.writeScores,
  enabled: hasTables,
  perform: (session) => session.writeScores(),
};

export const removeScoresAction: PaneAction = {
  id: 'remove-scores',
  icon: TableDismiss16Regular,
  name: ({ actions }) => actions.removeScores,
  enabled: hasTables,
  perform: (session) => session.removeScores(),
};

export const marksAction: PaneAction = {
  id: 'marks',
  icon: Highlight16Regular,
  name: ({ actions }, { marksShown }) => (marksShown ? actions.clearMarks : actions.showMarks),
  offered: (_, host) => host.can('marks'),
  enabled: hasTables,
  perform: (session, { marksShown }) => session.setMarks(!marksShown),
};

export const problemSheetAction: PaneAction = {
  id: 'problem-sheet',
  icon: TextBulletListSquare16Regular,
  name: ({ actions }) => actions.problemSheet,
  enabled: hasTables,
  perform: (session) => session.writeProblemSheet(),
};

const exportAction = (
  format: 'csv' | 'html' | 'xlsx',
  word: 'exportCsv' | 'exportHtml' | 'exportXlsx',
): PaneAction => ({
  id: `export-${format}`,
  icon: ArrowDownload16Regular,
  name: ({ actions }) => actions[word],
  enabled: hasTables,
  perform: (session) => session.exportProblems(format),
});

export const exportActions: readonly PaneAction[] = [
  exportAction('xlsx', 'exportXlsx'),
  exportAction('csv', 'exportCsv'),
  exportAction('html', 'exportHtml'),
];
