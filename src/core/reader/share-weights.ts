import type { Column, Indicator } from '../model/declaration';

/**
 * Weights given as shares of one (权重 0.15) on the scale of a hundred points. Only where the header speaks of a share,
 * no weight is above one, and together they make up most of one: points below one would not.
 */
export function withPercentPoints(
  columns: readonly Column[],
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const header = columns.find(({ role }) => role === 'weight')?.header ?? '';
  if (!speaksOfShares(header)) return indicators;
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length < 2 || sum < 0.5 || sum > 1.05 || weights.some((weight) => weight <= 0 || weight > 1)) {
    return indicators;
  }
  return indicators.map((indicator) => {
    const { weight } = indicator;
    if (weight?.value === undefined) return indicator;
    return { ...indicator, weight: { ...weight, value: Number((weight.value * 100).toPrecision(12)) } };
  });
}

/** Whether a weight column's header allows shares: 权重, 权数. */
export function speaksOfShares(header: string): boolean {
  return /权\s*[重数值]|比重/.test(header);
}
