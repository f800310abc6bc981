import type { CellAddress } from '../model/cell';
import type { WorkbookReading } from '../model/declaration';
import type { Grid, UnreadSheet, Workbook } from '../model/grid';
import type { ColumnCorrections } from './corrections';
import { readSheet, type SheetState } from './read-sheet';
import { rereadRow } from './reread-row';

/** More edited rows than these are read with their worksheet. */
const MOST_ROWS = 20;

/**
 * A workbook as read, that can be read on after an edit. Tables that an edit does not touch stay the same objects, so
 * that what was computed from them can be kept.
 */
export class ReadingSession {
  readonly reading: WorkbookReading;

  private constructor(
    private readonly sheets: readonly SheetState[],
    private readonly corrections: ColumnCorrections,
    unreadSheets: readonly UnreadSheet[] = [],
  ) {
    this.reading = { sheets: sheets.map(({ reading }) => reading), unreadSheets };
  }

  static open(workbook: Workbook, corrections: ColumnCorrections = []): ReadingSession {
    return new ReadingSession(
      workbook.grids.map((grid) => readSheet(grid, corrections)),
      corrections,
      workbook.unreadSheets,
    );
  }

  /**
   * The session after an edit, with the same reading as a session opened on the new workbook.
   *
   * @param workbook the workbook after the edit
   * @param edited every cell that holds something else now; worksheets without one are taken as unchanged
   */
  edited(workbook: Workbook, edited: readonly CellAddress[]): ReadingSession {
    const sheets = workbook.grids.map((grid, at) => {
      const before = this.sheets[at];
      if (!before || before.reading.grid.name !== grid.name) return readSheet(grid, this.corrections);
      const cells = edited.filter(({ sheet }) => sheet === grid.name);
      return this.sheetAfter(before, grid, cells);
    });
    return new ReadingSession(sheets, this.corrections, workbook.unreadSheets);
  }

  private sheetAfter(before: SheetState, grid: Grid, cells: readonly CellAddress[]): SheetState {
    const rows = new Map<number, Set<number>>();
    for (const { row, column } of cells) {
      const columns = rows.get(row);
      if (columns) columns.add(column);
      else rows.set(row, new Set([column]));
    }
    if (rows.size > MOST_ROWS) return readSheet(grid, this.corrections);
    let state: SheetState = before;
    for (const [row, columns] of rows) {
      const after = rereadRow(
        { ...state, reading: { ...state.reading, grid: before.reading.grid } },
        grid,
        row,
        columns,
        this.corrections,
      );
      if (!after) return readSheet(grid, this.corrections);
      state = after;
    }
    return state.reading.grid === grid ? state : { ...state, reading: { ...state.reading, grid } };
  }
}
