import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Area } from '../office-host/host-workbook';
import type { OpenedCell, OpenedSheet } from './opened-workbook';

/** More than this the grid of a page is not made for. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 400;
/** Excel's standard character is this wide, in pixels. */
const CHARACTER_PIXELS = 7;
const GENERAL = 'General';

/** Reads .xlsx, .xlsm and .xls: values, formulas, number formats, merged cells, widths and heights. @throws Error */
export function sheetsOfXlsx(bytes: Uint8Array): OpenedSheet[] {
  const book = read(bytes, {
    type: 'array',
    cellFormula: true,
    cellNF: true,
    cellDates: false,
    cellStyles: true,
    sheetRows: MOST_ROWS,
  });
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheetOf(name, sheet, hidden);
  });
}

function sheetOf(name: string, sheet: WorkSheet, hidden: boolean): OpenedSheet {
  const used = sheet['!ref'] === undefined ? undefined : utils.decode_range(sheet['!ref']);
  const rows: (OpenedCell | undefined)[][] = [];
  const right = Math.min(used?.e.c ?? -1, MOST_COLUMNS - 1);
  for (let r = 0; r <= (used?.e.r ?? -1); r++) {
    const row: (OpenedCell | undefined)[] = [];
    for (let c = 0; c <= right; c++) {
      const cell = sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
      row.push(cell && cellOf(cell));
    }
    rows.push(row);
  }
  const merges: Area[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    name,
    rows,
    merges,
    columnWidths: Array.from(
      sheet['!cols'] ?? [],
      (column) => column?.wpx ?? (column?.wch === undefined ? undefined : column.wch * CHARACTER_PIXELS + 5),
    ),
    rowHeights: Array.from(
      sheet['!rows'] ?? [],
      (row) => row?.hpx ?? (row?.hpt === undefined ? undefined : row.hpt * (96 / 72)),
    ),
    hidden,
  };
}

function cellOf(cell: CellObject): OpenedCell | undefined {
  const format = typeof cell.z === 'string' && cell.z !== GENERAL ? { numberFormat: cell.z } : {};
  if (cell.f !== undefined) return { input: `=${cell.f}`, ...format };
  if (cell.t === 'e') return { input: cell.w ?? '#VALUE!', asText: true };
  if (cell.v === undefined || cell.v instanceof Date) return undefined;
  return { input: cell.v, asText: true, ...format };
}
