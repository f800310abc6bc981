import type { CellRange } from '../model/cell';
import type {
  DeclarationTable,
  Field,
  Goal,
  ListEntry,
  SheetReading,
  UnreadLine,
} from '../model/declaration';
import type { Grid } from '../model/grid';
import { HeaderLayouts } from './column-layout';
import { readColumns, type TableColumns } from './columns';
import type { ColumnCorrections } from './corrections';
import { Headers, type HeaderBlock } from './header';
import { yearIn } from './headings';
import { rowContext, type RowContext } from './indicator-row';
import { linesOf, type Line } from './lines';
import { entriesOf, type ListRow } from './list-entries';
import { tablesOfList } from './list-tables';
import { mergeLookup, type MergeLookup } from './merges';
import { headYearOf, readPreamble, yearInGoals, yearOf, type Preamble } from './preamble';
import { withPercentPoints } from './share-weights';
import { readTrailing, unreadOf } from './trailing';
import { Vocabulary } from './vocabulary';
import { readBody, type TableBody } from './table-body';
import { tableKind } from './table-kind';

/** So many lines below a header are looked at to tell what its columns hold. */
const BODY_SAMPLE = 80;

/** One table as read, with what is needed to read a row of it again. */
export interface TableState {
  readonly block: HeaderBlock;
  /** The lines that the columns were recognised by. */
  readonly sample: readonly Line[];
  readonly columns: TableColumns;
  readonly layouts: HeaderLayouts;
  readonly main: RowContext;
  readonly side: RowContext | undefined;
}

/** One worksheet as read; `states` stand beside `reading.tables`. */
export interface SheetState {
  readonly reading: SheetReading;
  readonly states: readonly TableState[];
}

/** Finds and reads all declaration tables of one worksheet. */
export function readSheet(grid: Grid, corrections: ColumnCorrections): SheetState {
  const lines = linesOf(grid);
  const words = new Vocabulary();
  const headers = new Headers(lines, words);
  const layouts = new HeaderLayouts(words);
  const merges = mergeLookup(grid, widthOf(lines));
  const tables: DeclarationTable[] = [];
  const states: TableState[] = [];
  const unread: UnreadLine[] = [];
  let pending: Line[] = [];
  /** The year that the head of the page, or of a table above, gives: blocks pasted below go by it. */
  let pageYear: number | undefined;
  let at = 0;
  while (at < lines.length) {
    const block = headers.at(at) ?? headers.byRowsBelow(at);
    if (!block) {
      pending.push(lines[at]!);
      at += 1;
      continue;
    }
    const above = splitTrailing(grid, pending, tables);
    const preamble = readPreamble(grid, above);
    pending = [];
    // The worksheet is named after its department table; blocks pasted below that one are projects.
    const speaksFor = tables.some(({ kind }) => kind === 'department') ? '' : grid.name;
    pageYear = headYearOf(preamble) ?? pageYear;
    const named = { speaksFor, pageYear };
    const read = readTables(grid, named, headers, block, preamble, merges, layouts, corrections);
    for (const table of read.tables) {
      tables.push(table);
      states.push(read.state);
    }
    for (const line of preamble.unread) unread.push(line);
    for (const line of read.unread) unread.push(line);
    at = read.next;
  }
  const rest = splitTrailing(grid, pending, tables);
  for (const line of unreadOf(grid, rest)) unread.push(line);
  shareGoalsByPeriod(tables);
  return { reading: { grid, tables, unread: unread.sort((a, b) => a.row - b.row) }, states };
}

/** 中期绩效指标（2025—2027年）, 年度绩效指标: which period the block below speaks of. */
const LONG_TERM_BLOCK = /^(?:中期|中长期|长期|实施期|项目实施期|总体|周期)(?:绩效)?(?:指标|目标)/;
const ANNUAL_BLOCK = /^(?:年度|当年|本年度?|\d{4}年度?)(?:绩效)?指标/;

/**
 * A form with two blocks below each other, one for all years and one for this year, says its goals once, over the first;
 * each block has those of its period, and is of what the form is of.
 */
function shareGoalsByPeriod(tables: DeclarationTable[]): void {
  for (let at = 1; at < tables.length; at += 1) {
    const [long, annual] = [tables[at - 1]!, tables[at]!];
    if (!isHeadedBy(long, LONG_TERM_BLOCK) || !isHeadedBy(annual, ANNUAL_BLOCK)) continue;
    if (annual.goals.length > 0 || annual.title || long.list || annual.list) continue;
    const { kind } = long;
    // What the bureau is for is what the goal of the year may merely repeat.
    const ofYear = ({ kind }: Goal): boolean => kind === 'annual' || kind === 'duties';
    tables[at - 1] = { ...long, goals: long.goals.filter((goal) => !ofYear(goal)) };
    tables[at] = { ...annual, kind, goals: long.goals.filter(ofYear) };
  }
}

/** In a line above the block, or beside all of it in the first column. */
function isHeadedBy({ headings, columns }: DeclarationTable, period: RegExp): boolean {
  return (
    headings.some(({ label }) => period.test(label)) ||
    columns.some(({ role, header }) => role === 'other' && period.test(header))
  );
}

/** Hands the form rows right below the last table (填表人：…) to that table; the lines that are left. */
function splitTrailing(grid: Grid, pending: readonly Line[], tables: DeclarationTable[]): readonly Line[] {
  const last = tables[tables.length - 1];
  if (!last) return pending;
  const lastRow = lastRowOf(last);
  const afterNote = last.notes.some(({ cell }) => cell.row === lastRow);
  const trailing = readTrailing(grid, pending, lastRow, afterNote);
  if (trailing.lines > 0) {
    tables[tables.length - 1] = {
      ...last,
      headings: [...last.headings, ...trailing.headings],
      notes: [...last.notes, ...trailing.notes],
    };
    if (last.list) shareNotes(tables, last.list, trailing.notes);
  }
  return pending.slice(trailing.lines);
}

