import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { moneyUnitInBrackets } from '../text/money';
import { isPart, isTotal } from './amounts';
import { fold, withoutBracketed } from './label';
import { cellOf, type Line } from './lines';
import { readTargetValue } from './target-value';

/** The row under a list of amounts that adds them up. */
const TOTAL_BELOW = /^(?:金额|预算|资金|经费|支出|投资)?(?:合计|总计|共计)(?:金额|数)?$/;
const MONEY = /金额|预算|资金|经费|拨款|支出|投资|万元/;
/** The head of the column that adds up those right of it. */
const WHOLE = /^(?:总额|合计|小计|总计|总金额|金额合计|预算金额|金额)$/;
const AMONG = /其中/;
/** The head of a column of what was spent, which is no source of it. */
const SPENT = /^(?:预算|全年|实际)?(?:执行|支出|支付|完成)(?:数|金额|额|情况)?$/;
/** A list of tasks has no more rows than a form can hold. */
const MOST_ROWS = 60;

interface Figure {
  readonly column: number;
  /** `undefined` for a dash. */
  readonly value: number | undefined;
}

/** Makes amounts of figures: a dash is none, by what the head of its column says, or the list itself where that says nothing. */
function amountsUnder(
  grid: Grid,
  unit: Amount['unit'],
  headOf: (column: number) => string,
  whole: string,
): (row: number, figure: Figure) => Amount {
  return (row, { column, value }) => ({
    value: value ?? 0,
    unit,
    label: headOf(column) || whole,
    cell: { sheet: grid.name, row, column },
  });
}

/** The figures of a row of the list, behind its words and before a remark; `undefined` where it holds none. */
function figuresOf(line: Line): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  let behind = false;
  for (const { column, content } of line.cells) {
    const dash = /^\s*[-–—/]{1,3}\s*$/.test(content.text);
    const { number, unit, words, operator } = readTargetValue(content);
    const figure =
      number !== undefined && unit === undefined && words === '' && operator === undefined
        ? number
        : undefined;
    const counts = figure !== undefined || (dash && figures.length > 0);
    // A remark may stand behind them; figures behind a text are of something else.
    if (counts && behind) return undefined;
    if (counts) figures.push({ column, value: figure });
    else behind = figures.length > 0;
  }
  // A number in the first column counts the rows.
  const [first] = figures;
  if (first?.column === line.cells[0]!.column) figures.shift();
  return figures.length > 0 ? figures : undefined;
}

/**
 * The amounts of a list of tasks with their sum in the row below: 任务名称 | 预算金额 | 财政拨款 over rows of tasks, and 金额合计
 * under them. Empty where the line adds up nothing.
 */
export function readTaskTotals(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  const label = line.cells.find(({ content }) => TOTAL_BELOW.test(fold(content.text)));
  const totals = label && figuresOf(line);
  if (!label || !totals || totals[0]!.column <= label.column) return [];
  const rows: (readonly Figure[])[] = [];
  let above = at - 1;
  for (
    ;
    above >= 0 && at - above <= MOST_ROWS && lines[above]!.row === lines[above + 1]!.row - 1;
    above -= 1
  ) {
    const figures = figuresOf(lines[above]!);
    if (!figures) break;
    if (lines[above]!.cells.some(({ content }) => AMONG.test(content.text.slice(0, 4)))) return [];
    rows.unshift(figures);
  }
  const heads = [lines[above], lines[above - 1]].filter((head) => head !== undefined);
  if (rows.length < 2 || !heads.some(({ cells }) => cells.some(({ content }) => MONEY.test(content.text))))
    return [];
  const headOf = (column: number): string =>
    fold(heads.flatMap((head) => cellOf(head, column)?.text ?? [])[0] ?? '');
  const unit = heads
    .flatMap(({ cells }) => cells.flatMap(({ content }) => moneyUnitInBrackets(fold(content.text)) ?? []))
    .at(0);
  const whole = fold(label.content.text);
  const amount = amountsUnder(grid, unit, headOf, whole);
  const told = ({ value }: Figure): boolean => value !== undefined;
  const groups: AmountGroup[] = [];
  const firstRow = line.row - rows.length;
  for (const total of totals.filter(told)) {
    const parts = rows.flatMap((figures, n) =>
      figures
        .filter((one) => one.column === total.column && told(one))
        .map((one) => amount(firstRow + n, one)),
    );
    if (parts.length > 1) groups.push({ label: whole, total: amount(line.row, total), parts });
  }
  return [...groups, ...wholesBeside([...rows, totals], firstRow, headOf, amount)];
}

