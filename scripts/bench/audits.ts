import { audit, createAuditor } from '../../src/core/audit';
import type { CellContent, Workbook } from '../../src/core/model/grid';
import { workbookOf } from '../../src/hosts/files/read-file';
import { declarations, type Declared } from './declarations';
import { excelFile, type Cell, type Sheet } from './excel-file';
import { median, ratio, report, time } from './measure';

/** Columns of the declarations' rows. */
const NAME = 3;
const TARGET = 5;
const EXPLANATION = 7;

const RUNS = 5;

function fullAudit(what: string, declared: Declared): void {
  // A workbook of its own for each run: no run finds texts that an earlier one has read.
  const files = Array.from({ length: RUNS + 1 }, (_, run) =>
    excelFile(declarations({ ...declared, from: run * declared.indicators })),
  );
  const workbooks = files.map((bytes) => workbookOf('a.xlsx', bytes));
  const [unread, unaudited] = [[...files], [...workbooks]];
  report(
    `full audit of 10,000 indicators ÷ reading their .xlsx, ${what}`,
    ratio(
      () => void audit(unaudited.pop()!),
      () => void workbookOf('a.xlsx', unread.pop()!),
      RUNS,
    ),
    '≤ 0.15',
  );
}

function oneEdit(what: string, column: number, textOf: (turn: number) => Cell): void {
  const books = Array.from({ length: 16 }, (_, run) =>
    bookOf(declarations({ indicators: 1000, from: run * 1000 })),
  );
  let [now, ...unaudited] = books as [Workbook, ...Workbook[]];
  const auditor = createAuditor();
  auditor.update(now);
  let turn = 0;
  const edit = () => {
    const grid = now.grids[0]!;
    const row = 6 + (turn++ % 7);
    const cells = [...grid.rows[row]!];
    cells[column] = contentOf(textOf(turn));
    now = { grids: now.grids.with(0, { ...grid, rows: grid.rows.with(row, cells) }) };
    auditor.update(now, [{ sheet: grid.name, top: row, left: column, bottom: row, right: column }]);
  };
  const first = () => {
    audit(unaudited[0]!);
    unaudited = unaudited.slice(1);
  };
  report(`audit after one edit of ${what} ÷ full audit, 1,000 indicators`, ratio(edit, first, 14), '≤ 0.02');
}

const contentOf = (cell: Cell): CellContent | undefined =>
  cell === '' ? undefined : { text: String(cell), value: cell };

/** The worksheets as they would be read from their file. */
function bookOf(sheets: readonly Sheet[]): Workbook {
  return {
    grids: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((cells) => cells.map(contentOf)),
      merges,
    })),
  };
}

function growth(): void {
  const perIndicator = (indicators: number, books: number): number =>
    median(
      Array.from({ length: books }, (_, run) => {
        const book = bookOf(declarations({ indicators, from: run * indicators }));
        return time(() => void audit(book)) / indicators;
      }),
    );
  const [small, middle, large] = [perIndicator(1000, 15), perIndicator(10_000, 5), perIndicator(100_000, 1)];
  report('audit time per indicator, 10,000 against 1,000', middle / small, '0.8–1.2');
  report('audit time per indicator, 100,000 against 10,000', large / middle, '0.8–1.2');
}

export function audits(): void {
  fullAudit('a quarter of the rules copied', { indicators: 10_000 });
  fullAudit('no two rules alike', { indicators: 10_000, allRulesDistinct: true });
  oneEdit('an explanation', EXPLANATION, (turn) => `改${turn}`);
  oneEdit('a name', NAME, (turn) => `第${turn}号泵站整治长度`);
  oneEdit('a target', TARGET, (turn) => 100 + turn);
  growth();
}
