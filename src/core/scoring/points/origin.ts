import {
  earnsNothing,
  fullCaseOf,
  isDistance,
  isOfTarget,
  namesGoal,
  rangesOf,
  takesOff,
  thresholdOf,
} from '../../model/meaning';
import type { Case, Condition, Deduction, DeductionRule, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, rational, signOf } from '../../model/rational';
import { isPercent, isPercentagePoint, unitFactor } from '../../text/units';
import {
  measuresOverrun,
  namesOverrunRate,
  overrunShare,
  overrunToldBehind,
} from '../../text/words/overruns';
import { betterSide } from '../../text/words/direction-words';
import { wantsLess, wantsMore } from '../row/actual';
import type { Context } from './context';
import { baseOf } from './step-size';
import { ofDistanceToIt } from './own-distance';
import { holds, placeRange, placeValue } from './place';

/** What a row is called that measures how far beyond something it is. */
const BEYOND_GOAL = /逾期|超期|超时|延[期迟误后]|推迟|滞后|超支/;

/** 未达到目标值的，每差1微克: how far it was missed, whichever side that is. */
const MISSED_BY =
  /(?:未能?|没有?)(?:达到?|完成|达标|实现)[^，。;每]{0,10}，?(?:按[^，。;每]{2,30}，)?(?:每|凡)相?差\d/;

/** 达标得满分；每差1分贝: what is wanting of the goal, on the side that the row does not want. */
const WANTING = /^(?:未(?:达标|达到)的?，)?每差[\d一]/;
/** 全部完成, 完成目标: nobody completes what there should be less of. */
const COMPLETES = /完成|实现|建成/;
/** What there should be little of, by its name. */
const LITTLE = /噪[声音]|声级|(?<!溶解?氧|余氯|负氧离子)浓度(?:均值|值)?$/;

function wantedLow(name = ''): boolean {
  return betterSide(name) === 'low' || LITTLE.test(name);
}

/** 劣于10%每1个百分点扣2分, 未达到目标值的，每差1微克扣0.5分 in a row that wants little: what lies above it is worse. */
function turnWorse(read: DeductionRule, name: string | undefined): DeductionRule {
  const full = fullCaseOf(read.cases, read.total?.value);
  const byGoal =
    full !== undefined &&
    full.when.kind !== 'otherwise' &&
    !COMPLETES.test(full.when.text) &&
    rangesOf(full.when).every(({ scale }) => isOfTarget(scale)) &&
    wantedLow(name);
  const turns = ({ measure, subject, threshold }: Deduction): boolean =>
    threshold === undefined
      ? byGoal && measure === 'shortfall' && WANTING.test(subject)
      : (measure === 'shortfall' || measure === 'excess') &&
        (/劣于|差于|优于|好于/.test(subject) || (isOfTarget(threshold.scale) && MISSED_BY.test(subject)));
  if (!read.deductions.some(turns)) return read;
  const deductions = read.deductions.map((one): Deduction => {
    if (!turns(one)) return one;
    const measure = one.measure === 'shortfall' ? 'excess' : 'shortfall';
    const { threshold } = one;
    const operator = measure === 'excess' ? '≤' : '≥';
    return { ...one, measure, threshold: threshold && { ...threshold, operator } };
  });
  return { ...read, deductions };
}

/** 每缺1台扣0.5分 beside a goal of 60台 counts from the goal, and the actual is what is there. */
export function withGoal(read: Meaning, context: Context): Meaning {
  if (read.kind === 'ladder') return awayFromGoal(read, context);
  if (read.kind !== 'deduction') return read;
  const { row } = context;
  const turned = wantsLess(row) ? turnWorse(read, row.name) : read;
  if (turned !== read) return turned;
  const own =
    ofOverrunItself(read, context) ??
    ofDistanceItself(read, row.target) ??
    ofDistanceToIt(read, context) ??
    ofChangeItself(read, context);
  if (own) return own;
  const goal = row.target && signOf(row.target) > 0;
  const side = wantsLess(row) ? 'excess' : 'shortfall';
  // 每逾期1天 beside a goal of 3个: the goal is of something else.
  // 工期延误天数: the row counts what lies beyond, and the rule what of it is let pass.
  const beyondItself = BEYOND_GOAL.test(row.name ?? '');
  const counts = ({ fromGoal, step, stretch }: Deduction): boolean =>
    fromGoal === side &&
    !(beyondItself && stretch) &&
    (step.unit === undefined || row.unit === undefined || unitFactor(step.unit, row.unit) !== undefined);
  const meaning =
    goal && read.deductions.some(counts)
      ? {
          ...read,
          deductions: read.deductions.map((one) =>
            counts(one) ? ({ ...one, measure: side } as const) : one,
          ),
        }
      : read;
  const cases = beyondGoal(meaning, context);
  return cases === meaning.cases ? meaning : { ...meaning, cases };
}

