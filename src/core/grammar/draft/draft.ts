import { rangesOf } from '../../model/meaning';
import type {
  Amount,
  Award,
  Bonus,
  Case,
  Condition,
  Deduction,
  Earning,
  Meaning,
  Part,
  Proportion,
  RangeCondition,
  Said,
  Span,
  Threshold,
} from '../../model/rule';
import type { Assumption, Cut, Doubt, DoubtKind } from '../../model/rule-reading';
import type { Conditions } from '../conditions/condition';
import type { Located } from '../tokens/located';
import type { ItemOf, RawAmount, RawAward } from '../tokens/items';
import type { Statement, Statements } from '../group/statements';

/** More cases than any rule has: what is compared pairwise stays small. */
export const MAX_CLAUSES = 200;

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

export interface Draft {
  readonly located: Located;
  readonly cut: Cut | undefined;
  readonly cases: Case[];
  /** 合格率应达到80%以上，否则不得分: what is asked for at least, by whose lack all points are lost. */
  readonly required: RangeCondition[];
  /** 达到60%方可得分: the cases that may only say below what there are no points. */
  readonly gates: Set<Case>;
  readonly deductions: Deduction[];
  readonly bonuses: Bonus[];
  /** 每开展1次加1分: where so much is added for each; whether that is all that is earned shows in the end. */
  readonly adding: { readonly subject: string; readonly start: number; readonly end: number }[];
  readonly parts: Part[];
  readonly doubts: Doubt[];
  readonly assumptions: Assumption[];
  readonly subjects: Said<string>[];
  readonly preambles: { readonly conditions: Conditions; readonly statement: Statement }[];
  earning: Earning | undefined;
  proportion: Proportion | undefined;
  /** 低于100%的，得分=完成率×分值: below how much the formula counts, where its own clause says it. */
  proportionBelow: RangeCondition | undefined;
  /** Shares in words, in order; one that only announces what the next clauses say in numbers is dropped in the end. */
  readonly shares: {
    readonly proportion: Proportion;
    readonly announces: boolean;
    /** 按覆盖面折算: which rate it follows is named. */
    readonly named: boolean;
    /** 未达到的按比例: whom it is for, and how the share is said. */
    readonly words: { readonly lead: string; readonly said: string };
    readonly ofTarget: boolean;
    /** 60%以上按完成比例: below it nothing may be earned, which has to be said. */
    readonly from: Conditions | undefined;
    /** 不足30件的按完成比例: the level below which it counts, which some case has to begin at. */
    readonly below: Conditions | undefined;
  }[];
  ceilingFromCount: Said<number> | undefined;
  /** 中间按插值法: where it is said that what lies between the stated values is on a line. */
  between:
    | {
        readonly start: number;
        readonly end: number;
        /** 高于90%的按内插: only behind this end. */ readonly beyond?: RangeCondition;
      }
    | undefined;
  /** 上年为46件: what a change is counted from. */
  baseline: { readonly value: number; readonly unit: string | undefined } | undefined;
  /** 高于上年的86.5%: certain only in a row that asks for this number. */
  earlier: Said<number> | undefined;
  /** 应保持在0.28兆帕, where what follows says how far from it. */
  middle: { readonly value: number; readonly unit: string | undefined } | undefined;
  /** 应保持在18℃-24℃ in front of the step of a deduction. */
  allowed: RangeCondition | undefined;
  /** 95%至98%之间，每低1个百分点: the range that the steps of a deduction count within. */
  bounded: RangeCondition | undefined;
  /** 每缩短5天加1分: the words of what is added for each so much less. */
  saved: string | undefined;
  /** 上述内容每发现一项不符合的: the deduction counts the demands before it, whatever numbers these state. */
  listsDemands: boolean;
  /** Totals that the cases turned out to say: 共8项4分. */
  readonly totals: Said<number>[];
  /** 最多得8分: what holds of the whole rule; those for some only are doubts. */
  readonly limits: ItemOf<'most'>[];
  /** Points without a verb: where the rule deducts elsewhere, the verb may have been lost. */
  readonly verbless: Said<number>[];
  /** 未发生5分，发生1起3分，2起0分: what stands without a verb can only be earned. */
  readonly earnedWithoutVerb: boolean;
  /** Numbers of the list items in which something is earned. */
  readonly positiveItems: Set<number>;
  /** The awards that compare with one another, as they follow in the text. */
  readonly awardOrder: { readonly value: number; readonly words: boolean; readonly listItem: number }[];
}

