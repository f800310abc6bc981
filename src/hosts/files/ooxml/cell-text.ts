import { escapeXml } from './xml-scan';

/**
 * A text as it stands in a cell or a comment of the file: characters that XML cannot hold become Excel's own escapes
 * (`_x0007_`), and a text that already looks like such an escape is kept from being taken for one.
 */
export function encodeCellText(text: string): string {
  const escaped = text
    .replace(/\r\n/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexOf)
    // Half of a pair: it has no bytes of its own in the file's encoding.
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, hexOf);
  return escapeXml(escaped);
}

/** What a person sees of a text of the file, entities resolved already. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const hexOf = (c: string) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
