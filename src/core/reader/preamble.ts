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
import { readBreakdowns } from './breakdowns';
import { readColumnTotals, yearsAmong } from './column-totals';
import { readFundingLine } from './funding-line';
import { fundingHeader, readFundingPairs, readFundingRow, type FundingHeader } from './funding-rows';
import { readGoals } from './goals';
import { readHeadings, unitStated, yearIn } from './headings';
import { addressOf, fieldOf, textOf, type Line, type LineCell } from './lines';
import { isChrome, isChromeLine, isNote, isSeparatorLine, readCounter } from './phrases';
import { readProjectBudgets, readTaskTotals } from './task-amounts';
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
  const pairs = readFundingPairs(grid, line);
  if (pairs) {
    draft.funding.push(pairs);
    return 1;
  }
  const funding = fundingHeader(line);
  if (funding) {
    const unit = funding.unit ?? unitStated(draft.headings);
    return takeFunding(grid, lines, at, { ...funding, unit }, draft);
  }
  const sums = readColumnTotals(grid, lines, at);
  const years = yearsAmong(sums);
  draft.amounts.push(...years);
  const group =
    years.length > 0 ? undefined : (readBreakdowns(grid, lines, at) ?? readAmountGroup(grid, lines, at));
  if (group) {
    draft.amounts.push(...group.groups);
  }
  if (group && group.lines > 0) {
    draft.headings.push(...readHeadings(grid, line).headings.filter(({ kind }) => kind !== 'other'));
    return group.lines;
  }
  // Whatever took the line as a total has its parts already.
  const tasks = years.length > 0 ? [] : readTaskTotals(grid, lines, at);
  const taken = group !== undefined || years.length > 0 || tasks.length > 0;
  draft.amounts.push(...tasks, ...(taken ? [] : sums), ...readProjectBudgets(grid, lines, at));
  if (isTitleBeforeGoal(lines, at, draft)) {
    draft.title = fieldOf(grid, line, first);
    return 1;
  }
  const goals = readGoals(grid, lines, at);
  if (goals) {
    // A loop, since spreading hundreds of thousands of arguments overflows the stack.
    for (const goal of goals.goals) draft.goals.push(goal);
    draft.headings.push(...goals.headings);
    if (goals.left) unread(grid, line, 'text', draft);
    for (const taken of lines.slice(at, at + goals.lines)) takeCounters(grid, taken, draft);
    return goals.lines;
  }
  if (line.cells.length === 1 && takeSingle(grid, line, first, draft)) return 1;
  const read = readHeadings(grid, line);
  draft.headings.push(...read.headings);
  takeCounters(grid, line, draft);
  for (const cell of line.cells) {
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
    takeCounter(grid, line, counter, draft);
    return true;
  }
  const fundingLine = readFundingLine(addressOf(grid, line, cell), text);
  if (fundingLine) {
    const earlier = draft.fundingLine;
    if (earlier) pushUnread(grid, earlier.cell.row, earlier.text, 'text', draft);
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
  header: FundingHeader,
  draft: Draft,
): number {
  const rows: FundingRow[] = [];
  let next = at + 1;
  while (next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const row = readFundingRow(grid, lines[next]!, header);
    if (!row) break;
    rows.push(row);
    next += 1;
  }
  // A block of one row, such as 预算执行情况, is the whole.
  const [only] = rows;
  const whole = rows.length === 1 && draft.funding.length === 0 && !only!.label.text.includes('其中');
  draft.funding.push(...(whole ? [{ ...only!, kind: 'total' as const }] : rows));
  return next - at;
}

function counterOf(grid: Grid, line: Line, cell: LineCell): Counter | undefined {
  const read = readCounter(cell.content.text);
  return read && { cell: addressOf(grid, line, cell), text: cell.content.text, ...read };
}

function takeCounters(grid: Grid, line: Line, draft: Draft): void {
  for (const cell of line.cells) {
    const counter = counterOf(grid, line, cell);
    if (counter) takeCounter(grid, line, counter, draft);
  }
}

/** The counter nearest to the table counts; another one above it belongs to a table that was not copied. */
function takeCounter(grid: Grid, line: Line, counter: Counter, draft: Draft): void {
  const earlier = draft.counter;
  if (earlier && earlier.cell.row !== line.row)
    pushUnread(grid, earlier.cell.row, earlier.text, 'text', draft);
  draft.counter = counter;
}

function unread(grid: Grid, line: Line, reason: UnreadLine['reason'], draft: Draft): 1 {
  pushUnread(grid, line.row, textOf(line), reason, draft);
  return 1;
}

function pushUnread(grid: Grid, row: number, text: string, reason: UnreadLine['reason'], draft: Draft): void {
  draft.unread.push({ sheet: grid.name, row, text, reason });
}

/** The declaration's year as title, headings and labels of goals give it. */
export function yearOf(preamble: Preamble): number | undefined {
  const heading = preamble.headings.find(({ kind }) => kind === 'year');
  return firstYear([
    preamble.title?.text,
    heading?.value,
    ...preamble.headings.map(({ value }) => (value.length <= 20 ? value : undefined)),
    ...annualGoals(preamble).map((goal) => goal.heading),
  ]);
}

/** The year that a goal speaks of, where nothing around it gives one. */
export function yearInGoals(preamble: Pick<Preamble, 'goals'>): number | undefined {
  return firstYear(annualGoals(preamble).map(({ value }) => value));
}

const annualGoals = ({ goals }: Pick<Preamble, 'goals'>): readonly Goal[] =>
  goals.filter(({ kind }) => kind === 'annual');

function firstYear(texts: readonly (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const year = text === undefined ? undefined : yearIn(text);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** 2026年部门预算编审: the head of a page, over all that is pasted below it. */
const PAGE_HEAD =
  /^\s*20\d\d\s*年度?[^，。；;：:\d]{0,16}(?:预算|绩效|申报|编审|编制|填报|自评)[^，。；;：:\d]{0,8}$/;

/** The year that title, headings or the head of a page give; none of a goal, which speaks of its own table. */
export function headYearOf({ title, headings, unread }: Preamble): number | undefined {
  return firstYear([
    title?.text,
    ...headings.filter(({ kind }) => kind === 'year').map(({ value }) => value),
    ...unread.filter(({ text }) => text.length <= 40 && PAGE_HEAD.test(text)).map(({ text }) => text),
  ]);
}
