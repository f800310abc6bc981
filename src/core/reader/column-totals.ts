import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { perText } from '../text/per-text';
import { amountHeads, plainFigure, tellsAmount, type MoneyColumn } from './amount-heads';
import { isPart, isTotal } from './amounts';
import { comesTo, countsTwice } from './counted-twice';
import { goalLabel } from './goal-label';
import { fold, withoutBracketed } from './label';
import type { Line, LineCell } from './lines';
import { readTargetValue } from './target-value';

/** Sources of money, or kinds of spending, are few. */
const MOST_PARTS = 12;
/** The rest, whatever it is: with it nothing is left out. */
const REST = /^(?:其他|其它|自筹|自有|单位)/;
const AMONG = /^其中[:：]?/;
/** A sum of some of the parts, what was bought of them, or what is taken off. */
const NO_PART = /小计|采购|^(?:减:?|支出$|结余)/;

interface Row {
  readonly label: string;
  /** 其中 stands before it. */
  readonly among: boolean;
  readonly column: number;
  readonly row: number;
  /** The figures behind the label by their columns; shares in percent are none. */
  readonly figures: ReadonlyMap<number, number>;
}

/** A label, plain figures behind it and perhaps a remark; `undefined` where anything else stands there. */
function rowOf({ row, cells }: Line): Row | undefined {
  const figures = new Map<number, number>();
  let label: LineCell | undefined;
  let remarked = false;
  for (const cell of cells) {
    const figure = plainFigure(cell.content);
    if (figure !== undefined && label && !remarked) figures.set(cell.column, figure);
    else if (figures.size === 0 && figure === undefined) label = cell;
    else if (figure === undefined && !tellsAmount(cell.content.text)) remarked = true;
    else if (!isShare(cell)) return undefined;
  }
  if (!label || figures.size === 0) return undefined;
  const text = withoutBracketed(fold(label.content.text));
  return { label: text.replace(AMONG, ''), among: AMONG.test(text), column: label.column, row, figures };
}

function isShare({ content }: LineCell): boolean {
  const { number, unit, words } = readTargetValue(content);
  return number !== undefined && unit === '%' && words === '';
}

/** A cheap look: nearly all lines of a form name no sum. */
const namesTotal = perText((text): boolean => text.length <= 20 && isTotal(withoutBracketed(fold(text))));

/**
 * Whether the list is over at a line: a blank row, another sum, or a line with no amounts. A line that may be a part all the
 * same, 东西部协作 | 300 or 省级资金 | —, is no end: with it the list cannot be read.
 */
function endsList(line: Line | undefined, next: boolean, { column, figures }: Row): boolean {
  if (!line || !next || goalLabel(line.cells[0]!.content.text)) return true;
  const sums = line.cells.map(({ content }) => content.text).filter(namesTotal);
  if (sums.length > 0) return !sums.some((text) => NO_PART.test(text));
  const [only, second] = line.cells;
  if (!second && only!.column === column) return false;
  return !line.cells.some((cell) => figures.has(cell.column) && tellsAmount(cell.content.text));
}

/**
 * The parts from here on, up or down, with their labels in the same column. None where the first row is no part; `undefined`
 * where a list begins that cannot be read to its end.
 */
function partsFrom(lines: readonly Line[], at: number, step: 1 | -1, total: Row): readonly Row[] | undefined {
  const parts: Row[] = [];
  for (let next = at + step; parts.length < MOST_PARTS; next += step) {
    const line = lines[next];
    const adjoins = line?.row === lines[next - step]!.row + step;
    const row = line && adjoins ? rowOf(line) : undefined;
    if (row && row.column === total.column && isPart(row) && !NO_PART.test(row.label)) {
      parts.push(row);
      continue;
    }
    if (parts.length > 0 && !endsList(line, adjoins, total)) return undefined;
    const ordered = step === 1 ? parts : parts.reverse();
    // 其中 names the parts of the sum only in front of the first of them.
    return ordered.some(({ among }, n) => among && n > 0) ? undefined : ordered;
  }
  return undefined;
}

/** The rows that a sum adds up: those above it or those below it, where only one of the two can be meant. */
function rowsOf(lines: readonly Line[], at: number, total: Row): readonly Row[] {
  const [above, below] = [partsFrom(lines, at, -1, total), partsFrom(lines, at, 1, total)];
  if (!above || !below) return [];
  // Between two lists nobody can tell whose sum it is.
  if (above.length > 0 && below.length > 0) return [];
  return above.length > 0 ? above : below;
}

/** The first line of the lists that stand over one another below the same header: 收入 and its sum over 支出 and its sum. */
function firstOfLists(lines: readonly Line[], at: number, total: Row): number {
  let first = at;
  while (lines[first - 1]?.row === lines[first]!.row - 1) {
    const row = rowOf(lines[first - 1]!);
    const figures = row ? [...row.figures.keys()] : [];
    const cells = lines[first - 1]!.cells;
    const amounts = cells.some((cell) => total.figures.has(cell.column) && tellsAmount(cell.content.text));
    if (!amounts || !figures.some((column) => total.figures.has(column))) break;
    first -= 1;
  }
  return first;
}

/**
 * Sources and kinds of money by rows, their sum in a row of its own above or below, with a column for each year or plan:
 * 合计 | 43800 | 13000 over 其中：项目资本金 | 10700 | 2600 and what follows. Read where nothing can be left out: the list ends
 * plainly, and a part is called the rest, or the parts of some column do come to their sum. Empty where the line is no such sum.
 */
export function readColumnTotals(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  if (!line.cells.some(({ content }) => namesTotal(content.text))) return [];
  const total = rowOf(line);
  if (!total || !isTotal(total.label)) return [];
  const rows = rowsOf(lines, at, total);
  if (rows.length < 2) return [];
  const first = firstOfLists(lines, rows[0]!.row < total.row ? at - rows.length : at, total);
  const written = line.cells.find(({ column }) => column === total.column)!;
  const heads = amountHeads(lines, first, Math.min(...total.figures.keys()), [
    fold(written.content.text),
    ...rows.map(({ label }) => label),
  ]);
  const groups = [...total.figures.keys()].flatMap((column): AmountGroup[] => {
    const money = heads.moneyIn(column);
    return money && rows.every(({ figures }) => figures.has(column))
      ? [groupIn(grid, column, money, total, rows)]
      : [];
  });
  const whole =
    rows.some(({ label }) => REST.test(label)) || groups.some((one) => comesTo(one.total, one.parts));
  return whole && !groups.some(countsTwice) ? groups : [];
}

function groupIn(
  grid: Grid,
  column: number,
  { label, unit, ofYear }: MoneyColumn,
  total: Row,
  rows: readonly Row[],
): AmountGroup {
  const amount = ({ row, label: own, figures }: Row): Amount => ({
    value: figures.get(column)!,
    unit,
    label: own,
    cell: { sheet: grid.name, row, column },
  });
  return {
    label: ofYear ? label : total.label,
    total: { ...amount(total), label: ofYear ? label : total.label },
    parts: rows.map(amount),
  };
}

/** The same sums where two or more of them are of a year each: 资金总额 over 上级补助 and 其他资金 in columns of years. Else none. */
export function yearsAmong(groups: readonly AmountGroup[]): readonly AmountGroup[] {
  return groups.filter(({ label }) => /^20\d\d/.test(label)).length > 1 ? groups : [];
}
