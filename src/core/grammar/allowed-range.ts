import type { Case, Deduction, RangeCondition } from '../model/rule';
import { printRange } from './clauses/comparison';
import type { Conditions } from './condition';
import type { Draft } from './draft';

/** The range in front of a step, 应保持在18℃-24℃，每超出1℃, where one comparison says both ends. */
export function rangeBeforeStep(conditions: Conditions): RangeCondition | undefined {
  const { when, compares } = conditions;
  const [only] = compares;
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
  return whole && when?.kind === 'range' ? when : undefined;
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

/** 每偏离1℃ beside 26℃-28℃: below it counts from the lower end, above it from the upper one. */
export function splitDeviation(draft: Draft, full: Case | undefined): void {
  const range = full?.when.kind === 'range' ? full.when : undefined;
  if (!range?.min || !range.max || range.min.value === range.max.value || range.around) return;
  const [one] = draft.deductions;
  if (one?.measure !== 'deviation' || one.threshold || draft.deductions.length > 1) return;
  const side = (measure: Deduction['measure']): Deduction => ({ ...one, measure });
  draft.deductions.splice(0, 1, side('shortfall'), side('excess'));
}
