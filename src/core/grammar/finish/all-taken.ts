import type { Draft } from '../draft/draft';
import { areStretches } from '../draft/stretches';

/** 扣完3.5分为止: all the points there are; 扣满2分为止 may be the limit of a part. */
const ALL_TAKEN = /扣[完光]/;
/** 直到本项10分减完: the item has so many. */
const OF_ITEM = /[本该此](?:项|指标)(?:指标)?的?[\d.]{1,6}分[扣减][完光]/;

/**
 * 首次逾期扣0.5分，此后每次扣1分，扣完3.5分为止: the points that are used up are those of the whole rule, whose stretches take from them one
 * after the other.
 */
export function settleAllTaken({ deductions, limits, totals, located }: Draft): void {
  const stretches = deductions.length > 1 && areStretches(deductions);
  const at = limits.findIndex(
    ({ of, ofWeight, start, end }) =>
      of === 'deduction' &&
      !ofWeight &&
      (stretches ? ALL_TAKEN : OF_ITEM).test(located.text.slice(start, end)),
  );
  const all = limits[at];
  if (!all || totals.length > 0) return;
  limits.splice(at, 1);
  totals.push({ value: all.value, span: located.span(all.start, all.end) });
}
