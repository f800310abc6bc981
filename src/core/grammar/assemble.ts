import type {
  Amount, Assumption, Award, Bonus, Case, Condition, Cut, Deduction, Doubt, DoubtKind, Earning, End, Formula, Meaning, Measure,
  Part, Proportion, Said, Span, Threshold,
} from '../model/rule';
import { isPercent, unitFactor } from '../text/units';
import { conditionsOf, measureFrom } from './condition';
import type { Conditions, Located } from './condition';
import { findCut } from './cut';
import type { Item, ItemOf, RawAmount, RawAward } from './items';
import { casesOfParallel } from './parallel-cases';
import { residueOf } from './residue';
import type { Statement, Statements } from './statements';

/** What the statements of a text come to. */
export interface Assembly {
  readonly meaning: Meaning | undefined;
  readonly total: Said<number> | undefined;
  readonly doubts: readonly Doubt[];
  readonly assumptions: readonly Assumption[];
  readonly cut: Cut | undefined;
  readonly subjects: readonly Said<string>[];
  readonly thresholds: readonly Threshold[];
}

interface Draft {
  readonly located: Located;
  readonly cases: Case[];
  readonly deductions: Deduction[];
  readonly bonuses: Bonus[];
  readonly parts: Part[];
  readonly doubts: Doubt[];
  readonly assumptions: Assumption[];
  readonly subjects: Said<string>[];
  readonly preambles: { readonly conditions: Conditions; readonly statement: Statement }[];
  earning: Earning | undefined;
  proportion: Proportion | undefined;
  /** Shares in words, in order; one that only announces what the next clauses say in numbers is dropped in the end. */
  readonly shares: { readonly proportion: Proportion; readonly announces: boolean }[];
  ceilingFromCount: Said<number> | undefined;
  /** Statement indexes by list item of positive awards. */
  /** Points without a verb: where the rule deducts elsewhere, the verb may have been lost. */
  readonly verbless: Said<number>[];
  readonly positiveItems: Set<number>;
  readonly awardOrder: { readonly value: number; readonly words: boolean; readonly listItem: number }[];
}

export function doubtOf(located: Located, kind: DoubtKind, start: number, end: number, message: string, decided: Doubt['decided'] = 'nothing'): Doubt {
  return { kind, text: located.text.slice(start, end), span: located.span(start, end), message, decided };
}

export function awardOf(raw: RawAward, span: Span): Award {
  return raw.kind === 'full' ? { kind: 'full', less: 0, span } : { ...raw, span };
}

function amountOf(raw: RawAmount, span: Span): Amount {
  return { value: raw.value, of: raw.of, span };
}

/** What an award counts for when awards are compared; full marks above all. */
function rankOf(award: Award): number | undefined {
  if (award.kind === 'full') return award.less === 0 ? Number.POSITIVE_INFINITY : undefined;
  if (award.kind === 'points') return award.value;
  if (award.kind === 'share') return award.percent;
  return undefined;
}

function addCase(draft: Draft, statement: Statement, conditions: Conditions, when: Condition, award: Award): void {
  const { located } = draft;
  draft.cases.push({ when, award, span: located.span(conditions.start, statement.outcome!.end) });
  const value = rankOf(award);
  if (value !== undefined) {
    draft.awardOrder.push({ value, words: when.kind !== 'range', listItem: statement.listItem });
    if (value > 0) draft.positiveItems.add(statement.listItem);
  }
}

/** 1项2分 after 共5项: so many points for each. */
function earningOfCount(conditions: Conditions, outcome: ItemOf<'award'>): { readonly unit: ItemOf<'compare'>; readonly count: ItemOf<'compare'> | undefined } | undefined {
  const last = conditions.compares[conditions.compares.length - 1];
  if (!last || !last.bare || last.delta !== undefined || last.min?.value !== 1 || last.end !== outcome.start || outcome.award.kind !== 'points') return undefined;
  const [first] = conditions.compares;
  return conditions.compares.length === 2 && first!.bare && first!.unit === last.unit && conditions.text.startsWith('共') ? { unit: last, count: first } : undefined;
}

