import { MOST_COLUMNS, MOST_ROWS, type OpenedCell, type OpenedSheet } from './opened-workbook';

const DEFAULT_WIDTH = 120;

/** A tab-separated text: a line is a row; a cell in quotation marks may hold line breaks, as Excel copies them. */
export function sheetOfTabs(name: string, text: string): OpenedSheet {
  return sheetOfRows(name, rowsOfTabs(text));
}

/** A comma-separated text. */
export function sheetOfCommas(name: string, text: string): OpenedSheet {
  return sheetOfRows(name, separated(text, ','));
}

/** The cells of a tab-separated text, as they stand. */
export function rowsOfTabs(text: string): string[][] {
  return separated(text, '\t');
}

function separated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at <= text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(value);
    at = end;
    if (text[at] === separator) at++;
    else {
      rows.push(row);
      row = [];
      if (at >= text.length) break;
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
    }
  }
  return rows;
}

function bare(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(from, end), end };
}

/** A field in quotation marks; where the closing mark is missing or misplaced, the marks are part of the text. */
function quoted(text: string, from: number, separator: string): { value: string; end: number } {
  let value = '';
  for (let at = from + 1; at < text.length;) {
    const close = text.indexOf('"', at);
    if (close < 0) break;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const next = text[close + 1];
      if (next === undefined || next === separator || next === '\n' || next === '\r')
        return { value, end: close + 1 };
      break;
    }
    value += '"';
    at = close + 2;
  }
  return bare(text, from, separator);
}

function sheetOfRows(name: string, rows: readonly (readonly string[])[]): OpenedSheet {
  const width = widthOf(rows);
  return {
    name,
    rows: rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(cellOf)),
    merges: [],
    columnWidths: Array.from({ length: Math.min(width, MOST_COLUMNS) }, () => DEFAULT_WIDTH),
    isCut: rows.length > MOST_ROWS || width > MOST_COLUMNS,
  };
}

/** The cells of the longest row. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((width, { length }) => Math.max(width, length), 0);
}

/** Numbers become numbers, as a paste into Excel makes them; a text that starts with = stays a text. */
function cellOf(text: string): OpenedCell | undefined {
  if (text === '') return undefined;
  const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/.test(text);
  return number ? { input: Number(text) } : { input: text, asText: true };
}