/** 总额 beside 财政拨款 and 其他资金, in each row of the list. */
function wholesBeside(
  rows: readonly (readonly Figure[])[],
  firstRow: number,
  headOf: (column: number) => string,
  amount: (row: number, figure: Figure) => Amount,
): readonly AmountGroup[] {
  return rows.flatMap((figures, n) => {
    const [whole, ...rest] = figures;
    // Behind the sources of money stands what was spent of it.
    const spent = rest.findIndex(({ column }) => SPENT.test(headOf(column)));
    const parts = spent < 2 ? rest : rest.slice(0, spent);
    if (whole?.value === undefined || parts.length < 2 || !WHOLE.test(withoutBracketed(headOf(whole.column))))
      return [];
    if (!parts.every(({ column }) => isPart({ label: headOf(column) }))) return [];
    const row = firstRow + n;
    // A dash is nothing, and known to be.
    const known = parts.map((part) => amount(row, part));
    return [{ label: headOf(whole.column), total: amount(row, whole), parts: known }];
  });
}

/** 2026年, 2026年度预算: the head of a column of one year. */
const OF_YEAR = /^20\d\d年?(?:度)?(?:预算|资金|安排|投入)?(?:金额|数)?$/;

/**
 * Sources of money by years: 资金总额 over 上级补助 and 其他资金, each with a column for all years and one for each of them. Empty
 * where the line is no such total.
 */
export function readYearTotals(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  const head = lines[at - 1];
  const label = fold(line.cells[0]!.content.text);
  if (!head || head.row !== line.row - 1 || !isTotal(label)) return [];
  const totals = figuresOf(line);
  const headOf = (column: number): string => withoutBracketed(fold(cellOf(head, column)?.text ?? ''));
  const years = totals?.filter(({ column }) => OF_YEAR.test(headOf(column))) ?? [];
  if (!totals || years.length < 2) return [];
  const rows: { readonly row: number; readonly figures: readonly Figure[] }[] = [];
  for (let next = at + 1; next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1; next += 1) {
    const below = lines[next]!;
    if (!isPart({ label: fold(below.cells[0]!.content.text).replace(/^其中:?/, '') })) break;
    const figures = figuresOf(below);
    if (!figures) break;
    rows.push({ row: below.row, figures });
  }
  if (rows.length < 2) return [];
  const unit = moneyUnitInBrackets(fold(head.cells[0]!.content.text)) ?? moneyUnitInBrackets(label);
  const amount = amountsUnder(grid, unit, headOf, label);
  return totals
    .filter(({ value }) => value !== undefined)
    .map((total) => ({
      label: years.includes(total) ? headOf(total.column) : label,
      total: amount(line.row, total),
      parts: rows.flatMap(({ row, figures }) =>
        figures.filter(({ column }) => column === total.column).map((one) => amount(row, one)),
      ),
    }))
    .filter(({ parts }) => parts.length === rows.length);
}

/** 项目总预算, 总投资 beside 本年度预算: what a list of projects says of each. */
const OF_ALL_YEARS = /^(?:项目|专项)?(?:总预算|总投资|总金额|资金总额|预算总额|总额)$/;
const OF_THIS_YEAR = /^(?:项目|专项)?(?:本年度?|当年|年度)(?:预算|投资|资金|支出|金额|安排)(?:数|额|安排)?$/;

/**
 * 项目名称 | 项目总预算 | 项目本年度预算 over rows of projects: both amounts of each. Empty where the line heads no such list.
 */
export function readProjectBudgets(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  const heads = line.cells.map(({ column, content }) => ({
    column,
    label: withoutBracketed(fold(content.text)),
  }));
  const [all, year] = [OF_ALL_YEARS, OF_THIS_YEAR].map((head) =>
    heads.filter(({ label }) => head.test(label)),
  );
  if (all!.length !== 1 || year!.length !== 1) return [];
  const unit = line.cells.map(({ content }) => moneyUnitInBrackets(fold(content.text))).find(Boolean);
  const labelOf = (column: number): string => heads.find((head) => head.column === column)!.label;
  const amount = amountsUnder(grid, unit, labelOf, '');
  const groups: AmountGroup[] = [];
  for (let next = at + 1; next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1; next += 1) {
    const figures = [all![0]!, year![0]!].map(({ column }): Figure => {
      const content = cellOf(lines[next]!, column);
      const read = content && readTargetValue(content);
      const plain = read?.words === '' && read.unit === undefined && read.operator === undefined;
      return { column, value: plain ? read.number : undefined };
    });
    if (figures.some(({ value }) => value === undefined)) break;
    for (const figure of figures)
      groups.push({ label: labelOf(figure.column), total: amount(lines[next]!.row, figure), parts: [] });
  }
  return groups;
}
