import { generalRuleOf, generalRuleText, type GeneralRule } from '../checks/general-rule';
import { toA1, type CellAddress } from '../model/cell';
import {
  columnOf,
  liveIndicators,
  type DeclarationTable,
  type Indicator,
  type SheetReading,
} from '../model/declaration';
import { contentAt, guardText, type CellContent, type Grid } from '../model/grid';
import type { ScoreResult } from '../model/scoring';
import {
  findOwnBlock,
  lookOf,
  ownColumns,
  SCORE_HEADERS,
  type CellWrite,
  type OwnBlock,
} from './score-block';
import { explanationValue, holds, scoreValue, withSummaryValues } from './score-values';
import type { ScoreSkip } from './score-skips';
import { isOwnSummary, summaryRows } from './score-summary';
import { scoredTables } from './joined-lists';

export type { CellWrite } from './score-block';

export interface SkippedTable {
  readonly table: DeclarationTable;
  readonly reason: ScoreSkip;
}

export interface ScoreColumnsPlan {
  readonly writes: readonly CellWrite[];
  /** Cells that are new or change; the others already hold what they should. */
  readonly changed: number;
  /** Tables that get no columns, or fewer rows than others, and why. */
  readonly skipped: readonly SkippedTable[];
  /** Cells in our columns that hold something else now, and stay as they are. */
  readonly left: readonly CellAddress[];
}

export interface ScoreColumnsOptions {
  /** The namespace of the custom functions with its dot (`JX.`), or '' for none. */
  readonly namespace?: string;
  /** The scores of the rows with an actual value; with them each write tells what its cell shows. */
  readonly results?: ReadonlyMap<Indicator, ScoreResult>;
}

/**
 * Plans the score columns of one worksheet: 实际完成值 | 得分 | 得分说明 in the first free columns right of each table, or
 * 核算得分 | 得分说明 beside a table that has actual values of its own. Never plans a write over a filled cell;
 * planning again after writing changes nothing.
 */
export function planScoreColumns(sheet: SheetReading, options: ScoreColumnsOptions = {}): ScoreColumnsPlan {
  const writes: CellWrite[] = [];
  const left: CellAddress[] = [];
  const skipped: SkippedTable[] = [];
  const tables = scoredTables(sheet);
  tables.forEach(({ table, joined }, index) => {
    const reason = cannotScore(table);
    if (reason !== undefined) {
      skipped.push({ table, reason });
      return;
    }
    const block = ownColumns(sheet.grid, table, options.results !== undefined);
    if (block === undefined) {
      skipped.push({ table, reason: 'noFreeColumns' });
      return;
    }
    for (const write of tableWrites(sheet.grid, table, block, options)) {
      const content = contentAt(sheet.grid, write.cell.row, write.cell.column);
      // Points that a person typed over a formula stay.
      if (write.role === 'input' || isBlank(content) || isOurs(content, write)) writes.push(write);
      else left.push(write.cell);
    }
    const next = tables[index + 1]?.table;
    const limit = next === undefined ? Infinity : Math.min(...next.headerRows, next.range.top);
    // One sum over several declarations says nothing of any of them.
    const summary = joined ? undefined : summaryRows(sheet.grid, table, block, limit);
    if (summary === undefined) skipped.push({ table, reason: joined ? 'list' : 'noFreeRows' });
    else writes.push(...summary);
  });
  const planned = options.results === undefined ? writes : withSummaryValues(sheet.grid, writes);
  return {
    writes: planned,
    skipped,
    left,
    changed: writes.filter((write) => !isThere(sheet.grid, write)).length,
  };
}

/**
 * What 写入得分 wrote and may be taken away with its look: headers, formulas, labels and blank input cells, as edits to ''.
 * Actual values that the user typed stay, and their header with them.
 */
export function planScoreRemoval(sheet: SheetReading): readonly CellWrite[] {
  return scoredTables(sheet).flatMap(({ table }) => {
    const block = findOwnBlock(sheet.grid, table);
    return block === undefined ? [] : removalOf(sheet.grid, table, block);
  });
}

