import { fullCaseOf, isDistance, rangesOf, thresholdOf } from '../model/meaning';
import type { Meaning } from '../model/rule';
import type { Rational } from '../model/rational';
import { signOf } from '../model/rational';
import type { Context } from './context';
import { placeValue } from './place';

/** 每缺1台扣0.5分 beside a goal of 60台 counts from the goal, and the actual is what is there. */
export function withGoal(meaning: Meaning, { row }: Context): Meaning {
  if (meaning.kind !== 'deduction' || !meaning.deductions.some((one) => one.missing)) return meaning;
  const { target, operator } = row;
  if (!target || signOf(target) <= 0 || operator === '≤' || operator === '<') return meaning;
  return {
    ...meaning,
    deductions: meaning.deductions.map((one) => (one.missing ? { ...one, measure: 'shortfall' } : one)),
  };
}

/** The value that distances (缺4期以上, 超出20%) are counted from: the threshold of the deduction or of full marks, else the target. */
export function originOf(meaning: Meaning, context: Context): Rational | undefined {
  if (!meaning.cases.some((one) => rangesOf(one.when).some((range) => isDistance(range.scale))))
    return undefined;
  const counted =
    meaning.kind === 'deduction'
      ? meaning.deductions.find((one) => one.measure !== 'fault' && one.measure !== 'rank')
      : undefined;
  // What is missing counts by itself: nothing to count from.
  if (meaning.kind === 'deduction' && !counted) return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when).find((one) => !isDistance(one.scale));
  const threshold = counted?.threshold ?? (range && thresholdOf(range, counted?.measure));
  if (threshold?.value === undefined || threshold.scale === 'outside') return context.row.target;
  const placed = placeValue(threshold.value, threshold.unit, threshold.scale, context);
  return 'value' in placed ? placed.value : undefined;
}
