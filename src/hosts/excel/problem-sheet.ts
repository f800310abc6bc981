import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/cell';
import type { Grid } from '../../core/model/grid';
import { contentAt } from '../../core/model/grid';
import { PROBLEM_HEADERS, type Problem, type ProblemList } from '../../core/report/problem-list';
import { ExcelFault } from './excel-fault';
import { excelRun } from './excel-run';
import { ownWrites } from './own-writes';
import { inputFor } from './write-edits';

/** The first that is free or ours is taken: a person may have a 问题清单 of their own. */
const NAMES = ['问题清单', '绩核问题清单', '绩核问题清单2', '绩核问题清单3'] as const;
const HEADER_ROW = 1;
/** Points; one for each of {@link PROBLEM_HEADERS}. */
const WIDTHS = [110, 110, 48, 200, 320, 240, 64];
/** Each link is an action of its own; more at once come near the limit of one request. */
const LINKS_PER_SYNC = 1500;

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
    range.values = rows.map((row) => row.map(inputFor));
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
    for (let from = 0; from === 0 || from < list.problems.length; from += LINKS_PER_SYNC) {
      list.problems.slice(from, from + LINKS_PER_SYNC).forEach((problem, index) => {
        const cell = sheet.getRangeByIndexes(HEADER_ROW + 1 + from + index, 0, 1, 1);
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
    return isNew ? worksheets.add(name) : sheet;
  }
  throw new ExcelFault('unexpected', `${NAMES.join('、')} 都已被占用`);
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
