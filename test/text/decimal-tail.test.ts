import { isSameButForTail, isSameNumber, withoutTail } from '../../src/core/text/decimal-tail';

describe('a tail of decimals', () => {
  test.each([
    [0.0900000762939453, 0.09],
    [186.30000305, 186.3],
    [12345.6796875, 12345.68],
    [80.000001, 80],
    [0.7 * 3, 2.1],
    [-186.30000305, -186.3],
  ])('of %p is taken off', (value, meant) => expect(withoutTail(value)).toBe(meant));

  test.each([0, 90, 0.125, 12345.678, 1234567.891, -0.5])('is nothing that %p has', (value) =>
    expect(withoutTail(value)).toBe(value),
  );

  test.each([3.3333333, 66.66666666666667, 0.00012, 12345.6789, 0.1234567891])(
    'is not what follows in %p, and how to round it nobody says',
    (value) => expect(withoutTail(value)).toBeUndefined(),
  );

  test('is longer where fewer decimals are meant', () => {
    expect(withoutTail(186.25000305, 2)).toBe(186.25);
    expect(withoutTail(186.12500305, 2)).toBeUndefined();
    expect(withoutTail(0.125, 2)).toBeUndefined();
  });
});

describe('a number and how it is written', () => {
  test.each([
    [0.3, 0.1 + 0.2, true],
    [1e12, 1e12 + 1, true],
    [95, 95.001, false],
  ])('%p and %p are one: %p', (a, b, same) => {
    expect(isSameNumber(a, b)).toBe(same);
    expect(isSameNumber(b, a)).toBe(same);
  });

  test.each([
    [0.09, 0.0900000762939453, true],
    [186.3, 186.30000305, true],
    [66.667, 66.6666666667, true],
    [66.67, 66.67001, true],
    [0.3, 0.1 + 0.2, true],
    [66.66, 66.6666666667, false],
    [0, 0.0004, false],
    [95, 95.01, false],
  ])('%p for %p: %p', (written, value, same) => expect(isSameButForTail(written, value)).toBe(same));
});
