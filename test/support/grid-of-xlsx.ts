import { read, utils, type CellObject } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import type { CellContent, Grid, Workbook } from '../../src/core/model/grid';

/** A workbook file as a grid of cells, for tests of the reader alone; the product's own file host does more. */
export function workbookOfXlsx(file: string): Workbook {
  const book = read(readFileSync(file), { cellNF: true, cellFormula: true });
  return {
    grids: book.SheetNames.map((name): Grid => {
      const sheet = book.Sheets[name]!;
      const rows: (CellContent | undefined)[][] = [];
      for (const key of Object.keys(sheet)) {
        if (key.startsWith('!')) continue;
        const { r, c } = utils.decode_cell(key);
        (rows[r] ??= [])[c] = contentOf(sheet[key] as CellObject);
      }
      const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
        sheet: name,
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      }));
      return { name, rows, merges };
    }),
  };
}

function contentOf(cell: CellObject): CellContent | undefined {
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return undefined;
  const value = cell.v instanceof Date ? cell.v.toISOString() : cell.v;
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  return {
    text: cell.w ?? String(value),
    value: cell.t === 'e' ? null : value,
    ...(cell.f === undefined ? {} : { formula: `=${cell.f}` }),
    ...(format === undefined ? {} : { format }),
    ...(cell.t === 'e' ? { error: cell.w ?? '#VALUE!' } : {}),
  };
}
