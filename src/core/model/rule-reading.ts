import type { Award, Bonus, Deduction, Limit, Meaning, RangeCondition, Said, Span, Threshold } from './rule';

/** Why no number may be given, or only some. */
export type DoubtKind =
  | 'leftover'
  | 'cut'
  | 'damaged-number'
  | 'discretionary'
  | 'choice'
  | 'several-facts'
  | 'outside-fact'
  | 'no-scoring'
  | 'too-long'
  | 'contradiction';

export interface Doubt {
  readonly kind: DoubtKind;
  /** The words that stopped the reading. */
  readonly text: string;
  readonly span: Span;
  /** In zh-CN, one sentence. */
  readonly message: string;
  /** The case that earns full marks (and, for `cases`, every complete case) stands in spite of it. */
  readonly decided: 'nothing' | 'full' | 'cases';
}

/** Where a text stops in the middle, and what could stand there. */
export interface Cut {
  /** Offset of the end of the text. */
  readonly at: number;
  /** The unfinished words. */
  readonly span: Span;
  /** In zh-CN: what could follow (止, 分的…%, 分). */
  readonly expected: readonly string[];
  /** Whether the missing part cannot change a score (扣完为 → 扣完为止). */
  readonly harmless: boolean;
}

/** A part of the meaning that the text does not say. */
export interface Assumption {
  readonly id:
    | 'floor-zero'
    | 'full-from-weight'
    | 'fault-free-full'
    | 'bare-level'
    | 'words-assumed'
    | 'threshold-from-target'
    | 'floor-cut'
    | 'repaired'
    | 'otherwise-zero'
    | 'lost-line-number'
    | 'another-demand'
    | 'deduct-to-zero';
  /** In zh-CN. */
  readonly text: string;
}

/** One clause as read: which reader, and where. */
export interface ReadClause {
  readonly clause: string;
  readonly span: Span;
}

export interface GradeView {
  readonly label: string;
  readonly labelSpan: Span;
  /** Points; `full`: full marks without a number; undefined: a range, or at discretion. */
  readonly points: number | 'full' | undefined;
  readonly award: Award;
  readonly span: Span;
}

export interface BandView {
  readonly range: RangeCondition;
  readonly points: number | 'full' | undefined;
  readonly award: Award;
  readonly span: Span;
}

/** All that was read from one scoring rule. Never throws, whatever the text. */
export interface RuleReading {
  readonly text: string;
  /** `complete`: every scoring word understood. `partial`: some of it. `unreadable`: nothing to score by. */
  readonly status: 'complete' | 'partial' | 'unreadable';
  readonly meaning: Meaning | undefined;
  readonly clauses: readonly ReadClause[];
  /** The rule's own full points where the text says them. */
  readonly total: Said<number> | undefined;
  /** The value that earns full marks, and those of further deductions. */
  readonly thresholds: readonly Threshold[];
  readonly deductions: readonly Deduction[];
  /** Stated floor in points (扣完为止 is 0). */
  readonly floor: Limit | undefined;
  readonly ceiling: Limit | undefined;
  readonly bonuses: readonly Bonus[];
  readonly grades: readonly GradeView[];
  readonly bands: readonly BandView[];
  readonly cut: Cut | undefined;
  readonly doubts: readonly Doubt[];
  readonly leftovers: readonly Said<string>[];
  /** 酌情, 视情 … */
  readonly discretionary: readonly Said<string>[];
  /** The noun phrases before the thresholds: 安置帮教衔接率. */
  readonly subjects: readonly Said<string>[];
  readonly assumptions: readonly Assumption[];
}
