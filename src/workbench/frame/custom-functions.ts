import type { EventEntry } from '../office-host/excel-host';
import { HostObject } from '../office-host/host-object';

/** One function as functions.json describes it, as far as an invocation needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
  }[];
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly cancelable?: boolean;
    readonly stream?: boolean;
  };
}

/** What the add-in's function gave: a value, or an Excel error with the reason. */
export type FunctionResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

/** The runtime's own codes for Excel's errors. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  3: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
/** Message category and type of an invocation, host to runtime. */
const CUSTOM_FUNCTIONS = 1;
const INVOKE = 1000;
const CANCELABLE = 1;

/**
 * The host's side of custom functions: hands invocations to the runtime inside the add-in and takes the results back.
 * On the wire it is a service that the runtime finds by name.
 */
export class CustomFunctionsService extends HostObject {
  static readonly NAME = 'Microsoft.ExcelServices.CustomFunctions';
  readonly type = 'CustomFunctions';
  /** Set by the host; carries an entry to the runtime. */
  send: ((entry: EventEntry) => void) | undefined;
  /** Called once the runtime inside the add-in takes invocations. */
  onReady: (() => void) | undefined;
  private ready = false;
  private sequence = 0;
  private readonly pending = new Map<number, (result: FunctionResult) => void>();

  protected override readonly methods = {
    _SetOsfControlContainerReadyForCustomFunctions: () => {
      this.ready = true;
      this.onReady?.();
    },
    _GetEnabledFeatures: () => [],
    // [[invocation, succeeded, value or message, code]]
    SetInvocationArrayResults: (results: readonly (readonly [number, boolean, unknown, number?])[]) => {
      for (const [id, succeeded, value, code] of results) this.settle(id, !succeeded, value, code);
    },
    SetInvocationResults: (
      results: readonly {
        readonly id: number;
        readonly failed: boolean;
        readonly value: unknown;
        readonly errorCode?: number;
      }[],
    ) => {
      for (const { id, failed, value, errorCode } of results) this.settle(id, failed, value, errorCode);
    },
  };

  get isReady(): boolean {
    return this.ready;
  }

  /** Forgets what was under way: the add-in was loaded anew. */
  reset(): void {
    this.ready = false;
    this.pending.clear();
  }

  /** Runs a function of the add-in. Left-out optional arguments are passed as null, as Excel passes them. */
  invoke(
    { id, parameters, options }: FunctionMetadata,
    args: readonly unknown[],
    address: string,
  ): Promise<FunctionResult> {
    const invocationId = ++this.sequence;
    return new Promise((settle) => {
      this.pending.set(invocationId, settle);
      const message = {
        invocationId,
        functionName: id,
        parameterValues: parameters.map((_, index) => args[index] ?? null),
        address: options?.requiresAddress ? address : null,
        flags: options?.cancelable ? CANCELABLE : 0,
        parameterAddresses: null,
      };
      this.send?.([CUSTOM_FUNCTIONS, INVOKE, '', JSON.stringify(message), invocationId]);
    });
  }

  private settle(id: number, failed: boolean, value: unknown, code: number | undefined): void {
    const settle = this.pending.get(id);
    this.pending.delete(id);
    if (!failed) settle?.({ kind: 'value', value });
    else
      settle?.({
        kind: 'error',
        error: ERRORS[code ?? 7] ?? '#VALUE!',
        message: typeof value === 'string' ? value : '',
      });
  }
}
