import { earnsAll, rangesOf } from '../../model/meaning';
import type { Condition, Deduction, Meaning, RangeCondition, Threshold } from '../../model/rule';
import type { Row } from './actual';
import { wantsLess } from './actual';

/** Units of places, grades and classes. */
const PLACE = /^(?:名次?|位次?|个?(?:名次|位次|等[级次]?|级别?|类别?|档次?))$/u;
/** Words by which a place is a worse one, whatever its number: 每下降1名, 低于第10名. */
const WORSE = /[低降落退滑跌差后]/u;
/** A place at least as good, or worse: 达到二级以上, 不低于三类, 高于第3名. 不超过5名 and 前5名 say the number. */
const BY_WORTH = /达|以上|以下|[高低优劣好差]于/u;

/** 每低一个等次: the noun behind its 个. */
const BEHIND = /^(?:等[级次]|级别|类别|档次|名次|位次)/u;

const isPlace = (unit: string | undefined): boolean => unit !== undefined && PLACE.test(unit);

function turned(range: RangeCondition): RangeCondition {
  const { min, max, unit, scale, text, bare } = range;
  if (bare || (min && max) || (scale !== 'value' && scale !== 'rank') || !BY_WORTH.test(text)) return range;
  // 第3名以上 is known to be a smaller number wherever it stands.
  if (scale === 'rank' ? !/[高低优劣好差]于/u.test(text) : !isPlace(unit)) return range;
  // 不低于第5名 is known to be the fifth or a better one.
  if (scale === 'rank' && (min ? /不[高优好]于|^[低劣差]于/u : /不[低劣差]于|^[高优好]于/u).test(text))
    return range;
  const sameWay = min ? /低于|劣于|差于|以下/u : /(?<!不)(?:高于|优于|好于)|以上|达/u;
  return sameWay.test(text.replace(/不[低劣差]于|不[高优好]于/gu, ''))
    ? range
    : { ...range, min: max, max: min };
}

/** 第5名得满分，每低一名扣1分: and so does every better one. */
function orBetter(when: Condition): Condition {
  return when.kind === 'range' && when.scale === 'rank' && when.min?.value === when.max?.value
    ? { ...when, min: undefined }
    : when;
}

const OPPOSITE = { '≥': '≤', '>': '<', '≤': '≥', '<': '>', '=': '=' } as const;

/** The step with the side on which places are worse. */
function turnedStep(one: Deduction, text: string): Deduction {
  const { measure, step, threshold } = one;
  const words = text.slice(Math.max(0, step.span[0] - 2), step.span[1] + 4);
  const place = isPlace(step.unit) || BEHIND.test(text.slice(step.span[1]));
  if (measure !== 'shortfall' || !place || !WORSE.test(words)) return one;
  const from: Threshold | undefined = threshold && { ...threshold, operator: OPPOSITE[threshold.operator] };
  return { ...one, measure: 'excess', threshold: from };
}

/**
 * 每下降1名, 低于第10名, 达到二级以上 in a row of places, grades or classes, of which the first is the best: worse is a
 * larger number. The same meaning in other rows, and where the rule speaks of no places.
 */
export function inPlaces(meaning: Meaning, row: Row, text: string): Meaning {
  if (!wantsLess(row) || (row.unit !== undefined && !isPlace(row.unit))) return meaning;
  const told = (when: Condition): Condition =>
    when.kind === 'range'
      ? turned(when)
      : when.kind === 'all' || when.kind === 'any'
        ? { ...when, of: when.of.map(told) }
        : when;
  const places =
    meaning.cases.some(({ when }) =>
      rangesOf(when).some(({ unit, scale }) => scale === 'rank' || isPlace(unit)),
    ) ||
    (meaning.kind === 'deduction' &&
      meaning.deductions.some(({ step }) => isPlace(step.unit) || BEHIND.test(text.slice(step.span[1]))));
  if (!places) return meaning;
  const steps = meaning.kind === 'deduction';
  const cases = meaning.cases.map((one) => ({
    ...one,
    when: steps && earnsAll(one) ? orBetter(told(one.when)) : told(one.when),
  }));
  const bonuses = meaning.bonuses.map((one) =>
    one.measure === 'excess' && isPlace(one.step?.unit) ? { ...one, measure: 'shortfall' as const } : one,
  );
  return meaning.kind === 'deduction'
    ? { ...meaning, cases, bonuses, deductions: meaning.deductions.map((one) => turnedStep(one, text)) }
    : { ...meaning, cases, bonuses };
}
