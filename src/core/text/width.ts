/** A text with full-width forms folded and white space taken out, and the way back to the original offsets. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is where the i-th unit of `text` stood; one more at the end holds the original length. */
  readonly offsets: readonly number[];
  readonly original: string;
}

const PAIRS: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\r': ' ',
  '。': '。',
  '，': '，',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '【': '(',
  '】': ')',
  '〈': '<',
  '〉': '>',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '｛': '(',
  '｝': ')',
  '﹙': '(',
  '﹚': ')',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '﹪': '%',
  '٪': '%',
  '═': '=',
  '﹦': '=',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '–': '-',
  '—': '-',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '―': '-',
  '−': '-',
  '·': '·',
  '×': '×',
  '✕': '×',
  '╳': '×',
  '＊': '×',
  '*': '×',
  '÷': '÷',
  '∕': '/',
  '⁄': '/',
  '､': '、',
  '﹑': '、',
  '｡': '。',
  '．': '.',
};

/** Traditional forms of the words that score. */
const TRADITIONAL =
  '滿满於于達达減减項项數数該该權权優优較较標标準准總总過过為为個个點点際际無无應应時时間间萬万億亿兩两計计給给記记發发現现額额內内從从遞递條条後后當当視视對对實实質质個个處处級级範范圍围區区階阶檢检組组織织評评價价務务開开關关線线齊齐設设備备業业與与違违規规範范擴扩續续導导覆覆蓋盖護护環环';

const FOLDS: ReadonlyMap<number, string> = (() => {
  const folds = new Map<number, string>();
  for (let code = 0xff01; code <= 0xff5e; code++) folds.set(code, String.fromCharCode(code - 0xfee0));
  for (const [from, to] of Object.entries(PAIRS)) folds.set(from.charCodeAt(0), to);
  for (let i = 0; i < TRADITIONAL.length; i += 2) folds.set(TRADITIONAL.charCodeAt(i), TRADITIONAL[i + 1]!);
  folds.set(0xff0c, '，');
  return folds;
})();

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const INVISIBLE = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad]);

/**
 * Folds width one to one (no unit becomes two), makes every comma full-width but one between two digits, and takes out white space except line breaks and a blank between two
 * digits, which is a damage or a separator. A run of three blanks or more is a lost line break and becomes one.
 */
export function foldText(original: string): FoldedText {
  const units: string[] = [];
  const offsets: number[] = [];
  let blanks = 0;
  let blankAt = 0;
  let last = 0;
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    if (INVISIBLE.has(code)) continue;
    const unit =
      code < 128 &&
      code !== 42 &&
      code !== 91 &&
      code !== 93 &&
      code !== 123 &&
      code !== 125 &&
      code !== 9 &&
      code !== 13
        ? original[i]!
        : (FOLDS.get(code) ?? original[i]!);
    if (unit === ' ') {
      if (blanks++ === 0) blankAt = i;
      continue;
    }
    const now = unit.charCodeAt(0);
    if (blanks > 0) {
      if (blanks >= 3 && units.length > 0) {
        units.push('\n');
        offsets.push(blankAt);
      } else if (isDigit(last) && isDigit(now)) {
        units.push(' ');
        offsets.push(blankAt);
      }
      blanks = 0;
    }
    if (last === 44 && units.length > 0 && !isDigit(now)) units[units.length - 1] = '，';
    units.push(now === 44 && !isDigit(last) ? '，' : unit);
    offsets.push(i);
    last = now === 44 && !isDigit(last) ? 0xff0c : now;
  }
  if (last === 44) units[units.length - 1] = '，';
  offsets.push(original.length);
  return { text: units.join(''), offsets, original };
}

/** Where a stretch of the folded text stood in the original. */
export function originalSpan(folded: FoldedText, start: number, end: number): readonly [number, number] {
  const from = folded.offsets[start] ?? folded.original.length;
  return [from, end > start ? (folded.offsets[end - 1] ?? folded.original.length - 1) + 1 : from];
}
