import type { Scope } from '../../core/audit';
import type { CellRange } from '../../core/model/cell';
import type { CellContent, Grid, UnreadSheet, Workbook } from '../../core/model/grid';
import { isProblemSheet } from '../../core/report/problem-sheet';
import { contentOf } from './cell-content';
import { ExcelFault } from './excel-fault';
import { excelRun, supports } from './excel-run';
import { sheetsOf } from './sheets-in-scope';

/** More filled cells than this in one worksheet is no declaration. */
const MOST_CELLS = 2_000_000;
/** A worksheet whose used range is larger is read where it is filled: one stray entry far down makes it that large. */
const SPARSE_FROM = 400_000;
/** More separate areas than this are not followed up. */
const MOST_AREAS = 400;
/**
 * Cells per request. A cell costs its value, formula, text and number format; with texts of usual length this stays well
 * below the 5 MB that Excel on the web allows for one answer. Where it does not, less is asked for at once.
 */
export const CELLS_PER_SYNC = 20_000;
const FEWEST_CELLS_PER_SYNC = 300;

const AREA_PARTS =
  'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** One worksheet under way. */
export interface Used {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
}

/** Rows and columns of one worksheet that are read at once. */
interface Block {
  readonly grid: OpenGrid;
  readonly top: number;
  readonly left: number;
  readonly range: Excel.Range;
}

export interface OpenGrid extends Grid {
  readonly rows: (CellContent | undefined)[][];
  merges: CellRange[];
}

/**
 * Reads the worksheets of a scope, visible and hidden ones: three syncs up to the payload limit, then one more for each
 * further block of rows. Worksheets with more in them than any declaration are listed and not read; the problem list that
 * the add-in wrote itself is left out.
 * @throws ExcelFault
 */
export async function readWorkbook(scope: Scope): Promise<Workbook> {
  for (let cellsPerSync = CELLS_PER_SYNC; ; cellsPerSync /= 4) {
    try {
      return await read(scope, cellsPerSync);
    } catch (error) {
      const mayAskForLess = error instanceof ExcelFault && error.code === 'payload';
      if (!mayAskForLess || cellsPerSync <= FEWEST_CELLS_PER_SYNC) throw error;
    }
  }
}

function read(scope: Scope, cellsPerSync: number): Promise<Workbook> {
  return excelRun(async (context) => {
    const { chosen, notAsked } = await sheetsOf(context, scope);
    const used = chosen.map((sheet) => usedOf(sheet, sheet.name, sheet.visibility !== 'Visible'));
    await context.sync();
    const grids = new Map(used.map(({ name, hidden }) => [name, emptyGrid(name, hidden)]));
    const filled = used.filter(({ range }) => !range.isNullObject);
    const { areas, tooLarge } = await areasOf(context, filled);
    for (const name of tooLarge) grids.delete(name);
    for (const batch of batchesOf(areas, grids, cellsPerSync)) {
      for (const { range } of batch) range.load('values,formulas,text,numberFormat');
      // One sync for each block of rows: more at once would pass the payload limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const block of batch) fill(block);
    }
    for (const one of filled) {
      const grid = grids.get(one.name);
      if (grid !== undefined) grid.merges = mergesOf(one);
    }
    const unreadSheets: readonly UnreadSheet[] = [
      ...tooLarge.map((name) => ({ name, reason: 'too-large' as const })),
      ...notAsked.map((name) => ({ name, reason: 'not-asked' as const })),
    ];
    return {
      grids: [...grids.values()].filter((grid) => !isProblemSheet(grid)),
      ...(unreadSheets.length > 0 ? { unreadSheets } : {}),
    };
  });
}

export function usedOf(sheet: Excel.Worksheet, name: string, hidden: boolean): Used {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  let merged: Excel.RangeAreas | undefined;
  if (supports('1.13')) {
    merged = range.getMergedAreasOrNullObject();
    merged.load(AREA_PARTS);
  }
  return { name, hidden, range, sheet, merged };
}

