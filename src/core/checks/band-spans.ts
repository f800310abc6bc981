import type { Indicator } from '../model/declaration';
import type { RuleReading } from '../model/rule';
import { inRowUnit } from './rule-facts';

/** One band as a stretch of values; an end that the text leaves open counts as included. */
export interface BandSpan {
  readonly min: number;
  readonly minInclusive: boolean;
  readonly max: number;
  readonly maxInclusive: boolean;
  readonly points: number | 'full' | undefined;
  /** Both ends are written. */
  readonly bounded: boolean;
  /** Neither end leaves open to which side it belongs. */
  readonly exact: boolean;
  /** The condition as written. */
  readonly text: string;
}

/** The bands of a ladder over the actual value itself; none where levels (完成90%), ranks or faults are meant. */
export function spansOf({ meaning, bands, deductions }: RuleReading): readonly BandSpan[] {
  if (meaning?.kind !== 'ladder' || deductions.length > 0 || meaning.bonuses.length > 0) return [];
  if (bands.length !== meaning.cases.length) return [];
  if (bands.some(({ range }) => range.scale !== 'value' || range.bare)) return [];
  if (new Set(bands.map(({ range }) => range.unit)).size > 1) return [];
  return bands.map(({ range: { min, max, text }, points }) => ({
    text,
    min: min?.value ?? -Infinity,
    minInclusive: min?.inclusive ?? true,
    max: max?.value ?? Infinity,
    maxInclusive: max?.inclusive ?? true,
    points,
    bounded: min !== undefined && max !== undefined,
    exact: min?.inclusive !== undefined || max?.inclusive !== undefined,
  }));
}

/** Whether the target itself lies in no band of the rule. */
export function missesTarget(reading: RuleReading, indicator: Indicator): boolean {
  const spans = spansOf(reading);
  const target = indicator.target?.value.number;
  const unit = reading.bands[0]?.range.unit;
  if (target === undefined || spans.length < 2) return false;
  return spans.every((band) => {
    const [min, max] = [inRowUnit(band.min, unit, indicator), inRowUnit(band.max, unit, indicator)];
    if (min === undefined || max === undefined) return false;
    return (
      target < min ||
      target > max ||
      (target === min && !band.minInclusive) ||
      (target === max && !band.maxInclusive)
    );
  });
}
