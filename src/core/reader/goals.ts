import type { Goal, Heading } from '../model/declaration';
import type { Grid } from '../model/grid';
import { readFundingLine } from './funding-line';
import { goalLabel, inlineGoal } from './goal-label';
import { isPlainLabel } from './headings';
import { clean, fold } from './label';
import { addressOf, fieldOf, type Line, type LineCell } from './lines';
import { isChromeLine, isNote, isSeparatorLine, readCounter } from './phrases';

/** Goals that begin at a line. */
export interface GoalLines {
  readonly goals: readonly Goal[];
  /** Labels with no text. */
  readonly headings: readonly Heading[];
  /** How many lines they took. */
  readonly lines: number;
  /** Whether something else stands in the first line. */
  readonly left: boolean;
}

interface Label {
  readonly line: Line;
  readonly cell: LineCell;
}

/** A goal beside, inside, below or under its label; `undefined` where the line has no goal label. */
export function readGoals(grid: Grid, lines: readonly Line[], at: number): GoalLines | undefined {
  const line = lines[at]!;
  const labels = line.cells.filter(({ content }) => goalLabel(content.text) !== undefined);
  if (labels.length === 0) return inside(grid, line);
  if (labels.length < line.cells.length) {
    return line.cells[0] === labels[0] ? beside(grid, lines, at) : undefined;
  }
  return labels.length === 1 ? below(grid, lines, at) : inColumns(grid, lines, at);
}

/** 年度目标：全年完成…… in one cell. */
function inside(grid: Grid, line: Line): GoalLines | undefined {
  const cell = line.cells[0]!;
  const inline = line.cells.length === 1 ? inlineGoal(cell.content.text) : undefined;
  if (!inline) return undefined;
  const field = fieldOf(grid, line, cell);
  const goal = {
    ...field,
    value: clean(field.text.slice(inline.from)),
    heading: inline.heading,
    kind: inline.kind,
  };
  return { goals: [goal], headings: [], lines: 1, left: false };
}

/** The label alone in its line; the goal stands in the next ones, up to a counter, a button or another label. */
function below(grid: Grid, lines: readonly Line[], at: number): GoalLines {
  const label = { line: lines[at]!, cell: lines[at]!.cells[0]! };
  const goals: Goal[] = [];
  let next = at + 1;
  let previous = label.line.row;
  // The text may stand a little below its label; the paragraphs of one text follow each other.
  while (next < lines.length && lines[next]!.row - previous <= (goals.length === 0 ? 3 : 1)) {
    const line = lines[next]!;
    if (!line.cells.slice(1).every(isCounter) || endsGoal(line)) break;
    goals.push(goalOf(grid, line, line.cells[0]!, label));
    previous = line.row;
    next += 1;
  }
  return {
    goals,
    headings: goals.length === 0 ? [emptyHeading(grid, label)] : [],
    lines: next - at,
    left: false,
  };
}

/** 已输入17/1000 may stand in the goal's own row. */
const isCounter = ({ content }: LineCell): boolean => readCounter(content.text) !== undefined;

function endsGoal(line: Line): boolean {
  const { text } = line.cells[0]!.content;
  return (
    isChromeLine(line) ||
    isSeparatorLine(line) ||
    readCounter(text) !== undefined ||
    goalLabel(text) !== undefined ||
    inlineGoal(text) !== undefined ||
    isNote(text) ||
    readFundingLine({ sheet: '', row: 0, column: 0 }, text) !== undefined
  );
}

/** Labels side by side over their texts: 年初设定目标 | 年度总体目标完成情况综述. The first may head the row itself. */
function inColumns(grid: Grid, lines: readonly Line[], at: number): GoalLines {
  const line = lines[at]!;
  const labels = line.cells.map((cell) => ({ line, cell }));
  const under = lines[at + 1];
  const texts = under && under.row === line.row + 1 && !isChromeLine(under) ? under.cells : [];
  const fits = texts.every(
    ({ column, content }) =>
      labels.some(({ cell }) => cell.column === column) &&
      !goalLabel(content.text) &&
      !isPlainLabel(content.text),
  );
  const underRowLabel = texts[0] !== undefined && texts[0].column > line.cells[0]!.column;
  if (!under || !fits || (!underRowLabel && texts.length < 2)) {
    return { goals: [], headings: labels.map((label) => emptyHeading(grid, label)), lines: 1, left: false };
  }
  const goals = texts.map((cell) => goalOf(grid, under, cell, labelOver(labels, cell)));
  return { goals, headings: [], lines: 2, left: false };
}

const labelOver = (labels: readonly Label[], cell: LineCell): Label =>
  labels.find((label) => label.cell.column === cell.column) ?? labels[0]!;

/** 年度总体目标 | text, and further texts in the rows below under a merged label. */
function beside(grid: Grid, lines: readonly Line[], at: number): GoalLines {
  const line = lines[at]!;
  const goals: Goal[] = [];
  const headings: Heading[] = [];
  const columns = new Map<number, Label>();
  let left = false;
  let label: Label | undefined;
  for (const cell of line.cells) {
    if (goalLabel(cell.content.text)) {
      if (label) headings.push(emptyHeading(grid, label));
      label = { line, cell };
    } else if (label) {
      goals.push(goalOf(grid, line, cell, label));
      columns.set(cell.column, label);
      label = undefined;
    } else if (!isCounter(cell)) left = true;
  }
  if (label) headings.push(emptyHeading(grid, label));
  let next = at + 1;
  while (next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const under = lines[next]!;
    const continues =
      under.cells[0]!.column > line.cells[0]!.column &&
      under.cells.every(({ column, content }) => columns.has(column) && !goalLabel(content.text)) &&
      !isChromeLine(under) &&
      !under.cells.some(isCounter);
    if (!continues) break;
    for (const cell of under.cells) goals.push(goalOf(grid, under, cell, columns.get(cell.column)!));
    next += 1;
  }
  return { goals, headings, lines: next - at, left };
}

function goalOf(grid: Grid, line: Line, cell: LineCell, label: Label): Goal {
  return {
    ...fieldOf(grid, line, cell),
    heading: fold(label.cell.content.text),
    labelCell: addressOf(grid, label.line, label.cell),
    kind: goalLabel(label.cell.content.text) ?? 'annual',
  };
}

const emptyHeading = (grid: Grid, { line, cell }: Label): Heading => ({
  label: fold(cell.content.text),
  kind: 'other',
  value: '',
  cell: addressOf(grid, line, cell),
});
