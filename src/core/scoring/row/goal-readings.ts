import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { ScoreRequest } from '../../model/scoring';
import { unitFactor } from '../../text/units';
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
  if (counted.length === 0) return undefined;
  return {
    requests: [{ ...request, target: null }, ...counted.map(({ value }) => ({ ...request, target: value }))],
    reason: `目标值“${row.unread.text}”不是一个数，不能确定从哪里起算`,
  };
}