/** 超支5%以内不扣，5%以上部分每超1%扣 beside a goal of 5%: the row measures how far over, and the goal is what is let pass. */
function ofDistanceItself(meaning: DeductionRule, target: Rational | undefined): Meaning | undefined {
  const [one, other] = meaning.deductions;
  const from = one?.stretch?.from;
  if (!one || other || !from || one.stretch?.to !== undefined || !target) return undefined;
  const measure = one.measure === 'fault' ? one.fromGoal : one.measure;
  if (compare(target, rational(from)) !== 0 || !measure || !isPercent(one.step.unit)) return undefined;
  const cases = meaning.cases.map((each): Case => {
    const { when } = each;
    const passed =
      when.kind === 'range' && isDistance(when.scale) && when.max?.value === from && !namesGoal(when);
    return passed ? { ...each, when: { ...when, scale: 'value' } } : each;
  });
  if (cases.every((each, i) => each === meaning.cases[i])) return undefined;
  return { ...meaning, cases, deductions: [{ ...one, measure, stretch: undefined }] };
}

/** How many percent a step is of what lies beyond, and of nothing else: 占计划天数的百分比，每超4%, 每超支1%, 每差4% of what is said behind. */
function countsOverrun({ measure, step, subject }: Deduction, { row, text }: Context): boolean {
  const name = row.name ?? '';
  if (measure === 'excess') {
    const kind = overrunShare(text, step.span[0]);
    if (kind !== undefined && measuresOverrun(name, kind)) return true;
    return namesOverrunRate(name, text.slice(...step.span));
  }
  // 与约定每差4%…以逾期天数占约定工期百分比为准.
  const kind = measure === 'shortfall' && subject.includes('差') ? overrunToldBehind(text) : undefined;
  return kind !== undefined && measuresOverrun(name, kind);
}

/** 超期天数占计划天数的百分比，每超4% in a row of that percentage: from nothing on. */
function ofOverrunItself(meaning: DeductionRule, context: Context): Meaning | undefined {
  const [one, other] = meaning.deductions;
  const { percent, target } = context.row;
  if (!one || other || one.threshold || one.stretch || !percent) return undefined;
  if (!isPercent(one.step.unit) && !isPercentagePoint(one.step.unit)) return undefined;
  if ((target && signOf(target) !== 0) || meaning.cases.some(({ when }) => rangesOf(when).length > 0))
    return undefined;
  if (!countsOverrun(one, context)) return undefined;
  const { span } = one.step;
  const threshold = { value: 0, unit: '%', scale: 'value', operator: '≤', span } as const;
  return { ...meaning, deductions: [{ ...one, measure: 'excess', threshold }] };
}

/** What a row is called that counts how many more, or fewer, there are: 投诉增加量, 新增投诉件数. */
const MORE_THAN_BEFORE =
  /(?:增加|增多|上升|增长)的?(?:数量?|量|[件起次例个户人宗处份]数|人次)$|增量$|^新增[^，。;]{1,12}(?:数量?|量|次)$/;
const FEWER_THAN_BEFORE = /(?:减少|下降|降低)的?(?:数量?|量|[件起次例个户人宗处份]数|人次)$|减量$/;

/** What such a row says beside the thing itself. */
const CHANGE = /^新增|(?:增加|增多|上升|增长|减少|下降|降低)的?(?=[^，。;增减升降]{1,3}$)|[增减](?=量$)/g;

/** 每增加1件扣0.8分 in a row of 投诉增加量 and without a goal: each of those that it counts. */
function ofChangeItself(meaning: DeductionRule, { row, text }: Context): Meaning | undefined {
  const [one, other] = meaning.deductions;
  if (!one || other || one.threshold || one.stretch || meaning.cases.length > 0) return undefined;
  if (row.percent || isPercent(one.step.unit) || (row.target && signOf(row.target) !== 0)) return undefined;
  if (one.measure !== 'excess' && one.measure !== 'shortfall') return undefined;
  const words = text.slice(...one.step.span);
  const name = row.name ?? '';
  const itself =
    one.measure === 'excess'
      ? /[增新多升]/.test(words) && MORE_THAN_BEFORE.test(name)
      : /减|降/.test(words) && FEWER_THAN_BEFORE.test(name);
  // 新增规上企业数, 事故减少起数: the change is for the better, and nobody takes points off for it.
  const worse = one.measure === 'excess' ? 'low' : 'high';
  if (!itself || betterSide(name.replace(CHANGE, '')) !== worse) return undefined;
  const threshold = {
    value: 0,
    unit: one.step.unit,
    scale: 'value',
    operator: '≤',
    span: one.step.span,
  } as const;
  return { ...meaning, deductions: [{ ...one, measure: 'excess', threshold }] };
}

/** No points from a value on: 超过5天不得分. */
function takesAllBeyond({ when, award }: Case): boolean {
  return (
    earnsNothing({ award }) &&
    when.kind === 'range' &&
    when.scale === 'value' &&
    when.min !== undefined &&
    when.max === undefined &&
    !when.bare
  );
}

