import type { Operator, TargetValue } from '../model/declaration';
import type { CellContent } from '../model/grid';
import { perText } from '../text/per-text';
import { readQuantity } from '../text/quantities';
import { rateUnit } from '../text/rate-units';
import { readUnit } from '../text/units';
import { foldText } from '../text/width';
import { clean } from './label';

/** Longer cells are sentences, not values. */
const LONGEST_VALUE = 120;

const PREFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥=?|≧|⩾|>=|=>|大于或?等于|不得?(?:低|少|小)于|至少|达到|达)/, '≥'],
  [/^(?:≤=?|≦|⩽|<=|=<|小于或?等于|不得?(?:高|多|大|超过)于?|不超|控制在|至多|低于等于)/, '≤'],
  [/^(?:>|大于|高于|多于|超过)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:==?|═|等于)/, '='],
];

const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(?:\(含\))?(?:及|或|\(含\))?以上$/, '≥'],
  [/(?:之内|以内|(?:\(含\))?(?:及|或|\(含\))?以下)$|([天日时周月钟])内$/, '≤'],
];

/** Takes 以上, 以内 … off the end; a captured unit before it stays. */
function splitSuffix(text: string): { readonly rest: string; readonly operator: Operator | undefined } {
  for (const [pattern, operator] of SUFFIXES) {
    const match = pattern.exec(text);
    if (match) return { rest: (text.slice(0, match.index) + (match[1] ?? '')).trim(), operator };
  }
  return { rest: text, operator: undefined };
}

const NOTHING: TargetValue = {
  operator: undefined,
  number: undefined,
  unit: undefined,
  words: '',
  fromPercentFormat: false,
};

const BARE_MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};

/**
 * Reads a target or an actual value: `≥95.5%` → operator ≥, number 95.5, unit %. A number cell is taken as stored;
 * one with a percent format is read on the percent scale (0.97 shown as 97% → 97 %). A cell with words only, with a
 * date, or with more than one number has no number.
 */
export function readTargetValue(content: CellContent): TargetValue {
  const { value, format, text } = content;
  if (content.error !== undefined || text === '') return { ...NOTHING, words: content.error ?? '' };
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (format?.includes('%'))
      return { ...NOTHING, number: scaled(value, 100), unit: '%', fromPercentFormat: true };
    if (isDateFormat(format)) return { ...NOTHING, words: text.trim() };
    const shown = readValueText(text);
    return { ...NOTHING, operator: shown.operator, number: value, unit: shown.unit };
  }
  return readValueText(text);
}

/** The same for a text alone. */
function readValueText(text: string): TargetValue {
  if (text.length > LONGEST_VALUE) return { ...NOTHING, words: text.trim() };
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return { ...NOTHING, number: Number(text) };
  return readWrittenValue(text);
}

const readWrittenValue = perText((text): TargetValue => {
  // Width only: ㎡ and ℃ are units and stay as they are.
  let rest = clean(foldText(text).text);
  let operator: Operator | undefined;
  for (const [pattern, meaning] of PREFIXES) {
    const match = pattern.exec(rest);
    if (match && startsWithNumber(rest.slice(match[0].length).trim())) {
      operator = meaning;
      rest = rest.slice(match[0].length).trim();
      break;
    }
  }
  if (!/\d/.test(rest)) return readChinese(rest, operator, text);
  const rate = readRate(rest);
  if (rate) return { ...NOTHING, operator: operator ?? rate.operator, number: rate.number, unit: rate.unit };
  const numbers = [...rest.matchAll(/\d[\d,]*(?:\.\d+)?/g)];
  if (numbers.length !== 1) return { ...NOTHING, operator, words: rest };
  const found = numbers[0]!;
  const before = rest.slice(0, found.index);
  let after = rest.slice(found.index + found[0].length).trim();
  const number = plainNumber(found[0]);
  if (number === undefined || isDateOrOrdinal(before, after) || isYear(found[0], after))
    return { ...NOTHING, operator, words: rest };
  const suffix = splitSuffix(after);
  operator ??= suffix.operator;
  after = suffix.rest;
  const sign = /[-−]\s*$/.test(before) ? -1 : 1;
  const words = before.replace(/[-−+]\s*$/, '').trim();
  const multiplier = Object.hasOwn(BARE_MULTIPLIERS, after) ? BARE_MULTIPLIERS[after] : undefined;
  if (multiplier !== undefined) {
    return { ...NOTHING, operator, number: scaled(sign * number, multiplier), words };
  }
  const { unit, left } = splitUnit(after);
  return {
    operator,
    number: sign * number,
    unit,
    words: [words, left].filter((part) => part !== '').join(' '),
    fromPercentFormat: false,
  };
});

