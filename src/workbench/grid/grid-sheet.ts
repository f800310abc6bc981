import {
  CellValueType,
  numfmt,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type {
  Area,
  CellLook,
  ConditionalFormatRecord,
  HostCell,
  HostSheet,
} from '../office-host/host-workbook';
import { bounding } from '../office-host/objects/area';
import { typedInput } from '../office-host/typed-input';
import { lookOf, styleOf } from './cell-look';
import type { GridAccess } from './grid-workbook';
import { movedArea, type MoveOfCells } from './moved-area';

/** What a cell of a formula shows until it has been computed. */
export const PENDING = '#GETTING_DATA';
const PIXELS_PER_POINT = 96 / 72;
const GENERAL = 'General';

/** What is in a cell after this batch, where the batch has changed it. */
interface PendingCell {
  /** undefined: the content stays as it is. */
  content?: ICellData;
  style?: NonNullable<ReturnType<typeof styleOf>>;
  hyperlink?: string | null;
}

/**
 * One worksheet of the grid behind the protocol. Writes are kept until the batch has ended and then go into the grid as
 * one command, so that they are one step for undo, as in Excel.
 */
export class GridSheet implements HostSheet {
  /** Excel's protection; the grid itself has none. */
  protected = false;
  private readonly pending = new Map<number, Map<number, PendingCell>>();
  private formats: ConditionalFormatRecord[] = [];

  constructor(
    private readonly access: GridAccess,
    readonly worksheet: Worksheet,
  ) {}

  private get book(): Workbook {
    return this.access.workbook;
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    this.access.facade(this).setName(name);
  }

  get visible(): boolean {
    return !this.worksheet.isSheetHidden();
  }

  set visible(visible: boolean) {
    if (visible) this.access.facade(this).showSheet();
    else this.access.facade(this).hideSheet();
  }

  get conditionalFormats(): ConditionalFormatRecord[] {
    return this.formats;
  }

  set conditionalFormats(formats: ConditionalFormatRecord[]) {
    this.formats = formats;
    this.access.looksChanged(this);
  }

  cell(row: number, column: number): HostCell | undefined {
    const pending = this.pending.get(row)?.get(column);
    const raw = this.worksheet.getCellRaw(row, column);
    const style = pending?.style && 'n' in pending.style ? pending.style : this.styleAt(raw);
    const numberFormat = style?.n?.pattern ?? GENERAL;
    if (pending?.content !== undefined) {
      const { f, v, t } = pending.content;
      if (f) return { value: PENDING, text: PENDING, formula: f, numberFormat };
      return v === null || v === undefined ? blank(numberFormat) : hostCell(valueOf(v, t), numberFormat);
    }
    const formula = raw?.f ?? (raw?.si ? this.sharedFormula(row, column) : undefined);
    // The cells that a formula spills into hold nothing themselves.
    const shown =
      raw?.v !== undefined && raw.v !== null
        ? raw
        : raw?.p
          ? richText(raw)
          : this.worksheet.getCellValueOnly(row, column);
    if (shown?.v === undefined || shown.v === null || (shown.v === '' && !formula))
      return formula ? { value: '', text: '', formula, numberFormat } : blank(numberFormat);
    return { ...hostCell(valueOf(shown.v, shown.t), numberFormat), ...(formula ? { formula } : {}) };
  }

  put(row: number, column: number, input: string | number | boolean, numberFormat?: string): void {
    const pending = this.pendingAt(row, column);
    const before = this.cell(row, column)?.numberFormat ?? GENERAL;
    if (numberFormat !== undefined && numberFormat !== before)
      this.setNumberFormat(row, column, numberFormat);
    const typed = typedInput(input, (numberFormat ?? before) === '@');
    if (typed.kind === 'number' && typed.numberFormat !== undefined && (numberFormat ?? before) === GENERAL) {
      pending.style = { ...pending.style, n: { pattern: typed.numberFormat } };
    }
    pending.content = contentOf(typed);
  }

  setNumberFormat(row: number, column: number, numberFormat: string): void {
    const pending = this.pendingAt(row, column);
    pending.style = { ...pending.style, n: numberFormat === GENERAL ? null : { pattern: numberFormat } };
  }

  clear(row: number, column: number): void {
    this.pendingAt(row, column).content = contentOf({ kind: 'blank' });
  }

  usedArea(): Area | undefined {
    let area: Area | undefined;
    const grow = (row: number, column: number) =>
      (area = bounding(area, { top: row, left: column, bottom: row, right: column }));
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!isEmpty(cell) && !this.blanked(row, column)) grow(row, column);
    });
    for (const [row, cells] of this.pending) {
      for (const [column, { content }] of cells)
        if (content !== undefined && !isEmpty(content)) grow(row, column);
    }
    return area;
  }

  filledRows(): readonly number[] {
    const rows = new Set<number>();
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!isEmpty(cell) && !this.blanked(row, column)) rows.add(row);
    });
    for (const [row, cells] of this.pending)
      for (const { content } of cells.values()) if (content !== undefined && !isEmpty(content)) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  /** Conditional formats go with the cells that they lie on, as in Excel. */
  moveConditionalFormats(move: MoveOfCells): void {
    if (this.formats.length === 0) return;
    for (const format of this.formats)
      format.areas = format.areas.flatMap((area) => movedArea(area, move) ?? []);
    this.conditionalFormats = this.formats.filter(({ areas }) => areas.length > 0);
  }

  merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    }));
  }

  isRowHidden(row: number): boolean {
    return !this.worksheet.getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.worksheet.getColVisible(column);
  }

  look(row: number, column: number): CellLook {
    const raw = this.worksheet.getCellRaw(row, column);
    const pending = this.pending.get(row)?.get(column);
    const link = pending?.hyperlink === undefined ? hyperlinkOf(raw) : (pending.hyperlink ?? undefined);
    return lookOf({ ...this.styleAt(raw), ...pending?.style }, link);
  }

  setLook(row: number, column: number, change: Partial<CellLook>): void {
    const pending = this.pendingAt(row, column);
    pending.style = { ...pending.style, ...styleOf(change) };
    if ('hyperlink' in change) pending.hyperlink = change.hyperlink || null;
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) / PIXELS_PER_POINT;
  }

  setColumnWidth(column: number, points: number): void {
    this.access.facade(this).setColumnWidth(column, Math.round(points * PIXELS_PER_POINT));
  }

  /** Gives up the writes that wait, as the grid's form of them. */
  takePending(): Record<number, Record<number, ICellData>> | undefined {
    if (this.pending.size === 0) return undefined;
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const [row, cells] of this.pending) {
      const line: Record<number, ICellData> = (matrix[row] = {});
      for (const [column, { content, style, hyperlink }] of cells) {
        line[column] = {
          ...content,
          ...(style ? { s: style } : {}),
          ...(hyperlink === undefined ? {} : { custom: hyperlink === null ? null : { hyperlink } }),
        };
      }
    }
    this.pending.clear();
    return matrix;
  }

  private pendingAt(row: number, column: number): PendingCell {
    let cells = this.pending.get(row);
    if (cells === undefined) this.pending.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (cell === undefined) cells.set(column, (cell = {}));
    return cell;
  }

  private blanked(row: number, column: number): boolean {
    const content = this.pending.get(row)?.get(column)?.content;
    return content !== undefined && isEmpty(content);
  }

  private styleAt(raw: Nullable<ICellData>) {
    return this.book.getStyles().getStyleByCell(raw);
  }

  private sharedFormula(row: number, column: number): string | undefined {
    return (
      this.access.injector
        .get(FormulaDataModel)
        .getFormulaStringByCell(row, column, this.id, this.book.getUnitId()) ?? undefined
    );
  }
}

