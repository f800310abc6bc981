import type { Workbook, Grid } from '../model/grid';
import { contentAt } from '../model/grid';
import { toA1 } from '../model/cell';
import { revealed } from '../text/invisible';
import { PROBLEM_HEADERS, type Problem, type ProblemList } from './problem-list';

/** What the worksheet of the list is called. The first that is free or ours is taken: a person may have a 问题清单 of their own. */
export const PROBLEM_SHEET_NAMES = ['问题清单', '绩核问题清单', '绩核问题清单2', '绩核问题清单3'] as const;
/** The row of the headers, from 0; the summary stands above it, the problems below. */
export const PROBLEM_HEADER_ROW = 1;

/** Whether a worksheet is such a list, and so nothing to check. */
export function isProblemSheet(grid: Grid): boolean {
  return (
    PROBLEM_SHEET_NAMES.some((name) => name === grid.name) &&
    PROBLEM_HEADERS.every((header, column) => contentAt(grid, PROBLEM_HEADER_ROW, column).value === header)
  );
}

/** The workbook without lists that an earlier run wrote. */
export function withoutProblemSheets(workbook: Workbook): Workbook {
  const grids = workbook.grids.filter((grid) => !isProblemSheet(grid));
  return grids.length === workbook.grids.length ? workbook : { ...workbook, grids };
}

/** The rows of the list as texts to be read: the summary, the headers, the problems, what was not checked. */
export function problemRows(list: ProblemList): readonly (readonly string[])[] {
  const row = ({ place, type, severity, basis, problem, proposal, handling }: Problem): readonly string[] =>
    [place, type, severity, basis, problem, proposal, handling].map(revealed);
  return [
    [list.summary],
    PROBLEM_HEADERS,
    ...list.problems.map(row),
    ...list.notChecked.map((line) => ['', '未检查', '', '', revealed(line), '', '']),
  ];
}

/** Where the link of a problem leads: 'worksheet'!A1. */
export function problemReference({ cell }: Problem): string {
  return `'${cell.sheet.replaceAll("'", "''")}'!${toA1(cell)}`;
}
