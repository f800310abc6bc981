/** What typing a text into a cell, or setting `range.values`, makes of it in Excel. */
export type TypedInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'number'; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** Longer digit strings lose digits as numbers; Excel rounds them, a declaration never means that. */
const MOST_DIGITS = 15;

/** @param asText the cell has the text format @ */
export function typedInput(input: string | number | boolean, asText = false): TypedInput {
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (input === '') return { kind: 'blank' };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1) };
  if (asText) return { kind: 'text', text: input };
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(%?)$/.exec(input.trim());
  if (number && input.replace(/\D/g, '').length <= MOST_DIGITS) {
    const percent = number[1] === '%';
    const value = Number(input.trim().replace('%', ''));
    if (!percent) return { kind: 'number', value };
    return { kind: 'number', value: value / 100, numberFormat: input.includes('.') ? '0.00%' : '0%' };
  }
  if (/^(?:true|false)$/i.test(input)) return { kind: 'boolean', value: input.toLowerCase() === 'true' };
  return { kind: 'text', text: input };
}
