import type { Threshold } from '../../core/model/rule';
import type { Doubt, RuleReading } from '../../core/model/rule-reading';
import type { ScoreRequest, ScoringOptions } from '../../core/model/scoring';
import { scoreRequest } from '../../core/scoring';

export interface CurvePoint {
  /** The actual value, on the scale of the indicator's unit. */
  readonly actual: number;
  /** Points. */
  readonly score: number;
}

/** What a rule gives for every actual: a line over numbers, or points for each grade. */
export type Curve =
  | {
      readonly kind: 'line';
      /** Stretches where the rule gives a number; corners only. */
      readonly runs: readonly (readonly CurvePoint[])[];
      readonly from: number;
      readonly to: number;
      /** Highest score of the curve. */
      readonly high: number;
      /** Values where full marks begin or end. */
      readonly thresholds: readonly number[];
      /** Least score, where the rule states or reaches one above 0. */
      readonly low: number;
    }
  | {
      readonly kind: 'grades';
      readonly grades: readonly { readonly label: string; readonly score: number | undefined }[];
    }
  /** What keeps the rule from having one, where it is a doubt of the reading. */
  | { readonly kind: 'none'; readonly doubt: Doubt | undefined };

const SAMPLES = 96;
/** Of the width of the curve: how near to a threshold both of its sides are looked at. */
const BESIDE = 1e-5;

/** The curve of one rule under the row's weight, target and unit. Computed from the scorer itself, so that it cannot differ from it. */
export function curveOf(
  request: ScoreRequest,
  reading: RuleReading | undefined,
  options: ScoringOptions,
): Curve {
  if (request.rule.trim() === '') return { kind: 'none', doubt: undefined };
  const target = typeof request.target === 'number' ? request.target : undefined;
  const keys = keyValues(reading, target);
  if (keys.length > 0) {
    const line = lineOf(request, reading, keys, options);
    if (line) return line;
  }
  const grades = (reading?.grades ?? []).map(({ label }) => ({
    label,
    score: scoreRequest({ ...request, actual: label }, options).score ?? undefined,
  }));
  if (grades.some(({ score }) => score !== undefined)) return { kind: 'grades', grades };
  return { kind: 'none', doubt: reading?.doubts[0] };
}

/** The value of a threshold on the scale of the actual; `undefined` where only another fact decides. */
function valueOf(
  { value, scale }: Pick<Threshold, 'value' | 'scale'>,
  target: number | undefined,
): number | undefined {
  if (scale === 'value' || scale === 'rank') return value ?? target;
  if (scale !== 'target-share') return undefined;
  return target === undefined ? undefined : ((value ?? 100) / 100) * target;
}

function thresholdValues(reading: RuleReading | undefined, target: number | undefined): number[] {
  const own = reading?.thresholds.map((threshold) => valueOf(threshold, target)) ?? [];
  return [...new Set(own.filter((value) => value !== undefined))];
}

/** Where the score may bend or jump. */
function keyValues(reading: RuleReading | undefined, target: number | undefined): number[] {
  const bands = (reading?.bands ?? []).flatMap(({ range }) =>
    [range.min, range.max].map((end) => end && valueOf({ value: end.value, scale: range.scale }, target)),
  );
  const values = [...thresholdValues(reading, target), ...bands, ...(target === undefined ? [] : [target])];
  return [...new Set(values.filter((value) => value !== undefined && Number.isFinite(value)))] as number[];
}

/** How far from its threshold the deductions of a rule have taken all points. */
function reachOf(reading: RuleReading | undefined, weight: number): number[] {
  return (reading?.deductions ?? []).flatMap(({ step, amount }) => {
    const points = amount.of === 'weight' ? (amount.value / 100) * weight : amount.value;
    return points > 0 && step.value > 0 ? [(weight / points) * step.value] : [];
  });
}

function lineOf(
  request: ScoreRequest,
  reading: RuleReading | undefined,
  keys: readonly number[],
  options: ScoringOptions,
): Curve | undefined {
  const weight = reading?.total?.value ?? request.weight ?? 0;
  const largest = Math.max(...keys.map(Math.abs), 1);
  const reaches = reachOf(reading, weight).filter((reach) => reach <= largest * 4);
  const corners = [...keys, ...keys.flatMap((key) => reaches.flatMap((reach) => [key - reach, key + reach]))];
  const margin = Math.max((Math.max(...corners) - Math.min(...corners)) * 0.12, largest * 0.12);
  const actual = typeof request.actual === 'number' ? [request.actual] : [];
  let from = Math.min(...corners, ...actual) - margin;
  let to = Math.max(...corners, ...actual) + margin;
  if (keys.every((key) => key >= 0) && actual.every((value) => value >= 0)) from = Math.max(0, from);
  // A rate ends at 100 unless the rule itself looks further.
  if (isRate(request.unit) && [...keys, ...actual].every((value) => value <= 100) && !losesUpwards(reading))
    to = Math.min(to, 100);
  if (to <= from) to = from + 1;

  const beside = (to - from) * BESIDE;
  const wanted = new Set<number>();
  for (let i = 0; i <= SAMPLES; i++) wanted.add(from + ((to - from) * i) / SAMPLES);
  for (const corner of [...corners, ...actual])
    for (const at of [corner - beside, corner, corner + beside]) wanted.add(at);
  const samples = [...wanted].filter((at) => at >= from && at <= to).sort((a, b) => a - b);

  const runs: CurvePoint[][] = [[]];
  for (const at of samples) {
    const { score } = scoreRequest({ ...request, actual: at, actualIsPercentFormat: false }, options);
    if (score !== null) runs.at(-1)!.push({ actual: at, score });
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const bent = runs.filter(({ length }) => length > 1).map((run) => bends(run));
  if (bent.length === 0) return undefined;
  const scores = bent.flat().map(({ score }) => score);
  const target = typeof request.target === 'number' ? request.target : undefined;
  return {
    kind: 'line',
    runs: bent,
    from,
    to,
    high: Math.max(...scores, weight),
    low: Math.max(0, Math.min(...scores)),
    thresholds: thresholdValues(reading, target).filter((value) => value >= from && value <= to),
  };
}

function isRate(unit: string | null | undefined): boolean {
  return unit === '%' || unit === '％';
}

function losesUpwards(reading: RuleReading | undefined): boolean {
  return (
    reading?.deductions.some(({ measure }) => measure === 'excess' || measure === 'deviation') === true ||
    reading?.thresholds.some(({ operator }) => operator === '≤' || operator === '<') === true
  );
}

/** The first, the last and every point where the line bends. */
function bends(run: readonly CurvePoint[]): readonly CurvePoint[] {
  return run.filter((point, i) => {
    const [before, after] = [run[i - 1], run[i + 1]];
    if (!before || !after) return true;
    const rise = (a: CurvePoint, b: CurvePoint): number => (b.score - a.score) / (b.actual - a.actual || 1);
    const [left, right] = [rise(before, point), rise(point, after)];
    return Math.abs(left - right) > 1e-6 * Math.max(1, Math.abs(left), Math.abs(right));
  });
}
