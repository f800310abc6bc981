import type { ColumnRole } from '../model/declaration';
import type { CellContent } from '../model/grid';
import { clean } from './label';
import { isLevelName } from './level-cell';
import { readOperator } from './operator';
import { readUnit } from '../text/units';
import { readPoints } from './points';
import { readTargetValue } from './target-value';

/** So many filled cells say enough about a column. */
export const SAMPLE_SIZE = 40;
/** Of a long cell its beginning tells the kind. */
const LOOKED_AT = 400;

const RULE_WORDS = /[得计扣]\s*(?:权重)?分|[得计扣加减]\s*\d{1,4}(?:\.\d{1,4})?\s*分|满分|扣完|不得分|酌情/;
const POINTS_WORD =
  /^(?:[(（]\s{0,8})?(?:(?:满分|分值|权重|权数|共?计)\s{0,8})?(?:[:：]\s{0,8})?\d{1,3}(?:\.\d{1,3})?\s*分\s*[)）]?$/;

const BODY =
  /(?:局|厅|委|委员会|办|办公室|中心|政府|街道|本级|机关|法院|检察院|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|研究[所院]|[\p{Script=Han}]{2}(?:院|所|站|处|馆|队|场|校|部|会|乡|镇|公司))$/u;

const SORT =
  /^(?:(?:常规|核心|关键|重点|一般|普通|基本|基础|辅助|共性|个性|特色|通用|专用|必选|可选|自选|必填|选填|约束性?|预期性?|指导性?|新增|延续|保留|调整|沿用|年度|当年|长期|中期|阶段性?|日常|业务|管理|服务|工程|产出|效益|成本|数量|质量|时效|满意度)(?:类|性)?(?:指标)?|(?:系统|人工|自动|手工|手动|平台|现场|部门|单位|台账|问卷)(?:采集|填报|录入|导入|统计|抓取|上报|核查|生成|调查)|(?:采集|填报|录入|导入|调查|统计|抽样))$/u;

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** What a cell can look like, by its shortened text and its content. */
const LOOKS = {
  level1: (text: string) => isLevelName(1, text),
  level2: (text: string) => isLevelName(2, text),
  operator: (text: string) => readOperator(text) !== undefined,
  /** 常规, 核心, 系统采集: a sort of indicator, and plainly no direction. */
  sort: (text: string) => SORT.test(text),
  rule: (text: string) => text.length > 6 && RULE_WORDS.test(text),
  /** Plain numbers, or numbers with 分. */
  points: (_: string, content: CellContent) => readPoints(content) !== undefined,
  /** Written with 分: 20分, 权重20分. */
  pointsWord: (text: string) => POINTS_WORD.test(text),
  number: isNumber,
  value: (_: string, content: CellContent) => readTargetValue(content).number !== undefined,
  /** ≥120场, 95%, 3.5: and no sentence that holds a number. */
  shortValue: (text: string, content: CellContent) =>
    text.length <= 16 && !/[，。；]/.test(text) && readTargetValue(content).number !== undefined,
  percentOrShortUnit: (text: string) => isUnitLike(text),
  /** A unit that the list of units holds, and nothing else. */
  knownUnit: (text: string) => readUnit(text, 0)?.end === text.length,
  /** 县林业局本级, 第三小学, 乡镇卫生院: who does something, not what is counted. */
  body: (text: string) => text.length >= 3 && BODY.test(text),
  words: (text: string) => text.length >= 2 && !isNumber(text),
  /** Longer texts. */
  text: (text: string) => text.length >= 5 && !isNumber(text),
} as const satisfies Readonly<Record<string, (text: string, content: CellContent) => boolean>>;

const [MOST_POINTS, LEAST_TOTAL, MOST_TOTAL] = [60, 50, 110];

/** How many of the numbers of a count differ, at least. */
const MOSTLY = 0.8;

export type Look = keyof typeof LOOKS;

