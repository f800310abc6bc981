import { isCounted } from '../../text/units';
import type { Conditions } from '../conditions/condition';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';

/** 全部完成, 均建成. */
const ALL =
  /^(?:全部|全都|均|都)(?:按[期时]|如期)?(?:完成|建成|完工|实施|做到|到位|落实|开展|举办)(?:的|者)?$/;
/** 年内完成46处: what is to be done, and neither what was done before nor a limit. */
const TO_DO = /(?:完成|建成|新建|建设|改造|实施|开展|举办|维修|修缮|整治)$/;
const DONE_BEFORE = /上年|去年|往年|已|累计|20\d\d年|其中/;

/**
 * 年内完成46处。全部完成的得9分，每少1处扣0.2分: all of them are those that the sentence before asks for. False where either may say
 * something else.
 */
export function meansAllOf(
  { cases, deductions, preambles, located }: Draft,
  { when, start }: Conditions,
  { start: from, min, unit, bare, delta, scale }: ItemOf<'compare'>,
): boolean {
  const [only, second] = cases;
  const [loss, other] = deductions;
  if (!only || second || !loss || other || preambles.length > 1 || only.when.kind !== 'words') return false;
  const short = loss.measure === 'shortfall' || loss.fromGoal === 'shortfall';
  if (!short || loss.threshold || loss.stretch || loss.step.unit !== unit || !isCounted(unit)) return false;
  if (!bare || !min || delta !== undefined || scale !== 'value' || when?.kind !== 'range') return false;
  const before = located.text.slice(start, from);
  if (!ALL.test(only.when.text) || !TO_DO.test(before) || DONE_BEFORE.test(before)) return false;
  cases[0] = { ...only, when };
  deductions[0] = { ...loss, measure: 'shortfall', fromGoal: undefined };
  return true;
}
