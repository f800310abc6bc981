import { HostObject } from '../host-object';
import type { CellLook } from '../host-workbook';
import { ApiError } from '../wire';
import type { RangeObject } from './range';

/** Points. */
const STANDARD_WIDTH = 64;

/** The one value that all cells share, else null, as Excel answers for mixed formats. */
function shared<K extends keyof CellLook>(range: RangeObject, key: K): CellLook[K] | null {
  let first: CellLook[K] | undefined;
  let mixed = false;
  range.eachCell((row, column, i, j) => {
    const value = range.sheet.look(row, column)[key];
    if (i === 0 && j === 0) first = value;
    else if (value !== first) mixed = true;
  });
  return mixed ? null : (first ?? null);
}

function change(range: RangeObject, look: Partial<CellLook>): void {
  range.scope.assertWritable(range.sheet);
  range.eachCell((row, column) => range.sheet.setLook(row, column, look));
}

export class RangeFormatObject extends HostObject {
  readonly type = 'RangeFormat';
  constructor(private readonly range: RangeObject) {
    super();
  }
  protected override readonly scalars = {
    WrapText: () => shared(this.range, 'wrapText') ?? false,
    HorizontalAlignment: () => shared(this.range, 'horizontalAlignment') ?? 'General',
    VerticalAlignment: () => shared(this.range, 'verticalAlignment') ?? 'Bottom',
    ColumnWidth: () => this.range.sheet.columnWidth(this.range.area.left),
  };
  protected override readonly setters = {
    WrapText: (wrapText: boolean) => change(this.range, { wrapText }),
    HorizontalAlignment: (horizontalAlignment: string) => change(this.range, { horizontalAlignment }),
    VerticalAlignment: (verticalAlignment: string) => change(this.range, { verticalAlignment }),
    ColumnWidth: (points: number) => this.setWidth(points),
    UseStandardWidth: (standard: boolean) => {
      if (standard) this.setWidth(STANDARD_WIDTH);
    },
  };
  private setWidth(points: number): void {
    this.range.scope.assertWritable(this.range.sheet);
    for (let column = this.range.area.left; column <= this.range.area.right; column++) {
      this.range.sheet.setColumnWidth(column, points);
    }
  }
  protected override readonly children = {
    Fill: () => new FillObject(this.range),
    Font: () => new FontObject(this.range),
    Protection: () => new ProtectionObject(this.range),
  };
  protected override readonly methods = {
    AutofitColumns: () => undefined,
    AutofitRows: () => undefined,
  };
}

class ProtectionObject extends HostObject {
  readonly type = 'FormatProtection';
  constructor(private readonly range: RangeObject) {
    super();
  }
  // Cells are locked until somebody unlocks them; that counts only while the worksheet is protected.
  protected override readonly scalars = { Locked: () => !shared(this.range, 'unlocked') };
}

class FillObject extends HostObject {
  readonly type = 'RangeFill';
  constructor(private readonly range: RangeObject) {
    super();
  }
  protected override readonly scalars = { Color: () => shared(this.range, 'fillColor') ?? '#FFFFFF' };
  protected override readonly setters = {
    Color: (fillColor: string) => change(this.range, { fillColor: colour(fillColor) }),
  };
}

class FontObject extends HostObject {
  readonly type = 'RangeFont';
  constructor(private readonly range: RangeObject) {
    super();
  }
  protected override readonly scalars = {
    Color: () => shared(this.range, 'fontColor') ?? '#000000',
    Bold: () => shared(this.range, 'bold') ?? false,
  };
  protected override readonly setters = {
    Color: (fontColor: string) => change(this.range, { fontColor: colour(fontColor) }),
    Bold: (bold: boolean) => change(this.range, { bold }),
  };
}

function colour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new ApiError('InvalidArgument', `${value} is no colour.`);
  return value.toUpperCase();
}
