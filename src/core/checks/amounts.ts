import type { Amount } from '../model/declaration';

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** An amount in 元; one without unit is taken in the unit of the other that it is compared with. */
export function inYuan(amount: Pick<Amount, 'value' | 'unit'>, other: Amount['unit']): number {
  return amount.value * (YUAN[amount.unit ?? other ?? '元'] ?? 1);
}

/** How much a sum of rounded figures may be off: half a unit of the last written decimal for each. */
export function roundingTolerance(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -Math.min(decimals, 6) * values.length + 1e-9;
}
