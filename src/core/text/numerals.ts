import { ByCharacter } from './by-character';

/** A number as it stands in a text; `damaged` where the digits cannot be trusted (IO0%, l5, 0..5, 1 0). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly chinese: boolean;
  readonly damaged: boolean;
}

const DIGITS = new ByCharacter<number>([
  ['零〇', 0],
  ['一', 1],
  ['二两俩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);
const PLACES = new ByCharacter<number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MULTIPLIERS = new ByCharacter<number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);
/** Above this nobody counts; a slip that names more stays a number that can be written. */
const MOST = 1e18;
const STARTS = new ByCharacter([['0123456789零〇一二两俩三四五六七八九十百千', true]]);

/** Whether a digit stands at `at`, which may lie past the ends: asking the text itself beyond them is slow. */
export function isDigitAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Before a number: a number or a word that goes on, or a point that is lost. */
const GOES_ON = new ByCharacter([['百千万亿&·.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', true]]);

/** So many digits make a double that no other number of as many digits shares. */
const EXACT = 15;

/**
 * The number of a plain run of digits with a point or without one. The nearest double of a quotient of two doubles that
 * are exact is the one that the whole text would give.
 */
function valueOf(digits: string): number {
  if (digits.length > EXACT) return Number(digits);
  let whole = 0;
  let scale = 0;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code === 46) scale = 1;
    else {
      whole = whole * 10 + code - 48;
      scale *= 10;
    }
  }
  return scale > 1 ? whole / scale : whole;
}

/** The digits of 2百 behind 1千, down to 1千200: each part is smaller than what stands before it, so that none is a slip. */
function readRest(
  text: string,
  at: number,
  above: number,
): { readonly value: number; readonly end: number } | undefined {
  let [value, below, i] = [0, above, at];
  while (isDigitAt(text, i)) {
    const from = i;
    while (isDigitAt(text, i)) i++;
    const part = Number(text.slice(from, Math.min(i, from + EXACT)));
    const factor = MULTIPLIERS.at(text, i);
    // 1万5: five thousand or five.
    if (factor === undefined)
      return String(below).length === i - from + 1 ? { value: value + part, end: i } : undefined;
    if (factor >= below || part * factor >= below || text[i + 1] === '分') return undefined;
    value += part * factor;
    below = factor;
    i++;
  }
  return MULTIPLIERS.at(text, i) === undefined ? { value, end: i } : undefined;
}

/** 300-500万7分: behind the number, its points. */
const POINTS_BEHIND = /^\d{1,2}(?:\.\d{1,2})?分(?![之钟])/;

/** 95, 1,200, 0.015, 15万, 1千万, 1千2百. Folded text. */
function readArabic(text: string, at: number): Numeral | undefined {
  let i = at;
  while (isDigitAt(text, i)) i++;
  if (i === at) return undefined;
  let digits = text.slice(at, i);
  let damaged = false;
  // Thousands: one to three digits, then groups of exactly three.
  while ((text[i] === ',' || text[i] === ' ') && isDigitAt(text, i + 1)) {
    const grouped =
      digits.length <= 3 + (i - at > 3 ? 96 : 0) &&
      isDigitAt(text, i + 2) &&
      isDigitAt(text, i + 3) &&
      !isDigitAt(text, i + 4) &&
      digits[0] !== '0';
    if (!grouped) {
      if (text[i] === ' ') damaged = true;
      break;
    }
    digits += text.slice(i + 1, i + 4);
    i += 4;
  }
  if (damaged) {
    while (isDigitAt(text, i) || text[i] === ' ' || text[i] === '.') i++;
    return { value: Number(digits.slice(0, 15)), end: i, chinese: false, damaged };
  }
  if (digits.length > 1 && digits[0] === '0') damaged = true;
  if (text[i] === '.' && isDigitAt(text, i + 1)) {
    const point = i++;
    while (isDigitAt(text, i)) i++;
    digits += text.slice(point, i);
    if (text[i] === '.' && isDigitAt(text, i + 1)) damaged = true;
  } else if (text[i] === '.' && text[i + 1] === '.') {
    damaged = true;
  } else if (text[i] === '·' && isDigitAt(text, i + 1)) {
    damaged = true;
  }
  if (digits.length > EXACT) damaged = true;
  let value = valueOf(digits);
  let multiplier = 1;
  for (let factor = MULTIPLIERS.at(text, i); factor !== undefined; factor = MULTIPLIERS.at(text, i)) {
    if (factor === 1000 && /^[米克瓦分]/.test(text.slice(i + 1, i + 2))) break;
    if (factor === 100 && text[i + 1] === '分') break;
    // 万万 and 万千 are slips; 千万 and 万亿 are numbers.
    if (multiplier >= factor) damaged = true;
    multiplier *= factor;
    i++;
  }
  if (multiplier > 1) {
    value *= multiplier;
    if (!Number.isInteger(value) || value > 1e15) value = Number(value.toPrecision(15));
    // 1.5万2千 is no way to say a number.
    const rest =
      isDigitAt(text, i) && Number.isInteger(value / multiplier) ? readRest(text, i, multiplier) : undefined;
    if (rest) {
      value += rest.value;
      i = rest.end;
    } else if (isDigitAt(text, i) && !POINTS_BEHIND.test(text.slice(i, i + 6))) damaged = true;
  }
  if (value > MOST) {
    damaged = true;
    value = MOST;
  }
  const before = at > 0 ? text[at - 1]! : '';
  if (GOES_ON.at(text, at - 1)) {
    const listed = before === '.' && at > 1 && /[A-Ha-h0-9)]/.test(text[at - 2]!);
    const behindNumber = before === '万' && POINTS_BEHIND.test(text.slice(at, at + 6));
    if (!listed && !behindNumber && before !== 'x' && before !== 'X') damaged = true;
  }
  if (
    DIGITS.at(text, i) !== undefined &&
    DIGITS.at(text, i + 1) === undefined &&
    /[0-9一二三四五六七八九]/.test(text[i] ?? '') &&
    !/[年月日]/.test(before)
  ) {
    // 1一 is a slip of the keyboard; 2一般 would be another word and is left to the reader of words.
    if (!/^[一二三四五六七八九](?:般|致|定|律|票)/.test(text.slice(i, i + 2))) damaged = true;
  }
  return { value, end: i, chinese: false, damaged };
}

