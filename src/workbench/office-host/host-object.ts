import { ApiError } from './wire';

/**
 * An object of the Excel API as the host keeps it. A subclass lists its members with their wire names; whatever is not
 * listed does not exist, and asking for it fails loudly with the member's name.
 */
export abstract class HostObject {
  /** The wire name of the type, for messages. */
  abstract readonly type: string;
  /** Set once the library asked to keep a reference. */
  referenceId: string | undefined;

  /** Ids that the library expects beside every instantiation. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** Loadable values. */
  protected readonly scalars: Readonly<Record<string, () => unknown>> = {};
  /** Writable values. */
  protected readonly setters: Readonly<Record<string, (value: never) => void>> = {};
  /** Properties that are objects. */
  protected readonly children: Readonly<Record<string, () => HostObject>> = {};
  /** Methods; what they give is an object, {@link NULL_OBJECT}, or a value. */
  protected readonly methods: Readonly<Record<string, (...args: never[]) => unknown>> = {};

  scalarNames(): readonly string[] {
    return Object.keys(this.scalars);
  }

  has(name: string): 'scalar' | 'child' | undefined {
    const key = pascal(name);
    if (Object.hasOwn(this.scalars, key)) return 'scalar';
    return Object.hasOwn(this.children, key) ? 'child' : undefined;
  }

  scalar(name: string): unknown {
    return this.member(this.scalars, name)();
  }

  child(name: string): HostObject {
    return this.member(this.children, name)();
  }

  set(name: string, value: unknown): void {
    this.member(this.setters, name)(value as never);
  }

  call(name: string, args: readonly unknown[]): unknown {
    return this.member(this.methods, name)(...(args as never[]));
  }

  private member<T>(members: Readonly<Record<string, T>>, name: string): T {
    const key = Object.hasOwn(members, name) ? name : pascal(name);
    if (!Object.hasOwn(members, key)) {
      throw new ApiError(
        'ApiNotFound',
        `This host does not know ${this.type}.${name}.`,
        `${this.type}.${name}`,
      );
    }
    return members[key]!;
  }
}

/** A collection: `_Items` on the wire. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];
  /** What an indexer gives: `worksheets.getItem(key)`. */
  item(key: unknown): T {
    throw new ApiError('ItemNotFound', `${this.type} has no item ${String(key)}.`, this.type);
  }
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
