/** Characters that nobody sees and everybody stumbles over. */

/** Zero-width, direction marks, overrides and isolates, soft hyphen, byte order mark. */
const ZERO_WIDTH = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
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
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x2007, 0x2007],
  [0x200b, 0x200f],
  [0x202a, 0x202f],
  [0x2060, 0x206f],
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

/**
 * What a person who reads the text somewhere else than in its cell must be shown, since it hides, reorders or breaks what
 * stands around it, or is taken for a command: all of the above but blanks, line and paragraph separators, fillers
 * without a look, and characters that are none. Tab and line break stay.
 */
const UNSHOWN =
  '\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff';
/** With those that JSON escapes by itself, halves of characters among them, and the tags beyond the first plane. */
const UNSHOWN_RUN = new RegExp(
  `([\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f${UNSHOWN}\\u{e0000}-\\u{e00ff}\\p{Cs}]|\\r(?!\\n))\\1{0,40000}`,
  'gu',
);
const UNSHOWN_UNITS = new RegExp(`[${UNSHOWN}]|\\udb40[\\udc00-\\udcff]`, 'g');

/** A text to be read: what nobody would see stands in it by its code, a row of the same with its length: [U+202E], [U+200B×3]. */
export function revealed(text: string): string {
  return text.replace(UNSHOWN_RUN, (run: string, one: string) => {
    const code = one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const count = run.length / one.length;
    return count === 1 ? `[U+${code}]` : `[U+${code}×${count}]`;
  });
}

/** JSON of a value in which such characters stand as escapes: for a program the same, on a terminal without effect. */
export function revealedJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSHOWN_UNITS, (units) =>
    units
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
