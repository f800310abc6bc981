import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  absolute,
  divide,
  isWhole,
  multiply,
  rational,
  signOf,
  toNumber,
  toText,
} from '../../model/rational';
import { isCalendarUnit, mayBePlaceInCalendar } from '../../text/calendar';
import { isSpanOfTime } from '../../text/units';
import type { Row } from './actual';
import { ALIKE } from './alike';
import type { ReadValue } from './read-value';

type NumberRead = Extract<ReadValue, { kind: 'number' }>;

/**
 * A bare number in a row without a unit column whose target is 50万元: in 万元, or in 元, whichever brings it near the
 * target by a wide margin; between the two nobody can tell.
 */
export function bareInMultiples(
  { value, unit, multiple: own }: NumberRead,
  { multiple, target, unit: rowUnit }: Row,
): { readonly value: Rational; readonly note: string | undefined } | { readonly reason: string } {
  // 51万 beside a goal of 50: in 万 both, or not.
  if (own && unit === undefined && rowUnit === undefined && !multiple && target && signOf(target) !== 0) {
    const ratio = toNumber(absolute(divide(value, target)!));
    if (ratio > ALIKE) return { reason: `目标值${toText(target)}没有单位，不能确定是不是以“${own.word}”计` };
  }
  if (!multiple || unit !== undefined || own || !target || signOf(target) === 0 || signOf(value) === 0)
    return { value, note: undefined };
  const times = rational(multiple.times);
  const base = rowUnit?.slice(multiple.word.length);
  // The row counts in 万元; a target of 50万 without a unit counts by itself.
  const inMultiple = rowUnit === undefined ? multiply(value, times) : value;
  const asItIs = rowUnit === undefined ? value : divide(value, times)!;
  const ratio = toNumber(absolute(divide(inMultiple, target)!));
  const named = rowUnit ?? multiple.word;
  if (ratio <= ALIKE) return { value: inMultiple, note: `没有计量单位，实际值按目标值的“${named}”计` };
  if (ratio >= multiple.times / ALIKE)
    return { value: asItIs, note: base === undefined ? undefined : `没有计量单位，实际值按“${base}”计` };
  return { reason: `没有计量单位，不能确定实际值${toText(value)}是不是以“${named}”计` };
}

const LONGEST_YEAR = 12;
/** 2000-01-01 and 2100-01-01 as a worksheet stores a day. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 73051];

/** Whether a rule counts months or quarters. */
function countsMonths(meaning: Meaning): boolean {
  const units = meaning.cases.flatMap(({ when }) => rangesOf(when).map((range) => range.unit));
  if (meaning.kind === 'deduction') units.push(...meaning.deductions.map(({ step }) => step.unit));
  return units.some((unit) => unit !== undefined && /[月季]/.test(unit));
}

/**
 * Why an actual is no length of time: 12月 is December unless the row counts months, and beside a target of 9月底前 so is
 * the 9 of a row in 月. `undefined` where it is one, or where it has nothing to do with the calendar.
 */
export function placeInCalendarTrouble(
  value: Rational,
  unit: string | undefined,
  { byDate, unit: rowUnit }: Row,
  meaning: Meaning,
): string | undefined {
  if (signOf(value) <= 0) return undefined;
  const told = `${toText(value)}${unit ?? ''}`;
  const reason = `实际值“${told}”是日期还是时长不能确定`;
  if (mayBePlaceInCalendar(toNumber(value), unit) || (byDate && isCalendarUnit(unit))) {
    const counted = !byDate && (isSpanOfTime(rowUnit) || isCalendarUnit(rowUnit));
    return counted ? undefined : reason;
  }
  if (unit !== undefined || !byDate) return undefined;
  const days = toNumber(value);
  if (days >= FIRST_SERIAL && days <= LAST_SERIAL) return `实际值“${told}”像是日期的序号，不是时长`;
  if (isCalendarUnit(rowUnit)) return reason;
  const mayBeMonth = isWhole(value) && toNumber(value) <= LONGEST_YEAR;
  return rowUnit === undefined && mayBeMonth && countsMonths(meaning) ? reason : undefined;
}
