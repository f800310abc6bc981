const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** The marks that have a full-width form. */
export const widenable: string = Object.keys(WIDE).join('');

const isChinese = (char: string | undefined): boolean =>
  char !== undefined && /[\p{Script=Han}，。；：、！？（）“”《》％]/u.test(char);
/** The mark that ends an entity (&nbsp;) belongs to the markup. */
const ENTITY_END = /&(?:[A-Za-z]{2,8}\d?|#[xX]?[0-9A-Fa-f]{1,6})$/;
/** The mark that ends an error value (#REF!, #NAME?) belongs to it. */
const ERROR_BEFORE = /#(?:REF|NAME|VALUE|DIV\/0|NUM|NULL)$/;
const isPlain = (char: string | undefined): boolean => char === undefined || /[A-Za-z0-9\s.]/.test(char);

/** Between two Latin words or figures the mark is theirs. */
const standsInChinese = (before: string | undefined, after: string | undefined): boolean =>
  (isChinese(before) || isChinese(after)) && !(isPlain(before) && isPlain(after));

/** Where the other bracket of each round bracket stands, whatever its shape: the ends of [90%,95%) are one pair. */
function bracketPartners(text: string): ReadonlyMap<number, number> | undefined {
  if (!/[()]/.test(text)) return undefined;
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if ('([（【'.includes(text[i]!)) open.push(i);
    else if (')]）】'.includes(text[i]!)) {
      const start = open.pop();
      if (start === undefined) continue;
      partners.set(start, i);
      partners.set(i, start);
    }
  }
  return partners;
}

/** Both brackets of a pair change or neither; beside a square one they are the ends of an interval and stay. */
function bracketBelongs(text: string, at: number, partner: number | undefined): boolean {
  const stands = (i: number): boolean => {
    let next = i + 1;
    while (next < text.length && next - i <= 4 && text[next] === ' ') next++;
    return standsInChinese(text[i - 1], text[next]);
  };
  if (partner === undefined) return stands(at);
  if ('[]【】'.includes(text[partner]!)) return false;
  return stands(at) || ('()'.includes(text[partner]!) && stands(partner));
}

/**
 * A text with the punctuation of its Chinese parts in full width, and which marks were changed. A mark belongs to
 * Chinese where a Chinese character stands on either side; 1,200, 8:30, 1:2 and (A+B) stay. The blank that follows
 * a half-width mark goes with it.
 */
export function widenPunctuation(text: string): {
  readonly text: string;
  readonly changed: readonly string[];
} {
  if (!/[,;:?!()]/.test(text)) return { text, changed: [] };
  const changed: string[] = [];
  const partners = bracketPartners(text);
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const wide = WIDE[char];
    if (wide === undefined) {
      result += char;
      continue;
    }
    let next = i + 1;
    while (next < text.length && next - i <= 4 && text[next] === ' ') next++;
    const before = text[i - 1];
    const after = text[next];
    const belongs =
      (char === '(' || char === ')'
        ? bracketBelongs(text, i, partners?.get(i))
        : standsInChinese(before, after)) &&
      !(char === ';' && ENTITY_END.test(text.slice(Math.max(0, i - 10), i))) &&
      !((char === '!' || char === '?') && ERROR_BEFORE.test(text.slice(Math.max(0, i - 6), i)));
    if (!belongs) {
      result += char;
      continue;
    }
    changed.push(char);
    result += wide;
    if (char !== '(' && char !== ')' && after !== '\n') i = next - 1;
  }
  return { text: result, changed };
}
