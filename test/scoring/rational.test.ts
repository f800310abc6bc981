import fc from 'fast-check';
import type { Rational } from '../../src/core/model/rational';
import {
  absolute,
  add,
  ceilingOf,
  compare,
  divide,
  floorOf,
  isWhole,
  multiply,
  rational,
  roundHalfUp,
  signOf,
  subtract,
  toNumber,
  toText,
} from '../../src/core/model/rational';
import { holds } from '../support/runs';

/** Typed decimals, small and far beyond the safe integers. */
const decimal = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom(0, -0, 0.1, 1 / 3, 1e-9, 2 ** 53, 1e18, 123456789.123456, Number.MAX_SAFE_INTEGER),
);

/** The same with nothing but bigint. */
interface Plain {
  readonly n: bigint;
  readonly d: bigint;
}
const plain = ({ n, d }: Rational): Plain => ({ n: BigInt(n), d: BigInt(d) });
const same = (a: Plain, b: Plain): boolean => a.n * b.d === b.n * a.d;

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

test('calculates exactly what whole numbers without bounds give, and stays in lowest terms', () => {
  holds(
    'scoring',
    2000,
    fc.property(decimal, decimal, decimal, (x, y, z) => {
      // A product first, so that the parts grow beyond the safe integers now and then.
      const [a, b] = [multiply(rational(x), rational(z)), rational(y)];
      const [p, q] = [plain(a), plain(b)];
      const results: [Rational | undefined, Plain | undefined][] = [
        [add(a, b), { n: p.n * q.d + q.n * p.d, d: p.d * q.d }],
        [subtract(a, b), { n: p.n * q.d - q.n * p.d, d: p.d * q.d }],
        [multiply(a, b), { n: p.n * q.n, d: p.d * q.d }],
        [divide(a, b), q.n === 0n ? undefined : { n: p.n * q.d, d: p.d * q.n }],
        [absolute(a), { n: p.n < 0n ? -p.n : p.n, d: p.d }],
      ];
      for (const [result, expected] of results) {
        expect(result === undefined).toBe(expected === undefined);
        if (!result || !expected) continue;
        const exact = plain(result);
        expect(same(exact, expected)).toBe(true);
        expect(exact.d > 0n).toBe(true);
        expect(gcd(exact.n, exact.d)).toBe(1n);
        expect(Object.is(result.n, -0)).toBe(false);
        const safe = [exact.n, exact.d].every((part) => Number.isSafeInteger(Number(part)));
        expect([typeof result.n, typeof result.d]).toEqual(
          safe ? ['number', 'number'] : ['bigint', 'bigint'],
        );
      }
      const difference = p.n * q.d - q.n * p.d;
      expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(signOf(a)).toBe(p.n < 0n ? -1 : p.n > 0n ? 1 : 0);
      expect(isWhole(a)).toBe(p.d === 1n);
    }),
  );
});

test('floor and ceiling lie around a value, a whole apart where it is none', () => {
  holds(
    'scoring',
    100,
    fc.property(decimal, decimal, (x, y) => {
      const value = multiply(rational(x), rational(y));
      const [floor, ceiling] = [floorOf(value), ceilingOf(value)];
      expect(isWhole(floor) && isWhole(ceiling)).toBe(true);
      expect(compare(floor, value)).toBeLessThanOrEqual(0);
      expect(compare(value, ceiling)).toBeLessThanOrEqual(0);
      expect(toNumber(subtract(ceiling, floor))).toBe(isWhole(value) ? 0 : 1);
    }),
  );
});

test('a typed number comes back as it was typed', () => {
  const score = decimal.filter((x) => x === 0 || Math.abs(x) >= 1e-3);
  holds(
    'scoring',
    2000,
    fc.property(score, (x) => expect(toNumber(rational(x))).toBe(x + 0)),
  );
  expect(() => rational(Number.NaN)).toThrow(RangeError);
  expect(() => rational(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test.each([
  [2.5, 0, '3'],
  [-2.5, 0, '-3'],
  [1.005, 2, '1.01'],
  [0.1, 3, '0.1'],
  [-0.004, 2, '0'],
  [123456789.98765, 4, '123456789.9877'],
])('rounds %d to %d decimals half away from zero', (value, decimals, text) =>
  expect(toText(roundHalfUp(rational(value), decimals))).toBe(text),
);

test('shows decimals that end as they are, others to four places', () => {
  expect(toText(rational(0.123456))).toBe('0.123456');
  expect(toText(divide(rational(2), rational(3))!)).toBe('0.6667');
  expect(toText(divide(rational(-1), rational(8))!)).toBe('-0.125');
});
