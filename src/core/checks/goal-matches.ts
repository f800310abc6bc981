import type { DeclarationTable, Goal, Indicator } from '../model/declaration';
import { liveIndicators, perTable } from '../model/declaration';
import { isSameButForTail, isSameNumber } from '../text/decimal-tail';
import { goalFigures, type GoalFigure } from '../text/goal-figures';
import { likeness, measureOf, overlap, plainName } from '../text/indicator-match';
import { baseUnit, isPercent, unitFactor } from '../text/units';
import { maySayTheSame } from '../text/words/counting-words';
import { wholeNames } from './complete-name';
import { rowUnit } from './rule-facts';

export interface MatchedFigure {
  readonly goal: Goal;
  readonly figure: GoalFigure;
  /** The indicator that the figure is about, where there is exactly one. */
  readonly indicator: Indicator | undefined;
  /** Whether the goal around the figure speaks of all that the name says; 接待读者 may be more than 少儿读者接待. */
  readonly certain: boolean;
  /** The figure on the indicator's scale. */
  readonly value: number;
  /** An indicator of the table already has this figure. */
  readonly covered: boolean;
}

/** Names of what changes: only they can mean a figure such as 较上年增长8%. */
const CHANGING = /增|升|提高|提速|降|减|涨|幅|变化|节约/;

/** The figures of the table's annual goals, each with the indicator that it is about. */
export const matchGoals = perTable((table): readonly MatchedFigure[] => {
  const rows = namedRows(table);
  return table.goals
    .filter(({ kind }) => kind === 'annual')
    .flatMap((goal) => {
      const left = isLeftAtHead(goal.value);
      return goalFigures(goal.value)
        .filter((figure) => !isOfOtherYear(goal.value, figure, table.year, left))
        .map((figure) => match(goal, figure, rows));
    });
});

/** A row with a number to reach, and its name as far as it is known: one that is cut is read whole where the table has it. */
interface Row {
  readonly indicator: Indicator;
  readonly name: string;
}

function namedRows(table: DeclarationTable): readonly Row[] {
  const whole = wholeNames(table);
  return liveIndicators(table).flatMap((indicator) =>
    indicator.target?.value.number === undefined
      ? []
      : [{ indicator, name: whole.get(indicator.row) ?? indicator.name.value }],
  );
}

/** The unit that the goal gives the number of a row: 个 of 新建书屋4个 beside a target of 4. */
export function unitInGoal(indicator: Indicator, table: DeclarationTable): string | undefined {
  const { number } = indicator.target?.value ?? {};
  const units = new Set(
    matchGoals(table)
      .filter((one) => one.indicator === indicator && one.figure.value === number)
      .map(({ figure }) => figure.unit),
  );
  return units.size === 1 ? [...units][0] || undefined : undefined;
}

/** An earlier year, of which the clause speaks: 2023年资助1700人次, and not 较2023年增长. */
const EARLIER = /(?<![较比与从由自]\s?)(20\d\d)\s?年/;

/** 2025年改造老果园…… at the head of the goal of 2026, which names no other year: it was left from the last form. */
const LEFT_AT_HEAD = /^\s*20\d\d\s?年度?(?!\s?[底末初前]|以[来前]|起|已|\s?\d)/;

const isLeftAtHead = (goal: string): boolean =>
  LEFT_AT_HEAD.test(goal) &&
  goal.match(/20\d\d\s?年/g)?.length === 1 &&
  !/上年|去年|基础上|结转|本年|今年|当年|继续|下一步/.test(goal);

/**
 * Whether the sentence around a figure speaks of a year to come (力争到2030年建成40个), or its clause of one that is past and was not
 * left at the head of the goal.
 */
