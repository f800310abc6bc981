import { earnsNothing, rangesOf } from '../../model/meaning';
import type { Condition, RangeCondition } from '../../model/rule';
import type { Doubt } from '../../model/rule-reading';
import { namesMore, speaksOf } from '../../text/shared-words';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';

/** 发现不规范的, 存在不足的: a fault may come beside what the other cases say. */
const FOUND = /发现|存在|出现|发生|查出|检查|视|根据/;
/** The rest, whatever it is. */
const REST = /否则|其[他余]/;
/** What says no more than that something was missed, or only done in part. */
export const MISSED =
  /否则|其[他余]|部分|基本|(?:未|没有?|不)(?:能|有)?(?:全部|全面|完全|足额|全额|按[时期]|及时|如期)*(?:达|完成|实现|做到|满足|符合|到位|合格)|(?:达|完)不|不足|低于|欠/;
/** A lower grade. */
const LOWER = /^(?:较|比较|很)?(?:一般|差|欠佳|弱|低)|^不(?:够|太|甚|很)|一般$|较差$/;
const DENIED = /未|不|没有/;
/** 有缺漏的 beside 完整规范的, 较健全 beside 健全: no other than the grade above it, and another case than that. */
const INCOMPLETE = /缺[漏失项陷]|遗漏|瑕疵|欠缺/;
const WHOLE = /完整|齐全|健全|完备|完善|规范/;
/** 大致达标, 基本完成: which number that is nobody says. */
const REACHED = /达标|达到|完成|实现|合格|到位/;
const DEGREE = /^(?:比较|较为?|基本|大致)(?=..)/;

/** Whether the cases so far say already what the rest gives: by a case of nothing, or by bands that are open below. */
function saysTheRest({ cases }: Draft): boolean {
  if (cases.length < 2) return false;
  return (
    cases.some((one) => earnsNothing(one) || one.when.kind === 'otherwise') ||
    (cases.some(({ when }) => rangesOf(when).some(({ min }) => min === undefined)) &&
      cases.some(({ when }) => rangesOf(when).some(({ max }) => max === undefined)))
  );
}

/**
 * What stands beside a case that is left to discretion. Where it is the rest (否则, 不够明确的, 部分完成的), what the other
 * cases say does; where they leave no rest, only full marks do; where it is a fact of its own (资料不全的), nothing does.
 */
export function decidedBeside(condition: string, draft: Draft): Doubt['decided'] {
  const labels = draft.cases.map(({ when }) => when.text);
  if (isLesserGrade(condition, labels)) return REACHED.test(condition) ? 'full' : 'cases';
  if (FOUND.test(condition)) return 'nothing';
  const own = namesMore(condition, labels);
  const numbers =
    draft.cases.some(({ when }) => when.kind === 'range') ||
    draft.proportion !== undefined ||
    draft.shares.length > 0 ||
    draft.earning !== undefined ||
    draft.deductions.length > 0;
  if (MISSED.test(condition)) return saysTheRest(draft) && !REST.test(condition) ? 'full' : 'cases';
  // 资料不全的 beside 90%以上: of numbers only what says no more than that they were missed is the rest.
  if (numbers && !/\d/.test(condition)) return 'nothing';
  if (LOWER.test(condition)) return 'cases';
  if (!DENIED.test(condition)) return 'nothing';
  return labels.length === 0 || !own || speaksOf(condition, labels) ? 'cases' : 'nothing';
}

function isLesserGrade(condition: string, labels: readonly string[]): boolean {
  if (DEGREE.test(condition)) {
    const stem = condition.replace(DEGREE, '').replace(/的$/, '');
    return labels.some((label) => label.endsWith(stem));
  }
  return INCOMPLETE.test(condition) && condition.length <= 6 && labels.some((label) => WHOLE.test(label));
}

/** 视改善情况打分：明显改善为5分，…: the cases that follow have points of their own, and leave nothing to anybody. */
export function announcesCases(text: string, { start, end }: ItemOf<'discretion'>): boolean {
  if (text[end] !== ':' || /[酌适]/.test(text.slice(start, end))) return false;
  return (text.slice(end, end + 120).match(/\d分/g) ?? []).length > 1;
}

/**
 * 超过110%的酌情扣分: nobody else is left to discretion, for the number says whom it concerns; 未达预期的酌情扣分 may come on top
 * of what the other cases give.
 */
export function leavesOneCase(when: Condition | undefined): when is RangeCondition {
  return when?.kind === 'range' && when.scale === 'value';
}
