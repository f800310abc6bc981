import { isDigitAt, readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import type { RawAmount, RawAward } from '../tokens/items';

/** What a percentage is of: 权重分, 该项分值 … */
const BASE = wording(
  /(?:该|本|此|其)?(?:项|指标)?(?:工作|任务|内容)?(?:对应|相应|指标|所赋|所占|考核|标准|的)?(?:总权重|权重分值|权重分数|权重分|权重值|权重|权数|分值权重|标准分值|标准分|满分值|满分|总分值|总分|分值|分数|全部分值|全部分|应得分值?|(?<=[项标的])分(?![别类析之值]))(?:的|之|[×x])?|(?:本项|该项|此项|本指标|该指标)的?(?=\d{1,3}(?:\.\d)?%(?![以及]))/y,
);
/** 分 that is not a point: 分钟, 分之, 分别 … and 以上 that makes it a value. */
const NOT_POINTS = wording(
  /分(?:钟|贝|米|升|之|别|类(?!别)|配|析|享|布|组|层|级|散|局|公司|管|支(?![付出])|院|期|及?以[上下内]|\(?含\)?以|\((?:不)?含\)|\((?:均|都)不?(?:包)?含(?:本数)?\)|\(不?(?:包)?含(?:本数|[\d.]{1,6}分?)\)(?:以[上下内]|[-~至到])|[-~至]\d|[≤≥<>])/y,
);
/** 分 that begins another unit: 30分钟, 48分贝. */
export const OTHER_UNIT = wording(/分(?:钟|之|贝|米|升)/y);
const HALF = wording(
  /(?:该项|本项|此项|指标)?(?:标准分值|标准分|分值|权重分|权重|权数|满分)?[的之]?(?:一半|半数)的?(?:分值|分数|权重分|分)?(?![^，。;\n)]{0,2}以)/y,
);
const BELOW = wording(/(?:及)?以下|以内/y);
const ABOVE = wording(/(?:及)?以上/y);
/** The end of a clause. */
const STOPS = wording(/[，。;:\n)、]|$/y);
/** 有几项得: before 几分, which is then one for each. */
const SO_MANY = /几[^，。;\d]{1,5}(?:就|则|便|即)?[得计记扣减]$/;
const RANGE = wording(/--?|~~?|至|到/y);
/** 在3分与5分之间. */
const AND_BETWEEN = wording(/分?(?:与|和)(?=\d[\d.]{0,5}分(?:之间|的?区间))/y);
/** Behind an end of a range. */
const END_TOLD = wording(/(?:\((?:不)?(?:包)?含\))?/y);

