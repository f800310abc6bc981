import type { OpenedCell, OpenedSheet } from '../files/opened-workbook';

/** Of the grid's standard font, in pixels. */
const FULL_WIDTH = 14.6;
const HALF_WIDTH = 7.8;
const LINE = 19;
const PADDING = 7;
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
      lines = Math.max(lines, linesOf(String(cell.input), (spans.get(key) ?? width(c)) - PADDING));
    });
    if (row.some((cell) => cell?.role === 'title')) return TITLE_HEIGHT;
    return lines === 1 ? undefined : Math.min(lines, MOST_LINES) * LINE + PADDING;
  });
}

function wraps({ role }: OpenedCell): boolean {
  return role === 'body' || role === 'center' || role === 'header' || role === 'caption';
}

function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    if (character === '\n') {
      lines++;
      used = 0;
      continue;
    }
    const wide = character > '\u2e7f' ? FULL_WIDTH : HALF_WIDTH;
    if (used + wide > room) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines;
}
