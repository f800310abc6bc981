import { ByCharacter } from './by-character';
import { isDigitAt, readNumeral } from './numerals';
import { rateEnd, rateUnit } from './rate-units';
import { readUnit } from './units';
import { wording } from './wording';

/** A percentage above this is a slip (9090%). */
const MOST_PERCENT = 500;

/** A measure word that the list lacks: one to three characters between the number and what can follow a quantity. */
const UNKNOWN_UNIT = wording(
  /(?!时(?:得|，|的)|优|良|中(?!心)|差|好|合格|较|一般)[^\x00-\x7f，。、；：（）“”得扣减分计记每少多未不为是有达完超低高等至到之以及或且均都满含上下内外前后者的其并由按给占加则即可应将]{1,3}(?=扣|减|得(?![到力])|，|以[上下内]|及以|\(|;|。|$)/y,
);

/** Behind a unit: 5人万. */
const MULTIPLE = new ByCharacter([['万亿', true]]);

const NAME = wording(/A{1,5}(?:级|景)|[GDKV](?![A-Za-z0-9%])/y);
const NO_TENTHS = wording(/成(?:效|果|功|立|本|员|交|年|为|熟|绩|就)/y);

export interface ReadQuantity {
  readonly value: number;
  readonly unit: string | undefined;
  readonly end: number;
  readonly chinese: boolean;
  readonly damaged: boolean;
}

/** 半天, 半小时, 半个月, and no 上半月, 半日制. */
const HALF = wording(
  /(?<![上下前后大小多个每])半(?=年以?[内上下])|(?<=[不未]?满|不足|不到|超过)半(?=个?(?:年|月|季度)(?!度|制|期))|(?<=[每凡][^，。;\d]{0,4}[多超晚迟延少期长短过出后])半(?=个?(?:小时|天|日|月|工作日|星期|年)(?![制班票游间子色牙]))|(?<![上下前后大小多个])半(?=个?(?:小时|天|日|月|工作日|星期)(?![制班票游间子色牙]))/y,
);

/** Behind a unit of time: 两天半, 1小时半. */
const AND_HALF = wording(/(?<=天|日|年|小时|月|周)半(?![数夜价年天月日成径个小])/y);

/** 过半的, 未过半: half of all; 过半小时 and 过半年 are spans of time. */
const HALF_OF_ALL = wording(
  /(?<=过)半(?=[，。;:)的得计记给扣者则即才方就为\n]|\d{1,2}(?:\.\d)?分|[满零]分|不得|$)/y,
);

/** Half of a unit of time. */
function readHalf(text: string, at: number): ReadQuantity | undefined {
  const end = HALF.end(text, at);
  const unit = end < 0 ? undefined : (readUnit(text, end) ?? readUnit(text, end + 1));
  return unit && { value: 0.5, unit: unit.unit, end: unit.end, chinese: true, damaged: false };
}

/** Words for shares: 半数, 一半, 九成, 三分之二, 百分之九十五, 千分之五, 万分之二. */
function readShare(text: string, at: number): ReadQuantity | undefined {
  const first = text[at];
  if (first !== '半' && first !== '一' && first !== '百' && first !== '千' && first !== '万')
    return undefined;
  const share = (value: number, end: number, damaged = false, unit = '%'): ReadQuantity => ({
    value,
    unit,
    end,
    chinese: true,
    damaged,
  });
  if (text.startsWith('半数', at) || text.startsWith('一半', at)) return share(50, at + 2);
  const half = HALF_OF_ALL.end(text, at);
  if (half >= 0) return share(50, half);
  if (first === '半') return readHalf(text, at);
  if (!text.startsWith('分之', at + 1)) return undefined;
  const unit = first === '百' ? '%' : first === '千' ? '‰' : first === '万' ? '‱' : undefined;
  const part = unit === undefined ? undefined : readNumeral(text, at + 3);
  return part && share(part.value, part.end, part.damaged, unit);
}

/** Reads a number with its unit at `at` of a folded text. A Chinese numeral counts only with a unit. */
export function readQuantity(text: string, at: number): ReadQuantity | undefined {
  const share = readShare(text, at);
  if (share) return share;
  const number = readNumeral(text, at);
  if (!number) return undefined;
  let { end, damaged, value } = number;
  // 4A级, 5G: names, not amounts.
  if (NAME.end(text, end) >= 0) return undefined;
  if (text.startsWith('分之', end)) {
    const part = readNumeral(text, end + 2);
    if (part && value > 0 && part.chinese === number.chinese) {
      // 十万分之三 is 3/10万.
      const unit = value === 1e5 ? '/10万' : value === 1e6 ? '/100万' : undefined;
      if (unit !== undefined) return { ...part, unit, damaged: damaged || part.damaged };
      return {
        value: Number(((part.value / value) * 100).toPrecision(15)),
        unit: '%',
        end: part.end,
        chinese: number.chinese,
        damaged: damaged || part.damaged,
      };
    }
  }
  if (text[end] === '成' && NO_TENTHS.end(text, end) < 0 && value <= 10) {
    // 九成五 is 95 %.
    const part = number.chinese ? '一二三四五六七八九'.indexOf(text[end + 1] ?? ' ') + 1 : 0;
    const share = value * 10 + part;
    return { value: share, unit: '%', end: end + (part > 0 ? 2 : 1), chinese: number.chinese, damaged };
  }
  // 3/10万: so many of a great number of people.
  const rate = text[end] === '/' && !number.chinese ? rateEnd(text, end) : -1;
  if (rate >= 0) {
    const { name } = rateUnit(text.slice(end, rate))!;
    return { value, unit: name, end: rate, chinese: false, damaged };
  }
  // 1/2 of something, where nothing follows the second number that would make it a date.
  if (text[end] === '/' && isDigitAt(text, end + 1) && !number.chinese) {
    const part = readNumeral(text, end + 1);
    if (part && part.value > value && !readUnit(text, part.end)) {
      return {
        value: Number(((value / part.value) * 100).toPrecision(15)),
        unit: '%',
        end: part.end,
        chinese: false,
        damaged,
      };
    }
  }
  if (text[end] === '余' || (text[end] === '多' && readUnit(text, end + 1))) {
    damaged = true;
    end++;
  }
  const half = text[end] === '个' && text[end + 1] === '半';
  const unit = readUnit(text, end);
  if (unit) {
    if (half) value += 0.5;
    let after = half ? end + 2 : unit.end;
    let name = unit.unit;
    if (half) {
      const rest = readUnit(text, after);
      if (rest) {
        name = rest.unit;
        after = rest.end;
      }
    } else if (AND_HALF.end(text, after) >= 0) {
      value += 0.5;
      after++;
    }
    return {
      value,
      unit: name,
      end: after,
      chinese: number.chinese,
      damaged: damaged || MULTIPLE.at(text, after) === true || (name === '%' && value > MOST_PERCENT),
    };
  }
  const unknown = number.chinese ? -1 : UNKNOWN_UNIT.end(text, end);
  if (unknown >= 0) return { value, unit: text.slice(end, unknown), end: unknown, chinese: false, damaged };
  if (isLatin(text, end)) damaged = true;
  return { value, unit: undefined, end, chinese: number.chinese, damaged };
}

function isLatin(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122 && code !== 120;
}
