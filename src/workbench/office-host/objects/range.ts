import { HostCollection, HostObject } from '../host-object';
import type { Area, HostCell, HostSheet } from '../host-workbook';
import { ApiError, NULL_OBJECT } from '../wire';
import { addressOf, areaAt, bounding, intersection, parseAddress } from './area';
import { ConditionalFormatCollectionObject } from './conditional-format';
import { RangeFormatObject } from './range-format';
import type { HostScope } from './scope';

type Input = string | number | boolean;

const GENERAL = 'General';

/** More cells than this in one read are answered with null, as Excel on the web does. */
const MAX_READ_CELLS = 5_000_000;

export class RangeObject extends HostObject {
  readonly type = 'Range';

  constructor(
    readonly scope: HostScope,
    readonly sheet: HostSheet,
    readonly area: Area,
  ) {
    super();
  }

  private get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  private get columns(): number {
    return this.area.right - this.area.left + 1;
  }

  private at(top: number, left: number, rows: number, columns: number): RangeObject {
    return new RangeObject(this.scope, this.sheet, areaAt(top, left, rows, columns));
  }

  private read<T>(value: (cell: HostCell | undefined) => T): T[][] | null {
    if (this.rows * this.columns > MAX_READ_CELLS) return null;
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) =>
        value(this.sheet.cell(this.area.top + row, this.area.left + column)),
      ),
    );
  }

  eachCell(visit: (row: number, column: number, i: number, j: number) => void): void {
    for (let i = 0; i < this.rows; i++) {
      for (let j = 0; j < this.columns; j++) visit(this.area.top + i, this.area.left + j, i, j);
    }
  }

  /** @throws ApiError as {@link HostScope.assertWritable}, except where every cell is unlocked */
  private assertWritable(): void {
    let locked = false;
    if (this.sheet.protected)
      this.eachCell((row, column) => (locked ||= !this.sheet.look(row, column).unlocked));
    this.scope.assertWritable(this.sheet.protected && !locked ? undefined : this.sheet);
  }

  /** Runs of filled cells in a row, equal ones below each other joined. */
  private filledRuns(wanted: (cell: HostCell) => boolean): Area[] {
    const areas: Area[] = [];
    const used = this.sheet.filledRows();
    for (const row of used.filter((each) => each >= this.area.top && each <= this.area.bottom)) {
      for (let left = this.area.left; left <= this.area.right; left++) {
        const is = (column: number) => {
          const cell = column <= this.area.right ? this.sheet.cell(row, column) : undefined;
          return cell !== undefined && cell.value !== '' && wanted(cell);
        };
        if (!is(left)) continue;
        let right = left;
        while (is(right + 1)) right++;
        const above = areas.findIndex(
          (area) => area.bottom === row - 1 && area.left === left && area.right === right,
        );
        if (above >= 0) areas[above] = { ...areas[above]!, bottom: row };
        else areas.push({ top: row, left, bottom: row, right });
        left = right;
      }
    }
    return areas;
  }

  private write(values: readonly (readonly (Input | null)[])[] | Input, formats = false): void {
    this.assertWritable();
    const grid = Array.isArray(values)
      ? (values as readonly (readonly (Input | null)[])[])
      : Array.from({ length: this.rows }, () => Array.from({ length: this.columns }, () => values as Input));
    if (grid.length !== this.rows || grid.some((row) => row.length !== this.columns)) {
      throw new ApiError(
        'InvalidArgument',
        'The input array does not match the dimensions of the range.',
        'Range.values',
      );
    }
    this.eachCell((row, column, i, j) => {
      const value = grid[i]![j];
      // null leaves a cell as it is
      if (value === null || value === undefined) return;
      if (formats) this.sheet.setNumberFormat(row, column, String(value));
      else this.sheet.put(row, column, value);
    });
    if (!formats) this.scope.changed(this.sheet, this.area);
  }

  protected override readonly scalars = {
    Address: () => `${quoted(this.sheet.name)}!${addressOf(this.area)}`,
    RowIndex: () => this.area.top,
    ColumnIndex: () => this.area.left,
    RowCount: () => this.rows,
    ColumnCount: () => this.columns,
    CellCount: () => this.rows * this.columns,
    Values: () => this.read((cell) => cell?.value ?? ''),
    Formulas: () => this.read((cell) => cell?.formula ?? cell?.value ?? ''),
    Text: () => this.read((cell) => cell?.text ?? ''),
    NumberFormat: () => this.read((cell) => cell?.numberFormat ?? GENERAL),
    Hyperlink: () => null,
    // Excel gives null where only some are hidden.
    RowHidden: () => allOrSome(this.area.top, this.area.bottom, (row) => this.sheet.isRowHidden(row)),
    ColumnHidden: () =>
      allOrSome(this.area.left, this.area.right, (column) => this.sheet.isColumnHidden(column)),
  };

  // A load without names asks for all of them; the large ones are only given when named.
  override scalarNames(): readonly string[] {
    return ['Address', 'RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'CellCount'];
  }

  protected override readonly setters = {
    Values: (values: Input[][] | Input) => this.write(values),
    Formulas: (values: Input[][] | Input) => this.write(values),
    NumberFormat: (formats: string[][] | string) => this.write(formats, true),
    Hyperlink: (link: { documentReference?: string; textToDisplay?: string }) => {
      this.scope.assertWritable(this.sheet);
      this.eachCell((row, column) => {
        this.sheet.setLook(row, column, { hyperlink: link.documentReference ?? '' });
        if (link.textToDisplay !== undefined) this.sheet.put(row, column, link.textToDisplay);
      });
      if (link.textToDisplay !== undefined) this.scope.changed(this.sheet, this.area);
    },
  };

  protected override readonly children = {
    Format: () => new RangeFormatObject(this),
    Worksheet: () => this.scope.worksheetOf(this.sheet),
    ConditionalFormats: () => new ConditionalFormatCollectionObject(this.scope, this.sheet, [this.area]),
  };

  protected override readonly methods = {
    GetCell: (row: number, column: number) => this.at(this.area.top + row, this.area.left + column, 1, 1),
    GetRow: (row: number) => this.at(this.area.top + row, this.area.left, 1, this.columns),
    GetColumn: (column: number) => this.at(this.area.top, this.area.left + column, this.rows, 1),
    GetBoundingRect: (other: RangeObject | string) => {
      const area = bounding(this.area, typeof other === 'string' ? parseAddress(other).area : other.area);
      return new RangeObject(this.scope, this.sheet, area);
    },
    GetOffsetRange: (rows: number, columns: number) =>
      this.at(this.area.top + rows, this.area.left + columns, this.rows, this.columns),
    GetResizedRange: (rows: number, columns: number) =>
      this.at(this.area.top, this.area.left, this.rows + rows, this.columns + columns),
    GetIntersectionOrNullObject: (other: RangeObject | string) => {
      const area = intersection(this.area, typeof other === 'string' ? parseAddress(other).area : other.area);
      return area === undefined ? NULL_OBJECT : new RangeObject(this.scope, this.sheet, area);
    },
    GetUsedRangeOrNullObject: () => {
      const used = this.sheet.usedArea();
      const area = used && intersection(used, this.area);
      return area === undefined ? NULL_OBJECT : new RangeObject(this.scope, this.sheet, area);
    },
    GetMergedAreasOrNullObject: () => {
      const merged = this.sheet.merges().filter((merge) => intersection(merge, this.area) !== undefined);
      return merged.length === 0 ? NULL_OBJECT : new RangeAreasObject(this.scope, this.sheet, merged);
    },
    GetSpecialCellsOrNullObject: (kind: string) => {
      if (kind !== 'Constants' && kind !== 'Formulas') {
        throw new ApiError(
          'NotImplemented',
          `This host knows the special cells Constants and Formulas, not ${kind}.`,
        );
      }
      const areas = this.filledRuns((cell) => (cell.formula !== undefined) === (kind === 'Formulas'));
      return areas.length === 0 ? NULL_OBJECT : new RangeAreasObject(this.scope, this.sheet, areas);
    },
    CopyFrom: (source: RangeObject | string, what: string) => {
      this.scope.assertWritable(this.sheet);
      if (what !== 'Formats')
        throw new ApiError('NotImplemented', `This host copies formats only, not ${what}.`);
      const from = typeof source === 'string' ? parseAddress(source).area : source.area;
      this.eachCell((row, column, i, j) => {
        const top = from.top + (i % (from.bottom - from.top + 1));
        const left = from.left + (j % (from.right - from.left + 1));
        const { hyperlink: _, ...look } = this.sheet.look(top, left);
        this.sheet.setLook(row, column, look);
        this.sheet.setNumberFormat(row, column, this.sheet.cell(top, left)?.numberFormat ?? GENERAL);
      });
    },
    Clear: (what?: string) => {
      this.scope.assertWritable(this.sheet);
      this.eachCell((row, column) => {
        if (what !== 'Contents') {
          this.sheet.setLook(row, column, cleared(this.sheet.look(row, column)));
          this.sheet.setNumberFormat(row, column, GENERAL);
        }
        if (what !== 'Formats') this.sheet.clear(row, column);
      });
      if (what !== 'Formats') this.scope.changed(this.sheet, this.area);
    },
    Select: () => this.scope.select(this.sheet, this.area),
    _ValidateArraySize: (rows: number, columns: number) => {
      if (rows !== this.rows || columns !== this.columns) {
        throw new ApiError(
          'InvalidArgument',
          'The input array does not match the dimensions of the range.',
          'Range.values',
        );
      }
    },
  };
}

