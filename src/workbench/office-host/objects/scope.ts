import type { HostObject } from '../host-object';
import type { Area, HostSheet, HostWorkbook } from '../host-workbook';

/** What the objects of one workbook share. */
export interface HostScope {
  readonly workbook: HostWorkbook;
  /** @throws ApiError AccessDenied on a protected worksheet or a read-only workbook, InvalidOperationInCellEditMode while a cell is edited */
  assertWritable(sheet: HostSheet | undefined): void;
  /** Tells the listeners that cells have changed. */
  changed(sheet: HostSheet, area: Area): void;
  select(sheet: HostSheet, area: Area): void;
  worksheetOf(sheet: HostSheet): HostObject;
  nextId(): number;
  listen(event: number, on: boolean): void;
  raise(event: number, details: Readonly<Record<string, unknown>>, sheetId?: string): void;
}
