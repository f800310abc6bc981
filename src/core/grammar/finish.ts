import { earnsAll, fullCaseOf, rangesOf, thresholdOf } from '../model/meaning';
import type { Award, Deduction, Meaning, Said, Threshold } from '../model/rule';
import { allowRange, splitDeviation } from './allowed-range';
import type { Located } from './located';
import {
  checkDeductions,
  checkKinds,
  checkLabels,
  settleFaultLevels,
  checkLevels,
  checkOperations,
  checkOrder,
} from './contradictions';
import { sayNone, settleDistances } from './distances';
import { doubtOf } from './draft';
import type { Assembly, Draft } from './draft';
import { earnByPeriod } from './earning-by-period';
import { doubtOpenQuestions } from './open-questions';
import { settleGates } from './gates';
import { fillBetween } from './interpolation';
import { deviationOf, doubtFloating, turnRanks } from './measures';
import { itemsDoubt, partsOf, sumOf } from './parts';
import { settlePartialSteps } from './partial-steps';
import { usePreambles } from './preambles';
import { settleChanges } from './settle-changes';
import {
  alignScales,
  continuePattern,
  countMissing,
  countRanks,
  countWhole,
  countsAsCases,
  earnFromOne,
} from './settle';
import type { ItemOf } from './items';
import type { Statements } from './statements';
import { settleLateness } from './lateness';
import { checkMergedLabels } from './merged-labels';
import { settleShares } from './shares';
import { settleRatios } from './ratio-cutoffs';
import { settleEllipses } from './ellipses';
import { settleEnds, settleToldCases } from './told-cases';
import { areStretches, joinStretches } from './stretches';
import { settleTolerance } from './tolerance';

/** The rule's own points for full marks: said, else those of the highest case. */
function settleTotal(draft: Draft, statements: Statements): Said<number> | undefined {
  const { located } = draft;
  const said = statements.totals;
  // 基础分3分，每…加0.5分，加满5分为止: all of them come to 5.
  const filled = statements.mosts.find(
    ({ of, start }) => of === 'bonus' && located.text.startsWith('加满', start),
  );
  if (filled && draft.earning?.base !== undefined)
    return { value: filled.value, span: located.span(filled.start, filled.end) };
  if (said.some((one) => one.value !== said[0]!.value)) {
    draft.doubts.push(
      doubtOf(located, 'contradiction', said[0]!.start, said[said.length - 1]!.end, '写了几个不同的总分'),
    );
  }
  const [first] = said;
  if (first && first.value <= 0)
    draft.doubts.push(doubtOf(located, 'damaged-number', first.start, first.end, '总分为0'));
  if (!first && draft.totals[0]) return draft.totals[0];
  if (first && first.value > 0) return { value: first.value, span: located.span(first.start, first.end) };
  let top: Said<number> | undefined;
  for (const { award } of draft.cases) {
    if (award.kind === 'points' && award.value > (top?.value ?? 0))
      top = { value: award.value, span: award.span };
    if (award.kind === 'choice' && award.of === 'points' && award.max > (top?.value ?? 0))
      top = { value: award.max, span: award.span };
  }
  const full = draft.cases.some(earnsAll);
  // 得满分 beside 得4分: the number is a lower case, not the total.
  return full ? undefined : top;
}

/** 本项4分 behind the deductions: what the whole is worth. */
function saysTotal({ cases }: Draft, { span }: Said<number>): boolean {
  const when = cases.find(({ award }) => award.span === span)?.when;
  return when?.kind === 'words' && /^(?:本|该|此)(?:项|指标)/.test(when.text);
}

function mostOf({ value, ofWeight }: ItemOf<'most'>): Pick<Deduction, 'most' | 'mostOfWeight'> {
  return ofWeight ? { most: value, mostOfWeight: true } : { most: value };
}

