import type { Operator, TargetValue } from '../model/declaration';
import type { CellContent } from '../model/grid';

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
  [/(?:之内|以内|(?:\(含\))?(?:及|或|\(含\))?以下)$/, '≤'],
];

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
export function readValueText(text: string): TargetValue {
  if (text.length > LONGEST_VALUE) return { ...NOTHING, words: text.trim() };
  if (/^\d{1,15}(?:\.\d{1,15})?$/.test(text)) return { ...NOTHING, number: Number(text) };
  let rest = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
  let operator: Operator | undefined;
  for (const [pattern, meaning] of PREFIXES) {
    const match = pattern.exec(rest);
    if (match && startsWithNumber(rest.slice(match[0].length))) {
      operator = meaning;
      rest = rest.slice(match[0].length).trim();
      break;
    }
  }
  const numbers = [...rest.matchAll(/\d[\d,]*(?:\.\d+)?/g)];
  if (numbers.length !== 1) return { ...NOTHING, operator, words: rest };
  const found = numbers[0]!;
  const before = rest.slice(0, found.index);
  let after = rest.slice(found.index + found[0].length).trim();
  const number = plainNumber(found[0]);
  if (number === undefined || isDateOrOrdinal(before, after)) return { ...NOTHING, operator, words: rest };
  for (const [pattern, meaning] of SUFFIXES) {
    const match = pattern.exec(after);
    if (!match) continue;
    operator ??= meaning;
    after = after.slice(0, match.index).trim();
    break;
  }
  const sign = /[-−]\s*$/.test(before) ? -1 : 1;
  const words = before.replace(/[-−+]\s*$/, '').trim();
  const multiplier = BARE_MULTIPLIERS[after];
  if (multiplier !== undefined) {
    return { ...NOTHING, operator, number: scaled(sign * number, multiplier), words };
  }
  const unit = isUnit(after) ? after : undefined;
  const left = unit === undefined ? after : '';
  return {
    operator,
    number: sign * number,
    unit: unit === '' ? undefined : unit,
    words: [words, left].filter((part) => part !== '').join(' '),
    fromPercentFormat: false,
  };
}

/** Multiplies without the tail that binary fractions leave: 0.07 × 100 is 7. */
function scaled(value: number, by: number): number {
  return Number((value * by).toPrecision(14));
}

function startsWithNumber(text: string): boolean {
  return /^\s*[-+]?\d/.test(text);
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

/** What stands behind a number and is its unit: short, without digits and punctuation. */
function isUnit(text: string): boolean {
  return text.length <= 12 && !/[\d,，。;；:：、!！?？()（）\s]/.test(text);
}

/** A format code with a date or time part outside of quotes and brackets. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format.length > 200) return false;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(codes) && !/[0#?]/.test(codes);
}
