import type { Amount, AmountGroup } from '../model/declaration';
import type { Grid } from '../model/grid';
import { inYuan, moneyUnitInBrackets } from '../text/money';
import { perText } from '../text/per-text';
import { comesTo } from './counted-twice';
import { amountAt } from './funding-line';
import { fold } from './label';
import type { Line, LineCell } from './lines';
import { readTargetValue } from './target-value';

const SUBJECT = /总额|收入|支出|资金|预算|金额|经费|投资/;
const TOTAL =
  /^(?:合计|总计|总额|小计|(?:年度|项目|全年|当年|本年度?|预算|实施期|中期|其中|申请|年度)*(?:资金|预算|支出|收入|金额|投资|经费)?(?:总(?:额|计|金额|预算|投资)?(?:合计)?|合计)|20\d\d年度?(?:计划|拟)?(?:安排|投入|申请|申报)(?:资金|金额|预算|数|额)?|(?:年度|全年|当年|本年度?|实施期)(?:金额|资金|预算|投资|支出计划|计划支出|资金计划|投资计划|(?:计划|拟)?(?:安排|申请|申报|投入)(?:资金|金额|预算|经费|数|额)?))$/;
/** 项目支出合计 is a part of 支出合计. */
const OF_A_PART = /^(?:年度|当年|本年度?|全年|预算)*(?:项目|基本)支出/;
export const isTotal = (label: string): boolean => TOTAL.test(label) && !OF_A_PART.test(label);
const PART =
  /拨款|资金|收入|支出|结转|自筹|自有|资本金?|补助|基金|债券|一般债|专项债|贷款|其他|其它|专户|上级|本级|中央|[省市县区州镇旗]级|市县|区县|自治[区州县旗]|兵团|乡镇|地方|配套|公益金|社会资本|社会投资|民间资本|企业投资|捐赠|经费|[置训务研护]费用?$/;
/** What is no source of money: a share, a growth, the year's part of the same total. */
const NO_PART =
  /率|比例|比重|增长|分值|得分|计划|(?:当年|年度|本年|全年)(?:支出|预算|安排|金额)|累计|已支[出付]/;

/** Amounts that a line holds, and how many lines they took: none where a total stands without its parts. */
export interface AmountLines {
  readonly groups: readonly AmountGroup[];
  readonly lines: number;
}

/**
 * Figures outside the table where parts stand beside or below their total:
 * 年度收入（万元） | 合计 | 2860 | 财政拨款 | 2700 | 其他收入 | 160, or 年度资金总额 640 over 其中：财政拨款 600. A line may
 * hold several totals, 实施期资金总额 beside 年度资金总额; each has the parts up to the next one, or those in its own column.
 */
export function readAmountGroup(grid: Grid, lines: readonly Line[], at: number): AmountLines | undefined {
  const line = lines[at]!;
  if (line.cells.length === 1) return inSentence(grid, line);
  if (!line.cells.some(({ content }) => mayNameTotal(content.text))) return undefined;
  const pairs = amountPairs(grid, line);
  const heading = fold(line.cells[0]!.content.text);
  const totals = totalsAmong(pairs, line).filter(
    (at) => SUBJECT.test(heading) || SUBJECT.test(pairs[at]!.label),
  );
  if (totals.length === 0) return undefined;
  const groups = totals.map((from, n): OpenGroup => {
    const total = pairs[from]!;
    const unit = moneyUnitInBrackets(heading) ?? total.unit;
    const own = totals.length > 1 && SUBJECT.test(total.label);
    const label = own ? total.label : heading;
    return { label, total, unit, ...partsBeside(total, pairs.slice(from + 1, totals[n + 1]), line, unit) };
  });
  const went =
    groups.length === 1
      ? spentOnBelow(grid, lines, at, groups[0]!) || goOnBelow(grid, lines, at, groups[0]!)
      : 0;
  const taken =
    went ||
    takeBelow(
      grid,
      lines,
      at,
      groups.filter(({ parts, readable }) => readable && parts.length === 0),
    );
  const found = groups.some(({ parts }) => parts.length > 0);
  return { groups: groups.filter(({ readable }) => readable).map(closed), lines: found ? 1 + taken : 0 };
}

