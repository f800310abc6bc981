/** UTF-16 offsets in the text of the cell, [start, end). */
export type Span = readonly [start: number, end: number];

/** What was written, and where. */
export interface Said<T> {
  readonly value: T;
  readonly span: Span;
}

/** 扣完为止 is 0 points; 最低得权重分的一半 and 最高得分值的120% are percent of the weight. */
export interface Limit extends Said<number> {
  readonly ofWeight?: boolean;
}

/**
 * A number with its unit as written, multipliers resolved: 15万人 is 150000 人, 百分之九十五 is 95 %, 半数 is 50 %,
 * 一个百分点 is 1 百分点. `unit` is undefined where none was written.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: string | undefined;
  readonly span: Span;
}

/** An end of a range. `inclusive` is undefined where the text does not say which side the end belongs to. */
export interface End {
  readonly value: number;
  readonly inclusive: boolean | undefined;
}

/**
 * What the number of a range or threshold measures: the actual value itself, the actual in percent of the target
 * (完成计划的95%, 达到目标值 = at least 100), a rank, or a value from outside the rule (全省平均), which only the target
 * argument can give, or how far the actual lies below or above the threshold of full marks (缺4期以上, 超出20%以上).
 */
export type Scale = 'value' | 'target-share' | 'rank' | 'outside' | 'shortfall' | 'excess';

/** 92%≤归档率＜98%; 达到年度目标值; 第1名. */
export interface RangeCondition {
  readonly kind: 'range';
  readonly scale: Scale;
  readonly min: End | undefined;
  readonly max: End | undefined;
  readonly unit: string | undefined;
  /** No comparator was written: 完成90%, 两次. Read as the level that is reached, or as exactly this count. */
  readonly bare: boolean;
  /** ±5%: the ends are distances from a middle, on either side. */
  readonly around?: boolean;
  /** 提高3个百分点, 降幅5%: the number says how far something rose or fell. */
  readonly direction?: 'rise' | 'fall';
  /** 比值小于0.6: a share of the plan, or how often the actual goes into the plan; which quotient may not be certain. */
  readonly share?: 'plan' | 'inverse' | 'unclear';
  /** What the share is of where that is not certain: the number of full marks, which may be the target as well. */
  readonly of?: number | undefined;
  /** 提前5天: days before the one that the row sets, and none from the threshold of full marks. */
  readonly ahead?: boolean;
  /** All words of the condition, for an actual given in words: 达到标准. */
  readonly text: string;
  readonly span: Span;
}

/** A condition in words: 有效保障, 未履行. */
export interface WordsCondition {
  readonly kind: 'words';
  /** Without 的 at the end, without the noun phrase that every case repeats. */
  readonly text: string;
  readonly span: Span;
}

/** Every one holds (且), or any one does (或). */
export interface CompoundCondition {
  readonly kind: 'all' | 'any';
  readonly of: readonly Condition[];
  /** The words as one label: 有方案并演练 */
  readonly text: string;
  readonly span: Span;
}

/** 否则, 其他情形. */
export interface OtherwiseCondition {
  readonly kind: 'otherwise';
  /** The words: 否则, 未达到. */
  readonly text: string;
  readonly span: Span;
}

export type Condition = RangeCondition | WordsCondition | CompoundCondition | OtherwiseCondition;

/** What a case gives, in points or in percent of the weight. */
export type Award =
  /**
   * 得满分; `less`: points taken from full marks (扣1分 inside a ladder); `besides`: on top of what else is lost
   * (每低1%扣0.2分，低于90%的另扣1分).
   */
  | { readonly kind: 'full'; readonly less: number; readonly besides?: true; readonly span: Span }
  | { readonly kind: 'points'; readonly value: number; readonly span: Span }
  /** 得权重分的60% */
  | { readonly kind: 'share'; readonly percent: number; readonly span: Span }
  /** 得4-7分, 得该项分值的85-100%: a person chooses. */
  | {
      readonly kind: 'choice';
      readonly min: number;
      readonly max: number;
      readonly of: 'points' | 'weight';
      readonly span: Span;
    }
  /** 按比例减分, 按插值法: linear between the ends of the range and what the neighbours give there. */
  /** `between`: the points of the two ends where the case says them itself (得6-10分，按插值法计分). */
  | {
      readonly kind: 'interpolated';
      readonly between?: { readonly min: number; readonly max: number };
      readonly span: Span;
    }
  /** 按完成比例得分 in one case of several: actual over target (or over the threshold of the full case), times full marks. */
  /** `ofDone`: the words name what was done (按完成比例), so that no line between the ends of the range can be meant. */
  | { readonly kind: 'proportional'; readonly ofDone: boolean; readonly span: Span }
  /** 得分=完成率/90%×分值 in one case of several. */
  | { readonly kind: 'formula'; readonly formula: Formula; readonly span: Span }
  /** 酌情给分: no amount is stated. */
  | { readonly kind: 'discretion'; readonly span: Span };