/** After points that are a value and no award: 80-89分得8分, 90分：5分. */
const VALUE_AFTER = wording(
  /(?:\((?:均|都)?不?(?:包)?含[^()]{0,8}\))?(?:的)?[，:]?(?:为(?!止|限|准|满分|零|0|正|负)|得(?![到力]|满\d[\d.]{0,4}分(?:为?止|即止|封顶))|计(?![划算]|满\d[\d.]{0,4}分(?:为?止|即止|封顶))|记(?!满\d[\d.]{0,4}分(?:为?止|即止|封顶))|折算|折合|换算|折(?=\d)|不得分|\d{1,20}(?:\.\d{1,20})?分(?![及含]?以[上下内]|[≤<钟贝米升之]|[-~至到]\d|\(不?(?:包)?含|封顶|为限|为上限|为止|保底|为下限))|(?:为|是)?(?:优秀|良好|中等|合格|基本合格|不合格|及格|不及格|一般|较好|较差|优|良|中|差)(?:等次|等级|等|档|级)?(?:的|，)?(?:得|计|记|给)\d|的?按(?:满分|全分|\d{1,3}(?:\.\d)?%|[一二三四五六七八九]成|(?:该项|本项)?(?:分值|权重|满分))/y,
);

/** Whether the points that end at `at` are a value of which the award follows. */
export function isValue(text: string, at: number): boolean {
  return VALUE_AFTER.end(text, at) >= 0;
}

export interface ReadPoints {
  readonly award: Exclude<RawAward, { kind: 'full' }>;
  readonly end: number;
  readonly damaged: boolean;
}

/** N分, N-M分: a number of points, or a range of which a person chooses. */
export function readPoints(text: string, at: number): ReadPoints | undefined {
  // 半分, and not 半分钟; 一分半 is read as a whole or not at all.
  if (text[at] === '半' && text[at + 1] === '分' && NOT_POINTS.end(text, at + 1) < 0)
    return { award: { kind: 'points', value: 0.5 }, end: at + 2, damaged: false };
  if (text[at] === '几' && text[at + 1] === '分' && SO_MANY.test(text.slice(Math.max(0, at - 10), at)))
    return { award: { kind: 'points', value: 1 }, end: at + 2, damaged: false };
  const first = readNumeral(text, at);
  if (!first) return undefined;
  let end = first.end;
  let { damaged } = first;
  let award: ReadPoints['award'] = { kind: 'points', value: first.value };
  const dash = RANGE.end(text, text[end] === '分' ? end + 1 : end);
  const hyphen = dash < 0 ? AND_BETWEEN.end(text, end) : dash;
  if (hyphen >= 0) {
    const second = readNumeral(text, hyphen);
    if (second && text[second.end] === '分') {
      award = {
        kind: 'choice',
        min: Math.min(first.value, second.value),
        max: Math.max(first.value, second.value),
        of: 'points',
      };
      end = second.end;
      damaged ||= second.damaged;
    }
  }
  // ≥100%15分≥90%12分: points between two levels.
  const between = text[at - 1] === '%' && /^分[≥≤<>]/.test(text.slice(end, end + 2));
  if (text[end] !== '分' || (NOT_POINTS.end(text, end) >= 0 && !between)) return undefined;
  // 十分满意 is a degree, not ten points.
  if (
    first.chinese &&
    /^分(?:满意|重|重要|必|明|钟|之|完|到位|好|显|优|有效|突)/.test(text.slice(end, end + 3))
  )
    return undefined;
  // 一分半.
  if (text[end + 1] === '半' && award.kind === 'points' && STOPS.end(text, end + 2) >= 0)
    return { award: { kind: 'points', value: award.value + 0.5 }, end: end + 2, damaged };
  return { award, end: end + 1, damaged: damaged || first.value > 1000 };
}

/** A part of a whole without the sign of percent: 四分之一, 1/4, 三成, 二成半. */
function readFraction(text: string, at: number): ReadPoints | undefined {
  const first = readNumeral(text, at);
  if (!first) return undefined;
  const { end } = first;
  const made = (percent: number, to: number, damaged = false): ReadPoints => ({
    award: { kind: 'share', percent: Number(percent.toPrecision(15)) },
    end: to,
    damaged: first.damaged || damaged || !(percent > 0 && percent <= 100),
  });
  if (text[end] === '成' && first.value <= 10) {
    const half = text[end + 1] === '半';
    return made(first.value * 10 + (half ? 5 : 0), end + (half ? 2 : 1));
  }
  const divided = text.startsWith('分之', end);
  if (!divided && !(text[end] === '/' && isDigitAt(text, end + 1) && !first.chinese)) return undefined;
  const second = readNumeral(text, end + (divided ? 2 : 1));
  if (!second || second.chinese !== first.chinese) return undefined;
  const [part, whole] = divided ? [second.value, first.value] : [first.value, second.value];
  return made((part / whole) * 100, second.end, second.damaged || !Number.isInteger(part));
}

/** 权重分的5%, 5%的权重分, 该项分值的85-100%, 该项分值的49%以下, 权重的四分之一, 三成的分值. */
export function readWeightShare(text: string, at: number, most = 100): ReadPoints | undefined {
  const half = HALF.end(text, at);
  if (half >= 0) return { award: { kind: 'share', percent: 50 }, end: half, damaged: false };
  const base = BASE.end(text, at);
  let i = base < 0 ? at : base;
  const fraction = readFraction(text, i);
  if (fraction) {
    if (base >= 0) return fraction;
    const after = BASE.end(text, text[fraction.end] === '的' ? fraction.end + 1 : fraction.end);
    return after < 0 ? undefined : { ...fraction, end: after };
  }
  const first = readNumeral(text, text.startsWith('百分之', i) ? i + 3 : i);
  if (!first) return undefined;
  const inWords = text.startsWith('百分之', i);
  i = first.end;
  let damaged = first.damaged || first.value > most;
  let award: ReadPoints['award'] = { kind: 'share', percent: first.value };
  const percent = text[i] === '%' ? i + 1 : i;
  const hyphen = RANGE.end(text, END_TOLD.end(text, percent));
  const second = hyphen < 0 ? undefined : readNumeral(text, hyphen);
  if (second && text[second.end] === '%') {
    award = {
      kind: 'choice',
      min: Math.min(first.value, second.value),
      max: Math.max(first.value, second.value),
      of: 'weight',
    };
    i = second.end;
    damaged ||= second.damaged;
  }
  if (!inWords) {
    if (text[i] !== '%') return undefined;
    i++;
  }
  // Whether the ends belong to the range is for the person who chooses.
  if (award.kind === 'choice') i = END_TOLD.end(text, i);
  const below = BELOW.end(text, i);
  const above = ABOVE.end(text, i);
  if (below >= 0) award = { kind: 'choice', min: 0, max: first.value, of: 'weight' };
  if (above >= 0) award = { kind: 'choice', min: first.value, max: 100, of: 'weight' };
  i = Math.max(i, below, above);
  if (base < 0) {
    const after = BASE.end(text, text[i] === '的' ? i + 1 : i);
    if (after < 0) return undefined;
    i = after;
  }
  // 分值×80%×完成率 is a formula.
  return '×÷+'.includes(text[i] ?? ' ') ? undefined : { award, end: i, damaged };
}

const STATED = wording(/(?:满分|分值|分数|权重分值|权重分|权重)(?:的|[×x])/y);

/** 0.8倍分值, 0.5倍的权重分: a multiple of the weight that is less than all. */
const TIMES = wording(
  /(0\.\d{1,3})倍的?(?:该项|本项)?(?:分值|权重分值?|权重|满分|标准分)值?(?=[，。;\n)]|$)/y,
);

