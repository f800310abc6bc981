import { fullCaseOf, isDistance, rangesOf } from '../../model/meaning';
import { compare } from '../../model/rational';
import type { DeductionRule } from '../../model/rule';
import { wantsLess, wantsMore } from '../row/actual';
import type { Context } from './context';
import { placeRange, placeValue } from './place';

/**
 * 达到目标值得满分；超过120%的，每超10%扣1分: points are lost on the side on which the goal is more than reached. Why such a rule
 * gives no number, in zh-CN; `undefined` where full marks are certain, or the rule is another.
 */
export function lostOnFarSide(meaning: DeductionRule, context: Context): string | undefined {
  const { actual } = context;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const ranges = full ? rangesOf(full.when) : [];
  const [range] = ranges;
  if (!range || range.bare || ranges.length > 1 || isDistance(range.scale) || range.scale === 'rank')
    return undefined;
  const placed = placeRange(range, context);
  if ('reason' in placed || !placed.min === !placed.max) return undefined;
  const [side, end] = placed.min ? (['excess', placed.min] as const) : (['shortfall', placed.max!] as const);
  if (placed.min ? wantsLess(context.row) : wantsMore(context.row)) return undefined;
  const { deductions } = meaning;
  if (!deductions.every((one) => one.measure === side && one.threshold?.value !== undefined))
    return undefined;
  const order = compare(actual, end.value) * (placed.min ? 1 : -1);
  if (order < 0) return '实际值不在满分的范围内，也没有写明怎样扣分';
  if (order === 0) return undefined;
  const begun = deductions.some((one) => {
    const { value, unit, scale } = one.threshold!;
    const begin = placeValue(value!, unit, scale, context);
    return 'reason' in begin || compare(actual, begin.value) * (placed.min ? 1 : -1) > 0;
  });
  return begun ? '达到目标以后怎样扣分须人工核对' : undefined;
}
