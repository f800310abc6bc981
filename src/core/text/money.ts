import type { Amount } from '../model/declaration';

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** In 元; nobody writes a smaller amount in 万元. */
export const LEAST_IN_WAN = YUAN['万元']!;

/** An amount in 元; one without unit is taken in the unit of the other that it is compared with. */
export function inYuan(amount: Pick<Amount, 'value' | 'unit'>, other: Amount['unit']): number {
  return amount.value * (YUAN[amount.unit ?? other ?? '元'] ?? 1);
}

/** The unit of money that a text names in brackets: 项目资金（万元）, (单位：元). Takes a folded text. */
export function moneyUnitInBrackets(folded: string): Amount['unit'] {
  const match = /\((?:金额)?(?:单位:?)?(亿元|万元|元)\)/.exec(folded);
  return match?.[1] as Amount['unit'];
}

/** 2026年预算 beside 项目总额: whether the label of an amount begins with the year that it is of. */
export const isOfOneYear = (label: string): boolean => /^20\d\d年/.test(label);

export function isMoneyUnit(unit: string | undefined): unit is NonNullable<Amount['unit']> {
  return unit !== undefined && Object.hasOwn(YUAN, unit);
}
