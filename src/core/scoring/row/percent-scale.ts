import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { rational, toNumber } from '../../model/rational';
import type { ScoreRequest } from '../../model/scoring';
import { isMeasure, quantityIn } from '../../text/named-quantity';
import { hundredthsOf, isPercent } from '../../text/units';
import { isOnUnitScale } from './actual';
import type { Row } from './actual';
import { isShareOfPercent, percentThreshold } from './percent-actual';
import type { ReadValue } from './read-value';
import { readGoal } from './target';

type NumberRead = Extract<ReadValue, { kind: 'number' }>;

/** A row as it may be meant: the first of the requests is the one that holds where all give the same. */
export interface Readings {
  readonly requests: readonly ScoreRequest[];
  /** What was taken for granted, where there is one reading only. */
  readonly note?: string;
  /** Why nobody can tell which reading is meant. */
  readonly reason: string;
}

/** Numbers of one kind lie within this factor of each other. */
const NEAR = 3;
/** A share of a percentage that is a plain actual for a goal: not above this many times the goal, nor far below it. */
const MOST = 2.5;
const LEAST = 0.1;

/** 93 beside a goal of 0.95 are the same share in two ways of writing, whatever the rule says; 4 beside 0.2 may be amounts. */
const LEAST_SHARE = 0.3;

const near = (a: number, b: number): boolean => a <= b * NEAR && b <= a * NEAR;
const hundredfold = (value: number): number => Number((value * 100).toPrecision(12));

/** The percentages that the rule names, other than none at all. */
export function percentagesOf(meaning: Meaning): readonly number[] {
  const ends = meaning.cases.flatMap(({ when }) =>
    rangesOf(when).flatMap(({ min, max, unit, scale }) =>
      isPercent(unit) && scale === 'value' ? [min?.value, max?.value] : [],
    ),
  );
  if (meaning.kind === 'deduction')
    for (const { threshold } of meaning.deductions)
      if (threshold?.scale === 'value' && isPercent(threshold.unit)) ends.push(threshold.value);
  return ends.filter((end) => end !== undefined && end > 0).map(Number);
}

/** Whether a rule holds the actual against a part of the goal: 完成计划的95%. */
export function asksForShare(meaning: Meaning): boolean {
  return meaning.cases.some(({ when }) =>
    rangesOf(when).some(({ scale, min, max }) => scale === 'target-share' && (min ?? max)?.value !== 100),
  );
}

/** Whether a target of 0.95 in a row of % is 95%, is 0.95%, or nobody can tell. */
function scaleOfTarget(
  target: number,
  actual: number | undefined,
  meaning: Meaning,
): 'share' | 'percent' | 'unclear' {
  const votes = new Set<'share' | 'percent'>();
  const compareWith = (value: number): void => {
    if (near(value, target)) votes.add('percent');
    else if (near(value, hundredfold(target))) votes.add('share');
  };
  const named = percentagesOf(meaning);
  named.forEach(compareWith);
  // 不高于3‰ is 0.3%.
  for (const { when } of meaning.cases)
    for (const { max, min, unit, scale } of rangesOf(when))
      if (unit === '‰' && scale === 'value') compareWith((max ?? min)!.value / 10);
  if (actual !== undefined) compareWith(actual);
  if (named.length === 0 && meaning.kind === 'deduction')
    for (const { step, measure } of meaning.deductions) {
      if (!isPercent(step.unit)) continue;
      // Nothing falls short of a goal by more than the goal.
      if (step.value <= target / 2) votes.add('percent');
      else if (measure === 'shortfall' && step.value > target) votes.add('share');
    }
  const [vote, other] = votes;
  return vote === undefined || other !== undefined ? 'unclear' : vote;
}

