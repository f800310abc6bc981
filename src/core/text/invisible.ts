/** Characters that nobody sees and everybody stumbles over. */

/** Zero-width, direction marks, soft hyphen, byte order mark. */
const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Control characters other than tab and line break; a carriage return before a line break is part of it. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const NON_BREAKING = /[\u00a0\u2007\u202f]/g;

export type InvisibleKind = 'zeroWidth' | 'control' | 'nonBreaking';

/** The codes of all of them, both ends included. */
export const invisibleRanges: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x180e, 0x180e],
  [0x2007, 0x2007],
  [0x200b, 0x200f],
  [0x202a, 0x202f],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
];

/** Any of them: one look at a text, nearly all of which hold none. */
const ANY = new RegExp(
  `[${invisibleRanges.map((ends) => ends.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-')).join('')}]`,
);

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
