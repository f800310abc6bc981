import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/cell';
import type { CellContent, Grid, Workbook } from '../../core/model/grid';
import { meantText } from '../../core/model/shown-text';
import { typedFormula } from './custom-function-names';
import { FileFault } from './file-fault';
import { OoxmlPackage } from './ooxml/package';
import { WorkbookPart } from './ooxml/workbook-part';
import { unpackedArchive } from './unpacked-archive';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const NONE: ReadonlySet<string> = new Set();
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Whether the bytes are a workbook package (.xlsx, .xlsm) or a compound file (.xls, or an encrypted workbook). */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return isPackage(bytes) || startsWith(bytes, COMPOUND);
}

/** Whether the bytes are a zip archive, as .xlsx and .xlsm are. */
export function isPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/**
 * Reads a workbook of Excel, WPS or LibreOffice. Worksheets far larger than a declaration are listed and not read.
 * @throws FileFault where it is encrypted, damaged, no workbook, or far larger than a declaration can be
 */
export function workbookOfBytes(bytes: Uint8Array): Workbook {
  const { bytes: content, emptied } = isPackage(bytes) ? unpackedArchive(bytes) : { bytes, emptied: NONE };
  let book: WorkBook;
  try {
    book = read(content, {
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: true,
      dense: true,
      sheetStubs: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) {
      throw new FileFault(
        'encrypted',
        '文件已加密，请先在 Excel 中去掉打开密码再检查。',
        'The file is encrypted: take its password off in Excel first.',
      );
    }
    throw new FileFault(
      'damaged',
      '文件已损坏或不是工作簿，无法读取。',
      'The file is damaged or no workbook, and cannot be read.',
    );
  }
  if (book.SheetNames.length === 0)
    throw new FileFault('empty', '工作簿中没有工作表。', 'The workbook has no worksheets.');
  const visibility = book.Workbook?.Sheets ?? [];
  const tooLarge = emptied.size > 0 ? namesOf(content, emptied) : NONE;
  const unreadSheets = book.SheetNames.filter((name) => tooLarge.has(name));
  return {
    grids: book.SheetNames.flatMap((name, index) => {
      if (tooLarge.has(name)) return [];
      const sheet = book.Sheets[name];
      // The directory names a worksheet whose part is gone or cannot be read.
      if (sheet === undefined)
        throw new FileFault(
          'damaged',
          `文件已损坏：工作表“${name}”无法读取。`,
          `The file is damaged: the worksheet “${name}” cannot be read.`,
        );
      return [gridOfSheet(name, sheet, (visibility[index]?.Hidden ?? 0) > 0)];
    }),
    ...(unreadSheets.length > 0
      ? { unreadSheets: unreadSheets.map((name) => ({ name, reason: 'too-large' as const })) }
      : {}),
  };
}

/** The names of the worksheets that stand in these parts. */
function namesOf(bytes: Uint8Array, parts: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set([...parts].map((part) => part.toLowerCase()));
  const { sheets } = new WorkbookPart(new OoxmlPackage(bytes));
  return new Set(sheets.filter(({ part }) => wanted.has(part.toLowerCase())).map(({ name }) => name));
}

function gridOfSheet(name: string, sheet: WorkSheet, hidden: boolean): Grid {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: (readonly (CellContent | undefined)[])[] = [];
  let last = -1;
  data.forEach((line, row) => {
    const cells: (CellContent | undefined)[] = [];
    line?.forEach((cell, column) => {
      const content = cell && contentOf(cell);
      if (content) cells[column] = content;
    });
    rows[row] = cells;
    if (cells.length > 0) last = row;
  });
  rows.length = last + 1;
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  const merges = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r <= e.r && s.c <= e.c && e.r < MAX_ROWS && e.c < MAX_COLUMNS)
    .map(({ s, e }) => ({ sheet: name, top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, rows, merges, ...(hidden ? { hidden } : {}) };
}

function contentOf(cell: CellObject): CellContent | undefined {
  const formula: Pick<CellContent, 'formula'> =
    typeof cell.f === 'string' ? { formula: `=${typedFormula(cell.f)}` } : {};
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) {
    return formula.formula === undefined ? undefined : { ...typedText(formula.formula), ...formula };
  }
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? { format: cell.z } : {};
  if (cell.t === 'e') {
    const error = cell.w ?? '#VALUE!';
    return { text: error, value: null, error, ...formula, ...format };
  }
  const value = cell.v instanceof Date ? utils.format_cell(cell) : cell.v;
  return { text: shownText(cell), value, ...formula, ...format };
}

/** =100%, =0起, =8所: an operator with its target, which a program that writes workbooks took for a formula. */
const TYPED_TARGET = /^=\s?-?\d{1,12}(?:\.\d{1,9})?\s?[%‰\p{Script=Han}/]{0,8}$/u;

/** What a formula cell without a stored result shows: itself, where it is no more than a number behind its sign. */
function typedText(formula: string): Pick<CellContent, 'text' | 'value'> {
  return TYPED_TARGET.test(formula) ? { text: formula, value: formula } : { text: '', value: null };
}

/** The shown text; where a narrow General format would round a number, its full digits. */
function shownText(cell: CellObject): string {
  if (cell.t === 'n' && (cell.z === undefined || cell.z === 'General')) return String(cell.v);
  return cell.w === undefined ? String(cell.v) : meantText(cell.w, cell.v, cell.z);
}
