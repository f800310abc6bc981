import type { OpenedCell, OpenedSheet } from '../files/opened-workbook';

/** Of the grid's standard font, in pixels. */
const FULL_WIDTH = 14.6;
const HALF_WIDTH = 7.8;
const LINE = 19;
const PADDING = 7;
/** Of a cell's width: its padding, and most of a character, since the grid does not fill every line to its end. */
const NOT_FOR_TEXT = 20;
const TITLE_HEIGHT = 36;
/** A row is never taller than this at first; the user may make it so. */
const MOST_LINES = 12;

/**
 * How tall each row must be for its wrapped texts, in pixels; `undefined` where the standard height does. Cells merged
 * over several rows do not count, as in Excel.
 */
export function rowHeights(
  { rows, merges, columnWidths }: OpenedSheet,
  standardWidth: number,
): (number | undefined)[] {
  const width = (column: number) => columnWidths[column] ?? standardWidth;
  const spans = new Map<string, number>();
  const tall = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    let sum = 0;
    for (let column = left; column <= right; column++) sum += width(column);
    spans.set(`${top}:${left}`, sum);
    if (bottom > top) tall.add(`${top}:${left}`);
  }
  return rows.map((row, r) => {
    let lines = 1;
    row.forEach((cell, c) => {
      const key = `${r}:${c}`;
      if (cell === undefined || !wraps(cell) || tall.has(key)) return;
      lines = Math.max(lines, linesOf(String(cell.input), (spans.get(key) ?? width(c)) - NOT_FOR_TEXT));
    });
    if (row.some((cell) => cell?.role === 'title')) return TITLE_HEIGHT;
    return lines === 1 ? undefined : Math.min(lines, MOST_LINES) * LINE + PADDING;
  });
}

function wraps({ role, look }: OpenedCell): boolean {
  if (look) return look.wraps === true;
  return role === 'body' || role === 'center' || role === 'header' || role === 'caption';
}

/** What a line is not broken inside: a run of half-width characters, and a character with the marks that close behind it. */
const UNIT = /\n|(?:[!-~]+|[^\n])[，。；：、）”’》！？]*/gu;

function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNIT)) {
    const wide = widthOf(unit);
    if (unit === '\n' || (used > 0 && used + wide > room)) {
      lines++;
      used = 0;
    }
    used += wide;
    // A run that is wider than the cell is broken all the same.
    for (; used > room; used -= room) lines++;
  }
  return lines;
}

function widthOf(unit: string): number {
  if (unit === '\n') return 0;
  let width = 0;
  for (const character of unit) width += isFullWidth(character) ? FULL_WIDTH : HALF_WIDTH;
  return width;
}

/** Chinese quotation marks are as wide as a character, though they stand below U+2E7F. */
const isFullWidth = (character: string): boolean => character > '\u2e7f' || '“”‘’…—'.includes(character);
