import { earnsNothing, isOfTarget, namesGoal, rangesOf } from '../../model/meaning';
import type { Award, Deduction, End, RangeCondition, Threshold } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import type { Conditions } from '../conditions/condition';
import type { Located } from '../tokens/located';
import { isSpanOfTime, stepFactor, unitFactor } from '../../text/units';
import { isMeasure, quantityBefore } from '../../text/named-quantity';
import { restates } from '../conditions/one-comparison';
import { calledBehind, goalNoun } from '../conditions/named-goal';
import { changeConditions, doubtAt } from './draft';
import type { Draft } from './draft';
import { NOT_REACHED } from './demands';
import { meansAllOf } from './all-of-them';
import { deniedDemand } from './denied-demand';
import { explainSteps } from './explained-steps';
import { comesToTotal, isHowMany, isOfEachCounted, isOfItsOwn } from './own-demands';
import { LATE } from './stretches';
import { labelOf } from '../tokens/label';
import type { Item, ItemOf } from '../tokens/items';

/** 目标值98%；: a sentence that says nothing but the goal. */
const GOAL =
  /^(?:本年度?|当年|年度|全年|年初)?(?:绩效)?(?:目标值?|指标值|标准值?|计划值|基准值?)(?:为|是|:)?$|应[^，。;应]尽[^，。;应]\(?$/;

/** 以5‰为界: behind the number. */
const BOUND = /^为(?:界|界限|限|准|标准|基准|基数|目标|底线|上限|下限)，?$/;

/** 全年应报送信息36条: how many are asked for. */
const ASKED = /(?:应|须|需|要求|计划|任务|全年|年度|年内|共)[^，。;:\n]{0,10}$/;

/** 新建公厕20座, 6月底前建成12所: what is done, as a sentence of its own, and none of 共有, 抽查, 涉及. */
const DONE = /^(?:全年|年内|本年度?|当年|\d{1,2}月底?前|年底前)?[^\d，。;:、\n()]{2,18}$/;
const OTHERS_COUNT =
  /共|现有|原有|已有|辖区|抽[查取检]|随机|涉及|其中|上年|去年|往年|每|平均|基数|如|若|按|以/;

/** Whether the words say the goal and nothing else: 目标98%, as a clause of its own. */
export function saysGoal(items: readonly Item[], { text }: Located): boolean {
  const content = items.filter((item) => item.type !== 'separator');
  const goal = content.at(-1);
  if (content.length > 2 || goal?.type !== 'compare' || goal.unit === undefined) return false;
  return goal.scale === 'value' && !goal.damaged && GOAL.test(text.slice(content[0]!.start, goal.start));
}

/** 达到目标值, and not 高于全省平均 or 完成目标的90%. */
function isGoal(when: RangeCondition): boolean {
  if (when.scale !== 'target-share' && when.scale !== 'outside') return false;
  return (
    (when.min ?? when.max)?.value === 100 && namesGoal(when) && !/平均|均值|年|全[省市国]/.test(when.text)
  );
}

/** 达到目标值得满分 … 目标98%: the cases that speak of the goal mean this number. */
function nameGoal(draft: Draft, goal: ItemOf<'compare'>): boolean {
  const value = (goal.min ?? goal.max)!.value;
  const end = (side: End | undefined): End | undefined => side && { value, inclusive: side.inclusive };
  let named = false;
  changeConditions(draft, (when) => {
    if (when.kind !== 'range' || !isGoal(when)) return when;
    named = true;
    const [min, max] = [end(when.min), end(when.max)];
    const text = printRange(min, max, goal.unit, false, 'value');
    return { ...when, scale: 'value', unit: goal.unit, min, max, text };
  });
  return named;
}

/** Whether full marks are stated at a level that the goal reaches: 95%以上5分 … 目标98%. */
function reachesTop({ cases }: Draft, goal: ItemOf<'compare'>): boolean {
  const [top] = cases;
  const value = (goal.min ?? goal.max)!.value;
  return (
    top?.when.kind === 'range' &&
    cases.every(({ when }) => when.kind !== 'range' || when.scale === 'value') &&
    (top.when.unit ?? goal.unit) === goal.unit &&
    value >= (top.when.min?.value ?? Number.NEGATIVE_INFINITY) &&
    value <= (top.when.max?.value ?? Number.POSITIVE_INFINITY)
  );
}

/** 未完成的，每少10人: less than the goal, and not 缺1份, which may be what the actual counts. */
function countsMissing({ measure, fromGoal, threshold, subject }: Deduction): boolean {
  return measure === 'fault' && fromGoal === 'shortfall' && !threshold && !/[缺漏差]/.test(subject);
}

/** 每缺席1次: who did not come to what was done. */
const OF_PEOPLE = /缺[席勤考课岗]|旷/;

/** 每短缺1台, 缺1次: what is lacking, which the row itself may count; the number that is asked for leaves that to the row. */
function lacks({ measure, fromGoal, threshold, subject }: Deduction): boolean {
  return measure === 'fault' && fromGoal === 'shortfall' && !threshold && !OF_PEOPLE.test(subject);
}

/** 每低于全市平均1条, 较上年每少1条: from what others have, or had, whatever the goal is. */
const FROM_OTHERS = /平均|均值|上年|去年|往年|同期|基期|最[高低]值?/;

/** 与计划数相比，偏差每达5人: how far apart, of the number that is named. */
function liesApart({ measure, threshold, subject }: Deduction): boolean {
  return (
    measure === 'deviation' ||
    (measure === 'fault' && !threshold && /(?:偏差|相差|误差|差异)每/.test(subject))
  );
}

/** 以第三方测评结果为准，95%为满分线: who measures, before the goal. */
const BY_WHOM = /^(?:以|按)[^，。;:\d]{2,20}为准，/;

/** Counts the deductions from the goal that a sentence of its own says; false where it says more, or nothing counts from it. */
function countFromGoal(draft: Draft, { compares, text, start, end }: Conditions): boolean {
  // 第三方测评 is no number.
  const [goal, second] = compares.filter(({ bare, chinese }) => !(bare && chinese));
  if (!goal || second || goal.scale !== 'value' || goal.delta !== undefined || goal.outside) return false;
  if (goal.unit === undefined || (goal.min && goal.max && goal.min.value !== goal.max.value)) return false;
  const lead = BY_WHOM.exec(draft.located.text.slice(start, goal.start))?.[0].length ?? 0;
  const words = draft.located.text.slice(start + lead, goal.start);
  const called = goal.bare ? calledBehind(draft.located.text, goal.end) : undefined;
  const named =
    draft.located.text[goal.start] === '以' ||
    ((called ?? goalNoun(words, words.length)) !== undefined && words.length < 20);
  const bound = words === '以' && BOUND.test(draft.located.text.slice(goal.end, end));
  // 全年应报12次(每月1次): what stands in brackets behind it says no more.
  const aside = /^\([^()]*\)/.exec(draft.located.text.slice(goal.end, end))?.[0].length ?? 0;
  const whole =
    text.length <= lead + words.length + goal.end - goal.start + aside + (called?.length ?? 0) + 2;
  const asked =
    goal.bare &&
    (ASKED.test(words) || (DONE.test(words) && !OTHERS_COUNT.test(words))) &&
    draft.deductions.length > 0 &&
    draft.deductions.every(
      (one) =>
        (one.measure === 'shortfall' || liesApart(one) || lacks(one)) &&
        one.step.unit === goal.unit &&
        (one.threshold === undefined || isOfTarget(one.threshold.scale)),
    );
  if (!bound && !((named || asked || GOAL.test(words)) && whole)) return false;
  const { value } = (goal.min ?? goal.max)!;
  const counts = (one: Deduction): boolean =>
    (one.measure !== 'fault' || lacks(one) || liesApart(one)) &&
    one.measure !== 'rank' &&
    !FROM_OTHERS.test(one.subject) &&
    (!one.threshold || isOfTarget(one.threshold.scale));
  const wrongWay = (one: Deduction): boolean =>
    one.measure === 'shortfall' || lacks(one) ? !goal.min : !(goal.max ?? goal.bare);
  if (draft.deductions.some((one) => counts(one) && wrongWay(one))) return false;
  const other = draft.deductions.some(
    ({ step }) => step.unit !== undefined && !unitFactor(goal.unit!, step.unit),
  );
  if (named && !GOAL.test(words) && other) return false;
  const told = nameGoal(draft, goal);
  if (!draft.deductions.some(counts)) return told || reachesTop(draft, goal);
  draft.deductions.forEach((one, i) => {
    if (!counts(one)) return;
    const missing = one.measure === 'shortfall' || countsMissing(one);
    const threshold: Threshold = {
      value,
      unit: goal.unit,
      scale: 'value',
      operator: missing || lacks(one) ? '≥' : one.measure === 'excess' ? '≤' : '=',
      span: draft.located.span(goal.start, goal.end),
    };
    if (liesApart(one)) draft.deductions[i] = { ...one, measure: 'deviation', threshold };
    else
      draft.deductions[i] = missing
        ? { ...one, measure: 'shortfall', fromGoal: undefined, threshold }
        : { ...one, threshold };
  });
  return true;
}

/** 。未完成的按比例扣分: what follows the sentence of the goal. */
const CUT_SHORT =
  /^[。;\n](?:(?:未|没有?)(?:能|有)?(?:全部|足额)?(?:完成|达到|做到|建成|实现)(?:任务|目标值?|计划)?|[少欠缺短][^，。;\d少多]{0,4}|不足|不够|达不到|完不成)(?:的|者|部分)*，?(?:按|同|等)/;

/** Whether a proportion takes from what a sentence of its own says is to be done. */
function cutShort(draft: Draft, { compares, start, text }: Conditions): boolean {
  const [goal] = compares;
  const { proportion, cases, deductions, located } = draft;
  if (!goal || goal.scale !== 'value' || goal.unit === undefined || goal.chinese || goal.outside)
    return false;
  if (!proportion?.losing || cases.length + deductions.length > 0) return false;
  const words = located.text.slice(start, goal.start);
  if (text.length > words.length + goal.end - goal.start) return false;
  if (!CUT_SHORT.test(located.text.slice(goal.end, goal.end + 24))) return false;
  return ASKED.test(words) || (DONE.test(words) && !OTHERS_COUNT.test(words));
}

/** 30分钟内到场, 每超过5分钟: whether all deductions count in the unit of a demand and away from it. */
function countsFrom({ deductions }: Draft, { min, max, unit }: ItemOf<'compare'>): boolean {
  return (
    deductions.length > 0 &&
    deductions.every(
      ({ measure, step }) =>
        (measure === 'shortfall' ? min : measure === 'excess' ? max : undefined) !== undefined &&
        (step.unit === unit ||
          (step.unit !== undefined && unit !== undefined && stepFactor(step.unit, unit))),
    )
  );
}

/**
 * 全年不少于4次。缺1次扣…, 90日内编报完毕。逾期的，每逾期10日扣…: what is lacking, or how late it is, is counted from the demand where the
 * row counts what is done; false where any other step stands beside.
 */
function countFromDemand(draft: Draft, demand: ItemOf<'compare'>): boolean {
  const { deductions, located } = draft;
  const [one, other] = deductions;
  if (!one || other || one.measure !== 'fault' || one.threshold || one.stretch || !one.fromGoal) return false;
  if (OF_PEOPLE.test(one.subject)) return false;
  const end = one.fromGoal === 'shortfall' ? demand.min : demand.max;
  if (!end || (demand.min && demand.max) || demand.unit === undefined || one.step.unit === undefined)
    return false;
  if (!stepFactor(one.step.unit, demand.unit)) return false;
  const span = located.span(demand.start, demand.end);
  const operator = one.fromGoal === 'shortfall' ? '≥' : '≤';
  const threshold: Threshold = { value: end.value, unit: demand.unit, scale: 'value', operator, span };
  deductions[0] = { ...one, threshold };
  // 逾期满80日的不再得分 beside it: how late as well.
  if (one.fromGoal === 'excess')
    changeConditions(draft, (when) =>
      when.kind === 'range' && when.scale === 'value' && when.unit === demand.unit && LATE.test(when.text)
        ? { ...when, scale: 'excess' }
        : when,
    );
  return true;
}

/** 符合该要求, 达到上述标准: what the sentence before asks for. */
const MEETS =
  /^(?:符合|满足|达到|做到|实现)(?:[该此]|这一?|上述|以上|前述)?(?:要求|标准|规定|条件|目标|比例)?(?:的|者)*$/;
const DEMANDED = /须|必须|应当?(?![急用收付对届邀聘变])|要求/;

/**
 * 投入使用率须达到100%，以现场勘验为准。符合该要求的得5分，不符合的得0分: the case means the number of the demand. False where it
 * may mean something else.
 */
function meetsDemand(draft: Draft, { when, text }: Conditions, { bare, delta }: ItemOf<'compare'>): boolean {
  const { cases, deductions, located } = draft;
  if (bare || delta !== undefined || when?.kind !== 'range' || !DEMANDED.test(text)) return false;
  const met = cases.findIndex((one) => one.when.kind === 'words' && MEETS.test(one.when.text));
  if (met < 0 || cases.length > 2 || deductions.length > 0 || draft.proportion || draft.earning) return false;
  const other = cases.find((_, i) => i !== met);
  if (
    other &&
    other.when.kind !== 'otherwise' &&
    !(other.when.kind === 'words' && NOT_REACHED.test(other.when.text))
  )
    return false;
  // A second demand beside it may be meant as well.
  if (/[且和并及]|同时/.test(located.text.slice(...draft.cases[met]!.span))) return false;
  const { text: words, span } = cases[met]!.when;
  cases[met] = { ...cases[met]!, when: { ...when, text: words, span } };
  if (other?.when.kind === 'words')
    cases[1 - met] = { ...other, when: { kind: 'otherwise', text: other.when.text, span: other.when.span } };
  return true;
}

/** No points, or some taken off. */
function loses(award: Award): boolean {
  return award.kind === 'points' ? award.value === 0 : award.kind === 'full' && award.less > 0;
}

/** 7日内办结率95%以上, 15分钟内到场的应占90%: how soon, which belongs to the name of the rate behind it. */
function namesRate(one: ItemOf<'compare'>, { compares }: Conditions, { text }: Located): boolean {
  if (!isSpanOfTime(one.unit) || text[one.end - 1] !== '内') return false;
  const rate = compares[compares.indexOf(one) + 1];
  return (
    rate !== undefined &&
    rate.unit === '%' &&
    /^\p{Script=Han}{2,12}(?:率|比例|占比|的应?占)/u.test(text.slice(one.end, rate.end))
  );
}

/** 问卷回收率低于80%的，按80%折算: another rate, or what becomes of the points; no level of the rule, though its number is one. */
function saysElse({ start }: ItemOf<'compare'>, conditions: Conditions, { located, cases }: Draft): boolean {
  const { text } = located;
  if (
    /(?:得分)?按(?:照)?\d[\d.]{0,5}%(?:的?标准)?(?:折算|计算|计分|计|打折|执行)/.test(
      text.slice(conditions.start, conditions.end),
    )
  )
    return true;
  const { noun } = quantityBefore(text, start);
  return (
    isMeasure(noun) &&
    cases.length > 0 &&
    text.slice(0, conditions.start).length > 0 &&
    !text.slice(0, conditions.start).includes(noun)
  );
}

/**
 * 10分(≥95%)，8分(90%-95%)，0分(<80%): a level behind the last points of a list. Where it stands alone, all points may belong
 * to what stands behind them.
 */
function standsBehindAll({ cases, deductions, located }: Draft, { start, end }: Conditions): boolean {
  if (deductions.length > 0) return false;
  const ranges = cases.filter(({ when }) => when.kind === 'range');
  if (ranges.length < 2) return false;
  const from = located.span(start, end)[0];
  return cases.every(({ award }) => award.span[1] <= from);
}

/** A requirement that stands before the clauses and has no points of its own. */
export function usePreambles(draft: Draft): void {
  if (draft.preambles.length === 0) return;
  const { located } = draft;
  const needsThreshold =
    (draft.deductions.some((one) => one.measure !== 'fault' && one.measure !== 'rank' && !one.threshold) ||
      draft.proportion !== undefined) &&
    !draft.cases.some(({ when, award }) => when.kind === 'range' && !loses(award));
  const cutOff = draft.cases.some(({ when }) => when.kind === 'range');
  let used = false;
  const known = new Set<number>();
  for (const one of draft.cases)
    for (const range of rangesOf(one.when))
      for (const end of [range.min, range.max]) if (end) known.add(end.value);
  for (const one of draft.deductions) if (one.threshold?.value !== undefined) known.add(one.threshold.value);
  const onlyLosses =
    draft.cases.length > 0 &&
    draft.deductions.length === 0 &&
    !draft.proportion &&
    draft.cases.every((one) => one.when.kind !== 'range' && earnsNothing(one));
  for (const { conditions, statement } of draft.preambles) {
    const explicit = conditions.compares.filter(
      (compare) =>
        !(compare.bare && compare.chinese) &&
        !compare.outside &&
        !namesRate(compare, conditions, located) &&
        !restates(compare, conditions.compares[0]!, located.text),
    );
    const [first] = explicit;
    if (first && (countFromGoal(draft, conditions) || explainSteps(draft, conditions))) continue;
    // 新建公厕20座。未完成的按比例扣分.
    if (first?.bare && explicit.length === 1 && cutShort(draft, conditions)) {
      const { when } = conditions;
      if (when?.kind === 'range') {
        const award: Award = { kind: 'full', less: 0, span: when.span };
        draft.cases.unshift({ when, award, span: when.span });
        continue;
      }
    }
    if (first && explicit.length === 1 && !used && meansAllOf(draft, conditions, first)) {
      used = true;
      continue;
    }
    if (first && explicit.length === 1 && isHowMany(draft, first, conditions.text)) continue;
    // 每个点位得0.5分，共20个点位.
    if (
      first?.bare &&
      draft.earning &&
      explicit.length === 1 &&
      (conditions.text.startsWith('共') || comesToTotal(draft, first, conditions.text)) &&
      first.unit === draft.earning.unit.unit
    ) {
      // Shares of the weight come to it by themselves.
      if (draft.earning.amount.of === 'points')
        draft.ceilingFromCount = {
          value: Number((first.min!.value * draft.earning.amount.value).toPrecision(12)),
          span: located.span(first.start, first.end),
        };
      continue;
    }
    if (
      first &&
      !first.bare &&
      explicit.length === 1 &&
      needsThreshold &&
      (!cutOff || countsFrom(draft, first)) &&
      !used &&
      conditions.when &&
      rangesOf(conditions.when).length === 1
    ) {
      const range = rangesOf(conditions.when)[0]!;
      draft.cases.unshift({
        when: range,
        award: { kind: 'full', less: 0, span: range.span },
        span: range.span,
      });
      draft.assumptions.push({
        id: 'words-assumed',
        text: `以前文的“${located.text.slice(first.start, first.end)}”为满分标准`,
      });
      used = true;
      continue;
    }
    if (
      first &&
      explicit.length === 1 &&
      !used &&
      (meetsDemand(draft, conditions, first) || deniedDemand(draft, conditions, first))
    ) {
      used = true;
      continue;
    }
    if (first && !first.bare && explicit.length === 1 && !used && countFromDemand(draft, first)) {
      used = true;
      continue;
    }
    // 水压应保持在0.28兆帕。上下浮动…: the middle of the deviations that follow.
    const around = draft.cases.some((each) => rangesOf(each.when).some((range) => range.around));
    if (
      first &&
      explicit.length === 1 &&
      around &&
      first.min &&
      (first.bare || first.min.value === first.max?.value)
    ) {
      draft.middle ??= { value: first.min.value, unit: first.unit };
      continue;
    }
    const behindAll = standsBehindAll(draft, conditions);
    for (const compare of explicit) {
      const value = (compare.min ?? compare.max)?.value;
      if (behindAll && !compare.bare && compare.scale === 'value') {
        doubtAt(
          draft,
          'leftover',
          compare.start,
          compare.end,
          `“${located.text.slice(compare.start, compare.end)}”后面没有写得多少分`,
          'nothing',
        );
        continue;
      }
      if (compare.scale === 'target-share' && value === 100) continue;
      if (value !== undefined && known.has(value) && !saysElse(compare, conditions, draft)) continue;
      if (draft.listsDemands) continue;
      if (!needsThreshold && (isOfItsOwn(draft, compare) || isOfEachCounted(draft, compare))) {
        const words = labelOf(located.text.slice(conditions.start, conditions.end));
        draft.assumptions.push({ id: 'another-demand', text: `规则另写明“${words}”，须另行核对` });
        continue;
      }
      doubtAt(
        draft,
        'leftover',
        compare.start,
        compare.end,
        `“${located.text.slice(compare.start, compare.end)}”不知用于何处`,
      );
    }
    if (conditions.step && conditions.step.value !== 1) {
      doubtAt(
        draft,
        'leftover',
        conditions.step.start,
        conditions.step.end,
        `“${located.text.slice(conditions.step.start, conditions.step.end)}”没有对应的扣分`,
      );
    }
    if (
      onlyLosses &&
      !used &&
      conditions.text.length > 1 &&
      conditions.compares.length === 0 &&
      statement === draft.preambles[0]!.statement
    ) {
      const span = located.span(conditions.start, conditions.end);
      draft.cases.unshift({
        when: { kind: 'words', text: conditions.text, span },
        award: { kind: 'full', less: 0, span },
        span,
      });
      draft.assumptions.push({
        id: 'words-assumed',
        text: `只写了不得分的情形，以“${conditions.text}”为满分条件`,
      });
      used = true;
    }
  }
}
