import type { Indicator } from '../model/declaration';
import type { Deduction, Threshold } from '../model/rule';
import { isPercent } from '../text/units';
import { isBoundedRate } from '../text/words/rate-words';
import type { CheckContext } from './context';
import { pointsOf } from './points';
import { inRowUnit, rowUnit, stepPoints, type RuleRow } from './rule-facts';

/** The worst that can happen: nothing at all, or all of it where a share of a whole should be small. */
export function worstValue({ indicator }: RuleRow, measure: Deduction['measure']): number | undefined {
  if (measure === 'shortfall') return 0;
  const share = isPercent(rowUnit(indicator)) && isBoundedRate(indicator.name.value);
  return measure === 'excess' && share ? 100 : undefined;
}

/** The target in the unit of the rule's limit: 3.2万亩 as 32000亩. */
function targetIn(unit: string | undefined, indicator: Indicator): number | undefined {
  const one = inRowUnit(1, unit, indicator);
  const target = indicator.target?.value.number;
  return one === undefined || target === undefined ? undefined : target / one;
}

/** What a rule takes off, and from where to where. */
interface Taken {
  readonly deduction: Deduction;
  readonly threshold: Threshold;
  readonly from: number;
  readonly worst: number;
  readonly full: number;
}

/**
 * Whether the points come to zero, by the rule's own figures or by the row's weight or target. Where rule and row differ in one of them, one is wrong
 * and told of; by the right one the steps may end just where they should.
 */
export function reachesZero(
  { indicator }: RuleRow,
  context: CheckContext,
  { deduction, threshold, from, worst, full }: Taken,
): boolean {
  const weight = pointsOf(indicator, context)?.value;
  const target = targetIn(threshold.unit, indicator);
  const ends = (of: number | undefined, limit: number | undefined): boolean => {
    const step = stepPoints(deduction, of);
    if (of === undefined || limit === undefined || step === undefined) return false;
    return (Math.abs(limit - worst) / deduction.step.value) * step > of - 1e-9;
  };
  return ends(full, from) || ends(weight, from) || ends(full, target) || ends(weight, target);
}
