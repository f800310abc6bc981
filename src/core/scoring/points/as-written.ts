import type { Rational } from '../../model/rational';
import { toText } from '../../model/rational';
import type { Context } from './context';

/**
 * The number in the row's unit where the rule writes it so: 0.6万元 is read as 6000元, and in a row of 万元 it says
 * nothing new that 6000元 are 0.6万元. `undefined` where the rule uses another unit, which a person should see.
 */
export function asWritten(value: Rational, { row, text }: Context): string | undefined {
  const words = `${toText(value)}${row.unit ?? ''}`;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at === 0 || !NUMBER_GOES_ON.test(text[at - 1]!)) return words;
  return undefined;
}

const NUMBER_GOES_ON = /[\d.,，]/;
