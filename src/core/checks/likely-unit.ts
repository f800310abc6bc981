import type { DeclarationTable, Indicator } from '../model/declaration';
import { measuredBy } from '../text/words/rate-words';
import type { CheckContext } from './context';
import { unitInGoal } from './goal-matches';
import { writtenUnit } from './indicator-nature';
import { countedByName } from './row-units';
import { unitOfTarget } from './rule-units';

/** The unit that the row itself names, in the rule or by its name, or else the goal that promises as many. */
export function likelyUnit(
  indicator: Indicator,
  context: CheckContext,
  table: DeclarationTable,
): string | undefined {
  const { rule, target, name } = indicator;
  const number = target?.value.number;
  const written = rule && number !== undefined ? writtenUnit(rule.text, number) : undefined;
  return (
    written ??
    unitOfTarget(indicator, context) ??
    (measuredBy(name.value) === 'share' ? '%' : countedByName(name.value)) ??
    unitInGoal(indicator, table)
  );
}
