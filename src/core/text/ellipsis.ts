/** An ellipsis at the end, with a bracket or a comma that was being opened before it. */
const ELLIPSIS = /(?:…{1,8}|\.{3,8}|。{2,8}|‥{1,8})$/u;

/** A Chinese character or a digit, as nearly all texts end: a cheap look before the pattern. */
const endsInWord = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);

/** What stands before the ellipsis at which a page cut a text; `undefined` where it ends in none. */
export function beforeEllipsis(text: string): string | undefined {
  if (endsInWord(text.charCodeAt(text.length - 1))) return undefined;
  const trimmed = text.trim();
  return ELLIPSIS.test(trimmed)
    ? trimmed.replace(ELLIPSIS, '').replace(/[（(，、,\s]{1,8}$/u, '')
    : undefined;
}
