import { mentions, ratioOf } from '../../model/formula';
import type { Condition, End, Meaning, RangeCondition } from '../../model/rule';
import { compare, HUNDRED, multiply, percentage, signOf, toNumber } from '../../model/rational';
import { isPercent } from '../../text/units';
import type { Context } from '../points/context';

/** 比例低于60%, 比值低于0.6: of the quotient that the rule works out. */
const RATIO = /^(?:但|其中)?(?:该|此|上述)?(?:比例|比值|占比|比率)/u;

/** Whether the points of a rule are a share: the actual over the goal. */
function worksOutRatio(meaning: Meaning): boolean {
  if (meaning.kind !== 'proportion') return false;
  const { formula } = meaning.proportion;
  return (
    mentions(formula, 'completion') || (formula.kind === 'binary' && ratioOf(formula.left) !== undefined)
  );
}

/**
 * 按实际值占目标值的比例得分，比例低于60%的不得分 in a row of ≥80%: below 48% where the words are taken as they stand. The
 * meaning so; `undefined` where no level is said of the quotient, or the goal is all there is.
 */
export function levelsOfRatio(meaning: Meaning, { row }: Context): Meaning | undefined {
  const { target, percent } = row;
  if (!percent || target === undefined || signOf(target) <= 0 || compare(target, HUNDRED) === 0)
    return undefined;
  if (!worksOutRatio(meaning)) return undefined;
  let found = false;
  const ofGoal = (end: End, { unit }: RangeCondition): End => {
    const share = end.value <= 1 && unit === undefined ? end.value * 100 : end.value;
    return { ...end, value: toNumber(multiply(target, percentage(share))) };
  };
  const tell = (when: Condition): Condition => {
    if (when.kind !== 'range' || when.scale !== 'value' || !RATIO.test(when.text)) return when;
    const { unit, min, max } = when;
    if ((unit !== undefined && !isPercent(unit)) || (min ?? max)!.value === 100) return when;
    found = true;
    return { ...when, unit: '%', min: min && ofGoal(min, when), max: max && ofGoal(max, when) };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: tell(one.when) }));
  return found ? { ...meaning, cases } : undefined;
}
