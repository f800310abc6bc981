import { fittedToCell } from '../model/cell';
import { revealed } from '../text/invisible';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as content or quoted attribute of HTML and XML. Characters that XML cannot hold, and those that would hide or
 * reorder what stands around them, stand there by their codes.
 */
export function escaped(text: string): string {
  return revealed(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** A text as a string of a worksheet: a text that looks like one of Excel's own escapes (`_x0041_`) is kept from being taken for it. */
export function escapedCell(text: string): string {
  return escaped(fittedToCell(revealed(text)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