/** A total whose parts are being looked for. */
interface OpenGroup {
  readonly label: string;
  readonly total: Amount;
  readonly unit: Amount['unit'];
  readonly parts: Amount[];
  /** Not where something may be a part or not. */
  readable: boolean;
  /** The parts of the last part, 其中 under 其中, as long as they have not come to it. */
  within?: Amount[] | undefined;
}

function closed({ label, total, unit, parts }: OpenGroup): AmountGroup {
  const withUnit = (amount: Amount): Amount => ({ ...amount, unit: amount.unit ?? unit });
  return { label, total: withUnit(total), parts: parts.map(withUnit) };
}

/** 资金总额：350万元: the amount behind its name in one cell. */
const WRITTEN_BEHIND = /(?<=^[^\d:]{2,16}):\s?\d[\d,]{0,15}(?:\.\d{1,6})?\s?(?:亿元|万元|元)$/;

/** What an amount is called by the cell left of it, or by the words before it in its own. */
export const labelOf = perText((text) =>
  fold(text)
    .replace(/^其中[:：]?/, '')
    .replace(WRITTEN_BEHIND, '')
    .replace(/\((?:单位:?)?(?:亿|万)?元\)$/, ''),
);

/** A cheap look: nearly all lines of a form name no total. */
const mayNameTotal = perText((text) => isTotal(labelOf(text)) || AMONG.test(text.slice(0, 10)));
const AMONG = /^\s*其中/;

/** 合计, 资金总额 …, or the amount right before 其中：. As indices of pairs. */
function totalsAmong(pairs: readonly Amount[], line: Line): readonly number[] {
  const named = pairs.flatMap((pair, at) => (isTotal(pair.label) && !beginsAmong(line, pair) ? [at] : []));
  if (named.length > 0) return named;
  const among = line.cells.findIndex(({ content }) => AMONG.test(content.text.slice(0, 10)));
  if (among < 2) return [];
  const before = pairs.findIndex(
    ({ cell, label }) => cell.column === line.cells[among - 1]!.column && SUBJECT.test(label),
  );
  return before < 0 ? [] : [before];
}

const IN_SENTENCE =
  /([\u4e00-\u9fff（）()]{2,16})\s{0,8}(?:[:：]\s{0,8})?(?=\d[\d,]*(?:\.\d+)?\s*(?:亿元|万元|元))/g;

/** 预算总额120万元，其中：财政拨款100万元，其他资金20万元。 A total and its parts in one sentence, before the next full stop. */
function inSentence(grid: Grid, line: Line): AmountLines | undefined {
  const { column, content } = line.cells[0]!;
  const { text } = content;
  const among = text.length > 400 ? -1 : text.indexOf('其中');
  if (among < 0) return undefined;
  const end = text.slice(among).search(/[。\n]/);
  const part = end < 0 ? text : text.slice(0, among + end);
  const cell = { sheet: grid.name, row: line.row, column };
  const amounts = [...part.matchAll(IN_SENTENCE)].flatMap((match) => {
    const label = fold(match[1]!).replace(/^其中/, '');
    return amountAt(text, match.index + match[0].length, label, cell) ?? [];
  });
  const total = amounts.findIndex(({ span }) => span !== undefined && span[1] <= among);
  if (total < 0 || !SUBJECT.test(amounts[total]!.label)) return undefined;
  const stated = amounts.slice(total + 1).filter(({ span }) => span![0] > among);
  const parts = stated.filter(isPart);
  if (parts.length === 0) return undefined;
  if (stated.some(mayBePart)) return { groups: [], lines: 1 };
  return { groups: [{ label: amounts[total]!.label, total: amounts[total]!, parts }], lines: 1 };
}

/** 省级资金, 县级财政配套, 自筹资金: by whom money is given, and not what it was spent on. */
const SOURCE =
  /^(?:中央|省级?|市级?|县级?|区级?|州级?|乡镇|本级|上级|地方|其他|自筹|社会)(?:财政|预算)?(?:资金|财政|拨款|投入|配套|补助)/;

/**
 * 年度资金总额 480 | 中央资金 300 over 省级资金 120 | 县级资金 50: the sources go on in the next lines, of which each cell is a source
 * or its amount. Not where those beside the total come to it already.
 */
