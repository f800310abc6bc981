import type {
  AmountGroup,
  Counter,
  Field,
  FundingLine,
  FundingRow,
  Goal,
  Heading,
  UnreadLine,
} from '../model/declaration';
import type { Grid } from '../model/grid';
import { readAmountGroup } from './amounts';
import { textField } from './fields';
import { readFundingLine } from './funding-line';
import { fundingHeader, readFundingRow, type FundingColumns } from './funding-rows';
import { goalLabel, inlineGoal } from './goal-label';
import { isPlainLabel, readHeadings, yearIn } from './headings';
import { clean, fold } from './label';
import { textOf, type Line, type LineCell } from './lines';
import { isChrome, isChromeLine, isNote, isSeparatorLine, readCounter } from './phrases';
import { isTitle } from './title';
import { reasonOf } from './trailing';

/** What stands above a table, or alone on a worksheet. */
export interface Preamble {
  readonly title: Field | undefined;
  readonly headings: readonly Heading[];
  readonly goals: readonly Goal[];
  readonly counter: Counter | undefined;
  readonly fundingLine: FundingLine | undefined;
  readonly funding: readonly FundingRow[];
  readonly amounts: readonly AmountGroup[];
  readonly notes: readonly Field[];
  readonly chrome: readonly Field[];
  readonly unread: readonly UnreadLine[];
}

interface Draft {
  title: Field | undefined;
  headings: Heading[];
  goals: Goal[];
  counter: Counter | undefined;
  fundingLine: FundingLine | undefined;
  funding: FundingRow[];
  amounts: AmountGroup[];
  notes: Field[];
  chrome: Field[];
  unread: UnreadLine[];
}

/** Reads the lines above a table: title, headings, goals with their counter, funding. The rest is listed as unread. */
export function readPreamble(grid: Grid, lines: readonly Line[]): Preamble {
  const draft: Draft = {
    title: undefined,
    headings: [],
    goals: [],
    counter: undefined,
    fundingLine: undefined,
    funding: [],
    amounts: [],
    notes: [],
    chrome: [],
    unread: [],
  };
  let at = 0;
  while (at < lines.length) at += takeLine(grid, lines, at, draft);
  return draft;
}

/** Reads the line, and those below that go with it; how many it took. */
function takeLine(grid: Grid, lines: readonly Line[], at: number, draft: Draft): number {
  const line = lines[at]!;
  const first = line.cells[0]!;
  if (isSeparatorLine(line)) return unread(grid, line, 'separator', draft);
  if (isChromeLine(line)) {
    draft.chrome.push(...line.cells.map((cell) => fieldOf(grid, line, cell)));
    return unread(grid, line, 'chrome', draft);
  }
  const funding = fundingHeader(line);
  if (funding) return takeFunding(grid, lines, at, funding, draft);
  const group = readAmountGroup(grid, lines, at);
  if (group) {
    draft.amounts.push(...group.groups);
    draft.headings.push(...readHeadings(grid, line).headings.filter(({ kind }) => kind !== 'other'));
    return group.lines;
  }
  if (isTitleBeforeGoal(lines, at, draft)) {
    draft.title = fieldOf(grid, line, first);
    return 1;
  }
  const goals = takeGoals(grid, lines, at, draft);
  if (goals > 0) return goals;
  if (line.cells.length === 1 && takeSingle(grid, line, first, draft)) return 1;
  const read = readHeadings(grid, line);
  draft.headings.push(...read.headings);
  for (const cell of line.cells) {
    const counter = counterOf(grid, line, cell);
    if (counter) draft.counter = counter;
    if (isChrome(cell.content.text) && read.left.includes(cell)) draft.chrome.push(fieldOf(grid, line, cell));
  }
  if (read.left.length > 0) unread(grid, line, reasonOf(line), draft);
  return 1;
}

