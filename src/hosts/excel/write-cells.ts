import {
  planScoreColumns,
  planScoreRemoval,
  type CellWrite,
  type ScoreColumnsPlan,
} from '../../core/audit/score-columns';
import { cellKey, toA1 } from '../../core/model/cell';
import type { SheetReading } from '../../core/model/declaration';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { inputFor } from './write-edits';

export interface ScoreColumnsWritten {
  readonly written: number;
  /** Cells that changed meanwhile and were left alone. */
  readonly left: number;
  readonly skipped: ScoreColumnsPlan['skipped'];
}

/**
 * Writes 实际完成值, 得分 and 得分说明 beside the tables of the given worksheets, in the look of the table.
 * @param namespace of the custom functions, with its dot; '' for none
 * @throws ExcelFault
 */
export async function writeScoreColumns(
  sheets: readonly SheetReading[],
  namespace = '',
): Promise<ScoreColumnsWritten> {
  const plans = sheets.map((sheet) => planScoreColumns(sheet, { namespace }));
  const result = await writeCells(
    plans.flatMap(({ writes }) => writes),
    true,
  );
  return { ...result, skipped: plans.flatMap(({ skipped }) => skipped) };
}

/** Takes away what {@link writeScoreColumns} wrote; actual values that the user typed stay. @throws ExcelFault */
export function removeScoreColumns(
  sheets: readonly SheetReading[],
): Promise<Omit<ScoreColumnsWritten, 'skipped'>> {
  return writeCells(sheets.flatMap(planScoreRemoval), false);
}

/** Two syncs: the cells are read again, then all that still hold what was planned for are written in one batch. */
function writeCells(
  writes: readonly CellWrite[],
  withLook: boolean,
): Promise<{ written: number; left: number }> {
  return excelRun(async (context) => {
    const sheets = new Map<string, Excel.Worksheet>();
    const sheetOf = (name: string) => {
      let sheet = sheets.get(name);
      if (sheet === undefined) sheets.set(name, (sheet = context.workbook.worksheets.getItem(name)));
      return sheet;
    };
    const cells = writes.map((write) => {
      const range = sheetOf(write.cell.sheet).getRange(toA1(write.cell));
      range.load('formulas');
      return { write, range };
    });
    await context.sync();

    const fresh = cells.filter(({ write, range }) => String(range.formulas[0]![0]) === write.from);
    const looks = new Set<string>();
    let written = 0;
    for (const { write, range } of fresh) {
      if (withLook && write.from === '' && !looks.has(cellKey(write.cell))) {
        range.copyFrom(sheetOf(write.like.sheet).getRange(toA1(write.like)), Excel.RangeCopyType.formats);
        looks.add(cellKey(write.cell));
        // A cell formatted as text would show the formula instead of its result.
        range.numberFormat = [[write.numberFormat ?? 'General']];
      }
      if (write.role === 'input' || String(write.to) === write.from) continue;
      range.formulas = [
        [typeof write.to === 'string' && write.to.startsWith('=') ? write.to : inputFor(write.to)],
      ];
      written++;
    }
    ownWrites.expect(fresh.map(({ write }) => write.cell));
    await context.sync();
    return { written, left: cells.length - fresh.length };
  });
}
