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
  const request = requestOf(indicator, context, generalRuleOf(table));
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