/** 一千二百, 两, 十五万, 三点五. */
function readChinese(text: string, at: number): Numeral | undefined {
  let i = at;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let seen = false;
  let damaged = false;
  let last = 0;
  for (; i < text.length && i - at < 24; i++) {
    const unit = text[i]!;
    const asDigit = DIGITS.at(text, i);
    if (asDigit !== undefined) {
      if (digit !== undefined && digit !== 0) {
        // 一二三: digits in a row are not a number that is spoken.
        damaged = true;
      }
      digit = asDigit;
      seen = true;
      continue;
    }
    const place = PLACES.at(text, i);
    if (place !== undefined) {
      if (unit === '百' && text[i + 1] === '分') break;
      if (
        unit === '千' &&
        (text[i + 1] === '米' || text[i + 1] === '克' || text[i + 1] === '瓦' || text.startsWith('千分', i))
      )
        break;
      section += (digit ?? 1) * place;
      digit = undefined;
      seen = true;
      continue;
    }
    if (unit === '万' || unit === '亿') {
      if (!seen) break;
      const factor = unit === '万' ? 1e4 : 1e8;
      // The same one twice is a slip; 一万亿 is a number.
      if (factor === last || (factor === 1e8 && total >= 1e8)) damaged = true;
      last = factor;
      // 亿 counts all that stands before it, 万 only what stands behind 亿: 一万亿, 一亿零一万.
      total =
        factor === 1e8
          ? (total + section + (digit ?? 0)) * factor
          : total + (section + (digit ?? 0)) * factor;
      section = 0;
      digit = undefined;
      continue;
    }
    break;
  }
  if (!seen) return undefined;
  // 一百二 is how one says 120 and how one slips 102: no number to count on.
  if (digit !== undefined && digit > 0 && '百千万亿'.includes(text[i - 2] ?? '十') && i - at > 1)
    damaged = true;
  let value = total + section + (digit ?? 0);
  if (value > MOST) {
    damaged = true;
    value = MOST;
  }
  if (text[i] === '点' && DIGITS.at(text, i + 1) !== undefined) {
    let fraction = '';
    for (i++; DIGITS.at(text, i) !== undefined; i++) fraction += String(DIGITS.at(text, i));
    value = Number(`${value}.${fraction}`);
  }
  if (isDigitAt(text, i) || isDigitAt(text, at - 1)) damaged = true;
  return { value, end: i, chinese: true, damaged };
}

/** 一致, 一般, 一定, 一旦: words that count nothing. */
const NO_ONE = new ByCharacter([['致般定律旦直切概贯同味', true]]);

const VERB_BEFORE = /[扣减加得计记给]/;

/** Reads the number that starts at `at` in a folded text. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  // 扣.25分.
  if (text[at] === '.' && isDigitAt(text, at + 1) && VERB_BEFORE.test(text[at - 1] ?? '')) {
    const read = readArabic(text, at + 1);
    return read && Number.isInteger(read.value) && !read.damaged
      ? { ...read, value: Number(`0.${text.slice(at + 1, read.end)}`) }
      : undefined;
  }
  if (!STARTS.at(text, at)) return undefined;
  if (text[at] === '一' && NO_ONE.at(text, at + 1) && !STARTS.at(text, at - 1)) return undefined;
  return isDigitAt(text, at) ? readArabic(text, at) : readChinese(text, at);
}
