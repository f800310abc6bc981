import { ByCharacter } from '../../text/by-character';
import { isDigitAt, readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import type { Item, RawAward } from '../tokens/items';
import { unsaidAward } from './unsaid-points';

/** Between a label and its points, and behind them. */
const MARKS = new ByCharacter([['，、;。\n: =(/□√)-', true]]);
/** What no grade says: how much, how often, how much off. */
const NO_LABEL =
  /[扣减加每第前后共至约近%≥≤<>×÷+~]|满分|总分|[得计记给](?:分|$)|(?:达到|达|不[低高少多大小]于|大于|小于|等于|为|是|到|在|比例|率)$/;
/** With a number right behind it a count: 缺1, 逾期3. */
const COUNTS = /(?:缺|少|漏|超|超过|超出|逾期|延期|延迟|晚|迟|错|查出|发现|发生|出现)$/;
/** (按权重折算): the numbers are percent of the weight. */
const OF_WEIGHT = wording(
  /\(?按(?:本项|该项|指标)?(?:权重|分值|满分)(?:分|值)?(?:折算得分|计算得分|折算|计算|计分|计)\)?[。;]?$/y,
);
/** 按评价等次计分:, 得分比例:, 等次系数: in front of grades. */
const HEAD = wording(
  /(?:[^，。;:\n\d%扣减加超率]{0,10}(?:等次|等级|档次|档|结果|评定)[^，。;:\n\d%扣减加超率]{0,10}(?:计分|得分|评分|赋分|给分|分值|系数|比例)|得分比例|得分系数|计分比例|计分系数)(?:如下|分别)?为?:/y,
);
/** 是否建立台账：, 有无专人负责？: a question in front of its answers. */
const QUESTION = wording(
  /[^，。;:\n\d%扣减加]{0,16}(?:是否|有无|有没有|能否|可否)[^，。;:\n\d%扣减加()]{1,24}[，:。\n(]/y,
);
/** What the coefficients of a head multiply. */
const BY_COEFFICIENT = wording(
  /(?:(?:本项|该项|指标)?得分=)?(?:本项|该项|指标)?(?:权重|分值|满分|标准分)(?:分|值)?(?:×|\*|x|乘以)(?:评价|评定|考核)?(?:等次|等级|档次|档)?系数[，。;]/y,
);
/** With percentages of something unsaid, or behind a head, nothing but these. */
const GRADE =
  /^(?:优秀|优良|优|良好|良|中等|中|一般|较好|好|较差|差|合格|不合格|基本合格|[A-E]|[甲乙丙丁])[级等档]?$/;
const TOP = /^(?:优秀?|好|A|甲)/;
/** The least that words can say: percentages fall to it, and are then of the weight. */
const LEAST = /^(?:没有?|未|不|无)|[较很极]?差$/;
/** Behind such a word a percentage says how much was done. */
const MEASURES = /^(?:已?完成|实现|覆盖|通过|落实|执行|支付|整改)$/;
/** 显著(满分), 较差(不得分): the ends of a list whose other numbers are percent of full marks. */
const WORD = wording(/满分|不得分|不计分|零分|0分/y);
const REMARK = wording(/\([^()\d扣减加得计分]{1,30}\)[。;]?$/y);
const LONGEST = 12;
const MOST_LABELS = 12;
const MOST_POINTS = 30;

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly value: number;
  readonly to: number;
  /** 是4分: only beside that answer, which else leads to points of its own (总分是4分). */
  readonly inPoints?: boolean;
}

function skipMarks(text: string, at: number): number {
  let i = at;
  while (i < text.length && MARKS.at(text, i)) i++;
  return i;
}

/** 优10, 按期=6, 较好□8: a label without digits, and its number. */
function readEntry(text: string, at: number, percent: boolean): Entry | undefined {
  let end = at;
  while (end < text.length && end - at <= LONGEST && !isDigitAt(text, end) && !MARKS.at(text, end)) end++;
  if (end === at || end - at > LONGEST) return undefined;
  const from = skipMarks(text, end);
  const word = percent ? WORD.read(text, from) : undefined;
  const digits = word === undefined && isDigitAt(text, from) ? readNumeral(text, from) : undefined;
  const label = text.slice(at, end);
  if (digits?.damaged !== false && word === undefined) return undefined;
  if (label !== '是' && NO_LABEL.test(label)) return undefined;
  if (from === end && COUNTS.test(label)) return undefined;
  // 按期，6: the mark in front of the number must bind it to its label, as the gap of a table does.
  if (/[，、;。]/.test(text.slice(end, from))) return undefined;
  if (word !== undefined)
    return { start: at, end, from, value: word === '满分' ? 100 : 0, to: from + word.length };
  const { value, end: to } = digits!;
  const signed = text[to] === '%';
  if (percent !== signed && (signed || value !== 0)) return undefined;
  const inPoints = !signed && text[to] === '分' && !percent;
  return { start: at, end, from, value, to: signed || inPoints ? to + 1 : to, inPoints };
}

/**
 * A rule that is nothing but labels with numbers that fall to nothing: 优10良8中6差0, 按期=6;逾期=0; with percentages
 * where it says what they are of, or they stand beside grades. `undefined` where any other word stands in it.
 */
export function readBareList(text: string): readonly Item[] | undefined {
  const percent = text.includes('%');
  const entries: Entry[] = [];
  const multiplied = Math.max(0, BY_COEFFICIENT.end(text, 0));
  const head = Math.max(multiplied, HEAD.end(text, multiplied));
  const asked = Math.max(head, QUESTION.end(text, head));
  const factor = !percent && text.slice(multiplied, head).includes('系数');
  let at = skipMarks(text, asked);
  let ofWeight = false;
  while (at < text.length && entries.length <= MOST_LABELS) {
    const last = entries.at(-1);
    if (last && percent && OF_WEIGHT.end(text, skipMarks(text, last.to)) === text.length) {
      ofWeight = true;
      break;
    }
    if (last && REMARK.end(text, last.to) === text.length) break;
    const entry = readEntry(text, at, percent);
    if (!entry) return undefined;
    entries.push(entry);
    at = skipMarks(text, entry.to);
  }
  const [first] = entries;
  if (!first || entries.length < 2 || entries.length > MOST_LABELS) return undefined;
  const label = ({ start, end }: Entry): string => text.slice(start, end);
  const answers = label(first) === '是' && /^[否无]$/.test(label(entries.at(-1)!));
  if (!answers && entries.some(({ inPoints }) => inPoints)) return undefined;
  const graded = (): boolean => TOP.test(label(first)) && entries.every((one) => GRADE.test(label(one)));
  const inWords = (): boolean =>
    head === 0 &&
    !ofWeight &&
    entries.at(-1)!.value === 0 &&
    LEAST.test(label(entries.at(-1)!)) &&
    !entries.some((one) => MEASURES.test(label(one)) || GRADE.test(label(one)));
  const ofFull = (): boolean => head === 0 && percent && text.startsWith('满分', first.from);
  if ((percent !== ofWeight || head > 0) && !graded() && !(percent && inWords()) && !ofFull())
    return undefined;
  const most = percent ? 100 : factor ? 1 : MOST_POINTS;
  const falls = entries.every(({ value }, i) => value <= most && (i === 0 || value < entries[i - 1]!.value));
  const whole = percent || factor ? first.value === most : first.value > 0;
  if (!falls || !whole || (!percent && entries.at(-1)!.value !== 0)) return undefined;
  const items: Item[] = [];
  for (const { start, end, from, value, to, inPoints } of entries) {
    const share = Number(((value / most) * 100).toPrecision(12));
    const award: RawAward = percent || factor ? { kind: 'share', percent: share } : { kind: 'points', value };
    items.push({ type: 'text', start, end });
    const points = unsaidAward(from, to, value === 0 ? { kind: 'points', value: 0 } : award);
    items.push(inPoints ? { ...points, unsaid: false } : points);
    items.push({ type: 'separator', mark: ';', start: to, end: to });
  }
  return items;
}
