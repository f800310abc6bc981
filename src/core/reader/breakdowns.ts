import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { moneyUnitInBrackets } from '../text/money';
import { perText } from '../text/per-text';
import { amountPairs, isPart, isTotal, labelOf, type AmountLines } from './amounts';
import { countsTwice } from './counted-twice';
import { fold } from './label';
import type { Line } from './lines';

/** 部门预算总额 over what it is made of, which holds the total of a whole department. */
const OF_DEPARTMENT = /^(?:本?部门|本?单位)(?:年度|整体)?预算(?:资金)?(?:总额|总计|总金额|合计)$/;
/** 1.资金来源, 2.资金结构：, 按支出结构: by what the parts of a total are told apart. */
const KIND =
  /^(?:[（(]?[\d一二三四][)）.、．]{1,2})?按?(?:其中)?(?:资金|预算|收入|支出|经费)(?:来源|结构|构成|组成|性质|用途|类型)(?:划分|分)?[:：]?$/;
/** （1）基本支出: numbered below a kind. */
const NUMBER = /^(?:[（(]\d[)）]|[①-⑨])/;

const isKind = perText((text): boolean => text.length <= 16 && KIND.test(fold(text)));
const nameOf = (label: string): string => label.replace(NUMBER, '');

/** The only amount of a line that is a total, with nothing else but a heading before it. */
function totalOf(grid: Grid, line: Line): Amount | undefined {
  if (line.cells.length < 2 || line.cells.length > 3) return undefined;
  const [total, ...others] = amountPairs(grid, line);
  const last = line.cells.at(-1)!.column;
  if (!total || others.length > 0 || total.cell.column !== last) return undefined;
  return isTotal(total.label) || OF_DEPARTMENT.test(total.label) ? total : undefined;
}

/** The parts that a line lists, each a name beside its amount; `undefined` where a cell is anything else. */
function partsIn(grid: Grid, line: Line, from: number): readonly Amount[] | undefined {
  const cells = line.cells.filter(({ column }) => column >= from);
  const pairs = amountPairs(grid, { ...line, cells });
  const whole = cells.length > 0 && pairs.length * 2 === cells.length;
  const known = pairs.every(({ label }) => isPart({ label: nameOf(label) }));
  const among = cells.some(({ content }) => fold(content.text).startsWith('其中'));
  return whole && known && !among ? pairs : undefined;
}

/**
 * 部门预算总额 3260 over 1.资金来源 | 财政性资金 | 2980 | 其他资金 | 260 and 2.资金结构 | 基本支出 | 1460 | 项目支出 | 1800: one total,
 * told apart in several ways, each of which comes to it. A kind may go on in the lines below it. A kind
 * that holds what is no part by its name is left out: what it comes to cannot be told.
 */
export function readBreakdowns(grid: Grid, lines: readonly Line[], at: number): AmountLines | undefined {
  const below = lines[at + 1];
  if (!below || below.row !== lines[at]!.row + 1 || !isKind(below.cells[0]!.content.text)) return undefined;
  const total = totalOf(grid, lines[at]!);
  if (!total) return undefined;
  const heading = lines[at]!.cells.map(({ content }) => moneyUnitInBrackets(fold(content.text))).find(
    Boolean,
  );
  const unit = total.unit ?? heading;
  const whole = { label: labelOf(total.label), total: { ...total, unit } };
  const groups: AmountGroup[] = [];
  let next = at + 1;
  while (next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const { column, content } = lines[next]!.cells[0]!;
    if (!isKind(content.text)) break;
    const end = endOf(lines, next, column);
    const read = lines.slice(next, end).map((line) => partsIn(grid, line, column + 1));
    // A line of it that cannot be read leaves open what the kind comes to.
    const parts = read.flatMap((each) => each ?? []).map((part) => ({ ...part, unit: part.unit ?? unit }));
    const group = { ...whole, parts };
    if (!read.includes(undefined) && parts.length > 1 && !countsTwice(group)) groups.push(group);
    next = end;
  }
  return { groups: groups.length > 0 ? groups : [{ ...whole, parts: [] }], lines: next - at };
}

/** Where a kind ends: the next line that is not right below, or begins as far left. */
function endOf(lines: readonly Line[], at: number, column: number): number {
  let end = at + 1;
  while (lines[end]?.row === lines[end - 1]!.row + 1 && lines[end]!.cells[0]!.column > column) end += 1;
  return end;
}
