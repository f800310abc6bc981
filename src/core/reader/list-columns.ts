import type { Goal, Heading } from '../model/declaration';
import { perText } from '../text/per-text';
import { goalLabel } from './goal-label';
import { headingKind } from './headings';
import { fold, labelKeyOutsideBrackets } from './label';
import type { Vocabulary } from './vocabulary';

/** A column of a list that says something of the whole entry. */
export interface ListColumn {
  readonly column: number;
  /** The header, folded. */
  readonly label: string;
  /** How far below the first row of the header it stands. */
  readonly depth: number;
}

/** A column of an amount. */
export interface AmountColumn extends ListColumn {
  /** Counts the ways in which the header parts the whole: 按收入性质分, 按支出性质分. */
  readonly split: number | undefined;
}

/** A column that names the entry, or a body that stands behind it. */
export interface NamingColumn extends ListColumn {
  readonly kind: Heading['kind'];
}

/** A column with the goal of each entry. */
export interface GoalColumn extends ListColumn {
  readonly kind: Goal['kind'];
}

/**
 * The columns left of the levels by which several declarations stand under one header: 单位名称 | 项目名称 | 预算数 | 年度目标.
 */
export interface ListColumns {
  readonly project: NamingColumn | undefined;
  readonly unit: NamingColumn | undefined;
  readonly code: NamingColumn | undefined;
  readonly goals: readonly GoalColumn[];
  readonly amounts: readonly AmountColumn[];
  /** All of them, and what else stands before them: numbers of the entries, 项目类别. */
  readonly columns: ReadonlySet<number>;
}

interface HeaderCell {
  readonly column: number;
  readonly leaf: string;
  readonly depth: number;
  /** With what stands over it. */
  readonly header: string;
}

type ListRole = 'project' | 'unit' | 'code' | 'goal' | 'amount';

const PROJECT =
  /^(?:[一二三]级|具体|明细|预算|支出|财政|部门|专项)?(?:项目|子项目|专项|专项资金|政策|政策和项目|转移支付)(?:支出)?名称$|^单位名称[、/及和]?项目名称$|^(?:项目|专项)$/;
const CODE = /^(?:预算)?项目(?:编码|代码|编号)$/;
const AMOUNT =
  /^(?:20\d\d年?度?|年度|当年|本年度?|全年|年初|本次|实施期|项目|预算|申报|申请|批复|安排|财政|资金|支出){0,5}(?:总预算|预算数?|预算总?额|总?金额|总额|预算安排数?|资金|资金总额|安排资金|支出计划|拨款|总投资|经费|安排数|合计)$|^(?:其中[:,]?)?(?:中央|省级|市级|县级|本级|上级|一般公共预算|政府性基金|其他|其它)?(?:财政)?(?:拨款|资金|补助)$/;

const listRole = perText((text): ListRole | undefined => {
  const key = labelKeyOutsideBrackets(text);
  if (key === '') return undefined;
  if (PROJECT.test(key)) return 'project';
  if (CODE.test(key)) return 'code';
  const kind = headingKind(text);
  if (kind === 'bureau' || kind === 'implementer' || kind === 'supervisor') return 'unit';
  if (goalLabel(text)) return 'goal';
  return AMOUNT.test(key) ? 'amount' : undefined;
});

/** 一句话目标, 资金 over 今年安排: what a header of a form's own words says of the entry. */
function roleByWords({ leaf, header }: HeaderCell): ListRole | undefined {
  if (/目标$/.test(leaf) && !/指标/.test(leaf)) return 'goal';
  return /^(?:资金|金额|预算|经费|投资)/.test(header) ? 'amount' : undefined;
}

/** 按收入性质分, 按资金来源划分: over the parts of an amount that stands before them. */
const SPLIT = /(?:^|\s)(按[^，。；\d\s]{1,8}(?:分|划分|分类))(?:\s|$)/;

/** The columns of amounts; under a header that parts them each is one, whatever it is called. */
function amountsAmong(
  before: readonly HeaderCell[],
  isAmount: (cell: HeaderCell) => boolean,
): readonly AmountColumn[] {
  let splits = 0;
  /** What the header says over the parts, in one cell for all of them or again in each. */
  let way: string | undefined;
  let inEach = false;
  const deepest = Math.max(0, ...before.map(({ depth }) => depth));
  return before.flatMap((cell): AmountColumn[] => {
    const said = SPLIT.exec(cell.header)?.[1];
    if (said !== undefined) {
      if (said !== way) splits += 1;
      way = said;
      inEach = cell.leaf.includes(`${said} `);
    } else if ((inEach && !isAmount(cell)) || cell.depth < deepest || /\s/.test(cell.header)) way = undefined;
    if (cell.leaf === '' || !(way !== undefined || isAmount(cell))) return [];
    const { column, leaf, depth } = cell;
    const label = fold(way === undefined ? leaf : leaf.replace(way, ''));
    return [{ column, label, depth, split: way === undefined ? undefined : splits }];
  });
}

/** Whether a header cell could stand over a column of a list; such words head no table by themselves. */
export const isListWord = (text: string): boolean => text.length <= 40 && listRole(text) !== undefined;

/** Whether a header cell names the projects of a list. */
export const namesProjects = (text: string): boolean =>
  text.length <= 20 && /项目|专项|政策|转移支付/.test(text) && listRole(text) === 'project';

/** The columns of a list as the header alone tells them; `undefined` for a table of one declaration. */
export function listColumnsOf(
  columns: readonly HeaderCell[],
  words: Vocabulary,
  /** The column that holds the first levels, where no header says so. */
  level1?: number,
): ListColumns | undefined {
  const from =
    level1 === undefined ? levelsFrom(columns, words) : columns.findIndex(({ column }) => column === level1);
  const before = columns.slice(0, Math.max(from, 0));
  const roleOf = (cell: HeaderCell): ListRole | undefined =>
    listRole(cell.leaf) ?? (level1 === undefined ? undefined : roleByWords(cell));
  const byRole = (role: ListRole): readonly NamingColumn[] =>
    before
      .filter((cell) => cell.leaf !== '' && roleOf(cell) === role)
      .map(({ column, leaf, depth }) => ({
        column,
        label: fold(leaf),
        depth,
        kind: role === 'project' ? ('project' as const) : headingKind(leaf),
      }));
  const [project] = byRole('project');
  const [code] = byRole('code');
  // 主管部门 | 实施单位 | 项目名称: the body nearest to the project carries it out.
  const unit = byRole('unit').at(-1);
  const goals = byRole('goal').map((one) => ({ ...one, kind: goalLabel(one.label) ?? ('annual' as const) }));
  const amounts = amountsAmong(before, (cell) => roleOf(cell) === 'amount');
  const said = goals.length + amounts.length;
  if (!project && (!unit || said === 0)) return undefined;
  // 项目 alone may head groups of indicators.
  if (project && !project.label.includes('名称') && said === 0 && !unit && !code) return undefined;
  return { project, unit, code, goals, amounts, columns: new Set(before.map(({ column }) => column)) };
}

/** How many columns stand before the first one of the indicators. */
function levelsFrom(columns: readonly HeaderCell[], words: Vocabulary): number {
  for (const wanted of ['level1', 'level2'] as const) {
    const at = columns.findIndex(({ leaf }) => leaf !== '' && words.headerName(leaf)?.roles[0] === wanted);
    if (at >= 0) return at;
  }
  return 0;
}
