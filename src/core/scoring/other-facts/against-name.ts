import { isOfTarget, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import { betterSide } from '../../text/words/direction-words';
import type { Context } from '../points/context';
import { wantsLess, wantsMore } from '../row/actual';

/** What says a side by itself: 95%以上, 不超过, ≥. */
const OWN_SIDE = /\d%?(?:以上|以下|以内)|[≥≤<>]|不[低高超少多大小]|超/u;

/** 高于或低于, 正负: that both sides are meant, in so many words. */
const BOTH_SIDES =
  /高于[或和与、]者?低于|低于[或和与、]者?高于|过高[或和与、]者?过低|高或低|正负|±|[不无]论高低/u;

/** Whether all that a rule holds a number against is the goal of the row, so that only the row says which side is good. */
function restsOnGoal(meaning: Meaning, text: string): boolean {
  if (meaning.kind === 'earning' || meaning.kind === 'additive' || OWN_SIDE.test(text)) return false;
  if (meaning.kind === 'proportion' && !meaning.proportion.inWords) return false;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (ranges.length === 0) return meaning.kind !== 'ladder';
  return ranges.every(({ scale }) => isOfTarget(scale));
}

/**
 * 达到目标值得满分 of a 投诉率 that is to be at least 5 %, or of one whose side nobody says: why the number gives no
 * points, in zh-CN. `undefined` where the rule has numbers of its own, or the name says nothing.
 */
export function againstName(meaning: Meaning, { row, text, actual }: Context): string | undefined {
  const { name, target, operator } = row;
  if (name === undefined || target === undefined || signOf(target) < 0) return undefined;
  // 指标值=5%，每偏离（高于或低于）1个百分点: both sides are lost for, whatever is usually better.
  if (operator === '=' && meaning.kind === 'deduction' && BOTH_SIDES.test(text))
    if (meaning.deductions.every(({ measure }) => measure === 'deviation')) return undefined;
  const side = betterSide(name);
  if (!side || !restsOnGoal(meaning, text)) return undefined;
  if (side === 'low' ? wantsMore(row) : wantsLess(row))
    return `指标值类型“${operator!}”与“${name}”的方向相反，须先核对`;
  if (side === 'low' && !wantsLess(row) && signOf(target) > 0 && compare(actual, target) !== 0)
    return `“${name}”一般越少越好，指标值类型没有写明，须先核对`;
  return undefined;
}