/** 部门整体绩效目标 over a form is its title; over a sentence it is the goal's label. */
function isTitleBeforeGoal(lines: readonly Line[], at: number, draft: Draft): boolean {
  const line = lines[at]!;
  const { text } = line.cells[0]!.content;
  if (line.cells.length > 1 || draft.title || !isTitle(text) || /[*＊★：:]/.test(text)) return false;
  const next = lines[at + 1];
  return !(next?.cells.length === 1 && next.cells[0]!.content.text.length > 20);
}

/** A line with one cell: a counter, a funding line, a title, a note, 标签：值, or a text of no known kind. */
function takeSingle(grid: Grid, line: Line, cell: LineCell, draft: Draft): boolean {
  const { text } = cell.content;
  const counter = counterOf(grid, line, cell);
  if (counter) {
    draft.counter = counter;
    return true;
  }
  const fundingLine = readFundingLine(addressOf(grid, line, cell), text);
  if (fundingLine) {
    draft.fundingLine = fundingLine;
    return true;
  }
  if (isNote(text)) {
    draft.notes.push(fieldOf(grid, line, cell));
    return true;
  }
  if (isTitle(text) && (!draft.title || draft.title.text.length < 4)) {
    draft.title = fieldOf(grid, line, cell);
    return true;
  }
  return false;
}

/** Funding rows below their header, as long as they carry figures. */
function takeFunding(
  grid: Grid,
  lines: readonly Line[],
  at: number,
  columns: FundingColumns,
  draft: Draft,
): number {
  let next = at + 1;
  while (next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const row = readFundingRow(grid, lines[next]!, columns);
    if (!row) break;
    draft.funding.push(row);
    next += 1;
  }
  return next - at;
}

/** A goal beside, inside or below its label. */
function takeGoals(grid: Grid, lines: readonly Line[], at: number, draft: Draft): number {
  const line = lines[at]!;
  const labels = line.cells.filter(({ content }) => goalLabel(content.text) !== undefined);
  if (labels.length === 0) {
    const inline = line.cells.length === 1 ? inlineGoal(line.cells[0]!.content.text) : undefined;
    if (!inline) return 0;
    const field = fieldOf(grid, line, line.cells[0]!);
    draft.goals.push({
      ...field,
      value: clean(field.text.slice(inline.from)),
      heading: inline.heading,
      kind: inline.kind,
    });
    return 1;
  }
  if (labels.length === line.cells.length) {
    return labels.length === 1
      ? takeGoalBelow(grid, lines, at, labels[0]!, draft)
      : takeGoalsInColumns(grid, lines, at, labels, draft);
  }
  return line.cells[0] === labels[0] ? takeGoalsBeside(grid, lines, at, draft) : 0;
}

/** The label alone in its line; the goal stands in the next ones, up to a counter, a button or another label. */
function takeGoalBelow(
  grid: Grid,
  lines: readonly Line[],
  at: number,
  label: LineCell,
  draft: Draft,
): number {
  let next = at + 1;
  let previous = lines[at]!.row;
  while (next < lines.length) {
    const line = lines[next]!;
    const cell = line.cells[0]!;
    const { text } = cell.content;
    const ends =
      line.cells.length > 1 ||
      line.row - previous > (next === at + 1 ? 3 : 1) ||
      isChromeLine(line) ||
      isSeparatorLine(line) ||
      readCounter(text) !== undefined ||
      goalLabel(text) !== undefined ||
      inlineGoal(text) !== undefined ||
      readFundingLine({ sheet: '', row: 0, column: 0 }, text) !== undefined;
    if (ends) break;
    pushGoal(grid, line, cell, label, draft);
    previous = line.row;
    next += 1;
  }
  if (next === at + 1) draft.headings.push(emptyHeading(grid, lines[at]!, label));
  return next - at;
}

