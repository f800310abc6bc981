import { earns, earnsNothing } from '../../model/meaning';
import type { End, RangeCondition } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 95%及以下, 不足95%: an end that its own words settle. */
const SETTLED = /[及含<>≤≥不未超过低高少多]/;

/** The ends of a range in the order in which steps pass them. */
function passed(range: RangeCondition, down: boolean): readonly (End | undefined)[] {
  return down ? [range.max, range.min] : [range.min, range.max];
}

/**
 * 95%(含)至98%之间，每低1个百分点扣1分: steps that count within a range only. What earns nothing begins behind its far end,
 * which still belongs to the steps; what lies further off must be said as well.
 */
export function boundSteps(draft: Draft): void {
  const { cases, deductions, bounded } = draft;
  const [one, second] = deductions;
  if (!one || second || !bounded || one.stretch) return;
  const down = one.measure === 'shortfall';
  const [near, far] = passed(bounded, down);
  const begins = cases.some(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.unit === bounded.unit &&
      earns({ award }) &&
      (down ? when.min : when.max)?.value === near!.value,
  );
  if (!begins) return;
  const at = cases.findIndex(
    ({ when }) =>
      when.kind === 'range' &&
      when.unit === bounded.unit &&
      !when.bare &&
      passed(when, down)[0]?.value === far!.value,
  );
  const next = cases[at];
  if (next?.when.kind !== 'range') {
    addDoubt(draft, 'leftover', { text: one.subject, span: one.span }, '这一段以外怎样扣分没有写明', 'full');
    return;
  }
  const { when } = next;
  if (far!.inclusive === false || SETTLED.test(when.text) || !earnsNothing(next)) return;
  const end: End = { value: far!.value, inclusive: false };
  const [min, max] = down ? [when.min, end] : [end, when.max];
  const text = printRange(min, max, when.unit, false, 'value');
  cases[at] = { ...next, when: { ...when, min, max, text } };
  if (far!.inclusive === undefined)
    draft.assumptions.push({
      id: 'words-assumed',
      text: `“${bounded.text}”含${far!.value}${bounded.unit ?? ''}`,
    });
}
