import type { Rational } from '../../model/rational';
import { rational } from '../../model/rational';
import { readQuantity } from '../../text/quantities';
import { writtenMultiple } from '../../text/units';
import type { Multiple } from '../../text/units';
import { foldText } from '../../text/width';

/** An actual or a target as a number with its own unit, as words, or nothing. */
export type ReadValue =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly unit: string | undefined;
      /** The 万 of 52万 and of 52万元, which `value` has taken in. */
      readonly multiple?: Multiple | undefined;
    }
  | { readonly kind: 'words'; readonly text: string };

/** 97, "97", "97%", "548件", "1,200", "－3"; anything else is words. */
export function readValue(value: number | string | null | undefined): ReadValue {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { kind: 'number', value: rational(value), unit: undefined }
      : { kind: 'words', text: String(value) };
  const text = foldText(value).text.replace(/\n/g, '');
  if (text === '') return { kind: 'blank' };
  const lead = /^(?:≥|>=|≤|<=|>|<|=)/.exec(text)?.[0].length ?? 0;
  const negative = text[lead] === '-' ? 1 : 0;
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (plain !== undefined) return { kind: 'number', value: rational(plain), unit: undefined };
  const quantity = readQuantity(text, lead + negative);
  if (quantity && !quantity.chinese && !quantity.damaged && quantity.end === text.length) {
    return {
      kind: 'number',
      value: rational(negative ? -quantity.value : quantity.value),
      unit: quantity.unit,
      multiple: writtenMultiple(text),
    };
  }
  // A unit that is not on the list stands behind the number all the same; 8月底 is a day.
  const loose = /^(-?\d+(?:\.\d+)?)((?![年月日号季周旬])[^\d.,%，。;、不未均无没]{1,2})$/.exec(text);
  if (loose) return { kind: 'number', value: rational(Number(loose[1])), unit: loose[2] };
  return { kind: 'words', text };
}
