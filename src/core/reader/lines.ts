import type { CellAddress } from '../model/cell';
import type { Field } from '../model/declaration';
import type { CellContent, Grid } from '../model/grid';
import { textField } from './fields';

/** A cell that holds something. */
export interface LineCell {
  readonly column: number;
  readonly content: CellContent;
}

/** A worksheet row that holds something, left to right. */
export interface Line {
  readonly row: number;
  /** The cells that hold something, left to right. */
  readonly cells: readonly LineCell[];
  /** All cells of the row by column. */
  readonly all: readonly (CellContent | undefined)[];
}

/** Whether a cell shows anything: white space and invisible characters are nothing. */
export function isBlank(content: CellContent | undefined): boolean {
  if (content === undefined) return true;
  const { text } = content;
  if (text === '') return true;
  const first = text.charCodeAt(0);
  // Nearly every filled cell begins with a character that is plainly seen.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return !/[^\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(text);
}

/** The rows that hold something. A worksheet of a million empty rows costs no more than its filled ones. */
export function linesOf(grid: Grid): readonly Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    const line = lineOf(grid, row);
    if (line) lines.push(line);
  }
  return lines;
}

/** One row; `undefined` where it holds nothing. */
export function lineOf(grid: Grid, row: number): Line | undefined {
  const all = grid.rows[row] ?? [];
  const cells: LineCell[] = [];
  for (let column = 0; column < all.length; column += 1) {
    const content = all[column];
    if (content !== undefined && !isBlank(content)) cells.push({ column, content });
  }
  return cells.length > 0 ? { row, cells, all } : undefined;
}

export function cellOf(line: Line, column: number): CellContent | undefined {
  const content = line.all[column];
  return isBlank(content) ? undefined : content;
}

/** The line's shown text, cells parted by tabs. */
export function textOf(line: Line): string {
  return line.cells.map((cell) => cell.content.text).join('\t');
}

export const addressOf = (grid: Grid, line: Line, cell: LineCell): CellAddress => ({
  sheet: grid.name,
  row: line.row,
  column: cell.column,
});

export const fieldOf = (grid: Grid, line: Line, cell: LineCell): Field =>
  textField(addressOf(grid, line, cell), cell.content);
