import { fullCaseOf, rangesOf, thresholdOf } from '../model/meaning';
import type { Case, Condition, Meaning, Part, Said, Threshold } from '../model/rule';
import { isCounted, isPercent, unitFactor } from '../text/units';
import { doubtOf } from './assemble';
import type { Assembly, Draft } from './assemble';
import type { Located } from './condition';
import type { Item, ItemOf } from './items';
import type { Statements } from './statements';

/** The rule's own points for full marks: said, else those of the highest case. */
function settleTotal(draft: Draft, statements: Statements): Said<number> | undefined {
  const { located } = draft;
  const said = statements.totals;
  const distinct = new Set(said.map((one) => one.value));
  if (distinct.size > 1) {
    draft.doubts.push(doubtOf(located, 'contradiction', said[0]!.start, said[said.length - 1]!.end, '写了几个不同的总分'));
  }
  const [first] = said;
  if (first && first.value <= 0) draft.doubts.push(doubtOf(located, 'damaged-number', first.start, first.end, '总分为0'));
  if (first && first.value > 0) return { value: first.value, span: located.span(first.start, first.end) };
  let top: Said<number> | undefined;
  for (const { award } of draft.cases) {
    if (award.kind === 'points' && award.value > (top?.value ?? 0)) top = { value: award.value, span: award.span };
    if (award.kind === 'choice' && award.of === 'points' && award.max > (top?.value ?? 0)) top = { value: award.max, span: award.span };
  }
  const full = draft.cases.some((one) => one.award.kind === 'full' && one.award.less === 0);
  // 得满分 beside 得4分: the number is a lower case, not the total.
  return full ? undefined : top;
}

/** Percentages and ranks beside others of their kind are meant like them. */
function alignScales(draft: Draft): void {
  const ranges = draft.cases.flatMap((one) => rangesOf(one.when));
  const shares = ranges.some((range) => range.scale === 'target-share' && (range.min ?? range.max)?.value !== 100);
  const ranks = ranges.some((range) => range.scale === 'rank');
  const negativeOfTarget = (condition: Condition): boolean => condition.kind === 'range' && (condition.scale === 'target-share' || condition.scale === 'outside') && !condition.min && condition.max?.value === 100 && condition.max.inclusive === false;
  const valued = ranges.some((range) => range.scale === 'value' || ((range.scale === 'target-share' || range.scale === 'outside') && range.min !== undefined));
  const align = (condition: Condition): Condition => {
    if (condition.kind === 'all' || condition.kind === 'any') return { ...condition, of: condition.of.map(align) };
    if (condition.kind === 'words' && valued && NOT_REACHED.test(condition.text)) return { kind: 'otherwise', text: condition.text, span: condition.span };
    if (negativeOfTarget(condition) && ranges.some((range) => range.scale === 'value')) return { kind: 'otherwise', text: condition.kind === 'range' ? condition.text : '', span: condition.span };
    if (condition.kind !== 'range' || condition.scale !== 'value') return condition;
    if (shares && condition.unit === '%') return { ...condition, scale: 'target-share' };
    if (ranks && condition.unit !== undefined && /^(?:名|位|名次|位次)$/.test(condition.unit)) return { ...condition, scale: 'rank' };
    return condition;
  };
  draft.cases.forEach((one, i) => (draft.cases[i] = { ...one, when: align(one.when) }));
}

/** 未达到, 未完成, 达不到要求: everything that the case of full marks leaves. */
const NOT_REACHED = /^(?:未能?|没有?|不)(?:按时|按期|及时|全部|全面|如期)?(?:达到|达标|达|完成|满足|符合|实现|合格)(?:目标值?|标准|要求|任务|规定|指标值?|该标准|上述标准|上述要求|以上要求|计划)?$|^(?:达不到|不达标|完不成)(?:目标值?|标准|要求|任务|规定|指标值?)?$/;

/** Shares that only announce the numbers of the next clauses go; more than one that counts is too many. */
function settleShares(draft: Draft): void {
  const inNumbers = draft.deductions.some((one) => one.measure !== 'fault') || draft.proportion !== undefined || draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const counting = draft.shares.filter((one) => !(one.announces && inNumbers));
  const [first, second] = counting;
  if (first && second) {
    draft.doubts.push({ kind: 'several-facts', text: '', span: second.proportion.span, message: '有两处按比例计分', decided: 'nothing' });
  }
  if (first && draft.proportion) draft.doubts.push({ kind: 'several-facts', text: '', span: first.proportion.span, message: '既有公式又有另一种比例', decided: 'nothing' });
  draft.proportion ??= first?.proportion;
}

