import { needsTextGuard, storedValue, type SkippedEdit, type Written } from '../../core/audit';
import { cellKey, toA1, type CellAddress } from '../../core/model/cell';
import type { CellEdit } from '../../core/model/finding';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';

/**
 * Writes each edit whose cell still holds its `from`, in two syncs: one that reads the cells again, one that writes all
 * of them or, where Excel refuses, says so. Formulas are never written over.
 * @throws ExcelFault
 */
export function writeEdits(edits: readonly CellEdit[]): Promise<Written> {
  return excelRun(async (context) => {
    const cells = edits.map((edit) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(edit.cell.sheet);
      const range = sheet.getRange(toA1(edit.cell));
      range.load('formulas,values,numberFormat');
      return { edit, sheet, range };
    });
    await context.sync();

    const written: CellEdit[] = [];
    const skipped: SkippedEdit[] = [];
    const taken = new Set<string>();
    for (const { edit, sheet, range } of cells) {
      if (sheet.isNullObject) {
        skipped.push({ edit, reason: 'no-sheet' });
        continue;
      }
      const formula: unknown = range.formulas[0]![0];
      const value: unknown = range.values[0]![0];
      if (typeof formula === 'string' && formula.startsWith('=')) skipped.push({ edit, reason: 'formula' });
      else if (String(value) !== edit.from) skipped.push({ edit, reason: 'changed' });
      else if (taken.has(cellKey(edit.cell))) skipped.push({ edit, reason: 'collision' });
      else {
        taken.add(cellKey(edit.cell));
        const format: unknown = range.numberFormat[0]![0];
        const now = {
          text: '',
          value: value as string | number,
          ...(typeof format === 'string' ? { format } : {}),
        };
        range.values = [[inputFor(storedValue(edit.to, value === '' ? { ...now, value: null } : now))]];
        written.push(edit);
      }
    }
    ownWrites.expect(written.map(({ cell }) => cell));
    await context.sync();
    return { written, skipped };
  });
}

/** A text that Excel would take for a formula, a number or a date goes in behind an apostrophe, which Excel does not show. */
export function inputFor(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return needsTextGuard(value) || looksTyped(value) ? `'${value}` : value;
}

/** Excel makes numbers, percentages, dates and booleans of such texts. */
function looksTyped(text: string): boolean {
  return /^[\d.,:/\-年月日%￥$\s]+$/.test(text) && /\d/.test(text) ? true : /^(true|false)$/i.test(text);
}

/** Brings the first cell into view and selects it. @throws ExcelFault */
export function selectCells(cells: readonly CellAddress[]): Promise<void> {
  return excelRun(async (context) => {
    const first = cells[0];
    if (first === undefined) return;
    const sheet = context.workbook.worksheets.getItem(first.sheet);
    sheet.activate();
    sheet.getRange(toA1(first)).select();
    await context.sync();
  });
}
