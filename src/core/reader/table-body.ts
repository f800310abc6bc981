import type { Field, Indicator, Level, OtherYearInHeader, TotalRow } from '../model/declaration';
import type { Grid } from '../model/grid';
import { pointsField, textField } from './fields';
import type { LevelDepth } from '../norms/level-names';
import { isHeaderLike, type HeaderBlock, type Headers } from './header';
import { levelOf, readIndicator, type OpenLevels, type RowContext } from './indicator-row';
import { cellOf, type Line, type LineCell } from './lines';
import { labelKey } from './label';
import {
  isChrome,
  isChromeLine,
  isContinuationTitle,
  isFormLabel,
  isGradeWord,
  isLabelledGrade,
  isNote,
  isSeparatorLine,
  totalKind,
  type TotalKind,
} from './phrases';
import { pointsBeforeLevel, readPoints } from './points';
import { otherYearsIn } from './repeated-headers';
import { isSequence, rowKind } from './row-kind';
import { belongsCut, standsBeside } from './rows-below';

/** So many empty rows in one place end a table. */
const MAX_GAP = 12;

export interface TableBody {
  readonly indicators: readonly Indicator[];
  readonly sideIndicators: readonly Indicator[];
  readonly blankRows: readonly number[];
  /** Header rows that were printed again inside the table. */
  readonly repeatedHeaders: readonly number[];
  readonly otherYears: readonly OtherYearInHeader[];
  readonly totals: readonly TotalRow[];
  readonly subtotals: readonly TotalRow[];
  readonly notes: readonly Field[];
  /** Page chrome between the table's rows. */
  readonly interruptions: readonly Line[];
  /** First-level names over no row. */
  readonly emptyGroups: readonly Line[];
  /** Rows of a list that name an entry or its unit, and no indicator. */
  readonly entryRows: readonly Line[];
  /** Index of the first line after the table. */
  readonly next: number;
  readonly lastRow: number;
}

interface State {
  readonly indicators: Indicator[];
  readonly sideIndicators: Indicator[];
  readonly blankRows: number[];
  readonly repeatedHeaders: number[];
  readonly otherYears: OtherYearInHeader[];
  totals: TotalRow[];
  readonly subtotals: TotalRow[];
  readonly notes: Field[];
  readonly interruptions: Line[];
  readonly groups: Line[];
  readonly entryRows: Line[];
  readonly levelsSeen: Set<string>;
  readonly open: OpenLevels;
  readonly sideOpen: OpenLevels;
  lastRow: number;
  /** Notes between the header and the first row, which end no table. */
  notesAbove: number;
  /** The last row that says that the table goes on, 续表: a blank row in front of it parts none. */
  resumed: number;
}

/** Reads the rows below a header until the table ends. */
export function readBody(
  headers: Headers,
  block: HeaderBlock,
  main: RowContext,
  side: RowContext | undefined,
  title: string | undefined,
): TableBody {
  const { lines } = headers;
  const state: State = {
    indicators: [],
    sideIndicators: [],
    blankRows: [],
    repeatedHeaders: [],
    otherYears: [],
    totals: [],
    subtotals: [],
    notes: [],
    interruptions: [],
    groups: [],
    entryRows: [],
    levelsSeen: new Set(),
    open: { level1: undefined, level2: undefined },
    sideOpen: { level1: undefined, level2: undefined },
    lastRow: lines[block.to]!.row,
    notesAbove: 0,
    resumed: 0,
  };
  let at = block.to + 1;
  let previousRow = state.lastRow;
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.row - previousRow > MAX_GAP) break;
    const resumed = isInterruption(line, title) ? resumesAt(headers, at, block, main, state, title) : at;
    if (resumed === undefined) break;
    state.interruptions.push(...lines.slice(at, resumed));
    const page = lines
      .slice(at, resumed)
      .some(({ cells }) => cells.some(({ content }) => isContinuationTitle(content.text)));
    if (page) state.resumed = lines[resumed - 1]!.row;
    at = resumed;
    const header = headers.at(at);
    if (header) {
      if (!continuesUnder(lines, block, header, main, state)) break;
      state.repeatedHeaders.push(...header.rows);
      state.otherYears.push(...otherYearsIn(main.grid, lines, block, header));
      at = header.to + 1;
    } else {
      if (!takesEntry(main, lines, at, state) && !takesLine(main, side, lines, at, block, state)) break;
      at += 1;
    }
    previousRow = lines[at - 1]!.row;
  }
  // A form with one 小计 below all rows means the total.
  const [only] = state.subtotals;
  if (
    only &&
    state.subtotals.length === 1 &&
    state.totals.every(({ grade }) => grade) &&
    only.row > state.lastRow
  ) {
    state.totals.unshift(only);
    state.subtotals.length = 0;
  }
  return { ...state, emptyGroups: withoutRows(state), next: at };
}

