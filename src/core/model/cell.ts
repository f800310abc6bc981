import { firstUnits } from './first-units';

/** A cell of a workbook. Rows and columns count from 0; people are shown A1. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one worksheet, both ends included. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** The most characters (UTF-16 units) that a cell or a comment of Excel holds. */
const MOST_CHARACTERS = 32_767;

/** A text as far as a cell holds it. */
export function fittedToCell(text: string): string {
  return firstUnits(text, MOST_CHARACTERS);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26; `undefined` for anything that is no column of a worksheet. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : undefined;
}

/** The address without the worksheet: C7. */
export function toA1(cell: Pick<CellAddress, 'row' | 'column'>): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** The range without the worksheet: A1:C7, or A1 when it is one cell. */
export function rangeToA1(range: CellRange): string {
  const from = toA1({ row: range.top, column: range.left });
  const to = toA1({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads C7 or $C$7; `undefined` when it is no cell of a worksheet. */
export function fromA1(sheet: string, a1: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(a1);
  const column = match && columnIndex(match[1]!);
  if (!match || column === undefined || column === null) return undefined;
  const row = Number(match[2]) - 1;
  return row < MAX_ROWS ? { sheet, row, column } : undefined;
}

/** Reads A1:C7 or A1; `undefined` when it is no range of a worksheet. */
export function rangeFromA1(sheet: string, a1: string): CellRange | undefined {
  const [from, to = from, more] = a1.split(':');
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  const a = fromA1(sheet, from);
  const b = fromA1(sheet, to);
  if (!a || !b) return undefined;
  return {
    sheet,
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** One string per cell, for maps and sets. The row comes first, so that a worksheet name may hold anything. */
export function cellKey(cell: CellAddress): string {
  return `${cell.row}:${cell.column}:${cell.sheet}`;
}
