import { indicesOfLetters } from './indexed-letters';
import { findMarkup, markupIn } from './markup';

/** A text with full-width forms folded and white space taken out, and the way back to the original offsets. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is where the i-th unit of `text` stood; `undefined` where each stands where it stood. */
  readonly offsets: readonly number[] | undefined;
  /** `ends[i]` is where what became the i-th unit ended; `undefined` where that is one unit behind its offset. */
  readonly ends: readonly number[] | undefined;
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
  '\u00b5': 'μ',
};

/** Traditional characters of rules and names, each with its simplified form: those that have one form only. */
const TRADITIONAL =
  '滿满於于達达減减項项數数該该權权優优較较標标準准總总過过為为個个點点際际無无應应時时間间萬万億亿兩两計计給给記记發发現现額额內内從从遞递條条後后當当視视對对實实質质處处級级範范圍围區区階阶檢检組组織织評评價价務务開开關关線线齊齐設设備备業业與与違违規规擴扩續续導导覆覆蓋盖護护環环須须電电話话復复訊讯縣县鄉乡鎮镇戶户壓压報报審审構构購购費费資资產产員员團团圖图場场學学醫医藥药農农養养門门網网險险驗验證证訪访調调訓训認认議议談谈請请諮咨詢询識识譯译貼贴賠赔贈赠還还進进遠远運运選选遺遗鐵铁銀银錄录錢钱隊队陽阳隨随離离難难靈灵頁页順顺預预領领頻频題题類类顯显風风飛飞館馆馬马駐驻體体鬆松黨党則则燈灯維维強强幾几創创劃划劑剂勞劳勝胜參参噸吨嚴严塊块墊垫壞坏聲声夠够獎奖婦妇專专尋寻將将屆届屬属崗岗師师帶带幫帮庫库廠厂廢废廣广徑径徵征慶庆懲惩懷怀掃扫掛挂採采揚扬換换損损搶抢撥拨擇择擊击擔担據据擬拟攜携攝摄敗败斷断曆历書书會会東东極极榮荣樓楼樣样樹树橋桥機机檔档歲岁歷历殘残氣气決决沒没況况測测溝沟溫温滅灭漁渔漸渐潔洁濃浓災灾煙烟熱热燒烧爐炉爭争牆墙獲获獻献畝亩畢毕畫画異异療疗盜盗盡尽監监盤盘眾众礦矿碼码確确禮礼種种稅税穩稳窮穷競竞筆笔節节築筑簡简簽签籌筹糧粮糾纠約约紀纪紙纸細细終终結结絡络統统絕绝綜综綠绿緊紧緩缓編编練练縮缩績绩繳缴繼继罰罚羅罗聯联職职聽听脫脱腦脑臨临舉举舊旧藝艺號号術术衛卫衝冲裝装補补製制親亲觀观觸触訂订討讨許许訴诉診诊試试詳详誠诚誤误說说諾诺講讲讓让財财貢贡貧贫貨货責责貴贵買买貸贷賬账趕赶趨趋跡迹踐践車车軍军軌轨軟软載载輔辅輕轻輛辆輪轮輸输轄辖轉转辦办週周遲迟適适遷迁邊边郵邮鄰邻釋释針针鋼钢錯错鏈链鐘钟閉闭閱阅陣阵陸陆雙双雜杂雲云靜静響响頂顶頒颁頭头願愿顧顾飲饮飼饲餘余驅驱魚鱼鮮鲜鳥鸟鹽盐麥麦';

/** What is taken out; no text holds this unit as a character. */
const NOTHING = 0xffff;
const [LESS, EQUAL, MORE, AT_MOST, AT_LEAST] = [0x3c, 0x3d, 0x3e, 0x2264, 0x2265];
const [SPACE, LINE, COMMA, WIDE_COMMA, POINT, STOP] = [0x20, 0x0a, 0x2c, 0xff0c, 0x2e, 0x3002];

/** For every unit what it becomes: itself, another, or nothing. */
const FOLDS: Uint16Array = (() => {
  const folds = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) folds[code] = code - 0xfee0;
  for (const [from, to] of Object.entries(PAIRS)) folds[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let i = 0; i < TRADITIONAL.length; i += 2)
    folds[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  for (const code of [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad]) folds[code] = NOTHING;
  folds[WIDE_COMMA] = WIDE_COMMA;
  return folds;
})();

/** — 17 — and 第17页 on a line of their own, as they stand when folded. */
const PAGE = /\n{1,3}(?:-{1,2}\d{1,4}-{1,2}|第\d{1,4}页)(?=\n)/g;
/** Where a line that breaks off goes on: <br> before the line break of the cell makes it two. 得\n满分, (含\n70%): a line that breaks between a verb, a sign or a bracket and what belongs to it. */
const BROKEN_AT_SIGN =
  /(?<=[得计记扣评给赋含至≥≤<>]|[\d%分][~-])\n{1,3}(?=满分|零分|\d{1,4}(?:\.\d{1,3})?(?:分|%))|(?<=[\d%])\n{1,3}(?=(?:\(含\))?以[上下内])|(?<=[得计记扣评给赋加]\d{1,3}(?:\.\d{1,2})?)\n{1,3}(?=分(?:[，。;、)\n]|$))/g;