/** 得0.8倍分值. */
export function readTimesWeight(text: string, at: number): ReadPoints | undefined {
  const match = TIMES.match(text, at);
  if (!match) return undefined;
  const percent = Number((Number(match[1]) * 100).toPrecision(12));
  return { award: { kind: 'share', percent }, end: at + match[0].length, damaged: false };
}

/** 满分的80%, 分值×60% without a verb: only where its base comes first and nothing follows. */
export function readStatedShare(text: string, at: number): ReadPoints | undefined {
  if (STATED.end(text, at) < 0) return undefined;
  const read = readWeightShare(text, at);
  return read && /^[，。;\n)]|^$/.test(text.slice(read.end, read.end + 1)) ? read : undefined;
}

/** 按80%计分: the percentage alone. */
export function readPercent(text: string, at: number): ReadPoints | undefined {
  const first = isDigitAt(text, at) ? readNumeral(text, at) : undefined;
  return first && text[first.end] === '%'
    ? {
        award: { kind: 'share', percent: first.value },
        end: first.end + 1,
        damaged: first.damaged || first.value > 100,
      }
    : undefined;
}

/** 按八成计: tenths alone. */
export function readTenths(text: string, at: number): ReadPoints | undefined {
  const read = readFraction(text, at);
  return read && text[read.end - 1] !== '半' && text[read.end - 1] !== '成' ? undefined : read;
}

/** What ends a bare share: nothing, a stop, or 的分. */
const ENDS_SHARE = /^(?:[；;，。)\n①-⑳]|、[^\d，。;]|的?分数?(?:[；;，。)\n]|$)|$)/;

/** 得80%, 得百分之八十, 得七成, 得60%—80% with nothing after it: of the weight. */
export function readBareShare(text: string, at: number): ReadPoints | undefined {
  const named = text.startsWith('百分之', at) ? readNumeral(text, at + 3) : undefined;
  if (named && !named.damaged && named.value <= 100 && STOPS.end(text, named.end) >= 0)
    return { award: { kind: 'share', percent: named.value }, end: named.end, damaged: false };
  const tenths = readTenths(text, at);
  if (tenths?.damaged === false && STOPS.end(text, tenths.end) >= 0) return tenths;
  // 八成分, 六成的分数.
  const counted =
    tenths?.damaged === false && text[tenths.end - 1] === '成' ? OF_POINTS.end(text, tenths.end) : -1;
  if (counted >= 0) return { ...tenths!, end: counted };
  const first = readNumeral(text, at);
  if (!first || first.damaged || first.value > 100) return undefined;
  const hyphen = RANGE.end(text, text[first.end] === '%' ? first.end + 1 : first.end);
  const last = hyphen < 0 ? first : readNumeral(text, hyphen);
  if (!last || last.damaged || last.value > 100 || text[last.end] !== '%') return undefined;
  const rest = text.slice(last.end + 1, last.end + 4);
  if (!ENDS_SHARE.test(rest)) return undefined;
  const end = last.end + 1 + (/^的?分数?/.exec(rest)?.[0].length ?? 0);
  if (last === first) return { award: { kind: 'share', percent: first.value }, end, damaged: false };
  const [min, max] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
  return { award: { kind: 'choice', min, max, of: 'weight' }, end, damaged: false };
}

/** Behind tenths: of the points, and the end of a clause. */
const OF_POINTS = wording(/的?分(?:数|值)?(?=[，。;:\n)、]|$)/y);

export function amountOf(award: ReadPoints['award']): RawAmount | undefined {
  if (award.kind === 'points') return { value: award.value, of: 'points' };
  if (award.kind === 'share') return { value: award.percent, of: 'weight' };
  return undefined;
}

export function printAmount(amount: RawAmount): string {
  return amount.of === 'points' ? `${amount.value}分` : `权重分的${amount.value}%`;
}

export function printAward(award: RawAward): string {
  switch (award.kind) {
    case 'full':
      return '得满分';
    case 'points':
      return award.value === 0 ? '不得分' : `得${award.value}分`;
    case 'share':
      return `得权重分的${award.percent}%`;
    case 'choice':
      return award.of === 'points' ? `得${award.min}-${award.max}分` : `得权重分的${award.min}-${award.max}%`;
  }
}
