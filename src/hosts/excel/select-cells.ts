import { toA1, type CellAddress } from '../../core/model/cell';
import { ExcelFault } from './excel-fault';
import { excelRun } from './excel-run';
import { sheetNames } from './sheet-names';

/**
 * Brings the first cell into view and selects it, in one sync.
 * @returns whether it can be seen: its row may be hidden or filtered out, its column hidden
 * @throws ExcelFault `hidden` where the whole worksheet is
 */
export async function selectCells(cells: readonly CellAddress[]): Promise<boolean> {
  const first = cells[0];
  if (first === undefined) return true;
  const find = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(sheetNames.keyOf(first.sheet));
  try {
    return await excelRun(async (context) => {
      const sheet = find(context);
      sheet.activate();
      const range = sheet.getRange(toA1(first));
      range.select();
      range.load('rowHidden,columnHidden');
      await context.sync();
      return !range.rowHidden && !range.columnHidden;
    });
  } catch (error) {
    if (!(error instanceof ExcelFault) || error.code !== 'unexpected') throw error;
    // Excel has no code of its own for a worksheet that cannot be shown because it is hidden.
    const visibility = await excelRun(async (context) => {
      const sheet = find(context);
      sheet.load('visibility');
      await context.sync();
      return sheet.visibility;
    });
    throw visibility === 'Visible' ? error : new ExcelFault('hidden');
  }
}
