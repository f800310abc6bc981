import type { Indicator } from '../model/declaration';
import type { Span } from '../model/rule';
import type { RuleReading } from '../model/rule-reading';
import { isSameButForTail, isSameNumber } from '../text/decimal-tail';
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
export function spansOf(reading: RuleReading): readonly BandSpan[] {
  return reading.bands.some(({ range }) => range.bare) ? [] : spansWithPoint(reading);
}

/**
 * The same, where the best band may be a single value beyond all others (100%得4分，98%≤合格率＜100%得3分): read as that
 * value and what is better still.
 */
export function spansWithPoint({ meaning, bands, deductions }: RuleReading): readonly BandSpan[] {
  if (meaning?.kind !== 'ladder' || deductions.length > 0 || meaning.bonuses.length > 0) return [];
  if (bands.length !== meaning.cases.length) return [];
  if (bands.some(({ range }) => range.scale !== 'value')) return [];
  if (new Set(bands.map(({ range }) => range.unit)).size > 1) return [];
  const spans = bands.map(({ range: { min, max, text }, points }) => ({
    text,
    min: min?.value ?? -Infinity,
    minInclusive: min?.inclusive ?? true,
    max: max?.value ?? Infinity,
    maxInclusive: max?.inclusive ?? true,
    points,
    bounded: min !== undefined && max !== undefined,
    exact: min?.inclusive !== undefined || max?.inclusive !== undefined,
  }));
  const single = bands.findIndex(({ range }) => range.bare);
  if (single < 0) return spans;
  const point = bands[single]!.range.min?.value;
  const others = spans.filter((_, i) => i !== single);
  if (point === undefined || bands.some(({ range }, i) => range.bare && i !== single)) return [];
  const best = others.every(({ points }) => outranks(spans[single]!.points, points));
  const ends = others.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  if (!best || ends.length === 0) return [];
  const beyond = { ...spans[single]!, minInclusive: true, maxInclusive: true };
  if (ends.every((end) => end <= point)) spans[single] = { ...beyond, min: point, max: Infinity };
  else if (ends.every((end) => end >= point)) spans[single] = { ...beyond, min: -Infinity, max: point };
  else return [];
  return spans;
}

function outranks(a: BandSpan['points'], b: BandSpan['points']): boolean {
  if (a === undefined || b === undefined || b === 'full') return false;
  return a === 'full' || a > b;
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

/** The stretches of values between two bands that fall in neither, from the least. */
export function gapsOf(bands: readonly BandSpan[], whole: boolean): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  const sorted = [...bands].sort((a, b) => a.min - b.min || a.max - b.max);
  let reach = sorted[0]!;
  for (const band of sorted.slice(1)) {
    const distance = band.min - reach.max;
    const open = distance === 0 && !reach.maxInclusive && !band.minInclusive;
    // Whole things: 10–19家 and 20–29家 leave nothing out.
    const apart = whole
      ? distance > 1 || (distance === 1 && !reach.maxInclusive && !band.minInclusive)
      : distance > 0;
    if (apart || open) gaps.push([reach.max, band.min]);
    if (band.max > reach.max || (band.max === reach.max && band.maxInclusive)) reach = band;
  }
  return gaps;
}

/**
 * 95%-100%得10分 and 95: whether the band that earns full marks has two ends, of which the lower is the target.
 * @param full where the rule names that band
 */
export function beginsAtTarget(
  { bands, deductions }: RuleReading,
  full: Span,
  indicator: Indicator,
): boolean {
  const target = indicator.target?.value.number;
  const range = bands.find(({ range: { span } }) => span[0] === full[0] && span[1] === full[1])?.range;
  if (target === undefined || deductions.length > 0 || !range?.min || !range.max) return false;
  const { unit } = range;
  // Under ≤ it is the upper end that may just be reached.
  const operator = indicator.operator?.value ?? indicator.target?.value.operator;
  const end = operator === '≤' || operator === '<' ? range.max : range.min;
  // 1 stands for 100 % where the target column holds shares.
  if (unit === '%' && target <= 1 && isSameNumber(end.value, target * 100)) return true;
  const own = inRowUnit(end.value, unit, indicator);
  return own !== undefined && isSameButForTail(own, target);
}

/** 6000人次得2分，每增加200人次加0.25分，最高得3分 of ≥6800人次: the points that steps from the level add are full at the target. */
export function fillsAtTarget({ bands, bonuses, ceiling }: RuleReading, target: number): boolean {
  const [bonus, second] = bonuses;
  const from = bands[0]?.range.min?.value;
  const base = bands[0]?.points;
  const most = ceiling && !ceiling.ofWeight ? ceiling.value : undefined;
  if (!bonus?.step || second || bonus.amount.of !== 'points' || bonus.measure !== 'excess') return false;
  if (from === undefined || typeof base !== 'number' || most === undefined || most <= base) return false;
  return isSameNumber(from + ((most - base) / bonus.amount.value) * bonus.step.value, target);
}
