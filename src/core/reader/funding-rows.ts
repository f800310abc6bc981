import type { CellAddress } from '../model/cell';
import type { Amount, Field, FundingRow } from '../model/declaration';
import type { CellContent, Grid } from '../model/grid';
import { numberField, pointsField, textField } from './fields';
import { inYuan, isMoneyUnit, moneyUnitInBrackets } from '../text/money';
import { perText } from '../text/per-text';
import { goalLabel } from './goal-label';
import { fold, labelKeyOutsideBrackets } from './label';
import { cellOf, type Line, type LineCell } from './lines';
import { readTargetValue } from './target-value';

type FundingRole = 'initialBudget' | 'budget' | 'executed' | 'expected' | 'weight' | 'rate' | 'score';

/** The columns of a funding block by what they hold, and the unit that its head states: 项目资金（万元）. */
export interface FundingHeader {
  readonly columns: ReadonlyMap<FundingRole, number>;
  /** The points that the head states where no column holds them: 预算执行情况（20分）, 得分（20分×执行率）. */
  readonly points: PointsInHead | undefined;
  readonly unit: Amount['unit'];
}

interface PointsInHead {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly content: CellContent;
}

const POINTS_IN_HEAD = /\((?:满分|共计?|执行率[×x*])?(\d{1,2})分(?:[×x*]执行率)?\)/u;

/** The points of the execution rate in the head's label or over its scores; `undefined` where the two disagree. */
function pointsInHead(line: Line, columns: FundingHeader['columns']): PointsInHead | undefined {
  const score = columns.get('score');
  const first = Math.min(...columns.values());
  const found: PointsInHead[] = [];
  for (const { column, content } of line.cells) {
    if (column !== score && (column >= first || !content.text.includes('执行'))) continue;
    const value = Number(POINTS_IN_HEAD.exec(fold(content.text))?.[1] ?? 0);
    if (value > 0) found.push({ row: line.row, column, value, content });
  }
  return found.every(({ value }) => value === found[0]!.value) ? found[0] : undefined;
}

/** What a form of monitoring says its figures of. */
const PERIOD = '\\d{1,2}[-—–~至]\\d{1,2}月|上半年|前三季度';

const HEADERS: readonly (readonly [FundingRole, RegExp])[] = [
  ['initialBudget', /^(?:年初|期初)(?:批复)?预算(?:数|金额|安排|资金)?$/],
  [
    'budget',
    /^(?:全年|年度|当年|本年|调整后|调整|全年调整)?(?:预算|预算批复|批复预算)(?:数|金额|资金|总额|安排数)?$|^预算调整数$|^全年预算$/,
  ],
  [
    'executed',
    new RegExp(
      `^(?:全年|年度|当年|本年|实际|预算|${PERIOD})?(?:执行|支出|支付|实际支出|使用)(?:数|金额|资金|总额|额)?$|^全年执行$`,
    ),
  ],
  ['expected', /^(?:全年|年末|年底)?预计(?:全年)?(?:执行|支出|完成)(?:数|金额|资金|额)?$/],
  ['weight', /^(?:分值|权重|满分|标准分|指标分值|应得分值?)$/],
  ['rate', new RegExp(`^(?:预算|资金|支出|全年|${PERIOD})?(?:执行率|完成率|支出率|执行进度)$`)],
  ['score', /^(?:得分|自评得分|自评分|评定分|评定得分|实际得分|实得分)$/],
];

const fundingRole = perText((text): FundingRole | undefined => {
  const key = labelKeyOutsideBrackets(text);
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0];
});

/** The header of a funding block: 年初预算数 全年预算数 全年执行数 分值 执行率 得分. */
export function fundingHeader(line: Line): FundingHeader | undefined {
  let unit: Amount['unit'];
  const columns = new Map<FundingRole, number>();
  for (const { column, content } of line.cells) {
    unit ??= moneyUnitInBrackets(fold(content.text));
    const role = fundingRole(content.text);
    // 年度预算（万元） at the left names the whole block where a column of its own follows.
    if (role && (!columns.has(role) || columns.get(role) === line.cells[0]!.column))
      columns.set(role, column);
  }
  const money = (['initialBudget', 'budget', 'executed'] as const).filter((role) => columns.has(role)).length;
  if (money < 2 && !(money === 1 && columns.has('rate'))) return undefined;
  const points = columns.has('weight') ? undefined : pointsInHead(line, columns);
  return { columns, unit, points };
}

const LABEL =
  /资金|拨款|其中|其他|结转|总额|合计|总计|上级|本级|自筹|自有|中央|省级|市级|县级|收入|支出|预算|专户|基金|补助|债券|贷款/;
const TOTAL = /总额|总计|合计|资金总|总资金/;

