import { takesOff } from '../model/meaning';
import type { Said } from '../model/rule';
import { addDoubt } from './draft';
import type { Draft, Whole } from './draft';

/** 本项4分 behind the deductions: what the whole is worth. */
function saysTotal({ cases }: Draft, { span }: Said<number>): boolean {
  const when = cases.find(({ award }) => award.span === span)?.when;
  return when?.kind === 'words' && /^(?:本|该|此)(?:项|指标)/.test(when.text);
}

/** 1起扣2分，2起4分: points without a verb, in a rule that takes points off, may be earned or lost. */
export function doubtLoosePoints(draft: Draft, { total }: Whole): void {
  const { cases, deductions, verbless } = draft;
  if (verbless.length === 0) return;
  let firstLoss = Number.POSITIVE_INFINITY;
  for (const { span } of deductions) firstLoss = Math.min(firstLoss, span[0]);
  for (const one of cases) if (takesOff(one)) firstLoss = Math.min(firstLoss, one.span[0]);
  if (firstLoss === Number.POSITIVE_INFINITY) return;
  for (const one of verbless) {
    // Behind a loss they may be lost as well, whatever they come to.
    const behind = one.span[0] > firstLoss && !saysTotal(draft, one);
    if (behind || one.value !== total?.value)
      addDoubt(
        draft,
        'contradiction',
        { text: `${one.value}分`, span: one.span },
        '没有写明是得分还是扣分',
        behind ? 'nothing' : 'full',
      );
  }
}
