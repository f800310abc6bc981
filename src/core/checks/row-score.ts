import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { ScoreResult } from '../model/scoring';
import { scoreRequest } from '../scoring';
import type { CheckContext } from './context';
import type { GeneralGrade } from '../scoring/general-clauses';
import { generalRuleOf, requestOf } from './general-rule';

/** Scores a row by its own rule, or where the table has none by its note; `undefined` where neither says anything. */
export function rowScore(
  indicator: Indicator,
  table: DeclarationTable,
  context: CheckContext,
): ScoreResult | undefined {
  const general = generalRuleOf(table);
  if (general?.lowersOverdone && isOverdone(indicator, context)) return undefined;
  const request = requestOf(indicator, context, general);
  return request.rule.trim() === '' ? undefined : scoreRequest(request, context.options.scoring);
}

/** The grades that a note under the table names for all rows, and where it stands. */
export function noteGrades(table: DeclarationTable): {
  readonly grades: readonly GeneralGrade[];
  readonly cell: CellAddress | undefined;
} {
  const general = generalRuleOf(table);
  return { grades: general?.grades ?? [], cell: general?.cell };
}

/** Far above a target that less is not better for: the note may then take points off at somebody's discretion. */
function isOverdone({ actual, target }: Indicator, context: CheckContext): boolean {
  const [value, goal] = [actual?.value.number, target?.value.number];
  return (
    value !== undefined &&
    goal !== undefined &&
    goal > 0 &&
    value >= goal * context.profile.overCompletion.value.noted
  );
}