/** Labels side by side over their texts: 年初设定目标 | 年度总体目标完成情况综述. */
function takeGoalsInColumns(
  grid: Grid,
  lines: readonly Line[],
  at: number,
  labels: readonly LineCell[],
  draft: Draft,
): number {
  const below = lines[at + 1];
  const columns = labels.map(({ column }) => column);
  const under = below && below.row === lines[at]!.row + 1 && !isChromeLine(below) ? below.cells : [];
  // The first label heads the row itself where nothing stands below it.
  const fits =
    under.length > 0 &&
    under.every(
      ({ column, content }) =>
        columns.includes(column) && !goalLabel(content.text) && !isPlainLabel(content.text),
    );
  const rowLabel = under[0] !== undefined && under[0].column > columns[0]!;
  if (!fits || !below || (!rowLabel && under.length < 2)) {
    draft.headings.push(...labels.map((label) => emptyHeading(grid, lines[at]!, label)));
    return 1;
  }
  for (const cell of under) {
    const label = labels.find(({ column }) => column === cell.column);
    if (label) pushGoal(grid, below, cell, label, draft);
  }
  return 2;
}

/** 年度总体目标 | text, and further texts in the rows below under a merged label. */
function takeGoalsBeside(grid: Grid, lines: readonly Line[], at: number, draft: Draft): number {
  const line = lines[at]!;
  const columns: { column: number; label: LineCell }[] = [];
  let label: LineCell | undefined;
  const left: LineCell[] = [];
  for (const cell of line.cells) {
    if (goalLabel(cell.content.text)) {
      label = cell;
    } else if (label) {
      pushGoal(grid, line, cell, label, draft);
      columns.push({ column: cell.column, label });
      label = undefined;
    } else left.push(cell);
  }
  if (left.length > 0) unread(grid, line, 'text', draft);
  const firstColumn = line.cells[0]!.column;
  let next = at + 1;
  while (next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const below = lines[next]!;
    const continues =
      below.cells[0]!.column > firstColumn &&
      below.cells.every(
        (cell) => columns.some(({ column }) => column === cell.column) && !goalLabel(cell.content.text),
      );
    if (!continues) break;
    for (const cell of below.cells) {
      const over = columns.find(({ column }) => column === cell.column);
      if (over) pushGoal(grid, below, cell, over.label, draft);
    }
    next += 1;
  }
  return next - at;
}

function pushGoal(grid: Grid, line: Line, cell: LineCell, label: LineCell, draft: Draft): void {
  draft.goals.push({
    ...fieldOf(grid, line, cell),
    heading: fold(label.content.text),
    kind: goalLabel(label.content.text) ?? 'annual',
  });
}

const emptyHeading = (grid: Grid, line: Line, label: LineCell): Heading => ({
  label: fold(label.content.text),
  kind: 'other',
  value: '',
  cell: addressOf(grid, line, label),
});

function counterOf(grid: Grid, line: Line, cell: LineCell): Counter | undefined {
  const read = readCounter(cell.content.text);
  return read && { cell: addressOf(grid, line, cell), text: cell.content.text, ...read };
}

const addressOf = (grid: Grid, line: Line, cell: LineCell): Counter['cell'] => ({
  sheet: grid.name,
  row: line.row,
  column: cell.column,
});

const fieldOf = (grid: Grid, line: Line, cell: LineCell): Field =>
  textField(addressOf(grid, line, cell), cell.content);

function unread(grid: Grid, line: Line, reason: UnreadLine['reason'], draft: Draft): 1 {
  draft.unread.push({ sheet: grid.name, row: line.row, text: textOf(line), reason });
  return 1;
}

/** The declaration's year as title, headings and goals give it. */
export function yearOf(preamble: Preamble): number | undefined {
  const heading = preamble.headings.find(({ kind }) => kind === 'year');
  const texts = [
    preamble.title?.text,
    heading?.value,
    ...preamble.headings.map(({ value }) => (value.length <= 20 ? value : undefined)),
    ...preamble.goals
      .filter(({ kind }) => kind === 'annual')
      .map(({ heading: label, value }) => `${label} ${value}`),
  ];
  for (const text of texts) {
    const year = text === undefined ? undefined : yearIn(text);
    if (year !== undefined) return year;
  }
  return undefined;
}
