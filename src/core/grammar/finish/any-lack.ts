import { earns, earnsNothing } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { isPercent, isPercentagePoint } from '../../text/units';
import { changeConditions } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 有一个村不通, 只要有1户未搬迁: one of those that were to be done is not. */
const ONE_IS_NOT =
  /^(?:只要|但凡|凡|如|若|一旦|哪怕)?(?:有|出现|存在)(?:任何)?[一1](?![\d.])[^，。;\d不未没无]{1,4}(?:不|未|没)(?!超|逾|延|高|突破)[^，。;\d]{1,8}$/;
/** 少一项, 差一点, 少做1个: one less than all. */
const ONE_LESS =
  /^(?:只要|但凡|凡|如|若|一旦|哪怕)?(?:少|缺|差|漏)(?:了|[^，。;\d一1]{1,3})?[一1](?![\d.])(?:点|些)?[^，。;\d]{0,3}$/;

/** 13个村全部通水: beside a mere level one that is not may be another fact. */
const OF_ALL = /全|均|都|皆|齐|100%/;

/** What earns everything, up from a level. */
function isLevel(one: Case): boolean {
  const { when } = one;
  if (when.kind !== 'range' || !when.min || when.direction !== undefined || when.around) return false;
  if (when.scale !== 'value' && when.scale !== 'target-share') return false;
  return earns(one) && (!when.max || when.max.value === when.min.value);
}

/** 13个村全部通水得7分，有一个村不通得0分: the least that is lacking leaves the rest without points. */
export function settleAnyLack(draft: Draft): void {
  const [first, second, third] = draft.cases;
  if (!first || !second || third || draft.deductions.length > 0 || !isLevel(first) || !earnsNothing(second))
    return;
  changeConditions(draft, (when, one) => {
    if (one !== second || when.kind === 'otherwise' || when.kind === 'all' || when.kind === 'any')
      return when;
    const lacks = ONE_LESS.test(when.text) || (ONE_IS_NOT.test(when.text) && OF_ALL.test(first.when.text));
    if (!lacks) return when;
    // 差一个百分点: less than that may be let pass.
    if (when.kind === 'range' && (isPercent(when.unit) || isPercentagePoint(when.unit))) return when;
    return { kind: 'otherwise', text: when.text, span: when.span };
  });
}
