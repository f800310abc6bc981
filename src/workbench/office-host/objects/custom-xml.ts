import { HostCollection, HostObject } from '../host-object';
import { NULL_OBJECT } from '../wire';
import type { HostScope } from './scope';

class CustomXmlPartObject extends HostObject {
  readonly type = 'CustomXmlPart';
  constructor(
    private readonly scope: HostScope,
    private readonly id: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  protected override readonly scalars = {
    Id: () => this.id,
    NamespaceUri: () => namespaceOf(this.scope.workbook.customXml.get(this.id) ?? ''),
  };
  protected override readonly methods = {
    GetXml: () => this.scope.workbook.customXml.get(this.id) ?? '',
    SetXml: (xml: string) => {
      this.scope.assertWritable(undefined);
      this.scope.workbook.customXml.set(this.id, xml);
    },
    Delete: () => {
      this.scope.assertWritable(undefined);
      this.scope.workbook.customXml.delete(this.id);
    },
  };
}

export class CustomXmlPartCollectionObject extends HostCollection<CustomXmlPartObject> {
  readonly type: string = 'CustomXmlPartCollection';
  constructor(
    private readonly scope: HostScope,
    private readonly namespace?: string,
  ) {
    super();
  }
  items(): readonly CustomXmlPartObject[] {
    return [...this.scope.workbook.customXml]
      .filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPartObject(this.scope, id));
  }
  override item(id: unknown): CustomXmlPartObject {
    return this.items().find((part) => part.identity()['Id'] === id) ?? super.item(id);
  }
  protected override readonly methods = {
    Add: (xml: string) => {
      this.scope.assertWritable(undefined);
      const id = `{XML-${this.scope.nextId()}}`;
      this.scope.workbook.customXml.set(id, xml);
      return new CustomXmlPartObject(this.scope, id);
    },
    GetByNamespace: (namespace: string) => new CustomXmlPartCollectionObject(this.scope, namespace),
    GetCount: () => this.items().length,
    GetItem: (id: string) => this.item(id),
    GetItemOrNullObject: (id: string) =>
      this.items().find((part) => part.identity()['Id'] === id) ?? NULL_OBJECT,
    GetOnlyItemOrNullObject: () => {
      const items = this.items();
      return items.length === 1 ? items[0]! : NULL_OBJECT;
    },
  };
}

function namespaceOf(xml: string): string {
  return /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}
