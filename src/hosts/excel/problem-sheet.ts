import { fittedToCell, MAX_COLUMNS, MAX_ROWS } from '../../core/model/cell';
import { PROBLEM_HEADERS, type ProblemList } from '../../core/report/problem-list';
import {
  PROBLEM_HEADER_ROW,
  PROBLEM_SHEET_NAMES,
  problemReference,
  problemRows,
} from '../../core/report/problem-sheet';
import { revealed } from '../../core/text/invisible';
import { ExcelFault, faultOf } from './excel-fault';
import { excelRun, syncAndLook } from './excel-run';
import { ownWrites } from './own-writes';
import { sheetNames } from './sheet-names';
import { isProblemHeader, problemHeader } from './sheets-in-scope';
import { inputFor } from './write-edits';

const FIRST_PROBLEM = PROBLEM_HEADER_ROW + 1;
/** Points; one for each of {@link PROBLEM_HEADERS}. */
const WIDTHS = [110, 110, 48, 200, 320, 240, 64];
/** Each link is an action of its own, and the texts are long; more rows at once come near the limit of one request. */
const ROWS_PER_SYNC = 1500;

/** Writes the list to a worksheet of its own, in place where it is there already. @throws ExcelFault */
export function writeProblemSheet(list: ProblemList): Promise<void> {
  return excelRun(async (context) => {
    const { name, sheet } = await ownSheet(context);
    const rows = rowsOf(list);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, PROBLEM_HEADERS.length);
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    sheet.getRange('A1:G1').format.wrapText = false;
    sheet.getRange('A1:G2').format.font.bold = true;
    sheet.getRange('A2:G2').format.fill.color = '#E8EEF7';
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    sheet.freezePanes.freezeRows(PROBLEM_HEADER_ROW + 1);
    sheet.activate();
    for (let from = 0; from < rows.length; from += ROWS_PER_SYNC) {
      const part = rows.slice(from, from + ROWS_PER_SYNC);
      const cells = sheet.getRangeByIndexes(from, 0, part.length, PROBLEM_HEADERS.length);
      part.forEach((_, index) => {
        const problem = list.problems[from + index - FIRST_PROBLEM];
        if (problem === undefined) return;
        const cell = sheet.getRangeByIndexes(from + index, 0, 1, 1);
        cell.hyperlink = {
          documentReference: problemReference(problem),
          textToDisplay: revealed(problem.place),
        };
      });
      // Behind the links: a name that begins as a formula stands guarded then.
      const texts = part.map((row) => row.map(fittedToCell));
      cells.values = texts.map((row) => row.map(inputFor));
      await syncAndLook(context, () => holds(name, from, texts));
    }
  });
}

/** Whether the rows from here on hold these texts now. */
function holds(name: string, from: number, texts: readonly (readonly string[])[]): Promise<boolean> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const cells = sheet.getRangeByIndexes(from, 0, texts.length, PROBLEM_HEADERS.length);
    cells.load('values');
    await context.sync();
    if (sheet.isNullObject) return false;
    const { values } = cells;
    return texts.every((row, i) => row.every((text, column) => String(values[i]![column]) === text));
  });
}

/** Our worksheet, emptied, or a new one. Never one that a person has made. */
async function ownSheet(
  context: Excel.RequestContext,
): Promise<{ readonly name: string; readonly sheet: Excel.Worksheet }> {
  const { worksheets } = context.workbook;
  const candidates = PROBLEM_SHEET_NAMES.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const header = problemHeader(sheet);
    const used = sheet.getUsedRangeOrNullObject();
    used.load('address');
    return { name, sheet, header, used };
  });
  await context.sync();
  for (const { name, sheet, header, used } of candidates) {
    const isNew = sheet.isNullObject;
    if (!isNew && !used.isNullObject) {
      if (!isProblemHeader(header)) continue;
      used.clear();
    }
    ownWrites.expectArea({ sheet: name, top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    return { name, sheet: isNew ? await addSheet(context, name) : sheet };
  }
  throw new ExcelFault('unexpected', `${PROBLEM_SHEET_NAMES.join('、')} 都已被占用`);
}

/**
 * A new worksheet, known by its id before anything is told of its cells.
 * @throws ExcelFault `locked` where the workbook takes no further worksheet
 */
async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  ownWrites.expectAddition();
  worksheets.add(name);
  try {
    await syncAndLook(context, () => isThere(name));
  } catch (error) {
    ownWrites.forgetAddition();
    throw faultOf(error).code === 'protected' ? new ExcelFault('locked') : error;
  }
  const sheet = worksheets.getItem(name);
  sheet.load('id,name');
  await context.sync();
  sheetNames.learn([sheet], false);
  return sheet;
}

function isThere(name: string): Promise<boolean> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    return !sheet.isNullObject;
  });
}

function rowsOf(list: ProblemList): readonly (readonly string[])[] {
  return problemRows(list).map((row) => PROBLEM_HEADERS.map((_, column) => row[column] ?? ''));
}
