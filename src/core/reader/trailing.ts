import type { Field, Heading, UnreadLine } from '../model/declaration';
import type { Grid } from '../model/grid';
import { textField } from './fields';
import { readHeadings } from './headings';
import { isLevelName } from './level-cell';
import { textOf, type Line } from './lines';
import { isChromeLine, isFormLabel, isNote, isSeparatorLine } from './phrases';

/** Form rows and notes stand at most so far below what they belong to. */
const MAX_DISTANCE = 3;

/** What stands right below a table and belongs to it. */
export interface Trailing {
  readonly headings: readonly Heading[];
  readonly notes: readonly Field[];
  /** How many lines were taken. */
  readonly lines: number;
}

/** Reads signatures, dates and notes below a table: 填表人：…　联系电话：…, 注：… */
export function readTrailing(
  grid: Grid,
  lines: readonly Line[],
  lastRow: number,
  afterNote: boolean,
): Trailing {
  const headings: Heading[] = [];
  const notes: Field[] = [];
  let taken = 0;
  let previous = lastRow;
  for (const line of lines) {
    const first = line.cells[0]!;
    if (line.row - previous > MAX_DISTANCE) break;
    const continues =
      (afterNote || notes.length > 0) &&
      headings.length === 0 &&
      line.row === previous + 1 &&
      isNumbered(line);
    if (isNote(first.content.text) || continues) {
      notes.push(textField({ sheet: grid.name, row: line.row, column: first.column }, first.content));
    } else {
      const read = isSignature(first.content.text) ? readHeadings(grid, line) : undefined;
      if (!read || read.left.length > 0 || !isFormLabel(first.content)) break;
      headings.push(...read.headings);
    }
    previous = line.row;
    taken += 1;
  }
  return { headings, notes, lines: taken };
}

/** A further point of a note: 2. …, （三）… */
function isNumbered(line: Line): boolean {
  return (
    line.cells.length === 1 &&
    /^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．)）]/.test(
      line.cells[0]!.content.text.slice(0, 12),
    )
  );
}

/** What is signed below a form; 项目名称 or 填报单位 would head the next one. */
function isSignature(text: string): boolean {
  return (
    /^[\s（(]*(?:填表|填报|制表|编制|经办|复核|审核|联系|负责|单位负责|部门负责|财务负责|项目负责|分管|日期|时间)(?:人|领导|日期|时间|电话|方式|意见)?/.test(
      text.slice(0, 20),
    ) && !/^[\s]*填报(?:单位|部门)/.test(text)
  );
}

/** Lines that belong to no table, with the reason; rows that name norm levels were part of one whose header is missing. */
export function unreadOf(grid: Grid, lines: readonly Line[]): readonly UnreadLine[] {
  return lines.map((line) => ({
    sheet: grid.name,
    row: line.row,
    text: textOf(line),
    reason: reasonOf(line),
  }));
}

export function reasonOf(line: Line): UnreadLine['reason'] {
  if (isSeparatorLine(line)) return 'separator';
  if (isChromeLine(line)) return 'chrome';
  const head = line.cells.slice(0, 4);
  const levels = head.some(({ content }) => content.text.length <= 30 && isLevelName(2, content.text));
  return levels && line.cells.length >= 3 ? 'damaged-table' : 'text';
}
