import type { End, Span } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import { nameTwo, quantityIn } from '../../text/named-quantity';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * <100%时，每低1个百分点扣1分；>100%时，每高1个百分点加0.5分: all the points there are at the one number that both sides are counted
 * from, though no case says so.
 */
export function settleTurningPoint(draft: Draft): void {
  const { bonuses, deductions, cases } = draft;
  const [bonus, otherBonus] = bonuses;
  const [loss, otherLoss] = deductions;
  if (!bonus?.from || otherBonus || !loss?.threshold || otherLoss) return;
  if (cases.some(({ when }) => when.kind !== 'words')) return;
  const { from } = bonus;
  const { value, unit, scale } = loss.threshold;
  const facing = bonus.measure === 'excess' ? 'shortfall' : 'excess';
  if (loss.measure !== facing || loss.stretch || loss.from !== undefined) return;
  if (value === undefined || scale !== 'value' || value !== from.value || unit !== from.unit) return;
  // 出勤率低于95%，每低1%扣1分；优秀率高于95%，每高1%加1分: two quantities.
  const nounOf = (span: Span): string => quantityIn(draft.located.text.slice(...span)).noun;
  if (nameTwo(nounOf(bonus.span), nounOf(loss.span))) {
    addDoubt(draft, 'several-facts', bonus, '扣分和加分各以一个指标为准，须分别取得');
    return;
  }
  const end: End = { value, inclusive: true };
  const [min, max] = facing === 'shortfall' ? [end, undefined] : [undefined, end];
  const text = printRange(min, max, unit, false, scale);
  const { span } = loss.threshold;
  cases.push({
    when: { kind: 'range', scale, min, max, unit, bare: false, text, span },
    award: { kind: 'full', less: 0, span },
    span,
  });
}
