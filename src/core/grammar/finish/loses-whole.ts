import { takesOff } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Doubt } from '../../model/rule-reading';

/** 3个以上, 达到3个: nothing but the number, so that nothing else is counted. */
const BARE_NUMBER =
  /^(?:达到?|满|超过|发现)?[\d一二三四五六七八九十]{1,3}[^\d，]{1,2}(?:及|含|或)?(?:以上)?(?:\(含[^()]{0,4}\))?的?$/;

/**
 * 每个扣0.8分，3个以上扣4分 in a row of 4 points: from there on nothing is left, whether the points are lost once or for each. The
 * meaning with such a case; `undefined` where the weight does not show it.
 * @param weight points of the row
 */
export function losesWhole(meaning: Meaning, doubts: readonly Doubt[], weight: number): Meaning | undefined {
  const { cases } = meaning;
  if (
    meaning.kind !== 'deduction' ||
    meaning.deductions.some(({ measure, most }) => measure !== 'fault' || most !== undefined)
  )
    return undefined;
  const lost = cases.filter(takesOff);
  const [one] = lost;
  const [doubt, second] = doubts;
  if (!one || lost.length > 1 || !doubt || second || doubt.kind !== 'contradiction') return undefined;
  // 最多扣3分: some points are left.
  if (meaning.clamps.length > 0 || meaning.floor !== undefined) return undefined;
  const { when, award } = one;
  if (
    when.kind !== 'range' ||
    !BARE_NUMBER.test(when.text) ||
    when.scale !== 'value' ||
    when.bare ||
    !when.min ||
    when.max
  )
    return undefined;
  // The doubt is of this case, and of nothing else.
  if (doubt.span[0] !== one.span[0] || award.kind !== 'full' || award.less !== weight) return undefined;
  const none = { kind: 'points', value: 0, span: award.span } as const;
  return { ...meaning, cases: cases.map((each) => (each === one ? { ...one, award: none } : each)) };
}
