import type { Rational } from '../../model/rational';
import { divide, multiply, rational } from '../../model/rational';
import type { Conversion } from '../../text/units';

/** A value in another unit, exactly: 5分钟 is 1/12小时, which no decimal number is. */
export function convert(value: Rational, { up, down }: Conversion): Rational {
  return divide(multiply(value, rational(up)), rational(down))!;
}
