import type { BandEnds, Clamp, End, Formula, Measure, Scale } from '../../model/rule';
import type { Relation } from '../../text/comparators';

/** Where a piece stands in the folded text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export type RawAmount = { readonly value: number; readonly of: 'points' | 'weight' };

export type RawAward =
  | { readonly kind: 'full' }
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'choice'; readonly min: number; readonly max: number; readonly of: 'points' | 'weight' };

export type Mark = '、' | '，' | ':' | ';' | '。' | '\n';

/** Distributes, so that each word stays a member of its own. */
type Plain<T extends string> = T extends string ? { readonly type: T } : never;
type Bracket<T extends string> = T extends string ? { readonly type: T; readonly scores: boolean } : never;

/** What the clause readers make of the text, in order. */
export type Item = Place &
  (
    | { readonly type: 'text' }
    | { readonly type: 'separator'; readonly mark: Mark }
    | Bracket<'open' | 'close'>
    | {
        readonly type: 'award';
        readonly award: RawAward;
        readonly each: boolean;
        readonly total: number | undefined;
        readonly verb: boolean;
        /** 其他0, 得3，: points that have lost their 分. */
        readonly unsaid?: boolean;
        /** 方可得分: how many is not said. */
        readonly gate?: boolean;
      }
    | { readonly type: 'bracket-points'; readonly value: number }
    | { readonly type: 'points-left'; readonly value: number }
    | {
        readonly type: 'total';
        readonly value: number;
        /** 满分5: without its 分. */ readonly unsaid?: boolean;
      }
    | {
        readonly type: 'compare';
        readonly scale: Scale;
        readonly min: End | undefined;
        readonly max: End | undefined;
        readonly unit: string | undefined;
        readonly bare: boolean;
        /** ±5%: the ends are distances from a middle, on either side. */
        readonly around?: boolean;
        /** 高于上年的86.5%: the value of that year, or so much above it; only a row that asks for it can tell. */
        readonly earlier?: boolean;
        readonly chinese: boolean;
        readonly damaged: boolean;
        readonly relation: Relation | undefined;
        /** 全省平均, 上年: a value from outside the row. */
        readonly outside: boolean;
        /** 少一次, 出现一起: the count of a step where a deduction follows. */
        readonly delta: Measure | undefined;
      }
    | {
        readonly type: 'step';
        /** 每低于90%一个百分点: the value that is counted from. */ readonly base:
          { readonly value: number; readonly unit: string | undefined } | undefined;
        readonly measure: Measure | undefined;
        readonly value: number;
        readonly unit: string | undefined;
        readonly damaged: boolean;
        /** 每满10人: a part of a step does not count. */
        readonly whole?: boolean;
      }
    | {
        readonly type: 'deduct';
        readonly amount: RawAmount;
        readonly per: string | undefined;
        readonly damaged: boolean;
        /** 扣0.5，扣5%，: points without their 分, a percentage without what it is of. */
        readonly unsaid: RawAmount['of'] | undefined;
        /** 从10分中扣2分: the points that it is taken from. */
        readonly from: number | undefined;
      }
    | {
        readonly type: 'add';
        readonly amount: RawAmount;
        readonly damaged: boolean;
        readonly again: boolean;
        /** 按超额比例加分: as much of the weight as the plan is passed by. */
        readonly proportional?: boolean;
      }
    | {
        readonly type: 'most';
        readonly of: 'deduction' | 'score' | 'bonus';
        readonly value: number;
        /** 加减分以1分为限: of what is added, and of what is taken as well. */
        readonly both?: boolean;
        /** 扣减以权重分的40%为限: percent of the weight. */
        readonly ofWeight?: boolean;
      }
    | {
        readonly type: 'clamp';
        readonly side: 'min' | 'max';
        readonly value: number;
        readonly unit: string | undefined;
        readonly of: Clamp['of'];
      }
    | {
        readonly type: 'floor';
        readonly value: number;
        readonly cut: boolean;
        readonly ofWeight?: boolean;
        /** 扣完本项分值6分为止: all there is to take. */
        readonly total?: number;
      }
    | {
        readonly type: 'proportion';
        readonly mode: 'earn' | 'lose' | 'interpolate';
        /** 按完成比例的80%计分: so much of it. */
        readonly percent?: number;
        /** 在6-10分之间按内插法计算: the points at the two ends. */
        readonly points?: { readonly min: number; readonly max: number };
      }
    | {
        readonly type: 'formula';
        readonly formula: Formula;
        readonly repaired: boolean;
        readonly measured: readonly string[];
        readonly capped?: boolean;
      }
    /** `head`: 一票否决： in front of what it costs, which the next clause says. */
    | { readonly type: 'veto'; readonly head?: boolean }
    | {
        readonly type: 'parallel';
        readonly awards: readonly RawAward[];
        /** 分别扣1分、2分: what each of them costs. */ readonly losing?: boolean;
      }
    | Plain<
        | 'otherwise'
        | 'discretion'
        | 'lowered'
        | 'deduct-head'
        | 'by-grade'
        | 'context'
        | 'so-on'
        | 'and'
        | 'or'
        | 'damage'
        | 'stray'
      >
    | ({ readonly type: 'ends' } & BandEnds)
    | {
        readonly type: 'list-number';
        readonly level: 'number' | 'bracket' | 'circle' | 'letter' | 'chinese';
        /** Left by a page break, and the only one: nothing is listed. */
        readonly alone?: boolean;
      }
    | {
        readonly type: 'partial-step';
        readonly way: 'up' | 'down' | 'linear';
        /** The numbers that it names, which must be the step's own. */
        readonly steps: readonly number[];
      }
  );

export type ItemOf<T extends Item['type']> = Extract<Item, { readonly type: T }>;
