import type { Case, Deduction } from '../../model/rule';
import { isCounted } from '../../text/units';
import { addDoubt, lossOf } from '../draft/draft';
import type { Draft } from '../draft/draft';

const ORDINAL = /第[\d一二三四五六七八九十]/;

/**
 * 发生第一起扣1分，发生第二起再扣2分，三起以上不得分: each costs what it costs, so that two cost all that was said so far. Behind the last
 * of them only a case of its own says what more of them cost. 发生两起再扣2分 may be what two cost, or what the second does.
 */
export function addUpNthFaults(draft: Draft): void {
  const nths = draft.cases.filter(
    ({ when, award }) =>
      when.kind === 'range' &&
      ((when.bare && isCounted(when.unit)) || (when.scale !== 'rank' && ORDINAL.test(when.text))) &&
      award.kind === 'full' &&
      award.besides === true,
  );
  if (nths.length === 0 || /每/.test(draft.located.text) || sums(draft, nths)) return;
  addDoubt(draft, 'contradiction', nths[0]!, '再扣的是这一次的还是总共的没有写明', 'full');
}

const COUNT = /第?[\d一二两三四五六七八九十]{1,2}[^，。;]?/;

/** 发生第二起再: 发生. */
const withoutCount = (words: string): string =>
  words.replace(COUNT, '').replace(/[的，另外再又还加多]{1,3}$/, '');

/** Puts what so many cost in all in the place of what each of them costs; false where one is left out or told otherwise. */
function sums({ cases, deductions }: Draft, nths: readonly Case[]): boolean {
  const [first, other] = deductions;
  if (!first || other || first.measure !== 'fault' || first.threshold || first.amount.of !== 'points')
    return false;
  const { step, amount, stretch } = first;
  if (step.value !== 1 || !isCounted(step.unit) || (stretch && stretch.to !== 1)) return false;
  let lost = amount.value;
  const told = [nth(1, first.span, first, lost)];
  for (const { when, award, span } of nths) {
    if (when.kind !== 'range' || !when.bare || award.kind !== 'full' || when.unit !== step.unit) return false;
    // 被省级通报1次扣2分，被市级通报第2次再扣1分: of another kind.
    if (!withoutCount(first.subject).includes(withoutCount(when.text))) return false;
    if (!ORDINAL.test(when.text) || when.min?.value !== told.length + 1) return false;
    lost = Number((lost + award.less).toPrecision(12));
    told.push(nth(told.length + 1, span, first, lost));
  }
  cases.splice(0, cases.length, ...told, ...cases.filter((one) => !nths.includes(one)));
  deductions.length = 0;
  return true;
}

/** So many and no more of them, and what they cost together. */
function nth(count: number, span: Case['span'], of: Deduction, lost: number): Case {
  const text = of.subject.replace(/第?[\d一二三四五六七八九十]{1,2}/, String(count));
  const end = { value: count, inclusive: true };
  const when = { kind: 'range', scale: 'value', min: end, max: end, bare: false, text, span } as const;
  const award = lossOf({ value: lost, of: 'points' }, of.amount.span);
  return { when: { ...when, unit: of.step.unit }, award, span };
}
