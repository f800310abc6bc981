/** An exact fraction. The denominator is positive, and the fraction is in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduced(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  const divisor = greatestCommonDivisor(n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** The decimal that a double was typed as: 0.1 is 1/10, not its binary neighbour. Throws on NaN and infinities. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : reduced(digits, 10n ** BigInt(-shift));
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.n * b.n, a.d * b.d);
}

/** `undefined` for a division by zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined;
  const sign = b.n < 0n ? -1n : 1n;
  return reduced(a.n * b.d * sign, a.d * b.n * sign);
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function floorOf(a: Rational): Rational {
  const whole = a.n / a.d;
  return { n: a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole, d: 1n };
}

export function ceilingOf(a: Rational): Rational {
  const below = floorOf(a);
  return below.n * a.d === a.n ? below : { n: below.n + 1n, d: 1n };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? { n: -a.n, d: a.d } : a;
}

/** Half away from zero, to so many decimals. */
export function roundHalfUp(a: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const scaled = absolute({ n: a.n * scale, d: a.d });
  const rounded = (scaled.n * 2n + scaled.d) / (scaled.d * 2n);
  return reduced(a.n < 0n ? -rounded : rounded, scale);
}

/** The nearest double. A decimal that was typed comes back as it was typed. */
export function toNumber(a: Rational): number {
  if (a.d === 1n) return Number(a.n);
  // Twenty digits after the point decide any double of the sizes that scores have; the text form rounds only once.
  const scale = 10n ** 20n;
  const scaled = absolute({ n: a.n * scale, d: a.d });
  const rounded = (scaled.n * 2n + scaled.d) / (scaled.d * 2n);
  const digits = rounded.toString().padStart(21, '0');
  return Number(`${a.n < 0n ? '-' : ''}${digits.slice(0, -20)}.${digits.slice(-20)}`);
}

/** For people: exact where the decimals end within six, else rounded to four. */
export function toText(a: Rational): string {
  const six = roundHalfUp(a, 6);
  return String(toNumber(compare(six, a) === 0 ? a : roundHalfUp(a, 4)));
}
