import type { WorkbookReading } from '../model/declaration';
import type { Workbook } from '../model/grid';
import type { ColumnCorrections } from './corrections';
import { readSheet } from './read-sheet';

export type { ColumnCorrection, ColumnCorrections } from './corrections';
export { ReadingSession } from './reading-session';
export { readOperator } from './operator';
export { readPoints } from './points';
export { readTargetValue } from './target-value';

/**
 * Reads every declaration table of a workbook: from the grid of cells to indicators with their levels, goals, funding
 * and totals. Never throws; takes time in proportion to the filled cells. What belongs to no table is listed in `unread`.
 *
 * @param corrections the user's word on what a column holds, where the recognition erred
 */
export function readWorkbook(workbook: Workbook, corrections: ColumnCorrections = []): WorkbookReading {
  const { grids, unreadSheets = [] } = workbook;
  return { sheets: grids.map((grid) => readSheet(grid, corrections).reading), unreadSheets };
}