function applyMosts(
  draft: Draft,
  statements: Statements,
  total: Said<number> | undefined,
): { floor: Meaning['floor']; ceiling: Said<number> | undefined } {
  const { located } = draft;
  const [floorItem] = statements.floors;
  const said = floorItem && {
    value: floorItem.value,
    span: located.span(floorItem.start, floorItem.end),
  };
  let floor: Meaning['floor'] = floorItem?.ofWeight ? { ...said!, ofWeight: true } : said;
  let ceiling: Said<number> | undefined = draft.ceilingFromCount;
  for (const most of statements.mosts) {
    const span = located.span(most.start, most.end);
    if (most.of === 'score') ceiling = { value: most.value, span };
    else if (most.of === 'bonus' && draft.earning?.base !== undefined) {
      const all = total?.span[0] === span[0] ? most.value : draft.earning.base + most.value;
      ceiling = { value: Number(all.toPrecision(12)), span };
    } else if (most.of === 'bonus')
      draft.bonuses.forEach((bonus, i) => (draft.bonuses[i] = { ...bonus, most: most.value }));
    else if (draft.deductions.length === 1) {
      draft.deductions[0] = { ...draft.deductions[0]!, ...mostOf(most) };
      // 扣满12分为止 of 12 points: down to nothing.
      if (most.ofWeight) continue;
      if (total === undefined || total.value === most.value) floor ??= total && { value: 0, span };
    } else if (draft.deductions.length > 1 && areStretches(draft.deductions))
      draft.doubts.push(
        doubtOf(located, 'leftover', most.start, most.end, '是每段扣分的上限还是合计的上限没有写明', 'full'),
      );
    else if (draft.deductions.length > 1) {
      draft.deductions[draft.deductions.length - 1] = {
        ...draft.deductions[draft.deductions.length - 1]!,
        ...mostOf(most),
      };
    } else draft.doubts.push(doubtOf(located, 'leftover', most.start, most.end, '扣分上限没有对应的扣分'));
  }
  return { floor, ceiling };
}

/** 80%-90%的部分每低1个百分点扣1分: what lies below 80 % must be said as well. */
function closeSegments({ cases, deductions, doubts }: Draft): void {
  const last = deductions.at(-1);
  const to = last?.stretch?.from === 0 ? last.stretch.to : undefined;
  if (!last || to === undefined || last.threshold?.value === undefined) return;
  if (cases.some(({ when, award }) => when.kind === 'range' && award.kind === 'points' && award.value === 0))
    return;
  doubts.push({
    kind: 'leftover',
    text: last.subject,
    span: last.span,
    message: '这一段以外怎样扣分没有写明',
    decided: 'full',
  });
}

/** 在8分基础上，每漏检一处扣2分: with nothing else that earns, all the points there are. */
function takeFromAll({ cases, deductions, totals }: Draft): void {
  const [one, second] = deductions;
  if (one?.from === undefined || second || cases.length > 0) return;
  totals.push({ value: one.from, span: one.span });
  deductions[0] = { ...one, from: undefined };
}

/** 90%以下的，在3分基础上每…: beside cases that earn, of one distance. */
function settleFrom({ cases, deductions, doubts }: Draft): void {
  const one = deductions.find(({ from }) => from !== undefined);
  if (!one) return;
  const beside = cases.some(({ when, award }) => when.kind === 'range' && earns(award, one.from!));
  if (beside && deductions.length === 1 && (one.measure === 'shortfall' || one.measure === 'excess')) return;
  doubts.push({
    kind: 'leftover',
    text: one.subject,
    span: one.span,
    message: `${one.from}分与满分的关系没有写明`,
    decided: 'nothing',
  });
}

/** Full marks, or more points than these. */
function earns(award: Award, points: number): boolean {
  return award.kind === 'full' ? award.less === 0 : award.kind === 'points' && award.value > points;
}