/** A target between 0 and 1 in the number cell of a % row: what a percent cell stores, or less than one percent. */
function readingsOfTarget(
  request: ScoreRequest,
  { value, unit }: NumberRead,
  row: Row,
  meaning: Meaning,
): Readings | undefined {
  const target = row.target && toNumber(row.target);
  if (target === undefined || target <= 0 || target > 1 || request.actualIsPercentFormat === false)
    return undefined;
  // 95人 is no share.
  if (unit !== undefined && hundredthsOf(unit) === undefined) return undefined;
  const goal = readGoal(request.target, true);
  if (goal.kind !== 'number' || goal.unit !== undefined) return undefined;
  // 8‰ is 0.8%.
  const hundredths = hundredthsOf(unit);
  const number = Number((toNumber(value) * (hundredths ?? 1)).toPrecision(12));
  const stored = request.actualIsPercentFormat === true ? hundredfold(number) : undefined;
  const said = hundredths !== undefined || number > 1 ? number : stored;
  const scale = scaleOfTarget(target, said !== undefined && said > 0 ? said : undefined, meaning);
  const asShare: ScoreRequest = {
    ...request,
    target: hundredfold(target),
    actual: `${said ?? hundredfold(number)}%`,
  };
  const asPercent: ScoreRequest = { ...request, target: `${target}%`, actual: `${said ?? number}%` };
  const reason = `目标值${target}是${hundredfold(target)}%还是${target}%不能确定`;
  if (scale === 'share')
    return { requests: [asShare], note: `目标值${target}按${hundredfold(target)}%计`, reason };
  // 1 beside 0.05: one percent of five.
  const asNumber: ScoreRequest = { ...request, target: hundredfold(target), actual: `${said ?? number}%` };
  return { requests: scale === 'percent' ? [asPercent] : [asPercent, asShare, asNumber], reason };
}

/** A number that stands without a unit and may be a share: above 0, up to 1. */
function bareShare({ value, unit }: NumberRead): number | undefined {
  const number = toNumber(value);
  return unit === undefined && number > 0 && number <= 1 ? number : undefined;
}

/** An actual up to 1 beside a goal of several percent: what a percent cell stores, or less than one percent. */
function readingsOfActual(
  request: ScoreRequest,
  read: NumberRead,
  row: Row,
  meaning: Meaning,
): Readings | undefined {
  const number = bareShare(read);
  if (number === undefined || request.actualIsPercentFormat !== undefined) return undefined;
  const threshold = percentThreshold(meaning, true, row.percent);
  const goal = row.target ? toNumber(row.target) : threshold;
  if (goal === undefined || goal <= 1) return undefined;
  // As the actual is scaled where it is read: shares of the goal say nothing of its scale.
  const own = row.target === undefined ? threshold : percentThreshold(meaning, false, row.percent);
  const taken = isShareOfPercent(read.value, row, own === undefined ? undefined : rational(own), meaning);
  const times = hundredfold(number) / goal;
  if (taken ? times <= MOST : times > MOST || times < LEAST) return undefined;
  return {
    requests: [request, { ...request, actual: `${taken ? number : hundredfold(number)}%` }],
    reason: `实际值${number}是${hundredfold(number)}%还是${number}%不能确定`,
  };
}

/** 0.99 beside 合格率98以上 in a row without unit and target: a share of what the rule counts in hundredths. */
function bareRate(request: ScoreRequest, read: NumberRead, row: Row, meaning: Meaning): Readings | undefined {
  const number = bareShare(read);
  if (number === undefined || row.unit !== undefined || row.measured || row.target !== undefined)
    return undefined;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const ends = ranges.flatMap(({ min, max }) => [min?.value, max?.value]).filter((end) => end !== undefined);
  if (ends.length === 0 || ranges.some((one) => one.unit !== undefined || one.scale !== 'value'))
    return undefined;
  if (!ends.every((end) => end >= LEAST_RATE && end <= 100)) return undefined;
  if (!ranges.some(({ text }) => isMeasure(quantityIn(text).noun))) return undefined;
  return {
    requests: [request, { ...request, actual: hundredfold(number) }],
    reason: `实际值${number}是${hundredfold(number)}%还是${number}不能确定`,
  };
}

/** A rate told in hundredths without their sign: 98, 85; fewer may be times or years. */
const LEAST_RATE = 20;

/** How the numbers of a percentage may be meant, where a percent cell that lost its format leaves that open. */
export function percentReadings(
  request: ScoreRequest,
  read: NumberRead,
  row: Row,
  meaning: Meaning,
): Readings | undefined {
  if (row.percent)
    return readingsOfTarget(request, read, row, meaning) ?? readingsOfActual(request, read, row, meaning);
  const number = toNumber(read.value);
  const bare = bareRate(request, read, row, meaning);
  if (bare) return bare;
  // 93 beside a target of 0.95, under a rule in percent or under none.
  if (!isOnUnitScale(row) || row.measured || read.unit !== undefined || number <= NEAR || number > 100)
    return undefined;
  const goal = toNumber(row.target!);
  const surely = goal >= LEAST_SHARE && goal < 1 && number >= hundredfold(LEAST_SHARE);
  if (!surely && !percentagesOf(meaning).some((one) => one > NEAR)) return undefined;
  return {
    requests: [request, { ...request, actual: `${number}%` }],
    reason: `实际值${number}是不是百分数不能确定`,
  };
}
