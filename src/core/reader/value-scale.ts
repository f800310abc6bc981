import type { Field, TargetValue } from '../model/declaration';
import { isUnit, unitFactor } from '../text/units';

/**
 * A target or actual whose cell names another unit than its row, on the scale of the row: 5400米 of ≥6公里 is 5.4, 1.35万户 of 户
 * is 13500. Left as it is where the two do not convert with certainty, and where either has no unit.
 */
export function onScaleOf(
  rowUnit: string | undefined,
  value: Field<TargetValue> | undefined,
): Field<TargetValue> | undefined {
  const { number, unit } = value?.value ?? {};
  if (!value || number === undefined || unit === undefined || rowUnit === undefined) return value;
  if (unit === rowUnit || !isUnit(rowUnit)) return value;
  const conversion = unitFactor(unit, rowUnit);
  if (!conversion || conversion.generic || conversion.factor === 1) return value;
  // Without the tail that binary fractions leave: 0.07 × 100 is 7.
  const converted = Number((number * conversion.factor).toPrecision(14));
  return { ...value, value: { ...value.value, number: converted, unit: rowUnit } };
}
