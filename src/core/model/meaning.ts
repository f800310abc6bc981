import type { Case, Condition, Deduction, RangeCondition, Threshold } from './rule';

/** Every range of a condition. */
export function rangesOf(condition: Condition): readonly RangeCondition[] {
  if (condition.kind === 'range') return [condition];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(rangesOf);
  return [];
}

/** Which side of a full-marks range is good, as a threshold. */
export function thresholdOf(
  range: RangeCondition,
  measure: Deduction['measure'] | undefined,
): Threshold | undefined {
  const common = { unit: range.unit, scale: range.scale, span: range.span };
  const { min, max } = range;
  if (min && max) {
    if (min.value === max.value)
      return {
        ...common,
        value: min.value,
        operator: measure === 'shortfall' ? '≥' : measure === 'excess' ? '≤' : '=',
      };
    return measure === 'shortfall'
      ? { ...common, value: min.value, operator: '≥' }
      : { ...common, value: max.value, operator: '≤' };
  }
  if (min && range.bare)
    return {
      ...common,
      value: min.value,
      operator: measure === 'excess' ? '≤' : measure === 'deviation' ? '=' : '≥',
    };
  if (min) return { ...common, value: min.value, operator: min.inclusive === false ? '>' : '≥' };
  if (max) return { ...common, value: max.value, operator: max.inclusive === false ? '<' : '≤' };
  return undefined;
}

/** The case that earns full marks: a range before words. */
export function fullCaseOf(cases: readonly Case[], total: number | undefined): Case | undefined {
  return (
    cases.find((one) => one.award.kind === 'full' && one.award.less === 0 && one.when.kind === 'range') ??
    cases.find(
      (one) => one.award.kind === 'points' && one.award.value === total && one.when.kind === 'range',
    ) ??
    cases.find(
      (one) =>
        (one.award.kind === 'full' && one.award.less === 0) ||
        (one.award.kind === 'points' && one.award.value > 0 && one.award.value === total),
    )
  );
}
