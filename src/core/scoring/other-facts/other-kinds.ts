import type { Deduction } from '../../model/rule';
import { signOf } from '../../model/rational';
import type { Context } from '../points/context';

/** 漏, 旷: a character that says by itself how something is wrong. */
const WRONG = /[缺漏错违迟早逾超旷脱混乱]/;

/** Whether a row speaks of one kind by what not every kind shares: a word, or 漏 of 漏报数. */
function speaksOfKind(name: string, kind: string, kinds: readonly string[]): boolean {
  const own = (part: string): boolean => name.includes(part) && !kinds.every((one) => one.includes(part));
  return [...kind].some(
    (one, i) => (WRONG.test(one) && own(one)) || (i > 0 && own(kind.slice(i - 1, i + 1))),
  );
}

/** 缺失次数, 违规起数: a number of faults. */
const OF_FAULTS = /[缺漏错误违迟逾未不差失]|问题|扣分/;

/** 走访户数 beside 漏访, 错访: what the faults were made in, of which nobody knows whether the row counts it. */
const namesWhole = (name: string, kinds: readonly string[]): boolean =>
  !OF_FAULTS.test(name) &&
  [...kinds[0]!].some((one) => name.includes(one) && kinds.every((kind) => kind.includes(one)));

/**
 * 漏报一项、错报一项 in a row of 漏报数: of the other kind the actual does not tell. In a row with a goal it may be how many there
 * are, and how many are missing of which kind nobody knows.
 */
export function otherKinds(
  [one]: readonly Deduction[],
  least: boolean,
  { row, actual }: Context,
): string | undefined {
  const kinds = one?.kinds;
  if (!kinds) return undefined;
  if (row.target && signOf(row.target) !== 0) return one.subject;
  if (least || signOf(actual) === 0) return undefined;
  const name = row.name ?? '';
  if (namesWhole(name, kinds)) return one.subject;
  const told = kinds.filter((kind) => speaksOfKind(name, kind, kinds));
  return told.length > 0 && told.length < kinds.length ? one.subject : undefined;
}
