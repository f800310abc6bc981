import { EMPTY_CELL, type CellContent } from '../../core/model/grid';
import { meantText } from '../../core/model/shown-text';

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
  return {
    text: meantText(text, value, format),
    value: value as string | number | boolean,
    ...own,
    ...numberFormat,
  };
}
