import { BatchInterpreter, type BatchWatcher } from './batch';
import { HostObject } from './host-object';
import type { Area, HostSheet, HostWorkbook } from './host-workbook';
import { addressOf } from './objects/area';
import { EVENTS } from './objects/events';
import type { HostScope } from './objects/scope';
import { WorkbookObject } from './objects/workbook';
import { WorksheetObject } from './objects/worksheet';
import { ApiError, TransportError, type BatchAnswer, type BatchBody, type WireAction } from './wire';

/** How cells have changed, in Excel's words. */
export type CellChange = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** An event as the library expects it: [category, type, target id, details as JSON, sequence]. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  details: string,
  id: number,
];

/** Conditions of a real Excel that a test may bring about. */
export interface HostFaults {
  /** A cell is being edited: writes are refused. */
  editing?: boolean;
  /** Requests and responses above this many bytes are refused. */
  maxBytes?: number;
  /** Stops the batch before this action, once. */
  failAtAction?: { readonly request: number; readonly action: number; readonly code: string };
}

const WORKSHEET_EVENTS = 65_536;

/**
 * Answers the Office.js library for one workbook: batches in, results and events out. Knows the members that the add-in
 * uses; any other fails loudly with its name. Works over any {@link HostWorkbook}.
 */
export class ExcelHost {
  readonly faults: HostFaults = {};
  readonly interpreter: BatchInterpreter;
  /** Member calls that the host does not know, as they were asked for. */
  readonly unknownMembers: string[] = [];
  onEvent: ((entry: EventEntry) => void) | undefined;
  private readonly listening = new Set<number>();
  private readonly objects = new WeakMap<HostSheet, WorksheetObject>();
  private sequence = 0;

  constructor(
    readonly workbook: HostWorkbook,
    services: Readonly<Record<string, HostObject>> = {},
    maxBytes?: number,
  ) {
    const scope = this.scope();
    const references = {
      forget: (id: string) => this.interpreter.forget(id),
      referenced: (id: string) => this.interpreter.referenced(id),
    };
    const root = new WorkbookObject(scope, (sheet) => this.objectOf(scope, sheet), references);
    this.interpreter = new BatchInterpreter({ root, named: services }, this.watcher(), maxBytes);
  }

  /** Requests answered: what the library calls a sync. */
  get syncs(): number {
    return this.interpreter.requests;
  }

  /** @throws TransportError where the request as a whole is refused */
  process(text: string): BatchAnswer {
    const answer = this.interpreter.process(text);
    if (answer.Error?.Code === 'ApiNotFound') this.unknownMembers.push(answer.Error.Message);
    return answer;
  }

  /** Tells the add-in that the user changed cells, or moved them by inserting or deleting rows and columns. */
  cellsChanged(sheet: HostSheet, area: Area, changeType: CellChange = 'RangeEdited'): void {
    this.raise(EVENTS.worksheetDataChanged, {
      changeType,
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: sheet.id,
      address: addressOf(area),
      referenceId: '',
      shiftDirection: 'None',
    });
  }

  /** Tells the add-in that the user selected cells. */
  selectionChanged(sheet: HostSheet, area: Area): void {
    this.raise(EVENTS.worksheetSelectionChanged, {
      worksheetId: sheet.id,
      address: addressOf(area),
      isInsideTable: false,
    });
  }

  sheetActivated(sheet: HostSheet): void {
    this.raise(EVENTS.worksheetActivated, { worksheetId: sheet.id });
  }

  sheetAdded(sheet: HostSheet): void {
    this.raise(EVENTS.worksheetAdded, { worksheetId: sheet.id, source: 'Local' });
  }

  sheetDeleted(worksheetId: string): void {
    this.raise(EVENTS.worksheetDeleted, { worksheetId, source: 'Local' });
  }

  private raise(event: number, details: Readonly<Record<string, unknown>>): void {
    if (this.listening.has(event)) {
      this.onEvent?.([WORKSHEET_EVENTS, event, 'Workbook', JSON.stringify(details), ++this.sequence]);
    }
  }

  private objectOf(scope: HostScope, sheet: HostSheet): WorksheetObject {
    let object = this.objects.get(sheet);
    if (object === undefined) this.objects.set(sheet, (object = new WorksheetObject(scope, sheet)));
    return object;
  }

  private scope(): HostScope {
    const { workbook } = this;
    const scope: HostScope = {
      workbook,
      assertWritable: (sheet) => {
        if (this.faults.editing)
          throw new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
        if (workbook.readOnly) throw new ApiError('AccessDenied', 'The workbook is read-only.');
        if (sheet?.protected) throw new ApiError('AccessDenied', 'The worksheet is protected.');
      },
      changed: (sheet, area) => this.cellsChanged(sheet, area),
      select: (sheet, area) => {
        workbook.select(sheet, area);
        this.selectionChanged(sheet, area);
      },
      worksheetOf: (sheet) => this.objectOf(scope, sheet),
      nextId: () => ++this.sequence,
      listen: (event, on) => void (on ? this.listening.add(event) : this.listening.delete(event)),
      raise: (event, details) => this.raise(event, details),
    };
    return scope;
  }

  private watcher(): BatchWatcher {
    return {
      onRequest: (_: BatchBody, bytes: number) => {
        if (this.faults.maxBytes !== undefined && bytes > this.faults.maxBytes) {
          throw new TransportError('RequestPayloadSizeLimitExceeded');
        }
      },
      onAction: (_: WireAction, index: number) => {
        const fault = this.faults.failAtAction;
        if (fault && fault.request === this.interpreter.requests && fault.action === index) {
          delete this.faults.failAtAction;
          throw new ApiError(fault.code);
        }
      },
    };
  }
}
