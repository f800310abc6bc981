import { HostCollection, HostObject } from '../host-object';
import type { HostSheet } from '../host-workbook';
import { ApiError, NULL_OBJECT } from '../wire';
import { WHOLE, areaAt, parseAddress } from './area';
import { EVENTS, eventMethods } from './events';
import { RangeAreasObject, RangeObject } from './range';
import type { HostScope } from './scope';

export class WorksheetObject extends HostObject {
  readonly type = 'Worksheet';
  constructor(
    private readonly scope: HostScope,
    readonly sheet: HostSheet,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }
  protected override readonly scalars = {
    Id: () => this.sheet.id,
    Name: () => this.sheet.name,
    Position: () => this.scope.workbook.sheets.indexOf(this.sheet),
    Visibility: () => (this.sheet.visible ? 'Visible' : 'Hidden'),
    TabColor: () => '',
  };
  protected override readonly setters = {
    Name: (name: string) => {
      this.scope.assertWritable(undefined);
      this.sheet.name = name;
    },
    TabColor: (_: string) => undefined,
  };
  protected override readonly children = {
    Protection: () => new ProtectionObject(this.sheet),
    FreezePanes: () => new FreezePanesObject(),
  };
  protected override readonly methods = {
    GetRange: (address?: string) =>
      new RangeObject(this.scope, this.sheet, address ? parseAddress(address).area : WHOLE),
    GetRanges: (address: string) =>
      new RangeAreasObject(
        this.scope,
        this.sheet,
        address.split(',').map((part) => parseAddress(part.trim()).area),
      ),
    GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
      new RangeObject(this.scope, this.sheet, areaAt(top, left, rows, columns)),
    GetCell: (row: number, column: number) =>
      new RangeObject(this.scope, this.sheet, areaAt(row, column, 1, 1)),
    GetUsedRangeOrNullObject: (_valuesOnly?: boolean) => {
      const area = this.sheet.usedArea();
      return area === undefined ? NULL_OBJECT : new RangeObject(this.scope, this.sheet, area);
    },
    Activate: () => {
      if (!this.sheet.visible) throw new ApiError('GeneralException', 'A hidden worksheet cannot be shown.');
      this.scope.workbook.active = this.sheet;
    },
    Delete: () => {
      this.scope.assertWritable(undefined);
      this.scope.workbook.removeSheet(this.sheet);
      this.scope.raise(EVENTS.worksheetDeleted, {
        worksheetId: this.sheet.id,
        source: 'Local',
        type: 'WorksheetDeleted',
      });
    },
  };
}

class ProtectionObject extends HostObject {
  readonly type = 'WorksheetProtection';
  constructor(private readonly sheet: HostSheet) {
    super();
  }
  protected override readonly scalars = { Protected: () => this.sheet.protected };
}

class FreezePanesObject extends HostObject {
  readonly type = 'WorksheetFreezePanes';
  protected override readonly methods = { FreezeRows: (_: number) => undefined, Unfreeze: () => undefined };
}

export class WorksheetCollectionObject extends HostCollection<WorksheetObject> {
  readonly type = 'WorksheetCollection';
  constructor(
    private readonly scope: HostScope,
    private readonly objectOf: (sheet: HostSheet) => WorksheetObject,
  ) {
    super();
  }
  items(): readonly WorksheetObject[] {
    return this.scope.workbook.sheets.map(this.objectOf);
  }
  private find(key: unknown): WorksheetObject | undefined {
    const wanted = String(key).toLowerCase();
    const sheet = this.scope.workbook.sheets.find(
      ({ id, name }) => id === key || name.toLowerCase() === wanted,
    );
    return sheet && this.objectOf(sheet);
  }
  override item(key: unknown): WorksheetObject {
    return this.find(key) ?? super.item(key);
  }
  protected override readonly methods = {
    GetItem: (key: string) => this.item(key),
    GetItemOrNullObject: (key: string) => this.find(key) ?? NULL_OBJECT,
    GetActiveWorksheet: () => this.objectOf(this.scope.workbook.active),
    GetCount: () => this.scope.workbook.sheets.length,
    Add: (name?: string) => {
      this.scope.assertWritable(undefined);
      const wanted = name ?? `Sheet${this.scope.workbook.sheets.length + 1}`;
      if (this.find(wanted))
        throw new ApiError('ItemAlreadyExists', `There is a worksheet ${wanted} already.`);
      const added = this.scope.workbook.addSheet(wanted);
      this.scope.raise(EVENTS.worksheetAdded, {
        worksheetId: added.id,
        source: 'Local',
        type: 'WorksheetAdded',
      });
      return this.objectOf(added);
    },
    ...eventMethods((event, on) => this.scope.listen(event, on)),
  };
}
