import { fullCaseOf } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, divide, HUNDRED, multiply, signOf } from '../../model/rational';
import { wantsLess } from '../row/actual';
import type { Context } from './context';
import { placeRange } from './place';

/**
 * 60%-100%按完成比例得分: full marks times what was done of what was asked. A reason in zh-CN where the range does not end
 * where all is done: then the rule asks for less than all, and what the share is of is not said.
 */
export function shareOfDone(one: Case, meaning: Meaning, context: Context): Rational | string {
  const { full, row, actual } = context;
  if (!full) return '没有给出分值，满分是多少分不能确定';
  const range = one.when.kind === 'range' ? placeRange(one.when, context) : undefined;
  if (!range || 'reason' in range || !range.max) return '按比例计分的区间没有写全';
  const top = fullCaseOf(meaning.cases, meaning.total?.value);
  const above = top?.when.kind === 'range' ? placeRange(top.when, context) : undefined;
  // Full marks begin where the range ends, or are what its end comes to.
  if (top && (!above || 'reason' in above || !above.min || compare(above.min.value, range.max.value) !== 0))
    return '按完成比例得分的区间与满分之间没有写全';
  const whole = row.percent ? HUNDRED : (row.target ?? (top && range.max.value));
  const asked = row.target ?? whole;
  if (!whole || !asked || signOf(whole) <= 0 || wantsLess(row)) return '按比例计分须有目标值';
  if (compare(range.max.value, whole) !== 0 || compare(asked, whole) !== 0)
    return '完成比例是实际值与目标值之比还是实际值本身没有写明';
  return multiply(full, divide(actual, whole)!);
}
