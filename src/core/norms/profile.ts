/** The first levels that declarations are weighed by. */
export type FirstLevel = '成本指标' | '产出指标' | '效益指标' | '满意度指标';

/** Points per first level. */
export type LevelWeights = Readonly<Partial<Record<FirstLevel, number>>>;

/** A value of a norm and where it stands. */
export interface Fact<T> {
  readonly value: T;
  /** Document and place, in Chinese as published: 财预〔2021〕101号. */
  readonly source: string;
  /** Not certain from a published text: seen in forms, or taken over from a related norm. */
  readonly assumed?: true;
}

/** Lower bounds of the levels, in percent of the full score, half-open: 优 from 90, 良 from 80 to below 90 … */
export interface GradeBounds {
  readonly 优: number;
  readonly 良: number;
  readonly 中: number;
  readonly 差: number;
}

/** The share of the weight that a grade may earn, best first; percent, from excluded except for the last, to included. */
export interface GradeShare {
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: number;
  readonly to: number;
}

/** Greatest lengths that the budget system stores. A Chinese character counts 3 bytes. */
export interface FieldLimits {
  readonly nameCharacters: number;
  readonly nameBytes: number;
  readonly targetBytes: number;
  readonly ruleBytes: number;
  readonly unitBytes: number;
  readonly goalBytes: number;
  readonly goalCharacters: number;
}

/** One set of norms as data. A finding that rests on it names the profile and the fact's source. */
export interface NormProfile {
  readonly id: ProfileId;
  readonly title: { readonly zh: string; readonly en: string };
  /** What it is for, in one sentence. */
  readonly description: { readonly zh: string; readonly en: string };
  readonly appliesTo: readonly ('department' | 'project')[];
  /** Sums of the indicator weights that a declaration may have: 90 with 预算执行率 10 outside, or 100. Empty: any. */
  readonly totals: Fact<readonly number[]>;
  /** Points of 预算执行率, added at self-evaluation. */
  readonly executionWeight: Fact<number>;
  /** Points per first level where the table has cost indicators, and where it has none. */
  readonly levelWeights: {
    readonly withCost: Fact<LevelWeights> | undefined;
    readonly withoutCost: Fact<LevelWeights> | undefined;
  };
  /** Least share of 产出 + 效益, percent of all points. */
  readonly outputAndBenefitAtLeast: Fact<number> | undefined;
  /** First levels that have to carry an indicator. */
  readonly requiredLevels: Fact<readonly FirstLevel[]>;
  /** Second levels per first level. */
  readonly secondLevels: Fact<Readonly<Record<FirstLevel, readonly string[]>>>;
  readonly gradeBounds: Fact<GradeBounds>;
  /** Shares for qualitative indicators: 达成, 部分达成并具有一定效果, 未达成且效果较差. */
  readonly gradeShares: Fact<readonly GradeShare[]>;
  /** How many grades a qualitative rule names at least. */
  readonly gradesAtLeast: Fact<number>;
  /** Actual against target: from `noted` on it is marked, from `explained` on a reason is asked for. */
  readonly overCompletion: Fact<{ readonly noted: number; readonly explained: number }>;
  /** Most points for 成本 where no cost indicator is declared; `undefined`: no such rule. */
  readonly costWithoutIndicator: Fact<number> | undefined;
  /** Decimals of a target. */
  readonly targetDecimals: Fact<number>;
  readonly fieldLimits: Fact<FieldLimits>;
  /** One indicator carrying more than this share of all points is worth a look, percent. */
  readonly concentrationShare: Fact<number>;
}

export const PROFILE_IDS = [
  'mof-2021',
  'mof-2020',
  'hunan-2024-department',
  'hunan-2024-project',
  'henan-2020',
  'hubei',
  'custom',
] as const;

export type ProfileId = (typeof PROFILE_IDS)[number];
