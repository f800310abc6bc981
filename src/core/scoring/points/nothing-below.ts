import { earnsNothing } from '../../model/meaning';
import type { Case, DeductionRule } from '../../model/rule';
import { compare } from '../../model/rational';
import type { Rational } from '../../model/rational';
import type { Context } from './context';
import { placeRange } from './place';
import { baseOf } from './step-size';

/** The number below which a case earns nothing: 80 of 80%以下不得分; `undefined` for any other case, or an unplaced one. */
export function nothingBelow({ when, award }: Case, context: Context): Rational | undefined {
  if (when.kind !== 'range' || when.min || !earnsNothing({ award })) return undefined;
  const placed = placeRange(when, context);
  return 'reason' in placed ? undefined : placed.max?.value;
}

/** 合格率应达到95%，否则不得分；每低1个百分点扣1分 beside a goal of 95 %: nothing is left for the steps. */
export function endsWhereStepsBegin(one: Case, meaning: DeductionRule, context: Context): boolean {
  const [deduction] = meaning.deductions;
  const end = deduction?.measure === 'shortfall' ? nothingBelow(one, context) : undefined;
  if (end === undefined) return false;
  const base = baseOf(deduction!, meaning, context);
  return !('reason' in base) && compare(base.value, end) === 0;
}

/** 80%以下不得分 beside steps or a share, at 80 %: the number itself may belong to either. */
export function atOpenBelow(one: Case, context: Context): boolean {
  const { text } = one.when;
  if (!/(?<![及含])以下/.test(text) || text.includes('含')) return false;
  const end = nothingBelow(one, context);
  return end !== undefined && compare(end, context.actual) === 0;
}
