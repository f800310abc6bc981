import type { Rational } from '../../model/rational';
import { divide, rational, toText } from '../../model/rational';
import { multipleOf, unitFactor } from '../../text/units';
import type { Multiple } from '../../text/units';
import { convert } from './convert';

/** A value on the scale of its row, or with its own unit where the two do not convert. */
export interface InRowUnit {
  readonly value: Rational;
  readonly unit: string | undefined;
  readonly note: string | undefined;
}

/**
 * A number that names its own unit, on the scale of the row's where the two convert with certainty: 5400米 of 公里 is 5.4.
 * 52万 names a multiple and no unit: of the base of 万元, so that it is 52 there, and 520000 of 元.
 */
export function inRowUnit(
  value: Rational,
  unit: string | undefined,
  multiple: Multiple | undefined,
  rowUnit: string | undefined,
): InRowUnit {
  if (rowUnit === undefined || unit === rowUnit) return { value, unit, note: undefined };
  if (unit === undefined) {
    const own = multiple && multipleOf(rowUnit);
    if (!own) return { value, unit, note: undefined };
    const converted = divide(value, rational(own.times))!;
    const written = divide(value, rational(multiple.times))!;
    const note = `${toText(written)}${multiple.word}按${toText(converted)}${rowUnit}计`;
    return { value: converted, unit, note };
  }
  // 50元/人 is no amount of 万元; 480元 of a column of 元/人 leaves its 每 out.
  const shared = unit.includes('/') && !rowUnit.includes('/');
  const conversion = shared ? undefined : unitFactor(unit, rowUnit);
  if (!conversion || conversion.generic) return { value, unit, note: undefined };
  const converted = convert(value, conversion);
  const note =
    conversion.factor === 1 ? undefined : `${toText(value)}${unit}按${toText(converted)}${rowUnit}计`;
  return { value: converted, unit: rowUnit, note };
}
