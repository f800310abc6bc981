import { earnsNothing } from '../../model/meaning';
import type { Case, DeductionRule } from '../../model/rule';
import { compare } from '../../model/rational';
import type { Context } from './context';
import { placeRange } from './place';
import { baseOf } from './step-size';

/** 合格率应达到95%，否则不得分；每低1个百分点扣1分 beside a goal of 95 %: nothing is left for the steps. */
export function endsWhereStepsBegin(
  { when, award }: Case,
  meaning: DeductionRule,
  context: Context,
): boolean {
  if (when.kind !== 'range' || when.min || !earnsNothing({ award })) return false;
  const [one] = meaning.deductions;
  if (!one || one.measure !== 'shortfall') return false;
  const base = baseOf(one, meaning, context);
  const placed = placeRange(when, context);
  if ('reason' in base || 'reason' in placed || !placed.max) return false;
  return compare(base.value, placed.max.value) === 0;
}

/** 80%以下不得分 beside steps or a share, at 80 %: the number itself may belong to either. */
export function atOpenBelow({ when, award }: Case, context: Context): boolean {
  if (when.kind !== 'range' || when.min || !earnsNothing({ award })) return false;
  if (!/(?<![及含])以下/.test(when.text) || when.text.includes('含')) return false;
  const placed = placeRange(when, context);
  return !('reason' in placed) && placed.max !== undefined && compare(placed.max.value, context.actual) === 0;
}