/** How the cells of a column look. Each look is taken when it is asked for: most headers leave little to ask. */
export class ColumnContent {
  readonly filled: number;
  private texts: readonly string[] | undefined;
  private readonly shares = new Map<Look, number>();

  constructor(private readonly cells: readonly CellContent[]) {
    this.filled = cells.length;
  }

  /** The share (0–1) of the filled cells that look so. */
  share(look: Look): number {
    const known = this.shares.get(look);
    if (known !== undefined) return known;
    this.texts ??= this.cells.map(({ text }) => clean(text.slice(0, LOOKED_AT)));
    const test: (text: string, content: CellContent) => boolean = LOOKS[look];
    let count = 0;
    for (let at = 0; at < this.filled; at += 1) if (test(this.texts[at]!, this.cells[at]!)) count += 1;
    const share = this.filled === 0 ? 0 : count / this.filled;
    this.shares.set(look, share);
    return share;
  }

  /** Whether plain numbers come to what a form gives out: no more than 60 for one, and 50 to 110 in all. */
  get sharesOut(): boolean {
    let total = 0;
    for (const content of this.cells) {
      const points = readPoints(content) ?? 0;
      if (points > MOST_POINTS) return false;
      total += points;
    }
    return total >= LEAST_TOTAL && total <= MOST_TOTAL;
  }

  get counting(): boolean {
    return isCounting(this.cells);
  }

  /** Whole numbers that go up from row to row, but for a slip: a count that never begins anew. */
  get ascending(): boolean {
    const numbers = this.cells.map((content) => Number(clean(content.text.slice(0, 8)) || Number.NaN));
    return (
      numbers.length > 1 &&
      numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number >= numbers[at - 1]!)) &&
      new Set(numbers).size >= numbers.length * MOSTLY
    );
  }
}

function isUnitLike(text: string): boolean {
  return text.length <= 8 && !/\d/.test(text) && readOperator(text) === undefined;
}

function isCounting(cells: readonly CellContent[]): boolean {
  if (cells.length < 2) return false;
  const numbers = cells.map((content) => Number(clean(content.text.slice(0, 8))));
  return (
    numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number >= numbers[at - 1]! - 1)) &&
    numbers[numbers.length - 1]! > numbers[0]!
  );
}

/** How well the cells of a column suit a role, 0–1; 0.5 where they say nothing. */
export function fitOf(role: ColumnRole, content: ColumnContent): number {
  if (content.filled === 0) return role === 'other' ? 0.5 : 0.4;
  switch (role) {
    case 'sequence':
      return content.share('number');
    case 'level1':
      return (
        Math.max(content.share('level1'), 0.4 * content.share('words')) *
        (content.share('rule') > 0.5 ? 0 : 1)
      );
    case 'level2':
      return (
        Math.max(content.share('level2'), 0.4 * content.share('words')) *
        (content.share('rule') > 0.5 ? 0 : 1)
      );
    case 'name':
      return (
        content.share('words') *
        (1 -
          Math.max(
            content.share('level2'),
            content.share('level1'),
            content.share('rule'),
            content.share('operator'),
          ))
      );
    case 'operator':
      return content.share('operator');
    case 'target':
      return Math.max(content.share('value'), 0.5 * content.share('words') * (1 - content.share('rule')));
    case 'unit':
      return content.share('percentOrShortUnit');
    case 'rule':
      return Math.max(content.share('rule'), 0.3 * content.share('text'));
    case 'explanation':
      return 0.8 * content.share('text') * (1 - content.share('rule'));
    case 'weight':
      return content.share('points');
    case 'score':
      return content.share('points');
    case 'actual':
      return Math.max(content.share('value'), 0.6);
    case 'remark':
      return 0.6 * (1 - content.share('pointsWord'));
    case 'reason':
      return 0.6 * (1 - content.share('points'));
    case 'other':
      return 0.3;
  }
}
