import { earnsNothing } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { hundredthsOf, isPercent } from '../../text/units';
import { wantsLess } from './actual';
import type { Row } from './actual';

/** 超过10%, 超10%以上: so much too much, of what nobody says again. */
const UNNAMED = /^超(?:过|出)?[\d.]+%(?:及?以上|\(?(?:不?含)\)?)?的?$/;

/**
 * 未超预算得满分；每超过1%扣1分，超过10%不得分 in a row of amounts: the level beyond which nothing is left is counted like the steps in
 * front of it, from the goal. `undefined` where the row or the rule is another.
 */
export function inExcessRow(meaning: Meaning, row: Row): Meaning | undefined {
  const { percent, unit, target } = row;
  if (meaning.kind !== 'deduction' || meaning.deductions.length === 0) return undefined;
  if (percent || unit === undefined || hundredthsOf(unit) !== undefined || !target || !wantsLess(row))
    return undefined;
  const fromGoal = meaning.deductions.every(
    ({ measure, step, threshold }) =>
      measure === 'excess' && isPercent(step.unit) && (!threshold || threshold.scale === 'outside'),
  );
  if (!fromGoal) return undefined;
  let told = false;
  const cases = meaning.cases.map((one) => {
    const { when } = one;
    if (when.kind !== 'range' || when.scale !== 'value' || !isPercent(when.unit)) return one;
    if (when.max || !when.min || !earnsNothing(one) || !UNNAMED.test(when.text)) return one;
    told = true;
    return { ...one, when: { ...when, scale: 'excess' as const } };
  });
  return told ? { ...meaning, cases } : undefined;
}