function isOfOtherYear(
  goal: string,
  { span: [, end] }: GoalFigure,
  year: number | undefined,
  left: boolean,
): boolean {
  if (year === undefined) return false;
  const sentence = goal
    .slice(Math.max(0, end - AROUND), end)
    .split(/[。；;\n]/)
    .at(-1)!;
  const years = sentence.match(/20\d\d(?=\s?年)/g);
  if (years !== null && Number(years.at(-1)) > year) return true;
  if (left) return false;
  const past = EARLIER.exec(sentence.split(/[，,、]/).at(-1)!)?.[1];
  return past !== undefined && Number(past) < year;
}

function match(goal: Goal, figure: GoalFigure, rows: readonly Row[]): MatchedFigure {
  const comparable = rows.flatMap(({ indicator, name }) => {
    const value = valueFor(figure, indicator);
    // A tail that a machine left is a fault of the target.
    const reached = value !== undefined && isSameButForTail(value, indicator.target!.value.number!);
    return value === undefined ? [] : [{ indicator, name, value, reached }];
  });
  const { best, several } = bestMatch(figure, comparable);
  // A measure that the goal names is no other one for having its figure: 回执率96% is not a 合格率 of 96 %.
  const named = isPercent(figure.unit) && measureOf(figure.subject) !== undefined;
  const elsewhere =
    best === undefined &&
    comparable.some(
      ({ name, reached }) => reached && (!named || measureOf(name) === measureOf(figure.subject)),
    );
  return {
    goal,
    figure,
    indicator: best?.indicator,
    certain:
      best !== undefined && speaksOf(goal.value, figure, best.name) && !isOfSomeAlone(figure, best.name),
    value: best?.value ?? figure.value,
    covered: best?.reached ?? (several || elsewhere || isNamed(figure, rows) || isInOtherUnit(figure, rows)),
  };
}

/** What an amount is, as a part of a name; the goal says it by its unit. */
const QUANTITY_NOUN =
  /(?:里程|长度|面积|时长|金额|产值|产量|人次|次数|数量|天数|[户件场人份册处座台套株只头间篇期]数|数)$/;
/** How much of the goal around a figure is looked at, in characters. */
const AROUND = 120;

function speaksOf(goal: string, { span: [start, end] }: GoalFigure, name: string): boolean {
  // 企业满意度 is short for 企业对执法服务满意度: whom one asks is what tells it from others.
  const bare = plainName(name)
    .replace(QUANTITY_NOUN, '')
    .replace(/对.{2,12}(?=满意[度率]$)/u, '');
  return overlap(bare, plainName(goal.slice(Math.max(0, start - AROUND), end + AROUND / 4))) >= 0.7;
}

/** Words that single some out of those whom a name speaks of. */
const SOME =
  /少儿|少年|儿童|青年|老年|老人|妇女|女性|残疾|学生|农民工|骨干|留守|困难|低保|特困|贫困|重点|新增|外来|外籍|驻外/gu;

/** 少儿读者满意度 beside 读者满意度: what is promised of some may be another thing than what is measured of all. */
function isOfSomeAlone({ subject, thing }: GoalFigure, name: string): boolean {
  const words = plainName(subject + thing);
  return (words.match(SOME) ?? []).some((some) => !name.includes(some));
}

/**
 * The one indicator whose name fits the figure's words, and whether `several` of different names do. Of rows that bear
 * one name the figure means the one that has it, else the first.
 */