/** The lines of group names that no indicator stands under. */
function withoutRows({ groups, indicators }: State): readonly Line[] {
  if (groups.length === 0) return groups;
  const used = new Set(indicators.flatMap(({ level1, level2 }) => [level1?.cell.row, level2?.cell.row]));
  return groups.filter(({ row }) => !used.has(row));
}

/** A row of a list with no indicator that names the project of the rows below, or the unit of the projects. */
function takesEntry(main: RowContext, lines: readonly Line[], at: number, state: State): boolean {
  const { list } = main;
  const line = lines[at]!;
  if (!list || state.notes.length > 0 || !line.cells.every(({ column }) => list.columns.has(column)))
    return false;
  const named = [list.project, list.unit].some((column) => column && cellOf(line, column.column));
  const first = line.cells[0]!.content;
  if (!named || totalOf(main, line) || isNote(first.text) || isFormLabel(first)) return false;
  const below = lines[at + 1];
  if (!below || below.row - line.row > 2 || rowKind(main, below) === 'none') {
    const further = lines[at + 2];
    const leads = below?.cells.every(({ column }) => list.columns.has(column)) === true;
    if (!leads || !further || rowKind(main, further) === 'none') return false;
  }
  state.entryRows.push(line);
  return true;
}

/** Takes the line into the table; false where the table has ended before it. */
function takesLine(
  main: RowContext,
  side: RowContext | undefined,
  lines: readonly Line[],
  at: number,
  block: HeaderBlock,
  state: State,
): boolean {
  const line = lines[at]!;
  const kind = rowKind(main, line);
  const total = totalOf(main, line);
  if (total) {
    takeTotal(main, line, total, state);
    return true;
  }
  const first = line.cells[0]!;
  if (kind !== 'strong' && isNote(first.content.text)) {
    const cell = { sheet: main.grid.name, row: line.row, column: first.column };
    state.notes.push(textField(cell, first.content));
    return true;
  }
  if (takesGroup(main, line, state)) return true;
  if (side && kind === 'none' && state.notes.length === 0 && standsBeside(main, side, lines, at)) {
    state.sideIndicators.push(readIndicator(side, line, state.sideOpen));
    state.lastRow = line.row;
    return true;
  }
  // A note right below the header is none that ends the table.
  if (state.indicators.length === 0) state.notesAbove = state.notes.length;
  if (kind === 'none' || state.notes.length > state.notesAbove) return false;
  if (kind === 'cut' && !belongsCut(main, side, lines, block.to + 1, at)) return false;
  // 主管部门 | 水务局 below a blank row begins a form, whatever column it stands in.
  if (kind !== 'strong' && line.row > lines[at - 1]!.row + 1 && isFormLabel(first.content)) return false;
  takeIndicator(main, side, line, state);
  return true;
}

