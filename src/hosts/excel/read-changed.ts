import type { Scope } from '../../core/audit';
import { rangeToA1, type CellRange } from '../../core/model/cell';
import { contentAt, type Grid, type Workbook } from '../../core/model/grid';
import { excelRun } from './excel-run';
import { sheetNames } from './sheet-names';
import { CELLS_PER_SYNC, fill, mergesOf, readWorkbook, usedOf, type OpenGrid } from './read-workbook';

export interface ReadAgain {
  readonly workbook: Workbook;
  /** Where it differs from what was read before; `undefined` where all of it was read again. */
  readonly changed: readonly CellRange[] | undefined;
}

/** More areas than this at once cost more than a whole reading. */
const MOST_AREAS = 300;

/**
 * Reads again what has changed in a workbook that was read before, in one sync: the places that were told, and the
 * formulas, whose results follow them without being told. Worksheets that went or were renamed make it a whole reading,
 * and so does a change in one that was too large. What happens in worksheets that were not asked for is passed over.
 * @param scope what a whole reading reads
 * @throws ExcelFault
 */
export async function readChanged(
  before: Workbook,
  told: readonly CellRange[],
  scope: Scope = 'workbook',
): Promise<ReadAgain> {
  const known = told.filter(({ sheet }) => before.grids.some(({ name }) => name === sheet));
  const areas = [...known, ...before.grids.flatMap(formulaRuns)];
  const tooMany =
    told.some(({ sheet }) => mayBeSmallNow(before, sheet)) ||
    areas.length > MOST_AREAS ||
    areas.reduce((sum, area) => sum + sizeOf(area), 0) > CELLS_PER_SYNC / 2;
  const grids = tooMany ? undefined : await readAreas(before, areas);
  if (grids === undefined) return { workbook: await readWorkbook(scope), changed: undefined };
  const workbook = { ...before, grids };
  const differing = areas.slice(known.length).filter((area) => differs(before, workbook, area));
  return { workbook, changed: [...known, ...differing] };
}

function mayBeSmallNow({ unreadSheets = [] }: Workbook, sheet: string): boolean {
  return unreadSheets.some(({ name, reason }) => reason === 'too-large' && name === sheet);
}

function readAreas(before: Workbook, areas: readonly CellRange[]): Promise<readonly Grid[] | undefined> {
  return excelRun(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const used = [...new Set(areas.map(({ sheet }) => sheet))].map((name) =>
      usedOf(worksheets.getItemOrNullObject(name), name, false),
    );
    const blocks = areas.map((area) => {
      const range = used.find(({ name }) => name === area.sheet)!.sheet.getRange(rangeToA1(area));
      range.load('values,formulas,text,numberFormat');
      return { range, top: area.top, left: area.left, sheet: area.sheet };
    });
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name));
    const renamed = worksheets.items.some(({ id, name }) => sheetNames.nameOf(id) !== name);
    if (renamed || before.grids.some(({ name }) => !names.has(name))) return undefined;
    return before.grids.map((grid) => {
      const mine = blocks.filter(({ sheet }) => sheet === grid.name);
      if (mine.length === 0) return grid;
      const merges = mergesOf(used.find(({ name }) => name === grid.name)!);
      const open: OpenGrid = { ...grid, rows: copiedRows(grid, mine), merges };
      for (const block of mine) fill({ ...block, grid: open });
      return open;
    });
  });
}

/** The rows of a grid, those that will be written to copied. */
function copiedRows(
  grid: Grid,
  blocks: readonly { readonly top: number; readonly range: Excel.Range }[],
): OpenGrid['rows'] {
  const rows = [...grid.rows] as OpenGrid['rows'];
  for (const { top, range } of blocks) {
    for (let row = top; row < Math.min(rows.length, top + range.values.length); row++)
      rows[row] = [...rows[row]!];
  }
  return rows;
}

/** The formulas of a worksheet, those below each other as one area. */
function formulaRuns({ name, rows }: Grid): CellRange[] {
  const runs: CellRange[] = [];
  const open = new Map<number, CellRange>();
  rows.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (content?.formula === undefined) return;
      const above = open.get(column);
      const run = { sheet: name, top: row, left: column, bottom: row, right: column };
      if (above?.bottom === row - 1) open.set(column, { ...above, bottom: row });
      else {
        if (above !== undefined) runs.push(above);
        open.set(column, run);
      }
    });
  });
  return [...runs, ...open.values()];
}

function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function differs(before: Workbook, after: Workbook, { sheet, top, left, bottom }: CellRange): boolean {
  const gridOf = ({ grids }: Workbook) => grids.find(({ name }) => name === sheet)!;
  const [old, now] = [gridOf(before), gridOf(after)];
  for (let row = top; row <= bottom; row++) {
    const [was, is] = [contentAt(old, row, left), contentAt(now, row, left)];
    if (was.value !== is.value || was.text !== is.text || was.formula !== is.formula) return true;
  }
  return false;
}
