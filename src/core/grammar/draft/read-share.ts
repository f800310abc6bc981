import { nameTwo, quantityBefore } from '../../text/named-quantity';
import { isPercent } from '../../text/units';
import type { Award, Bonus, Formula, RangeCondition } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import { directionAt } from '../tokens/changes';
import { amountOf, doubtAt } from './draft';
import type { Draft } from './draft';
import { readOthers } from './first-of-all';
import { liesBeyondLevels } from './levels-beyond';
import type { ItemOf } from '../tokens/items';

const BASE = /^(?:设定?|设有|给予)?(?:本项|该项)?(?:基础|基本|基准|起评|起始|保底|固定)分值?为?$/;

/** Words for what lies between the values that have points: 中间, 介于两者之间. */
const BETWEEN =
  /^(?:的?(?:中间|其间|期间|之间|两者之间|二者之间|两者间|中间值|中间数值|区间值|区间内|中间部分|其余部分|其余)|(?:处于|介于|位于|在)(?:上述|以上)?(?:相邻)?(?:两者|二者|两值|两个值|两端|区间|两点|各点|两个?点|两档|各档)?(?:之间|中间|之内|内)?)(?:的|者|值|部分)*$/;

/** 高于90%: beyond one end, of the value itself. */
const isOpen = ({ min, max, scale, bare, around, direction }: RangeCondition): boolean =>
  !min !== !max && scale === 'value' && !bare && !around && direction === undefined;

/** 得分按分段线性插值确定: of the score itself, before its points. */
const OF_SCORE = /^(?:本项|该项|指标|本指标)?(?:得分|分值|分数)$/;

/** Whether the words before 按插值法 leave the ends to the values that were said before. */
function liesBetween(words: string): boolean {
  return words === '' || BETWEEN.test(words) || OF_SCORE.test(words);
}

/** 基础分3分 and nothing else before 每新增1家加0.5分. */
function baseBefore({ cases, deductions, earning, proportion, shares }: Draft): number | undefined {
  const [only] = cases;
  if (!only || cases.length > 1 || deductions.length > 0 || earning || proportion || shares.length > 0)
    return undefined;
  const { when, award } = only;
  return when.kind === 'words' && BASE.test(when.text) && award.kind === 'points' ? award.value : undefined;
}

/** Why points that are added cannot be known from the number of the row. */
export const OTHER_FACTS = '加分须另有事实依据，一个实际值不能确定';

/** >100%时，每高1个百分点: where the steps of a bonus begin, where their own clause says it. */
function startOf(
  conditions: Conditions,
  step: ItemOf<'step'>,
  measure: 'excess' | 'shortfall',
  draft: Draft,
): Pick<Bonus, 'from'> {
  const { located } = draft;
  const operator = measure === 'excess' ? '≤' : '≥';
  // 每高于95%1个百分点: the step itself says it.
  if (step.base) {
    const { value, unit } = step.base;
    return { from: { value, unit, scale: 'value', operator, span: located.span(step.start, step.end) } };
  }
  const sided = conditions.compares.filter(
    ({ start, bare, delta, scale, outside, min, max }) =>
      start < step.start &&
      !bare &&
      delta === undefined &&
      !outside &&
      scale === 'value' &&
      (measure === 'excess' ? min && !max : max && !min),
  );
  const [one, other] = sided;
  if (!one || other) return {};
  // 满意度高于95%的，完成率每超1%: when there is a bonus, and what is counted for it.
  const nounBefore = (at: number): string => quantityBefore(located.text, at).noun;
  if (nameTwo(nounBefore(one.start), nounBefore(step.start)))
    doubtAt(draft, 'several-facts', one.start, step.end, OTHER_FACTS);
  const { value } = (one.min ?? one.max)!;
  const span = located.span(one.start, one.end);
  return { from: { value, unit: one.unit, scale: 'value', operator, span } };
}

