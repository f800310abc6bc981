import { EMPTY_CELL, type Grid, type Workbook } from '../model/grid';
import { readWorkbook } from '../reader';
import { unusedScoreCells } from './score-columns';
import { SCORE_HEADERS } from './score-block';
import type { Settings } from './settings';

/**
 * The workbook without score columns that an earlier run wrote and nobody has typed an actual value into. With them a
 * declaration would read as a self-evaluation that is missing all its figures.
 */
export function withoutUnusedScores(workbook: Workbook, { columns }: Settings): Workbook {
  if (!workbook.grids.some(hasOwnHeader)) return workbook;
  const { sheets } = readWorkbook(workbook, columns);
  return {
    ...workbook,
    grids: sheets.map((sheet) => {
      const { grid } = sheet;
      const removal = hasOwnHeader(grid) ? unusedScoreCells(sheet) : [];
      if (removal.length === 0) return grid;
      const rows = grid.rows.map((row) => [...row]);
      for (const { row, column } of removal) if (rows[row]) rows[row][column] = EMPTY_CELL;
      return { ...grid, rows };
    }),
  };
}

function hasOwnHeader({ rows }: Grid): boolean {
  return rows.some((row) => row.some((cell) => cell?.text === SCORE_HEADERS.explanation));
}