function bestMatch<T extends Row & { readonly reached: boolean }>(
  { subject, thing, change }: GoalFigure,
  candidates: readonly T[],
): { readonly best: T | undefined; readonly several: boolean } {
  const fitting = candidates.filter(({ name }) => !change || CHANGING.test(name));
  // 培训 alone would fit any training; 培训护士 fits that of nurses.
  // 接待接待游客 is 接待游客, written twice.
  const once = subject.replace(/(\p{Script=Han}{2})\1/u, '$1');
  const wordings = thing === '' ? [once] : [once + thing, ...(once.length < 4 ? [] : [once])];
  for (const words of wordings) {
    const scored = fitting
      .map((candidate) => ({ candidate, score: likeness(words, candidate.name) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const [first] = scored;
    if (!first) continue;
    const alike = scored.filter(({ score }) => score === first.score).map(({ candidate }) => candidate);
    // 市民满意度 of a table with 市民满意度 and 满意度 is the first; 满意度 alone may be either.
    const said = plainName(words);
    const own = measureOf(said) === said ? [] : alike.filter(({ name }) => plainName(name) === said);
    const equal = own.length > 0 ? own : alike;
    const name = plainName(equal[0]!.name);
    if (equal.some((other) => plainName(other.name) !== name)) return { best: undefined, several: true };
    return { best: equal.find(({ reached }) => reached) ?? equal[0], several: false };
  }
  return { best: undefined, several: false };
}

/** A rate without its unit says of no number whether it is the row's; that there is a row one sees by the name. */
function isNamed({ unit, subject }: GoalFigure, rows: readonly Row[]): boolean {
  return unit === '' && rows.some(({ name }) => likeness(subject, name) > 0);
}

/** 监测数据有效率 whose unit is left out counts in % all the same. */
const RATE_NAME = /[率度]$|占比$|比例$/;

function valueFor({ value, unit }: GoalFigure, indicator: Indicator): number | undefined {
  const own = rowUnit(indicator);
  if (unit === '') return undefined;
  // A row whose unit is missing or no unit at all still has its number.
  if (own === undefined) return isPercent(unit) && !RATE_NAME.test(indicator.name.value) ? undefined : value;
  if (isPercent(unit) !== isPercent(own)) return undefined;
  // 不超过0.32千瓦时 of a row in 千瓦时/吨: the goal leaves out of what.
  const conversion = unitFactor(unit, own) ?? unitFactor(unit, own.split('/', 1)[0]!);
  return conversion && Number((value * conversion.factor).toPrecision(12));
}

/**
 * A row with the figure's number and name in a unit that does not convert: 设备2台 in 台（套）, 站点86个 in 人次. The unit
 * may be a fault, and the promise is kept all the same. 人员1200人 and 人次 1200 need only a word in common.
 */
function isInOtherUnit({ value, unit, subject }: GoalFigure, rows: readonly Row[]): boolean {
  return rows.some((row) => {
    const { indicator } = row;
    // 人次（… of a cell that is cut.
    const own = rowUnit(indicator)?.split(/[（(]/u, 1)[0];
    if (!own) return false;
    const number = counted(value, unit);
    if (!isSameNumber(number, counted(indicator.target!.value.number!, own))) return false;
    const name = plainName(row.name);
    return (
      likeness(subject, name) >= 0.9 ||
      (number >= MANY && maySayTheSame(unit, own) && shares(subject, name, 2)) ||
      // One file, one card for each: 电子健康档案 in 份 by its long name is the row in 人.
      (number >= MANY && mayBeOneForEach(unit, own) && shares(subject, name, 4))
    );
  });
}

const FILES = new Set(['份', '张', '本', '卡']);
const OWNERS = new Set(['人', '名', '户', '家', '人次']);

/**
 * Whether the figure counts files or cards and the row those who have them, or the other way round; % of an amount is a
 * fault of the column. 1000亩 and 1000米 are two promises.
 */
function mayBeOneForEach(unit: string, own: string): boolean {
  if (isPercent(unit) || isPercent(own)) return !isPercent(unit);
  const [a, b] = [baseUnit(unit).base, baseUnit(own).base];
  return (FILES.has(a) && OWNERS.has(b)) || (FILES.has(b) && OWNERS.has(a));
}

/** So large that two promises hardly have the same number by chance. */
const MANY = 20;

/** 18.6万份 are 186000. */
const counted = (value: number, unit: string): number =>
  Number((value * baseUnit(unit).factor).toPrecision(12));

/** Whether so many characters of one stand side by side in the other. */
const shares = (a: string, b: string, many: number): boolean =>
  [...a].some((_, at) => at + many <= a.length && b.includes(a.slice(at, at + many)));
