import { HostObject } from '../host-object';
import type { Area, HostSheet } from '../host-workbook';
import { NULL_OBJECT } from '../wire';
import { areaAt } from './area';
import { CustomXmlPartCollectionObject } from './custom-xml';
import { eventMethods } from './events';
import { RangeObject } from './range';
import type { HostScope } from './scope';
import type { WorksheetObject } from './worksheet';
import { WorksheetCollectionObject } from './worksheet';

/** `context.workbook`. */
export class WorkbookObject extends HostObject {
  readonly type = 'Workbook';
  private readonly worksheets: WorksheetCollectionObject;

  constructor(
    private readonly scope: HostScope,
    objectOf: (sheet: HostSheet) => WorksheetObject,
    references: { forget(id: string): void; referenced(id: string): HostObject | undefined },
  ) {
    super();
    this.worksheets = new WorksheetCollectionObject(scope, objectOf);
    this.references = references;
  }
  private readonly references: { forget(id: string): void; referenced(id: string): HostObject | undefined };

  private selected(area: Area): RangeObject {
    return new RangeObject(this.scope, this.scope.workbook.active, area);
  }

  protected override readonly scalars = {
    Name: () => this.scope.workbook.name,
    ReadOnly: () => this.scope.workbook.readOnly,
  };
  protected override readonly children = {
    Worksheets: () => this.worksheets,
    Application: () => new ApplicationObject(),
    CustomXmlParts: () => new CustomXmlPartCollectionObject(this.scope),
  };
  protected override readonly methods = {
    GetSelectedRange: () => this.selected(this.scope.workbook.selection),
    GetActiveCell: () => {
      const { top, left } = this.scope.workbook.selection;
      return this.selected(areaAt(top, left, 1, 1));
    },
    _RemoveReference: (id: string) => this.references.forget(id),
    _GetRangeForEventByReferenceId: (id: string) => this.references.referenced(id) ?? NULL_OBJECT,
    _GetRangeOrNullObjectForEventByReferenceId: (id: string) => this.references.referenced(id) ?? NULL_OBJECT,
    ...eventMethods((event, on) => this.scope.listen(event, on)),
  };
}

class ApplicationObject extends HostObject {
  readonly type = 'Application';
  protected override readonly scalars = { CalculationMode: () => 'Automatic' };
  protected override readonly methods = {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  };
}
