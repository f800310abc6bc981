import { fullCaseOf, isDistance, rangesOf } from '../../model/meaning';
import type { Case, Deduction, Meaning, RangeCondition, Scale } from '../../model/rule';
import { compare, isWhole, ONE, signOf } from '../../model/rational';
import {
  isMark,
  isMeasure,
  measuresTogether,
  namesAnother,
  namesNoWhole,
  namesSame,
  ofStep,
  quantityBefore,
  quantityIn,
} from '../../text/named-quantity';
import type { NamedQuantity } from '../../text/named-quantity';
import { isCounted, isPercent } from '../../text/units';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';
import { holds, placeRange, placeValue } from '../points/place';

/** One number of the rule, and what it is said of. */
interface Said {
  readonly quantity: NamedQuantity;
  /** For the reason: the words that name it. */
  readonly words: string;
  /** Whether it is the number that the row asks for; `undefined`: there is none to compare, or the number is no level. */
  readonly isGoal: boolean | undefined;
  /** The level of a case, one that is taken for what full marks ask for, where else steps begin, or what a step counts. */
  readonly as: 'case' | 'demand' | 'start' | 'step';
  readonly at: number;
}

type Level = Pick<RangeCondition, 'scale' | 'unit'>;

function isGoal(value: number | undefined, { scale, unit }: Level, context: Context): boolean | undefined {
  const { target } = context.row;
  if (value === undefined || target === undefined || isDistance(scale)) return undefined;
  if (scale !== 'value') return scale === 'rank' ? undefined : true;
  const placed = placeValue(value, unit, scale, context);
  return 'reason' in placed ? undefined : compare(placed.value, target) === 0;
}

function ofRange(range: RangeCondition, context: Context): boolean | undefined {
  const { min, max } = range;
  const own = isGoal((min ?? max)?.value, range, context);
  if (own !== false || !min || !max) return own;
  // 25℃-27℃ of a goal of 26℃ holds it.
  const placed = placeRange(range, context);
  return 'reason' in placed ? undefined : holds(placed, context.row.target!);
}

/** 95 % of 达到95%以上: behind the last number what it is asked for stands, or what it makes of what reaches it. */
const BEHIND =
  /[\d０-９%％‰)）][^\d０-９%％‰，。；,;]{0,6}?(?:为(?!准|界|限|标准|目标|基准)|视为(?!目标值?设|指标值?设)|视同|认定|才|方可|项目|的?前提|须(?!达)|应(?!达)|需(?!达)|的?附|的?说明|的?按|的?学|职称|比例核)/u;

/** Whether a step counts away from a level on the side that is asked for: 应达到95%，每低1%. */
function isDemand({ measure, threshold }: Deduction, text: string): boolean {
  const words = threshold ? text.slice(Math.max(0, threshold.span[0] - 3), threshold.span[1]) : '';
  if (measure === 'shortfall') return !/(?<!不|没有)(?:低于|少于|小于)|不足|不到|未|以下|[<＜]/u.test(words);
  return measure === 'excess' && !/(?<!不|未|没有)(?:超过?|超出|高于|大于|多于)|以上|[>＞]/u.test(words);
}

function ofCase(one: Case, range: RangeCondition, context: Context): Said {
  const assumed = one.award.kind === 'full' && one.award.span === range.span;
  const { text } = range;
  const quantity = quantityIn(text);
  return {
    // 有一个村不通 counts a part, and no level is asked of it.
    quantity: range.bare && !isPercent(range.unit) ? { ...quantity, part: false } : quantity,
    words: text,
    isGoal: ofRange(range, context),
    as: assumed ? 'demand' : 'case',
    at: range.span[0],
  };
}

/** 90%(序时进度)…较序时进度每滞后1个百分点: the name that the rule gives its own level, from which the steps count. */
function isNameOfLevel(noun: string, text: string): boolean {
  const name = /^[较比与].*/u.exec(noun)?.[0].slice(1) ?? '';
  if (name.length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, behind] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + name.length, at + name.length + 2),
    ];
    if (/[\d０-９%％][（(]$/u.test(before) || /^[（(][\d０-９]/u.test(behind)) return true;
  }
  return false;
}

function ofDeduction(one: Deduction, context: Context): readonly Said[] {
  if (one.measure !== 'shortfall' && one.measure !== 'excess') return [];
  const { text } = context;
  const { threshold, step } = one;
  const before = ofStep(quantityBefore(text, step.span[0]));
  const quantity = isNameOfLevel(before.noun, text) ? { ...before, noun: '' } : before;
  const said: Said[] = [
    { quantity, words: `${quantity.noun}每…`, isGoal: undefined, as: 'step', at: step.span[0] },
  ];
  if (threshold?.value !== undefined)
    said.push({
      quantity: quantityBefore(text, threshold.span[0]),
      words: text
        .slice(Math.max(0, threshold.span[0] - 12), threshold.span[1] + 8)
        .split(/[，。；,;\n]/u)[0]!,
      isGoal: isGoal(threshold.value, threshold, context),
      as: isDemand(one, text) ? 'demand' : 'start',
      at: threshold.span[0],
    });
  return said;
}

/** （实际成本-计划成本）/计划成本≤0: a number that is worked out of others. */
const WORKED_OUT = /(?:[)）]|\p{Script=Han})[/÷]\p{Script=Han}{2}[^/÷\d]{0,12}[≤≥<>＜＞]/u;

/** Scales of numbers that another reader takes care of. */
const ELSEWHERE: ReadonlySet<Scale> = new Set<Scale>(['outside', 'rank']);

