import { isOfTarget } from '../../model/meaning';
import { compare, rational, signOf } from '../../model/rational';
import type { Case, Deduction, DeductionRule, End, Meaning } from '../../model/rule';
import { isPercent, isPercentagePoint } from '../../text/units';
import { namesDistanceFrom } from '../../text/words/overruns';
import type { Context } from './context';

/** Whether a step is a percentage of what the rule compares with, counted from just there. */
function countsFromThere({ step, threshold, stretch, measure }: Deduction): boolean {
  if (stretch || measure === 'fault' || measure === 'rank') return false;
  if (!isPercent(step.unit) && !isPercentagePoint(step.unit)) return false;
  return (
    !threshold || threshold.value === undefined || (isOfTarget(threshold.scale) && threshold.value === 100)
  );
}

const isThere = (end: End | undefined): boolean => end === undefined || end.value === 100;

/** Whether a case is told by nothing but what the rule compares with: 不超过中标价, 等于基准价. */
function isHeldAgainstIt({ when }: Case): boolean {
  return (
    when.kind === 'otherwise' ||
    (when.kind === 'range' && isOfTarget(when.scale) && isThere(when.min) && isThere(when.max))
  );
}

/** The measures of the steps that a row of this distance tells apart. */
function tells(named: 'excess' | 'deviation', deductions: readonly Deduction[]): boolean {
  const measures = new Set(deductions.map(({ measure }) => measure));
  if (named === 'excess') return measures.size === 1 && measures.has('excess');
  return measures.has('deviation')
    ? measures.size === 1
    : measures.has('excess') && measures.has('shortfall');
}

const OPERATOR = { excess: '≤', shortfall: '≥', deviation: '=' } as const;

/**
 * 不超过中标价得满分，每超1%扣0.6分 in a row of 结算价超中标价幅度: the row measures the distance itself, which nothing is counted
 * from but none at all. `undefined` where the row or the rule is another.
 */
export function ofDistanceToIt(meaning: DeductionRule, { row, text }: Context): DeductionRule | undefined {
  const { percent, target, name = '' } = row;
  if (!percent || (target && signOf(target) !== 0)) return undefined;
  if (!meaning.deductions.every(countsFromThere) || !meaning.cases.every(isHeldAgainstIt)) return undefined;
  const named = namesDistanceFrom(name, text);
  if (!named || !tells(named, meaning.deductions)) return undefined;
  const none = (end: End | undefined): End | undefined => end && { ...end, value: 0 };
  const cases = meaning.cases.map((one): Case => {
    const { when } = one;
    if (when.kind !== 'range') return one;
    return { ...one, when: { ...when, scale: 'value', unit: '%', min: none(when.min), max: none(when.max) } };
  });
  const deductions = meaning.deductions.map((one): Deduction => {
    const operator = OPERATOR[one.measure as keyof typeof OPERATOR];
    return { ...one, threshold: { value: 0, unit: '%', scale: 'value', operator, span: one.step.span } };
  });
  return { ...meaning, cases, deductions };
}

const HALFWAY = rational(50);

/** 103 in a row of 偏差率: nearer to the whole than to none of it, and so the ratio itself, or a distance that nobody can tell from one. */
export function ratioForDistance(meaning: Meaning, context: Context): string | undefined {
  if (meaning.kind !== 'deduction' || compare(context.actual, HALFWAY) <= 0) return undefined;
  return ofDistanceToIt(meaning, context)
    ? `“${context.row.name ?? ''}”填的是相差多少还是两者之比不能确定`
    : undefined;
}
