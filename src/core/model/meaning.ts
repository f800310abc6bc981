import type { Case, Condition, Deduction, RangeCondition, Scale, Threshold } from './rule';

/** Whether the numbers of a range say how far the actual lies from the threshold of full marks. */
export function isDistance(scale: Scale): scale is 'shortfall' | 'excess' {
  return scale === 'shortfall' || scale === 'excess';
}

/** Of the goal of the row, a share of it or all of it. */
export function isOfTarget(scale: Scale): scale is 'target-share' | 'outside' {
  return scale === 'target-share' || scale === 'outside';
}

/** What a rule calls the goal of a row, for a \`RegExp\`. */
export const GOAL_NOUNS =
  '目标|计划|任务|预算|概算|估算|标准|核定|指标|定额|限额|限值|合同|上限|基准|控制[数价线]|时限|期限|编制|定员|(?:规定|约定|限定|要求)(?:的?)(?:时间|工期|总量)|控制总量';
const NAMES_GOAL = new RegExp(GOAL_NOUNS);

/** Whether a distance says itself what it is counted from: 低于目标值20%以上. */
export function namesGoal({ text }: RangeCondition): boolean {
  return NAMES_GOAL.test(text);
}

/** A distance that is the actual itself: more than nothing, and no number from anywhere. */
export function asNumber(range: RangeCondition): RangeCondition {
  return { ...range, scale: 'value', min: range.min ?? { value: 0, inclusive: false } };
}

/** The goal of the row as the end of a range, or of two: what words such as 达标 and 按期完成 stand for in a row that has one. */
export function rangeOfGoal(
  { text, span }: Condition,
  { min, max }: Pick<RangeCondition, 'min' | 'max'>,
): RangeCondition {
  return { kind: 'range', scale: 'outside', min, max, unit: '%', bare: false, text, span };
}

/** Whether a case gives full marks, of which nothing is taken. */
export function earnsAll({ award }: Pick<Case, 'award'>): boolean {
  return award.kind === 'full' && award.less === 0;
}

/** Whether a case takes points from full marks. */
export function takesOff({ award }: Pick<Case, 'award'>): boolean {
  return award.kind === 'full' && award.less > 0;
}

/** An award as far as its points: of a case, or as it was just read. */
interface Awarded {
  readonly award: { readonly kind: string; readonly value?: number };
}

/** Whether a case says that nothing is earned. */
export function earnsNothing({ award }: Awarded): boolean {
  return award.kind === 'points' && award.value === 0;
}

/** Whether a case gives a number of points, and not none. */
export function earnsPoints({ award }: Awarded): boolean {
  return award.kind === 'points' && award.value! > 0;
}

/** Whether a case gives full marks or a number of points. */
export function earns(one: Pick<Case, 'award'>): boolean {
  return earnsAll(one) || earnsPoints(one);
}

/** Whether a case gives full marks, be it as such or in points that come to the whole. */
export function givesWhole({ award }: Pick<Case, 'award'>, total: number | undefined): boolean {
  return award.kind === 'full'
    ? award.less === 0
    : award.kind === 'points' && award.value > 0 && award.value === total;
}

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
  const at = (value: number, operator: Threshold['operator']): Threshold => ({
    value,
    unit: range.unit,
    scale: range.scale,
    operator,
    span: range.span,
  });
  const { min, max } = range;
  if (min && max) {
    if (min.value === max.value)
      return at(min.value, measure === 'shortfall' ? '≥' : measure === 'excess' ? '≤' : '=');
    return measure === 'shortfall' ? at(min.value, '≥') : at(max.value, '≤');
  }
  // 3次得满分 alone does not say which side is better.
  if (min && range.bare)
    return at(min.value, measure === 'excess' ? '≤' : measure === 'shortfall' ? '≥' : '=');
  if (min) return at(min.value, min.inclusive === false ? '>' : '≥');
  if (max) return at(max.value, max.inclusive === false ? '<' : '≤');
  return undefined;
}

/** The case that earns full marks: one that says so before one of that many points, a range before words. */
export function fullCaseOf(cases: readonly Case[], total: number | undefined): Case | undefined {
  return (
    cases.find((one) => earnsAll(one) && one.when.kind === 'range') ??
    cases.find((one) => givesWhole(one, total) && one.when.kind === 'range') ??
    cases.find((one) => givesWhole(one, total))
  );
}

const RATE_OF_RISE = /(?:增幅|涨幅|升幅|增速|(?:增长|上涨|上升)(?:率|幅度|比例))[^，。;\d]{0,8}\d/;

/** 费用增幅不超过3%: a limit, which is kept by what falls as well; 增幅不足3% and 增幅3%以内 are rises all the same. */
export const limitsRise = ({ text, direction, min, max }: RangeCondition): boolean =>
  direction === 'rise' && !min && max?.inclusive === true && RATE_OF_RISE.test(text) && !/内/.test(text);
