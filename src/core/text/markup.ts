/** HTML that came along when a web page was copied into a cell: what it is, and the text without it. */

const TAG_NAMES =
  'p|br|div|span|b|i|u|s|em|strong|font|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|a|img|sup|sub|section|article|style|pre|center|strike|blockquote|hr|label|input|o:p';

/** An attribute with its value, none of which holds an angle bracket. */
const ATTRIBUTE = `\\s+[a-z][\\w:-]*(?:\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+))?`;
/** An opening or closing tag of a known name. A < that means less-than is none: x<P 的，扣1分，y>0. */
const TAG = new RegExp(`<(/?)(${TAG_NAMES})((?:${ATTRIBUTE})*)\\s*/?>`, 'gi');
/** A space that does not break stands for itself without its semicolon too, as browsers have it. */
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}\d?));|&(nbsp)(?![a-z0-9])/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  ne: '≠',
  permil: '‰',
  deg: '°',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};

/** A space that a web page put between two Chinese characters, or behind a full-width mark: no word has one there. */
const BLANK_IN_WORD =
  /(?<=[\p{Script=Han}：，；。、）])&(?:nbsp|ensp|emsp|thinsp|#160);(?=\p{Script=Han})/giu;

/** Tags after which a new line begins. */
const BLOCK = /^(?:p|div|tr|li|ul|ol|table|h[1-6]|section|article|blockquote|pre|br|hr)$/i;

function entity(whole: string, decimal?: string, hex?: string, named?: string, bare?: string): string {
  const name = named ?? bare;
  const code =
    decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) {
    if (code === 160) return ' ';
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  }
  const key = name!.toLowerCase();
  return Object.hasOwn(ENTITIES, key) ? ENTITIES[key]! : whole;
}

/** The first tag or entity of a text, as written; `undefined` where it has none. */
export function findMarkup(text: string): { readonly at: number; readonly markup: string } | undefined {
  if (!text.includes('<') && !text.includes('&')) return undefined;
  const tag = text.search(TAG);
  if (tag >= 0) return { at: tag, markup: text.slice(tag, text.indexOf('>', tag) + 1) };
  for (const match of text.matchAll(ENTITY)) {
    if (entity(match[0], match[1], match[2], match[3], match[4]) !== match[0])
      return { at: match.index, markup: match[0] };
  }
  return undefined;
}

/** A tag or an entity, and what it stands for: a line break, a character, or nothing. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

const NO_MARKUP: readonly Markup[] = [];

const breaks = (closing: string, name: string): boolean =>
  BLOCK.test(name) && (closing !== '' || /^[bh]r$/i.test(name));

/** Every tag and entity of a text, in order. */
export function markupIn(text: string): readonly Markup[] {
  if (!text.includes('<') && !text.includes('&')) return NO_MARKUP;
  const found: Markup[] = [];
  for (const { 0: tag, 1: closing, 2: name, index } of text.matchAll(TAG))
    found.push({ start: index, end: index + tag.length, becomes: breaks(closing!, name!) ? '\n' : '' });
  for (const { 0: whole, 1: decimal, 2: hex, 3: named, 4: bare, index } of text.matchAll(ENTITY)) {
    const becomes = entity(whole, decimal, hex, named, bare);
    if (becomes !== whole) found.push({ start: index, end: index + whole.length, becomes });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text without tags, paragraphs kept as lines, entities decoded; what is decoded to markup is taken out as well. */
export function withoutMarkup(text: string): string {
  let result = text;
  for (let round = 0; round < 4 && findMarkup(result) !== undefined; round++) {
    result = result
      .replace(TAG, (_, closing: string, name: string) => (breaks(closing, name) ? '\n' : ''))
      .replace(BLANK_IN_WORD, '')
      .replace(ENTITY, entity);
  }
  return result
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n')
    .trim();
}
