import { earns } from '../../model/meaning';
import type { Case, DeductionRule, Meaning } from '../../model/rule';
import { readNumeral } from '../../text/numerals';
import { plainWords } from './grade-match';

/** 有缺漏但不影响使用扣1分 beside cases in words: told in its own words it is one of them, and costs once. */
export function faultTold(words: string, meaning: Meaning): Case | undefined {
  if (meaning.kind !== 'deduction' || meaning.cases.length === 0) return undefined;
  const missing = missingTold(words, meaning);
  if (missing) return missing;
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

const MISSING = /^(?:每)?(缺|漏|少)(?:少|了)?([\d一二两三四五六七八九十]{1,3})(项|条|个|件|份|种|类)$/;

/** 缺两项 beside 三项齐全得6分，缺一项扣2分: so many of those that one case names all of, each of which costs the same. */
function missingTold(words: string, { cases, deductions, floor, total }: DeductionRule): Case | undefined {
  const [one, other] = deductions;
  const [whole, second] = cases;
  if (!one || other || second || whole?.when.kind !== 'range' || !whole.when.bare || !earns(whole))
    return undefined;
  const [, verb, told, unit] = MISSING.exec(plainWords(words)) ?? [];
  const [, lost, , of] = MISSING.exec(plainWords(one.subject)) ?? [];
  const count = told === undefined ? undefined : readNumeral(told, 0)?.value;
  if (verb === undefined || verb !== lost || unit !== of || count === undefined) return undefined;
  if (one.step.value !== 1 || one.amount.of !== 'points' || one.measure !== 'shortfall') return undefined;
  if (whole.when.unit !== unit || !(count <= (whole.when.min?.value ?? 0))) return undefined;
  const { span, amount } = one;
  // 最多扣6分, 最低得2分: as far as that.
  const all = whole.award.kind === 'points' ? whole.award.value : total?.value;
  if (one.mostOfWeight || (floor && floor.value > 0 && (floor.ofWeight || all === undefined)))
    return undefined;
  const most = Math.min(one.most ?? Infinity, all === undefined ? Infinity : all - (floor?.value ?? 0));
  const less = Math.min(Number((count * amount.value).toPrecision(12)), most);
  return {
    when: { kind: 'words', text: one.subject, span },
    award: { kind: 'full', less, span: amount.span },
    span,
  };
}