/** The cells of blocks that nobody has typed an actual value into yet, also where their scores are values. */
export function unusedScoreCells(sheet: SheetReading): readonly CellAddress[] {
  const { grid } = sheet;
  return scoredTables(sheet).flatMap(({ table }) => {
    const block = findOwnBlock(grid, table, true);
    if (block?.kind !== 'full' || hasTyped(grid, table, block)) return [];
    return [...removalOf(grid, table, block).map(({ cell }) => cell), ...ownLines(grid, table, block)];
  });
}

/** More lines than this no summary has. */
const MOST_LINES = 16;

/** The lines of a summary wherever they stand now: with them, a stray row below reads as one of the table. */
function ownLines(grid: Grid, table: DeclarationTable, block: OwnBlock): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = Math.max(...table.headerRows) + 1; row <= table.range.bottom + MOST_LINES; row++) {
    if (!isOwnLine(grid, row, block)) continue;
    for (const column of [block.actual, block.score]) cells.push({ sheet: grid.name, row, column });
  }
  return cells;
}

function isOwnLine(grid: Grid, row: number, { actual, score }: OwnBlock): boolean {
  const at = (column: number) => guardText(contentAt(grid, row, column));
  return isOwnSummary(at(actual), 'label') && isOwnSummary(at(score), 'summary');
}

/** Whether a person has typed an actual value; the label of a line of ours beside a stray row is none. */
function hasTyped(grid: Grid, table: DeclarationTable, block: OwnBlock): boolean {
  return (
    block.kind === 'full' &&
    liveIndicators(table).some(
      ({ row }) => contentAt(grid, row, block.actual).text !== '' && !isOwnLine(grid, row, block),
    )
  );
}

function removalOf(grid: Grid, table: DeclarationTable, block: OwnBlock): readonly CellWrite[] {
  const typed = hasTyped(grid, table, block);
  const planned = [
    ...tableWrites(grid, table, block, {}),
    ...(summaryRows(grid, table, block, Infinity) ?? []),
  ];
  return planned
    .filter((write) => {
      const { cell, role } = write;
      if (typed && role === 'header' && cell.column === block.actual) return false;
      const content = contentAt(grid, cell.row, cell.column);
      // A blank input cell is listed for its look alone.
      return role === 'input' ? isBlank(content) : isOurs(content, write);
    })
    .map((write) => ({
      ...write,
      from: guardText(contentAt(grid, write.cell.row, write.cell.column)),
      to: '',
    }));
}

/** The first cell of each new 得分说明 column to the right of all tables of the worksheet: only those may be made wide. */
export function explanationColumns(
  { grid, tables }: SheetReading,
  writes: readonly CellWrite[],
): readonly CellAddress[] {
  const right = Math.max(-1, ...tables.map((table) => lastOwnColumn(grid, table)));
  const columns = writes
    .filter(({ role, cell }) => role === 'explanation' && cell.sheet === grid.name && cell.column > right)
    .filter(({ from, to }) => from === '' || to === '')
    .map(({ cell }) => cell.column);
  return [...new Set(columns)].map((column) => ({ sheet: grid.name, row: 0, column }));
}

/** The last column of a table without the score columns of ours, which a later reading takes for a part of it. */
function lastOwnColumn(grid: Grid, table: DeclarationTable): number {
  const block = findOwnBlock(grid, table);
  return block === undefined ? table.range.right : Math.min(table.range.right, block.first - 1);
}

const isBlank = ({ text, formula }: CellContent) => text === '' && formula === undefined;

