import { ofLastText } from '../../text/per-text';
import type { Measure } from '../../model/rule';
import { isCounted, isPercent, isPercentagePoint } from '../../text/units';
import { measureFrom } from '../conditions/condition';
import type { Conditions } from '../conditions/condition';
import { addCase, doubtAt, lossOf, MAX_CLAUSES } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';
import { lossFrom } from './loss';
import { lossOfCase } from './loss-of-case';
import { countsApart, deviationSide, eitherWay, sideMissed } from './one-sided';
import { ownThreshold } from '../conditions/own-threshold';
import { countsUnmetDemands } from './listed-demands';
import { keepRange } from './held-range';
import { beginsBehindBest, readStep } from './read-steps';
import type { Statement } from '../group/statements';
import { partMeasure } from './step-measure';
import { firstFault, LATE } from './stretches';

/** What may be found more than once. */
const FAULT = /发现|存在|出现|发生|[未没不无有缺漏错误违超逾迟延]|问题|事故|投诉/;
/** 为良, 等次为中. */
const GRADE_END = /[优良中差好强弱][级档等]?$|一般$/;

/**
 * 1200件得满分，空50件扣0.2分: a number below what is asked for, with words before it that nothing has said yet, may be how much is
 * missing.
 */
function mayBeDistance(draft: Draft, { start }: Conditions, level: ItemOf<'compare'>): boolean {
  // Such a rule is refused as a whole.
  if (draft.cases.length > MAX_CLAUSES) return false;
  const { text } = draft.located;
  const words = text.slice(start, level.start).replace(/^[，,、的]+/, '');
  if (words === '' || level.unit === undefined || isPercent(level.unit)) return false;
  const missed = draft.cases.some(
    ({ when, award }) =>
      award.kind === 'full' &&
      award.less === 0 &&
      when.kind === 'range' &&
      when.scale === 'value' &&
      when.unit === level.unit &&
      !when.max &&
      when.min !== undefined &&
      when.min.value > level.min!.value,
  );
  return missed && !text.slice(0, start).includes(words);
}

const isUsedUp = ofLastText((text): boolean => /扣完(?:分值)?为止/.test(text));

/** 一经发现扣2分, and 有投诉扣2分，扣完为止: what can be used up is lost each time. */
function isEachTime(words: string, text: string): boolean {
  return /一经(?:发现|查实|核实)/.test(words) || (/^(?:有|存在)/.test(words) && isUsedUp(text));
}

/** 会议每季度召开，缺开一个季度扣1.5分: as often as once in each, so that a quarter that is left out is one time. */
function countsPeriods(text: string, { start, unit, min }: ItemOf<'compare'>): boolean {
  const period = /^(?:个)?(季度|月|周|季|旬)$/.exec(unit ?? '')?.[1];
  if (period === undefined || min?.value !== 1) return false;
  return (
    /[缺漏少][^，。;\d]{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) &&
    new RegExp(`每个?${period}(?!\\d)`).test(text.slice(Math.max(0, start - 100), start))
  );
}

/** 达到96%得满分，未达标的按0.2分/个百分点扣减. */
function missedRate(draft: Draft, words: string, per: string): Measure | undefined {
  return isPercent(per) || isPercentagePoint(per) ? sideMissed(draft, words) : undefined;
}

/** The last number of faults that has points of its own: behind 1次 and 2次 two. */
function lastCounted({ cases }: Draft, { step }: Draft['deductions'][number]): number {
  let last = step.value;
  for (const { when } of cases)
    if (when.kind === 'range' && when.unit === step.unit && when.min) last = Math.max(last, when.min.value);
  return last;
}

/** 发生重大事故, 发生较大事故: how grave the one is that happened. */
const GRAVE = /^(?:发生|出现)(?:特别重大|特大|重大|较大|一般)(\p{Script=Han}{2,8}?)的?$/u;

