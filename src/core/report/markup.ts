const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as content or quoted attribute of HTML and XML. Control characters, which XML cannot hold, and halves of
 * characters are left out; marks that reorder what follows are too.
 */
export function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(
      /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
      (character) => ENTITIES[character] ?? '',
    );
}

/** More than a cell of Excel holds is cut. */
const MOST_CHARACTERS = 32_767;

/** A text as a string of a worksheet: a text that looks like one of Excel's own escapes (`_x0041_`) is kept from being taken for it. */
export function escapedCell(text: string): string {
  return escaped(text.slice(0, MOST_CHARACTERS).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
