import { MAX_COLUMNS } from '../../core/model/cell';
import type {
  Area,
  CellLook,
  ConditionalFormatRecord,
  HostCell,
  HostSheet,
  HostWorkbook,
} from './host-workbook';
import { bounding } from './objects/area';
import { typedInput, type TypedInput } from './typed-input';

type Input = string | number | boolean;

const GENERAL = 'General';
const BLANK: TypedInput = { kind: 'blank' };

/** What a formula gives; the workbook itself calculates nothing. */
export type Calculate = (formula: string, sheet: MemorySheet) => Input;

/** One worksheet in memory, sparse. */
export class MemorySheet implements HostSheet {
  visible = true;
  protected = false;
  conditionalFormats: ConditionalFormatRecord[] = [];
  mergedAreas: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Makes the used range reach to this cell, as a stray format does in Excel. */
  strayFormatAt: { readonly row: number; readonly column: number } | undefined;
  private readonly cells = new Map<number, { readonly content: TypedInput; readonly numberFormat: string }>();
  private readonly looks = new Map<number, CellLook>();
  private readonly widths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly calculate: Calculate,
  ) {}

  cell(row: number, column: number): HostCell | undefined {
    const cell = this.cells.get(row * MAX_COLUMNS + column);
    if (cell === undefined) return undefined;
    const { content, numberFormat } = cell;
    const value = content.kind === 'formula' ? this.calculate(content.formula, this) : valueOf(content);
    // A hidden column is too narrow to show anything.
    const text = this.hiddenColumns.has(column) ? '' : shown(value, numberFormat);
    return { value, text, numberFormat, ...(content.kind === 'formula' ? { formula: content.formula } : {}) };
  }

  put(row: number, column: number, input: Input, numberFormat?: string): void {
    const before = numberFormat ?? this.cells.get(row * MAX_COLUMNS + column)?.numberFormat ?? GENERAL;
    const content = typedInput(input, before === '@');
    const own = content.kind === 'number' && before === GENERAL ? content.numberFormat : undefined;
    this.keep(row, column, content, own ?? before);
  }

  setNumberFormat(row: number, column: number, numberFormat: string): void {
    const { content = BLANK } = this.cells.get(row * MAX_COLUMNS + column) ?? {};
    this.keep(row, column, content, numberFormat);
  }

  clear(row: number, column: number): void {
    this.keep(row, column, BLANK, this.cells.get(row * MAX_COLUMNS + column)?.numberFormat ?? GENERAL);
  }

  private keep(row: number, column: number, content: TypedInput, numberFormat: string): void {
    const key = row * MAX_COLUMNS + column;
    if (content.kind === 'blank' && numberFormat === GENERAL) this.cells.delete(key);
    else this.cells.set(key, { content, numberFormat });
  }

  usedArea(): Area | undefined {
    let area: Area | undefined = this.strayFormatAt && {
      top: 0,
      left: 0,
      bottom: this.strayFormatAt.row,
      right: this.strayFormatAt.column,
    };
    for (const [key, { content }] of this.cells) {
      if (content.kind === 'blank') continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      area = bounding(area, { top: row, left: column, bottom: row, right: column });
    }
    return area;
  }

  filledRows(): readonly number[] {
    const filled = [...this.cells].filter(([, { content }]) => content.kind !== 'blank');
    const rows = new Set(filled.map(([key]) => Math.floor(key / MAX_COLUMNS)));
    return [...rows].sort((a, b) => a - b);
  }

  merges(): readonly Area[] {
    return this.mergedAreas;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  look(row: number, column: number): CellLook {
    return this.looks.get(row * MAX_COLUMNS + column) ?? {};
  }

  setLook(row: number, column: number, change: Partial<CellLook>): void {
    const look = { ...this.look(row, column), ...change };
    const kept = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
    if (Object.keys(kept).length === 0) this.looks.delete(row * MAX_COLUMNS + column);
    else this.looks.set(row * MAX_COLUMNS + column, kept);
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? 64;
  }

  setColumnWidth(column: number, points: number): void {
    this.widths.set(column, points);
  }

  /** Everything that a user can see, for comparing before and after. */
  snapshot(): unknown {
    const sorted = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
    return {
      cells: sorted(this.cells),
      looks: sorted(this.looks),
      conditionalFormats: this.conditionalFormats,
    };
  }
}

/** A workbook in memory, for tests of everything that talks to Excel. */
export class MemoryWorkbook implements HostWorkbook {
  readonly sheets: MemorySheet[] = [];
  readonly customXml = new Map<string, string>();
  readonly name = '申报表.xlsx';
  active: MemorySheet;
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  readOnly = false;
  private count = 0;

  constructor(
    names: readonly string[] = ['Sheet1'],
    private readonly calculate: Calculate = () => '#NAME?',
  ) {
    for (const name of names) this.addSheet(name);
    this.active = this.sheets[0]!;
  }

  addSheet(name: string): MemorySheet {
    const id = `{00000000-0001-0000-${String(this.count++).padStart(4, '0')}-000000000000}`;
    const sheet = new MemorySheet(id, name, (formula, on) => this.calculate(formula, on));
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: HostSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet as MemorySheet), 1);
    if (this.active === sheet) this.active = this.sheets[0]!;
  }

  select(sheet: HostSheet, area: Area): void {
    this.active = sheet as MemorySheet;
    this.selection = area;
  }

  sheet(name: string): MemorySheet {
    const sheet = this.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no worksheet ${name}`);
    return sheet;
  }

  /** Fills a worksheet from rows of values, from A1. */
  fill(name: string, rows: readonly (readonly Input[])[]): MemorySheet {
    const sheet = this.sheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => value !== '' && sheet.put(r, c, value)));
    return sheet;
  }
}

function valueOf(content: Exclude<TypedInput, { kind: 'formula' }>): Input {
  if (content.kind === 'blank') return '';
  return content.kind === 'text' ? content.text : content.value;
}

function shown(value: Input, format: string): string {
  if (typeof value === 'number' && /^0(\.0+)?%$/.test(format)) {
    return `${(value * 100).toFixed(Math.max(0, format.length - 3))}%`;
  }
  if (typeof value === 'number' && /^0\.0+$/.test(format)) return value.toFixed(format.length - 2);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
