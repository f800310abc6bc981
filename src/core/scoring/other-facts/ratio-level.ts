import { mentions, ratioOf } from '../../model/formula';
import type { Condition, End, Meaning, RangeCondition } from '../../model/rule';
import { rangesOf } from '../../model/meaning';
import { compare, HUNDRED, multiply, percentage, rational, signOf, toNumber } from '../../model/rational';
import { isPercent } from '../../text/units';
import type { Context } from '../points/context';
import { saysPartOfGoal } from '../row/in-shares';

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
 * The other reading of levels that may be of the rate itself or a part of its goal, in a row of ≥80%: 低于目标值的70% as
 * 70 %, and 按实际值占目标值的比例得分，比例低于60% as below 48 %. `undefined` where no level is so told, or the goal is all there is.
 */
export function levelsOtherwise(meaning: Meaning, { row }: Context): Meaning | undefined {
  const { target, percent } = row;
  if (!percent || target === undefined || signOf(target) <= 0 || compare(target, HUNDRED) === 0)
    return undefined;
  const ofRatio = worksOutRatio(meaning);
  // 达到80%得满分 beside it: the goal said again, so that the rule speaks of the rate itself as well.
  const again = meaning.cases
    .flatMap(({ when }) => rangesOf(when))
    .some(({ scale, min, max }) => scale === 'value' && compare(rational((min ?? max)!.value), target) === 0);
  let found = false;
  const ofGoal = (end: End, { unit }: RangeCondition): End => {
    const share = end.value <= 1 && unit === undefined ? end.value * 100 : end.value;
    return { ...end, value: toNumber(multiply(target, percentage(share))) };
  };
  const tell = (when: Condition): Condition => {
    if (when.kind !== 'range') return when;
    const { scale, unit, min, max, text } = when;
    if ((min ?? max)!.value === 100 || (unit !== undefined && !isPercent(unit))) return when;
    const part = again && scale === 'target-share' && saysPartOfGoal(text);
    if (!part && !(ofRatio && scale === 'value' && RATIO.test(text))) return when;
    found = true;
    if (part) return { ...when, scale: 'value' };
    return { ...when, unit: '%', min: min && ofGoal(min, when), max: max && ofGoal(max, when) };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: tell(one.when) }));
  return found ? { ...meaning, cases } : undefined;
}