/** Several items with points of their own are no ladder: which of them hold must be told one by one. */
function partsOf(draft: Draft, statements: Statements, total: Said<number> | undefined): readonly Part[] {
  if (draft.parts.length > 0) return draft.parts;
  const positive = draft.cases.filter((one) => (one.award.kind === 'points' && one.award.value > 0) || one.award.kind === 'full');
  const asParts = (): readonly Part[] => positive.map((one) => ({ label: 'text' in one.when ? one.when.text : '', award: one.award, span: one.span }));
  const order = draft.awardOrder;
  const words = order.filter((one) => one.words);
  const allRanges = draft.cases.every((one) => one.when.kind === 'range' || one.when.kind === 'otherwise');
  const down = order.every((one, i) => i === 0 || one.value <= order[i - 1]!.value);
  const up = order.every((one, i) => i === 0 || one.value >= order[i - 1]!.value);
  const letters = statements.list.some((one) => one.level === 'letter');
  const graded = draft.cases.some((one) => one.when.kind === 'words' && /^(?:优|良|中|差|好|较好|一般|较差|合格|不合格|基本|部分|全部)|(?:优秀|良好|一般|较差|合格|好|差)$/.test(one.when.text));
  if (draft.positiveItems.size > 1 && !letters && !(allRanges && (down || up)) && !(graded && (down || up) && order.length === statements.listItems)) return asParts();
  if (words.length > 1 && !down && !up && words.some((one) => one.value > 0)) return asParts();
  const zero = order.some((one) => one.value === 0);
  const same = positive.length > 1 && positive.every((one) => one.award.kind === 'points' && positive[0]!.award.kind === 'points' && one.award.value === positive[0]!.award.value);
  if (same && !zero && words.length === order.length) return asParts();
  if (total && words.length > 1 && !zero && statements.totals.length > 0) {
    const sum = positive.reduce((all, one) => all + (one.award.kind === 'points' ? one.award.value : total.value), 0);
    if (Math.abs(sum - total.value) < 1e-9 && positive.length > 1) return asParts();
  }
  return [];
}

/** A requirement that stands before the clauses and has no points of its own. */
function usePreambles(draft: Draft): void {
  const { located } = draft;
  const needsThreshold = (draft.deductions.some((one) => one.measure !== 'fault' && one.measure !== 'rank' && !one.threshold) || draft.proportion !== undefined) && !draft.cases.some((one) => one.when.kind === 'range');
  let used = false;
  const known = new Set<number>();
  for (const one of draft.cases) for (const range of rangesOf(one.when)) for (const end of [range.min, range.max]) if (end) known.add(end.value);
  for (const one of draft.deductions) if (one.threshold?.value !== undefined) known.add(one.threshold.value);
  const onlyLosses = draft.cases.length > 0 && draft.deductions.length === 0 && !draft.proportion && draft.cases.every((one) => one.when.kind !== 'range' && one.award.kind === 'points' && one.award.value === 0);
  for (const { conditions, statement } of draft.preambles) {
    const explicit = conditions.compares.filter((compare) => !(compare.bare && compare.chinese) && !compare.outside);
    const [first] = explicit;
    if (first && !first.bare && explicit.length === 1 && needsThreshold && !used && conditions.when && rangesOf(conditions.when).length === 1) {
      const range = rangesOf(conditions.when)[0]!;
      draft.cases.unshift({ when: range, award: { kind: 'full', less: 0, span: range.span }, span: range.span });
      draft.assumptions.push({ id: 'words-assumed', text: `以前文的“${located.text.slice(first.start, first.end)}”为满分标准` });
      used = true;
      continue;
    }
    for (const compare of explicit) {
      const value = (compare.min ?? compare.max)?.value;
      if (compare.scale === 'target-share' && value === 100) continue;
      if (value !== undefined && known.has(value)) continue;
      draft.doubts.push(doubtOf(located, 'leftover', compare.start, compare.end, `“${located.text.slice(compare.start, compare.end)}”不知用于何处`));
    }
    if (conditions.step && conditions.step.value !== 1) {
      draft.doubts.push(doubtOf(located, 'leftover', conditions.step.start, conditions.step.end, `“${located.text.slice(conditions.step.start, conditions.step.end)}”没有对应的扣分`));
    }
    if (onlyLosses && !used && conditions.text.length > 1 && conditions.compares.length === 0 && statement === draft.preambles[0]!.statement) {
      const span = located.span(conditions.start, conditions.end);
      draft.cases.unshift({ when: { kind: 'words', text: conditions.text, span }, award: { kind: 'full', less: 0, span }, span });
      draft.assumptions.push({ id: 'words-assumed', text: `只写了不得分的情形，以“${conditions.text}”为满分条件` });
      used = true;
    }
  }
}

