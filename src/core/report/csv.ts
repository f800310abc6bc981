import { fittedToCell } from '../model/cell';
import { revealed } from '../text/invisible';

/** What a spreadsheet starts a formula with, in either width, also behind blanks and the quotes of such files. */
const FORMULA = /^[\s'"]{0,1000}[=+\-@＝＋－﹣−＠]|^[\t\r\n]/;

/** A text as a field after RFC 4180. One that a spreadsheet would run as a formula goes behind an apostrophe. */
function csvField(text: string): string {
  const shown = revealed(text).replaceAll('\t', ' ');
  // The rest of a longer text would go on in the next row.
  const safe = fittedToCell(FORMULA.test(shown) ? `'${shown}` : shown);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as lines of CSV after RFC 4180. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** The mark by which Excel sees that a file is in UTF-8. */
export const CSV_MARK = '\ufeff';
