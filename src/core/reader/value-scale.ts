import type { Field, TargetValue } from '../model/declaration';
import { isUnit, multipleOf, unitFactor } from '../text/units';

/**
 * A target or actual whose cell names another unit than its row, on the scale of the row: 5400米 of ≥6公里 is 5.4, 1.35万户 of 户
 * is 13500. Left as it is where the two do not convert with certainty, and where either has no unit.
 */
export function onScaleOf(
  rowUnit: string | undefined,
  value: Field<TargetValue> | undefined,
): Field<TargetValue> | undefined {
  const { number, unit } = value?.value ?? {};
  if (!value || number === undefined || rowUnit === undefined) return value;
  if (unit === undefined) return saidOnce(rowUnit, value, number);
  if (unit === rowUnit || !isUnit(rowUnit)) return value;
  const conversion = unitFactor(unit, rowUnit);
  if (!conversion || conversion.generic || conversion.factor === 1) return value;
  // Without the tail that binary fractions leave: 0.07 × 100 is 7.
  const converted = Number((number * conversion.factor).toPrecision(14));
  return { ...value, value: { ...value.value, number: converted, unit: rowUnit } };
}

/**
 * 12万 under 万人 is 12 of them, and 3亿 under 万元 is 30000: a multiplier without a unit counts the base of the unit
 * column, whose own multiplier is not meant a second time.
 */
function saidOnce(rowUnit: string, value: Field<TargetValue>, number: number): Field<TargetValue> {
  const own = multipleOf(rowUnit);
  if (!own || !MULTIPLIED.test(value.text)) return value;
  return { ...value, value: { ...value.value, number: Number((number / own.times).toPrecision(14)) } };
}

const MULTIPLIED = /\d\s?(?:[百千]?万|[千亿])(?:及?以[上下内])?\s*$/u;
