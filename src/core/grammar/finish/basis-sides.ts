import { earns } from '../../model/meaning';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 以95%为基准, and nothing else: the number that the steps are counted from. */
const BASIS = /^以[^，。;]{1,16}为[^，。;]{1,6}$/;

/**
 * 以95%为基准，计6分，较基准每低1个百分点扣0.6分: where steps are lost on one side of the basis only, the other side keeps the
 * points of the basis itself. With steps or a bonus on both sides, or another level beside it, it stays the one number.
 */
export function openBasis(draft: Draft): void {
  const { deductions, bonuses } = draft;
  const side = deductions[0]?.measure;
  if ((side !== 'shortfall' && side !== 'excess') || bonuses.length > 0) return;
  if (deductions.some(({ measure }) => measure !== side) || rangesIn(draft).length !== 1) return;
  changeConditions(draft, (when, one) => {
    if (when.kind !== 'range' || when.scale !== 'value' || !earns(one) || !BASIS.test(when.text)) return when;
    if (!when.min || when.min.value !== when.max?.value) return when;
    return side === 'shortfall' ? { ...when, max: undefined } : { ...when, min: undefined };
  });
}
