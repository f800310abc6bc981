import type { Amount } from '../model/declaration';
import type { CellContent } from '../model/grid';
import { moneyUnitInBrackets } from '../text/money';
import { perText } from '../text/per-text';
import { isPart } from './amounts';
import { fold, withoutBracketed } from './label';
import { cellOf, type Line } from './lines';
import { readTargetValue } from './target-value';

/** The number of a cell that holds nothing else: 300, and neither 300万元 nor 约300. */
export function plainFigure(content: CellContent): number | undefined {
  const { number, unit, words, operator } = readTargetValue(content);
  return unit === undefined && words === '' && operator === undefined ? number : undefined;
}

const MONEY = /金额|总额|资金|预算|投资|支出|支付|经费|费用|拨款|收入|补助|补贴|万元|亿元|\(元\)/;
/** 补助标准, 人均, 到位率, 户数: money or not, nobody adds them up. 预算数 and 支出数 are money all the same. */
const NO_SUM =
  /标准|均|每|率|比|进度|单价|面积|分值|得分|%|人次|[人户家个]$|项目$|(?<!预算|支出|收入|执行|支付|决算|安排|金额|资金|投资|拨款)数/;
/** 2026年, 2026年度预算: the head of a column of one year. */
const OF_YEAR = /^20\d\d年?(?:度)?(?:预算|资金|安排|投入)?(?:金额|数)?$/;

/** Whether the head of a column, folded, says that its figures are no amounts to add. */
export const cannotBeAdded = (head: string): boolean =>
  NO_SUM.test(head) || NO_SUM.test(withoutBracketed(head));

const WHOLE = /^(?:合计|小计|总计)$/;

/** What the heads say of a column of money. */
export interface MoneyColumn {
  readonly label: string;
  readonly unit: Amount['unit'];
  readonly ofYear: boolean;
}

/** The lines of the header over a list of amounts. */
export interface AmountHeads {
  /** What the header calls a column; empty where it says nothing. */
  readonly labelOf: (column: number) => string;
  readonly unitOf: (column: number) => Amount['unit'];
  /** `undefined` for a column that nothing shows to be money, or that cannot be added up. */
  readonly moneyIn: (column: number) => MoneyColumn | undefined;
}

/**
 * Reads the header over a list of amounts, two lines at most: a second one only where the first leaves the left side to it,
 * 任务名称 | 预算金额（万元） over 财政拨款 | 其他资金.
 *
 * @param first the first line of the list
 * @param from the first column of its figures
 * @param labels what its rows are called; names of money there say that it is about money
 */
export function amountHeads(
  lines: readonly Line[],
  first: number,
  from: number,
  labels: readonly string[],
): AmountHeads {
  const heads = headLines(lines, first, from);
  const texts = (column: number): readonly string[] =>
    heads.flatMap((line) => {
      const content = cellOf(line, column);
      return content ? [fold(content.text)] : [];
    });
  const left = heads.flatMap(({ cells }) =>
    cells.filter(({ column }) => column < from).map(({ content }) => fold(content.text)),
  );
  const common = [...left, ...labels].map(moneyUnitInBrackets).find(Boolean);
  const aboutMoney =
    labels.some((label) => MONEY.test(label)) ||
    heads.some(({ cells }) => cells.some(({ content }) => saysMoney(content.text)));
  const labelOf = (column: number): string => texts(column)[0] ?? '';
  const unitOf = (column: number): Amount['unit'] =>
    texts(column).map(moneyUnitInBrackets).find(Boolean) ?? common;
  return {
    labelOf,
    unitOf,
    moneyIn: (column) => {
      const label = labelOf(column);
      const name = withoutBracketed(label);
      const ofYear = OF_YEAR.test(name);
      if (label === '' || texts(column).some(cannotBeAdded)) return undefined;
      const known =
        saysMoney(label) || (aboutMoney && (ofYear || WHOLE.test(name) || isPart({ label: name })));
      return known ? { label: name, unit: unitOf(column), ofYear } : undefined;
    },
  };
}

const saysMoney = perText((text): boolean => text.length <= 40 && MONEY.test(fold(text)));

function headLines(lines: readonly Line[], first: number, from: number): readonly Line[] {
  const above = lines[first - 1];
  if (!above || above.row !== lines[first]!.row - 1) return [];
  const second = lines[first - 2];
  const open = above.cells.every(({ column }) => column >= from);
  return open && second && second.row === above.row - 1 ? [above, second] : [above];
}

/** Whether a text is nothing but a dash, which says that there is no amount. */
export const isDash = (text: string): boolean => /^\s*[-–—/]{1,3}\s*$/.test(text);

/** Whether a text is an amount, or stands in the place of one: 300, 约300万元, —, 待定. A year heads a column. */
export const tellsAmount = perText((text): boolean => {
  // Not by `fold`, which leaves nothing of a dash.
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  if (/^(?:19|20)\d\d(?:年|$)/.test(folded)) return false;
  return /^(?:[约近≥≤<>=~]?\d|[-–—/]+$|(?:无|暂无|待定|未定)$)/.test(folded);
});
