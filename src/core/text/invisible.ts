/** Characters that nobody sees and everybody stumbles over. */

/** Zero-width, direction marks, soft hyphen, byte order mark. */
const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Control characters other than tab and line break; a carriage return before a line break is part of it. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const NON_BREAKING = /[\u00a0\u2007\u202f]/g;

export type InvisibleKind = 'zeroWidth' | 'control' | 'nonBreaking';

/** Any of them: one look at a text, nearly all of which hold none. */
const ANY =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u180e\u2007\u200b-\u200f\u202a-\u202f\u2060-\u2064\ufeff]/;

/** The first kind that a text holds, and where. */
export function findInvisible(
  text: string,
): { readonly kind: InvisibleKind; readonly at: number } | undefined {
  if (!ANY.test(text)) return undefined;
  const kinds = [
    ['zeroWidth', ZERO_WIDTH],
    ['control', CONTROL],
    ['nonBreaking', NON_BREAKING],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const at = text.search(pattern);
    if (at >= 0) return { kind, at };
  }
  return undefined;
}

/** The text without them: a non-breaking blank becomes a blank, between Chinese characters nothing. */
export function withoutInvisible(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(ZERO_WIDTH, '')
    .replace(CONTROL, '')
    .replace(/([\p{Script=Han}，。；：、])[\u00a0\u2007\u202f]{1,50}(?=\p{Script=Han})/gu, '$1')
    .replace(NON_BREAKING, ' ');
}
