import type { Indicator, Operator } from '../model/declaration';
import { betterSide } from '../text/words/direction-words';
import type { CheckContext } from './context';
import { isComparator, natureOf, operatorInRule } from './indicator-nature';

/** The operator that the row's own texts give: in the target, in the rule, by the name. */
export function impliedOperator(indicator: Indicator, context: CheckContext): Operator | undefined {
  const inTarget = indicator.target?.value.operator;
  if (isComparator(inTarget)) return inTarget;
  if (natureOf(indicator) === 'qualitative') return '定性';
  const inRule = operatorInRule(context.rule(indicator));
  if (inRule !== undefined) return inRule;
  const side = betterSide(indicator.name.value);
  return side === undefined ? undefined : side === 'low' ? '≤' : '≥';
}
