import { HostCollection, HostObject } from '../host-object';
import type { Area, ConditionalFormatRecord, HostSheet } from '../host-workbook';
import { ApiError } from '../wire';
import { intersection } from './area';
import type { HostScope } from './scope';

export class ConditionalFormatCollectionObject extends HostCollection<ConditionalFormatObject> {
  readonly type = 'ConditionalFormatCollection';
  constructor(
    private readonly scope: HostScope,
    private readonly sheet: HostSheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  items(): readonly ConditionalFormatObject[] {
    return this.sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => this.areas.some((own) => intersection(own, area))))
      .map((format) => new ConditionalFormatObject(this.scope, this.sheet, format));
  }
  override item(id: unknown): ConditionalFormatObject {
    return this.items().find((format) => format.identity()['Id'] === id) ?? super.item(id);
  }
  protected override readonly methods = {
    Add: (type: string) => {
      this.scope.assertWritable(this.sheet);
      if (type !== 'Custom')
        throw new ApiError(
          'NotImplemented',
          `This host knows conditional formats of type Custom only, not ${type}.`,
        );
      const format: ConditionalFormatRecord = {
        id: `{CF-${this.scope.nextId()}}`,
        areas: this.areas,
        formula: '',
      };
      this.sheet.conditionalFormats = [...this.sheet.conditionalFormats, format];
      return new ConditionalFormatObject(this.scope, this.sheet, format);
    },
    GetItem: (id: string) => this.item(id),
    GetCount: () => this.items().length,
  };
}

class ConditionalFormatObject extends HostObject {
  readonly type = 'ConditionalFormat';
  constructor(
    private readonly scope: HostScope,
    private readonly sheet: HostSheet,
    private readonly format: ConditionalFormatRecord,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.format.id };
  }
  protected override readonly scalars = { Id: () => this.format.id, Type: () => 'Custom', Priority: () => 0 };
  protected override readonly setters = { StopIfTrue: (_: boolean) => undefined };
  protected override readonly children = {
    Custom: () => new CustomFormatObject(this.format),
    CustomOrNullObject: () => new CustomFormatObject(this.format),
  };
  protected override readonly methods = {
    Delete: () => {
      this.scope.assertWritable(this.sheet);
      this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(
        (format) => format !== this.format,
      );
    },
  };
}

class CustomFormatObject extends HostObject {
  readonly type = 'CustomConditionalFormat';
  constructor(private readonly format: ConditionalFormatRecord) {
    super();
  }
  protected override readonly children = {
    Rule: () => new RuleObject(this.format),
    Format: () => new LookObject(this.format),
  };
}

class RuleObject extends HostObject {
  readonly type = 'ConditionalFormatRule';
  constructor(private readonly format: ConditionalFormatRecord) {
    super();
  }
  protected override readonly scalars = { Formula: () => this.format.formula };
  protected override readonly setters = {
    Formula: (formula: string) => void (this.format.formula = formula),
  };
}

class LookObject extends HostObject {
  readonly type = 'ConditionalRangeFormat';
  constructor(private readonly format: ConditionalFormatRecord) {
    super();
  }
  protected override readonly children = {
    Fill: () => new FillObject(this.format),
    Font: () => new FontObject(this.format),
  };
}

class FillObject extends HostObject {
  readonly type = 'ConditionalRangeFill';
  constructor(private readonly format: ConditionalFormatRecord) {
    super();
  }
  protected override readonly setters = { Color: (colour: string) => void (this.format.fillColor = colour) };
}

class FontObject extends HostObject {
  readonly type = 'ConditionalRangeFont';
  constructor(private readonly format: ConditionalFormatRecord) {
    super();
  }
  protected override readonly setters = {
    Color: (colour: string) => void (this.format.fontColor = colour),
    Bold: (bold: boolean) => void (this.format.bold = bold),
    Underline: (underline: string) => void (this.format.underline = underline),
    Strikethrough: (_: boolean) => undefined,
  };
}
