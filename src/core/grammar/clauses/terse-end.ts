import type { Numeral } from '../../text/numerals';

/** Rules that are told in so few characters leave out what goes without saying. */
const SHORT = 30;
/** 得满分, 计4分, 扣0.5分, 共计4分: who writes verbs and 分 does not leave out the last one. */
const IN_FULL =
  /[得计记给赋占评][^，。;\n]{0,3}(?:\d分|满分)|[扣减](?:除|减)?\d+(?:\.\d+)?分|共计?\d|分值|权重/;
/** 98% 4分, 达标满分: full marks without a verb. */
const BARE_MARKS = /\d分(?![值数])|满分/;
/** 缺1份扣0.5，: another loss that has no 分 either. */
const ANOTHER = /[扣减]\d+(?:\.\d+)?(?=[，。;\n])/;

/**
 * Whether a rule that ends with the number of a loss ends there and has not been cut (98% 4分，每降1%扣0.5): it is told in
 * few words and says its other points as tersely. A whole number alone may be the beginning of another one (扣1 of 扣1.5分).
 */
export function endsTersely(text: string, { value, end }: Numeral): boolean {
  if (end !== text.length || text.length > SHORT || IN_FULL.test(text)) return false;
  return ANOTHER.test(text) || (!Number.isInteger(value) && BARE_MARKS.test(text));
}