function readAward(draft: Draft, statement: Statement, conditions: Conditions, outcome: ItemOf<'award' | 'bracket-points'>): void {
  const { located } = draft;
  const span = located.span(outcome.start, outcome.end);
  const raw: RawAward = outcome.type === 'award' ? outcome.award : { kind: 'points', value: outcome.value };
  const award = awardOf(raw, span);
  if (outcome.type === 'award') {
    if (outcome.each) {
      draft.parts.push({ label: conditions.text, award, span: located.span(conditions.start, outcome.end) });
      return;
    }
    const { step } = conditions;
    const counted = conditions.compares.filter((compare) => step === undefined || compare.start < step.start);
    if (step && step.measure !== undefined && !(step.measure === 'excess' && /增|多/.test(located.text.slice(step.start, step.end)) && !/超|高|逾|延|迟/.test(located.text.slice(step.start, step.end)))) {
      draft.doubts.push(doubtOf(located, 'contradiction', conditions.start, outcome.end, '逐步计算的应是扣分，这里却写成得分'));
      return;
    }
    if (!outcome.verb && raw.kind === 'points' && raw.value > 0 && (conditions.compares.some((compare) => compare.delta !== undefined) || (conditions.compares.length > 0 && /查|发现|发生|出现|通报|违|漏|错/.test(conditions.text)))) {
      draft.doubts.push(doubtOf(located, 'contradiction', conditions.start, outcome.end, '没有写明是得分还是扣分'));
      return;
    }
    if (step && raw.kind === 'points' && raw.value > 0 && counted.length === 0) {
      if (step.damaged) return;
      if (draft.earning) {
        draft.doubts.push(doubtOf(located, 'several-facts', conditions.start, outcome.end, '同一规则里有几种按件数得分的办法，一个实际值不能分别计算'));
        return;
      }
      if (step.measure !== undefined && draft.cases.length > 0) {
        draft.doubts.push(doubtOf(located, 'contradiction', conditions.start, outcome.end, '是另行加分还是扣分没有写明'));
        return;
      }
      draft.earning = {
        unit: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
        amount: { value: raw.value, of: 'points', span }, subject: conditions.text, span: located.span(conditions.start, outcome.end),
      };
      return;
    }
    const [whole] = counted;
    const noun = step ? located.text.slice(step.end, outcome.start) : '';
    if (step && noun.length <= 4 && !/[，。;:]/.test(noun) && raw.kind === 'points' && counted.length === 1 && whole!.bare && whole!.unit === step.unit && step.value === 1) {
      draft.earning = {
        unit: { value: 1, unit: step.unit, span: located.span(step.start, step.end) }, amount: { value: raw.value, of: 'points', span },
        subject: '', span: located.span(conditions.start, outcome.end),
      };
      draft.ceilingFromCount = { value: Number((whole!.min!.value * raw.value).toPrecision(12)), span: located.span(whole!.start, whole!.end) };
      return;
    }
    const count = earningOfCount(conditions, outcome);
    if (count && raw.kind === 'points') {
      draft.earning = {
        unit: { value: 1, unit: count.unit.unit, span: located.span(count.unit.start, count.unit.end) },
        amount: { value: raw.value, of: 'points', span }, subject: '', span: located.span(conditions.start, outcome.end),
      };
      const most = count.count!.min!.value * raw.value;
      draft.ceilingFromCount = { value: Number(most.toPrecision(12)), span: located.span(count.count!.start, count.count!.end) };
      return;
    }
    if (step && (step.value !== 1 || !/[，,\n]/.test(located.text.slice(step.end, outcome.start)))) draft.doubts.push(doubtOf(located, 'leftover', step.start, step.end, `“${located.text.slice(step.start, step.end)}”没有对应的扣分或得分`));
  }
  const when: Condition | undefined = conditions.when ?? (conditions.otherwise ? { kind: 'otherwise', text: conditions.text, span: located.span(conditions.start, conditions.end) } : undefined);
  if (!when) {
    draft.doubts.push(doubtOf(located, 'leftover', outcome.start, outcome.end, `“${located.text.slice(outcome.start, outcome.end)}”前没有条件`));
    return;
  }
  if (raw.kind === 'choice') {
    draft.doubts.push(doubtOf(located, 'choice', outcome.start, outcome.end, '给出的是分数范围，须由评审人在范围内核定', 'cases'));
  }
  if (outcome.type === 'award' && !outcome.verb && raw.kind === 'points' && raw.value > 0) draft.verbless.push({ value: raw.value, span });
  addCase(draft, statement, conditions, conditions.otherwise ? { kind: 'otherwise', text: conditions.text, span: located.span(conditions.start, conditions.end) } : when, award);
}