/** Where a link inside the workbook leads, as the grid keeps it. */
export function hyperlinkOf(cell: Nullable<ICellData>): string | undefined {
  const link: unknown = cell?.custom?.['hyperlink'];
  return typeof link === 'string' ? link : undefined;
}

/** All members are set, so that nothing of the former content stays. */
function contentOf(typed: ReturnType<typeof typedInput>): ICellData {
  const none: ICellData = { v: null, f: null, si: null, p: null, t: null };
  switch (typed.kind) {
    case 'blank':
      return none;
    case 'formula':
      return { ...none, f: typed.formula };
    case 'number':
      return { ...none, v: typed.value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...none, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      return { ...none, v: typed.text, t: CellValueType.STRING };
  }
}

function valueOf(value: string | number | boolean, type: Nullable<CellValueType>): string | number | boolean {
  if (type === CellValueType.BOOLEAN)
    return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (
    type === CellValueType.NUMBER &&
    typeof value === 'string' &&
    value !== '' &&
    Number.isFinite(Number(value))
  )
    return Number(value);
  return value;
}

/** A cell without content: Excel tells its format all the same. */
function blank(numberFormat: string): HostCell | undefined {
  return numberFormat === GENERAL ? undefined : { value: '', text: '', numberFormat };
}

function hostCell(value: string | number | boolean, numberFormat: string): HostCell {
  return { value, text: shownText(value, numberFormat), numberFormat };
}

/** The text of a cell as Excel shows it. */
export function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === GENERAL || numberFormat === '@') return generalText(value);
  return numfmt.format(numberFormat, value, { throws: false });
}

/** At most eleven significant digits, as in a wide enough cell with the General format. */
function generalText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e11
    ? String(value)
    : String(Number(value.toPrecision(11)));
}

function richText(cell: ICellData): ICellData {
  const stream = cell.p?.body?.dataStream ?? '';
  return { ...cell, v: stream.replace(/\r\n$/, '').replaceAll('\r', '\n'), t: CellValueType.STRING };
}

function isEmpty(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  return (cell.v === undefined || cell.v === null || cell.v === '') && !cell.f && !cell.si && !cell.p;
}
