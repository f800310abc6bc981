/** An amount in 万元 down to its 元 has four decimals: what has no more is meant to the last of them. */
const MEANT_TO_THE_LAST = 4;

/** A single-precision number holds seven digits; what follows them is noise. */
const DIGITS = 7;

/** As far as a difference of two such numbers lies from the one that was meant: 1.09 − 1 is 0.0900000762939453. */
const NOISE = 1e-6;

export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/**
 * The number that was meant where a machine left a tail of decimals: 0.0900000762939453 → 0.09, 186.30000305 → 186.3. A
 * number of few decimals is itself. `undefined` where it has too many and none of them is a tail: how to round 3.3333333
 * is for a person to say.
 * @param limit the most decimals that are meant
 */
export function withoutTail(value: number, limit = 3): number | undefined {
  const count = decimalsOf(String(value));
  if (count <= limit) return value;
  if (count <= MEANT_TO_THE_LAST) return undefined;
  for (let digits = 1; digits <= DIGITS; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.abs(rounded - value) <= Math.abs(value) * NOISE && decimalsOf(String(rounded)) <= limit)
      return rounded;
  }
  return undefined;
}

/**
 * Whether a number that a person wrote is the one of a cell but for its decimals: without its tail, or rounded to the
 * decimals that are taken, as 66.667 is for 66.6666667. Nothing is no rounding: 0.0004 is not 0.
 */
export function isSameButForTail(written: number, value: number, limit = 3): boolean {
  if (isSameNumber(written, value)) return true;
  const meant = withoutTail(value, limit) ?? Number(value.toFixed(limit));
  return meant !== 0 && isSameNumber(written, meant);
}

/** Whether two numbers are one but for what binary fractions leave of a sum or product, as 0.1 + 0.2 and 0.3. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
