import type { CellContent, Grid } from '../model/grid';

/** A cell that holds something. */
export interface LineCell {
  readonly column: number;
  readonly content: CellContent;
}

/** A worksheet row that holds something, left to right. */
export interface Line {
  readonly row: number;
  readonly cells: readonly LineCell[];
}

/** Whether a cell shows anything: white space and invisible characters are nothing. */
export function isBlank(content: CellContent | undefined): boolean {
  if (content === undefined) return true;
  const { text } = content;
  return text === '' || !/[^\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(text);
}

/** The rows that hold something. A worksheet of a million empty rows costs no more than its filled ones. */
export function linesOf(grid: Grid): readonly Line[] {
  const lines: Line[] = [];
  grid.rows.forEach((cells, row) => {
    const filled: LineCell[] = [];
    cells.forEach((content, column) => {
      if (content !== undefined && !isBlank(content)) filled.push({ column, content });
    });
    if (filled.length > 0) lines.push({ row, cells: filled });
  });
  return lines;
}

export function cellOf(line: Line, column: number): CellContent | undefined {
  return line.cells.find((cell) => cell.column === column)?.content;
}

/** The line's shown text, cells parted by tabs. */
export function textOf(line: Line): string {
  return line.cells.map((cell) => cell.content.text).join('\t');
}
