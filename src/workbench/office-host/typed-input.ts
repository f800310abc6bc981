/** What typing a text into a cell, or setting `range.values`, makes of it in Excel. */
export type TypedInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'number'; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** Excel keeps so many digits of a number that is typed, and zeros for the others. */
const MOST_DIGITS = 15;
/** A number as people type it: 12, -.5, 1,200, 97%. */
const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(%?)$/;

/** @param asText the cell has the text format @, in which not even a formula is one */
export function typedInput(input: string | number | boolean, asText = false): TypedInput {
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (input === '') return { kind: 'blank' };
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1) };
  if (asText) return { kind: 'text', text: input };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  const number = typedNumber(input.trim());
  if (number) return { kind: 'number', ...number };
  if (/^(?:true|false)$/i.test(input)) return { kind: 'boolean', value: input.toLowerCase() === 'true' };
  return { kind: 'text', text: input };
}

function typedNumber(text: string): { readonly value: number; readonly numberFormat?: string } | undefined {
  const [, sign = '', whole = '', fraction = '', percent] = NUMBER.exec(text) ?? [];
  if (!/\d/.test(whole + fraction)) return undefined;
  const digits = sign + kept(whole.replaceAll(',', '') + fraction);
  if (percent) return { value: Number(`${digits}e-2`), numberFormat: fraction === '' ? '0%' : '0.00%' };
  const value = Number(digits);
  return whole.includes(',') ? { value, numberFormat: fraction === '' ? '#,##0' : '#,##0.00' } : { value };
}

/** The first digits of a number that count, and zeros for the others. */
function kept(digits: string): string {
  let left = MOST_DIGITS;
  let leading = true;
  return digits.replace(/\d/g, (digit) => {
    leading &&= digit === '0';
    if (leading) return digit;
    return left-- > 0 ? digit : '0';
  });
}
