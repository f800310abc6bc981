import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { storedFormula } from '../../hosts/files/custom-function-names';
import type { HostCell, HostSheet, HostWorkbook } from '../office-host/host-workbook';

/** Excel's errors as a file keeps them. */
const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
  '#GETTING_DATA': 0x2b,
};

/** The workbook as .xlsx: values, formulas with their results, number formats, merged cells and widths; no colours. */
export function xlsxOf({ sheets }: HostWorkbook): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ visible }) => ({ Hidden: visible ? 0 : 1 })) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function worksheetOf(sheet: HostSheet): WorkSheet {
  const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const worksheet: WorkSheet = {
    '!ref': utils.encode_range({ r: 0, c: 0 }, { r: used.bottom, c: used.right }),
    '!merges': sheet.merges().map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    })),
    '!cols': Array.from({ length: used.right + 1 }, (_, column) => ({
      wpx: Math.round(sheet.columnWidth(column) * (96 / 72)),
    })),
  };
  for (let r = used.top; r <= used.bottom; r++) {
    for (let c = used.left; c <= used.right; c++) {
      const cell = sheet.cell(r, c);
      if (cell && (cell.value !== '' || cell.formula !== undefined))
        worksheet[utils.encode_cell({ r, c })] = cellOf(cell);
    }
  }
  return worksheet;
}

function cellOf({ value, formula, numberFormat }: HostCell): CellObject {
  const format = numberFormat === 'General' ? {} : { z: numberFormat };
  const own = formula === undefined ? {} : { f: storedFormula(formula.slice(1)) };
  if (typeof value === 'number') return { t: 'n', v: value, ...own, ...format };
  if (typeof value === 'boolean') return { t: 'b', v: value, ...own, ...format };
  // An error that somebody typed as text stays a text.
  if (formula !== undefined && Object.hasOwn(ERRORS, value)) return { t: 'e', v: ERRORS[value]!, ...own };
  return { t: 's', v: value, ...own, ...format };
}
