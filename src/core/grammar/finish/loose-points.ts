import { isDistance, takesOff } from '../../model/meaning';
import type { Said } from '../../model/rule';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';

/** 没有增长或者下降, 未发生: nothing of what costs points. */
const NONE_OF_IT = /^(?:以上|上述|两者|三者|[均都皆全])*(?:没有?|未|无|不)/;
/** 齐全, 资料完整的: what lacks nothing. */
const WHOLE = /^[^，。;\d未不没无欠较基]{0,8}(?:齐全|齐备|完备|完整|健全|无缺)(?:的|者)?$/;

/** 本项4分 behind the deductions: what the whole is worth. */
function saysTotal({ cases }: Draft, { span }: Said<number>): boolean {
  const when = cases.find(({ award }) => award.span === span)?.when;
  return when?.kind === 'words' && /^(?:本|该|此)(?:项|指标)/.test(when.text);
}

/** 每少1亩扣0.02分；达到2000亩：20分: nobody loses where the steps lose nothing. */
function isMet({ cases, deductions }: Draft, { span, value }: Said<number>): boolean {
  const when = cases.find(({ award }) => award.span === span)?.when;
  if (!when || deductions.length === 0 || deductions.some(({ amount }) => amount.value >= value))
    return false;
  return deductions.every(({ measure, threshold }) => {
    if (when.kind === 'words')
      return (
        (NONE_OF_IT.test(when.text) && (measure === 'excess' || measure === 'fault')) ||
        (WHOLE.test(when.text) && (measure === 'shortfall' || measure === 'fault')) ||
        (measure === 'excess' && /^(?:持平|下降|降低|减少)/.test(when.text))
      );
    if (when.kind !== 'range' || isDistance(when.scale)) return false;
    // 完成12场 reaches it, whether or not more is said.
    if (when.bare && !(measure === 'shortfall' && /[达到满]|完成|实现/.test(when.text))) return false;
    const end = measure === 'shortfall' ? (when.max ?? when.min) : (when.min ?? when.max);
    const good = measure === 'shortfall' ? !when.max : measure === 'excess' && !when.min;
    return good && (threshold?.value === undefined || threshold.value === end?.value);
  });
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
    const behind = one.span[0] > firstLoss && !saysTotal(draft, one) && !isMet(draft, one);
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
