import type { CheckContext } from '../checks/context';
import { pointsOf } from '../checks/points';
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

/** What a row asks of the scorer. The weight comes from its column, or from the rule where the table has none. */
export function requestOf(indicator: Indicator, context: CheckContext): ScoreRequest {
  const { rule, actual, target, operator, unit, name } = indicator;
  const value = actual?.value;
  return {
    rule: rule?.text ?? '',
    actual: value === undefined ? null : (value.number ?? (value.words === '' ? null : value.words)),
    weight: pointsOf(indicator, context)?.value ?? null,
    target: target?.value.number ?? (target?.value.words || null),
    operator: operator?.value ?? null,
    unit: unit?.text.trim() || target?.value.unit || null,
    indicator: name.value,
    actualIsPercentFormat: value?.fromPercentFormat ?? false,
  };
}

/** Scores the rows of a table that carry an actual value. */
export function scoresOf(table: DeclarationTable, context: CheckContext): readonly IndicatorScore[] {
  if (!table.selfEvaluation) return [];
  return liveIndicators(table).flatMap((indicator) => {
    if ((indicator.actual?.text.trim() ?? '') === '') return [];
    const request = requestOf(indicator, context);
    const [target, actual] = [indicator.target?.value.number, indicator.actual?.value.number];
    const system = systemScore(request.operator, target, actual, request.weight);
    return [{ indicator, request, result: scoreRequest(request, context.options.scoring), system }];
  });
}
