import type { Operator } from './declaration';

/** How the scorer reads what a rule leaves open. The first of each is the default. */
export interface ScoringOptions {
  /** A part of a step (1 件 short where the rule says 每少2件): in proportion, as a whole step, or not at all. */
  readonly partialSteps?: 'linear' | 'up' | 'down';
  /** 每下降1% of a % indicator: percentage points, or percent of the threshold. */
  readonly percentReading?: 'point' | 'relative';
  /** Half-up to this many decimals; not rounded when left out. */
  readonly decimals?: number;
}

/** One row of a declaration and one actual value, to be scored. */
export interface ScoreRequest {
  readonly rule: string;
  /** A number on the scale of `unit`, a grade or a condition in words; null or '' for a blank cell. */
  readonly actual: number | string | null;
  /** Points of the indicator. */
  readonly weight?: number | null;
  readonly target?: number | string | null;
  readonly operator?: Operator | string | null;
  readonly unit?: string | null;
  /** The indicator's name. */
  readonly indicator?: string | null;
  /** Whether the actual came from a cell with a percent format (stored 0.97 for 97%). */
  readonly actualIsPercentFormat?: boolean;
}

/** Another way to read the rule, with the points that it gives. */
export interface AlternativeReading {
  /** In zh-CN: 按整步扣分, 按权重10分 … */
  readonly reading: string;
  /** Points; null where this reading gives no number. */
  readonly score: number | null;
}

/** What a rule gives for one actual. Never a guess: without a certain number the status is `review` and says why. */
export interface ScoreResult {
  readonly status: 'scored' | 'review' | 'blank';
  /** Points, exact before the last conversion to a double; null unless `scored`. */
  readonly score: number | null;
  /** The working, or the reason for a review, in one line of zh-CN. */
  readonly explanation: string;
  /** What was taken for granted, in zh-CN: 未写扣完为止，按最低0分计 … */
  readonly assumptions: readonly string[];
  readonly alternatives: readonly AlternativeReading[];
}
