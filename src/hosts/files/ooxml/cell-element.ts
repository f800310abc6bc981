import { fittedToCell } from '../../../core/model/cell';
import type { ShownValue } from '../../../core/model/grid';
import { encodeCellText } from './cell-text';
import { plainString, restyledString } from './rich-text';
import { escapeXml } from './xml-scan';

/** What a cell is to hold: a value, or a formula (without its =) with the value that it has now. */
export interface NewContent {
  readonly value: ShownValue;
  readonly formula?: string;
}

/**
 * A whole cell. A text goes in as a text: nothing in it is ever taken for a formula.
 * @param rich the string that the cell held before, whose looks inside the text stay
 */
export function cellElement(
  prefix: string,
  reference: string,
  style: number,
  { value, formula }: NewContent,
  rich?: string,
): string {
  const open = `<${prefix}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  const close = `</${prefix}c>`;
  if (value === null || value === '') return f === '' ? `${open}/>` : `${open} t="str">${f}${v('')}${close}`;
  if (typeof value === 'number') return `${open}>${f}${v(String(value))}${close}`;
  if (typeof value === 'object') return `${open} t="e">${f}${v(escapeXml(value.error))}${close}`;
  const text = fittedToCell(value);
  if (f !== '') return `${open} t="str">${f}${v(encodeCellText(text))}${close}`;
  const string = rich === undefined ? plainString(prefix, text) : restyledString(prefix, rich, text);
  return `${open} t="inlineStr">${string}${close}`;
}
