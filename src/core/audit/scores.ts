import type { CheckContext } from '../checks/context';
import { generalRuleOf, requestOf } from '../checks/general-rule';
import type { DeclarationTable, Indicator } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import type { ScoreRequest, ScoreResult } from '../model/scoring';
import { scoreRequest, systemScore } from '../scoring';

/** One row with an actual value, scored. */
export interface IndicatorScore {
  readonly indicator: Indicator;
  readonly request: ScoreRequest;
  /** By the rule as written. */
  readonly result: ScoreResult;
  /** Points by the budget system's formula: operator, target, actual and weight alone; `undefined` where it knows none. */
  readonly system: number | undefined;
}

/** Scores the rows of a table that carry an actual value. */
export function scoresOf(table: DeclarationTable, context: CheckContext): readonly IndicatorScore[] {
  if (!table.selfEvaluation) return [];
  const general = generalRuleOf(table);
  return liveIndicators(table).flatMap((indicator) => {
    if ((indicator.actual?.text.trim() ?? '') === '') return [];
    const request = requestOf(indicator, context, general);
    const [target, actual] = [indicator.target?.value.number, indicator.actual?.value.number];
    const system = systemScore(request.operator, target, actual, request.weight);
    return [{ indicator, request, result: scoreRequest(request, context.options.scoring), system }];
  });
}
