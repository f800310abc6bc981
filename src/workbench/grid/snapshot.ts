import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type LocaleType,
} from '@univerjs/core';
import type { CellRole, FileLook, OpenedCell, OpenedSheet, OpenedWorkbook } from '../files/opened-workbook';
import { widthOf } from '../files/read-text';
import type { Area } from '../office-host/host-workbook';
import { rowHeights } from './row-height';

/** Room below and to the right, for what the add-in or the user writes. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 26;
const ROW_HEIGHT = 24;
/** Of one line. */
const LEAST_HEIGHT = 20;
const COLUMN_WIDTH = 88;
const FONT = 'Noto Sans SC, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif';

const border = { s: BorderStyleTypes.THIN, cl: { rgb: '#C8CDD3' } };
const framed: IStyleData = { bd: { t: border, r: border, b: border, l: border } };
const wrapped: IStyleData = { tb: WrapStrategy.WRAP, vt: VerticalAlign.MIDDLE };

const STYLES: Readonly<Record<CellRole, IStyleData>> = {
  title: { fs: 15, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER, vt: VerticalAlign.MIDDLE },
  caption: {
    ...framed,
    ...wrapped,
    bl: BooleanNumber.TRUE,
    ht: HorizontalAlign.CENTER,
    bg: { rgb: '#F3F5F7' },
  },
  header: {
    ...framed,
    ...wrapped,
    bl: BooleanNumber.TRUE,
    ht: HorizontalAlign.CENTER,
    bg: { rgb: '#E4EDF6' },
  },
  body: { ...framed, ...wrapped },
  center: { ...framed, ...wrapped, ht: HorizontalAlign.CENTER },
  chrome: { cl: { rgb: '#7A828A' }, fs: 10 },
};

/** The grid's own form of an opened workbook. */
export function snapshotOf({ name, sheets }: OpenedWorkbook, id: string, locale: LocaleType): IWorkbookData {
  const entries = sheets.map((sheet, index) => [`${id}-sheet-${index + 1}`, sheet] as const);
  return {
    id,
    name,
    appVersion: '',
    locale,
    styles: STYLES,
    defaultStyle: { ff: FONT, fs: 10.5, vt: VerticalAlign.MIDDLE },
    sheetOrder: entries.map(([sheetId]) => sheetId),
    sheets: Object.fromEntries(entries.map(([sheetId, sheet]) => [sheetId, worksheetOf(sheetId, sheet)])),
  };
}

function worksheetOf(id: string, sheet: OpenedSheet): Partial<IWorksheetData> {
  const covered = coveredBy(sheet.merges);
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      // A merged cell keeps the content of its first cell only.
      const data = covered.has(`${r}:${c}`) ? styleOnly(cell) : cellDataOf(cell);
      if (Object.keys(data).length > 0) line[c] = data;
    });
    if (Object.keys(line).length > 0) cellData[r] = line;
  });
  const width = widthOf(sheet.rows);
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, width + SPARE_COLUMNS),
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    cellData,
    columnData: hiding<Partial<IColumnData>>(
      sized(sheet.columnWidths, (w) => ({ w })),
      sheet.hiddenColumns,
    ),
    rowData: hiding<Partial<IRowData>>(rowData(sheet), sheet.hiddenRows),
  };
}

/**
 * As tall as the file says, but never so that a wrapped text is cut: the fonts of the page are other than the file's, and many
 * programs write a height that nobody has looked at. Other rows are as tall as their texts need.
 */
function rowData(sheet: OpenedSheet): Record<number, Partial<IRowData>> {
  const needed = rowHeights(sheet, COLUMN_WIDTH);
  return {
    ...sized(needed, (ah) => ({ h: ROW_HEIGHT, ah, ia: BooleanNumber.TRUE })),
    ...sized(
      (sheet.rowHeights ?? []).map((height, row) => height && Math.max(height, needed[row] ?? LEAST_HEIGHT)),
      (h) => ({ h, ia: BooleanNumber.FALSE }),
    ),
  };
}

/** What one cell holds in the grid. Texts are typed as texts, so that nothing in an opened file is run or changed. */
export function cellDataOf({ input, numberFormat, role, look: fileLook, asText }: OpenedCell): ICellData {
  const style = styleOf(role, fileLook, numberFormat);
  const look: ICellData = style === undefined ? {} : { s: style };
  if (input === '') return look;
  if (typeof input === 'number') return { ...look, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...look, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.length > 1 && input.startsWith('=') && !asText) return { ...look, f: input };
  return { ...look, v: input, t: CellValueType.STRING };
}

function styleOnly({ role, look }: OpenedCell): ICellData {
  const style = styleOf(role, look, undefined);
  return style === undefined ? {} : { s: style };
}

/** One of the grid's named styles, where nothing is added to it. */
function styleOf(
  role: CellRole | undefined,
  look: FileLook | undefined,
  numberFormat: string | undefined,
): CellRole | IStyleData | undefined {
  if (look === undefined && numberFormat === undefined) return role;
  return {
    ...(role ? STYLES[role] : {}),
    ...(look ? styleOfFile(look) : {}),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
  };
}

const HORIZONTAL: ReadonlyMap<string | undefined, HorizontalAlign> = new Map([
  ['left', HorizontalAlign.LEFT],
  ['center', HorizontalAlign.CENTER],
  ['centerContinuous', HorizontalAlign.CENTER],
  ['right', HorizontalAlign.RIGHT],
]);
const VERTICAL: ReadonlyMap<string, VerticalAlign> = new Map([
  ['top', VerticalAlign.TOP],
  ['center', VerticalAlign.MIDDLE],
  ['bottom', VerticalAlign.BOTTOM],
]);

function styleOfFile({
  size,
  isBold,
  colour,
  fill,
  isFramed,
  wraps,
  horizontal,
  vertical,
}: FileLook): IStyleData {
  const across = HORIZONTAL.get(horizontal);
  return {
    ...(isFramed ? framed : {}),
    ...(size === undefined ? {} : { fs: size }),
    ...(isBold ? { bl: BooleanNumber.TRUE } : {}),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(wraps ? { tb: WrapStrategy.WRAP } : {}),
    ...(across === undefined ? {} : { ht: across }),
    vt: VERTICAL.get(vertical) ?? VerticalAlign.MIDDLE,
  };
}

function coveredBy(merges: readonly Area[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(`${row}:${column}`);
    }
  }
  return covered;
}

function hiding<T extends Partial<IRowData> | Partial<IColumnData>>(
  entries: Record<number, T>,
  hidden: readonly number[] = [],
): Record<number, T> {
  for (const at of hidden) entries[at] = { ...entries[at]!, hd: BooleanNumber.TRUE };
  return entries;
}

function sized<T>(sizes: readonly (number | undefined)[], entry: (size: number) => T): Record<number, T> {
  const found: Record<number, T> = {};
  sizes.forEach((size, index) => {
    if (size !== undefined) found[index] = entry(size);
  });
  return found;
}