function takeIndicator(main: RowContext, side: RowContext | undefined, line: Line, state: State): void {
  // A blank row in front of a page's head parts no rows.
  for (let row = Math.max(state.lastRow, state.resumed) + 1; row < line.row; row += 1) {
    if (isEmptyRow(main.grid, row)) state.blankRows.push(row);
  }
  if (state.totals.length > 0 && state.indicators.length > 0) {
    // Rows go on below it: it closed one level, not the table.
    for (const total of state.totals) state.subtotals.push(total);
    state.totals = [];
  }
  const indicator = readIndicator(main, line, state.open);
  state.indicators.push(indicator);
  if (indicator.level1) state.levelsSeen.add(indicator.level1.name);
  if (side) state.sideIndicators.push(readIndicator(side, line, state.sideOpen));
  state.lastRow = line.row;
}

function isEmptyRow(grid: Grid, row: number): boolean {
  return !(grid.rows[row] ?? []).some((content) => content !== undefined && content.text.trim() !== '');
}

/** What may stand between the rows of one table: page chrome, a drawn rule, or the form's title on its next page. */
function isInterruption(line: Line, title?: string): boolean {
  if (isSeparatorLine(line) || isChromeLine(line)) return true;
  return (
    line.cells.length <= 4 &&
    line.cells.every(({ content: { text } }) => isChrome(text) || isContinuationTitle(text) || text === title)
  );
}

/** It belongs inside only when the table's rows plainly go on behind it: where they do. */
function resumesAt(
  headers: Headers,
  at: number,
  block: HeaderBlock,
  main: RowContext,
  state: State,
  title: string | undefined,
): number | undefined {
  const { lines } = headers;
  let next = at;
  while (next < lines.length && isInterruption(lines[next]!, title)) next += 1;
  const resumed = lines[next];
  if (!resumed || resumed.row - lines[at]!.row > MAX_GAP || state.totals.length > 0) return undefined;
  const header = headers.at(next);
  const goesOn = header
    ? continuesUnder(lines, block, header, main, state)
    : rowKind(main, resumed) === 'strong';
  return goesOn ? next : undefined;
}

function takesGroup(main: RowContext, line: Line, state: State): boolean {
  const group = groupOf(main, line);
  if (!group) return false;
  if (group.depth === 1) state.open.level2 = undefined;
  state.open[group.depth === 1 ? 'level1' : 'level2'] = group.level;
  state.groups.push(line);
  return true;
}

/** A row with a level's name, and at most its points, over rows that have no column for it. */
function groupOf(main: RowContext, line: Line): { depth: LevelDepth; level: Level } | undefined {
  const { byRole, words } = main;
  if (byRole.has('level1') && byRole.has('level2')) return undefined;
  const sequence = byRole.get('sequence');
  const weightColumn = byRole.get('weight');
  // 一、产出指标 may stand in the column of the numbers.
  const [label, ...others] = line.cells.filter(
    ({ column, content }) => column !== sequence || !isSequence(content.text.trim()),
  );
  if (!label || others.some(({ column }) => column !== weightColumn && column !== byRole.get('score'))) {
    return undefined;
  }
  const depth = ([1, 2] as const).find(
    (level) => !byRole.has(level === 1 ? 'level1' : 'level2') && words.isLevel(level, label.content.text),
  );
  if (!depth) return undefined;
  const cell = { sheet: main.grid.name, row: line.row, column: label.column };
  const level = levelOf(words, depth, cell, label.content.text, 'own');
  const weight = others.find(({ column }) => column === weightColumn);
  const beside = level.declaredWeight === undefined && weight ? readPoints(weight.content) : undefined;
  if (!weight || beside === undefined) return { depth, level };
  const weightCell = { ...cell, column: weight.column };
  return { depth, level: { ...level, declaredWeight: beside, weightCell } };
}

/** A row that is an indicator's whatever stands around it, so that it can be read again by itself. */
export function standsAlone(main: RowContext, line: Line): boolean {
  return (
    line.cells.length > 1 &&
    rowKind(main, line) === 'strong' &&
    !isHeaderLike(line, main.words) &&
    !isInterruption(line) &&
    totalOf(main, line) === undefined &&
    groupOf(main, line) === undefined
  );
}

