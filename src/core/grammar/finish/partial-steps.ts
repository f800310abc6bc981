import { earnsNothing } from '../../model/meaning';
import { doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** 每100万元得2分，不足100万元不计分: what is short of a unit earns nothing, behind the first as before it. */
function earnWholeUnits(draft: Draft): void {
  const { cases, earning } = draft;
  if (!earning) return;
  const { value, unit } = earning.unit;
  const short = cases.some(
    (one) =>
      one.when.kind === 'range' &&
      one.when.min === undefined &&
      one.when.max?.value === value &&
      one.when.unit === unit &&
      earnsNothing(one),
  );
  if (short) draft.earning = { ...earning, wholeOnly: true };
}

/** Says of every deduction, or of what is earned, what a part of a step counts; in doubt where it names another step. */
export function settlePartialSteps(draft: Draft, { partial }: Statements): void {
  earnWholeUnits(draft);
  if (!partial) return;
  const { way, steps, start, end } = partial;
  const doubt = (message: string): void => {
    doubtAt(draft, 'leftover', start, end, message);
  };
  const quote = `“${draft.located.text.slice(start, end)}”`;
  const whole = [
    ...draft.deductions.map(({ step }) => step.value),
    ...(draft.earning ? [draft.earning.unit.value] : []),
  ];
  // 每3天扣1分，不足1天按1天计 counts days, not steps.
  if (whole.length > 0 && !steps.every((step) => whole.includes(step))) doubt(`${quote}与每一步的数不一致`);
  if (draft.earning && way === 'down') draft.earning = { ...draft.earning, wholeOnly: true };
  else if (draft.earning && way === 'up') doubt('不足一份按一份计分没有读懂');
  draft.deductions.forEach((one, i) => (draft.deductions[i] = { ...one, partialSteps: way }));
}
