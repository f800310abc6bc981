import { perText } from './per-text';
import { wording } from './wording';

/** Of how many: /10万, /千人, /百万; not of money, land or things: /10万元. */
const OVER = wording(
  /\/(?:1?千|1000|1?万|10000|10万|100000|十万|100万|百万|1000000|一千|一万|一百万)(?:常住人口|人口|人(?![次民均]))?(?![\d.人元公平立方吨亩户家件只头台辆张床间份米册次千万亿])/y,
);

/** Numerators that count the same people as the denominator. */
const PEOPLE = /^[人例名]?$/;
const FRACTION = /^(?:一?(千|万|十万|百万)|(10万|100万))分之[一1]$/;

const HUNDREDTHS: Readonly<Record<string, number>> = {
  千: 0.1,
  '1000': 0.1,
  万: 0.01,
  '10000': 0.01,
  '10万': 0.001,
  十万: 0.001,
  '100000': 0.001,
  '100万': 0.0001,
  百万: 0.0001,
  '1000000': 0.0001,
};

const NAMES: Readonly<Record<number, string>> = {
  0.1: '‰',
  0.01: '/万',
  0.001: '/10万',
  0.0001: '/100万',
};

/** A number of something for so many people: 9例/10万, 2.8人/千人, 6.2张/千人, 1/10万, 十万分之一. */
export interface RateUnit {
  /** What is counted: 例, 张; empty in /10万. */
  readonly counted: string;
  /** How many hundredths one of it is where people are counted among people; `undefined` for 张/千人. */
  readonly hundredths: number | undefined;
  /** /10万 however it was written, where nothing is said of what is counted; else as written. */
  readonly name: string;
}

/** Where the denominator of a rate that begins at `at` ends (/10万, /千人); −1 where none begins. */
export function rateEnd(text: string, at: number): number {
  return OVER.end(text, at);
}

/** A whole unit as a rate among people; `undefined` of any other unit. */
export const rateUnit = perText((unit): RateUnit | undefined => {
  const fraction = FRACTION.exec(unit);
  const slash = fraction ? 0 : unit.indexOf('/');
  if (slash < 0 || (!fraction && OVER.end(unit, slash) !== unit.length)) return undefined;
  const before = unit.slice(0, slash);
  const counted = before === '1' ? '' : before;
  const many = fraction?.[1] ?? fraction?.[2] ?? unit.slice(slash + 1).replace(/常住人口|人口|人/, '');
  const part = HUNDREDTHS[many.replace(/^[1一](?=[千万百])/, '')]!;
  const hundredths = PEOPLE.test(counted) ? part : undefined;
  return { counted, hundredths, name: counted === '' ? NAMES[part]! : unit };
});

/** Whether a rate among people and a plain unit count the same, the 每千人 left out: 张 of 张/千人, 例 of /10万. */
export function countsSame(rate: RateUnit, unit: string): boolean {
  return rate.counted === '' ? /^[人例名]$/.test(unit) : rate.counted === unit;
}
