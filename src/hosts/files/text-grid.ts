import { textCell, type CellContent, type Grid } from '../../core/model/grid';

/** A pasted text: line n is row n, a tab starts the next column. Quotes are ordinary characters. */
export function gridOfTabbed(name: string, text: string): Grid {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return { name, rows: lines.map((line) => line.split('\t').map(cellOf)), merges: [] };
}

/** Comma-separated values by RFC 4180: a quoted cell may hold commas, doubled quotes and line breaks. */
export function gridOfCsv(name: string, text: string): Grid {
  const rows: CellContent[][] = [];
  let row: CellContent[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      [cell, at] = quotedCell(text, at + 1);
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cellOf(cell));
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push(cellOf(''));
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { name, rows, merges: [] };
}

/** The cell that starts behind an opening quote, and where the text goes on. */
function quotedCell(text: string, from: number): [cell: string, next: number] {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [parts.join('') + text.slice(at), text.length];
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      // Whatever stands between the closing quote and the next comma is kept rather than lost.
      let end = quote + 1;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
      return [parts.join('') + text.slice(quote + 1, end), end];
    }
    parts.push('"');
    at = quote + 2;
  }
}

/** A text that is a plain number is the number that a spreadsheet would make of it; its text stays as written. */
function cellOf(text: string): CellContent {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) ? { text, value: Number(text) } : textCell(text);
}