/** The threshold that a deduction states for itself: 低于75%的，每降低1个百分点. */
function ownThreshold(located: Located, conditions: Conditions, measure: Measure): Threshold | undefined {
  if (measure === 'fault') return undefined;
  const before = conditions.compares.filter((compare) => compare.delta === undefined && (!conditions.step || compare.start < conditions.step.start) && !(compare.bare && compare.chinese));
  const compare = before[before.length - 1];
  const end: End | undefined = compare && (measure === 'shortfall' ? (compare.max ?? compare.min) : (compare.min ?? compare.max));
  if (!compare || !end) return undefined;
  return {
    value: compare.outside ? undefined : end.value, unit: compare.unit, scale: compare.outside ? 'outside' : compare.scale,
    operator: measure === 'excess' ? '≤' : measure === 'deviation' ? '=' : '≥', span: located.span(compare.start, compare.end),
  };
}

function readDeduct(draft: Draft, statement: Statement, conditions: Conditions, outcome: ItemOf<'deduct'>): void {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const push = (measure: Measure, step: Deduction['step'], threshold: Threshold | undefined): void => {
    if (measure === 'fault' && isPercent(step.unit)) {
      draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '按百分比扣分，却没有写明是低于还是超过'));
      return;
    }
    draft.deductions.push({ measure, threshold, step, amount, partialSteps: undefined, most: undefined, subject: conditions.text, span });
  };
  const { step } = conditions;
  if (outcome.per === '位') {
    push('rank', { value: 1, unit: '位', span: amount.span }, undefined);
    return;
  }
  if (step) {
    const quantity = { value: step.value, unit: step.unit, span: located.span(step.start, step.end) };
    if (step.unit !== undefined && /^(?:名次|名|位次|位)$/.test(step.unit) && step.measure !== 'fault' && conditions.compares.some((compare) => compare.scale === 'rank')) {
      draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '从哪个分数起扣没有写明', 'cases'));
      return;
    }
    const target = conditions.compares.find((compare) => compare.scale === 'target-share' && compare.delta === undefined);
    const percent = step.unit === '%' || unitFactor(step.unit ?? '', '%') !== undefined;
    let measure = step.measure ?? measureFrom(conditions, undefined);
    if (step.measure === undefined && target && !percent) measure = 'fault';
    measure ??= percent ? undefined : 'fault';
    if (measure === undefined) {
      draft.doubts.push(doubtOf(located, 'leftover', step.start, step.end, `“${located.text.slice(step.start, step.end)}”没有写明是低于还是超过`));
      return;
    }
    const base: Threshold | undefined = step.base && {
      value: step.base.value, unit: step.base.unit, scale: 'value', operator: measure === 'excess' ? '≤' : '≥', span: quantity.span,
    };
    push(measure, quantity, base ?? ownThreshold(located, conditions, measure));
    return;
  }
  const compare = conditions.compares[conditions.compares.length - 1];
  if (outcome.per !== undefined) {
    const measure = measureFrom(conditions, undefined) ?? (compare ? undefined : 'fault');
    if (measure) push(measure, { value: 1, unit: outcome.per, span: amount.span }, ownThreshold(located, conditions, measure));
    else draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分的方向没有写明'));
    return;
  }
  const counted = compare && compare.scale === 'value' && compare.max === undefined && compare.bare;
  if (counted && (compare.delta !== undefined || compare.min!.value === 1)) {
    const before = conditions.compares.slice(0, -1);
    const measure = compare.delta ?? 'fault';
    const threshold = before.length > 0 ? ownThreshold(located, { ...conditions, compares: before }, measure) : undefined;
    push(measure, { value: compare.min!.value, unit: compare.unit, span: located.span(compare.start, compare.end) }, threshold);
    return;
  }
  if (/一经(?:发现|查实|核实)|^(?:有|存在)/.test(conditions.text) && conditions.compares.length === 0) {
    push('fault', { value: 1, unit: undefined, span: amount.span }, undefined);
    return;
  }
  if (conditions.when && outcome.amount.of === 'points' && !conditions.otherwise) {
    addCase(draft, statement, conditions, conditions.when, { kind: 'full', less: outcome.amount.value, span: amount.span });
    return;
  }
  draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分没有写明条件或步长'));
}

