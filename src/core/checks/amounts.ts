/** How much a sum of rounded figures may be off: half a unit of the last written decimal for each. */
export function roundingTolerance(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -Math.min(decimals, 6) * values.length + 1e-9;
}