/** 标\n准分, 个百分\n点, 5分\n钟扣, 不\n符合: a line that breaks within a word, or behind one that ends no clause. */
const BROKEN_WORD =
  /(?<=标)\n{1,3}(?=准分)|(?<=满)\n{1,3}(?=分)|(?<=扣)\n{1,3}(?=[完除减])|(?<=权)\n{1,3}(?=重)|(?<=分)\n{1,3}(?=值)|(?<=为)\n{1,3}(?=止)|(?<=完)\n{1,3}(?=成)|(?<=[指目])\n{1,3}(?=标)|(?<=[\d个百一两二三四五六七八九十]百)\n{1,3}(?=分点)|(?<=百分)\n{1,3}(?=点)|(?<=\d分)\n{1,3}(?=钟(?:[得计扣每内之以的者及，。;、)\n]|$))|(?<=\d个|[一两]个)\n{1,3}(?=百分点)|(?<=[^，。;:、\n][不未])\n{1,3}(?=[\u4e00-\u9fff])/g;
/** 三分之\n一, 百分\n之九十: a share in words that breaks between its parts. */
const BROKEN_SHARE =
  /(?<=[二三四五六七八九十百千]分之)\n{1,3}(?=[一二两三四五六七八九十\d])|(?<=[二三四五六七八九十百千]分)\n{1,3}(?=之[一二两三四五六七八九十\d])|(?<=[二三四五六七八九十百千])\n{1,3}(?=分之[一二两三四五六七八九十\d])/g;
/** 每降低\n1个百分点: a step whose number stands on the next line. */
const BROKEN_STEP =
  /(?<=每(?:降低|下降|减少|增加|增长|提高|上升|降|减|增|少|低|高|多|超|缺|差|短|超过|超出|低于|高于|少于|多于|缺少|延迟|延误|延期|逾期|推迟|滞后|发现|出现|发生|偏离|相差|满))\n{1,3}(?=(?:\d{1,4}(?:\.\d{1,3})?(?:%|[^\d\s.、)），。;])|[一两二三四五六七八九十]{1,2}[^，。;\n、]))/g;
const BROKEN = [BROKEN_AT_SIGN, BROKEN_WORD, BROKEN_SHARE, BROKEN_STEP];

/** 得60%. and 较差0分.成效: what a sentence may end with, so that the point behind it ends it. */
function isWordEnd(code: number): boolean {
  return code === 0x25 || code === 0x29 || (code >= 0x4e00 && code <= 0x9fff);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const PERCENT = 0x25;

/** So many units at once become a string; more of them would not fit on the stack. */
const CHUNK = 8192;

function textOf(units: readonly number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.slice(i, i + CHUNK));
  return text;
}

/** Markup may stand for markup (&amp;lt;); what is nested deeper than this stays. */
const MOST_ROUNDS = 4;

/**
 * Folds width one to one (no unit becomes two), makes every comma full-width but one between two digits, decodes the markup
 * of web pages, and takes out white space except line breaks and a blank between two digits, which is a damage or a
 * separator. A run of three blanks or more is a lost line break and becomes one.
 */
export function foldText(original: string): FoldedText {
  let folded = foldOnce(original);
  for (let round = 1; round < MOST_ROUNDS && findMarkup(folded.text) !== undefined; round++)
    folded = foldedAgain(folded);
  return folded;
}

/** Once more, with the way back to the first original. */
function foldedAgain(first: FoldedText): FoldedText {
  const { text } = first;
  const again = foldOnce(text);
  const at = [...Array(again.text.length).keys()];
  const spans = at.map((i) => {
    const [start, end] = originalSpan(again, i, i + 1);
    return [originalSpan(first, start, start)[0], originalSpan(first, end - 1, end)[1]] as const;
  });
  return {
    text: again.text,
    offsets: spans.map(([start]) => start),
    ends: spans.map(([, end]) => end),
    original: first.original,
  };
}

