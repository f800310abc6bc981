import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { moneyUnitInBrackets } from '../text/money';
import { amountHeads, isDash, plainFigure, tellsAmount, type AmountHeads } from './amount-heads';
import { isPart, isTotal } from './amounts';
import { countsTwice } from './counted-twice';
import { fold, withoutBracketed } from './label';
import { cellOf, type Line } from './lines';

/** The row under a list of amounts that adds them up. */
const TOTAL_BELOW = /^(?:金额|预算|资金|经费|支出|投资)?(?:合计|总计|共计)(?:金额|数)?$/;
/** The head of the column that adds up those right of it. */
const WHOLE = /^(?:总额|合计|小计|总计|总金额|金额合计|预算金额|金额)$/;
/** A row that is part of another one, a sum of some of them, or what is taken off. */
const NO_TASK = /^其中|小计|采购|^(?:减:?|支出|结余)$/;
/** 一、基本支出 over 人员经费: what it is made of stands below it. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;
/** The head of a column of what was spent, which is no source of it. */
const SPENT = /^(?:预算|全年|实际)?(?:执行|支出|支付|完成)(?:数|金额|额|情况)?$/;
/** A list of tasks has no more rows than a form can hold. */
const MOST_ROWS = 60;

interface Figure {
  readonly column: number;
  /** `undefined` for a dash. */
  readonly value: number | undefined;
}

interface Row {
  readonly row: number;
  readonly figures: readonly Figure[];
}

type AmountOf = (row: number, figure: Figure) => Amount;