/** The cell that says what a row is, where it is no indicator: 合计 may stand in the column of the numbers. */
function labelCell(main: RowContext, line: Line): LineCell {
  const first = line.cells[0]!;
  if (totalKind(first.content.text)) return first;
  // The sum may stand in front of its label, where the points come first.
  const name = main.byRole.get('name');
  const own = name === undefined ? undefined : line.cells.find(({ column }) => column === name);
  if (own && first.column === main.byRole.get('weight') && totalKind(own.content.text)) return own;
  return first.column === main.byRole.get('sequence') ? (line.cells[1] ?? first) : first;
}

function totalOf(main: RowContext, line: Line): TotalKind | undefined {
  const label = labelCell(main, line);
  const kind = totalKind(label.content.text);
  const name = main.byRole.get('name');
  const beside = name === undefined || name === label.column ? undefined : cellOf(line, name);
  // 评价等次 | | 优: the level stands where other rows have their name.
  return beside === undefined || (kind === 'grade' && isGradeWord(beside.text)) ? kind : undefined;
}

function takeTotal(main: RowContext, line: Line, kind: TotalKind, state: State): void {
  const label = labelCell(main, line);
  const at = (column: number): { sheet: string; row: number; column: number } => ({
    sheet: main.grid.name,
    row: line.row,
    column,
  });
  const points = (role: 'weight' | 'score'): TotalRow['weight'] => {
    const column = main.byRole.get(role);
    const content = column === undefined ? undefined : cellOf(line, column);
    if (!content || column === undefined) return undefined;
    const field = pointsField(at(column), content);
    return field.value === undefined ? { ...field, value: pointsBeforeLevel(content) } : field;
  };
  const grade =
    line.cells.find(({ content }) => isGradeWord(content.text) || isLabelledGrade(content.text)) ??
    line.cells.find(({ content }) => pointsBeforeLevel(content) !== undefined);
  const total: TotalRow = {
    row: line.row,
    label: textField(at(label.column), label.content),
    weight: points('weight'),
    score: points('score'),
    grade: grade && textField(at(grade.column), grade.content),
  };
  (kind === 'subtotal' ? state.subtotals : state.totals).push(total);
}

/**
 * The same header again: printed on the next page, or the head of another table? Another table when the sequence begins
 * anew, when a total has closed this one, or when a first level comes again that other levels have followed.
 */
function continuesUnder(
  lines: readonly Line[],
  block: HeaderBlock,
  header: HeaderBlock,
  main: RowContext,
  state: State,
): boolean {
  const next = lines[header.to + 1];
  // Printed twice over the same rows.
  if (state.indicators.length === 0 && sameHeader(block, header))
    return lines[header.from]!.row === state.lastRow + 1;
  if (!sameHeader(block, header) || !next || state.indicators.length === 0 || state.totals.length > 0)
    return false;
  if (rowKind(main, next) === 'none') return false;
  // The entries of a list part it; under a title it is another list, and the title has ended this one.
  if (main.list) return true;
  const sequence = main.byRole.get('sequence');
  const number = sequence === undefined ? undefined : cellOf(next, sequence)?.text.trim();
  if (number === '1') return false;
  const level1 = main.byRole.get('level1');
  const text = level1 === undefined ? undefined : cellOf(next, level1)?.text;
  if (text === undefined) return true;
  const { name } = levelOf(main.words, 1, { sheet: main.grid.name, row: next.row, column: 0 }, text, 'own');
  if (state.open.level1?.name === name) return true;
  return !state.levelsSeen.has(name);
}

function sameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  const leaves = (block: HeaderBlock): string =>
    [...block.cells]
      .sort(([left], [right]) => left - right)
      .map(([column, cells]) => `${column}:${labelKey(cells[cells.length - 1]!.text)}`)
      .join('|');
  return leaves(a) === leaves(b);
}
