import {
  earnsNothing,
  fullCaseOf,
  givesWhole,
  isDistance,
  isOfTarget,
  rangesOf,
  takesOff,
} from '../../model/meaning';
import type { DeductionRule, Meaning } from '../../model/rule';
import { compare, rational, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { wantsLess, wantsMore } from '../row/actual';
import { betterSide } from '../../text/words/direction-words';
import type { Context } from '../points/context';
import type { Row } from '../row/actual';

/** Whether all that a rule holds the actual against is the goal of the row: 达到目标值, 低于目标值20%, 未达到目标的每差1个. */
function speaksOfGoalOnly(meaning: Meaning): boolean {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (!ranges.every(({ scale }) => isOfTarget(scale) || isDistance(scale))) return false;
  if (meaning.kind === 'ladder') return ranges.length > 0;
  // ≥目标值得满分，<目标值按比例得分.
  if (meaning.kind === 'proportion')
    return ranges.some(({ scale, min, max }) => scale === 'outside' && (min ?? max)!.value === 100);
  if (meaning.kind !== 'deduction') return false;
  return meaning.deductions.every(
    ({ measure, threshold, stretch }) =>
      measure !== 'fault' &&
      measure !== 'rank' &&
      !stretch &&
      (threshold === undefined || (isOfTarget(threshold.scale) && (threshold.value ?? 100) === 100)),
  );
}

/** Whether something other than exactly the goal is let pass, or said to be lost or earned beyond it. */
function saysMore(meaning: Meaning, { options }: Context): boolean {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const partial =
    meaning.kind === 'deduction' && meaning.deductions.some(({ partialSteps }) => partialSteps === 'down');
  return (
    partial ||
    options.partialSteps === 'down' ||
    ranges.some(({ scale, around }) => isDistance(scale) || around)
  );
}

/** Whether the actual meets the goal of the row; `undefined` where the row does not say which way. */
function meets({ row, actual }: Context): boolean | undefined {
  const { target, operator } = row;
  // A fall of what should not move is no better than a rise of it.
  if (target === undefined || operator === undefined || signOf(actual) < 0) return undefined;
  const order = compare(actual, target);
  // =0起 is as good as ≤0起; of =100% nothing says that more is bad.
  if (wantsLess(row) || (operator === '=' && signOf(target) === 0)) return order <= 0;
  if (wantsMore(row)) return order >= 0;
  return operator === '=' ? (order < 0 ? false : order === 0 ? true : undefined) : undefined;
}

/** Whether full marks ask for more than the goal itself: 目标值的120%以上得满分, 优于目标值得满分 at the goal. */
function asksForMore(meaning: Meaning, { row, actual }: Context): boolean {
  // 完成目标得基本分6分，每超额完成10%加1分: what lies beyond earns the rest.
  if (meaning.bonuses.some(({ measure }) => measure === 'excess' || measure === 'once')) return true;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const atGoal = row.target !== undefined && compare(actual, row.target) === 0;
  return (full ? rangesOf(full.when) : []).some(({ scale, min, max }) => {
    if (isDistance(scale)) return true;
    const end = min ?? max!;
    // 优于目标值: on the side that is better, whichever that is.
    if (atGoal && end.value === 100 && end.inclusive === false) return true;
    return wantsLess(row) ? !min && end.value < 100 : !max && end.value > 100;
  });
}

/** Whether less than the goal may earn full marks: 完成目标的95%以上得满分. */
function asksForLess(meaning: Meaning): boolean {
  return meaning.cases.some(
    (one) =>
      (givesWhole(one, meaning.total?.value) || (one.award.kind === 'share' && one.award.percent === 100)) &&
      rangesOf(one.when).some(
        ({ scale, min, max }) => scale === 'target-share' && (min ?? max)!.value !== 100,
      ),
  );
}

/** 完成率90%-100%扣1分，80%-90%扣3分, and nothing that earns all: at the goal itself nothing should be lost. */
function losesAtGoal(meaning: Meaning, score: Rational, context: Context): boolean {
  const { full } = context;
  if (!full || meaning.kind !== 'ladder' || compare(score, full) >= 0 || meets(context) !== true)
    return false;
  return meaning.cases.some(takesOff) && meaning.cases.every((one) => takesOff(one) || earnsNothing(one));
}

/** 与目标值每相差1%扣0.5分 in a row of =100%: beyond it lies as far off. */
const APART = /[相偏]差|偏离|不一致|差异/u;

function apartUnnoticed(meaning: Meaning, score: Rational, { row, actual, full }: Context): boolean {
  const { target, operator } = row;
  if (meaning.kind !== 'deduction' || operator !== '=' || !target || !full || compare(score, full) < 0)
    return false;
  if (meaning.cases.some(({ when }) => rangesOf(when).length > 0)) return false;
  return (
    compare(actual, target) !== 0 &&
    meaning.deductions.some(({ measure, subject }) => measure !== 'deviation' && APART.test(subject))
  );
}

/** Times, costs and the like, by the name of a row: less of them is better. */
const LESS_BETTER =
  /贫困发生|超时|坏账|不良|刑事|隐患数|油耗|用[电水能]量|欠薪|违建|PM\d|粉尘|噪[声音]|处罚|成本|费用?$|经费|支出|造价|单价|价格|时限|用时|工期|时长|时间$|天数$|投诉|差错|事故|结转|结余|能耗|浓度|排放|损耗|流失|返贫|失业|空置|闲置/u;
/** 投诉办结率, 支出进度, 查处刑事案件数, 优良天数: more of what is done about them. */
const MORE_BETTER =
  /(?:办结|公开|达标|拨付|支出|及时|到位|控制|执行|覆盖|完成|合格|整改|处置|化解|修复|再就业)率$|进度$|比例$|查处|整治|处置|争取|节约|盘活|办理(?:件|案|户)?数|培训|优良|供暖|再就业|消除|治理|化解|降低|减少|压减|清理|追回|收回|救助|帮扶/;
/** What is paid out is exactly so much. */
const PAID = /标准|金额/u;

/** Whether the row leaves open on which side of its goal all is well, and what it measures is rather better for less. */
function sideUnsaid({ operator, name = '', target, unit }: Row): boolean {
  if (target === undefined || signOf(target) === 0 || operator === '≤' || operator === '<') return false;
  if (operator === '≥' || operator === '>') return false;
  if (MORE_BETTER.test(name) || betterSide(name) === 'high') return false;
  if (operator === '=' && PAID.test(name) && /元/u.test(unit ?? '')) return true;
  return LESS_BETTER.test(name) || betterSide(name) === 'low';
}

/** Whether all that a rule asks for is to reach the goal, in words that say no side: 达到目标值得满分. */
function reachesOnly(meaning: Meaning): boolean {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (
    !ranges.every(
      ({ scale, max, around, text }) =>
        scale === 'outside' && !max && !around && !/不[高低大小多少]于|不超/u.test(text),
    )
  )
    return false;
  if (meaning.kind === 'proportion') return meaning.proportion.inWords;
  if (meaning.kind === 'ladder') return ranges.length > 0;
  return (
    meaning.kind === 'deduction' &&
    ranges.length > 0 &&
    meaning.deductions.every(
      ({ measure, threshold }) => measure === 'shortfall' && (!threshold || isOfTarget(threshold.scale)),
    )
  );
}

/** 达到目标值得满分 in a row of 三公经费 without a sign, or of =30万元. */
function onUnsaidSide(meaning: Meaning, { row, actual }: Context): boolean {
  if (row.target === undefined || compare(actual, row.target) === 0) return false;
  // Below an exact amount nothing is reached, whichever side is the better one.
  if (row.operator === '=' && PAID.test(row.name ?? '') && compare(actual, row.target) < 0) return false;
  return sideUnsaid(row) && reachesOnly(meaning);
}

/** 变动率 = -5%: a share of such a goal, or which side of it is the better one, nobody says. */
function ofNegativeGoal(meaning: Meaning, { row, actual }: Context): boolean {
  const { target, operator } = row;
  if (target === undefined || signOf(target) >= 0 || compare(actual, target) === 0) return false;
  const shares =
    (meaning.kind === 'proportion' && meaning.proportion.inWords) ||
    meaning.cases.some(({ when }) => rangesOf(when).some(({ scale }) => scale === 'target-share'));
  return shares || ((operator === undefined || operator === '=') && reachesOnly(meaning));
}

/** What a score rests on in a row without a sign, in zh-CN: that to reach its goal is to have as much. */
export function sideAssumed(
  meaning: Meaning,
  { operator, target }: Row,
  actual: Rational,
): string | undefined {
  if (operator !== undefined || target === undefined || compare(actual, target) === 0) return undefined;
  return reachesOnly(meaning) ? '没有写指标值类型，按不低于目标值为达到' : undefined;
}

/** 达到目标值得满分，每偏离1%扣0.5分 of =1000吨 at 1050: reached, and as far off as 950. */
function apartThoughReached(meaning: Meaning, score: Rational, { row, actual, full }: Context): boolean {
  if (meaning.kind !== 'deduction' || !row.target || !full) return false;
  if (row.operator !== '=' && row.operator !== undefined) return false;
  if (compare(actual, row.target) <= 0 || compare(score, full) < 0) return false;
  const best = fullCaseOf(meaning.cases, meaning.total?.value);
  const reached = best && rangesOf(best.when).some(({ min, max, around }) => min && !max && !around);
  return reached === true && meaning.deductions.some(({ measure }) => measure === 'deviation');
}

/** 每高或低1度, 无论超出或不足: both sides outright; 每相差10元 leaves it to the reader. */
const BOTH_OUTRIGHT =
  /[高多超增](?:[于过出])?(?:或者?|、|和|与)[低少减不]|[低少](?:于)?(?:或者?|、|和|与)[高多超]|超出或|上下|正负|高低|±|无论|不论/u;

/** 控制在500万元得满分，每相差10万元扣0.5分 at 460: less than the number, where only a row of =500万元 asks for it exactly. */
function apartThoughLess(meaning: Meaning, score: Rational, { row, actual, full, text }: Context): boolean {
  if (meaning.kind !== 'deduction' || !full || row.operator === '=' || compare(score, full) >= 0)
    return false;
  if (!meaning.deductions.some(({ measure }) => measure === 'deviation') || BOTH_OUTRIGHT.test(text))
    return false;
  const best = fullCaseOf(meaning.cases, meaning.total?.value);
  const held = best && rangesOf(best.when).find(({ min, max }) => min && min.value === max?.value);
  return held !== undefined && HELD.test(held.text) && compare(actual, rational(held.min!.value)) < 0;
}
/** 每相差1%扣0.5分 of a rate at more than 95%, or of ≥86公里 at 90: beyond the goal on its good side, which the words leave to the reader. */
function apartThoughBeyond(meaning: Meaning, score: Rational, { row, actual, full, text }: Context): boolean {
  if (meaning.kind !== 'deduction' || !full || compare(score, full) >= 0 || BOTH_OUTRIGHT.test(text))
    return false;
  if (!meaning.deductions.every(({ measure }) => measure === 'deviation') || !STEPS_APART.test(text))
    return false;
  const goal = row.target ?? (row.percent ? thresholdIn(meaning) : undefined);
  if (goal === undefined || row.operator === '=') return false;
  return wantsLess(row) ? compare(actual, goal) < 0 : compare(actual, goal) > 0;
}
/** 每相差; 偏离 and 偏差 are to either side. */
const STEPS_APART = /每相差/u;
const thresholdIn = ({ deductions }: DeductionRule): Rational | undefined => {
  const value = deductions[0]?.threshold?.value;
  return value === undefined ? undefined : rational(value);
};

const HELD = /控制|保持|维持|稳定|掌握|把握/u;

/** 由20天压减至8天以内: what it is to be in the end. */
const FROM_TO = /由[^，。；;]{0,12}\d[^，。；;]{0,6}(?:压减|压缩|缩短|精简|提升|提高|增加)[至到]/u;
const COUNTS_CHANGE = /压减|压缩|缩短|精简|提升|提高|增幅|增长|增加|减少/u;
/** 每个村不少于3个得2分: of each of them. */
const OF_EACH = /(?:^|[。；;\n])每个?[^，。；;\d得扣]{1,14}(?:不少于|不低于|≥|达到?)(\d{1,3})/u;

/** Why the number of the row is not what the rule counts, in zh-CN: what was cut, all of them together, or less that is better. */
function readTheOtherWay(meaning: Meaning, { row, text }: Context): string | undefined {
  const name = row.name ?? '';
  if (FROM_TO.test(text) && COUNTS_CHANGE.test(name)) return '实际值是变化后的数还是变化了多少没有写明';
  const each = OF_EACH.exec(text)?.[1];
  if (
    each !== undefined &&
    meaning.kind === 'ladder' &&
    row.target &&
    compare(row.target, rational(Number(each))) !== 0
  )
    return '规则按每一个计分，本行的数是不是合计没有写明';
  if (/按未完成(?:比例|率)的[2-5两二三四五]倍/u.test(text) && /未/u.test(name))
    return '本行的实际值是完成的还是未完成的没有写明';
  const both =
    meaning.kind === 'deduction' &&
    meaning.bonuses.some(({ measure }) => measure === 'excess') &&
    meaning.deductions.every(({ measure }) => measure === 'shortfall') &&
    /增减|升降/u.test(text);
  if (both && (wantsLess(row) || betterSide(name) === 'low'))
    return '指标值越少越好，增加反而加分，须人工核对';
  return undefined;
}

/** 超过130%的，每超1%扣0.1分 of ≥100% at 90: of what is below the goal nothing is said. */
function leavesBelowUnsaid(meaning: Meaning, score: Rational, { row, actual, full }: Context): boolean {
  if (meaning.kind !== 'deduction' || meaning.cases.length > 0 || !row.target || !full) return false;
  if (!wantsMore(row) || compare(score, full) < 0 || compare(actual, row.target) >= 0) return false;
  return meaning.deductions.every(
    ({ measure, threshold }) =>
      measure === 'excess' &&
      threshold?.value !== undefined &&
      threshold.scale === 'value' &&
      compare(rational(threshold.value), row.target!) > 0,
  );
}

/**
 * Why a score cannot be that of a rule that knows only the goal of the row, in zh-CN: whoever meets the goal loses points, or
 * whoever misses it loses none. 达到目标值80%以上得8分 in a row of ≤10天, ≥目标值得满分 in one of costs.
 */
export function againstGoal(meaning: Meaning, score: Rational, context: Context): string | undefined {
  const { full } = context;
  const turned = readTheOtherWay(meaning, context);
  if (turned !== undefined) return turned;
  if (ofNegativeGoal(meaning, context)) return '目标值小于0，达到了多少不能按比例确定';
  if (onUnsaidSide(meaning, context)) return '没有写明指标值类型，多好还是少好不能确定';
  if (apartUnnoticed(meaning, score, context) || apartThoughReached(meaning, score, context))
    return '高于目标值是否也按相差计分没有写明';
  if (leavesBelowUnsaid(meaning, score, context)) return '低于目标值怎样计分没有写明';
  if (apartThoughBeyond(meaning, score, context)) return '优于标准值的是否也按相差扣分没有写明';
  if (apartThoughLess(meaning, score, context)) return '低于标准值是否也按相差扣分没有写明';
  if (losesAtGoal(meaning, score, context)) return '实际值已达到目标值，规则却没有写得满分的情形';
  if (!full || !speaksOfGoalOnly(meaning)) return undefined;
  const met = meets(context);
  if (met === undefined) return undefined;
  const whole = compare(score, full) >= 0;
  if (met && !whole && !asksForMore(meaning, context))
    return '实际值已达到目标值，按规则却要失分，规则是否适用于本行须人工核对';
  return !met && whole && !asksForLess(meaning) && !saysMore(meaning, context)
    ? '实际值没有达到目标值，按规则却不失分，规则是否适用于本行须人工核对'
    : undefined;
}
