import { MAX_COLUMNS, type CellAddress } from '../model/cell';
import { columnOf, type DeclarationTable } from '../model/declaration';
import { contentAt, type Grid, type ShownValue } from '../model/grid';

/** The columns that the scores of one table stand in. */
export interface OwnBlock {
  /** `full`: 实际完成值 | 得分 | 得分说明; `computed`: 核算得分 | 得分说明 beside the sheet's own actual values. */
  readonly kind: 'full' | 'computed';
  readonly first: number;
  readonly actual: number;
  readonly score: number;
  readonly explanation: number;
}

/** One cell that 写入得分 writes. */
export interface CellWrite {
  readonly cell: CellAddress;
  /** The cell is written only while it still holds this (compared as guard text). */
  readonly from: string;
  /** A formula for the roles `score`, `explanation` and `summary`, else a text; '' clears the cell. */
  readonly to: string | number;
  readonly role: 'header' | 'input' | 'score' | 'explanation' | 'label' | 'summary';
  /** A cell of the table whose look (borders, fill, wrap) this one takes on; never one of a merged area. */
  readonly like?: CellAddress;
  readonly numberFormat?: string;
  /** What the cell shows, where the scores are known when the columns are planned. */
  readonly value?: ShownValue;
  /** What a summary line adds up. */
  readonly sums?: SummaryOf;
}

/** What a line below the table is made of; rows count from 0. */
export type SummaryOf =
  | { readonly of: 'rows'; readonly rows: readonly number[] }
  | {
      readonly of: 'execution';
      readonly executed: CellAddress;
      readonly budget: CellAddress;
      readonly points: number;
    }
  | { readonly of: 'lines'; readonly from: number; readonly to: number }
  | { readonly of: 'grade'; readonly total: number };

/** Header texts of the columns that 写入得分 writes; they are also how a second run finds its own. */
export const SCORE_HEADERS = {
  actual: '实际完成值',
  score: '得分',
  /** Beside a score column that the sheet already has. */
  computed: '核算得分',
  explanation: '得分说明',
} as const;

const FULL = [SCORE_HEADERS.actual, SCORE_HEADERS.score, SCORE_HEADERS.explanation] as const;

/** How many columns right of the table are looked through for free ones. */
const REACH = 40;

const CALL = /\bPERFSCORE\(/i;

/**
 * The block that an earlier run wrote: its score column holds PERFSCORE formulas, or has the header that is ours alone.
 * @param asValues also take the three headers side by side for ours: scores that were written as values leave nothing else
 */
export function findOwnBlock(grid: Grid, table: DeclarationTable, asValues = false): OwnBlock | undefined {
  const rows = table.indicators.map(({ row }) => row);
  const limit = Math.min(MAX_COLUMNS, table.range.right + REACH);
  const header = Math.max(...table.headerRows);
  for (let column = table.range.left; column < limit; column++) {
    const title = contentAt(grid, header, column).text;
    if (title === SCORE_HEADERS.computed) return blockAt(column, 'computed');
    if (
      asValues &&
      title === SCORE_HEADERS.actual &&
      FULL.every((text, i) => contentAt(grid, header, column + i).text === text)
    )
      return blockAt(column, 'full');
    if (rows.some((row) => CALL.test(contentAt(grid, row, column).formula ?? '')))
      return blockAt(column - 1, 'full');
  }
  return undefined;
}

/** The block of an earlier run, else the first free columns; `undefined` where there are none within reach. */
export function ownColumns(grid: Grid, table: DeclarationTable, asValues = false): OwnBlock | undefined {
  const own = findOwnBlock(grid, table, asValues);
  if (own !== undefined) return own;
  const kind = columnOf(table, 'actual') === undefined ? 'full' : 'computed';
  const width = kind === 'full' ? 3 : 2;
  const limit = Math.min(MAX_COLUMNS - width, table.range.right + REACH);
  let free = 0;
  for (let column = table.range.right + 1; column <= limit + width; column++) {
    free = isFree(grid, table, column) ? free + 1 : 0;
    if (free === width) return blockAt(column - width + 1, kind);
  }
  return undefined;
}

function blockAt(first: number, kind: OwnBlock['kind']): OwnBlock {
  return kind === 'full'
    ? { kind, first, actual: first, score: first + 1, explanation: first + 2 }
    : { kind, first, actual: first, score: first, explanation: first + 1 };
}

function isFree(grid: Grid, table: DeclarationTable, column: number): boolean {
  for (let row = table.range.top; row <= table.range.bottom; row++) {
    const content = contentAt(grid, row, column);
    if (content.text !== '' || content.formula !== undefined) return false;
  }
  // A merged title across the free columns would swallow what is written under its top-left cell.
  return !grid.merges.some(
    (merge) =>
      column >= merge.left &&
      column <= merge.right &&
      merge.bottom >= table.range.top &&
      merge.top <= table.range.bottom,
  );
}

/**
 * The cell whose look a new one in this row takes on: the last of the row that is not merged, since a merged area would
 * be copied with its merging.
 */
export function lookOf(grid: Grid, row: number, from: number, to: number): { readonly like?: CellAddress } {
  const merges = grid.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  for (let column = to; column >= from; column--) {
    if (!merges.some(({ left, right }) => column >= left && column <= right)) {
      return { like: { sheet: grid.name, row, column } };
    }
  }
  return {};
}