/** 发表1篇得0.5分，最多得3分: so much for each. */
function earnFromOne(draft: Draft, statements: Statements): void {
  const [only, second] = draft.cases;
  if (!only || second || draft.earning || draft.deductions.length > 0 || draft.proportion || draft.shares.length > 0) return;
  const { when, award } = only;
  if (when.kind !== 'range' || !when.bare || when.min?.value !== 1 || when.scale !== 'value' || isPercent(when.unit) || award.kind !== 'points') return;
  const most = statements.mosts.find((one) => one.of === 'score' && Number.isFinite(one.value))?.value ?? statements.totals[0]?.value;
  if (most === undefined || most <= award.value) return;
  draft.earning = { unit: { value: 1, unit: when.unit, span: when.span }, amount: { value: award.value, of: 'points', span: award.span }, subject: when.text, span: only.span };
  draft.cases.length = 0;
  draft.awardOrder.length = 0;
  draft.positiveItems.clear();
}

/** A lower rank is a larger number: 每下降一个名次 beside 第一名. */
function countRanks(draft: Draft): void {
  const ranks = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  draft.deductions.forEach((one, i) => {
    const unit = one.step.unit !== undefined && /^(?:个?名次|个?位次|名|位)$/.test(one.step.unit);
    if ((ranks && unit) || /名次|位次/.test(one.step.unit ?? '')) draft.deductions[i] = { ...one, measure: 'rank', threshold: undefined };
  });
}

function rankable(award: Case['award']): number | undefined {
  return award.kind === 'points' ? award.value : undefined;
}

/** 缺1个 beside 均配备到位 counts what is missing; beside a number it counts from the number. */
function countMissing(draft: Draft): void {
  if (draft.cases.some((one) => rangesOf(one.when).length > 0 && (rankable(one.award) ?? 1) > 0)) return;
  // Everything is there (完整, 齐全): what is less is what is missing, and is counted as such.
  const complete = draft.preambles.some((one) => /完整|齐全|到位|齐备|均|不漏/.test(one.conditions.text)) || draft.deductions.some((one) => /^[^，]*(?:完整|齐全|到位|齐备)，/.test(one.subject));
  draft.deductions.forEach((one, i) => {
    if (one.measure === 'shortfall' && !one.threshold && (/缺/.test(one.subject) || complete) && !isPercent(one.step.unit)) draft.deductions[i] = { ...one, measure: 'fault' };
  });
}

/** 缺1项扣2分，缺2项扣4分: counts with points of their own, not two steps. */
function countsAsCases(draft: Draft): void {
  const { deductions } = draft;
  const [first] = deductions;
  if (!first || deductions.length < 2 || deductions.some((one) => one.threshold !== undefined || one.amount.of !== 'points' || one.step.unit !== first.step.unit || one.measure !== first.measure)) return;
  if (!deductions.every((one, i) => i === 0 || (one.step.value > deductions[i - 1]!.step.value && one.amount.value > deductions[i - 1]!.amount.value)) || first.measure !== 'fault') return;
  const words = (text: string): string => text.replace(/\d+|[一二两三四五六七八九十]/g, '');
  if (deductions.some((one) => words(one.subject) !== words(first.subject))) return;
  const cases = deductions.map((one): Case => ({
    when: { kind: 'range', scale: 'value', min: { value: one.step.value, inclusive: true }, max: { value: one.step.value, inclusive: true }, unit: one.step.unit, bare: false, text: one.subject, span: one.step.span },
    award: { kind: 'full', less: one.amount.value, span: one.amount.span }, span: one.span,
  }));
  draft.cases.unshift(...cases);
  draft.deductions.length = 0;
}

function unitsAgree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || unitFactor(a, b) !== undefined;
}

