import { ICommandService, IUndoRedoService, type Injector, type Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area, HostSheet, HostWorkbook } from '../office-host/host-workbook';
import { GridSheet } from './grid-sheet';

/** What a worksheet needs of the grid around it. */
export interface GridAccess {
  readonly workbook: Workbook;
  readonly injector: Injector;
  facade(sheet: GridSheet): FWorksheet;
  looksChanged(sheet: GridSheet): void;
}

const NO_SELECTION: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbook of the grid behind the protocol. */
export class GridWorkbook implements HostWorkbook, GridAccess {
  readonly readOnly = false;
  readonly customXml = new Map<string, string>();
  /** Whether what happens in the grid right now comes from the add-in. */
  isWriting = false;
  private readonly known = new Map<string, GridSheet>();

  constructor(
    private readonly api: FUniver,
    readonly injector: Injector,
    readonly workbook: Workbook,
  ) {}

  get name(): string {
    return this.workbook.name;
  }

  get sheets(): readonly GridSheet[] {
    return this.workbook.getSheets().map((worksheet) => {
      const id = worksheet.getSheetId();
      let sheet = this.known.get(id);
      if (sheet === undefined) this.known.set(id, (sheet = new GridSheet(this, worksheet)));
      return sheet;
    });
  }

  sheetById(id: string): GridSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  get active(): GridSheet {
    const id = this.workbook.getActiveSheet()?.getSheetId();
    return this.sheets.find((sheet) => sheet.id === id) ?? this.sheets[0]!;
  }

  set active(sheet: GridSheet) {
    if (sheet.id !== this.active.id) this.book.setActiveSheet(sheet.id);
  }

  get selection(): Area {
    const range = this.book.getActiveRange()?.getRange();
    if (!range) return NO_SELECTION;
    const { startRow, startColumn, endRow, endColumn } = range;
    return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
  }

  set selection(area: Area) {
    this.select(this.active, area);
  }

  addSheet(name: string): HostSheet {
    const before = this.active;
    this.isWriting = true;
    try {
      this.book.insertSheet(name);
      // Excel does not show a worksheet that was added by the API before it is asked to.
      this.active = before;
    } finally {
      this.isWriting = false;
    }
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  removeSheet(sheet: HostSheet): void {
    this.isWriting = true;
    try {
      this.book.deleteSheet(sheet.id);
      this.known.delete(sheet.id);
    } finally {
      this.isWriting = false;
    }
  }

  select(sheet: HostSheet, { top, left, bottom, right }: Area): void {
    const target = this.sheetById(sheet.id)!;
    this.active = target;
    const facade = this.facade(target);
    facade.setActiveRange(facade.getRange(top, left, bottom - top + 1, right - left + 1));
    this.reveal(facade, top, left);
  }

  /**
   * Brings what was written into the grid, as one step for undo.
   * @param by the add-in's writes have been told of already; the user's are told of as edits
   */
  flush(by: 'add-in' | 'user'): void {
    const writes = this.sheets.flatMap((sheet) => {
      const value = sheet.takePending();
      return value === undefined ? [] : [{ sheet, value }];
    });
    if (writes.length === 0) return;
    const unitId = this.workbook.getUnitId();
    const commands = this.injector.get(ICommandService);
    const oneStep = this.injector.get(IUndoRedoService).__tempBatchingUndoRedo(unitId);
    this.isWriting = by === 'add-in';
    try {
      for (const { sheet, value } of writes) {
        this.makeRoom(sheet, value);
        const first = Number(Object.keys(value)[0]);
        const range = { startRow: first, endRow: first, startColumn: 0, endColumn: 0 };
        commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId, subUnitId: sheet.id, range, value });
      }
    } finally {
      this.isWriting = false;
      oneStep.dispose();
    }
  }

  facade(sheet: GridSheet): FWorksheet {
    return this.book.getSheetBySheetId(sheet.id)!;
  }

  looksChanged(sheet: GridSheet): void {
    if (sheet.id === this.active.id) this.facade(sheet).refreshCanvas();
  }

  private get book(): FWorkbook {
    return this.api.getUniverSheet(this.workbook.getUnitId())!;
  }

  /** Scrolls only where the cell is out of sight, and then leaves some rows above it. */
  private reveal(facade: FWorksheet, row: number, column: number): void {
    const seen = facade.getVisibleRange();
    const inSight =
      seen &&
      row > seen.startRow &&
      row < seen.endRow - 1 &&
      column >= seen.startColumn &&
      column < seen.endColumn;
    if (!inSight) facade.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 2));
  }

  /** The grid has as many rows and columns as it was given; Excel always has room. */
  private makeRoom(sheet: GridSheet, value: Record<number, Record<number, unknown>>): void {
    let [rows, columns] = [0, 0];
    for (const [row, line] of Object.entries(value)) {
      rows = Math.max(rows, Number(row) + 1);
      for (const column of Object.keys(line)) columns = Math.max(columns, Number(column) + 1);
    }
    const facade = this.facade(sheet);
    if (rows > facade.getMaxRows()) facade.setRowCount(rows + 20);
    if (columns > facade.getMaxColumns()) facade.setColumnCount(columns + 4);
  }
}
