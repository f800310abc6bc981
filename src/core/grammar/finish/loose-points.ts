import { isDistance, takesOff } from '../../model/meaning';
import type { Said } from '../../model/rule';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';

/** 没有增长或者下降, 未发生: nothing of what costs points. */
const NONE_OF_IT =
  /^(?:以上|上述|两者|三者|[均都皆全])*(?:没有?|未|无|不)(?!.{0,8}(?:及时|齐全|完整|齐备|准确|到位|合格|规范|达标|按[期时]|如期|一致|相符|符合|完成|达到|落实|建立|公开|开展))/;

/** 齐全, 准确无误, 无缺口: all that was asked for, where each thing that is missing or wrong costs points. */
const ALL_OF_IT =
  /^[^，。;\d不未没无非欠较基]{0,12}(?:齐全|完整|齐备|完备|健全|准确|无误|无缺|到位|合格|规范|及时|达标|按[期时]|如期|一致|相符|持平)的?$|^(?:无|没有|未出现|不存在|没)(?:任何)?(?:缺口|缺额|短缺|缺项|缺漏|差额|差距|差异|偏差|增减|出入)的?$/;

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
        ALL_OF_IT.test(when.text) ||
        (NONE_OF_IT.test(when.text) && (measure === 'excess' || measure === 'fault')) ||
        (measure === 'excess' && /^(?:持平|下降|降低|减少)/.test(when.text))
      );
    // 首位8分，往后依次少1分.
    if (measure === 'rank') return when.kind === 'range' && when.scale === 'rank' && when.min?.value === 1;
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
    const met = isMet(draft, one);
    const behind = one.span[0] > firstLoss && !saysTotal(draft, one) && !met;
    if (behind || (one.value !== total?.value && (!met || total)))
      addDoubt(
        draft,
        'contradiction',
        { text: `${one.value}分`, span: one.span },
        '没有写明是得分还是扣分',
        behind ? 'nothing' : 'full',
      );
  }
}
