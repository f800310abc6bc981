import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { inYuan, moneyUnitInBrackets } from '../text/money';
import { isPart, isTotal } from './amounts';
import { fold, withoutBracketed } from './label';
import type { Line, LineCell } from './lines';
import { readTargetValue } from './target-value';

/** Sources of money, or kinds of spending, are few. */
const MOST_PARTS = 12;
/** The rest, whatever it is: with it nothing is left out. */
const REST = /^(?:其他|其它|自筹|自有|单位)/;
const AMONG = /^其中[:：]?/;

interface Row {
  readonly label: string;
  readonly column: number;
  readonly row: number;
  /** The figures behind the label by their columns; shares in percent are none. */
  readonly figures: ReadonlyMap<number, number>;
}

/** A label and plain figures behind it; `undefined` where anything else stands there. */
function rowOf({ row, cells }: Line): Row | undefined {
  const figures = new Map<number, number>();
  let label: LineCell | undefined;
  for (const cell of cells) {
    const { number, unit, words, operator } = readTargetValue(cell.content);
    const plain = number !== undefined && words === '' && operator === undefined;
    if (plain && unit === undefined && label) figures.set(cell.column, number);
    else if (figures.size === 0 && !plain) label = cell;
    else if (!(plain && unit === '%')) return undefined;
  }
  if (!label || figures.size === 0) return undefined;
  const text = withoutBracketed(fold(label.content.text)).replace(AMONG, '');
  return { label: text, column: label.column, row, figures };
}

/** The rows from here on, up or down, that are parts and have their labels in the same column. */
function partsFrom(lines: readonly Line[], at: number, step: 1 | -1, total: Row): readonly Row[] {
  const parts: Row[] = [];
  for (let next = at + step; parts.length < MOST_PARTS; next += step) {
    const line = lines[next];
    if (!line || line.row !== lines[next - step]!.row + step) break;
    const row = rowOf(line);
    if (!row || row.column !== total.column || !isPart(row)) break;
    parts.push(row);
  }
  return step === 1 ? parts : parts.reverse();
}

/**
 * Sources and kinds of money by rows, their sum in a row of its own above or below, with a column for each year or plan:
 * 合计 | 43800 | 13000 over 其中：项目资本金 | 10700 | 2600 and what follows. Read where nothing can be left out: a part is called
 * the rest, or the parts of some column do come to their sum. Empty where the line is no such sum.
 */
export function readColumnTotals(grid: Grid, lines: readonly Line[], at: number): readonly AmountGroup[] {
  const line = lines[at]!;
  const total = rowOf(line);
  if (!total || !isTotal(total.label)) return [];
  const [above, below] = [partsFrom(lines, at, -1, total), partsFrom(lines, at, 1, total)];
  // Between two lists nobody can tell whose sum it is.
  if (above.length > 0 && below.length > 0) return [];
  const rows = above.length > 0 ? above : below;
  if (rows.length < 2) return [];
  const unit = unitAbove(lines, at - above.length);
  const amount = ({ row, label }: Row, column: number, value: number): Amount => ({
    value,
    unit,
    label,
    cell: { sheet: grid.name, row, column },
  });
  const groups = [...total.figures].flatMap(([column, value]): AmountGroup[] => {
    const parts = rows.flatMap((row) => {
      const figure = row.figures.get(column);
      return figure === undefined ? [] : [amount(row, column, figure)];
    });
    return parts.length === rows.length
      ? [{ label: total.label, total: amount(total, column, value), parts }]
      : [];
  });
  const whole = rows.some(({ label }) => REST.test(label)) || groups.some(comesTo);
  return whole ? groups : [];
}

function comesTo({ total, parts }: AmountGroup): boolean {
  const sum = parts.reduce((all, part) => all + inYuan(part, part.unit), 0);
  return Math.abs(sum - inYuan(total, total.unit)) <= 1e-6 * Math.max(1, Math.abs(sum));
}

/** 项目资金（万元） in the lines right above, or in front of the first of them. */
function unitAbove(lines: readonly Line[], first: number): Amount['unit'] {
  for (const line of [lines[first], lines[first - 1], lines[first - 2]])
    for (const { content } of line?.cells ?? []) {
      const unit = moneyUnitInBrackets(fold(content.text));
      if (unit !== undefined) return unit;
    }
  return undefined;
}