interface Areas {
  readonly areas: readonly { readonly used: Used; readonly area: CellRange }[];
  /** Names of worksheets with more in them than is read. */
  readonly tooLarge: readonly string[];
}

/** The rectangles to read: the used range, or where that is far too large, the areas of it that are filled. */
async function areasOf(context: Excel.RequestContext, filled: readonly Used[]): Promise<Areas> {
  const sparse = new Map<Used, readonly Excel.RangeAreas[]>();
  for (const used of filled) {
    if (used.range.rowCount * used.range.columnCount <= SPARSE_FROM) continue;
    const kinds = ['Constants', 'Formulas'] as const;
    const areas = kinds.map((kind) => used.range.getSpecialCellsOrNullObject(kind));
    for (const one of areas) one.load(`areaCount,${AREA_PARTS}`);
    sparse.set(used, areas);
  }
  if (sparse.size > 0) await context.sync();
  const tooLarge: string[] = [];
  const areas = filled.flatMap((used) => {
    const found = sparse.get(used)?.filter(({ isNullObject }) => !isNullObject);
    if (found === undefined) return [{ used, area: areaOf(used.name, used.range) }];
    const count = found.reduce((sum, { areaCount }) => sum + areaCount, 0);
    const parts = count > MOST_AREAS ? [] : found.flatMap(({ areas: { items } }) => items);
    const cells = parts.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    if (count > MOST_AREAS || cells > MOST_CELLS) {
      tooLarge.push(used.name);
      return [];
    }
    return parts.map((area) => ({ used, area: areaOf(used.name, area) }));
  });
  return { areas, tooLarge };
}

type Rectangle = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

function areaOf(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Rectangle): CellRange {
  return {
    sheet,
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** Blocks of rows, grouped so that each group stays below the limit of one request. */
function batchesOf(
  areas: readonly { readonly used: Used; readonly area: CellRange }[],
  grids: ReadonlyMap<string, OpenGrid>,
  cellsPerSync: number,
): Block[][] {
  const batches: Block[][] = [];
  let left = 0;
  for (const { used, area } of areas.flatMap((one) => slicesOf(one, cellsPerSync))) {
    const columns = area.right - area.left + 1;
    let row = area.top;
    while (row <= area.bottom) {
      if (left < columns || batches.length === 0) {
        batches.push([]);
        left = Math.max(cellsPerSync, columns);
      }
      const rows = Math.min(area.bottom - row + 1, Math.floor(left / columns));
      const range = used.sheet.getRangeByIndexes(row, area.left, rows, columns);
      batches.at(-1)!.push({ grid: grids.get(used.name)!, top: row, left: area.left, range });
      left -= rows * columns;
      row += rows;
    }
  }
  return batches;
}

/** An area whose single rows are too much at once, cut between columns. */
function slicesOf<T extends { readonly area: CellRange }>(one: T, columns: number): T[] {
  const { left, right } = one.area;
  const slices: T[] = [];
  for (let from = left; from <= right; from += columns)
    slices.push({ ...one, area: { ...one.area, left: from, right: Math.min(right, from + columns - 1) } });
  return slices;
}

function emptyGrid(name: string, hidden: boolean): OpenGrid {
  return { name, rows: [], merges: [], ...(hidden ? { hidden } : {}) };
}

export function fill({ grid, top, left, range }: Block): void {
  while (grid.rows.length < top) grid.rows.push([]);
  range.values.forEach((values: readonly unknown[], i) => {
    const row = (grid.rows[top + i] ??= []);
    while (row.length < left) row.push(undefined);
    values.forEach((value, j) => {
      row[left + j] = contentOf(value, range.formulas[i]![j], range.text[i]![j]!, range.numberFormat[i]![j]);
    });
  });
}

export function mergesOf({ name, merged }: Used): CellRange[] {
  if (merged === undefined || merged.isNullObject) return [];
  return merged.areas.items.map((area) => areaOf(name, area));
}
