import { earnsNothing, earnsPoints } from '../../model/meaning';
import { holdsRatio, mentions } from '../../model/formula';
import type { Award, RangeCondition } from '../../model/rule';
import { isPercent } from '../../text/units';
import { addDoubt, changeConditions } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** How much of the plan is done, by name: 完成率, 计划执行比例, 任务完成度. */
const OF_PLAN =
  /(?:完成|达成|执行|实现|兑现|任务|目标|计划)[^，。;:\n\d≥≤<>]{0,4}(?:率|比例|比率|比值|占比|完成度|百分比)/;
/** A quotient that has no name of its own. */
const RATIO = /比值|比例|比率|占比|百分比|之比|系数|商(?![业家品贸户铺圈务场])/;
/** 本年数/上年数≥0.8: what is divided is not the number of the row. */
const DIVIDED = /[\u4e00-\u9fff)][/÷][\u4e00-\u9fff(]/;
const RATIO_OR_RATE = /率|比值|比例|占比|之比|系数/;
/** Nothing but the comparison: 低于0.6的, 不足六成. */
const NO_NOUN =
  /^[低高少多小大等于不足到满达超过未没有能在以上下内及至都也还连够≥≤<>=~含()\d.%一二三四五六七八九十成的时者，-]*$/;
/** The largest number without a unit that is a share of a whole rather than an amount. */
const MOST_SHARE = 2;

/** 比值小于, 完成率不足: the number is lost. */
const LOST_NUMBER =
  /(?:率|比例|比值|占比|比重|系数|之比)(?:不?[低小大高少多]于|不足|未?达到|超过|[≥≤<>])(?:等于)?$/;

const RATE_NAME =
  /([\u4e00-\u9fff]{2})率[^，。;:\n\u4e00-\u9fff]{0,2}(?:[高低大小多少]于|超过|达到?|不|[≥≤<>])/;

/** 检查率 beside 实际检查户数÷应检查户数: the rate is the quotient of what it is called after. */
function namesQuotient(words: string, text: string): boolean {
  const of = RATE_NAME.exec(words)?.[1];
  if (of === undefined) return false;
  return new RegExp(`(?:实际|已|实)${of}([^÷/()]{1,6})[÷/](?:应|计划|目标|任务)${of}\\1`).test(text);
}

type Share = NonNullable<RangeCondition['share']>;

function earns(award: Award): boolean {
  return award.kind === 'full' || earnsPoints({ award });
}

/** What the rule divides: the actual by the plan, or the plan by the actual. */
function quotientIn({ proportion, cases }: Draft): Share | undefined {
  const formulas = cases.flatMap(({ award }) => (award.kind === 'formula' ? [award.formula] : []));
  if (proportion) formulas.push(proportion.formula);
  const all = formulas.map((formula): Share | undefined => {
    const inverse = holdsRatio(formula, 'turned');
    const plan = mentions(formula, 'completion') || holdsRatio(formula, 'direct');
    return inverse && plan ? 'unclear' : inverse ? 'inverse' : plan ? 'plan' : undefined;
  });
  return all.every((one) => one === all[0]) ? all[0] : 'unclear';
}

/** 比值小于0.6的不得分: cases about the quotient of the formula, or about how much of the plan is done. */
export function settleRatios(draft: Draft): void {
  const { cases, proportion } = draft;
  if (cases.length === 0) return;
  let quotient = quotientIn(draft);
  // 达到200件得满分，未达到的按比例得分: of the 200, not of the target.
  const plan =
    proportion?.inWords &&
    cases.find(({ when, award }) => {
      return (
        award.kind === 'full' && when.kind === 'range' && when.scale === 'value' && !isPercent(when.unit)
      );
    });
  if (plan) quotient = 'unclear';
  const whole = plan ? plan.when : undefined;
  const of = whole?.kind === 'range' ? whole.min?.value : undefined;
  for (const { when, award, span } of cases) {
    // 比值0.6的不得分: at it, or below it?
    const level =
      when.kind === 'range' &&
      when.scale === 'value' &&
      when.bare &&
      RATIO_OR_RATE.test(when.text) &&
      earnsNothing({ award }) &&
      (when.min?.value ?? 0) > 0;
    if (level || (when.kind === 'words' && LOST_NUMBER.test(when.text)))
      addDoubt(draft, 'damaged-number', { text: when.text, span }, '与哪个数值比、怎样比没有读全');
  }
  const limits = cases.flatMap(({ when, award }) =>
    when.kind === 'range' && !when.min && when.max && earns(award) ? [when.max.value] : [],
  );
  // 实际值/目标值≥1，得满分；[0.9,1)，得80%: the other intervals are of the same quotient.
  const divided = cases.some(
    ({ when }) => when.kind === 'range' && when.scale === 'target-share' && /[/÷]/.test(when.text),
  );
  changeConditions(draft, (when) => {
    if (when.kind !== 'range' || when.scale !== 'value') return when;
    const most = Math.max(when.min?.value ?? 0, when.max?.value ?? 0);
    const bare = when.unit === undefined && most <= MOST_SHARE && most > 0;
    if (!bare && !isPercent(when.unit)) return when;
    if (divided && bare && NO_NOUN.test(when.text)) return { ...when, share: 'plan' };
    const named =
      RATIO.test(when.text) || DIVIDED.test(when.text) || namesQuotient(when.text, draft.located.text);
    if (OF_PLAN.test(when.text)) return bare ? { ...when, share: 'plan' } : when;
    if (named && (bare || quotient !== undefined)) return { ...when, share: quotient ?? 'unclear', of };
    // 低于0.6 beside a formula may be a share or an amount.
    if (bare && proportion) return { ...when, share: 'unclear' };
    // 不高于9%得满分，高于9%的按目标值÷实际值: 9% is what the row measures.
    if (quotient === 'inverse' && limits.includes(most)) return when;
    // 低于60%: of what the formula divides.
    return !bare && quotient !== undefined && NO_NOUN.test(when.text)
      ? { ...when, share: quotient, of }
      : when;
  });
}
