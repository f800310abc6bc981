import { audit, createAuditor } from '../../src/core/audit';
import type { Workbook } from '../../src/core/model/grid';
import { workbookOf } from '../../src/hosts/files/read-file';
import { declarations, type Declared } from './declarations';
import { excelFile } from './excel-file';
import { median, ratio, report, time } from './measure';

/** Where the explanation stands in the rows of the declarations. */
const EXPLANATION = 7;

const fileOf = (declared: Declared): Uint8Array => excelFile(declarations(declared));
const bookOf = (declared: Declared): Workbook => workbookOf('a.xlsx', fileOf(declared));

function fullAudit(what: string, declared: Declared): void {
  const bytes = fileOf(declared);
  const workbook = workbookOf('a.xlsx', bytes);
  report(
    `full audit of 10,000 indicators ÷ reading their .xlsx, ${what}`,
    ratio(
      () => void audit(workbook),
      () => void workbookOf('a.xlsx', bytes),
      5,
    ),
    '≤ 0.15',
  );
}

function oneEdit(): void {
  const thousand = bookOf({ indicators: 1000 });
  const auditor = createAuditor();
  auditor.update(thousand);
  let now: Workbook = thousand;
  let turn = 0;
  const edit = () => {
    const grid = now.grids[0]!;
    const row = 6 + (turn++ % 7);
    const cells = [...grid.rows[row]!];
    cells[EXPLANATION] = { text: `改${turn}`, value: `改${turn}` };
    now = { grids: now.grids.with(0, { ...grid, rows: grid.rows.with(row, cells) }) };
    auditor.update(now, [{ sheet: grid.name, top: row, left: EXPLANATION, bottom: row, right: EXPLANATION }]);
  };
  report(
    'audit after one edit ÷ full audit, 1,000 indicators',
    ratio(edit, () => void audit(thousand), 15),
    '≤ 0.02',
  );
}

function growth(): void {
  const books = [1000, 10_000, 100_000].map((n) => ({ n, book: bookOf({ indicators: n }) }));
  const [small, middle, large] = books.map(({ n, book }) => {
    audit(book);
    return median(Array.from({ length: 3 }, () => time(() => void audit(book)))) / n;
  }) as [number, number, number];
  report('audit time per indicator, 10,000 against 1,000', middle / small, '0.8–1.2');
  report('audit time per indicator, 100,000 against 10,000', large / middle, '0.8–1.2');
}

export function audits(): void {
  fullAudit('a quarter of the rules copied', { indicators: 10_000 });
  fullAudit('no two rules alike', { indicators: 10_000, allRulesDistinct: true });
  oneEdit();
  growth();
}