/** Notes below a list hold for all its entries. */
function shareNotes(
  tables: DeclarationTable[],
  { shared: before }: ListEntry,
  notes: readonly Field[],
): void {
  const shared = { ...before, notes: [...before.notes, ...notes] };
  for (let at = tables.length - 1; at >= 0; at -= 1) {
    const { list } = tables[at]!;
    if (list?.shared !== before) break;
    tables[at] = { ...tables[at]!, list: { ...list, shared } };
  }
}

function lastRowOf({ range, totals, notes }: DeclarationTable): number {
  let last = range.bottom;
  for (const { row } of totals) last = Math.max(last, row);
  for (const { cell } of notes) last = Math.max(last, cell.row);
  return last;
}

function widthOf(lines: readonly Line[]): number {
  let width = 0;
  for (const { cells } of lines) width = Math.max(width, cells[cells.length - 1]!.column + 1);
  return width;
}

function readTables(
  grid: Grid,
  { speaksFor, pageYear }: { readonly speaksFor: string; readonly pageYear: number | undefined },
  headers: Headers,
  block: HeaderBlock,
  preamble: Preamble,
  merges: MergeLookup,
  layouts: HeaderLayouts,
  corrections: ColumnCorrections,
): {
  tables: readonly DeclarationTable[];
  state: TableState;
  next: number;
  unread: readonly UnreadLine[];
} {
  const { words } = layouts;
  const sample = sampleBelow(headers, block);
  const columns = readColumns(grid, block, sample, layouts, corrections);
  const main = rowContext(grid, merges, columns.main, words, sample, columns.list);
  const shared = columns.main.filter(({ role }) => role === 'level1');
  const side = columns.side && rowContext(grid, merges, [...shared, ...columns.side], words);
  const body = readBody(headers, block, main, side, preamble.title?.text);
  const table: DeclarationTable = {
    kind: tableKind(preamble, speaksFor),
    range: rangeOf(
      grid,
      block,
      body,
      [...columns.main, ...(columns.side ?? [])].map(({ column }) => column),
    ),
    title: preamble.title,
    headerRows: block.rows,
    columns: columns.main,
    indicators: body.indicators,
    blankRows: body.blankRows,
    sideBlock: columns.side && { columns: columns.side, indicators: body.sideIndicators },
    goals: preamble.goals,
    headings: preamble.headings,
    counter: preamble.counter,
    fundingLine: preamble.fundingLine,
    funding: preamble.funding,
    amounts: preamble.amounts,
    totals: body.totals,
    subtotals: body.subtotals,
    repeatedHeaderRows: body.repeatedHeaders,
    otherYearsInHeader: body.otherYears,
    notes: [...preamble.notes, ...body.notes],
    year: yearOf(preamble) ?? headerYear(block) ?? pageYear ?? yearInGoals(preamble),
    selfEvaluation: columns.main.some(
      ({ role }) => role === 'actual' || role === 'score' || role === 'reason',
    ),
    chrome: preamble.chrome,
  };
  const parted = columns.list && entriesOf(grid, columns.list, rowsOf(body));
  // Rows that name an entry are read by it alone.
  const empty = body.entryRows.filter(({ row }) => !parted || parted.empty.has(row));
  const unread = unreadOf(grid, [...body.interruptions, ...body.emptyGroups, ...empty]);
  const tables = parted
    ? tablesOfList(grid, merges, table, columns.list, parted.entries)
    : [{ ...table, indicators: withPercentPoints(columns.main, body.indicators) }];
  return { tables, state: { block, sample, columns, layouts, main, side }, next: body.next, unread };
}

/** The rows of a list, those with an entry's name alone included. */
function rowsOf({ indicators, entryRows }: TableBody): readonly ListRow[] {
  const rows = indicators.map(({ row }) => ({ row, bare: false }));
  if (entryRows.length === 0) return rows;
  return [...rows, ...entryRows.map(({ row }) => ({ row, bare: true }))].sort((a, b) => a.row - b.row);
}

/** Lines with several cells, up to the next header: what the columns hold. */
function sampleBelow(headers: Headers, block: HeaderBlock): readonly Line[] {
  const { lines } = headers;
  const sample: Line[] = [];
  for (let at = block.to + 1; at < lines.length && sample.length < BODY_SAMPLE; at += 1) {
    const line = lines[at]!;
    const gap = line.row - lines[at - 1]!.row;
    if (gap > 12 || headers.at(at) || headers.byRowsBelow(at)) break;
    // Behind a blank row something else may begin, which unknown words do not tell from the table.
    if (gap > 1 && block.levels && !headers.namesLevel(line)) break;
    // Total rows and signatures fill few columns.
    const few = block.levels !== undefined && line.cells.length * 2 <= block.cells.size;
    if (line.cells.length > 1 && !few) sample.push(line);
  }
  return sample;
}

function rangeOf(grid: Grid, block: HeaderBlock, body: TableBody, columns: readonly number[]): CellRange {
  return {
    sheet: grid.name,
    top: block.rows[0]!,
    left: Math.min(...columns),
    bottom: body.lastRow,
    right: Math.max(...columns),
  };
}

function headerYear(block: HeaderBlock): number | undefined {
  for (const cells of block.cells.values()) {
    for (const { text } of cells) {
      const year = /年度|当年|本年/.test(text) ? yearIn(text) : undefined;
      if (year !== undefined) return year;
    }
  }
  return undefined;
}
