import type { Amount } from '../model/declaration';
import { inYuan, LEAST_IN_WAN } from './money';

export interface ListedAmount {
  readonly value: number;
  readonly unit: NonNullable<Amount['unit']>;
  /** As written: 860000元. */
  readonly text: string;
}

/** What is paid for, and the amount right behind it: 监理费860000元. */
const ITEM =
  /(\p{Script=Han}{2,24})[:：]?\s{0,2}(\d[\d,]{0,15}(?:\.\d{1,6})?)\s{0,2}(亿元|万元|元)(?=[，。；、,;）)\s]|$|(?:其余|剩余|合计|共计))/gu;
/** A price, a rate or a limit is told in the unit that is usual for it: 每户补助15000元, 人均86000元, 单台20000元, 户补12000元. */
const PER_ONE =
  /每|均|价|单[台套个件辆座户人次家项间亩]|[户人]补|一次性|奖|各|标准|按|不超|不低|不少|以[上下内]|至少|最[高低多少]|超过|低于|达到|限额|起$/u;
const LONGEST = 1000;

/**
 * The amounts that a text lists item by item: 管材2860万元，监理费860000元. Prices and limits are left out, and amounts in 元
 * too small for 万元. None where one amount is written in both units. Linear.
 */
export function listedAmounts(text: string): readonly ListedAmount[] {
  if (text.length > LONGEST || !text.includes('万元')) return [];
  const found: ListedAmount[] = [];
  for (const [whole, item, digits, unit] of text.matchAll(ITEM)) {
    const value = Number(digits!.replaceAll(',', ''));
    if (PER_ONE.test(item!) || (unit === '元' && value < LEAST_IN_WAN)) continue;
    found.push({
      value,
      unit: unit as ListedAmount['unit'],
      text: whole.slice(item!.length).replace(/^[:：\s]+/u, ''),
    });
  }
  const amounts = new Set(found.map((each) => inYuan(each, each.unit)));
  return amounts.size < found.length && new Set(found.map(({ unit }) => unit)).size > 1 ? [] : found;
}
