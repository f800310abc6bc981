import { perText } from '../text/per-text';

/** Longer texts are never labels; they are not even looked at as one, so that a huge cell costs nothing. */
const LONGEST_LABEL = 60;

/** Traditional characters that occur in header words, level names and form labels, with their simplified form. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map<string, string>(
  (
    '標标 級级 績绩 項项 單单 備备 註注 說说 實实 際际 權权 數数 評评 計计 準准 內内 質质 類类 總总 額额 預预 執执 產产 會会 ' +
    '續续 響响 環环 態态 經经 濟济 滿满 務务 對对 負负 責责 稱称 間间 時时 門门 體体 職职 資资 關关 導导 ' +
    '釋释 據据 來来 況况 劃划 測测 賦赋 點点 長长 規规 範范 複复 製制 歷历 進进 費费 無无 東东 電电 話话 縣县 區区'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Zero-width characters and the byte order mark: never seen, never meant. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Marks that a form puts before or after a label: *必填, ★核心, ●. */
const MARKS = /[*＊★☆●○◆◇■□▲△※✱]/g;

/**
 * The form of a label that names are compared in: half width, simplified, lower case, without white space, marks,
 * list dashes, brackets and the colon at its end. 评（扣）分标准： → 评扣分标准. Empty for a text that is too long to be a label.
 */
export function labelKey(text: string): string {
  return withoutBracketMarks(fold(text));
}

/** The same for a text that is folded already. */
export function withoutBracketMarks(folded: string): string {
  return folded.replace(/[()[\]{}<>《》【】"“”'‘’]/g, '');
}

/** The same without what stands in brackets: 指标值（年度） → 指标值. */
export function labelKeyOutsideBrackets(text: string): string {
  return isPlain(text) ? withinLength(text) : withoutBracketed(fold(text));
}

/** The same for a text that is folded already: brackets in brackets, and signs as in (60≤得分<80) go with what they stand in. */
export function withoutBracketed(folded: string): string {
  let rest = folded;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const outer = rest.replace(/[([【][^()[\]【】]*[)\]】]/g, '');
    if (outer === rest) break;
    rest = outer;
  }
  return rest.replace(/<[^()[\]【】<>]*>/g, '').replace(/[()[\]【】<>]/g, '');
}
const DEEPEST = 4;

/** Half width, simplified, no white space and marks; brackets are kept. Empty where the text is too long. */
export function fold(text: string): string {
  if (text === '' || text.length > LONGEST_LABEL * 4) return '';
  return isPlain(text) ? withinLength(text) : foldMarked(text);
}

const withinLength = (folded: string): string => (folded.length > LONGEST_LABEL ? '' : folded);

const foldMarked = perText((text) =>
  withinLength(
    text
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/\s/g, '')
      .replace(MARKS, '')
      .replace(/[^\u0000-\u007f]/g, (character) => SIMPLIFIED.get(character) ?? character)
      .toLowerCase()
      .replace(/^[-–—·•.、:;,]+/, '')
      .replace(/[:;,.、。]{1,8}$/, ''),
  ),
);

/**
 * 1 for a character that stands for itself when folded: digits and simplified characters. Full-width forms, white space,
 * marks and traditional characters do not.
 */
const STANDS_FOR_ITSELF: Uint8Array = (() => {
  const plain = new Uint8Array(0x10000);
  plain.fill(1, 0x4e00, 0xa000);
  plain.fill(1, 0x30, 0x3a);
  for (const traditional of SIMPLIFIED.keys()) plain[traditional.charCodeAt(0)] = 0;
  return plain;
})();

/** Whether a text is folded already, as nearly all are; then it holds no brackets either. A loop, since a pattern costs more to start. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (STANDS_FOR_ITSELF[text.charCodeAt(at)] === 0) return false;
  return text !== '';
}

/** A text without invisible characters and white space at its ends. */
export function clean(text: string): string {
  return isClean(text) ? text : text.replace(INVISIBLE, '').trim();
}

/** A look that says yes for nearly all texts: no character that may be invisible, and none at the ends that may be white space. */
function isClean(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x2060)) return false;
  }
  return length === 0 || (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1)));
}

const isInk = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code > 0x2060 && code < 0xfeff && code !== 0x3000);

/** Enumeration before a name: 一、 1. （二） A1. */
const ENUMERATOR =
  /^(?:\(?[一二三四五六七八九十]{1,3}[)、.,]|\(?\d{1,2}[)、.](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}[、.]?(?=[^\d、.])|[a-z]\d{0,2}[.、)])/;

/** The key without a leading enumeration: 一、产出指标 → 产出指标. Takes a folded text. */
export function withoutEnumerator(folded: string): string {
  const rest = folded.replace(ENUMERATOR, '');
  return rest === '' ? folded : rest;
}
