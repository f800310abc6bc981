import type { Deduction } from '../../model/rule';
import { signOf } from '../../model/rational';
import type { Context } from '../points/context';

/** Whether a row speaks of one kind by a word that not every kind shares: 漏报 of 漏报数. */
function speaksOfKind(name: string, kind: string, kinds: readonly string[]): boolean {
  for (let i = 0; i + 2 <= kind.length; i++) {
    const pair = kind.slice(i, i + 2);
    if (name.includes(pair) && !kinds.every((one) => one.includes(pair))) return true;
  }
  return false;
}

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
  const told = kinds.filter((kind) => speaksOfKind(row.name ?? '', kind, kinds));
  return told.length > 0 && told.length < kinds.length ? one.subject : undefined;
}