/** Whether a cell holds what an earlier run wrote there. */
function isOurs(content: CellContent, { role, to, value }: CellWrite): boolean {
  if (value !== undefined && content.formula === undefined && holds(content, value)) return true;
  if (role === 'score' || role === 'explanation')
    return /\bPERFSCORE(?:\.EXPLAIN)?\(/i.test(content.formula ?? '');
  if (role === 'label' || role === 'summary') return isOwnSummary(guardText(content), role);
  return content.formula === undefined && content.text === to;
}

function cannotScore(table: DeclarationTable): ScoreSkip | undefined {
  if (columnOf(table, 'rule') === undefined && generalRuleOf(table)?.proportional !== true) {
    return 'noRule';
  }
  if (liveIndicators(table).length === 0) return 'noIndicators';
  return undefined;
}

function* tableWrites(
  grid: Grid,
  table: DeclarationTable,
  block: OwnBlock,
  { namespace = '', results }: ScoreColumnsOptions,
): Iterable<CellWrite> {
  const sheet = grid.name;
  const lastHeader = Math.max(...table.headerRows);
  const general = generalRuleOf(table);
  const edge = table.range.right < block.first ? table.range.right : block.first - 1;
  const write = (
    row: number,
    column: number,
    to: string | number,
    role: CellWrite['role'],
    format?: string,
  ): CellWrite => ({
    cell: { sheet, row, column },
    from: guardText(contentAt(grid, row, column)),
    to,
    role,
    ...lookOf(grid, row, table.range.left, edge),
    ...(format === undefined ? {} : { numberFormat: format }),
  });

  // A batch may be cut short. What stands then must be known again: the one kind by its formulas, the other by its header.
  const headers: CellWrite[] =
    block.kind === 'full'
      ? [
          write(lastHeader, block.actual, SCORE_HEADERS.actual, 'header'),
          write(lastHeader, block.score, SCORE_HEADERS.score, 'header'),
          write(lastHeader, block.explanation, SCORE_HEADERS.explanation, 'header'),
        ]
      : [
          write(lastHeader, block.score, SCORE_HEADERS.computed, 'header'),
          write(lastHeader, block.explanation, SCORE_HEADERS.explanation, 'header'),
        ];
  if (block.kind === 'computed') yield* headers;

  for (const indicator of liveIndicators(table)) {
    const rule = ruleArgument(indicator, general);
    if (rule === undefined) continue;
    const actual =
      block.kind === 'full' ? { row: indicator.row, column: block.actual } : indicator.actual?.cell;
    if (actual === undefined) continue;
    const call = [rule, ...argumentsOf(indicator, actual)].join(',');
    if (block.kind === 'full') {
      // The input cell belongs to the user: it is given the table's look and never a value.
      yield write(
        indicator.row,
        block.actual,
        guardText(contentAt(grid, indicator.row, block.actual)),
        'input',
      );
    }
    const result = results?.get(indicator);
    yield {
      ...write(indicator.row, block.score, `=${namespace}PERFSCORE(${call})`, 'score', 'General'),
      ...(results === undefined ? {} : { value: scoreValue(result) }),
    };
    yield {
      ...write(indicator.row, block.explanation, `=${namespace}PERFSCORE.EXPLAIN(${call})`, 'explanation'),
      ...(results === undefined ? {} : { value: explanationValue(result) }),
    };
  }
  if (block.kind === 'full') yield* headers;
}

/** The cell of the row's own rule, or what the note under the table says of the row, as a text. */
function ruleArgument(indicator: Indicator, general: GeneralRule | undefined): string | undefined {
  if (indicator.rule !== undefined)
    return indicator.rule.text.trim() === '' ? undefined : toA1(indicator.rule.cell);
  const text = general && generalRuleText(indicator, general);
  return text === undefined ? undefined : `"${text}"`;
}

/** 实际值, 分值, 目标值, 计量单位: references where the cell holds the value itself, literals where it had to be read. */
function argumentsOf(indicator: Indicator, actual: Pick<CellAddress, 'row' | 'column'>): readonly string[] {
  const { weight, target, operator, unit } = indicator;
  const parts = [toA1(actual), '', '', ''];
  if (weight?.value !== undefined) {
    parts[1] = typeof weight.content.value === 'number' ? toA1(weight.cell) : String(weight.value);
  }
  if (target !== undefined && target.text !== '') {
    const sign = operator !== undefined && operator.cell.column !== target.cell.column ? operator : undefined;
    const compares = sign?.value !== undefined && /^[≥≤=<>]$/.test(sign.value);
    if (target.value.fromPercentFormat && target.value.number !== undefined) {
      parts[2] = `"${compares ? sign.value : ''}${target.value.number}%"`;
    } else {
      parts[2] = compares ? `${toA1(sign.cell)}&${toA1(target.cell)}` : toA1(target.cell);
    }
  }
  if (unit !== undefined && unit.text !== '') parts[3] = toA1(unit.cell);
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

function isThere(grid: Grid, { cell, to }: CellWrite): boolean {
  return guardText(contentAt(grid, cell.row, cell.column)) === String(to);
}
