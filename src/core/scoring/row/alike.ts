import type { Rational } from '../../model/rational';
import { toNumber } from '../../model/rational';

/** Numbers of one kind lie within this factor of each other; beyond it another multiple is meant, or something else. */
export const ALIKE = 20;

/** Whether one number is of the size of another, which is not 0. */
export function isAlike(one: Rational | number, other: Rational | number): boolean {
  const ratio = Math.abs(numberOf(one) / numberOf(other));
  return ratio <= ALIKE && ratio >= 1 / ALIKE;
}

function numberOf(value: Rational | number): number {
  return typeof value === 'number' ? value : toNumber(value);
}
