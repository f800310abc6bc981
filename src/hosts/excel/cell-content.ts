import { EMPTY_CELL, type CellContent } from '../../core/model/grid';

/** A cell from what Excel says of it: stored value, formula, shown text and number format. */
export function contentOf(
  value: unknown,
  formula: unknown,
  text: string,
  format: unknown,
): CellContent | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  if (value === '' && !isFormula) return undefined;
  const numberFormat = typeof format === 'string' && format !== 'General' ? { format } : {};
  const own = isFormula ? { formula } : {};
  if (value === '') return { ...EMPTY_CELL, ...own };
  const isError =
    typeof value === 'string' && /^#[A-Z0-9_/]+[!?]?$/.test(value) && (text === value || text === '');
  if (isError && isFormula) return { text: value, value: null, error: value, ...own };
  // A narrow column shows #### for a number, a hidden one nothing; what stands in it is what the person means.
  const shown = text === '' || /^#+$/.test(text) ? textOf(value, format) : text;
  return { text: shown, value: value as string | number | boolean, ...own, ...numberFormat };
}

function textOf(value: unknown, format: unknown): string {
  const percent = typeof format === 'string' ? /^0(?:\.(0+))?%$/.exec(format) : null;
  return percent && typeof value === 'number'
    ? // 0.285 is 28.499999999999996 hundredths to the machine, and 28.5 to Excel, which counts 15 digits.
      `${Number((value * 100).toPrecision(15)).toFixed(percent[1]?.length ?? 0)}%`
    : String(value);
}
