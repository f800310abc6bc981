import {
  add,
  compare,
  divide,
  minimum,
  multiply,
  ONE,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '../model/rational';

/**
 * What the budget system's own formula gives, from operator, target, actual and weight alone: ≥ and = earn
 * min(1, A/T) of the weight; ≤ earns all of it up to T, then loses (A−T)/T of it, nothing from 2T on; with T = 0,
 * A ≤ 0 earns all and anything else nothing. `undefined` for qualitative indicators and operators that it does not know.
 * @param weight points
 */
export function systemScore(
  operator: string | null | undefined,
  target: number | null | undefined,
  actual: number | null | undefined,
  weight: number | null | undefined,
): number | undefined {
  if (typeof target !== 'number' || typeof actual !== 'number' || typeof weight !== 'number')
    return undefined;
  if (![target, actual, weight].every(Number.isFinite)) return undefined;
  const [t, a, w] = [rational(target), rational(actual), rational(weight)];
  switch (operator) {
    case '≥':
    case '>':
    case '=':
    case '≤':
    case '<':
      break;
    default:
      return undefined;
  }
  if (compare(t, ZERO) === 0) return compare(a, ZERO) <= 0 ? weight : 0;
  const ratio = divide(a, t)!;
  if (operator === '≤' || operator === '<') {
    if (compare(a, t) <= 0) return weight;
    const left = subtract(add(ONE, ONE), ratio);
    return compare(left, ZERO) <= 0 ? 0 : toNumber(multiply(w, left));
  }
  const share = minimum(ONE, ratio);
  return compare(share, ZERO) <= 0 ? 0 : toNumber(multiply(w, share));
}
