import { MAX_COLUMNS } from '../../core/model/cell';
import type {
  Area,
  CellLook,
  ConditionalFormatRecord,
  HostCell,
  HostSheet,
  HostWorkbook,
} from './host-workbook';

type Input = string | number | boolean;

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
  private readonly cells = new Map<number, { input: Input; numberFormat: string; shown?: string }>();
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
    const formula = typeof cell.input === 'string' && cell.input.startsWith('=') ? cell.input : undefined;
    const value = formula === undefined ? literal(cell.input) : this.calculate(formula, this);
    // A hidden column is too narrow to show anything.
    const text = this.hiddenColumns.has(column) ? '' : (cell.shown ?? shown(value, cell.numberFormat));
    return { value, text, numberFormat: cell.numberFormat, ...(formula === undefined ? {} : { formula }) };
  }

  put(row: number, column: number, input: Input, numberFormat?: string): void {
    const key = row * MAX_COLUMNS + column;
    const format = numberFormat ?? this.cells.get(key)?.numberFormat ?? 'General';
    if (input === '' && format === 'General') this.cells.delete(key);
    else this.cells.set(key, { input: typed(input), numberFormat: format });
  }

  clear(row: number, column: number): void {
    this.cells.delete(row * MAX_COLUMNS + column);
  }

  usedArea(): Area | undefined {
    let area: Area | undefined = this.strayFormatAt && {
      top: 0,
      left: 0,
      bottom: this.strayFormatAt.row,
      right: this.strayFormatAt.column,
    };
    for (const [key, { input }] of this.cells) {
      if (input === '') continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return area;
  }

  filledRows(): readonly number[] {
    const rows = new Set([...this.cells.keys()].map((key) => Math.floor(key / MAX_COLUMNS)));
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

/** What typing or setting `values` makes of a text: a number where it is one, as in Excel. A leading ' keeps it a text. */
function typed(input: Input): Input {
  if (typeof input !== 'string' || input.startsWith('=') || input.startsWith("'")) return input;
  return /^[-+]?\d+(\.\d+)?$/.test(input) && input.length < 16 ? Number(input) : input;
}

function literal(input: Input): Input {
  return typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
}

function shown(value: Input, format: string): string {
  if (typeof value === 'number' && /^0(\.0+)?%$/.test(format)) {
    return `${(value * 100).toFixed(Math.max(0, format.length - 3))}%`;
  }
  if (typeof value === 'number' && /^0\.0+$/.test(format)) return value.toFixed(format.length - 2);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
