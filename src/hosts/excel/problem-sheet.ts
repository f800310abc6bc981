import { PROBLEM_HEADERS, type ProblemList } from '../../core/report/problem-list';
import { excelRun } from './excel-run';
import { inputFor } from './write-edits';

export const PROBLEM_SHEET = '问题清单';
/** Points; one for each of {@link PROBLEM_HEADERS}. */
const WIDTHS = [110, 110, 48, 200, 320, 240, 64];

/** Writes the list to a worksheet of its own, in place where it is there already. @throws ExcelFault */
export function writeProblemSheet(list: ProblemList): Promise<void> {
  return excelRun(async (context) => {
    const { worksheets } = context.workbook;
    const existing = worksheets.getItemOrNullObject(PROBLEM_SHEET);
    await context.sync();
    const sheet = existing.isNullObject ? worksheets.add(PROBLEM_SHEET) : existing;
    if (!existing.isNullObject) sheet.getUsedRangeOrNullObject().clear();

    const rows = [
      [list.summary, '', '', '', '', '', ''],
      [...PROBLEM_HEADERS],
      ...list.problems.map(({ place, type, severity, basis, problem, proposal, handling }) => [
        place,
        type,
        severity,
        basis,
        problem,
        proposal,
        handling,
      ]),
      ...list.notChecked.map((line) => ['', '未检查', '', '', line, '', '']),
    ];
    const range = sheet.getRangeByIndexes(0, 0, rows.length, PROBLEM_HEADERS.length);
    range.values = rows.map((row) => row.map(inputFor));
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    sheet.getRange('A1:G1').format.wrapText = false;
    sheet.getRange('A1:G2').format.font.bold = true;
    sheet.getRange('A2:G2').format.fill.color = '#E8EEF7';
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    list.problems.forEach(({ cell, place }, index) => {
      const reference = `'${cell.sheet.replaceAll("'", "''")}'!${place.slice(place.lastIndexOf('!') + 1)}`;
      sheet.getRangeByIndexes(index + 2, 0, 1, 1).hyperlink = {
        documentReference: reference,
        textToDisplay: place,
      };
    });
    sheet.freezePanes.freezeRows(2);
    sheet.activate();
    await context.sync();
  });
}
