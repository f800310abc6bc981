import type { Sheet } from '../../core/audit';
import { readWorkbook } from './read-workbook';
import { selectCells } from './select-cells';
import { writeEdits } from './write-edits';

export { supports } from './excel-run';
export { clearMarks, showMarks, type MarksLeft } from './marks';
export { writeProblemSheet } from './problem-sheet';
export { readChanged, type ReadAgain } from './read-changed';
export { sameScope } from './sheets-in-scope';
export { followTheme } from './theme';
export { watchWorkbook, type Watcher } from './watch';
export { loadState, saveState, STATE_NEEDS, type LoadedState } from './workbook-state';
export { removeScoreColumns, writeScoreColumns, type ScoreColumnsWritten } from './write-cells';

/** The open workbook. */
export const excelSheet: Sheet = { read: readWorkbook, select: selectCells, write: writeEdits };
