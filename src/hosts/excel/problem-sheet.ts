import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/cell';
import type { Grid } from '../../core/model/grid';
import { contentAt } from '../../core/model/grid';
import { PROBLEM_HEADERS, type Problem, type ProblemList } from '../../core/report/problem-list';
import { ExcelFault } from './excel-fault';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { sheetNames } from './sheet-names';
import { inputFor } from './write-edits';

/** The first that is free or ours is taken: a person may have a 问题清单 of their own. */
const NAMES = ['问题清单', '绩核问题清单', '绩核问题清单2', '绩核问题清单3'] as const;
const HEADER_ROW = 1;
const FIRST_PROBLEM = HEADER_ROW + 1;
/** Points; one for each of {@link PROBLEM_HEADERS}. */
const WIDTHS = [110, 110, 48, 200, 320, 240, 64];
/** Each link is an action of its own, and the texts are long; more rows at once come near the limit of one request. */
const ROWS_PER_SYNC = 1500;

/** Whether a worksheet is the list that {@link writeProblemSheet} writes, and so nothing to check. */
export function isProblemSheet(grid: Grid): boolean {
  return (
    NAMES.some((name) => name === grid.name) &&
    PROBLEM_HEADERS.every((header, column) => contentAt(grid, HEADER_ROW, column).value === header)
  );
}

/** Writes the list to a worksheet of its own, in place where it is there already. @throws ExcelFault */
export function writeProblemSheet(list: ProblemList): Promise<void> {
  return excelRun(async (context) => {
    const sheet = await ownSheet(context);
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
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    sheet.activate();
    for (let from = 0; from < rows.length; from += ROWS_PER_SYNC) {
      const part = rows.slice(from, from + ROWS_PER_SYNC);
      const cells = sheet.getRangeByIndexes(from, 0, part.length, PROBLEM_HEADERS.length);
      cells.values = part.map((row) => row.map(inputFor));
      part.forEach((_, index) => {
        const problem = list.problems[from + index - FIRST_PROBLEM];
        if (problem === undefined) return;
        const cell = sheet.getRangeByIndexes(from + index, 0, 1, 1);
        cell.hyperlink = { documentReference: referenceTo(problem), textToDisplay: problem.place };
      });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a list of thousands is split on purpose
      await context.sync();
    }
  });
}

/** Our worksheet, emptied, or a new one. Never one that a person has made. */
async function ownSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const candidates = NAMES.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, PROBLEM_HEADERS.length);
    header.load('values');
    const used = sheet.getUsedRangeOrNullObject();
    used.load('address');
    return { name, sheet, header, used };
  });
  await context.sync();
  for (const { name, sheet, header, used } of candidates) {
    const isNew = sheet.isNullObject;
    if (!isNew && !used.isNullObject) {
      if (!PROBLEM_HEADERS.every((text, column) => header.values[0]![column] === text)) continue;
      used.clear();
    }
    ownWrites.expectArea({ sheet: name, top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    return isNew ? await addSheet(context, name) : sheet;
  }
  throw new ExcelFault('unexpected', `${NAMES.join('、')} 都已被占用`);
}

/** A new worksheet, known by its id before anything is told of its cells. */
async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  ownWrites.expectAddition();
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id,name');
  await context.sync();
  sheetNames.learn([sheet], false);
  return sheet;
}

function rowsOf(list: ProblemList): readonly (readonly string[])[] {
  return [
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
}

function referenceTo({ cell, place }: Problem): string {
  return `'${cell.sheet.replaceAll("'", "''")}'!${place.slice(place.lastIndexOf('!') + 1)}`;
}
