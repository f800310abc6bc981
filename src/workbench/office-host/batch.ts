import { HostCollection, HostObject } from './host-object';
import {
  ActionType,
  ApiError,
  NULL_OBJECT,
  PathType,
  TransportError,
  type BatchAnswer,
  type BatchBody,
  type WireAction,
  type WireArguments,
  type WireQuery,
} from './wire';

type Resolved = HostObject | typeof NULL_OBJECT;

/** What a test may do to a batch: look at it, count it, or break it. */
export interface BatchWatcher {
  /** Called before the batch runs; a {@link TransportError} from here is the answer to the whole request. */
  onRequest?(body: BatchBody, bytes: number): void;
  /** Called before each action; an {@link ApiError} from here stops the batch there, earlier actions stay applied. */
  onAction?(action: WireAction, index: number): void;
}

export interface Services {
  /** The object behind `context.workbook`. */
  readonly root: HostObject;
  /** Objects that the library creates by name (NewObject). */
  readonly named: Readonly<Record<string, HostObject>>;
}

/** Answers batches of the library over a set of host objects. Batches are no transactions, as in Excel. */
export class BatchInterpreter {
  private readonly references = new Map<string, HostObject>();
  private sequence = 0;
  requests = 0;
  largestRequest = 0;

  constructor(
    private readonly services: Services,
    private readonly watcher: BatchWatcher = {},
    private readonly maxBytes = 5 * 1024 * 1024,
  ) {}

  /** References that the add-in has asked for and not given back; 0 after a tidy run. */
  get keptReferences(): number {
    return this.references.size;
  }

  forget(id: string): void {
    this.references.delete(id);
  }

  referenced(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  /** @throws TransportError where the request as a whole is refused */
  process(text: string): BatchAnswer {
    this.largestRequest = Math.max(this.largestRequest, text.length);
    if (text.length > this.maxBytes) throw new TransportError('RequestPayloadSizeLimitExceeded');
    const body = JSON.parse(text) as BatchBody;
    // After a run the library gives its references back in a request of its own: no sync of the add-in's.
    if (!isRelease(body)) this.requests++;
    this.watcher.onRequest?.(body, text.length);
    const answer = new BatchRun(body, this.services, this.references, this.watcher, (object) =>
      this.keep(object),
    ).run();
    if (JSON.stringify(answer).length > this.maxBytes)
      throw new TransportError('ResponsePayloadSizeLimitExceeded');
    return answer;
  }

  private keep(object: HostObject): void {
    object.referenceId ??= `ref-${++this.sequence}`;
    this.references.set(object.referenceId, object);
  }
}

class BatchRun {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: BatchBody,
    private readonly services: Services,
    private readonly references: ReadonlyMap<string, HostObject>,
    private readonly watcher: BatchWatcher,
    private readonly keep: (object: HostObject) => void,
  ) {}

  run(): BatchAnswer {
    const answer: BatchAnswer = { Results: [] };
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.watcher.onAction?.(action, index);
        const traced = action.ActionType === ActionType.Trace;
        if (traced) traces.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value: traced ? null : this.act(action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        answer.Error = {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          Location: error.location,
          HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
        };
        break;
      }
    }
    if (traces.length > 0) answer.TraceIds = traces;
    return answer;
  }

  private act(action: WireAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === NULL_OBJECT ? null : identityOf(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.Method: {
        if (object === NULL_OBJECT) return null;
        if (action.Name === '_KeepReference') {
          this.keep(object);
          return null;
        }
        const value = object.call(action.Name, this.argumentsOf(action.ArgumentInfo));
        return value === undefined || value === NULL_OBJECT || value instanceof HostObject ? null : value;
      }
      case ActionType.SetProperty:
        if (object !== NULL_OBJECT) object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        if (object !== NULL_OBJECT) {
          for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.set(name, value);
        }
        return null;
      default:
        throw new ApiError('NotImplemented', `This host does not know action type ${action.ActionType}.`);
    }
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.follow(id);
    this.resolved.set(id, object);
    return object;
  }

  private follow(id: number): Resolved {
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ApiError('InvalidObjectPath', `There is no object path ${id}.`);
    if (path.ObjectPathType === PathType.Global) return this.services.root;
    if (path.ObjectPathType === PathType.NullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.services.named[path.Name];
      if (service === undefined) throw new ApiError('ApiNotFound', `This host has no service ${path.Name}.`);
      return service;
    }
    if (path.ObjectPathType === PathType.ReferenceId) {
      const kept = this.references.get(path.Name);
      if (kept === undefined) throw new ApiError('InvalidReference', 'This reference is no longer valid.');
      return kept;
    }
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.services.root;
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.Property) return parent.child(path.Name);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      if (parent instanceof HostCollection) return parent.item(args[0]);
      throw new ApiError('ApiNotFound', `${parent.type} has no indexer.`, parent.type);
    }
    const value = parent.call(path.Name, args);
    if (value === NULL_OBJECT || value instanceof HostObject) return value;
    throw new ApiError(
      'ApiNotFound',
      `${parent.type}.${path.Name} gives no object.`,
      `${parent.type}.${path.Name}`,
    );
  }

  private argumentsOf(info: WireArguments | undefined): unknown[] {
    const walk = (values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] =>
      values.map((value, i) => {
        const id = ids?.[i];
        if (Array.isArray(id) && Array.isArray(value)) return walk(value, id);
        if (typeof id === 'number' && id !== 0) return this.resolve(id);
        return value;
      });
    return walk(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? undefined);
  }

  private query(object: Resolved, query: WireQuery): unknown {
    if (object === NULL_OBJECT) return null;
    if (object instanceof HostCollection) {
      const from = query.Skip ?? 0;
      const items = object.items().slice(from, query.Top ? from + query.Top : undefined);
      return { _Items: items.map((item) => this.query(item, { ...query, Skip: 0, Top: 0 })) };
    }
    const answer = identityOf(object);
    let selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
    if (selected.length === 0 || selected.includes('*')) {
      selected = [...selected.filter((name) => name !== '*'), ...object.scalarNames()];
    }
    const below = new Map<string, string[]>();
    for (const path of selected) {
      const [head, ...rest] = path.replaceAll('.', '/').split('/') as [string, ...string[]];
      const name = head.charAt(0).toUpperCase() + head.slice(1);
      if (object.has(name) === 'child') {
        const names = below.get(name) ?? [];
        if (rest.length > 0) names.push(rest.join('/'));
        below.set(name, names);
      } else answer[name] = object.scalar(name);
    }
    for (const [name, names] of below) answer[name] = this.query(object.child(name), { Select: names });
    return answer;
  }
}

function isRelease({ Actions }: BatchBody): boolean {
  const calls = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference');
}

function identityOf(object: HostObject): Record<string, unknown> {
  return {
    ...object.identity(),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}