function readBonus(draft: Draft, conditions: Conditions, outcome: ItemOf<'add'>): void {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const { step } = conditions;
  if (step && conditions.compares.some((compare) => compare.bare && compare.scale === 'value')) {
    draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '加分的条件里有没读懂的数字'));
    return;
  }
  if (step && (step.measure === 'excess' || /超|高于|多/.test(conditions.text))) {
    draft.bonuses.push({ measure: 'excess', step: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) }, amount, most: undefined, span });
    return;
  }
  if (step && step.measure === 'shortfall') {
    draft.bonuses.push({ measure: 'shortfall', step: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) }, amount, most: undefined, span });
    return;
  }
  const compare = conditions.compares.length === 1 ? conditions.compares[0] : undefined;
  if (!step && compare && compare.scale === 'target-share' && !compare.outside && (compare.min?.value ?? 0) >= 100 && outcome.amount.of === 'points' && conditions.when?.kind === 'range') {
    draft.cases.push({ when: conditions.when, award: { kind: 'full', less: -outcome.amount.value, span: amount.span }, span });
    draft.bonuses.push({ measure: 'once', step: undefined, amount, most: undefined, span });
    return;
  }
  if (compare && compare.delta === 'excess' && compare.bare) {
    draft.bonuses.push({ measure: 'excess', step: { value: compare.min!.value, unit: compare.unit, span: located.span(compare.start, compare.end) }, amount, most: undefined, span });
    return;
  }
  draft.bonuses.push({ measure: step ? 'each' : 'once', step: step && { value: step.value, unit: step.unit, span: located.span(step.start, step.end) }, amount, most: undefined, span });
  draft.doubts.push(doubtOf(located, 'several-facts', conditions.start, outcome.end, '加分须另有事实依据，一个实际值不能确定'));
}

const COMPLETION_BY_WEIGHT: Formula = { kind: 'binary', operator: '×', left: { kind: 'completion' }, right: { kind: 'weight' } };

function readProportion(draft: Draft, conditions: Conditions, outcome: ItemOf<'proportion'>): void {
  const { located } = draft;
  const span = located.span(outcome.start, outcome.end);
  const [compare] = conditions.compares;
  const interval = conditions.when?.kind === 'range' && compare && compare.min && compare.max && conditions.when.min && conditions.when.max;
  if (interval && conditions.when) {
    const award: Award = outcome.mode === 'earn' ? { kind: 'proportional', span } : { kind: 'interpolated', span };
    draft.cases.push({ when: conditions.when, award, span: located.span(conditions.start, outcome.end) });
    return;
  }
  if (outcome.mode === 'interpolate') {
    if (conditions.when?.kind === 'range') draft.cases.push({ when: conditions.when, award: { kind: 'interpolated', span }, span: located.span(conditions.start, outcome.end) });
    draft.doubts.push(doubtOf(located, 'leftover', outcome.start, outcome.end, '插值的两端没有写全'));
    return;
  }
  const negative = conditions.otherwise || /未|没|低于|少于|小于|不足|不到|达不|完不|部分|</.test(conditions.text);
  draft.shares.push({ proportion: { formula: COMPLETION_BY_WEIGHT, inWords: true, losing: outcome.mode === 'lose', span }, announces: !negative && (conditions.when?.kind !== 'range' || (outcome.mode === 'lose' && conditions.when.scale !== 'value')) });
  if (conditions.when?.kind === 'range' && compare && compare.scale === 'value' && !compare.bare && compare.max && !compare.min) {
    // 低于60%的按比例…: the pass line is where the proportion begins to count; full marks stay where they were said.
    if (!draft.cases.some((one) => one.when.kind === 'range' && one.when.min?.value === compare.max!.value)) {
      draft.doubts.push(doubtOf(located, 'leftover', conditions.start, conditions.end, '按比例计分的起点没有写明'));
    }
  }
  if (conditions.when?.kind === 'range' && compare && compare.scale === 'value' && compare.min && !compare.max) {
    draft.doubts.push(doubtOf(located, 'leftover', conditions.start, conditions.end, '达到该值以后按什么比例计分没有写明'));
  }
}

