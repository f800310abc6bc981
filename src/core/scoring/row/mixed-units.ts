import { rangesOf } from '../../model/meaning';
import { toNumber } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { countsWorkdays, isPercent, isSpanOfTime, unitFactor } from '../../text/units';
import type { Row } from './actual';

/** The units of amounts that a rule holds the actual against, and of the steps that it counts. */
function unitsIn(meaning: Meaning): readonly string[] {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const units = ranges.flatMap(({ unit, scale }) => (scale === 'value' ? [unit] : []));
  if (meaning.kind === 'deduction')
    for (const { step, threshold, measure } of meaning.deductions)
      if (measure !== 'fault')
        units.push(step.unit, threshold?.scale === 'value' ? threshold.unit : undefined);
  return [...new Set(units.filter((unit) => unit !== undefined && !isPercent(unit)))] as readonly string[];
}

/**
 * Two units of one measure in a rule, of which nobody says which a bare number counts: 2小时内, 每超10分钟 at 3, 24小时内 beside
 * 3天内 at 4.
 */
export function mixedUnits(meaning: Meaning): readonly [string, string] | undefined {
  const [first, ...others] = unitsIn(meaning);
  const other = others.find((unit) => {
    if (countsWorkdays(unit, first) || countsWorkdays(first, unit)) return false;
    if (isSpanOfTime(unit) && isSpanOfTime(first!)) return true;
    const conversion = unitFactor(unit, first!);
    return conversion !== undefined && !conversion.generic && conversion.factor !== 1;
  });
  return first !== undefined && other !== undefined ? [first, other] : undefined;
}

/** The unit in which a rule names the very goal of the row: 2小时内, 每超10分钟 beside ≤2. */
export function unitOfGoal(meaning: Meaning, { target }: Pick<Row, 'target'>): string | undefined {
  if (target === undefined) return undefined;
  const goal = toNumber(target);
  const units = meaning.cases.flatMap(({ when }) =>
    rangesOf(when).flatMap(({ unit, scale, min, max }) =>
      scale === 'value' && (min?.value === goal || max?.value === goal) ? [unit] : [],
    ),
  );
  return new Set(units).size === 1 ? units[0] : undefined;
}
