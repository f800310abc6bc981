import type { Case, Deduction, RangeCondition } from '../../model/rule';
import { stepFactor } from '../../text/units';
import { printRange } from '../clauses/comparison';
import type { Conditions } from '../conditions/condition';
import type { Draft } from './draft';

/** Words for what lies beyond either end: 超出此区间, 范围外, 高于上限或低于下限, 每偏出. */
const OUTSIDE =
  /(?:超[出过]|偏离|于|落在|出)[^，。;\d]{0,8}(?:范围|区间|幅度)|超[出过][^，。;]{3,24}(?:范围|区间)|(?:范围|区间|幅度)(?:以|之)?外|偏出|超[出过][^，。;\d]{0,6}上下限|上限[^，。;\d]{0,6}下限|下限[^，。;\d]{0,6}上限|无论高低/;

/** Both limits by their names: 上下限, 高于上限或低于下限. */
const BOTH_LIMITS = /上下限|上限[^，。;\d]{0,6}下限|下限[^，。;\d]{0,6}上限/;

/** What stands behind the range and counts what leaves it. */
const STEP_BEHIND = /，?每[^，每]*$/;

/**
 * 超出上下限的, 超出上限或低于下限的 behind 95%-105%: both ends of the range that full marks are for, and no goal of the row.
 */
export function leavesRange({ compares, text }: Conditions, { cases }: Draft): boolean {
  if (compares.length === 0 || !compares.every(({ outside, scale }) => outside || scale === 'target-share'))
    return false;
  const full = cases.some(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.scale === 'value' &&
      when.min !== undefined &&
      when.max !== undefined &&
      when.min.value < when.max.value &&
      award.kind !== 'discretion',
  );
  return full && BOTH_LIMITS.test(text);
}

/** The range in front of a step, 应保持在18℃-24℃，每超出1℃, where one comparison says both ends. */
export function rangeBeforeStep(conditions: Conditions): RangeCondition | undefined {
  const { when, compares } = conditions;
  const [only] = compares;
  // 超出18℃-22℃区间的: the range that is left.
  if (when?.kind === 'range' && only?.delta === 'excess' && !compares[1] && only.min && only.max)
    return OUTSIDE.test(conditions.text)
      ? { ...when, scale: 'value', text: printRange(only.min, only.max, only.unit, false, 'value') }
      : undefined;
  const whole =
    compares.length === 1 &&
    only!.scale === 'value' &&
    only!.delta === undefined &&
    !only!.around &&
    only!.relation !== '>' &&
    only!.relation !== '<' &&
    only!.min !== undefined &&
    only!.max !== undefined &&
    only!.min.value !== only!.max.value;
  return whole && when?.kind === 'range' ? { ...when, text: when.text.replace(STEP_BEHIND, '') } : undefined;
}

/** 低于18℃或高于24℃的: the range between, which both leave. */
export function rangeLeft({ compares, when }: Conditions): RangeCondition | undefined {
  const low = compares.find(({ relation, scale }) => relation === '<' && scale === 'value');
  const high = compares.find(({ relation, scale }) => relation === '>' && scale === 'value');
  if (!low?.max || !high?.min || low.max.value >= high.min.value || low.unit !== high.unit || !when)
    return undefined;
  const [min, max] = [low.max, high.min].map(({ value }) => ({ value, inclusive: true }));
  const text = printRange(min, max, low.unit, false, 'value');
  return { kind: 'range', scale: 'value', min, max, unit: low.unit, bare: false, text, span: when.span };
}

function touches({ when, award }: Case, range: RangeCondition): boolean {
  if (when.kind !== 'range' || when.scale !== 'value') return false;
  if (award.kind !== 'points' || award.value > 0) return true;
  return [when.min, when.max].some(
    (end) => end && (end.value === range.min!.value || end.value === range.max!.value),
  );
}

/** A range that no case of points borders on is what is asked for: within it nothing is lost. */
export function allowRange(draft: Draft): void {
  const { allowed } = draft;
  if (!allowed || draft.deductions.length !== 1) return;
  if (draft.cases.some((one) => touches(one, allowed))) return;
  draft.deductions[0] = { ...draft.deductions[0]!, threshold: undefined };
  draft.cases.unshift({
    when: allowed,
    award: { kind: 'full', less: 0, span: allowed.span },
    span: allowed.span,
  });
  draft.assumptions.push({ id: 'words-assumed', text: `以“${allowed.text}”为满分标准` });
}

/**
 * 每偏离1℃, 超出此区间每1℃ beside 26℃-28℃: below it counts from the lower end, above it from the upper one. Beyond 20℃±2℃
 * the distance from the middle does.
 */
export function splitDeviation(draft: Draft, full: Case | undefined): void {
  const range = full?.when.kind === 'range' ? full.when : undefined;
  const [one] = draft.deductions;
  if (!range?.max || !one || one.threshold || one.stretch || draft.deductions.length > 1) return;
  const [unit, of] = [one.step.unit, range.unit];
  const same = unit === of || (unit !== undefined && of !== undefined && stepFactor(unit, of) !== undefined);
  const beyond = OUTSIDE.test(one.subject) && one.measure !== 'rank' && same;
  const side = (measure: Deduction['measure']): Deduction => ({ ...one, measure });
  if (range.around) {
    if (beyond) draft.deductions[0] = side('excess');
  } else if (range.min && range.min.value !== range.max.value && (beyond || one.measure === 'deviation'))
    draft.deductions.splice(0, 1, side('shortfall'), side('excess'));
}