export interface Case {
  readonly when: Condition;
  readonly award: Award;
  readonly span: Span;
}

/** Points off, or percent of the weight off. */
export interface Amount {
  readonly value: number;
  readonly of: 'points' | 'weight';
  readonly span: Span;
}

/** What is counted against the indicator: below, above, or away from the threshold; a fault; a lower rank. */
export type Measure = 'shortfall' | 'excess' | 'deviation' | 'fault' | 'rank';

/** The value that a deduction counts from. */
export interface Threshold {
  /** In percent of the target where `scale` is target-share; `undefined`: the target argument decides. */
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly scale: Scale;
  /** Which side earns full marks. */
  readonly operator: '≥' | '>' | '≤' | '<' | '=';
  readonly span: Span;
}

/** 前3次, 超过10天的部分: which part of the distance or of the faults counts, in the unit of the step. */
export interface Stretch {
  readonly from: number;
  /** `undefined`: without end. */
  readonly to: number | undefined;
}

/** 每少2件扣0.01分. */
export interface Deduction {
  readonly measure: Measure;
  /** 每缺1台, 每逾期1天 with nothing to count from: how it counts in a row with a goal; in another row the actual is what is missing or late. */
  readonly fromGoal: 'shortfall' | 'excess' | undefined;
  /** Its own threshold where it states one (低于75%的，每降低…); else that of the full case. */
  readonly threshold: Threshold | undefined;
  readonly step: Quantity;
  readonly amount: Amount;
  /** Explicit words about a part of a step: 不足2件按2件计. */
  readonly partialSteps: 'up' | 'down' | 'linear' | undefined;
  /** 最多扣4.5分: points, for this deduction alone. */
  readonly most: number | undefined;
  /** 最多扣权重分的40%: `most` is percent of the weight. */
  readonly mostOfWeight?: boolean;
  /** The part that this rate is for; `undefined`: all of it. */
  readonly stretch: Stretch | undefined;
  /** 在3分基础上每…: the points that are left to take from, where these are not all. */
  readonly from?: number | undefined;
  /** The words that say what is counted: 园内主路, 未按规定浇灌. */
  readonly subject: string;
  /** 会议记录缺, 签到表缺: the kinds of fault that cost the same and are counted together. */
  readonly kinds?: readonly string[];
  readonly span: Span;
}

/** 每超额完成5%加2分，最多加6分. */
export interface Bonus {
  readonly measure: 'excess' | 'shortfall' | 'each' | 'once';
  readonly step: Quantity | undefined;
  readonly amount: Amount;
  /** Points; `undefined`: no cap is stated. */
  readonly most: number | undefined;
  /** 加分不超过权重的10%: `most` in percent of the weight. */
  readonly mostOfWeight?: boolean;
  /** 加满12分为止: `most` may be what is added, or what all of it comes to. */
  readonly fills?: boolean;
  readonly span: Span;
  /** 按超额比例加分: parts of a step count. */
  readonly proportional?: boolean;
  /** >100%时，每高1个百分点: the value that its own clause says it counts from; else that of full marks. */
  readonly from?: Threshold;
}

/** 每完成一项得2分. */
export interface Earning {
  readonly unit: Quantity;
  readonly amount: Amount;
  /** 不足100万元不计. */
  readonly wholeOnly: boolean;
  /** 基础分3分，每新增1家加0.5分: the points that the first adds to. */
  readonly base?: number;
  /** 前4篇每篇得0.5分: of how many the amount is; `behind`: what each of the others earns. */
  readonly first?: number;
  readonly behind?: Amount;
  /** 超过20户的部分每户得0.2分: only what lies beyond it is counted. */
  readonly beyond?: Quantity;
  readonly subject: string;
  readonly span: Span;
}

