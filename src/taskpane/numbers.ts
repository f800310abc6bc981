/** A number as people write it, without the tail of binary fractions: 0.30000000000000004 → 0.3. */
export function shown(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Points added up without the tail of binary fractions. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return Number(total.toFixed(6));
}
