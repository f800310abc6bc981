import type { Scope } from '../../core/audit';
import type { Workbook } from '../../core/model/grid';
import { PROBLEM_HEADERS } from '../../core/report/problem-list';
import { PROBLEM_HEADER_ROW, PROBLEM_SHEET_NAMES } from '../../core/report/problem-sheet';
import { sheetNames } from './sheet-names';

/** The worksheets that a scope asks for, and the names of the others. */
export interface SheetsInScope {
  readonly chosen: readonly Excel.Worksheet[];
  readonly notAsked: readonly string[];
}

/** The id of the worksheet that was read alone last: a person who looks at our list of its problems still means it. */
let lastAlone: string | undefined;

/**
 * One sync, or two where a worksheet may be a list of ours. With nothing but such a list in front and none read alone
 * before, all worksheets are meant.
 */
export async function sheetsOf(context: Excel.RequestContext, scope: Scope): Promise<SheetsInScope> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const front = scope === 'workbook' ? undefined : worksheets.getActiveWorksheet();
  front?.load('id');
  await context.sync();
  const { items } = worksheets;
  const key = typeof scope === 'object' ? sheetNames.keyOf(scope.sheet) : undefined;
  sheetNames.learn(items, true);
  const all = { chosen: items, notAsked: [] };
  if (front === undefined) return all;
  const lists = await ownLists(context, items);
  const sheets = items.filter(({ id }) => !lists.has(id));
  const one =
    sheets.find(({ id, name }) => id === key || name === key) ??
    sheets.find(({ id }) => id === front.id) ??
    sheets.find(({ id }) => id === lastAlone);
  if (one === undefined) return all;
  lastAlone = one.id;
  return {
    chosen: [one],
    notAsked: sheets.filter(({ id }) => id !== one.id).map(({ name }) => name),
  };
}

/** The ids of the worksheets that are lists of problems of ours. */
async function ownLists(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlySet<string>> {
  const headers = sheets
    .filter(({ name }) => PROBLEM_SHEET_NAMES.some((own) => own === name))
    .map(({ id, name }) => ({ id, range: problemHeader(context.workbook.worksheets.getItem(name)) }));
  if (headers.length === 0) return new Set();
  await context.sync();
  return new Set(headers.filter(({ range }) => isProblemHeader(range)).map(({ id }) => id));
}

/** The cells where a list of ours has its headers, to be loaded with the next sync. */
export function problemHeader(sheet: Excel.Worksheet): Excel.Range {
  const header = sheet.getRangeByIndexes(PROBLEM_HEADER_ROW, 0, 1, PROBLEM_HEADERS.length);
  header.load('values');
  return header;
}

export function isProblemHeader({ values }: Excel.Range): boolean {
  return PROBLEM_HEADERS.every((text, column) => values[0]![column] === text);
}

/** The scope that reads the same again of a workbook that was read as one worksheet. */
export function sameScope({ grids, unreadSheets = [] }: Workbook): Scope {
  const read = [
    ...grids.map(({ name }) => name),
    ...unreadSheets.filter(({ reason }) => reason !== 'not-asked').map(({ name }) => name),
  ];
  return read.length === 1 ? { sheet: read[0]! } : 'workbook';
}