/** 每超1天扣1分，超过5天不得分 beside a goal of 30天: five days over it, for nobody takes all points away at the goal. */
function beyondGoal(meaning: DeductionRule, context: Context): readonly Case[] {
  if (!meaning.deductions.every((one) => one.measure === 'excess')) return meaning.cases;
  if (!meaning.cases.some(takesAllBeyond)) return meaning.cases;
  const base = baseOf(meaning.deductions[0]!, meaning, context);
  if ('reason' in base) return meaning.cases;
  return meaning.cases.map((one): Case => {
    const { when } = one;
    if (when.kind !== 'range' || !takesAllBeyond(one)) return one;
    const placed = placeRange(when, context);
    return 'reason' in placed || !holds(placed, base.value)
      ? one
      : { ...one, when: { ...when, scale: 'excess' } };
  });
}

/** 高出500元以上, 多出5个, 超过5天以上: more by so much, or more than that. */
const MORE_BY = /[高多超]出\d|(?<![不未得有])超过?\d/;
/** 低出5个以上, 短缺5个以上. */
const LESS_BY = /[低少]出\d|[短欠缺]缺?\d/;

/** Where the rule itself says that full marks end. */
function endOfFull({ cases, total }: Meaning, context: Context): Rational | undefined {
  const full = fullCaseOf(cases, total?.value)?.when;
  if (full?.kind !== 'range' || full.scale !== 'value') return undefined;
  const placed = placeRange(full, context);
  return 'reason' in placed ? undefined : (placed.max ?? placed.min)?.value;
}

/**
 * 不高于标准得满分，高出500元以上扣2分 beside a goal of 3000元: so much away from it, for nobody takes points away at the goal
 * itself, and what is told in the same words goes with it.
 */
function awayFromGoal(meaning: Meaning, context: Context): Meaning {
  const { target } = context.row;
  const scale = wantsLess(context.row) ? 'excess' : wantsMore(context.row) ? 'shortfall' : undefined;
  if (!target || signOf(target) <= 0 || !scale) return meaning;
  const words = scale === 'excess' ? MORE_BY : LESS_BY;
  const isAway = ({ when }: Case): boolean =>
    when.kind === 'range' && when.scale === 'value' && words.test(when.text);
  const punishesGoal = (one: Case): boolean => {
    const { when } = one;
    if (!isAway(one) || !(takesOff(one) || earnsNothing(one)) || when.kind !== 'range') return false;
    if (!when.min || when.max || when.bare) return false;
    const placed = placeRange(when, context);
    return !('reason' in placed) && holds(placed, target);
  };
  const punishing = meaning.cases.filter(punishesGoal);
  if (punishing.length === 0) return meaning;
  // 5天内得满分，超过10天不得分 beside a goal of 15: levels of the rule itself, stricter than the row.
  const own = endOfFull(meaning, context);
  const isLevel = ({ when }: Case): boolean => {
    const placed = when.kind === 'range' ? placeRange(when, context) : undefined;
    if (own === undefined || !placed || 'reason' in placed || !placed.min) return false;
    return compare(placed.min.value, own) >= 0;
  };
  if (punishing.every(isLevel)) return meaning;
  const cases = meaning.cases.map((one): Case => {
    const { when } = one;
    if (!isAway(one) || when.kind !== 'range') return one;
    return { ...one, when: { ...when, scale, min: when.min ?? { value: 0, inclusive: false } } };
  });
  return { ...meaning, cases };
}

function measuresDistance(condition: Condition): boolean {
  if (condition.kind === 'range') return isDistance(condition.scale);
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.some(measuresDistance);
}

/** The value that distances (缺4期以上, 超出20%) are counted from: the threshold of the deduction or of full marks, else the target. */
export function originOf(meaning: Meaning, context: Context): Rational | undefined {
  if (!meaning.cases.some((one) => measuresDistance(one.when))) return undefined;
  const counted =
    meaning.kind === 'deduction'
      ? meaning.deductions.find((one) => one.measure !== 'fault' && one.measure !== 'rank')
      : undefined;
  // What is missing counts by itself: nothing to count from.
  if (meaning.kind === 'deduction' && !counted) return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when).find((one) => !isDistance(one.scale));
  // 未超过预算10%得满分，超过预算10%不得分: both from the budget.
  const letsPass = range?.scale === 'target-share' && (range.min ?? range.max)?.value !== 100;
  if (letsPass && meaning.cases.some(({ when }) => measuresDistance(when) && rangesOf(when).every(namesGoal)))
    return context.row.target;
  const threshold = counted?.threshold ?? (range && thresholdOf(range, counted?.measure));
  if (threshold?.value === undefined || threshold.scale === 'outside') return context.row.target;
  const placed = placeValue(threshold.value, threshold.unit, threshold.scale, context);
  return 'value' in placed ? placed.value : undefined;
}
