import type { CellRange } from './cell';

/** What a cell holds, as a host hands it over. */
export interface CellContent {
  /** What the person sees, number format applied; '' for an empty cell. */
  readonly text: string;
  /** The stored value. A percent cell that shows 97% holds 0.97. `null` for an empty cell. */
  readonly value: string | number | boolean | null;
  /** The formula with its leading `=`, where the cell has one. Such a cell is never overwritten. */
  readonly formula?: string;
  /** The number format code, where it is known and not General. */
  readonly format?: string;
  /** The error code (#N/A, #REF! …) where the value is an error. */
  readonly error?: string;
}

/** What a cell shows that is about to be written: a text, a number, an error, or nothing. */
export type ShownValue = string | number | { readonly error: string } | null;

/**
 * One worksheet as read: rows of cells from A1. A row may be shorter than another, and a cell may be missing:
 * both are empty. `merges` are the merged areas that the host knows of; a pasted text has none.
 */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (CellContent | undefined)[])[];
  readonly merges: readonly CellRange[];
  readonly hidden?: boolean;
}

/** A worksheet that is in the workbook and was not read, and why. */
export interface UnreadSheet {
  readonly name: string;
  /** `not-asked`: only another worksheet was to be read; `too-large`: there is more in it than in any declaration. */
  readonly reason: 'not-asked' | 'too-large';
}

/** The worksheets of one workbook or file, in order. */
export interface Workbook {
  readonly grids: readonly Grid[];
  /** What of it was not read; nothing where left out. */
  readonly unreadSheets?: readonly UnreadSheet[];
}

export const EMPTY_CELL: CellContent = { text: '', value: null };

export function contentAt(grid: Grid, row: number, column: number): CellContent {
  return grid.rows[row]?.[column] ?? EMPTY_CELL;
}

/** A cell that holds this text and nothing else. */
export function textCell(text: string): CellContent {
  return text === '' ? EMPTY_CELL : { text, value: text };
}

/** A worksheet from rows of text: a pasted table, a .tsv, a test. */
export function gridOfText(name: string, rows: readonly (readonly string[])[]): Grid {
  return { name, rows: rows.map((row) => row.map(textCell)), merges: [] };
}

/** What a guarded edit compares: the formula where there is one, else the stored value as text. */
export function guardText(content: CellContent): string {
  return content.formula ?? (content.value === null ? '' : String(content.value));
}
