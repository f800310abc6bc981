import type { Scope } from '../../core/audit';
import type { CellRange } from '../../core/model/cell';
import { EMPTY_CELL, type CellContent, type Grid, type Workbook } from '../../core/model/grid';
import { ExcelFault } from './excel-fault';
import { excelRun, supports } from './excel-run';

/** More cells than this in one worksheet is no declaration: a stray format far down makes the used range that large. */
const MOST_CELLS = 2_000_000;
/**
 * Cells per request. A cell costs its value, formula, text and number format; with texts of usual length this stays well
 * below the 5 MB that Excel on the web allows for one answer.
 */
const CELLS_PER_SYNC = 20_000;

interface Used {
  readonly name: string;
  readonly hidden: boolean;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly merged: Excel.RangeAreas | undefined;
}

interface Block {
  readonly used: Used;
  readonly top: number;
  readonly range: Excel.Range;
}

/**
 * Reads the worksheet in front of the person, or all visible and hidden ones: three syncs up to the payload limit, then
 * one more for each further block of rows.
 * @throws ExcelFault
 */
export function readWorkbook(scope: Scope): Promise<Workbook> {
  return excelRun(async (context) => {
    const sheets = await sheetsOf(context, scope);
    const used = sheets.map((sheet) => usedOf(sheet));
    await context.sync();
    const filled = used.filter(({ range }) => !range.isNullObject);
    for (const { range } of filled) {
      if (range.rowCount * range.columnCount > MOST_CELLS) throw new ExcelFault('too-large');
    }
    const grids = new Map(used.map(({ name, hidden }) => [name, emptyGrid(name, hidden)]));
    const batches = batchesOf(filled);
    for (const batch of batches) {
      for (const { range } of batch) range.load('values,formulas,text,numberFormat');
      // One sync for each block of rows: more at once would pass the payload limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const block of batch) fill(grids.get(block.used.name)!, block);
    }
    for (const one of filled) grids.get(one.name)!.merges.push(...mergesOf(one));
    return { grids: [...grids.values()] };
  });
}

async function sheetsOf(context: Excel.RequestContext, scope: Scope): Promise<Excel.Worksheet[]> {
  if (scope === 'sheet') {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name,visibility');
    await context.sync();
    return [sheet];
  }
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  return worksheets.items;
}

function usedOf(sheet: Excel.Worksheet): Used {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  let merged: Excel.RangeAreas | undefined;
  if (supports('1.13')) {
    merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  }
  return { name: sheet.name, hidden: sheet.visibility !== 'Visible', range, sheet, merged };
}

/** Blocks of rows, grouped so that each group stays below the limit of one request. */
function batchesOf(filled: readonly Used[]): Block[][] {
  const batches: Block[][] = [];
  let left = 0;
  for (const used of filled) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used.range;
    let row = 0;
    while (row < rowCount) {
      if (left < columnCount || batches.length === 0) {
        batches.push([]);
        left = Math.max(CELLS_PER_SYNC, columnCount);
      }
      const rows = Math.min(rowCount - row, Math.floor(left / columnCount));
      const range = used.sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
      batches.at(-1)!.push({ used, top: rowIndex + row, range });
      left -= rows * columnCount;
      row += rows;
    }
  }
  return batches;
}

interface OpenGrid extends Grid {
  readonly rows: (CellContent | undefined)[][];
  readonly merges: CellRange[];
}

function emptyGrid(name: string, hidden: boolean): OpenGrid {
  return { name, rows: [], merges: [], ...(hidden ? { hidden } : {}) };
}

function fill(grid: OpenGrid, { used, top, range }: Block): void {
  const left = used.range.columnIndex;
  while (grid.rows.length < top) grid.rows.push([]);
  range.values.forEach((values, i) => {
    const row: (CellContent | undefined)[] = new Array<undefined>(left).fill(undefined);
    values.forEach((value: unknown, j) => {
      row.push(contentOf(value, range.formulas[i]![j], range.text[i]![j]!, range.numberFormat[i]![j]));
    });
    grid.rows.push(row);
  });
}

function contentOf(value: unknown, formula: unknown, text: string, format: unknown): CellContent | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  if (value === '' && !isFormula) return undefined;
  const numberFormat = typeof format === 'string' && format !== 'General' ? { format } : {};
  const own = isFormula ? { formula } : {};
  if (value === '') return { ...EMPTY_CELL, ...own };
  const error =
    typeof value === 'string' && /^#[A-Z0-9_/]+[!?]?$/.test(value) && text === value ? value : undefined;
  if (error !== undefined && isFormula) return { text, value: null, error, ...own };
  // A narrow column shows #### for a number; the number itself is what the person means.
  const shown = /^#+$/.test(text) ? String(value) : text;
  return { text: shown, value: value as string | number | boolean, ...own, ...numberFormat };
}

function mergesOf({ name, merged }: Used): CellRange[] {
  if (merged === undefined || merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    sheet: name,
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}