function goOnBelow(grid: Grid, lines: readonly Line[], at: number, group: OpenGroup): number {
  const line = lines[at]!;
  if (!group.readable || group.parts.length === 0 || comesTo(group.total, group.parts, group.unit)) return 0;
  if (!group.parts.every(({ label }) => SOURCE.test(label))) return 0;
  let next = at + 1;
  for (; next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1; next += 1) {
    const below = lines[next]!;
    const pairs = amountPairs(grid, below);
    const whole = pairs.length > 0 && pairs.length * 2 === below.cells.length;
    if (!whole || below.cells[0]!.column <= line.cells[0]!.column) break;
    if (!pairs.every(({ label }) => SOURCE.test(label))) break;
    group.parts.push(...pairs);
  }
  return next - at - 1;
}

/**
 * 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 over 垃圾清运 | 180万元: what the money is for, each under the one before. By
 * their names they might be anything; that they are all of the total's parts, the sum shows.
 */
function spentOnBelow(grid: Grid, lines: readonly Line[], at: number, group: OpenGroup): number {
  const line = lines[at]!;
  const [label, figure] = line.cells.slice(-2);
  const pair = amountPairs(grid, line).find(({ cell }) => cell.column === figure?.column);
  if (!label || !pair || !group.readable || group.parts.length > 1 || !beginsAmong(line, pair)) return 0;
  const parts = [pair];
  for (let next = at + 1; next < lines.length && next - at <= MOST_BELOW; next += 1) {
    const below = lines[next]!;
    const [own] = amountPairs(grid, below);
    const alike = below.cells[0]!.column === label.column && below.cells[1]?.column === pair.cell.column;
    if (below.row !== lines[next - 1]!.row + 1 || below.cells.length !== 2 || !alike || !own) return 0;
    if (isTotal(own.label)) return 0;
    parts.push(own);
    if (!comesTo(group.total, parts, group.unit)) continue;
    group.parts.splice(0, group.parts.length, ...parts);
    return next - at;
  }
  return 0;
}

const MOST_BELOW = 12;

/** The rows under a line of totals, as long as one of them has a part in its column; how many there are. */
function takeBelow(grid: Grid, lines: readonly Line[], at: number, groups: readonly OpenGroup[]): number {
  let open = groups;
  let next = at + 1;
  while (open.length > 0 && next < lines.length && lines[next]!.row === lines[next - 1]!.row + 1) {
    const line = lines[next]!;
    const pairs = amountPairs(grid, line);
    // Another total begins a block of its own.
    if (totalsAmong(pairs, line).length > 0) break;
    open = open.filter((group) => {
      const pair = pairs.find(({ cell }) => cell.column === group.total.cell.column);
      if (pair && takesWithin(group, line, pair)) return true;
      if (pair && mayBePart(pair) && completes(group, pair)) group.readable = false;
      if (!pair || !isPart(pair)) return false;
      group.parts.push(pair);
      return true;
    });
    if (open.length === 0) break;
    next += 1;
  }
  for (const group of groups) if (group.within) group.readable = false;
  return next - at - 1;
}

/**
 * Takes what a part of the total is made of: 市级 700 over 其中：市本级 450 and 开发区 250. It ends where it comes to the
 * part; one that never does leaves open what adds up to what.
 */
function takesWithin(group: OpenGroup, line: Line, pair: Amount): boolean {
  const parent = group.parts.at(-1);
  if (!parent || (!group.within && !beginsAmong(line, pair))) return false;
  group.within = [...(group.within ?? []), pair];
  if (comesTo(parent, group.within, group.unit)) group.within = undefined;
  return true;
}

export const isPart = ({ label }: Pick<Amount, 'label'>): boolean =>
  PART.test(label) && !NO_PART.test(label) && !isTotal(label);

/** What is called by no name of a part, and by none that rules a part out: 某某专项 350. */
const mayBePart = (amount: Pick<Amount, 'label'>): boolean =>
  !isPart(amount) && !isTotal(amount.label) && !NO_PART.test(amount.label);

/** Whether the parts come to the total with one more. */
function completes({ total, parts, unit }: Omit<OpenGroup, 'label' | 'readable'>, last: Amount): boolean {
  return comesTo(total, [...parts, last], unit);
}

function exceed(total: Amount, parts: readonly Amount[], unit: Amount['unit']): boolean {
  const known = parts.map((part) => inYuan(part, unit));
  return (
    known.every((one) => one >= 0) &&
    known.reduce((all, one) => all + one, 0) > inYuan(total, unit) * (1 + 1e-6)
  );
}

