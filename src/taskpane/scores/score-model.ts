import { generalRuleOf, requestOf, type Settings, type TableReport } from '../../core/audit';
import { liveIndicators, type Indicator } from '../../core/model/declaration';
import type { RuleReading } from '../../core/model/rule-reading';
import type { ScoreRequest, ScoreResult } from '../../core/model/scoring';
import { scoreRequest, systemScore } from '../../core/scoring';
import { sum } from '../numbers';
import { contextOf, levelOf, normWeights, scoringOptions, weightsOf } from '../table-points';

/** One indicator with what its rule gives for the actual in the table. */
export interface ScoreRow {
  readonly indicator: Indicator;
  readonly request: ScoreRequest;
  readonly reading: RuleReading | undefined;
  readonly result: ScoreResult;
  readonly system: number | undefined;
}

export interface LevelScore {
  readonly level: string;
  readonly score: number;
  readonly weight: number;
  readonly norm: number | undefined;
}

export interface TableScores {
  readonly rows: readonly ScoreRow[];
  readonly levels: readonly LevelScore[];
  /** Points of the indicators alone. */
  readonly indicatorScore: number;
  readonly weight: number;
  /** Live rows without a number. */
  readonly pending: number;
  readonly hasActuals: boolean;
  readonly execution: Execution | undefined;
  /** With the points of budget execution, where those come on top of the weights. */
  readonly total: number;
  readonly outOf: number;
  /** `undefined` while points are missing, or where the points are not out of 100. */
  readonly grade: '优' | '良' | '中' | '差' | undefined;
}

export interface Execution {
  /** Percent. */
  readonly rate: number;
  /** Points, two decimals. */
  readonly points: number;
}

/** Everything that 得分 shows of one table. */
export function tableScores(report: TableReport, settings: Settings): TableScores {
  const { table, profile } = report;
  const context = contextOf(report, settings);
  const general = generalRuleOf(table);
  const options = scoringOptions(settings);
  const rows = liveIndicators(table).map((indicator): ScoreRow => {
    const request = requestOf(indicator, context, general);
    return {
      indicator,
      request,
      reading: context.rule(indicator),
      result: scoreRequest(request, options),
      system: systemOf(request),
    };
  });
  const weights = weightsOf(report, settings);
  const norm = normWeights(table, profile);
  const scored = rows.filter(({ result }) => result.score !== null);
  const pointsAt = (level: string): number =>
    sum(scored.filter(({ indicator }) => levelOf(indicator) === level).map(({ result }) => result.score!));
  const indicatorScore = sum(scored.map(({ result }) => result.score!));
  const execution = executionOf(report);
  // 90 points of indicators and 10 of budget execution make 100; a table of 100 points has it among its indicators.
  const onTop = weights.total + profile.executionWeight.value === 100;
  const total = sum([indicatorScore, ...(onTop && execution ? [execution.points] : [])]);
  const outOf = weights.total + (onTop && execution ? profile.executionWeight.value : 0);
  const pending = rows.length - scored.length;
  return {
    rows,
    levels: weights.levels
      .filter(({ own, level }) => own > 0 || norm.has(level))
      .map(({ level, own }) => ({ level, score: pointsAt(level), weight: own, norm: norm.get(level) })),
    indicatorScore,
    weight: weights.total,
    pending,
    hasActuals: rows.some(({ request }) => request.actual !== null && request.actual !== ''),
    execution,
    total,
    outOf,
    grade: pending === 0 && outOf === 100 ? gradeOf(total, profile.gradeBounds.value) : undefined,
  };
}

export function systemOf({ operator, target, actual, weight }: ScoreRequest): number | undefined {
  const [goal, fact] = [target, actual].map((value) => (typeof value === 'number' ? value : undefined));
  return systemScore(operator, goal, fact, weight);
}

function gradeOf(
  total: number,
  bounds: Readonly<Record<'优' | '良' | '中' | '差', number>>,
): '优' | '良' | '中' | '差' {
  return (['优', '良', '中'] as const).find((grade) => total >= bounds[grade]) ?? '差';
}

/** 预算执行率: executed over budget, at most 100 % of its points. */
function executionOf({ table, profile }: TableReport): Execution | undefined {
  const row = table.funding.find(({ kind }) => kind === 'total');
  const budget = row?.budget?.value ?? row?.initialBudget?.value;
  const executed = row?.executed?.value;
  if (budget === undefined || executed === undefined || budget <= 0) return undefined;
  const points = Math.min(1, Math.max(0, executed / budget)) * profile.executionWeight.value;
  return { rate: (executed / budget) * 100, points: Number(points.toFixed(2)) };
}

/** What was typed to be tried: a number where it is one, else words or a percentage as the scorer reads them. */
export function typedActual(typed: string): number | string | null {
  const text = typed.trim().replace(/^[+]/, '');
  if (text === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The place of an actual on the axis of numbers. */
export function axisValue(actual: ScoreRequest['actual']): number | undefined {
  if (typeof actual === 'number') return actual;
  const match = /^\s*(-?\d+(?:\.\d+)?)(?:\s*[%％])?\s*$/.exec(actual ?? '');
  return match ? Number(match[1]) : undefined;
}
