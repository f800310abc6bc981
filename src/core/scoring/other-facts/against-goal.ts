import {
  earnsNothing,
  fullCaseOf,
  givesWhole,
  isDistance,
  isOfTarget,
  rangesOf,
  takesOff,
} from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { wantsLess, wantsMore } from '../row/actual';
import type { Context } from '../points/context';

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
    compare(actual, target) > 0 &&
    meaning.deductions.some(({ measure, subject }) => measure !== 'deviation' && APART.test(subject))
  );
}

/**
 * Why a score cannot be that of a rule that knows only the goal of the row, in zh-CN: whoever meets the goal loses points, or
 * whoever misses it loses none. 达到目标值80%以上得8分 in a row of ≤10天, ≥目标值得满分 in one of costs.
 */
export function againstGoal(meaning: Meaning, score: Rational, context: Context): string | undefined {
  const { full } = context;
  if (apartUnnoticed(meaning, score, context)) return '高于目标值是否也按相差计分没有写明';
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
