import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { ScoreRequest } from '../../model/scoring';
import { isCounted, isPercent, unitFactor } from '../../text/units';
import { measuredBy } from '../../text/words/rate-words';
import { readValue } from './read-value';
import type { Row } from './actual';
import type { Readings } from './percent-scale';

/** Units that the row or else the rule counts in. */
function unitsOf(row: Row, meaning: Meaning): readonly string[] {
  if (row.unit !== undefined) return [row.unit];
  const units = meaning.cases.flatMap(({ when }) => rangesOf(when).map(({ unit }) => unit));
  if (meaning.kind === 'deduction') units.push(...meaning.deductions.map(({ step }) => step.unit));
  return units.filter((unit) => unit !== undefined);
}

/**
 * A goal that is not read as one number (90-95, 约20, 100±2): without it and with each of its figures. Where all give the
 * same the goal does not matter; else nobody may leave it out.
 */
export function goalReadings(request: ScoreRequest, row: Row, meaning: Meaning): Readings | undefined {
  if (!row.unread) return undefined;
  const units = unitsOf(row, meaning);
  const counted = row.unread.figures.filter(
    ({ unit }) =>
      unit === undefined || units.length === 0 || units.some((one) => unitFactor(unit, one) !== undefined),
  );
  if (counted.length === 0) return countedGoal(request, row, units);
  return {
    requests: [{ ...request, target: null }, ...counted.map(({ value }) => ({ ...request, target: value }))],
    reason: `目标值“${row.unread.text}”不是一个数，不能确定从哪里起算`,
  };
}

/** 约80台 in a row without a unit under 完成率100%: whether the actual is so many 台 or per cent nobody says. */
function countedGoal(request: ScoreRequest, row: Row, units: readonly string[]): Readings | undefined {
  const read = readValue(request.actual);
  const bare = read.kind === 'number' && read.unit === undefined && row.unit === undefined;
  if (!bare || units.length === 0 || !units.every(isPercent)) return undefined;
  if (measuredBy(row.name ?? '') === 'share') return undefined;
  const figures = row.unread!.figures.filter(({ unit }) => isCounted(unit));
  if (figures.length === 0) return undefined;
  return {
    requests: [
      { ...request, target: null },
      ...figures.map(({ value, unit }) => ({ ...request, target: `${value}${unit!}` })),
    ],
    reason: `没有计量单位，不能确定实际值与目标值“${row.unread!.text}”是不是同一个数量`,
  };
}
