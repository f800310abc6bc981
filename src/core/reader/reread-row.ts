import type { CellRange } from '../model/cell';
import type { Column, ColumnRole, DeclarationTable, Indicator } from '../model/declaration';
import type { Grid } from '../model/grid';
import { readColumnsAgain, type TableColumns } from './columns';
import type { ColumnCorrections } from './corrections';
import { readIndicator, type RowContext } from './indicator-row';
import { lineOf, type Line } from './lines';
import type { SheetState, TableState } from './read-sheet';
import { speaksOfShares } from './share-weights';
import { standsAlone } from './table-body';

/** What other rows, or the way the table is parted, depend on. */
const SHARED_ROLES: ReadonlySet<ColumnRole> = new Set(['level1', 'level2', 'sequence', 'other']);

/**
 * Reads one row of a worksheet again after an edit inside an indicator's own cells. `undefined` where more than the row
 * could read differently now: then the worksheet has to be read anew.
 */
export function rereadRow(
  before: SheetState,
  grid: Grid,
  row: number,
  edited: ReadonlySet<number>,
  corrections: ColumnCorrections,
): SheetState | undefined {
  const { reading } = before;
  const at = reading.tables.findIndex(({ range }) => row >= range.top && row <= range.bottom);
  const table = reading.tables[at];
  const state = before.states[at];
  if (!table || !state || !sameMerges(reading.grid.merges, grid.merges)) return undefined;
  const index = indexOfRow(table.indicators, row);
  const line = lineOf(grid, row);
  const earlier = lineOf(reading.grid, row);
  if (index < 0 || !line || !earlier || !isOwnEdit(table, state, row, edited)) return undefined;
  if (!standsAlone(state.main, earlier) || !standsAlone(state.main, line)) return undefined;
  const sampled = sampleAfter(grid, state, line, edited, corrections);
  if (!sampled) return undefined;
  const replaced = replaceIndicator(grid, table, state, line, index, edited);
  return {
    reading: { ...reading, grid, tables: withItem(reading.tables, at, replaced) },
    states: statesAfter(before.states, at, sampled),
  };
}

/** Whether the edit touches only columns whose cells speak for their own row. */
function isOwnEdit(
  table: DeclarationTable,
  state: TableState,
  row: number,
  edited: ReadonlySet<number>,
): boolean {
  if (state.block.byRowsBelow) return false;
  const columns: readonly Column[] = [...table.columns, ...(table.sideBlock?.columns ?? [])];
  const { main } = state;
  for (const column of edited) {
    const found = columns.find((entry) => entry.column === column);
    if (!found || !state.block.cells.has(column) || SHARED_ROLES.has(found.role)) return false;
    if (main.merges.at(row, column)) return false;
    if (found.role === 'weight' && speaksOfShares(found.header)) return false;
    // Where no column holds the points, the names tell whether they do.
    if (found.role === 'name' && !main.byRole.has('weight')) return false;
  }
  return true;
}

/** The sample with the new line; `undefined` where the columns would now be taken for something else. */
function sampleAfter(
  grid: Grid,
  state: TableState,
  line: Line,
  edited: ReadonlySet<number>,
  corrections: ColumnCorrections,
): Pick<TableState, 'sample' | 'columns'> | undefined {
  const at = state.sample.findIndex(({ row }) => row === line.row);
  if (at < 0) return { sample: state.sample, columns: state.columns };
  const sample = withItem(state.sample, at, line);
  const { block, layouts } = state;
  const columns = readColumnsAgain(grid, block, sample, layouts, corrections, state.columns, edited);
  return sameColumns(columns, state.columns) ? { sample, columns } : undefined;
}

function replaceIndicator(
  grid: Grid,
  table: DeclarationTable,
  state: TableState,
  line: Line,
  index: number,
  edited: ReadonlySet<number>,
): DeclarationTable {
  const again = (context: RowContext, indicators: readonly Indicator[]): Indicator => {
    const { level1, level2 } = indicators[index]!;
    return readIndicator({ ...context, grid }, line, { level1, level2 });
  };
  const weight = state.main.byRole.get('weight');
  const read = again(state.main, table.indicators);
  // An unedited weight may stand on a scale that the whole column decided.
  const own =
    weight !== undefined && edited.has(weight) ? read : { ...read, weight: table.indicators[index]!.weight };
  const { sideBlock } = table;
  return {
    ...table,
    indicators: withItem(table.indicators, index, own),
    sideBlock:
      sideBlock && state.side
        ? {
            ...sideBlock,
            indicators: withItem(sideBlock.indicators, index, again(state.side, sideBlock.indicators)),
          }
        : sideBlock,
  };
}

/** The entries of a list go by one sample. */
function statesAfter(
  states: readonly TableState[],
  at: number,
  sampled: Pick<TableState, 'sample' | 'columns'>,
): readonly TableState[] {
  const { block, sample } = states[at]!;
  if (sampled.sample === sample) return states;
  return states.map((state) => (state.block === block ? { ...state, ...sampled } : state));
}

function withItem<T>(items: readonly T[], at: number, item: T): readonly T[] {
  const copy = [...items];
  copy[at] = item;
  return copy;
}

function indexOfRow(indicators: readonly Indicator[], row: number): number {
  let low = 0;
  let high = indicators.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = indicators[middle]!.row;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function sameColumns(a: TableColumns, b: TableColumns): boolean {
  const same = (left: readonly Column[] | undefined, right: readonly Column[] | undefined): boolean =>
    left?.length === right?.length &&
    (left ?? []).every((column, at) => {
      const other = right![at]!;
      return (
        column.role === other.role &&
        column.column === other.column &&
        column.by === other.by &&
        column.confidence === other.confidence
      );
    });
  return same(a.main, b.main) && same(a.side, b.side);
}

function sameMerges(a: readonly CellRange[], b: readonly CellRange[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((merge, at) => {
      const other = b[at]!;
      return (
        merge.top === other.top &&
        merge.left === other.left &&
        merge.bottom === other.bottom &&
        merge.right === other.right
      );
    })
  );
}
