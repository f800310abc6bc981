import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 超过3次的，每次扣1分(含前3次): those that were let pass cost as well, once there are more. */
const WITH_THE_FIRST =
  /超[过出](\d{1,4})([^，。;:\d()]{1,2})的?，每超?1?\2，?扣\d{1,3}(?:\.\d{1,2})?分，?\((?:含|包括|连同)前\1\2\)/;
/** (含前三次), 按全部次数每次扣: said in other words, or of another number. */
const MAY_BE_WITH =
  /(?<!不包?)(?:含|包括|连同|计入)前[\d一二两三四五六七八九十]{1,3}[^，。;:\d]|按照?(?:全部|所有|实际|总的?)(?:逾期|迟报|发生|超出|违规)?[次天日件起个]数?每/;

/** How many are let pass where, with more of them, the first count as well. */
export function passedUpTo(text: string): number | undefined {
  const told = WITH_THE_FIRST.exec(text);
  return told ? Number(told[1]) : undefined;
}

/** Lets the steps begin with the first one, where what is let pass costs as well once there is more of it. */
export function countFromFirst(draft: Draft): void {
  const { deductions, located } = draft;
  const [one, other] = deductions;
  if (one?.measure !== 'excess' || !/[含按括同入]/.test(located.text)) return;
  const upTo = passedUpTo(located.text);
  const { threshold } = one;
  if (
    !other &&
    upTo !== undefined &&
    threshold?.value === upTo &&
    threshold.scale === 'value' &&
    draft.cases.some(({ when }) => when.kind === 'range' && !when.min && when.max?.value === upTo)
  )
    deductions[0] = { ...one, threshold: { ...threshold, value: 0 } };
  else if (MAY_BE_WITH.test(located.text))
    addDoubt(draft, 'contradiction', one, '标准以内的是否一并扣分没有读懂', 'full');
}