/** The figures of a row of the list, behind its words and before a remark; `undefined` where it holds none. */
function figuresOf(line: Line): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  let behind = false;
  for (const { column, content } of line.cells) {
    const figure = plainFigure(content);
    const counts = figure !== undefined || (figures.length > 0 && isDash(content.text));
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

/** The rows over a sum, up to the header; none where one of them cannot be read, or is part of another one. */
function tasksAbove(lines: readonly Line[], at: number, totals: readonly Figure[]): readonly Row[] {
  const rows: Row[] = [];
  let numbered = 0;
  for (let above = at - 1; lines[above]?.row === lines[above + 1]!.row - 1; above -= 1) {
    const line = lines[above]!;
    const figures = figuresOf(line);
    const named = line.cells.map(({ content }) => fold(content.text));
    if (!figures) {
      const unreadable = totals.some(({ column }) => tellsAmount(cellOf(line, column)?.text ?? ''));
      return unreadable || (numbered > 0 && numbered < rows.length) ? [] : rows.reverse();
    }
    if (rows.length === MOST_ROWS || named.some((text) => NO_TASK.test(text) || isTotal(text))) return [];
    if (named.some((text) => NUMBERED.test(text))) numbered += 1;
    rows.push({ row: line.row, figures });
  }
  return [];
}

/**
 * The amounts of a list of tasks with their sum in the row below: 任务名称 | 预算金额 | 财政拨款 over rows of tasks, and 金额合计
 * under them. Empty where the line adds up nothing.
 */
export function readTaskTotals(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  const label = line.cells.find(
    ({ content }) => content.text.length <= 20 && TOTAL_BELOW.test(fold(content.text)),
  );
  const totals = label && figuresOf(line);
  if (!label || !totals || totals[0]!.column <= label.column) return [];
  const rows = tasksAbove(lines, at, totals);
  if (rows.length < 2) return [];
  const whole = fold(label.content.text);
  const from = Math.min(
    ...[...rows.flatMap(({ figures }) => figures), ...totals].map(({ column }) => column),
  );
  const heads = amountHeads(lines, at - rows.length, from, [whole]);
  const amount: AmountOf = (row, { column, value }) => ({
    value: value ?? 0,
    unit: heads.unitOf(column),
    label: heads.labelOf(column) || whole,
    cell: { sheet: grid.name, row, column },
  });
  const groups = totals.flatMap((total): AmountGroup[] => {
    if (total.value === undefined || !heads.moneyIn(total.column)) return [];
    const parts = rows.flatMap(({ row, figures }) =>
      figures
        .filter(({ column, value }) => column === total.column && value !== undefined)
        .map((one) => amount(row, one)),
    );
    return parts.length > 1 ? [{ label: whole, total: amount(line.row, total), parts }] : [];
  });
  if (groups.some(countsTwice)) return [];
  return [...groups, ...wholesBeside([...rows, { row: line.row, figures: totals }], heads, amount)];
}

/** 总额 beside 财政拨款 and 其他资金, in each row of the list. */
function wholesBeside(rows: readonly Row[], heads: AmountHeads, amount: AmountOf): readonly AmountGroup[] {
  const headOf = ({ column }: Figure): string => heads.labelOf(column);
  return rows.flatMap(({ row, figures }): AmountGroup[] => {
    const [whole, ...rest] = figures;
    // Behind the sources of money stands what was spent of it.
    const spent = rest.findIndex((one) => SPENT.test(headOf(one)));
    const parts = spent < 2 ? rest : rest.slice(0, spent);
    if (whole?.value === undefined || parts.length < 2 || !WHOLE.test(withoutBracketed(headOf(whole))))
      return [];
    if (!parts.every((one) => isPart({ label: headOf(one) }))) return [];
    // A dash is nothing, and known to be.
    const known = parts.map((part) => amount(row, part));
    const group = { label: headOf(whole), total: amount(row, whole), parts: known };
    return countsTwice(group) ? [] : [group];
  });
}

/** 项目总预算, 总投资 beside 本年度预算: what a list of projects says of each. */
const OF_ALL_YEARS = /^(?:项目|专项)?(?:总预算|总投资|总金额|资金总额|预算总额|总额)$/;
const OF_THIS_YEAR = /^(?:项目|专项)?(?:本年度?|当年|年度)(?:预算|投资|资金|支出|金额|安排)(?:数|额|安排)?$/;

interface Head {
  readonly column: number;
  readonly label: string;
  readonly unit: Amount['unit'];
}

/**
 * The heads of both amounts: 总投资（万元） | 本年度安排（元）, each with its own unit or both with that of another cell. None where
 * only one of them says its unit: the other may be in any.
 */
function projectHeads({ cells }: Line): readonly [all: Head, year: Head] | undefined {
  const heads = cells.map(({ column, content }): Head => {
    const text = fold(content.text);
    return { column, label: withoutBracketed(text), unit: moneyUnitInBrackets(text) };
  });
  const [all, ...otherAll] = heads.filter(({ label }) => OF_ALL_YEARS.test(label));
  const [year, ...otherYear] = heads.filter(({ label }) => OF_THIS_YEAR.test(label));
  if (!all || !year || otherAll.length + otherYear.length > 0) return undefined;
  if ((all.unit === undefined) !== (year.unit === undefined)) return undefined;
  const unit = heads.find((head) => head.unit !== undefined)?.unit;
  return all.unit === undefined
    ? [
        { ...all, unit },
        { ...year, unit },
      ]
    : [all, year];
}

/**
 * 项目名称 | 项目总预算 | 项目本年度预算 over rows of projects: both amounts of each. Empty where the line heads no such list.
 */
export function readProjectBudgets(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  if (line.cells.length < 2) return [];
  const heads = projectHeads(line);
  if (!heads) return [];
  const groups: AmountGroup[] = [];
  for (let next = at + 1; lines[next]?.row === lines[next - 1]!.row + 1; next += 1) {
    const { row } = lines[next]!;
    const amounts = heads.flatMap(({ column, label, unit }): Amount[] => {
      const content = cellOf(lines[next]!, column);
      const value = content && plainFigure(content);
      return value === undefined ? [] : [{ value, unit, label, cell: { sheet: grid.name, row, column } }];
    });
    if (amounts.length < heads.length) break;
    for (const total of amounts) groups.push({ label: total.label, total, parts: [], ofProject: true });
  }
  return groups;
}
