import {
  explanationColumns,
  planScoreColumns,
  planScoreRemoval,
  type CellWrite,
  type ScoreColumnsPlan,
} from '../../core/audit/score-columns';
import { toA1, type CellAddress } from '../../core/model/cell';
import type { SheetReading } from '../../core/model/declaration';
import { ExcelFault, faultOf } from './excel-fault';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { sheetNames } from './sheet-names';
import { inputFor, whichStand } from './write-edits';

export interface ScoreColumnsWritten {
  readonly written: number;
  /** Cells that changed meanwhile, or that Excel did not take, and were left alone. */
  readonly left: number;
  readonly skipped: ScoreColumnsPlan['skipped'];
}

/** More cells than this at once come near the limit of one request. */
const CELLS_PER_BATCH = 1500;
/** Points. Wide enough for the working of a usual rule in three lines. */
const EXPLANATION_WIDTH = 240;

interface Task {
  readonly writes: readonly CellWrite[];
  /** Columns that hold 得分说明 and nothing of any table. */
  readonly wide: readonly CellAddress[];
  readonly kind: 'write' | 'remove';
}

/**
 * Writes 实际完成值, 得分 and 得分说明 beside the tables of the given worksheets, in the look of the table.
 * @param namespace of the custom functions, with its dot; '' for none
 * @throws ExcelFault where nothing could be written
 */
export async function writeScoreColumns(
  sheets: readonly SheetReading[],
  namespace = '',
): Promise<ScoreColumnsWritten> {
  const plans = sheets.map((sheet) => planScoreColumns(sheet, { namespace }));
  const writes = plans.flatMap((plan) => plan.writes);
  const { guarded, ...result } = await perform({
    writes,
    wide: sheets.flatMap((sheet) => explanationColumns(sheet, writes)),
    kind: 'write',
  });
  const onGuarded = sheets
    .filter(({ grid }) => guarded.has(grid.name))
    .flatMap(({ tables }) => tables)
    .map((table) => ({ table, reason: 'protected' as const }));
  return { ...result, skipped: [...plans.flatMap(({ skipped }) => skipped), ...onGuarded] };
}

/** Takes away what {@link writeScoreColumns} wrote; actual values that the user typed stay. @throws ExcelFault */
export async function removeScoreColumns(
  sheets: readonly SheetReading[],
): Promise<Omit<ScoreColumnsWritten, 'skipped'>> {
  const writes = sheets.flatMap(planScoreRemoval);
  const { written, left } = await perform({
    writes,
    wide: sheets.flatMap((sheet) => explanationColumns(sheet, writes)),
    kind: 'remove',
  });
  return { written, left };
}

interface Performed {
  readonly written: number;
  readonly left: number;
  /** Worksheets that are protected. */
  readonly guarded: ReadonlySet<string>;
}

async function perform(task: Task): Promise<Performed> {
  const guarded = new Set<string>();
  let written = 0;
  let left = 0;
  for (let from = 0; from < task.writes.length; from += CELLS_PER_BATCH) {
    const writes = task.writes.slice(from, from + CELLS_PER_BATCH);
    try {
      const done = await performBatch({ ...task, writes, wide: from === 0 ? task.wide : [] }, guarded);
      written += done.written;
      left += done.left;
    } catch (error) {
      if (written === 0 || faultOf(error).code === 'unclear') throw error;
      return { written, left: left + task.writes.length - from, guarded };
    }
  }
  return { written, left, guarded };
}

/** Two syncs: the cells are read again, then all that still hold what was planned for are written in one batch. */
function performBatch(task: Task, guarded: Set<string>): Promise<{ written: number; left: number }> {
  return excelRun(async (context) => {
    const sheets = new Map<string, Excel.Worksheet>();
    const sheetOf = (name: string) => {
      let sheet = sheets.get(name);
      if (sheet === undefined) {
        sheets.set(name, (sheet = context.workbook.worksheets.getItem(sheetNames.keyOf(name))));
        sheet.load('protection/protected');
      }
      return sheet;
    };
    const cells = task.writes.map((write) => {
      const range = sheetOf(write.cell.sheet).getRange(toA1(write.cell));
      range.load('formulas');
      return { write, range };
    });
    const columns = task.wide.map((cell) => {
      const { format } = sheetOf(cell.sheet).getRange(toA1(cell));
      format.load('columnWidth');
      return { cell, format };
    });
    await context.sync();

    for (const [name, { protection }] of sheets) if (protection.protected) guarded.add(name);
    const open = cells.filter(({ write }) => !guarded.has(write.cell.sheet));
    if (open.length === 0 && cells.length > 0) throw new ExcelFault('protected');
    const fresh = open.filter(({ write, range }) => String(range.formulas[0]![0]) === write.from);
    for (const { cell, format } of columns) if (!guarded.has(cell.sheet)) fitColumn(format, task.kind);
    const changed = fresh.filter(({ write }) => write.role !== 'input' && String(write.to) !== write.from);
    for (const { write, range } of fresh) {
      if (task.kind === 'remove') range.clear();
      else {
        if (write.from === '') takeLook(write, range, sheetOf);
        if (write.role !== 'input' && String(write.to) !== write.from) range.formulas = [[inputOf(write)]];
      }
    }
    // Only what is written will be told; a value that the person types next is theirs.
    ownWrites.expect((task.kind === 'remove' ? fresh : changed).map(({ write }) => write.cell));
    const left = open.length - fresh.length;
    try {
      await context.sync();
      return { written: changed.length, left };
    } catch (error) {
      return await whatStands(
        error,
        changed.map(({ write }) => write),
        left,
      );
    }
  });
}

/** A column of our own is made wide enough to read, and given back its usual width when it goes. */
function fitColumn(format: Excel.RangeFormat, kind: Task['kind']): void {
  if (kind === 'write' && format.columnWidth < EXPLANATION_WIDTH) format.columnWidth = EXPLANATION_WIDTH;
  if (kind === 'remove' && Math.abs(format.columnWidth - EXPLANATION_WIDTH) < 1)
    format.useStandardWidth = true;
}

function takeLook(write: CellWrite, range: Excel.Range, sheetOf: (name: string) => Excel.Worksheet): void {
  if (write.like !== undefined) {
    range.copyFrom(sheetOf(write.like.sheet).getRange(toA1(write.like)), Excel.RangeCopyType.formats);
  }
  // A cell formatted as text would show the formula instead of its result.
  range.numberFormat = [[write.numberFormat ?? 'General']];
}

/** What a level is called stands in a label: it is never taken for a formula. */
function inputOf({ to, role }: CellWrite): string | number {
  return role === 'score' || role === 'explanation' || role === 'summary' ? to : inputFor(to);
}

/** A batch is no transaction: what came before the fault stands, and is counted. */
async function whatStands(
  error: unknown,
  attempted: readonly CellWrite[],
  left: number,
): Promise<{ written: number; left: number }> {
  const standing = await whichStand(
    error,
    attempted.map(({ cell, to }) => ({ cell, text: String(to) })),
  );
  const written = standing.filter(Boolean).length;
  return { written, left: left + attempted.length - written };
}
