import type { ReadQuantity } from './quantities';
import { isSpanOfTime, unitFactor } from './units';

function times(one: ReadQuantity, up: number, down: number, unit: string): ReadQuantity {
  return { ...one, value: Number(((one.value * up) / down).toPrecision(12)), unit };
}

/** The ends of 30分钟<T≤1小时 in the smaller of their units; as they are where they are no times, or not of one kind (天 and 工作日). */
export function inOneUnit(low: ReadQuantity, high: ReadQuantity): readonly [ReadQuantity, ReadQuantity] {
  if (low.unit === undefined || high.unit === undefined || low.unit === high.unit) return [low, high];
  if (!isSpanOfTime(low.unit) || !isSpanOfTime(high.unit)) return [low, high];
  const factor = unitFactor(high.unit, low.unit);
  if (!factor || factor.generic) return [low, high];
  return factor.factor >= 1
    ? [low, times(high, factor.up, factor.down, low.unit)]
    : [times(low, factor.down, factor.up, high.unit), high];
}