function saidIn(meaning: Meaning, context: Context): readonly Said[] {
  const said: Said[] = [];
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const cases = full ? [full, ...meaning.cases.filter((one) => one !== full)] : meaning.cases;
  for (const one of cases)
    for (const range of rangesOf(one.when))
      if (!ELSEWHERE.has(range.scale)) said.push(ofCase(one, range, context));
  if (meaning.kind === 'deduction')
    for (const one of meaning.deductions) said.push(...ofDeduction(one, context));
  return said;
}

/** 实际延期天数, 超支金额: how far beyond the goal, in a formula. */
const BEYOND =
  /(?:延期|逾期|超期|延迟|拖延|超支|超出|超额|未完成|短缺)[^，。；;×÷*/+()（）\d-]{0,3}(?:天数|时间|月数|数量|金额|额|数|量)/u;

/** Whether a row with a goal counts the whole, and not what lies beyond it. */
function countsWhole({ target, name = '' }: Context['row'], beyond: string): boolean {
  return target !== undefined && signOf(target) > 0 && !name.includes(beyond.slice(0, 2));
}

/** 数据完整率和准确率 in a row of both of them: what the first is of may stand elsewhere. */
function namesBoth(name: string, [one, other]: readonly [string, string]): boolean {
  return name.includes(other) && name.includes(one.slice(-3));
}

/** A level that is taken for what full marks ask for, though it is not what the row asks for and names something else. */
function isOthersDemand({ quantity, words, as, isGoal: own }: Said, name: string): boolean {
  if (own !== false || as === 'case' || as === 'step') return false;
  return BEHIND.test(words) || (as === 'demand' && !namesSame(quantity.noun, name));
}

/**
 * Why the one actual of the row cannot be held against all numbers of the rule: two of them are said of different things
 * (问卷回收率, 满意度), of a part of what the others are said of (任一季度), or of something else than the row measures.
 */
export function otherQuantity(meaning: Meaning, context: Context): string | undefined {
  if (meaning.cases.some(({ when }) => rangesOf(when).some(({ scale }) => scale === 'rank'))) {
    if (context.row.percent) return '规则按名次计分，本行的实际值是百分比';
    const { unit, name = '' } = context.row;
    if (unit !== undefined && /^[个次件人户项家]$/u.test(unit) && !/排名|名次|位次|排序|排位/u.test(name))
      return `规则按名次计分，本行数的是${unit}`;
    if (compare(context.actual, ONE) < 0) return '规则按名次计分，名次最小是1';
  }
  // 排名1-3得10分: a place all the same.
  const places = meaning.cases.some(({ when }) =>
    rangesOf(when).some(({ text, unit }) => /^(?:排名|名次|位次)/u.test(text) && !isPercent(unit)),
  );
  if (places && !context.row.percent && (compare(context.actual, ONE) < 0 || !isWhole(context.actual)))
    return '规则按名次计分，名次应为从1起的整数';
  if (meaning.kind === 'proportion') {
    const beyond = BEYOND.exec(context.text.slice(...meaning.proportion.span))?.[0];
    if (beyond !== undefined && countsWhole(context.row, beyond))
      return `公式里的“${beyond}”不是本行的实际值，须另行取得`;
  }
  const name = foldedName(context.row.name ?? '');
  // 覆盖率、满意度每低1个百分点各扣0.5分: steps of two measures.
  for (const { subject } of meaning.kind === 'deduction' ? meaning.deductions : []) {
    const both = measuresTogether(subject);
    if (both && !namesBoth(name, both)) return `“${both[0]}”与“${both[1]}”是两个量，须分别取得实际值`;
  }
  const said = saidIn(meaning, context);
  const [first] = said;
  if (!first) return undefined;
  const start = said.reduce((one, other) => (other.at < one.at ? other : one));
  const share = meaning.kind === 'proportion' ? meaning.proportion.span : undefined;
  const unnamed =
    share && share[0] < start.at
      ? context.text.slice(...share)
      : start.as === 'case' && start.quantity.noun === ''
        ? ''
        : undefined;
  const whole = said.find(({ quantity }) => !quantity.part);
  for (const one of said) {
    const { quantity, words } = one;
    if (quantity.part && one.isGoal !== true && (whole?.isGoal !== undefined || one.isGoal === false))
      if (!name.includes(quantity.noun)) return `“${words}”说的不是本指标的全部，须另行取得`;
    if (isOthersDemand(one, name)) return `“${words}”是不是本指标的标准值没有写明，与目标值也不一致`;
    if (one.isGoal === false && one.as === 'case') {
      if (namesNoWhole(quantity.noun, name)) return `“${quantity.noun}”是不是本行的实际值没有写明`;
      if (!context.row.percent && WORKED_OUT.test(words)) return `“${words}”是另行算出的数，须另行取得`;
    }
    if (
      one.isGoal === false &&
      isMark(quantity.noun) &&
      isCounted(context.row.unit) &&
      !/[评分绩]/u.test(name)
    )
      return `规则说的是“${quantity.noun}”，本行数的是${context.row.unit}`;
    const together = measuresTogether(words);
    if (together && !namesBoth(name, together))
      return `“${together[0]}”与“${together[1]}”是两个量，须分别取得实际值`;
    const other = said.find((each) => namesAnother(quantity.noun, each.quantity.noun));
    if (other && namesAnother(other.quantity.noun, quantity.noun))
      return `“${other.quantity.noun}”与“${quantity.noun}”是两个量，须分别取得实际值`;
    if (one.isGoal !== true && namesAnother(quantity.noun, name))
      return `规则说的是“${quantity.noun}”，本行的指标是“${name}”`;
    // With no name in the row: a measure of its own beside levels that name none.
    if (
      name === '' &&
      unnamed?.includes(quantity.noun) === false &&
      one.as !== 'step' &&
      isMeasure(quantity.noun)
    )
      return `“${quantity.noun}”是不是本指标没有写明，须另行取得`;
  }
  return undefined;
}
