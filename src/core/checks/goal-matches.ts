import type { DeclarationTable, Goal, Indicator } from '../model/declaration';
import { liveIndicators } from '../model/declaration';
import { goalFigures, type GoalFigure } from '../text/goal-figures';
import { measureOf, overlap, plainName } from '../text/indicator-match';
import { isPercent, unitFactor } from '../text/units';
import { rowUnit } from './rule-facts';

export interface MatchedFigure {
  readonly goal: Goal;
  readonly figure: GoalFigure;
  /** The indicator that the figure is about, where there is exactly one. */
  readonly indicator: Indicator | undefined;
  /** The figure on the indicator's scale. */
  readonly value: number;
  /** An indicator of the table already has this figure. */
  readonly covered: boolean;
}

/** How alike a subject and a name must be to be taken for the same thing. */
const ALIKE = 0.75;

/** The figures of the table's annual goals, each with the indicator that it is about. */
export function matchGoals(table: DeclarationTable): readonly MatchedFigure[] {
  const rows = liveIndicators(table).filter(({ target }) => target?.value.number !== undefined);
  return table.goals
    .filter(({ kind }) => kind === 'annual')
    .flatMap((goal) => goalFigures(goal.value).map((figure) => match(goal, figure, rows)));
}

function match(goal: Goal, figure: GoalFigure, rows: readonly Indicator[]): MatchedFigure {
  const comparable = rows.flatMap((indicator) => {
    const value = valueFor(figure, indicator);
    return value === undefined ? [] : [{ indicator, value }];
  });
  const covered = comparable.find(({ indicator, value }) => close(value, indicator.target!.value.number!));
  const best = bestMatch(figure, comparable);
  const same = best !== undefined && close(best.value, best.indicator.target!.value.number!);
  return {
    goal,
    figure,
    indicator: best?.indicator,
    value: best?.value ?? figure.value,
    covered: same || (best === undefined && covered !== undefined),
  };
}

/** The one indicator whose name fits the subject; `undefined` where none or several do. */
function bestMatch<T extends { readonly indicator: Indicator }>(
  figure: GoalFigure,
  candidates: readonly T[],
): T | undefined {
  const subject = plainName(figure.subject);
  if (subject.length < 2) return undefined;
  const measure = measureOf(subject);
  const scored = candidates
    .map((candidate) => {
      const name = plainName(candidate.indicator.name.value);
      const own = measureOf(name);
      // 核查率 is not 衔接率, however alike the words before are.
      if (measure !== undefined && own !== measure) return { candidate, score: 0 };
      if (measure !== undefined && subject === measure) return { candidate, score: 1 };
      if (name.includes(subject) || subject.includes(name)) return { candidate, score: 1 };
      return { candidate, score: overlap(subject, name) };
    })
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && (second === undefined || second.score < first.score) ? first.candidate : undefined;
}

function valueFor({ value, unit }: GoalFigure, indicator: Indicator): number | undefined {
  const own = rowUnit(indicator);
  // A row whose unit is missing or no unit at all still has its number.
  if (own === undefined) return isPercent(unit) ? undefined : value;
  if (isPercent(unit) !== isPercent(own)) return undefined;
  const conversion = unitFactor(unit, own);
  return conversion && Number((value * conversion.factor).toPrecision(12));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
