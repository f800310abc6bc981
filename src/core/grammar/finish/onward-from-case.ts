import { rangesOf, takesOff } from '../../model/meaning';
import type { Case, Deduction, RangeCondition } from '../../model/rule';
import { stepFactor } from '../../text/units';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 此后每增加1件, 在此基础上每再低1个百分点: the steps begin where the loss before them stands. */
const ONWARD = /^(?:[以此其之往]后|在此基础上)[的，]*每再?(?:[增多超高低少降]|下降)/;

/** 件 and 件, % and 个百分点. */
function alike(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && stepFactor(other, one)?.factor === 1;
}

/** The range of a case that has no end on the side to which the steps lead. */
export function openOnLosingSide({ when }: Case, { measure }: Deduction): RangeCondition | undefined {
  if (when.kind !== 'range' || when.scale !== 'value' || when.bare) return undefined;
  const open = measure === 'excess' || measure === 'fault' ? when.min && !when.max : when.max && !when.min;
  return open ? when : undefined;
}

/**
 * 达到30件的扣1分，此后每增加1件再扣0.5分: one point at the thirtieth, and half a point for each behind it. 超过30件的扣1分，此后每… leaves
 * open whether the first of them costs both.
 */
export function goOnFromCase(draft: Draft): void {
  const { cases, deductions } = draft;
  const [loss, second] = deductions;
  if (!loss || second || loss.threshold || loss.stretch || loss.from !== undefined) return;
  const { measure, step, subject, span, amount, most } = loss;
  if ((measure !== 'excess' && measure !== 'shortfall') || most !== undefined || amount.of !== 'points')
    return;
  if (!ONWARD.test(subject)) return;
  const [one, other] = cases.filter(takesOff);
  // 6次扣1分，此后每多1次再扣1分: of the seventh the sixth is no level.
  if (one?.when.kind === 'range' && one.when.bare && one.when.scale === 'value') {
    addDoubt(
      draft,
      'contradiction',
      { text: subject, span },
      '从哪个数起、在哪一档的得分上再扣没有读懂',
      'full',
    );
    return;
  }
  if (!one || other || one.award.kind !== 'full' || one.span[1] > span[0]) return;
  const range = openOnLosingSide(one, loss);
  const end = range && (measure === 'excess' ? range.min : range.max);
  if (!range || !end || end.inclusive === false || !alike(range.unit, step.unit)) return;
  // 30件以内不扣分，30件以上扣1分: whose the thirtieth is, both say.
  const shared = cases.some(
    (each) =>
      each !== one &&
      rangesOf(each.when).some(({ min, max }) =>
        [min, max].some((side) => side?.value === end.value && side.inclusive !== false),
      ),
  );
  if (shared) return;
  cases[cases.indexOf(one)] = { ...one, award: { ...one.award, besides: true } };
  const operator = measure === 'excess' ? '≤' : '≥';
  deductions[0] = {
    ...loss,
    threshold: { value: end.value, unit: range.unit, scale: 'value', operator, span: range.span },
  };
}