/** A formula over the actual, the target and the weight. */
export type Formula =
  /** With a unit, and then multipliers resolved, where it counts what the row counts: ÷210家. */
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'weight' | 'actual' | 'target' }
  /** |实际值-目标值|: how far they lie apart, on either side. */
  | { readonly kind: 'difference' }
  /** Actual over planned: the actual in percent / 100 for a % indicator, else actual over target. */
  /** `ofCounts`: of two other numbers, 投诉数÷参观人数, which only a row that measures the rate knows. */
  /** `bySign`: or the planned over the actual, where the row wants little of it (按B/A或A/B); which of them, where only one is said. */
  | {
      readonly kind: 'completion';
      readonly ofCounts?: true;
      readonly bySign?: 'either' | 'direct' | 'turned';
    }
  /** 超支率, 差错率: how far from the plan, or a share of something else that only a row of its own measures. */
  | {
      readonly kind: 'rate';
      readonly name: string;
      readonly of: 'excess' | 'shortfall' | 'deviation' | 'other';
    }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '×' | '÷';
      readonly left: Formula;
      readonly right: Formula;
    };

export interface Proportion {
  /** In words (按完成比例得分), or as a formula. */
  readonly formula: Formula;
  /** Whether the text is words: then over-fulfilment earns no more than full marks without saying so. */
  readonly inWords: boolean;
  /** 按比例扣分: the share that is missing is taken off. */
  readonly losing: boolean;
  readonly span: Span;
}

export interface Part {
  readonly label: string;
  readonly award: Award;
  readonly span: Span;
}

/** The ranges of the rule say how far the actual may lie from a middle, on either side. */
export interface Deviation {
  /** 绝对值, ±; else only a noun says so (偏差率在5%以内). */
  readonly said: boolean;
  /** 应保持在0.28MPa: the middle. `undefined`: the target, or the actual is the deviation itself. */
  readonly middle: { readonly value: number; readonly unit: string | undefined } | undefined;
}

/** 大于100%的按100%计: the actual counts as no more, or no less, than this. */
export interface Clamp {
  readonly side: 'min' | 'max';
  readonly value: number;
  readonly unit: string | undefined;
  /** What it says is held to the limit: a rate (完成率大于1的按1计) or how much was done. */
  readonly of: 'rate' | 'amount' | 'unsaid';
  readonly span: Span;
}

/** 各档含上限不含下限, 分界值就高: to which of two neighbours an end belongs that neither claims for itself. */
export interface BandEnds {
  readonly low: boolean;
  readonly high: boolean;
  /** To the one that gives more, or less; `low` and `high` then say nothing. */
  readonly tie?: 'higher' | 'lower';
}

interface MeaningBase {
  /** The rule's own points for full marks: 共计3分, 满分8分, or the highest case. */
  readonly total: Said<number> | undefined;
  readonly cases: readonly Case[];
  readonly deviation?: Deviation | undefined;
  /** 高于上年的86.5%: the value of that year in a row that asks for it; else it may be how far above it. */
  readonly earlier?: Said<number> | undefined;
  readonly clamps: readonly Clamp[];
  /** Which ends belong to the bands that do not say it themselves. */
  readonly ends: BandEnds | undefined;
  /** 扣完为止 is 0. */
  readonly floor: Limit | undefined;
  /** 最高得5分: points. */
  readonly ceiling: Limit | undefined;
  readonly bonuses: readonly Bonus[];
  /** 本项为否决项…: the words, for the working. */
  readonly vetoes: readonly Said<string>[];
}

/** Cases with points: grades, bands, comparisons, all or nothing. */
export interface LadderRule extends MeaningBase {
  readonly kind: 'ladder';
}
/** So much off for each step, with cases beside it. */
export interface DeductionRule extends MeaningBase {
  readonly kind: 'deduction';
  readonly deductions: readonly Deduction[];
}
/** A share or a formula. */
export interface ProportionRule extends MeaningBase {
  readonly kind: 'proportion';
  readonly proportion: Proportion;
}
/** So many points for each unit. */
export interface EarningRule extends MeaningBase {
  readonly kind: 'earning';
  readonly earning: Earning;
}
/** Several items that add up, each with a fact of its own. */
export interface AdditiveRule extends MeaningBase {
  readonly kind: 'additive';
  readonly parts: readonly Part[];
}

/** What a rule means. Scoring knows each kind; there is no other. */
export type Meaning = LadderRule | DeductionRule | ProportionRule | EarningRule | AdditiveRule;
