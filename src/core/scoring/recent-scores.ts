import { Recent } from '../model/recent';
import type { ScoreRequest, ScoreResult, ScoringOptions } from '../model/scoring';
import { scoreOnce } from './score-request';

const NO_OPTIONS: ScoringOptions = {};
const NONE: readonly never[] = [];

/** A row of a rule as it was asked for, with its score. */
type Scored = Readonly<Record<Exclude<keyof ScoreRequest, 'rule'> | keyof ScoringOptions, unknown>> & {
  readonly result: ScoreResult;
};

/** Whether a row was asked for before, to the letter: "97" is not 97. */
function isSame(one: Scored, request: ScoreRequest, options: ScoringOptions): boolean {
  return (
    one.actual === request.actual &&
    one.target === request.target &&
    one.weight === request.weight &&
    one.operator === request.operator &&
    one.unit === request.unit &&
    one.indicator === request.indicator &&
    one.actualIsPercentFormat === request.actualIsPercentFormat &&
    one.partialSteps === options.partialSteps &&
    one.percentReading === options.percentReading &&
    one.decimals === options.decimals
  );
}

/**
 * A scorer that keeps what it worked out: a sheet is calculated again and again with the same cells. What was not asked
 * for lately is forgotten, and a rule keeps a bounded number of rows.
 */
export function createScorer(
  rules = 1024,
  rows = 256,
): (request: ScoreRequest, options?: ScoringOptions) => ScoreResult {
  const known = new Recent<Scored[]>(rules);
  return (request, options = NO_OPTIONS) => {
    const before = known.get(request.rule);
    for (const one of before ?? NONE) if (isSame(one, request, options)) return one.result;
    const result = scoreOnce(request, options);
    const scored: Scored = {
      actual: request.actual,
      target: request.target,
      weight: request.weight,
      operator: request.operator,
      unit: request.unit,
      indicator: request.indicator,
      actualIsPercentFormat: request.actualIsPercentFormat,
      partialSteps: options.partialSteps,
      percentReading: options.percentReading,
      decimals: options.decimals,
      result,
    };
    if (!before || before.length >= rows) known.set(request.rule, [scored]);
    else before.push(scored);
    return result;
  };
}

export const scoreRequest = createScorer();