/** One row below it; `undefined` where the line carries no figure or no funding label. */
export function readFundingRow(
  grid: Grid,
  line: Line,
  { columns, unit: stated, points }: FundingHeader,
): FundingRow | undefined {
  const firstFigure = Math.min(...columns.values());
  const labels = line.cells.filter(({ column }) => column < firstFigure);
  const label = labels[labels.length - 1];
  if (!label || label.content.text.length > 60 || !LABEL.test(label.content.text)) return undefined;
  // 年度总体目标 | 旅游总收入达到78亿元: what a goal says of money is no line of the block.
  if (labels.some(({ content }) => goalLabel(content.text) !== undefined)) return undefined;
  const field = (role: FundingRole, make: typeof numberField): Field<number | undefined> | undefined => {
    const column = columns.get(role);
    if (column === undefined) return undefined;
    const content = cellOf(line, column);
    const cell = { sheet: grid.name, row: line.row, column };
    return make(cell, content ?? { text: '', value: null });
  };
  // 其中：基本支出：800 in a figure's place is a label of another layout.
  // Behind the last figure stands why less was spent.
  const lastFigure = Math.max(...columns.values());
  const figures = line.cells.filter(({ column }) => column >= firstFigure && column <= lastFigure);
  if (figures.some(({ content }) => !isFigure(content))) return undefined;
  const key = labelKeyOutsideBrackets(label.content.text);
  const unit = stated ?? moneyUnitInBrackets(fold(label.content.text));
  const money = (cell: CellAddress, content: CellContent): Field<number | undefined> =>
    inUnit(numberField(cell, content), unit);
  const isTotal = TOTAL.test(key) && !/其中/.test(key);
  return {
    label: textField({ sheet: grid.name, row: line.row, column: label.column }, label.content),
    unit,
    kind: isTotal ? 'total' : 'part',
    initialBudget: field('initialBudget', money),
    budget: field('budget', money),
    executed: field('executed', money),
    expected: field('expected', money),
    weight: isTotal && points ? headField(grid.name, points) : field('weight', pointsField),
    rate: field('rate', numberField),
    score: field('score', pointsField),
  };
}

/**
 * Labels and figures by turns in one line: 预算执行情况 | 全年预算数（万元） | 80 | 全年执行数（万元） | 76 | 执行率 | 95% | 得分 | 9.5.
 * `undefined` where a label is none of a funding block, or the two amounts are not both there.
 */
export function readFundingPairs(grid: Grid, line: Line): FundingRow | undefined {
  const cells = [...line.cells];
  const [head] = cells;
  if (head && fundingRole(head.content.text) === undefined && LABEL.test(head.content.text)) cells.shift();
  const found = new Map<FundingRole, LineCell>();
  let unit: Amount['unit'];
  for (let at = 0; at < cells.length; at += 2) {
    const [label, figure] = [cells[at]!, cells[at + 1]];
    const role = fundingRole(label.content.text);
    if (!role || !figure || found.has(role) || !isFigure(figure.content)) return undefined;
    const own = moneyUnitInBrackets(fold(label.content.text));
    // 全年预算数（万元） beside 全年执行数（元）: one unit for both is all that a block has.
    if (own !== undefined && unit !== undefined && own !== unit) return undefined;
    unit ??= own;
    found.set(role, figure);
  }
  if (!found.has('budget') || !found.has('executed')) return undefined;
  const field = (role: FundingRole, make: typeof numberField): Field<number | undefined> | undefined => {
    const cell = found.get(role);
    return cell && make({ sheet: grid.name, row: line.row, column: cell.column }, cell.content);
  };
  const money = (cell: CellAddress, content: CellContent): Field<number | undefined> =>
    inUnit(numberField(cell, content), unit);
  return {
    label: textField({ sheet: grid.name, row: line.row, column: head!.column }, head!.content),
    unit,
    kind: 'total',
    initialBudget: field('initialBudget', money),
    budget: field('budget', money),
    executed: field('executed', money),
    expected: field('expected', money),
    weight: field('weight', pointsField),
    rate: field('rate', numberField),
    score: field('score', pointsField),
  };
}

function headField(sheet: string, { row, column, value, content }: PointsInHead): Field<number> {
  return { ...numberField({ sheet, row, column }, content), value };
}

/** An amount whose cell names another unit than the block (3600000元 under 万元) is brought to the block's. */
function inUnit(field: Field<number | undefined>, unit: Amount['unit']): Field<number | undefined> {
  const own = readTargetValue(field.content).unit;
  if (field.value === undefined || unit === undefined || !isMoneyUnit(own) || own === unit) return field;
  const value = inYuan({ value: field.value, unit: own }, unit) / inYuan({ value: 1, unit }, unit);
  return { ...field, value };
}

/** A number, with its unit at most, or a dash for none. */
function isFigure(content: CellContent): boolean {
  const { number, words } = readTargetValue(content);
  return (
    (number !== undefined && words === '') ||
    /^[\s\-–—/]*$/.test(content.text.slice(0, 20)) ||
    content.error !== undefined
  );
}