function foldOnce(original: string): FoldedText {
  const markup = markupIn(original);
  const units: number[] = [];
  let offsets: number[] | undefined;
  let ends: number[] | undefined = markup.length > 0 ? [] : undefined;
  const put = (unit: number, at: number, end: number): void => {
    if (offsets === undefined && (ends || at !== units.length)) offsets = units.map((_, i) => i);
    offsets?.push(at);
    ends?.push(end);
    units.push(unit);
  };
  let blanks = 0;
  let blankAt = 0;
  let blankEnd = 0;
  let last = 0;
  /** The unit before the last one. */
  let before = 0;
  const endSentence = (next: number): void => {
    if (last !== POINT || !isWordEnd(before)) return;
    if (next === LINE || next > 0x2e80) units[units.length - 1] = STOP;
  };
  const take = (unit: number, at: number, end: number): void => {
    if (unit === NOTHING) return;
    if (unit === SPACE) {
      if (blanks++ === 0) [blankAt, blankEnd] = [at, end];
      return;
    }
    if (blanks > 0) {
      if (blanks >= 3 && units.length > 0) {
        if (last === COMMA) units[units.length - 1] = WIDE_COMMA;
        put(LINE, blankAt, blankEnd);
        last = LINE;
      } else if (isDigit(last) && isDigit(unit)) put(SPACE, blankAt, blankEnd);
      blanks = 0;
    }
    // 90%<=到课率: one sign.
    if (unit === EQUAL && (last === LESS || last === MORE)) {
      last = last === LESS ? AT_MOST : AT_LEAST;
      units[units.length - 1] = last;
      ends ??= (offsets ?? units.map((_, i) => i)).map((start) => start + 1);
      ends[ends.length - 1] = end;
      return;
    }
    if (last === COMMA && !isDigit(unit)) units[units.length - 1] = WIDE_COMMA;
    endSentence(unit);
    before = last;
    last = unit === COMMA && !isDigit(last) ? WIDE_COMMA : unit;
    put(last, at, end);
  };
  let from = 0;
  const takeUntil = (to: number): void => {
    for (; from < to; from++) take(FOLDS[original.charCodeAt(from)]!, from, from + 1);
  };
  for (const { start, end, becomes } of markup) {
    if (start < from) continue;
    takeUntil(start);
    for (let i = 0; i < becomes.length; i++) take(FOLDS[becomes.charCodeAt(i)]!, start, end);
    from = end;
  }
  takeUntil(original.length);
  if (last === COMMA) units[units.length - 1] = WIDE_COMMA;
  endSentence(LINE);
  return withoutPages({ text: textOf(units), offsets, ends, original });
}

/** Whether a text may hold anything that is cut out: a line break, or a letter with an index. */
const MAY_BE_CUT = /\n|[A-Z]\d{1,2}=/;

/** A page number, a break or an index, and from where the text goes on behind it. */
function cutsIn(text: string): readonly { readonly at: number; readonly to: number }[] {
  const pages = [...text.matchAll(PAGE)].map((page) => {
    const end = page.index + page[0].length;
    let next = end;
    while (text[next] === '\n') next++;
    const before = text.charCodeAt(page.index - 1);
    const goesOn =
      (isDigit(before) && text.charCodeAt(next) > 0x2e80) ||
      ((isDigit(before) || before === PERCENT) && text.startsWith('(含)', next));
    return { at: page.index, to: goesOn ? next : end };
  });
  const breaks = BROKEN.flatMap((broken) =>
    [...text.matchAll(broken)].map(({ 0: lines, index }) => ({ at: index, to: index + lines.length })),
  );
  return [...pages, ...breaks, ...indicesOfLetters(text)].sort((a, b) => a.at - b.at);
}

/** Without the numbers of pages between two lines and the indices of letters, and with the parts of a broken line in one. 25 — 17 — 分钟 is a number and its unit; any other line ends where it ended. */
function withoutPages(folded: FoldedText): FoldedText {
  return MAY_BE_CUT.test(folded.text) ? cutOut(folded, cutsIn(folded.text)) : folded;
}

/** A stretch of a folded text that is left out, or read as other words. */
export interface Cut {
  readonly at: number;
  readonly to: number;
  readonly words?: string;
}

/** A folded text without some stretches of it, in order, or with other words for them; the way back to the original stays. */
export function cutOut(folded: FoldedText, cuts: readonly Cut[]): FoldedText {
  const { text, original } = folded;
  const kept: string[] = [];
  const offsets: number[] = [];
  // Each unit of other words comes from the whole stretch, so that its end is not one unit behind its beginning.
  const ends: number[] | undefined = folded.ends || cuts.some(({ words }) => words) ? [] : undefined;
  let from = 0;
  const keep = (to: number): void => {
    kept.push(text.slice(from, to));
    for (let i = from; i < to; i++) offsets.push(folded.offsets?.[i] ?? i);
    if (ends) for (let i = from; i < to; i++) ends.push(originalSpan(folded, i, i + 1)[1]);
  };
  for (const { at, to, words = '' } of cuts) {
    if (at < from) continue;
    keep(at);
    from = to;
    kept.push(words);
    const [start, end] = originalSpan(folded, at, to);
    for (let i = 0; i < words.length; i++) {
      offsets.push(start);
      ends!.push(end);
    }
  }
  if (from === 0) return folded;
  keep(text.length);
  return { text: kept.join(''), offsets, ends, original };
}

/** What stood at a place of the folded text as it was written. */
export function writtenAt(folded: FoldedText, at: number): string {
  return folded.original[originalSpan(folded, at, at)[0]] ?? '';
}

/** Where a stretch of the folded text stood in the original. */
export function originalSpan(
  { text, offsets, ends, original }: FoldedText,
  start: number,
  end: number,
): readonly [number, number] {
  const from = start >= text.length ? original.length : offsets ? offsets[start]! : start;
  if (end <= start) return [from, from];
  return [from, ends ? ends[end - 1]! : offsets ? offsets[end - 1]! + 1 : end];
}