/** 9/10万, 9例/10万人以内: one number, though two are written. */
function readRate(
  text: string,
): { readonly number: number; readonly unit: string; readonly operator: Operator | undefined } | undefined {
  if (!text.includes('/')) return undefined;
  const { rest, operator } = splitSuffix(text);
  const read = readQuantity(rest, 0);
  return read?.unit !== undefined && !read.damaged && read.end === rest.length && rateUnit(read.unit)
    ? { number: read.value, unit: read.unit, operator }
    : undefined;
}

/** 座桥梁 → 座 with 桥梁 left; 万元/公里 and units that no list knows stay whole. */
function splitUnit(text: string): { readonly unit: string | undefined; readonly left: string } {
  if (text === '') return { unit: undefined, left: '' };
  const known = text.includes('/') ? undefined : readUnit(text, 0);
  if (known && known.end < text.length) return { unit: known.unit, left: text.slice(known.end).trim() };
  return isUnit(text) ? { unit: text, left: '' } : { unit: undefined, left: text };
}

/** 两次, 一千人, 百分之九十五, 九成以上: a Chinese number with its unit and nothing else. 二级 and 三年 count nothing. */
function readChinese(text: string, operator: Operator | undefined, original: string): TargetValue {
  const words = { ...NOTHING, operator, words: operator ? text : clean(original) };
  if (text.length < 2 || text.length > 16) return words;
  const { rest: bare, operator: suffix } = splitSuffix(text);
  const read = readQuantity(foldText(bare).text, 0);
  if (!read?.chinese || read.damaged || read.end !== bare.length) return words;
  if (read.unit !== undefined && /^(?:级|等|类|档|期|季度|年|月|日|号)$/.test(read.unit)) return words;
  return { ...NOTHING, operator: operator ?? suffix, number: read.value, unit: read.unit };
}

/** Multiplies without the tail that binary fractions leave: 0.07 × 100 is 7. */
function scaled(value: number, by: number): number {
  return Number((value * by).toPrecision(14));
}

function startsWithNumber(text: string): boolean {
  return /^(?:[-+]?\d|[一二两三四五六七八九十百千半])/.test(text);
}

/** 1,200 and 0.5, but no 1,2. */
function plainNumber(digits: string): number | undefined {
  const comma = digits.includes(',');
  if (comma && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return undefined;
  const number = Number(comma ? digits.replaceAll(',', '') : digits);
  return Number.isFinite(number) ? number : undefined;
}

/** 2024年…, 12月底, 第3名, 〔2024〕: a number that counts nothing. */
function isDateOrOrdinal(before: string, after: string): boolean {
  if (/(?:第|前|[〔[]|No\.?)\s*$/i.test(before)) return true;
  return /^(?:月(?!\/)|号|日(?:前|内|之前|以前)|年(?:度|底|末|初|前|内)|季度)/.test(after);
}

/** 不低于2024年, 2026年全面完成: a year that one compares with or works to, no number of years. */
function isYear(digits: string, after: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && after.startsWith('年');
}

/** What stands behind a number and is its unit: short, without digits and punctuation. */
function isUnit(text: string): boolean {
  return text.length <= 12 && !/[\d,，。;；:：、!！?？()（）\s]/.test(text);
}

/** A format code with a date or time part outside of quotes and brackets. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format.length > 200) return false;
  const codes = format.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
  return /[ymdhs]/i.test(codes) && !/[0#?]/.test(codes);
}
