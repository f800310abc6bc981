import type { Rational } from '../../model/rational';
import { multiply, rational } from '../../model/rational';
import { readQuantity } from '../../text/quantities';
import { isEitherUnit, writtenMultiple } from '../../text/units';
import type { Multiple } from '../../text/units';
import { foldText } from '../../text/width';

/** An actual or a target as a number with its own unit, as words, or nothing. */
export type ReadValue =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly unit: string | undefined;
      /** The 万 of 52万 and of 52万元, which `value` has taken in. */
      readonly multiple?: Multiple | undefined;
      /** Whether a sign stands before it: >60% is a range, and no one number. */
      readonly ranged?: boolean;
    }
  | { readonly kind: 'words'; readonly text: string };

/** What stands behind a number and is no unit of it: about so many, a day of the month. */
const NO_UNIT = /^(?:左右|上下|号|余|多)$/;

/** 1小时20分钟, 1年3个月, 2天6小时: how many of the smaller there are in one of the greater. */
const OF_TWO = /^(\d{1,3})(小时|分钟?|天|年)(\d{1,2})(分钟?|秒钟?|小时|个月)$/;
const IN_SMALLER: Readonly<Record<string, readonly [unit: string, many: number]>> = {
  小时分: ['分钟', 60],
  分秒: ['秒', 60],
  天小: ['小时', 24],
  年个: ['个月', 12],
};

/** A span of time in two units, in the smaller of them. */
function timeOfTwo(text: string): Extract<ReadValue, { kind: 'number' }> | undefined {
  const [, greater, one, smaller, other] = OF_TWO.exec(text) ?? [];
  const [unit, many] = IN_SMALLER[`${one?.replace('分钟', '分')}${other?.slice(0, 1)}`] ?? [];
  if (unit === undefined || many === undefined || Number(smaller) >= many) return undefined;
  return { kind: 'number', value: rational(Number(greater) * many + Number(smaller)), unit };
}

/** 97, "97", "97%", "548件", "1,200", "－3"; anything else is words. */
export function readValue(value: number | string | null | undefined): ReadValue {
  const read = readWritten(value);
  if (read.kind !== 'words' || typeof value !== 'string') return read;
  // 60%。 and 60（%）: the same number, as a form or a habit has it.
  const folded = foldText(value).text.trim();
  const bare = folded.replace(/[。;，.]$/, '').replace(/^([-≥≤<>=]?\d[\d.,]*)\(([^()\d]{1,8})\)$/, '$1$2');
  const again = bare === folded ? read : readWritten(bare);
  return again.kind === 'number' ? again : read;
}

function readWritten(value: number | string | null | undefined): ReadValue {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { kind: 'number', value: rational(value), unit: undefined }
      : { kind: 'words', text: String(value) };
  const folded = foldText(value).text;
  const text = folded.replace(/\n/g, '');
  if (text === '') return { kind: 'blank' };
  // 50⏎60: two numbers, one under the other.
  if (/\d\n+[-\d]/.test(folded)) return { kind: 'words', text: folded };
  const sign = /^(?:≥|>=|≤|<=|>|<|=)/.exec(text)?.[0] ?? '';
  const lead = sign.length;
  const negative = text[lead] === '-' ? 1 : 0;
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (plain !== undefined) return { kind: 'number', value: rational(plain), unit: undefined };
  const quantity = readQuantity(text, lead + negative);
  if (
    quantity &&
    !NO_UNIT.test(quantity.unit ?? '') &&
    !quantity.chinese &&
    !quantity.damaged &&
    quantity.end === text.length
  ) {
    return {
      kind: 'number',
      value: rational(negative ? -quantity.value : quantity.value),
      unit: quantity.unit,
      multiple: writtenMultiple(text),
      ranged: sign !== '' && sign !== '=',
    };
  }
  const span = timeOfTwo(text.slice(lead));
  if (span) return { ...span, ranged: sign !== '' && sign !== '=' };
  // 80台(套): either of two counting words.
  const either = /^(\d+(?:\.\d+)?)([^\d.].*)$/.exec(text.slice(lead + negative));
  if (either && isEitherUnit(either[2]!)) {
    const multiple = writtenMultiple(text);
    const bare = either[2]!.slice(multiple?.word.length ?? 0);
    const value = multiply(rational(Number(either[1])), rational(multiple?.times ?? 1));
    return {
      kind: 'number',
      value: negative ? multiply(value, rational(-1)) : value,
      unit: bare,
      multiple,
      ranged: sign !== '' && sign !== '=',
    };
  }
  // A unit that is not on the list stands behind the number all the same; 8月底 is a day, 20左右 and 2O are no numbers.
  const loose =
    /^(-?\d+(?:\.\d+)?)((?!左右|上下|以[上下内]|[年月日号季周旬])[\u4e00-\u9fff\u3300-\u33ffA-HJ-NP-Za-hj-kmnp-z℃/]{1,2})$/.exec(
      text,
    );
  // 4A级: a grade.
  if (loose && !/[不未均无没多余几来约]|^A{1,4}级?$/.test(loose[2]!))
    return { kind: 'number', value: rational(Number(loose[1])), unit: loose[2] };
  return { kind: 'words', text };
}