/** 发生重大事故的扣50%分值，发生一般事故的扣20%分值，未发生事故得满分: kinds of one thing beside none of it, and no fault that may come again. */
function isDegree(words: string, text: string): boolean {
  const noun = GRAVE.exec(words)?.[1];
  // Kinds of one thing are told in a few clauses; each statement asks, so that a long text is not looked through for each.
  if (noun === undefined || text.length > MOST_OF_KINDS || /[每次起]/.test(text)) return false;
  const parts = text.split(noun);
  return parts.length > 3 && parts.some((part) => /(?:未发生|未出现|无|没有)$/.test(part));
}

const MOST_OF_KINDS = 1000;

/**
 * Reads what points are lost for: for each step, or, where no 每 stands, for each fault, for a number that is passed, or once
 * as one of the cases. Where none of them is said, the rule goes to a person.
 */
export function readDeduct(
  draft: Draft,
  statement: Statement,
  conditions: Conditions,
  outcome: ItemOf<'deduct'>,
): void {
  const { located } = draft;
  const loss = lossFrom(draft, conditions, outcome);
  const { amount } = loss;
  const behind = conditions.compares.find(
    (compare) => conditions.step && compare.start >= conditions.step.end && compare.bare,
  );
  // 每百户投诉不得多于3件，多1件减2分: for whom the limit is said, and how far beyond it.
  const forWhom =
    behind?.delta !== undefined &&
    conditions.step?.measure === undefined &&
    conditions.compares.some(
      (one) =>
        !one.bare && one.start >= conditions.step!.end && one.end <= behind.start && one.unit === behind.unit,
    );
  const step = forWhom ? undefined : conditions.step;
  if (outcome.unsaid)
    draft.assumptions.push({
      id: 'repaired',
      text:
        outcome.unsaid === 'points'
          ? `“${located.text.slice(outcome.start, outcome.end)}”没有写“分”，按${amount.value}分计`
          : `“${located.text.slice(outcome.start, outcome.end)}”没有写明是什么的百分比，按分值的${amount.value}%计`,
    });
  if (outcome.per === '位' && !step) {
    if (conditions.compares.length > 0 && !beginsBehindBest(loss)) {
      doubtAt(draft, 'leftover', conditions.start, outcome.end, '从哪个分数起扣没有写明', 'cases');
      return;
    }
    loss.add('rank', { value: 1, unit: '位', span: amount.span }, undefined);
    return;
  }
  if (step) {
    readStep({ ...loss, conditions: keepRange(draft, conditions, step) }, step, behind);
    return;
  }
  const compare = conditions.compares.at(-1);
  if (outcome.per !== undefined) {
    const words = located.text.slice(conditions.start, outcome.start);
    const measure =
      measureFrom(conditions, located.text) ??
      (compare ? undefined : (partMeasure(words) ?? missedRate(draft, words, outcome.per) ?? 'fault'));
    if (measure)
      loss.add(
        measure,
        { value: 1, unit: outcome.per, span: amount.span },
        ownThreshold(located, conditions, measure),
      );
    else doubtAt(draft, 'leftover', conditions.start, outcome.end, '扣分的方向没有写明');
    return;
  }
  const either = eitherWay(conditions);
  if (either === false) {
    doubtAt(draft, 'leftover', conditions.start, outcome.end, '多与少的步长不同，扣分如何对应没有写明');
    return;
  }
  if (either) {
    const before = { ...conditions, compares: conditions.compares.slice(0, -2) };
    loss.add(
      'deviation',
      { value: either.min!.value, unit: either.unit, span: located.span(either.start, either.end) },
      ownThreshold(located, before, 'deviation'),
    );
    return;
  }
  const first = firstFault(conditions);
  if (first !== undefined) {
    loss.add('fault', { value: 1, unit: first, span: amount.span }, undefined, { from: 0, to: 1 });
    return;
  }
  const counted = compare && compare.scale === 'value' && compare.max === undefined && compare.bare;
  if (counted && (compare.delta !== undefined || compare.min!.value === 1)) {
    const before = conditions.compares.slice(0, -1);
    // 迟报1次 counts reports that were late, not how late.
    const times =
      compare.delta === 'excess' &&
      isCounted(compare.unit) &&
      LATE.test(located.text.slice(compare.start, compare.end));
    const words = located.text.slice(conditions.start, compare.start);
    const apart = compare.delta === 'shortfall' && /[相偏]/.test(located.text[compare.start - 1] ?? '');
    const measure = times
      ? 'fault'
      : countsApart(located, compare.start)
        ? deviationSide(draft, conditions, compare.start)
        : apart
          ? deviationSide(draft, conditions, compare.start - 1)
          : (compare.delta ?? partMeasure(words) ?? 'fault');
    const threshold =
      before.length > 0 ? ownThreshold(located, { ...conditions, compares: before }, measure) : undefined;
    // 上述情形有一项不符合的: what numbers these state is known to whoever counted.
    draft.listsDemands ||=
      measure === 'fault' && countsUnmetDemands(located.text.slice(conditions.start, outcome.end));
    const ordinal = located.text[compare.start - 1] === '第';
    const unit = countsPeriods(located.text, compare) ? undefined : compare.unit;
    loss.add(
      measure,
      { value: compare.min!.value, unit, span: located.span(compare.start, compare.end) },
      threshold,
      ordinal ? { from: 0, to: 1 } : undefined,
    );
    return;
  }
  if (conditions.compares.length === 0 && isEachTime(conditions.text, located.text)) {
    loss.add('fault', { value: 1, unit: undefined, span: amount.span }, undefined);
    return;
  }
  if (conditions.otherwise && !conditions.when && outcome.amount.of === 'points' && draft.cases.length > 0) {
    const rest = {
      kind: 'otherwise',
      text: conditions.text,
      span: located.span(conditions.start, conditions.end),
    } as const;
    addCase(draft, statement, conditions, rest, lossOf(outcome.amount, amount.span));
    return;
  }
  const { of } = outcome.amount;
  // 为良扣分值的20%: what a grade loses.
  const grade = conditions.when?.kind === 'words' && GRADE_END.test(conditions.when.text);
  // 90%-95%扣20%, or below what earns something: what a band loses. 超5天扣5% may be each of them, as 低于80%扣20% alone.
  const told = compare?.min && compare.max ? true : draft.cases.length > 0;
  const band = compare !== undefined && !compare.bare && told && conditions.when?.kind !== 'words';
  // 发生1次扣权重的20%，2次扣权重的50%: what the next number of them costs.
  const before = draft.deductions.at(-1);
  const next =
    compare?.min !== undefined &&
    !compare.max &&
    isCounted(compare.unit) &&
    before?.measure === 'fault' &&
    before.step.unit === compare.unit &&
    compare.min.value === lastCounted(draft, before) + 1;
  // 次月下达扣30%的分 behind 当月下达满分: one of several ways it may have gone, and no fault that may come again.
  const way =
    conditions.when?.kind === 'words' &&
    !FAULT.test(conditions.when.text) &&
    draft.cases.length > 0 &&
    draft.cases.every(({ when }) => when.kind === 'words');
  const degree = conditions.when?.kind === 'words' && isDegree(conditions.when.text, located.text);
  const share = of === 'weight' && (grade || band || next || way || degree);
  // 其余按比例排名，第9名以后扣2分: the ranks say of the others which of them.
  const among = conditions.when?.kind === 'range' && conditions.when.scale === 'rank';
  if (conditions.when && (of === 'points' || share) && (among || !conditions.otherwise)) {
    if (counted && mayBeDistance(draft, conditions, compare)) {
      const words = located.text.slice(conditions.start, compare.end);
      doubtAt(draft, 'leftover', conditions.start, outcome.end, `“${words}”是差距还是实际值没有写明`, 'full');
    }
    addCase(draft, statement, conditions, conditions.when, lossOfCase(draft, conditions, outcome));
    return;
  }
  doubtAt(draft, 'leftover', conditions.start, outcome.end, '扣分没有写明条件或步长');
}