export function readBonus(draft: Draft, conditions: Conditions, outcome: ItemOf<'add'>): void {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const { step } = conditions;
  if (outcome.proportional) {
    // 超额完成的按超额比例加分: beyond the goal, and nothing more is asked.
    const beyond = conditions.compares.every(
      ({ scale, min }) => scale === 'target-share' && min?.value === 100 && min.inclusive === false,
    );
    if (!beyond || step || !/超/.test(located.text.slice(conditions.start, outcome.end)))
      doubtAt(draft, 'leftover', conditions.start, outcome.end, '按比例加分从哪里算起没有写明');
    const percent = { value: 1, unit: '%', span };
    draft.bonuses.push({
      measure: 'excess',
      step: percent,
      amount,
      most: undefined,
      span,
      proportional: true,
    });
    return;
  }
  if (readOthers(draft, conditions, outcome.amount, outcome.end)) return;
  const base = step && baseBefore(draft);
  // What lies beyond something is no count of its own.
  if (
    base &&
    !/超|高|多|过/.test(located.text.slice(conditions.start, step.end)) &&
    conditions.compares.length === 0
  ) {
    draft.earning = {
      unit: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
      amount,
      wholeOnly: false,
      base,
      subject: conditions.text,
      span,
    };
    draft.cases.length = 0;
    draft.verbless.length = 0;
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  if (step && conditions.compares.some((compare) => compare.bare && compare.scale === 'value')) {
    doubtAt(draft, 'leftover', conditions.start, outcome.end, '加分的条件里有没读懂的数字');
    return;
  }
  // 90%以上的部分每1个百分点加1分: those beyond it, or all of them once it is reached.
  const fromLevel = step && step.measure === undefined && liesBeyondLevel(draft, conditions, step);
  if (step && step.measure === undefined && !fromLevel && startsElsewhere(conditions, step)) {
    doubtAt(draft, 'leftover', conditions.start, outcome.end, '加分从哪里起算没有读懂');
    return;
  }
  const beyond = step && (fromLevel || step.measure === 'excess' || /超|高于|多/.test(conditions.text));
  if (step && (beyond || step.measure === 'shortfall')) {
    const measure = beyond ? 'excess' : 'shortfall';
    if (!beyond) draft.saved ??= conditions.text;
    draft.bonuses.push({
      measure,
      step: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
      amount,
      most: undefined,
      span,
      ...startOf(conditions, step, measure, draft),
    });
    return;
  }
  const compare = conditions.compares.length === 1 ? conditions.compares[0] : undefined;
  if (
    !step &&
    compare &&
    !compare.outside &&
    ((compare.scale === 'target-share' && (compare.min?.value ?? 0) >= 100) ||
      (!outcome.again && liesBeyondLevels(draft, compare))) &&
    outcome.amount.of === 'points' &&
    conditions.when?.kind === 'range'
  ) {
    draft.cases.push({
      when: conditions.when,
      award: { kind: 'full', less: -outcome.amount.value, span: amount.span },
      span,
    });
    draft.bonuses.push({ measure: 'once', step: undefined, amount, most: undefined, span });
    return;
  }
  // 多建一个另加1分: each of those beyond.
  const oneMore =
    compare?.bare &&
    compare.min?.value === 1 &&
    ONE_MORE.test(located.text.slice(conditions.start, compare.start));
  if (compare && compare.bare && (compare.delta === 'excess' || oneMore)) {
    draft.bonuses.push({
      measure: 'excess',
      step: { value: compare.min!.value, unit: compare.unit, span: located.span(compare.start, compare.end) },
      amount,
      most: undefined,
      span,
    });
    return;
  }
  // 多3件以上再加3分, 另加2分: on top of what the steps came to.
  const onTop = outcome.again || ON_TOP.test(located.text.slice(conditions.start, outcome.end));
  if (!step && compare && !onTop && endsSteps(draft, compare, outcome.amount)) return;
  draft.bonuses.push({
    measure: step ? 'each' : 'once',
    step: step && { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
    amount,
    most: undefined,
    span,
  });
  // 采用一条加0.2分，最多加3分: each of what is counted, though 每 is not said.
  const one =
    compare?.bare && compare.min?.value === 1 && compare.unit !== undefined && !isPercent(compare.unit);
  if (step || (one && draft.cases.length === 0 && ADDED_UP.test(located.text.slice(outcome.end))))
    draft.adding.push({ subject: conditions.text, start: conditions.start, end: outcome.end });
  else doubtAt(draft, 'several-facts', conditions.start, outcome.end, OTHER_FACTS);
}

/** Whether a limit of the value itself stands before a step that names no side: 50件以上每5件. */
function startsElsewhere({ compares, text }: Conditions, { start }: ItemOf<'step'>): boolean {
  if (/超|高于|多/.test(text)) return false;
  return compares.some((one) => one.end <= start && one.scale === 'value' && !one.bare);
}

/** 达到90%得5分，90%以上的部分每1个百分点加1分: what lies beyond the level that earns. */
function liesBeyondLevel({ cases, located }: Draft, { compares }: Conditions, step: ItemOf<'step'>): boolean {
  const [one, other] = compares;
  if (!one || other || one.bare || !one.min || one.max || one.scale !== 'value' || one.delta) return false;
  if (!/^的?部分，?$/.test(located.text.slice(one.end, step.start))) return false;
  return cases.some(({ when }) => when.kind === 'range' && when.min?.value === one.min!.value && !when.max);
}

const ON_TOP = /再|另|额外|还|追加|外加|同时|叠加/;

const SIDES = { rise: 'excess', fall: 'shortfall', flat: undefined } as const;

/** 每降低1个百分点加1.5分，降低2个百分点以上加3分: the most that the steps of the same may add, where they come to it there. */
function endsSteps(
  { bonuses, located }: Draft,
  { start, min, max, bare, scale, unit, delta }: ItemOf<'compare'>,
  amount: ItemOf<'add'>['amount'],
): boolean {
  const last = bonuses.at(-1);
  if (!last?.step || last.most !== undefined || last.amount.of !== amount.of || amount.of !== 'points')
    return false;
  if (!min || max || bare || scale !== 'value' || unit !== last.step.unit) return false;
  const moved = delta ?? SIDES[directionAt(located.text, start) ?? 'flat'];
  if (moved === undefined || moved !== last.measure) return false;
  const steps = min.value / last.step.value;
  if (!Number.isInteger(steps) || Number((steps * last.amount.value).toPrecision(12)) !== amount.value)
    return false;
  bonuses[bonuses.length - 1] = { ...last, most: amount.value };
  return true;
}

/** 最多加3分 right behind. */
const ADDED_UP = /^[，;](?:最多|最高|累计(?:最多|最高)|上限)(?:可)?加/;

/** 多建一个, 每超1户. */
const ONE_MORE = /(?:^|，)每?(?:多|超|增)(?!余|次|数)[^，。;\d]{0,4}$/;

const COMPLETION_BY_WEIGHT: Formula = {
  kind: 'binary',
  operator: '×',
  left: { kind: 'completion' },
  right: { kind: 'weight' },
};

/** 按完成比例的80%: so much of what was done. */
function partOf(percent: number | undefined): Formula {
  if (percent === undefined) return COMPLETION_BY_WEIGHT;
  const part: Formula = { kind: 'number', value: Number((percent / 100).toPrecision(12)) };
  return { kind: 'binary', operator: '×', left: COMPLETION_BY_WEIGHT, right: part };
}

/** 按完成比例, 按实际比例: of what was asked, so much as was done. */
const DONE = /完成|实际|达成/;

/** 按覆盖面折算: the points follow what is named, and steps beside it say otherwise. */
const NAMED =
  /按照?(?!完成|实际|目标|规定|比例|相应|同等|对应)[^，。;\d]{2,8}?(?:率|面|比例|比重|程度)(?:折算|换算)/;

/** 未竣工的，按进度计：80%≤进度<100%，9分；…: the bands that follow say by how much, and nothing is multiplied. */
const BANDS =
  /^:(?![^。;:\n]{0,24}[每凡])[^，。;:\n\d]{0,8}\d[^。;:\n]{1,24}\d分[;。\n][^，。;:\n\d]{0,8}\d[^。;:\n]{1,24}(?:\d分|不得分)/;

function announcesBands(text: string, end: number): boolean {
  return text[end] === ':' && BANDS.test(text.slice(end, end + 120));
}

export function readProportion(draft: Draft, conditions: Conditions, outcome: ItemOf<'proportion'>): void {
  const { located } = draft;
  const span = located.span(outcome.start, outcome.end);
  const [compare] = conditions.compares;
  const interval = conditions.when?.kind === 'range' && conditions.when.min && conditions.when.max;
  const ofDone = DONE.test(located.text.slice(outcome.start, outcome.end));
  const { points } = outcome;
  if (!points && announcesBands(located.text, outcome.end)) return;
  if (interval && conditions.when) {
    const award: Award = points
      ? { kind: 'interpolated', between: points, span }
      : outcome.mode === 'earn'
        ? { kind: 'proportional', ofDone, span }
        : { kind: 'interpolated', span };
    draft.cases.push({ when: conditions.when, award, span: located.span(conditions.start, outcome.end) });
    return;
  }
  if (
    outcome.mode === 'interpolate' &&
    !points &&
    conditions.compares.length === 0 &&
    liesBetween(conditions.text)
  ) {
    draft.between ??= { start: outcome.start, end: outcome.end };
    return;
  }
  // 80%得5分，90%得满分，中间按比例计算: on the line between the two.
  const between = conditions.text.replace(/[，,]$/, '');
  if (!points && conditions.compares.length === 0 && between !== '' && BETWEEN.test(between)) {
    draft.between ??= { start: outcome.start, end: outcome.end };
    return;
  }
  // 低于90%的不得分；高于90%的按内插赋分，100%得10分: up to the level that follows.
  const { when } = conditions;
  if (outcome.mode === 'interpolate' && !points && when?.kind === 'range' && isOpen(when) && !draft.between) {
    draft.between = { start: outcome.start, end: outcome.end, beyond: when };
    return;
  }
  if (outcome.mode === 'interpolate') {
    if (conditions.when?.kind === 'range')
      draft.cases.push({
        when: conditions.when,
        award: { kind: 'interpolated', span },
        span: located.span(conditions.start, outcome.end),
      });
    doubtAt(draft, 'leftover', outcome.start, outcome.end, '插值的两端没有写全');
    return;
  }
  const negative =
    conditions.otherwise || /未|没|低于|少于|小于|不足|不到|达不|完不|部分|</.test(conditions.text);
  // 完成计划的80%以上的按比例: a part of the plan, and no goal that is reached.
  const ofPlan = compare?.scale === 'target-share' && (compare.min?.value ?? 100) < 100;
  const upward =
    conditions.when?.kind === 'range' &&
    (compare?.scale === 'value' || ofPlan) &&
    compare?.min &&
    !compare.max;
  const done = ofDone || ofPlan || conditions.text.includes('完成');
  if (upward && !done)
    doubtAt(draft, 'leftover', conditions.start, conditions.end, '达到该值以后按什么比例计分没有写明');
  const level = conditions.when?.kind === 'range' && compare?.scale === 'value' && !compare.bare;
  draft.shares.push({
    words: { lead: conditions.text, said: located.text.slice(outcome.start, outcome.end) },
    from: upward && done ? conditions : undefined,
    // 低于60%的按比例…: the pass line is where the proportion begins to count; full marks stay where they were said.
    below: level && compare.max && !compare.min ? conditions : undefined,
    proportion: {
      formula: partOf(outcome.percent),
      inWords: outcome.percent === undefined,
      losing: outcome.mode === 'lose',
      span,
    },
    ofTarget: conditions.when?.kind === 'range' && conditions.when.scale === 'target-share',
    named: outcome.mode !== 'lose' && NAMED.test(located.text.slice(outcome.start, outcome.end)),
    announces:
      !negative &&
      (conditions.when?.kind !== 'range' || (outcome.mode === 'lose' && conditions.when.scale !== 'value')),
  });
}

/** Whether a condition says no more than that full marks were missed: 低于100%的, 未完成目标的. */
export function remainder(draft: Draft, conditions: Conditions): boolean {
  return conditions.compares.every((compare) => {
    const end = compare.max;
    if (!end || compare.min) return false;
    return (
      (compare.scale === 'target-share' && end.value === 100) ||
      draft.cases.some((one) => one.when.kind === 'range' && one.when.min?.value === end.value)
    );
  });
}
