import { perText } from '../../text/per-text';
import { foldText } from '../../text/width';
import type { Rational } from '../../model/rational';
import { toText } from '../../model/rational';
import type { Case } from '../../model/rule';
import type { ScoringOptions } from '../../model/scoring';
import type { Row } from '../row/actual';

/** One evaluation: full marks, the actual as a number on the row's scale, and the row. */
export interface Context {
  readonly full: Rational | undefined;
  readonly actual: Rational;
  readonly row: Row;
  /** The rule as it stands in its cell. */
  readonly text: string;
  readonly options: ScoringOptions;
  /** Where the distances of the rule are counted from, where it has any. */
  readonly origin?: Rational | undefined;
}

export interface Alternative {
  readonly reading: string;
  readonly score: Rational | null;
}

/** A score with its working, or why there is none. */
export type Evaluation =
  | {
      readonly kind: 'score';
      readonly score: Rational;
      readonly working: string;
      /** What decided: the case of full marks, another case, or a calculation. */
      readonly by: 'full' | 'case' | 'calculation';
      readonly assumptions: readonly string[];
      readonly alternatives: readonly Alternative[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

export function refused(reason: string): Evaluation {
  return { kind: 'refused', reason };
}

/** The points of one case, which the actual belongs to as it stands. */
export function scoredBy(
  { when }: Case,
  score: Rational,
  { actual, row }: Context,
  by: 'full' | 'case' = 'case',
): Evaluation {
  return {
    kind: 'score',
    score,
    working: `实际${withUnit(actual, row)}，对应“${when.text}”，得${toText(score)}分`,
    by,
    assumptions: [],
    alternatives: [],
  };
}

/** 548件, 97%, 12个工作日. */
export function withUnit(value: Rational, row: Row): string {
  const unit = row.unit ?? (row.percent ? '%' : (row.shownUnit ?? ''));
  return `${toText(value)}${COUNTED_WITH_GE.has(unit) ? '个' : ''}${unit}`;
}

/** 3月 would be March. */
const COUNTED_WITH_GE = new Set(['工作日', '月', '季度', '百分点']);

/** The indicator of a row in the characters of a folded rule. */
export const foldedName = perText((name): string => foldText(name).text);
