import type { CellRole, OpenedCell, OpenedSheet, OpenedWorkbook } from '../files/opened-workbook';
import type { Area } from '../office-host/host-workbook';
import {
  DEPARTMENT_CAPTIONS,
  DEPARTMENT_HEADER,
  DEPARTMENT_ROWS,
  DEPARTMENT_TITLE,
  DEPARTMENT_YEAR,
} from './department';
import { PAGE_CHROME_ABOVE, PAGE_CHROME_BELOW, PROJECTS, PROJECT_HEADER } from './projects';
import {
  SELF_EVALUATION_CAPTIONS,
  SELF_EVALUATION_HEADER,
  SELF_EVALUATION_ROWS,
  SELF_EVALUATION_TITLE,
  SELF_EVALUATION_YEAR,
} from './self-evaluation';

type Row = readonly (OpenedCell | undefined)[];
type Input = string | number;

/** The declaration that the workbench opens with. */
export const SAMPLE: OpenedWorkbook = {
  name: '云溪市园林绿化中心 绩效目标.xlsx',
  sheets: [departmentSheet(), projectSheet(), selfEvaluationSheet()],
};

function cell(input: Input | undefined, role: CellRole = 'body'): OpenedCell {
  return { input: input ?? '', role };
}

/** A table with a title, captions beside merged values, a header, and levels merged down. */
function formSheet(
  name: string,
  head: {
    readonly title: string;
    readonly year: string;
    readonly captions: readonly (readonly [string, string])[];
  },
  header: readonly string[],
  body: readonly (readonly (Input | undefined)[])[],
  centred: readonly number[],
  columnWidths: readonly number[],
): OpenedSheet {
  const width = header.length;
  const merges: Area[] = [];
  const rows: Row[] = [];
  for (const [text, role] of [
    [head.title, 'title'],
    [head.year, 'center'],
  ] as const) {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: width - 1 });
    rows.push([cell(text, role)]);
  }
  for (const [label, text] of head.captions) {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: 1 });
    merges.push({ top: rows.length, left: 2, bottom: rows.length, right: width - 1 });
    rows.push([
      cell(label, 'caption'),
      cell('', 'caption'),
      cell(text),
      ...Array.from({ length: width - 3 }, () => cell('')),
    ]);
  }
  rows.push(header.map((text) => cell(text, 'header')));
  const top = rows.length;
  for (const column of [0, 1])
    merges.push(
      ...runs(body, column).map(({ from, to }) => ({
        top: top + from,
        left: column,
        bottom: top + to,
        right: column,
      })),
    );
  for (const row of body) {
    rows.push(
      Array.from({ length: width }, (_, column) =>
        cell(row[column], centred.includes(column) ? 'center' : 'body'),
      ),
    );
  }
  return { name, rows, merges, columnWidths };
}

/** Stretches of equal texts in a column, the column before counted in, longer than one row. */
function runs(
  body: readonly (readonly (Input | undefined)[])[],
  column: number,
): { from: number; to: number }[] {
  const keys = body.map((row) => row.slice(0, column + 1).join('\n'));
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < keys.length;) {
    let to = from;
    while (keys[to + 1] === keys[from]) to++;
    if (to > from) found.push({ from, to });
    from = to + 1;
  }
  return found;
}

function departmentSheet(): OpenedSheet {
  const head = { title: DEPARTMENT_TITLE, year: DEPARTMENT_YEAR, captions: DEPARTMENT_CAPTIONS };
  return formSheet(
    '部门整体',
    head,
    DEPARTMENT_HEADER,
    DEPARTMENT_ROWS,
    [0, 1, 3, 4, 5],
    [76, 112, 150, 80, 76, 72, 146, 262, 52],
  );
}

function selfEvaluationSheet(): OpenedSheet {
  const head = {
    title: SELF_EVALUATION_TITLE,
    year: SELF_EVALUATION_YEAR,
    captions: SELF_EVALUATION_CAPTIONS,
  };
  return formSheet(
    '自评',
    head,
    SELF_EVALUATION_HEADER,
    SELF_EVALUATION_ROWS,
    [0, 1, 3, 4, 6, 7],
    [76, 116, 140, 84, 70, 250, 52, 84, 156],
  );
}

/** As a paste leaves it: one line a row, nothing merged, page furniture between the tables. */
function projectSheet(): OpenedSheet {
  const rows: Row[] = PAGE_CHROME_ABOVE.map((text) => [cell(text, 'chrome')]);
  rows.push([]);
  for (const { funding, goal, counter, indicators } of PROJECTS) {
    rows.push(
      [cell(funding)],
      [],
      [cell('* 年度目标：')],
      [],
      [cell(goal)],
      [],
      [cell(counter, 'chrome')],
      [],
    );
    rows.push([cell('#', 'header'), cell('分解指标', 'header')]);
    rows.push(PROJECT_HEADER.map((text, column) => cell(column === 0 ? '' : text, 'header')));
    indicators.forEach((indicator, index) => {
      rows.push([
        cell(index + 1, 'center'),
        ...Array.from({ length: 9 }, (_, column) => cell(indicator[column])),
      ]);
    });
    rows.push([]);
  }
  rows.push(...PAGE_CHROME_BELOW.map((text): Row => [cell(text, 'chrome')]));
  return {
    name: '项目（粘贴）',
    rows,
    merges: [],
    columnWidths: [40, 84, 126, 136, 72, 130, 258, 72, 96, 56],
  };
}
