import {
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type IExecutionOptions,
  type IRange,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SheetsSelectionsService,
  type IMoveRangeMutationParams,
  type IMoveRowsMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import type { Subscription } from 'rxjs';
import { addressOf, bounding, parseAddress } from '../office-host/objects/area';
import type { CellChange, ExcelHost } from '../office-host/excel-host';
import type { Area } from '../office-host/host-workbook';
import { hyperlinkOf, type GridSheet } from './grid-sheet';
import type { GridWorkbook } from './grid-workbook';
import type { MoveOfCells } from './moved-area';

/** Mutations that put whole rows or columns in or take them out, and what Excel calls it. */
const MOVES: Readonly<Record<string, readonly [CellChange, MoveOfCells['of'], MoveOfCells['way']]>> = {
  [InsertRowMutation.id]: ['RowInserted', 'rows', 'in'],
  [RemoveRowMutation.id]: ['RowDeleted', 'rows', 'out'],
  [InsertColMutation.id]: ['ColumnInserted', 'columns', 'in'],
  [RemoveColMutation.id]: ['ColumnDeleted', 'columns', 'out'],
};

const CHANGES: ReadonlySet<string> = new Set([
  ...Object.keys(MOVES),
  SetRangeValuesMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
]);

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
}

/**
 * Tells the add-in what the user does in the grid: edits, selections, worksheets. What the add-in wrote itself has been
 * told by the host already; results of formulas are no edits.
 * @param onChange called when the workbook is no longer as it was opened or saved, whoever has changed it
 * @returns a function that ends it
 */
export function forwardEvents(
  api: FUniver,
  workbook: GridWorkbook,
  host: ExcelHost,
  onChange: () => void,
): () => void {
  const unitId = workbook.workbook.getUnitId();
  let selected = '';
  let activated = workbook.active.id;

  const edited = (id: string, params: SheetParams, options: IExecutionOptions | undefined) => {
    if (params.unitId !== unitId || options?.['fromFormula']) return;
    if (CHANGES.has(id)) onChange();
    if (workbook.isWriting) return;
    const sheet = workbook.sheetById(params.subUnitId ?? '');
    if (id === SetRangeValuesMutation.id) {
      const area = contentArea((params as ISetRangeValuesMutationParams).cellValue);
      if (sheet && area) host.cellsChanged(sheet, area);
    } else if (id === MoveRangeMutation.id) {
      // Cut and pasted, dragged, or shifted by cells put in or taken out.
      const { from, to, fromRange, toRange } = params as IMoveRangeMutationParams;
      for (const [at, range] of [
        [from.subUnitId, fromRange],
        [to.subUnitId, toRange],
      ] as const) {
        const moved = workbook.sheetById(at);
        if (moved) host.cellsChanged(moved, areaOf(range));
      }
    } else if (id === MoveRowsMutation.id || id === MoveColsMutation.id) {
      const { sourceRange, targetRange } = params as IMoveRowsMutationParams;
      if (sheet) host.cellsChanged(sheet, bounding(areaOf(sourceRange), areaOf(targetRange)));
    } else if (id === InsertSheetMutation.id) {
      const added = workbook.sheetById(params.sheet?.id ?? '');
      if (added) host.sheetAdded(added);
    } else if (id === RemoveSheetMutation.id) {
      host.sheetDeleted(params.subUnitId ?? '');
    } else if (sheet && params.range) moved(id, sheet, areaOf(params.range));
  };

  const moved = (id: string, sheet: GridSheet, area: Area) => {
    const [change, of, way] = MOVES[id] ?? [];
    if (change === undefined || of === undefined || way === undefined) return;
    const [first, last] = of === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    sheet.moveConditionalFormats({ of, way, first, count: last - first + 1 });
    host.cellsChanged(sheet, area, change);
  };

  const disposables = [
    workbook.injector
      .get(ICommandService)
      .onCommandExecuted(({ id, params }, options) => edited(id, (params ?? {}) as SheetParams, options)),
    onSelection(workbook, (sheet, area) => {
      const key = `${sheet.id}!${addressOf(area)}`;
      if (key === selected) return;
      selected = key;
      if (!workbook.isWriting) host.selectionChanged(sheet, area);
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = workbook.sheetById(activeSheet.getSheetId());
      if (!sheet || sheet.id === activated) return;
      activated = sheet.id;
      host.sheetActivated(sheet);
    }),
    // Excel refuses writes while a cell is being edited; so does this host.
    api.addEvent(api.Event.SheetEditStarted, () => void (host.faults.editing = true)),
    api.addEvent(api.Event.SheetEditEnded, () => void (host.faults.editing = false)),
    workbook.injector.get(HoverManagerService).currentClickedCell$.subscribe((clicked) => {
      const { row, col, subUnitId } = clicked?.location ?? {};
      if (row === undefined || col === undefined) return;
      const link = hyperlinkOf(workbook.sheetById(subUnitId ?? '')?.worksheet.getCellRaw(row, col));
      if (link !== undefined) follow(workbook, link);
    }),
  ];
  return () => {
    for (const each of disposables) {
      if ('dispose' in each) each.dispose();
      else each.unsubscribe();
    }
  };
}

/** Follows the selection. The grid's event of that name is not told in every state of the page; its service always is. */
export function onSelection(
  workbook: GridWorkbook,
  selected: (sheet: GridSheet, area: Area) => void,
): Subscription {
  return workbook.injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const range = selections?.at(-1)?.range;
    if (range && (range.unitId === undefined || range.unitId === workbook.workbook.getUnitId()))
      selected(workbook.active, areaOf(range));
  });
}

/** Goes where a link inside the workbook leads; a link to nowhere does nothing. */
function follow(workbook: GridWorkbook, link: string): void {
  const { sheet: name, area } = parseAddress(link);
  const sheet = workbook.sheets.find((each) => each.name === name) ?? workbook.active;
  workbook.select(sheet, area);
}

/** The cells whose content was set; `undefined` where only their look was. */
function contentArea(values: ISetRangeValuesMutationParams['cellValue']): Area | undefined {
  let area: Area | undefined;
  new ObjectMatrix(values ?? {}).forValue((row, column, cell) => {
    if (cell && !holdsContent(cell)) return;
    area = bounding(area, { top: row, left: column, bottom: row, right: column });
  });
  return area;
}

const holdsContent = (cell: ICellData) => ['v', 'f', 'p', 'si'].some((member) => member in cell);

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