/** What is known of a draft whose cases and steps are settled, for the doubts that weigh it as a whole. */
export interface Whole {
  readonly statements: Statements;
  readonly total: Said<number> | undefined;
  /** Items that add up, where the rule is made of them. */
  readonly parts: readonly Part[];
  /** The case that earns full marks. */
  readonly full: Case | undefined;
}

/** Doubts a stretch of the folded text. */
export function doubtAt(
  { located, doubts }: Draft,
  kind: DoubtKind,
  start: number,
  end: number,
  message: string,
  decided: Doubt['decided'] = 'nothing',
): void {
  doubts.push({
    kind,
    text: located.text.slice(start, end),
    span: located.span(start, end),
    message,
    decided,
  });
}

/** Doubts a part of the draft; without words of its own, only its place is shown. */
export function addDoubt(
  { doubts }: Draft,
  kind: DoubtKind,
  about: { readonly text?: string; readonly span: Span },
  message: string,
  decided: Doubt['decided'] = 'nothing',
): void {
  doubts.push({ kind, text: about.text ?? '', span: about.span, message, decided });
}

export function awardOf(raw: RawAward, span: Span): Award {
  switch (raw.kind) {
    case 'full':
      return { kind: 'full', less: 0, span };
    case 'points':
      return { kind: 'points', value: raw.value, span };
    case 'share':
      // 得100%权重分: all of them.
      return raw.percent === 100
        ? { kind: 'full', less: 0, span }
        : { kind: 'share', percent: raw.percent, span };
    case 'choice':
      return { kind: 'choice', min: raw.min, max: raw.max, of: raw.of, span };
  }
}

/** What is left of full marks. */
export function lossOf({ of, value }: RawAmount, span: Span): Award {
  return of === 'points'
    ? { kind: 'full', less: value, span }
    : { kind: 'share', percent: 100 - value, span };
}

export function amountOf(raw: RawAmount, span: Span): Amount {
  return { value: raw.value, of: raw.of, span };
}

/** What an award counts for when awards are compared; full marks above all. */
function rankOf(award: Award): number | undefined {
  if (award.kind === 'full') return award.less === 0 ? Number.POSITIVE_INFINITY : undefined;
  if (award.kind === 'points') return award.value;
  // A share stands below points and above nothing: A级5分，B级按满分的八成.
  if (award.kind === 'share') return award.percent / 1000;
  return undefined;
}

/** Changes the conditions of the cases; a case whose condition stays the same stays itself. */
export function changeConditions(
  { cases }: Draft,
  change: (condition: Condition, one: Case) => Condition,
): void {
  for (let i = 0; i < cases.length; i++) {
    const one = cases[i]!;
    const when = change(one.when, one);
    if (when !== one.when) cases[i] = { when, award: one.award, span: one.span };
  }
}

/** Every range of the cases. */
export function rangesIn({ cases }: Draft): RangeCondition[] {
  const ranges: RangeCondition[] = [];
  for (const { when } of cases) {
    if (when.kind === 'range') ranges.push(when);
    else if (when.kind === 'all' || when.kind === 'any') ranges.push(...rangesOf(when));
  }
  return ranges;
}

export function addCase(
  draft: Draft,
  statement: Statement,
  conditions: Conditions,
  when: Condition,
  award: Award,
): void {
  const { located } = draft;
  draft.cases.push({ when, award, span: located.span(conditions.start, statement.outcome!.end) });
  const value = rankOf(award);
  if (value !== undefined) {
    draft.awardOrder.push({ value, words: when.kind !== 'range', listItem: statement.listItem });
    if (value > 0) draft.positiveItems.add(statement.listItem);
  }
}