/** Ranks earn less the lower they are; other ranges rise, fall, or have their best in the middle. */
function checkOrder(draft: Draft, total: number | undefined): void {
  const value = (one: Case): number | undefined => (one.award.kind === 'full' ? (total ?? 1e9) - one.award.less : one.award.kind === 'points' ? one.award.value : undefined);
  const byRank = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const ranges = draft.cases.flatMap((one) => {
    const points = value(one);
    return one.when.kind === 'range' && (!byRank || one.when.scale === 'rank') && points !== undefined ? [{ at: one.when.min?.value ?? Number.NEGATIVE_INFINITY, top: one.when.max?.value ?? Number.POSITIVE_INFINITY, points, rank: one.when.scale === 'rank', span: one.span }] : [];
  });
  ranges.sort((a, b) => a.at - b.at || a.top - b.top);
  let falls = false;
  for (let i = 1; i < ranges.length; i++) {
    const [before, now] = [ranges[i - 1]!, ranges[i]!];
    if (now.points < before.points) falls = true;
    else if (now.points > before.points && (falls || now.rank)) {
      draft.doubts.push({ kind: 'contradiction', text: '', span: now.span, message: '各档的分数不是依次递增或递减', decided: 'nothing' });
      return;
    }
  }
}

/** Points off at a level: the level must lie on the bad side of full marks, and near enough to be one. */
function checkLevels(draft: Draft, full: Case | undefined): void {
  const range = full?.when.kind === 'range' ? full.when : undefined;
  const level = range && thresholdOf(range, undefined)?.value;
  for (const one of draft.cases) {
    const { when, award } = one;
    if (when.kind !== 'range' || when.scale === 'rank') continue;
    const message = '“扣”的是每一步还是达到该数值以后，没有写明';
    if (award.kind === 'full' && award.less > 0 && !(when.min && when.max)) {
      const factor = when.unit !== undefined && range?.unit !== undefined ? (unitFactor(when.unit, range.unit)?.factor ?? 1) : 1;
      const value = (when.min ?? when.max)!.value * factor;
      if (!full && !when.bare) draft.doubts.push({ kind: 'contradiction', text: when.text, span: one.span, message, decided: 'nothing' });
      else if (when.bare && draft.cases.filter((other) => other.when.kind === 'range').length < 2) draft.doubts.push({ kind: 'contradiction', text: when.text, span: one.span, message, decided: 'full' });
      else if (level !== undefined && when.scale === range!.scale && ((when.min && !when.bare && value < level) || (when.max && (value > level || value * 2 < level)))) {
        draft.doubts.push({ kind: 'contradiction', text: when.text, span: one.span, message, decided: 'full' });
      }
    }
    if (award.kind === 'points' && award.value === 0 && when.bare && isPercent(when.unit)) {
      draft.doubts.push({ kind: 'leftover', text: when.text, span: one.span, message: '不得分的数值没有写明是以上还是以下', decided: 'full' });
    }
  }
}

function checkDeductions(draft: Draft, full: Case | undefined): void {
  const { located, deductions } = draft;
  const [first, second] = deductions;
  if (second) {
    const twoSided = deductions.length === 2 && new Set(deductions.map((one) => one.measure)).size === 2 && deductions.every((one) => one.measure === 'shortfall' || one.measure === 'excess') && deductions.every((one) => !one.threshold || one.threshold.value === first!.threshold?.value);
    if (!twoSided) {
      draft.doubts.push({ kind: 'several-facts', text: `${first!.subject}；${second.subject}`, span: [first!.span[0], deductions[deductions.length - 1]!.span[1]], message: '有几种扣分，须分别取得各自的数值', decided: 'nothing' });
      return;
    }
  }
  const range = full?.when.kind === 'range' ? full.when : undefined;
  for (const one of deductions) {
    const level = range && (range.min ?? range.max)!.value;
    if (one.measure === 'fault' && range && range.scale === 'value' && level !== 0 && !draft.located.text.includes('发现') && unitsAgree(one.step.unit, range.unit)) {
      draft.doubts.push({ kind: 'contradiction', text: '', span: one.span, message: '满分有标准值，扣分却没有写明是低于还是超过', decided: 'full' });
    }
    const base = one.threshold ?? (range && thresholdOf(range, one.measure));
    const wrongSide = base && range && !one.threshold && ((one.measure === 'shortfall' && (base.operator === '≤' || base.operator === '<')) || (one.measure === 'excess' && (base.operator === '≥' || base.operator === '>')));
    if (wrongSide) draft.doubts.push({ kind: 'contradiction', text: '', span: one.span, message: '扣分的方向与满分的方向相反', decided: 'full' });
    if (one.threshold && range && one.threshold.scale === range.scale && one.threshold.value !== undefined) {
      const own = thresholdOf(range, one.measure);
      if (own?.value !== undefined && own.value !== one.threshold.value && one.measure !== 'fault') {
        draft.doubts.push({ kind: 'contradiction', text: '', span: one.threshold.span, message: `扣分从${one.threshold.value}起算，满分标准却是${own.value}`, decided: 'full' });
      }
    }
    if (base && one.measure !== 'fault' && one.measure !== 'rank' && base.scale === 'value' && base.unit !== undefined && one.step.unit !== undefined) {
      const percentOfCount = isPercent(one.step.unit) && !isPercent(base.unit);
      if (!percentOfCount && unitFactor(one.step.unit, base.unit) === undefined) {
        draft.doubts.push({ kind: 'contradiction', text: '', span: one.step.span, message: `步长的单位“${one.step.unit}”与标准值的单位“${base.unit}”不同`, decided: 'full' });
      }
    }
    if (base?.value !== undefined && base.scale === 'value' && base.value > 0 && base.unit !== undefined && one.step.unit !== undefined && one.measure === 'shortfall') {
      const factor = unitFactor(one.step.unit, base.unit)?.factor;
      if (factor !== undefined && one.step.value * factor > base.value) draft.doubts.push({ kind: 'contradiction', text: '', span: one.step.span, message: '步长大于标准值', decided: 'full' });
    }
    if (base?.value !== undefined && base.scale === 'value' && isCounted(base.unit) && !Number.isInteger(base.value)) {
      draft.doubts.push({ kind: 'damaged-number', text: '', span: base.span, message: `标准值${base.value}${base.unit}不是整数`, decided: 'nothing' });
    }
    if (one.amount.value <= 0 || one.step.value <= 0) draft.doubts.push({ kind: 'damaged-number', text: '', span: one.span, message: '步长或扣分为0', decided: 'full' });
    if (one.amount.of === 'weight' && one.amount.value > 100) draft.doubts.push({ kind: 'damaged-number', text: '', span: one.amount.span, message: '扣分比例超过100%', decided: 'full' });
  }
  void located;
}

