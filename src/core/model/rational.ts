/**
 * An exact fraction in lowest terms; the denominator is positive. Both parts are numbers while they are safe integers, and
 * both bigint beyond that: nearly every score is worked out without a bigint, and none with a rounded number.
 */
export type Rational = Small | Large;

interface Small {
  readonly n: number;
  readonly d: number;
}
interface Large {
  readonly n: bigint;
  readonly d: bigint;
}

const isSmall = (a: Rational): a is Small => typeof a.n === 'number';
/** A product or sum of safe integers that is one itself was not rounded. */
const isSafe = (value: number): boolean =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;

/** A fraction of safe integers, d positive. */
function reduced(n: number, d: number): Small {
  // −0 is 0.
  if (d === 1 || n === 0) return { n: n + 0, d: n === 0 ? 1 : d };
  let [x, y] = [n < 0 ? -n : n, d];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 1 ? { n, d } : { n: n / x, d: d / x };
}

function reducedLarge(n: bigint, d: bigint): Rational {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  const [top, bottom] = [n / x, d / x];
  const [small, below] = [Number(top), Number(bottom)];
  return isSafe(small) && isSafe(below) ? { n: small, d: below } : { n: top, d: bottom };
}

const large = ({ n, d }: Rational): Large => ({ n: BigInt(n), d: BigInt(d) });

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };
export const HUNDRED: Rational = { n: 100, d: 1 };

/** The decimal that a double was typed as: 0.1 is 1/10, not its binary neighbour. Throws on NaN and infinities. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: value + 0, d: 1 };
  // Of decimals with up to fifteen digits no two are the same double: the one that gives this double back was typed.
  for (let d = 10; d <= 1e6; d *= 10) {
    const n = Math.round(value * d);
    if (n / d === value && Math.abs(n) < 1e15) return reduced(n, d);
  }
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return shift >= 0
    ? reducedLarge(digits * 10n ** BigInt(shift), 1n)
    : reducedLarge(digits, 10n ** BigInt(-shift));
}

/** A percentage as a fraction: 16.6666666666667 % was written as one sixth, and is taken as that. */
export function percentage(percent: number): Rational {
  if (Math.abs(percent * 1e6 - Math.round(percent * 1e6)) > 1e-6) {
    for (let d = 3; d <= 30; d++) {
      const n = Math.round((percent * d) / 100);
      if (Math.abs((n * 100) / d - percent) < 1e-12) return reduced(n, d);
    }
  }
  return divide(rational(percent), HUNDRED)!;
}

export function add(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    const same = a.d === b.d;
    const [left, right] = same ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
    const d = same ? a.d : a.d * b.d;
    if (isSafe(left) && isSafe(right) && isSafe(left + right) && isSafe(d)) return reduced(left + right, d);
  }
  const [x, y] = [large(a), large(b)];
  return reducedLarge(x.n * y.d + y.n * x.d, x.d * y.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negative(b));
}

function negative(a: Rational): Rational {
  return isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    const [n, d] = [a.n * b.n, a.d * b.d];
    if (isSafe(n) && isSafe(d)) return reduced(n, d);
  }
  const [x, y] = [large(a), large(b)];
  return reducedLarge(x.n * y.n, x.d * y.d);
}

/** `undefined` for a division by zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  const side = signOf(b);
  if (side === 0) return undefined;
  if (isSmall(b)) return multiply(a, { n: side * b.d, d: side * b.n });
  return multiply(a, side < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  if (isSmall(a) && isSmall(b)) {
    const [left, right] = [a.n * b.d, b.n * a.d];
    if (isSafe(left) && isSafe(right)) return Math.sign(left - right);
  }
  const [x, y] = [large(a), large(b)];
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** −1, 0 or 1. */
export function signOf(a: Rational): -1 | 0 | 1 {
  return a.n < 0 ? -1 : a.n > 0 ? 1 : 0;
}

export function isWhole(a: Rational): boolean {
  return a.d === 1 || a.d === 1n;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function floorOf(a: Rational): Rational {
  if (isSmall(a)) {
    const rest = a.n % a.d;
    return { n: (a.n - rest) / a.d - (rest < 0 ? 1 : 0), d: 1 };
  }
  const whole = a.n / a.d;
  return reducedLarge(a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole, 1n);
}

export function ceilingOf(a: Rational): Rational {
  return negative(floorOf(negative(a)));
}

export function absolute(a: Rational): Rational {
  return signOf(a) < 0 ? negative(a) : a;
}

/** Half away from zero, to so many decimals. */
export function roundHalfUp(a: Rational, decimals: number): Rational {
  if (isWhole(a)) return a;
  const scale = isSmall(a) && decimals <= 15 ? 10 ** decimals : Number.NaN;
  const twice = isSmall(a) ? Math.abs(a.n) * scale * 2 + a.d : Number.NaN;
  if (isSmall(a) && isSafe(twice) && isSafe(a.d * 2)) {
    const rounded = (twice - (twice % (a.d * 2))) / (a.d * 2);
    return reduced(a.n < 0 ? -rounded : rounded, scale);
  }
  const { n, d } = large(a);
  const whole = 10n ** BigInt(decimals);
  const rounded = ((n < 0n ? -n : n) * whole * 2n + d) / (d * 2n);
  return reducedLarge(n < 0n ? -rounded : rounded, whole);
}

/** The nearest double. A decimal that was typed comes back as it was typed. */
export function toNumber(a: Rational): number {
  // A quotient of exact doubles is the double nearest to the fraction.
  if (isSmall(a)) return a.n / a.d;
  if (a.d === 1n) return Number(a.n);
  // Twenty digits after the point decide any double of the sizes that scores have; the text form rounds only once.
  const scale = 10n ** 20n;
  const rounded = ((a.n < 0n ? -a.n : a.n) * scale * 2n + a.d) / (a.d * 2n);
  const digits = rounded.toString().padStart(21, '0');
  return Number(`${a.n < 0n ? '-' : ''}${digits.slice(0, -20)}.${digits.slice(-20)}`);
}

/** For people: exact where the decimals end within six, else rounded to four. */
export function toText(a: Rational): string {
  if (isWhole(a)) return String(toNumber(a));
  const six = roundHalfUp(a, 6);
  return String(toNumber(compare(six, a) === 0 ? a : roundHalfUp(a, 4)));
}
