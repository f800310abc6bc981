import { earns } from '../../model/meaning';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * 以95%为基准, 及时率以98%为达标线，达标的, 达标线为98%: the number that the steps are counted from, with nothing else but what is measured
 * and that it is met.
 */
const BASIS =
  /^(?:[^，。;\d]{0,20}?以[^，。;]{1,16}为[^，。;]{1,6}|[^，。;\d]{0,20}?(?:(?:达标|合格|及格|满分|控制|警戒|基准)[线值]|限[值额]|[上下]限|控制数|目标[值数])(?:为|是|:)[^，。;为]{1,12})(?:，(?:达标|达到|达线|合格|符合|完成|[未不没]突破|[未不没]超[过出支标]?)(?:的|者)?)?$/;

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
