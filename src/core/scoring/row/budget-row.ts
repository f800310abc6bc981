import { isDistance, isOfTarget } from '../../model/meaning';
import type { Condition, Deduction, Meaning, RangeCondition } from '../../model/rule';
import { compare, HUNDRED, rational } from '../../model/rational';
import type { Row } from './actual';

/** Rows that measure how much of a budget was spent. */
const SPENT = /(?:预算|资金|经费)?(?:执行|支出|支付|使用)(?:率|进度|比例)|预算完成率/u;
/** What is spent beyond: 超预算, 超支, 超概算. 超支率 is a rate of its own. */
const OVERSPENT = /(?:超出?|超过|突破)(?:年初|年度|批复|核定)?(?:预算|概算|估算)|超支(?!率)|有超预算/u;
/** A goal that no rate says: the budget, the plan. */
const AMOUNT = /预算|概算|估算|合同价|控制价|(?:超|突破)[^，。;]{0,4}计划/u;

/** Whether a range holds the actual against an amount that a row of percent does not give. */
function ofAmount({ scale, text }: RangeCondition): boolean {
  return isOfTarget(scale) && AMOUNT.test(text);
}

/** 采购份额≥采购预算的30% in a row of that share which asks for 30 %: the share is what the row measures. */
const SHARE_NAMED = /份额|占比|比例|比重|占/u;

function isOwnShare({ scale, min, max }: RangeCondition, { name = '', target }: Row): boolean {
  const end = min ?? max;
  if (scale !== 'target-share' || !end || (min && max) || end.value === 100) return false;
  return SHARE_NAMED.test(name) && target !== undefined && compare(target, rational(end.value)) === 0;
}

/** How far beyond the budget the spending is, in percent of it. */
const OVERRUN = /^[^，。;]{0,10}超(?:支|预算)(?:率|比例|幅度)$/u;

const isGoalItself = ({ text, min, max }: RangeCondition): boolean =>
  !(min && max) && (min ?? max)?.value === 100 && !/\d|[一二三四五六七八九]成|倍/u.test(text);

function fromNothing(when: RangeCondition): RangeCondition {
  const { min, max } = when;
  return {
    ...when,
    scale: 'value',
    unit: '%',
    min: min && { ...min, value: 0 },
    max: max && { ...max, value: 0 },
  };
}

/**
 * 超预算 in a row of percent whose goal is no 100 %: of a rate of execution more than 100 %; in another row the budget is
 * another amount. The same meaning where the rule speaks of none.
 */
export function inBudgetRow(
  meaning: Meaning,
  row: Row,
  text: string,
): Meaning | { readonly trouble: string } {
  const { percent, target, name = '' } = row;
  if (!percent || target === undefined || compare(target, HUNDRED) === 0) return meaning;
  const spent = SPENT.test(name);
  let other: string | undefined;
  let found = false;
  const told = (when: Condition): Condition => {
    if (when.kind === 'all' || when.kind === 'any') return { ...when, of: when.of.map(told) };
    if (when.kind === 'range') {
      // 成本高于预算5%: how far beyond an amount.
      if (isDistance(when.scale) && AMOUNT.test(when.text) && !spent) other ??= when.text;
      if (!ofAmount(when)) return when;
      found = true;
      if (isOwnShare(when, row)) return { ...when, scale: 'value' };
      // 超过预算的 in a row of the 超支率: above nothing.
      if (OVERRUN.test(name) && isGoalItself(when)) return fromNothing(when);
      if (!spent) other ??= when.text;
      return { ...when, scale: 'value' };
    }
    if (when.kind !== 'words' || !spent || !OVERSPENT.test(when.text)) return when;
    found = true;
    const min = { value: 100, inclusive: false };
    return { ...when, kind: 'range', scale: 'value', min, max: undefined, unit: '%', bare: false };
  };
  const from = (one: Deduction): Deduction => {
    const { threshold } = one;
    if (threshold?.scale !== 'outside' || !AMOUNT.test(text.slice(...threshold.span))) return one;
    found = true;
    if (!spent) other ??= text.slice(...threshold.span);
    return { ...one, threshold: { ...threshold, scale: 'value', value: 100, unit: '%' } };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: told(one.when) }));
  const deductions = meaning.kind === 'deduction' ? meaning.deductions.map(from) : undefined;
  if (other !== undefined) return { trouble: `“${other}”以预算或计划的金额为准，本行的实际值是百分比` };
  if (!found) return meaning;
  return meaning.kind === 'deduction'
    ? { ...meaning, cases, deductions: deductions! }
    : { ...meaning, cases };
}
