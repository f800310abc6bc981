import type { Deduction, End, Measure, Threshold } from '../model/rule';
import { isPercent, unitFactor } from '../text/units';
import { measureFrom } from './condition';
import type { Conditions, Located } from './condition';
import { addCase, amountOf, doubtOf } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from './items';
import type { Statement } from './statements';

/** The threshold that a deduction states for itself: 低于75%的，每降低1个百分点. */
function ownThreshold(located: Located, conditions: Conditions, measure: Measure): Threshold | undefined {
  if (measure === 'fault') return undefined;
  const before = conditions.compares.filter(
    (compare) =>
      compare.delta === undefined &&
      (!conditions.step || compare.start < conditions.step.start) &&
      !(compare.bare && compare.chinese),
  );
  const compare = before[before.length - 1];
  const end: End | undefined =
    compare && (measure === 'shortfall' ? (compare.max ?? compare.min) : (compare.min ?? compare.max));
  if (!compare || !end) return undefined;
  return {
    value: compare.outside ? undefined : end.value,
    unit: compare.unit,
    scale: compare.outside ? 'outside' : compare.scale,
    operator: measure === 'excess' ? '≤' : measure === 'deviation' ? '=' : '≥',
    span: located.span(compare.start, compare.end),
  };
}

export function readDeduct(
  draft: Draft,
  statement: Statement,
  conditions: Conditions,
  outcome: ItemOf<'deduct'>,
): void {
  const { located } = draft;
  const span = located.span(conditions.start, outcome.end);
  const amount = amountOf(outcome.amount, located.span(outcome.start, outcome.end));
  const push = (measure: Measure, step: Deduction['step'], threshold: Threshold | undefined): void => {
    if (measure === 'fault' && isPercent(step.unit)) {
      draft.doubts.push(
        doubtOf(located, 'leftover', conditions.start, outcome.end, '按百分比扣分，却没有写明是低于还是超过'),
      );
      return;
    }
    draft.deductions.push({
      measure,
      threshold,
      step,
      amount,
      partialSteps: undefined,
      most: undefined,
      subject: conditions.text,
      span,
    });
  };
  const { step } = conditions;
  if (outcome.per === '位') {
    push('rank', { value: 1, unit: '位', span: amount.span }, undefined);
    return;
  }
  if (step) {
    const quantity = { value: step.value, unit: step.unit, span: located.span(step.start, step.end) };
    if (
      step.unit !== undefined &&
      /^(?:名次|名|位次|位)$/.test(step.unit) &&
      step.measure !== 'fault' &&
      conditions.compares.some((compare) => compare.scale === 'rank')
    ) {
      draft.doubts.push(
        doubtOf(located, 'leftover', conditions.start, outcome.end, '从哪个分数起扣没有写明', 'cases'),
      );
      return;
    }
    const target = conditions.compares.find(
      (compare) => compare.scale === 'target-share' && compare.delta === undefined,
    );
    const percent = step.unit === '%' || unitFactor(step.unit ?? '', '%') !== undefined;
    let measure = step.measure ?? measureFrom(conditions, undefined);
    if (step.measure === undefined && target && !percent) measure = 'fault';
    measure ??= percent ? undefined : 'fault';
    if (measure === undefined) {
      draft.doubts.push(
        doubtOf(
          located,
          'leftover',
          step.start,
          step.end,
          `“${located.text.slice(step.start, step.end)}”没有写明是低于还是超过`,
        ),
      );
      return;
    }
    const base: Threshold | undefined = step.base && {
      value: step.base.value,
      unit: step.base.unit,
      scale: 'value',
      operator: measure === 'excess' ? '≤' : '≥',
      span: quantity.span,
    };
    push(measure, quantity, base ?? ownThreshold(located, conditions, measure));
    return;
  }
  const compare = conditions.compares[conditions.compares.length - 1];
  if (outcome.per !== undefined) {
    const measure = measureFrom(conditions, undefined) ?? (compare ? undefined : 'fault');
    if (measure)
      push(
        measure,
        { value: 1, unit: outcome.per, span: amount.span },
        ownThreshold(located, conditions, measure),
      );
    else draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分的方向没有写明'));
    return;
  }
  const counted = compare && compare.scale === 'value' && compare.max === undefined && compare.bare;
  if (counted && (compare.delta !== undefined || compare.min!.value === 1)) {
    const before = conditions.compares.slice(0, -1);
    const measure = compare.delta ?? 'fault';
    const threshold =
      before.length > 0 ? ownThreshold(located, { ...conditions, compares: before }, measure) : undefined;
    push(
      measure,
      { value: compare.min!.value, unit: compare.unit, span: located.span(compare.start, compare.end) },
      threshold,
    );
    return;
  }
  if (/一经(?:发现|查实|核实)|^(?:有|存在)/.test(conditions.text) && conditions.compares.length === 0) {
    push('fault', { value: 1, unit: undefined, span: amount.span }, undefined);
    return;
  }
  if (conditions.when && outcome.amount.of === 'points' && !conditions.otherwise) {
    addCase(draft, statement, conditions, conditions.when, {
      kind: 'full',
      less: outcome.amount.value,
      span: amount.span,
    });
    return;
  }
  draft.doubts.push(doubtOf(located, 'leftover', conditions.start, outcome.end, '扣分没有写明条件或步长'));
}