/** 1千万元得1.5分，2千万得3分，以此类推: so much for each. */
function continuePattern(draft: Draft, soOn: readonly ItemOf<'so-on'>[]): void {
  const [mark] = soOn;
  if (!mark) return;
  const { earning } = draft;
  const regular = earning && draft.cases.every((one) => {
    const range = one.when.kind === 'range' ? one.when : undefined;
    return range?.min && one.award.kind === 'points' && Math.abs((range.min.value / earning.unit.value) * earning.amount.value - one.award.value) < 1e-9;
  });
  if (regular) {
    draft.cases.length = 0;
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  draft.doubts.push(doubtOf(draft.located, 'leftover', mark.start, mark.end, '类推的规律不能确定', 'cases'));
}

function applyMosts(draft: Draft, statements: Statements, total: Said<number> | undefined): { floor: Said<number> | undefined; ceiling: Said<number> | undefined } {
  const { located } = draft;
  const [floorItem] = statements.floors;
  let floor: Said<number> | undefined = floorItem && { value: floorItem.value, span: located.span(floorItem.start, floorItem.end) };
  let ceiling: Said<number> | undefined = draft.ceilingFromCount;
  for (const most of statements.mosts) {
    const span = located.span(most.start, most.end);
    if (most.of === 'score') ceiling = { value: most.value, span };
    else if (most.of === 'bonus') draft.bonuses.forEach((bonus, i) => (draft.bonuses[i] = { ...bonus, most: most.value }));
    else if (draft.deductions.length === 1) {
      draft.deductions[0] = { ...draft.deductions[0]!, most: most.value };
      // 扣满12分为止 of 12 points: down to nothing.
      if (total === undefined || total.value === most.value) floor ??= total && { value: 0, span };
    } else if (draft.deductions.length > 1) {
      draft.deductions[draft.deductions.length - 1] = { ...draft.deductions[draft.deductions.length - 1]!, most: most.value };
    } else draft.doubts.push(doubtOf(located, 'leftover', most.start, most.end, '扣分上限没有对应的扣分'));
  }
  return { floor, ceiling };
}

/** Turns the draft into one meaning, and says what is against it. */
export function finish(draft: Draft & { cut: Assembly['cut'] }, statements: Statements, items: readonly Item[], located: Located): Assembly {
  alignScales(draft);
  continuePattern(draft, statements.soOn);
  settleShares(draft);
  earnFromOne(draft, statements);
  countRanks(draft);
  countMissing(draft);
  countsAsCases(draft);
  usePreambles(draft);
  const total = settleTotal(draft, statements);
  const parts = partsOf(draft, statements, total);
  const { floor, ceiling } = applyMosts(draft, statements, total);
  const full = fullCaseOf(draft.cases, total?.value);
  if (statements.partial && draft.deductions.length > 0) {
    draft.deductions.forEach((one, i) => (draft.deductions[i] = { ...one, partialSteps: statements.partial!.way }));
  }
  checkDeductions(draft, full);
  const worse = draft.cases.find((one) => one.when.kind === 'words' && one.award.kind === 'full' && one.award.less > 0);
  if (worse && draft.deductions.length > 0) draft.doubts.push({ kind: 'several-facts', text: 'text' in worse.when ? worse.when.text : '', span: worse.span, message: '另有一种扣分，须另行核实', decided: 'full' });
  checkLevels(draft, full);
  checkOrder(draft, total?.value);
  const loses = draft.deductions.length > 0 || draft.cases.some((one) => one.award.kind === 'full' && one.award.less > 0);
  for (const one of draft.verbless) {
    if (loses && one.value !== total?.value) draft.doubts.push({ kind: 'contradiction', text: `${one.value}分`, span: one.span, message: '没有写明是得分还是扣分', decided: 'full' });
  }
  for (const bonus of draft.bonuses) {
    if (bonus.measure === 'once' && bonus.most !== undefined && bonus.most > bonus.amount.value && draft.bonuses.length === 1) {
      draft.doubts.push({ kind: 'contradiction', text: '', span: bonus.span, message: '加分上限高于写明的加分，可能缺“每”字', decided: 'nothing' });
    }
  }
  if (statements.floors.some((one) => one.value === 0) && draft.deductions.length === 0 && !draft.cases.some((one) => one.award.kind === 'full' && one.award.less > 0) && !draft.cut && !draft.proportion) {
    const [one] = statements.floors;
    draft.doubts.push(doubtOf(located, 'leftover', one!.start, one!.end, '写了扣完为止，却没有读到扣分'));
  }
  if (draft.proportion && draft.deductions.length > 0) {
    draft.doubts.push({ kind: 'several-facts', text: '', span: draft.proportion.span, message: '既按比例又按步长扣分', decided: 'full' });
  }
  if (draft.earning && draft.proportion) {
    draft.doubts.push({ kind: 'several-facts', text: '', span: draft.earning.span, message: '既按件得分又按比例得分', decided: 'nothing' });
  }
  if (draft.earning && draft.deductions.length > 0) {
    draft.doubts.push({ kind: 'several-facts', text: '', span: draft.earning.span, message: '既按件得分又扣分', decided: 'nothing' });
  }
  const base = {
    total, cases: draft.cases, floor, ceiling, bonuses: draft.bonuses,
    vetoes: statements.vetoes.map((one) => ({ value: located.text.slice(one.start, one.end), span: located.span(one.start, one.end) })),
  };
  let meaning: Meaning | undefined;
  if (parts.length > 0) {
    meaning = { ...base, kind: 'additive', parts, total: statements.totals.length > 0 ? total : undefined };
    draft.doubts.push({ kind: 'several-facts', text: parts.map((part) => part.label).join('；'), span: [parts[0]!.span[0], parts[parts.length - 1]!.span[1]], message: '由几项相加得分，须逐项评定', decided: 'nothing' });
  } else if (draft.deductions.length > 0) meaning = { ...base, kind: 'deduction', deductions: draft.deductions };
  else if (draft.earning) meaning = { ...base, kind: 'earning', earning: draft.earning, total: statements.totals.length > 0 ? total : undefined };
  else if (draft.proportion) meaning = { ...base, kind: 'proportion', proportion: draft.proportion };
  else if (draft.cases.length > 0) meaning = { ...base, kind: 'ladder' };
  if (!meaning && draft.doubts.length === 0) {
    draft.doubts.push({ kind: 'no-scoring', text: located.text.slice(0, 40), span: located.span(0, located.text.length), message: '没有写明怎样得分或扣分', decided: 'nothing' });
  }
  const thresholds: Threshold[] = [];
  const fullRange = full && rangesOf(full.when)[0];
  if (fullRange) {
    const threshold = thresholdOf(fullRange, draft.deductions[0]?.measure);
    if (threshold) thresholds.push(threshold);
  }
  for (const one of draft.deductions) if (one.threshold) thresholds.push(one.threshold);
  void items;
  return { meaning, total, doubts: draft.doubts, assumptions: draft.assumptions, cut: draft.cut, subjects: draft.subjects, thresholds };
}