/**
 * The parts in the line of their total. Behind a second 其中 stand the parts of a part: 基本支出 1600 | 项目支出 900 | 其中：人员经费
 * 1300 | 公用经费 300. They are left out where they come to one of the parts before; else nobody can tell what adds up to what.
 */
function partsBeside(
  total: Amount,
  beside: readonly Amount[],
  line: Line,
  unit: Amount['unit'],
): Pick<OpenGroup, 'parts' | 'readable'> {
  const parts = beside.filter(isPart);
  if (parts.length === 0) return { parts, readable: true };
  // More than the whole is too much whatever the unknown one is, unless some are parts of parts.
  const exceeds = !beside.some((part, n) => n > 0 && beginsAmong(line, part)) && exceed(total, parts, unit);
  if (beside.some(mayBePart)) return { parts, readable: exceeds || comesTo(total, parts, unit) };
  const nested = parts.findIndex((part, n) => n > 0 && beginsAmong(line, part));
  if (nested < 0 || comesTo(total, parts, unit)) return { parts, readable: true };
  const [first, within] = [parts.slice(0, nested), parts.slice(nested)];
  const told = first.some((part) => comesTo(part, within, unit));
  return { parts: first, readable: told };
}

/** Whether 其中 stands before the amount: it begins the parts of the one above it. */
function beginsAmong(line: Line, { cell }: Amount): boolean {
  const label = line.cells.findLast(({ column }) => column < cell.column);
  return label !== undefined && AMONG.test(label.content.text.slice(0, 10));
}

/** A short text and the number right of it. */
export function amountPairs(grid: Grid, line: Line): readonly Amount[] {
  const pairs: Amount[] = [];
  for (let n = 0; n + 1 < line.cells.length; n += 1) {
    const label = line.cells[n]!;
    const figure = line.cells[n + 1]!;
    const own = amountWithin(grid, line, label);
    if (own) {
      pairs.push(own);
      continue;
    }
    const amount = amountOf(grid, line, label, figure);
    if (amount) pairs.push(amount);
  }
  const last = line.cells.at(-1);
  const own = last && amountWithin(grid, line, last);
  return own ? [...pairs, own] : pairs;
}

/** 人均经费：3000元, 补助标准：500元: of each, and no part. */
const PER_ONE = /[人户亩]均|每|标准|单价/;

/** 财政资金：300万元 in one cell. */
function amountWithin(grid: Grid, line: Line, { column, content }: LineCell): Amount | undefined {
  const { text } = content;
  if (text.length > 40 || PER_ONE.test(text)) return undefined;
  if (!WRITTEN_BEHIND.test(fold(text).replace(/^其中[:：]?/, ''))) return undefined;
  const cell = { sheet: grid.name, row: line.row, column };
  return amountAt(text, text.search(/\d/), labelOf(text), cell);
}

function amountOf(grid: Grid, line: Line, label: LineCell, figure: LineCell): Amount | undefined {
  if (typeof label.content.value === 'number' || figure.content.text.length > 40) return undefined;
  const whole = totalWithin(grid, line, label, figure);
  if (whole) return whole;
  const name = fold(label.content.text).replace(/^其中[:：]?/, '');
  if (name === '' || name.length > 24 || /^(?!20\d\d年\p{Script=Han})[\d.,]+/u.test(name)) return undefined;
  const { number, unit, words, operator } = readTargetValue(figure.content);
  if (number === undefined || unit === '%' || words !== '' || operator) return undefined;
  if (unit !== undefined && unit !== '元' && unit !== '万元' && unit !== '亿元') return undefined;
  return {
    value: number,
    unit: unit ?? moneyUnitInBrackets(name),
    label: labelOf(label.content.text),
    cell: { sheet: grid.name, row: line.row, column: figure.column },
  };
}

const NAMED_TOTAL = /^(?:总额|总计|合计|共计)(?=\d)/;

/** 项目资金 | 总额480万元: the cell of the amount says that it is the total. */
function totalWithin(grid: Grid, line: Line, label: LineCell, figure: LineCell): Amount | undefined {
  const [said, name] = [fold(figure.content.text), labelOf(label.content.text)];
  if (!NAMED_TOTAL.test(said) || !SUBJECT.test(name) || !/\d(?:亿元|万元|元)$/.test(said)) return undefined;
  const cell = { sheet: grid.name, row: line.row, column: figure.column };
  const { text } = figure.content;
  return amountAt(text, text.search(/\d/), isTotal(name) ? name : `${name}总额`, cell);
}
