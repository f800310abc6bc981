import { earns, earnsNothing } from '../../model/meaning';
import type { RangeCondition } from '../../model/rule';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * 以95%为基准, 及时率以98%为达标线，达标的, 达标线为98%, 以2000元为上限，守住的, 案件须在7日内办结，办结率以90%为目标值，达标: the number that the steps are counted from, with nothing else
 * but what is measured and that it is met.
 */
const BASIS =
  /^(?:[^，。;\d]{0,12}\d{0,6}[^，。;\d]{0,12}(?:须|应)在?\d{1,3}个?(?:工作日|小时|分钟|日|天)[以之]?内[^，。;\d]{1,6}，)?(?:[^，。;\d]{0,20}?以[^，。;]{1,16}为[^，。;]{1,6}|[^，。;\d]{0,20}?(?:(?:达标|合格|及格|满分|控制|警戒|基准)[线值]|限[值额]|[上下]限|控制数|控制目标|目标[值数])(?:为|是|:)[^，。;为]{1,12})(?:，(?:达标|达线|合格|(?:达到|符合|合乎|满足|完成|做到|实现)(?:标准|要求|目标值?|该值|任务)?|[未不没](?:突?破|超[过出支标线限]?)|(?:守|守得|保|控制?|压|管)住了?|(?:控制)?在(?:该|此)?(?:上限|限[值额]|线)?[以之]?内)(?:的|者)?)?$/;

/** 目标值为10分钟，达到目标值的: reached on the side that no step is lost on. */
const REACHED =
  /^(?:[^，。;\d]{0,20}?以[^，。;]{1,16}为[^，。;]{1,6}|[^，。;\d]{0,20}?(?:目标|指标|标准|计划|任务|控制数)[值数]?(?:为|是|:)[^，。;为]{1,12})，(?:达到|达标|完成|实现|做到)/;

/** 以2000元为上限，守住的得满分，每低100元扣0.5分: points for keeping to it, and a loss for the same. */
const UPPER = /上限|限额|[未没不]超|[未没不]突?破/;
const LOWER = /下限/;

/** 以98%为基准，达到或超过的; 以30天为上限，等于或低于的: the number, and what lies beyond it on one side. */
const OR_BEYOND =
  /^[^，。;\d]{0,20}?以[^，。;]{1,16}为[^，。;]{1,6}，(?:(?:达到|等于)(?:或者?|及)?)?(?:(不[低少小]于|超[过出]|[高大多]于|达到)|(不超过|不[高大多]于|[低小少]于))(?:或者?等于|或达到)?(?:该|此|上述)?(?:基准|标准|目标)?[值线]?(?:的|者)?$/;

/** Whether the words say the number itself and the side that no step is lost on; `against` where they say the other side. */
function opensTo(side: 'shortfall' | 'excess', text: string): boolean | 'against' {
  const [, more, less] = OR_BEYOND.exec(text) ?? [];
  const told = more !== undefined && more !== '达到' ? 'shortfall' : less === undefined ? side : 'excess';
  if (told !== side) return 'against';
  return (more ?? less) !== undefined && /达到|等于|不/.test(text);
}

/**
 * 以95%为基准，计6分，较基准每低1个百分点扣0.6分: where steps are lost on one side of the basis only, the other side keeps the
 * points of the basis itself. With steps or a bonus on both sides, or another level beside it, it stays the one number.
 */
export function openBasis(draft: Draft): void {
  const { deductions, bonuses } = draft;
  const side = deductions[0]?.measure;
  if ((side !== 'shortfall' && side !== 'excess') || bonuses.length > 0) return;
  if (deductions.some(({ measure }) => measure !== side)) return;
  // 低于90%的不得分 beside it: where the steps end.
  const ends = draft.cases.filter(
    ({ when, award }) =>
      when.kind === 'range' &&
      earnsNothing({ award }) &&
      (side === 'shortfall' ? when.max && !when.min : when.min && !when.max),
  );
  if (rangesIn(draft).length - ends.length !== 1) return;
  changeConditions(draft, (when, one) => {
    if (when.kind !== 'range' || when.scale !== 'value' || !earns(one)) return when;
    if (side === 'excess' && when.min && !when.max && REACHED.test(when.text))
      return { ...when, min: undefined, max: when.min };
    const opens = opensTo(side, when.text);
    if (!BASIS.test(when.text) && !opens) return when;
    if (!isOneNumber(when)) return when;
    if (opens === 'against' || (side === 'shortfall' ? UPPER : LOWER).test(when.text))
      addDoubt(draft, 'contradiction', { text: when.text, span: when.span }, '扣分的方向与前面的条件相反');
    return openAgainst(when, side);
  });
}

const isOneNumber = ({ min, max }: RangeCondition): boolean => min !== undefined && min.value === max?.value;

/** One number of which the side is open that no step is lost on. */
const openAgainst = (when: RangeCondition, side: 'shortfall' | 'excess'): RangeCondition =>
  side === 'shortfall' ? { ...when, max: undefined } : { ...when, min: undefined };

/**
 * 等于100%得3分；大于100%的，每高1个百分点加0.2分；小于100%的，每低…扣…: beyond the number its points stand, and what is added comes
 * to them; below it they are what steps are taken from.
 */
export function openBothSides(draft: Draft): void {
  const { deductions, bonuses } = draft;
  const [loss, second] = deductions;
  const [added, third] = bonuses;
  if (!loss || second || !added || third || rangesIn(draft).length !== 1) return;
  const side = loss.measure;
  if (side !== 'shortfall' && side !== 'excess') return;
  if (added.measure !== (side === 'shortfall' ? 'excess' : 'shortfall')) return;
  changeConditions(draft, (when, one) =>
    when.kind === 'range' && when.scale === 'value' && earns(one) && isOneNumber(when)
      ? openAgainst(when, side)
      : when,
  );
}

/** 控制在20度, 保持在0.3MPa左右 with nothing that says within: the one number that is aimed at. */
const HELD_AT =
  /(?:控制|保持|维持|稳定|掌握|把握)(?:在|为|到|于)[^，。;\d内里下]{0,8}\d[\d.]*[^，。;\d内里下]{0,6}$/;

/**
 * 室温控制在20度得满分，每高或低1度扣0.5分: what is lost on either side of a number is lost below it as well, so that full marks
 * are for the number itself and not for all up to it.
 */
export function closeHeldNumber(draft: Draft): void {
  const { deductions } = draft;
  if (deductions.length === 0 || deductions.some(({ measure }) => measure !== 'deviation')) return;
  if (rangesIn(draft).length !== 1) return;
  changeConditions(draft, (when, one) =>
    when.kind === 'range' &&
    when.scale === 'value' &&
    when.max &&
    !when.min &&
    earns(one) &&
    HELD_AT.test(when.text)
      ? { ...when, min: when.max }
      : when,
  );
}
