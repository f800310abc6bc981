import { printRange } from '../clauses/comparison';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 须达100%才能得分, and nothing else: whatever falls short of it has no points. */
export function settleOnlyThen(draft: Draft): void {
  const { cases, gates } = draft;
  const [only, second] = cases;
  if (!only || second || !gates.has(only) || only.when.kind !== 'range') return;
  if (draft.proportion || draft.earning || draft.shares.length + draft.deductions.length > 0) return;
  const { span } = only.award;
  const when = { kind: 'otherwise', text: '否则', span } as const;
  cases.push({ when, award: { kind: 'points', value: 0, span }, span });
}

/** 达到60%方可得分 beside what says how many points: below it there are none. */
export function settleGates(draft: Draft): void {
  const { cases, gates } = draft;
  if (gates.size === 0) return;
  const others = cases.some((one) => !gates.has(one) && (one.award.kind !== 'points' || one.award.value > 0));
  if (!others && !draft.proportion && !draft.earning && draft.shares.length + draft.deductions.length === 0)
    return;
  cases.forEach((one, i) => {
    const { when, award, span } = one;
    if (gates.has(one) && when.kind !== 'range')
      addDoubt(draft, 'several-facts', { text: when.text, span }, '得分的前提须另行核实');
    if (!gates.has(one) || when.kind !== 'range' || !when.min || when.max) return;
    const { value, inclusive } = when.min;
    const max = { value, inclusive: inclusive === false };
    const text = printRange(undefined, max, when.unit, false, when.scale);
    const below = { ...when, min: undefined, max, bare: false, text };
    cases[i] = { when: below, award: { kind: 'points', value: 0, span: award.span }, span };
  });
}