/** Several rectangles: `worksheet.getRanges('A1,C3:D4')`, merged areas. */
export class RangeAreasObject extends HostObject {
  readonly type = 'RangeAreas';

  constructor(
    private readonly scope: HostScope,
    private readonly sheet: HostSheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  protected override readonly scalars = {
    Address: () => this.areas.map((area) => `${quoted(this.sheet.name)}!${addressOf(area)}`).join(','),
    AreaCount: () => this.areas.length,
  };
  protected override readonly children = {
    Areas: () =>
      new RangeCollectionObject(this.areas.map((area) => new RangeObject(this.scope, this.sheet, area))),
    ConditionalFormats: () => new ConditionalFormatCollectionObject(this.scope, this.sheet, this.areas),
  };
  protected override readonly methods = {
    Select: () => {
      const first = this.areas[0];
      if (first !== undefined) this.scope.select(this.sheet, first);
    },
  };
}

class RangeCollectionObject extends HostCollection<RangeObject> {
  readonly type = 'RangeCollection';
  constructor(private readonly ranges: readonly RangeObject[]) {
    super();
  }
  items(): readonly RangeObject[] {
    return this.ranges;
  }
}

const quoted = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

function allOrSome(from: number, to: number, test: (at: number) => boolean): boolean | null {
  const first = test(from);
  for (let at = from + 1; at <= to; at++) if (test(at) !== first) return null;
  return first;
}

const cleared = (look: object) => Object.fromEntries(Object.keys(look).map((key) => [key, undefined]));
