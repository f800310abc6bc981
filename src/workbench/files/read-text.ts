import type { OpenedCell, OpenedSheet } from './opened-workbook';

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

/** UTF-8 with or without mark, UTF-16 with mark, else GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function separated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at <= text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
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
function quoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  for (let at = from + 1; at < text.length;) {
    const close = text.indexOf('"', at);
    if (close < 0) break;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const next = text[close + 1];
      if (next === undefined || next === '\t' || next === ',' || next === '\n' || next === '\r')
        return { value, end: close + 1 };
      break;
    }
    value += '"';
    at = close + 2;
  }
  return bare(text, from, '\t');
}

function sheetOfRows(name: string, rows: readonly (readonly string[])[]): OpenedSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    rows: rows.map((row) => row.map(cellOf)),
    merges: [],
    columnWidths: Array.from({ length: width }, () => DEFAULT_WIDTH),
  };
}

/** Numbers become numbers, as a paste into Excel makes them; a text that starts with = stays a text. */
function cellOf(text: string): OpenedCell | undefined {
  if (text === '') return undefined;
  const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/.test(text);
  return number ? { input: Number(text) } : { input: text, asText: true };
}
