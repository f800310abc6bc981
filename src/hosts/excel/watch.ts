import { rangeFromA1, type CellAddress, type CellRange } from '../../core/model/cell';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { sheetNames } from './sheet-names';

export interface Watcher {
  /** Cells that somebody else than the add-in has changed; `undefined` where rows, columns or whole worksheets moved. */
  onChange(ranges: readonly CellRange[] | undefined): void;
  onSelect(cell: CellAddress): void;
}

/** Events within this time are told together: a paste of 10,000 cells can raise many. */
const PAUSE_MS = 300;

/** Follows changes and the selection until the returned function is called. @throws ExcelFault */
export async function watchWorkbook(watcher: Watcher): Promise<() => Promise<void>> {
  const changes = new ChangeQueue(watcher);

  const results = await excelRun(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
        const sheet = sheetNames.nameOf(worksheetId);
        const range = sheet === undefined ? undefined : rangeFromA1(sheet, address);
        changes.push(changeType === 'RangeEdited' ? range : undefined);
      }),
      worksheets.onAdded.add(async () => {
        if (!ownWrites.claimsAddition()) changes.push(undefined);
      }),
      worksheets.onDeleted.add(async () => changes.push(undefined)),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = sheetNames.nameOf(worksheetId);
        const range = sheet === undefined ? undefined : rangeFromA1(sheet, address.split(',')[0]!);
        if (range) watcher.onSelect({ sheet: range.sheet, row: range.top, column: range.left });
      }),
    ];
    await context.sync();
    sheetNames.learn(worksheets.items, true);
    return handlers;
  });

  return async () => {
    changes.stop();
    // A handler can only be taken off in the context that it was put on in.
    const [first] = results;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const result of results) result.remove();
      await context.sync();
    });
  };
}

/** Gathers change events, leaves out what the add-in wrote itself, and tells the rest after a short pause. */
class ChangeQueue {
  private ranges: CellRange[] | undefined = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly watcher: Watcher) {}

  push(range: CellRange | undefined): void {
    if (range === undefined) this.ranges = undefined;
    else if (ownWrites.claims(range)) return;
    else this.ranges?.push(range);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { ranges } = this;
      this.ranges = [];
      this.watcher.onChange(ranges);
    }, PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
