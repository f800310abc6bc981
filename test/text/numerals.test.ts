import fc from 'fast-check';
import { readComparator, readComparison } from '../../src/core/text/comparators';
import { readNumeral } from '../../src/core/text/numerals';
import { readQuantity } from '../../src/core/text/quantities';
import { foldText } from '../../src/core/text/width';
import { anyText, mutantOf, soupOf } from '../support/arbitrary-text';
import { holds } from '../support/runs';

const DIGITS = '零一二三四五六七八九';

/** 0 to 9999 as it is spoken; `leading` where higher places stand before it. */
function section(value: number, leading: boolean): string {
  let text = '';
  let gap = leading;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap ||= text !== '';
      continue;
    }
    if (gap && (text !== '' || value < 1000)) text += '零';
    gap = false;
    text += DIGITS[digit] + name;
  }
  return text;
}

/** A whole number below 10^12 in Chinese: 一亿零三万二千零五. */
function chinese(value: number): string {
  if (value === 0) return '零';
  const [hundredMillions, tenThousands, rest] = [
    Math.floor(value / 1e8),
    Math.floor(value / 1e4) % 1e4,
    value % 1e4,
  ];
  let text = '';
  if (hundredMillions > 0) text += `${section(hundredMillions, false)}亿`;
  if (tenThousands > 0) text += `${section(tenThousands, text !== '')}万`;
  if (rest > 0) text += section(rest, text !== '');
  // 十五, not 一十五.
  return text.replace(/^一十/, '十');
}

const wide = (text: string): string =>
  [...text].map((unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).join('');

const whole = fc.oneof(
  fc.nat(20),
  fc.nat(9999),
  fc.nat(1e8),
  fc.maxSafeNat().map((n) => n % 1e12),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(11)).map(([digit, zeros]) => digit * 10 ** zeros),
);
/** At most fifteen digits, as Excel keeps them. */
const decimal = fc
  .tuple(fc.nat(99_999_999), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)));

const read = (text: string): unknown => {
  const numeral = readNumeral(text, 0);
  return numeral && [numeral.value, numeral.end, numeral.damaged];
};
const readWhole = (text: string, value: number): void =>
  expect([text, read(text)]).toEqual([text, [value, text.length, false]]);

describe('a number that is written is the number that is read', () => {
  it('in Chinese', () =>
    holds(
      'numerals',
      3000,
      fc.property(whole, (n) => readWhole(chinese(n), n)),
    ));

  it('in Chinese with decimals', () =>
    holds(
      'numerals',
      1000,
      fc.property(fc.nat(9999), fc.stringMatching(/^\d{1,4}$/), (n, decimals) =>
        readWhole(
          `${chinese(n)}点${[...decimals].map((digit) => DIGITS[Number(digit)]).join('')}`,
          Number(`${n}.${decimals}`),
        ),
      ),
    ));

  it('in digits, with and without groups of three', () =>
    holds(
      'numerals',
      2000,
      fc.property(fc.oneof(whole, decimal), fc.constantFrom('', ',', ' '), (n, separator) => {
        const [integer, rest] = String(n).split('.');
        const grouped = integer!.replace(/\B(?=(\d{3})+$)/g, separator);
        readWhole(rest === undefined ? grouped : `${grouped}.${rest}`, n);
      }),
    ));

  it('in full-width digits', () =>
    holds(
      'numerals',
      1000,
      fc.property(fc.oneof(whole, decimal), (n) => readWhole(foldText(wide(String(n))).text, n)),
    ));

  it('with a multiplier', () =>
    holds(
      'numerals',
      1000,
      fc.property(
        fc.oneof(fc.nat(99_999), decimal),
        fc.constantFrom<[string, number]>(
          ['万', 1e4],
          ['亿', 1e8],
          ['百万', 1e6],
          ['千万', 1e7],
          ['百', 100],
          ['千', 1000],
        ),
        (n, [name, factor]) => {
          fc.pre(n > 0 && String(n).length <= 9);
          readWhole(`${n}${name}`, Number((n * factor).toPrecision(15)));
        },
      ),
    ));
});

describe('a share that is written is the share that is read', () => {
  const share = (text: string, value: number, unit = '%'): void => {
    const quantity = readQuantity(text, 0);
    expect([text, quantity?.unit, quantity?.end, quantity?.damaged]).toEqual([
      text,
      unit,
      text.length,
      false,
    ]);
    expect([text, Math.abs(quantity!.value - value) < 1e-9]).toEqual([text, true]);
  };
  const part = fc.integer({ min: 1, max: 100 });

  it('in percent, per mille and tenths', () =>
    holds(
      'numerals',
      1000,
      fc.property(part, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (n, tenths, more) => {
        share(`${n}%`, n);
        share(`百分之${chinese(n)}`, n);
        share(`百分之${n}`, n);
        share(`千分之${chinese(n)}`, n, '‰');
        share(`万分之${chinese(n)}`, n, '‱');
        share(`${DIGITS[tenths]}成`, tenths * 10);
        share(`${DIGITS[tenths]}成${DIGITS[more]}`, tenths * 10 + more);
      }),
    ));

  it('in fractions', () =>
    holds(
      'numerals',
      1000,
      fc.property(part, part, (a, b) => {
        fc.pre(a < b);
        share(`${a}/${b}`, (a / b) * 100);
        // 百分之 is a word of its own; nobody says 一百分之.
        if (b < 100) share(`${chinese(b)}分之${chinese(a)}`, (a / b) * 100);
      }),
    ));
});

it('no text makes the readers of numbers throw, stand still, or give what is no number', () => {
  const pieces = soupOf(
    [
      '1,200.05万元',
      '百分之九十五点五',
      '三分之二',
      '85%(含)-95%(不含)',
      '不低于90%且不超过100%',
      '±5%以内',
      '九成五',
      '1/3',
      '第一千零一名',
      '两个半月',
      '大于等于0.5‰',
      '0..5 9 5 05 1.2.3 l5 &11 ·2',
      '万万亿百千十',
      '9'.repeat(400),
      `9${'亿'.repeat(60)}`,
    ],
    10,
  );
  holds(
    'numerals',
    3000,
    fc.property(fc.oneof(anyText(30), pieces, mutantOf(pieces)), (text) => {
      const folded = foldText(text).text;
      for (let at = 0; at <= folded.length; at++) {
        const comparator = readComparator(folded, at);
        for (const one of [
          readNumeral(folded, at),
          readQuantity(folded, at),
          readComparison(folded, comparator?.end ?? at, comparator?.relation),
        ]) {
          if (!one) continue;
          if (one.end <= at || one.end > folded.length) throw new Error(`ends at ${one.end} from ${at}`);
          const values = 'value' in one ? [one.value] : [one.min?.value ?? 0, one.max?.value ?? 0];
          if (!values.every(Number.isFinite)) throw new Error(`${values.join(' ')} at ${at}`);
        }
      }
    }),
  );
});
