import { BooleanNumber, type IDisposable, type Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { toA1 } from '../../core/model/cell';
import type { FunctionMetadata, FunctionResult } from '../frame/custom-functions';
import { recalculate } from './calculation-guard';

export type InvokeFunction = (
  metadata: FunctionMetadata,
  args: readonly unknown[],
  address: string,
) => Promise<FunctionResult>;

/** Results that are kept; the functions are not volatile, so equal arguments give equal results. */
const MOST_RESULTS = 20_000;
/** Results arrive in batches; one new calculation serves all that came within this time. */
const GATHER_MS = 20;
/** An edit can interrupt the calculation that was to show the last results: once all is quiet the grid calculates again. */
const SETTLE_MS = 600;

/**
 * The add-in's custom functions inside the grid's formulas. A call whose result is not there yet shows #GETTING_DATA
 * and is computed by the add-in; all calls run at once, and the grid calculates again when their results are in.
 */
export class AddinFunctions {
  private readonly results = new Map<string, FunctionResult>();
  private readonly underWay = new Set<string>();
  /** Why a cell shows an error, by worksheet and cell. */
  private readonly reasons = new Map<string, string>();
  private registered: IDisposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;

  constructor(
    private readonly injector: Injector,
    private readonly invoke: InvokeFunction,
  ) {}

  /** Makes the functions known to formulas and to the formula tip, in place of those before. */
  register(functions: readonly FunctionMetadata[]): void {
    this.unregister();
    const executors = this.injector.get(IFunctionService);
    for (const metadata of functions) {
      executors.registerExecutors(
        new AddinFunction(metadata.name, (call, args) => this.evaluate(metadata, call, args)),
      );
      this.registered.push({ dispose: () => executors.unregisterExecutors(metadata.name) });
    }
    this.registered.push(
      this.injector.get(IDescriptionService).registerDescriptions(functions.map(descriptionOf)),
    );
    recalculate(this.injector);
  }

  /** The add-in was loaded anew: what it computed before no longer counts. */
  unregister(): void {
    for (const { dispose } of this.registered.splice(0)) dispose();
    this.results.clear();
    this.underWay.clear();
    this.reasons.clear();
    this.generation++;
  }

  reasonAt(sheetId: string, row: number, column: number): string | undefined {
    return this.reasons.get(`${sheetId}:${row}:${column}`);
  }

  private evaluate(
    metadata: FunctionMetadata,
    call: AddinFunction,
    variants: readonly BaseValueObject[],
  ): BaseValueObject {
    const args: unknown[] = [];
    for (const [index, variant] of variants.entries()) {
      const error = errorIn(variant);
      if (error !== undefined) return error;
      args.push(
        metadata.parameters[index]?.dimensionality === 'matrix' ? matrixOf(variant) : scalarOf(variant),
      );
    }
    const place = `${call.subUnitId}:${call.row}:${call.column}`;
    const key = JSON.stringify([metadata.id, args]);
    const result = this.results.get(key);
    if (result === undefined) {
      this.start(key, metadata, args, toA1(call));
      return ErrorValueObject.create(ErrorType.CONNECT);
    }
    if (result.kind === 'error') {
      if (result.message !== '') this.reasons.set(place, result.message);
      return ErrorValueObject.create(result.error as ErrorType);
    }
    this.reasons.delete(place);
    return valueObjectOf(result.value);
  }

  private start(key: string, metadata: FunctionMetadata, args: readonly unknown[], address: string): void {
    if (this.underWay.has(key)) return;
    this.underWay.add(key);
    const { generation } = this;
    void this.invoke(metadata, args, address).then((result) => {
      if (generation !== this.generation) return;
      this.underWay.delete(key);
      if (this.results.size >= MOST_RESULTS) this.results.clear();
      this.results.set(key, result);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => recalculate(this.injector), this.underWay.size === 0 ? 0 : GATHER_MS);
      clearTimeout(this.settling);
      this.settling = setTimeout(() => recalculate(this.injector), SETTLE_MS);
    });
  }
}

class AddinFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly evaluate: (call: AddinFunction, args: readonly BaseValueObject[]) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    return this.evaluate(this, args);
  }
}

function descriptionOf({ name, description, parameters }: FunctionMetadata) {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: parameter.name,
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}

/** Excel does not call a function with an error among its arguments; the error is the result. */
function errorIn(variant: BaseValueObject): ErrorValueObject | undefined {
  if (variant.isError()) return variant as ErrorValueObject;
  if (!variant.isArray()) return undefined;
  let found: ErrorValueObject | undefined;
  (variant as ArrayValueObject).iterator((value) => {
    if (!value?.isError()) return true;
    found = value as ErrorValueObject;
    return false;
  });
  return found;
}

/** Left out is null; a blank cell is an empty text. */
function scalarOf(variant: BaseValueObject): unknown {
  if (!variant.isArray()) return variant.isNull() ? null : variant.getValue();
  const values = matrixOf(variant);
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
}

/** The grid's own `toValue` makes 0 of a blank cell, which Excel does not. */
function matrixOf(variant: BaseValueObject): unknown[][] {
  if (!variant.isArray()) return [[variant.isNull() ? '' : variant.getValue()]];
  const array = variant as ArrayValueObject;
  const rows: unknown[][] = Array.from({ length: array.getRowCount() }, () =>
    new Array<unknown>(array.getColumnCount()).fill(''),
  );
  array.iterator((value, row, column) => {
    if (value && !value.isNull()) rows[row]![column] = value.getValue();
  });
  return rows;
}

function valueObjectOf(value: unknown): BaseValueObject {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(plain));
    return rows.length === 1 && rows[0]!.length === 1
      ? valueObjectOf(rows[0]![0])
      : ArrayValueObject.createByArray(rows);
  }
  const one = plain(value);
  return one === null ? NullValueObject.create() : ValueObjectFactory.create(one, true);
}

function plain(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
