import { earns, earnsNothing, isOfTarget } from '../../model/meaning';
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

/** 有缺口, 出现漏发的: what all of them leave nothing of. */
const ANY_LACK =
  /^(?:只要|但凡|凡|如|若|一旦|哪怕)?(?:有|出现|存在)(?:任何|一定)?(?:缺口|空白|欠账|差额|缺额|漏项|遗漏|缺漏|缺失|漏[^，。;\d漏]{1,2})(?:现象|情况|情形|问题|人员|对象|部分)?[的者]?$/;
/** 有不合格的: beside 合格率, and not 有未按时的. */
const ANY_UNMET =
  /^(?:只要|但凡|凡|如|若|一旦|哪怕)?(?:有|出现|存在)(?:任何)?[未不]能?([^，。;\d不未没无]{2})[^，。;\d不未没无]{0,6}?[的者]?$/;
/** 不一致, 不相符, 有出入, 不等于目标值: whatever is not the number that was named. */
const UNEQUAL =
  /^(?:与?[^，。;\d不]{0,8})?(?:不(?:一致|相一致|相符|符合?|相等|等|等于|相同|同|吻合)|(?:有|存在|出现)(?:出入|偏差|差异|差距|差额|偏离))(?:目标值?|计划[数值]?|指标值|标准值?)?(?:情况|情形)?[的者]?$/;

/** 不一致(无论多少): to whichever side. */
const WHICHEVER = /\((?:无论|不论|不管)[^()\d]{1,10}\)$/;

/** 多支、少支均: to either side of it. */
const EITHER_SIDE =
  /^(?:(?:多|超|高于?)[^，。;\d多少]{0,4}(?:、|或者?|和|及|与)(?:少|欠|低于?)|(?:少|欠|低于?)[^，。;\d多少]{0,4}(?:、|或者?|和|及|与)(?:多|超|高于?))[^，。;\d多少]{0,4}$/;

/** What earns everything, up from a level. */
function isLevel(one: Case): boolean {
  const { when } = one;
  if (when.kind !== 'range' || !when.min || when.direction !== undefined || when.around) return false;
  if (when.scale !== 'value' && !isOfTarget(when.scale)) return false;
  return earns(one) && (!when.max || when.max.value === when.min.value);
}

/** 与目标值一致: the one number, and none beside it. */
function isOneValue({ when, award }: Case): boolean {
  if (when.kind !== 'range' || when.bare || when.around || when.direction !== undefined) return false;
  return earns({ award }) && when.min !== undefined && when.min.value === when.max?.value;
}

/** Whether a level is all there can be: 到位率100%, 全部通水. */
function isAll({ when }: Case): boolean {
  if (when.kind !== 'range') return false;
  const whole = when.min?.value === 100 && (isPercent(when.unit) || when.scale === 'target-share');
  return whole || OF_ALL.test(when.text);
}

/** Whether any that is left out contradicts a level of all: 有漏发, or 有不合格的 beside 合格率100%. */
function leavesOut(words: string, first: Case): boolean {
  if (!isAll(first)) return false;
  const unmet = ANY_UNMET.exec(words)?.[1];
  return ANY_LACK.test(words) || (unmet !== undefined && first.when.text.includes(`${unmet}率`));
}

/** 13个村全部通水得7分，有一个村不通得0分: the least that is lacking leaves the rest without points. */
export function settleAnyLack(draft: Draft): void {
  const [first, second, third] = draft.cases;
  if (!first || !second || third || draft.deductions.length > 0 || !earnsNothing(second)) return;
  const one = isOneValue(first);
  if (!one && !isLevel(first)) return;
  changeConditions(draft, (when, each) => {
    if (each !== second || when.kind === 'otherwise' || when.kind === 'all' || when.kind === 'any')
      return when;
    const text = when.text.replace(WHICHEVER, '');
    const lacks = one
      ? UNEQUAL.test(text) ||
        EITHER_SIDE.test(text) ||
        // 合格率为100%得满分，凡有1件不合格的: there is no more than all of it.
        (isAll(first) && ((ONE_IS_NOT.test(text) && OF_ALL.test(first.when.text)) || leavesOut(text, first)))
      : ONE_LESS.test(text) ||
        (ONE_IS_NOT.test(text) && OF_ALL.test(first.when.text)) ||
        leavesOut(text, first);
    if (!lacks) return when;
    // 差一个百分点: less than that may be let pass.
    if (when.kind === 'range' && (isPercent(when.unit) || isPercentagePoint(when.unit))) return when;
    return { kind: 'otherwise', text: when.text, span: when.span };
  });
}