function readStatement(draft: Draft, statement: Statement, statements: Statements): void {
  const { located } = draft;
  const conditions = conditionsOf(statement.condition, located);
  const { outcome } = statement;
  for (const item of conditions.stray) {
    const words = located.text.slice(item.start, item.end);
    draft.doubts.push(doubtOf(located, item.type === 'damage' ? 'damaged-number' : 'leftover', item.start, item.end, item.type === 'damage' ? `数字“${words}”无法确认` : `“${words}”未能读懂`));
  }
  {
    for (const one of residueOf(statement.condition, outcome, located)) draft.doubts.push(doubtOf(located, 'leftover', one.start, one.end, one.message));
  }
  for (const compare of conditions.compares) {
    if (compare.damaged) draft.doubts.push(doubtOf(located, 'damaged-number', compare.start, compare.end, `数字“${located.text.slice(compare.start, compare.end)}”无法确认`));
  }
  if (conditions.step?.damaged || (outcome && 'damaged' in outcome && outcome.damaged)) {
    draft.doubts.push(doubtOf(located, 'damaged-number', conditions.start, outcome?.end ?? conditions.end, '步长或分数的数字无法确认'));
  }
  if (conditions.discretion && outcome?.type !== 'discretion') {
    draft.doubts.push(doubtOf(located, 'discretionary', conditions.start, conditions.end, '由评审人裁量，没有固定分数'));
  }
  if (!outcome) {
    draft.preambles.push({ conditions, statement });
    return;
  }
  if (conditions.subject) draft.subjects.push({ value: conditions.subject.text, span: located.span(conditions.subject.start, conditions.subject.end) });
  const counts = conditions.compares.filter((compare) => compare.delta === undefined || outcome.type !== 'deduct');
  if (conditions.several && counts.length > 1 && outcome.type !== 'parallel' && !(outcome.type === 'award' && earningOfCount(conditions, outcome))) {
    draft.doubts.push(doubtOf(located, 'several-facts', conditions.start, conditions.end, '一个条件里有几个数值，须分别取得实际值'));
  }
  switch (outcome.type) {
    case 'award':
    case 'bracket-points':
      readAward(draft, statement, conditions, outcome);
      break;
    case 'deduct':
      readDeduct(draft, statement, conditions, outcome);
      break;
    case 'add':
      readBonus(draft, conditions, outcome);
      break;
    case 'proportion':
      readProportion(draft, conditions, outcome);
      break;
    case 'formula':
      if (draft.proportion || conditions.compares.length > 0) draft.doubts.push(doubtOf(located, 'leftover', outcome.start, outcome.end, '公式与前文的关系没有写明'));
      draft.proportion = { formula: outcome.formula, inWords: false, losing: false, span: located.span(outcome.start, outcome.end) };
      if (outcome.repaired) draft.assumptions.push({ id: 'repaired', text: '公式的括号或等号有缺损，按补全后的公式计算' });
      break;
    case 'discretion':
      draft.doubts.push(doubtOf(located, 'discretionary', outcome.start, outcome.end, '由评审人裁量，没有固定分数'));
      break;
    case 'parallel': {
      const cases = casesOfParallel(located, conditions, outcome, statements.listItems);
      if (cases) {
        for (const one of cases) addCase(draft, statement, conditions, one.when, one.award);
      } else {
        draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '并列的条件与分数对不上'));
      }
    }
  }
}

export function draftOf(statements: Statements, items: readonly Item[], located: Located): Draft & { cut: Cut | undefined } {
  const draft: Draft = {
    located, cases: [], deductions: [], bonuses: [], parts: [], doubts: [], assumptions: [], subjects: [], preambles: [],
    earning: undefined, proportion: undefined, shares: [], ceilingFromCount: undefined,
    verbless: [], positiveItems: new Set(), awardOrder: [],
  };
  const cut = findCut(statements, items, located);
  const last = statements.list[statements.list.length - 1];
  for (const statement of statements.list) {
    if (cut && !cut.harmless && statement === last && !statement.outcome) continue;
    readStatement(draft, statement, statements);
  }
  if (cut) {
    const words = cut.expected.join('”或“');
    if (cut.harmless) draft.assumptions.push({ id: 'floor-cut', text: `末尾被截断，按“${words}”补全` });
    else draft.doubts.push({ kind: 'cut', text: located.text.slice(last?.condition[0]?.start ?? 0), span: cut.span, message: '规则在此处被截断', decided: 'full' });
  }
  return { ...draft, cut };
}

export type { Draft };
