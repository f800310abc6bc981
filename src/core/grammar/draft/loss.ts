import type { Amount, Deduction, Measure, Stretch, Threshold } from '../../model/rule';
import { isPercent } from '../../text/units';
import type { Conditions } from '../conditions/condition';
import { amountOf, doubtAt } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';

/** Points that are lost, while it is read what they are lost for. */
export interface Loss {
  readonly draft: Draft;
  readonly conditions: Conditions;
  readonly outcome: ItemOf<'deduct'>;
  readonly amount: Amount;
  /** Adds the deduction to the draft, or the doubt where a percentage would be counted as faults. */
  readonly add: (
    measure: Measure,
    step: Deduction['step'],
    threshold: Threshold | undefined,
    stretch?: Stretch,
    fromGoal?: Deduction['fromGoal'],
  ) => void;
}

/** What every way of losing points shares: the amount, and where the deduction goes once its step is known. */
export function lossFrom(draft: Draft, conditions: Conditions, outcome: ItemOf<'deduct'>): Loss {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const add: Loss['add'] = (measure, step, threshold, stretch, fromGoal) => {
    if (measure === 'fault' && isPercent(step.unit)) {
      doubtAt(draft, 'leftover', conditions.start, outcome.end, '按百分比扣分，却没有写明是低于还是超过');
      return;
    }
    draft.deductions.push({
      measure,
      fromGoal,
      threshold,
      step,
      amount,
      partialSteps: undefined,
      most: undefined,
      stretch,
      from: conditions.left,
      subject: conditions.text,
      span,
    });
  };
  return { draft, conditions, outcome, amount, add };
}
