import type { Case, Meaning } from '../../model/rule';
import { plainWords } from './grade-match';

/** 有缺漏但不影响使用扣1分 beside cases in words: told in its own words it is one of them, and costs once. */
export function faultTold(words: string, meaning: Meaning): Case | undefined {
  if (meaning.kind !== 'deduction' || meaning.cases.length === 0) return undefined;
  const told = meaning.deductions.find(
    ({ measure, step, amount, subject }) =>
      measure === 'fault' &&
      step.unit === undefined &&
      amount.of === 'points' &&
      plainWords(subject) === plainWords(words),
  );
  if (!told) return undefined;
  const { span, amount, subject } = told;
  return {
    when: { kind: 'words', text: subject, span },
    award: { kind: 'full', less: amount.value, span: amount.span },
    span,
  };
}