/** Turns the draft into one meaning, and says what is against it. */
export function finish(draft: Draft, statements: Statements, located: Located): Assembly {
  settleEnds(draft, statements.ends);
  settleGates(draft);
  sayNone(draft);
  alignScales(draft);
  turnRanks(draft);
  settleChanges(draft);
  settleEllipses(draft);
  fillBetween(draft);
  continuePattern(draft, statements.soOn);
  settleShares(draft);
  settleRatios(draft);
  earnFromOne(draft, statements);
  countRanks(draft);
  earnByPeriod(draft);
  joinStretches(draft);
  countWhole(draft);
  countMissing(draft);
  settleLateness(draft);
  countsAsCases(draft);
  settleDistances(draft);
  settleTolerance(draft);
  settleToldCases(draft);
  allowRange(draft);
  usePreambles(draft);
  takeFromAll(draft);
  const total = settleTotal(draft, statements);
  const parts = partsOf(draft, statements, total);
  const { floor, ceiling } = applyMosts(draft, statements, total);
  const full = fullCaseOf(draft.cases, total?.value);
  splitDeviation(draft, full);
  settlePartialSteps(draft, statements.partial);
  checkDeductions(draft, full);
  closeSegments(draft);
  settleFrom(draft);
  doubtFloating(draft);
  checkKinds(draft);
  checkLevels(draft, full);
  settleFaultLevels(draft);
  checkOrder(draft, total?.value);
  checkOperations(draft);
  doubtOpenQuestions(draft, total?.value);
  checkLabels(draft);
  checkMergedLabels(draft);
  let top = Number.NEGATIVE_INFINITY;
  for (const { award } of draft.cases)
    top = Math.max(top, award.kind === 'points' ? award.value : Number.POSITIVE_INFINITY);
  const reached = !Number.isFinite(top) || top === total?.value;
  if (
    total &&
    statements.totals.length > 0 &&
    !reached &&
    parts.length === 0 &&
    !draft.earning &&
    draft.deductions.length === 0 &&
    !draft.proportion &&
    !draft.cut
  ) {
    draft.doubts.push({
      kind: 'contradiction',
      text: `${total.value}分`,
      span: total.span,
      message: '没有一档得到写明的总分',
      decided: 'nothing',
    });
  }
  const loses =
    draft.deductions.length > 0 || draft.cases.some((one) => one.award.kind === 'full' && one.award.less > 0);
  let firstLoss = Number.POSITIVE_INFINITY;
  for (const { span } of draft.deductions) firstLoss = Math.min(firstLoss, span[0]);
  for (const { award, span } of draft.cases)
    if (award.kind === 'full' && award.less > 0) firstLoss = Math.min(firstLoss, span[0]);
  for (const one of draft.verbless) {
    // 1起扣2分，2起4分，3起6分: points behind a loss may be lost as well, whatever they come to.
    const behind = one.span[0] > firstLoss && !saysTotal(draft, one);
    if (loses && (behind || one.value !== total?.value))
      draft.doubts.push({
        kind: 'contradiction',
        text: `${one.value}分`,
        span: one.span,
        message: '没有写明是得分还是扣分',
        decided: behind ? 'nothing' : 'full',
      });
  }
  for (const bonus of draft.bonuses) {
    if (
      bonus.measure === 'once' &&
      bonus.most !== undefined &&
      bonus.most > bonus.amount.value &&
      draft.bonuses.length === 1
    ) {
      draft.doubts.push({
        kind: 'contradiction',
        text: '',
        span: bonus.span,
        message: '加分上限高于写明的加分，可能缺“每”字',
        decided: 'nothing',
      });
    }
  }
  if (
    statements.floors.some((one) => one.value === 0) &&
    draft.deductions.length === 0 &&
    !draft.cases.some((one) => one.award.kind === 'full' && one.award.less > 0) &&
    !draft.cut &&
    !draft.proportion &&
    !draft.cases.some((one) => one.award.kind === 'formula')
  ) {
    const [one] = statements.floors;
    draft.doubts.push(doubtOf(located, 'leftover', one!.start, one!.end, '写了扣完为止，却没有读到扣分'));
  }
  if (draft.proportion && draft.deductions.length > 0) {
    draft.doubts.push({
      kind: 'several-facts',
      text: '',
      span: draft.proportion.span,
      message: '既按比例又按步长扣分',
      decided: 'full',
    });
  }
  // 每项1分，缺一项不得该项分: whether one item's points are lost, or all of them.
  const missed =
    draft.earning &&
    draft.cases.find(
      ({ when, award }) =>
        award.kind === 'points' &&
        award.value === 0 &&
        when.kind === 'range' &&
        when.bare &&
        /^[缺少漏欠]/.test(when.text),
    );
  if (missed)
    draft.doubts.push({
      kind: 'contradiction',
      text: 'text' in missed.when ? missed.when.text : '',
      span: missed.span,
      message: '是这一件不得分还是全部不得分没有写明',
      decided: 'nothing',
    });
  if (draft.earning && draft.proportion) {
    draft.doubts.push({
      kind: 'several-facts',
      text: '',
      span: draft.earning.span,
      message: '既按件得分又按比例得分',
      decided: 'nothing',
    });
  }
  if (draft.earning && draft.deductions.length > 0) {
    draft.doubts.push({
      kind: 'several-facts',
      text: '',
      span: draft.earning.span,
      message: '既按件得分又扣分',
      decided: 'nothing',
    });
  }
  // Spread last: a copy that gets more properties afterwards costs ten times as much.
  const base = {
    total,
    cases: draft.cases,
    deviation: deviationOf(draft),
    earlier: draft.earlier,
    clamps: statements.clamps.map(({ side, value, unit, of, start, end }) => ({
      side,
      value,
      unit,
      of,
      span: located.span(start, end),
    })),
    ends: statements.ends && { low: statements.ends.low, high: statements.ends.high },
    floor,
    ceiling,
    bonuses: draft.bonuses,
    vetoes: statements.vetoes.map((one) => ({
      value: located.text.slice(one.start, one.end),
      span: located.span(one.start, one.end),
    })),
  };
  let meaning: Meaning | undefined;
  if (parts.length > 0) {
    meaning = { kind: 'additive', parts, ...base, total: statements.totals.length > 0 ? total : undefined };
    draft.doubts.push(itemsDoubt(parts));
  } else if (draft.deductions.length > 0)
    meaning = { kind: 'deduction', deductions: draft.deductions, ...base };
  else if (draft.earning)
    meaning = {
      kind: 'earning',
      earning: draft.earning,
      ...base,
      total: statements.totals.length > 0 || draft.earning.base !== undefined ? total : undefined,
    };
  else if (draft.proportion) meaning = { kind: 'proportion', proportion: draft.proportion, ...base };
  else if (draft.cases.length > 0) meaning = { kind: 'ladder', ...base };
  if (!meaning && draft.doubts.length === 0) {
    draft.doubts.push({
      kind: 'no-scoring',
      text: located.text.slice(0, 40),
      span: located.span(0, located.text.length),
      message: '没有写明怎样得分或扣分',
      decided: 'nothing',
    });
  }
  const thresholds: Threshold[] = [];
  const fullRange = full && rangesOf(full.when)[0];
  if (fullRange) {
    const threshold = thresholdOf(fullRange, draft.deductions[0]?.measure);
    if (threshold) thresholds.push(threshold);
  }
  for (const one of draft.deductions) if (one.threshold) thresholds.push(one.threshold);
  return {
    meaning,
    total: parts.length > 0 && statements.totals.length === 0 ? sumOf(parts) : total,
    doubts: draft.doubts,
    assumptions: draft.assumptions,
    cut: draft.cut,
    subjects: draft.subjects,
    thresholds,
  };
}
