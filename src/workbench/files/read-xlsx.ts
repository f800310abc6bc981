import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { typedFormula } from '../../hosts/files/custom-function-names';
import { FileFault } from '../../hosts/files/file-fault';
import type { Area } from '../office-host/host-workbook';
import { looksOf, type SheetLooks } from './read-looks';
import { MOST_COLUMNS, MOST_ROWS, type OpenedCell, type OpenedSheet } from './opened-workbook';

/** Excel's standard character is this wide, in pixels. */
const CHARACTER_PIXELS = 7;
const GENERAL = 'General';

/**
 * Reads .xlsx, .xlsm and .xls: values, formulas, number formats, merged cells, widths and heights.
 * @throws FileFault where nothing can be made of it
 */
export function sheetsOfXlsx(bytes: Uint8Array): OpenedSheet[] {
  const book = bookOf(bytes);
  if (book.SheetNames.length === 0)
    throw new FileFault('empty', '文件里没有工作表。', 'The file has no worksheets.');
  // .xls has its own way to keep looks.
  const looks = isZip(bytes) ? looksOf(bytes) : new Map<string, SheetLooks>();
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheetOf(name, sheet, looks.get(name), hidden);
  });
}

function bookOf(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellFormula: true,
      cellNF: true,
      cellDates: false,
      cellStyles: true,
      sheetRows: MOST_ROWS,
    });
  } catch (error) {
    throw /password|encrypt/i.test(String(error))
      ? new FileFault(
          'encrypted',
          '文件已加密，请先去掉打开密码。',
          'The file is encrypted: take its password off first.',
        )
      : new FileFault('damaged', '文件已损坏，或不是工作簿。', 'The file is damaged, or no workbook.');
  }
}

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

function sheetOf(
  name: string,
  sheet: WorkSheet,
  looks: SheetLooks | undefined,
  hidden: boolean,
): OpenedSheet {
  const used = sheet['!ref'] === undefined ? undefined : utils.decode_range(sheet['!ref']);
  const rows: (OpenedCell | undefined)[][] = [];
  const right = Math.min(used?.e.c ?? -1, MOST_COLUMNS - 1);
  for (let r = 0; r <= (used?.e.r ?? -1); r++) {
    const row: (OpenedCell | undefined)[] = [];
    for (let c = 0; c <= right; c++) {
      const at = utils.encode_cell({ r, c });
      const cell = sheet[at] as CellObject | undefined;
      const opened = cell && cellOf(cell);
      const look = looks?.get(at);
      row.push(look ? { input: '', ...opened, look } : opened);
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
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    // What of the worksheet was passed over has left its range.
    isCut: sheet['!fullref'] !== undefined || (used?.e.c ?? 0) >= MOST_COLUMNS,
  };
}

const hiddenOf = (sizes: readonly ({ readonly hidden?: boolean } | undefined)[] = []): readonly number[] =>
  Array.from(sizes, (size, at) => (size?.hidden ? at : -1)).filter((at) => at >= 0);

function cellOf(cell: CellObject): OpenedCell | undefined {
  const format = typeof cell.z === 'string' && cell.z !== GENERAL ? { numberFormat: cell.z } : {};
  if (cell.f !== undefined) return { input: `=${typedFormula(cell.f)}`, ...format };
  if (cell.t === 'e') return { input: cell.w ?? '#VALUE!', asText: true };
  if (cell.v === undefined || cell.v instanceof Date) return undefined;
  return { input: cell.v, asText: true, ...format };
}
