import { rangesOf, thresholdOf } from '../../model/meaning';
import type { BandEnds, Meaning, Said, Threshold } from '../../model/rule';
import type { Draft, Whole } from '../draft/draft';
import type { ItemOf } from '../tokens/items';
import { deviationOf } from './measures';

function endsOf({ low, high, tie }: ItemOf<'ends'>): BandEnds {
  return tie === undefined ? { low, high } : { low, high, tie };
}

/** The one meaning that a settled draft has; `undefined` where nothing in it gives or takes points. */
export function meaningOf(
  draft: Draft,
  { statements, total, parts }: Whole,
  limits: Pick<Meaning, 'floor' | 'ceiling'>,
): Meaning | undefined {
  const { located, deductions, earning, proportion } = draft;
  // Spread last: a copy that gets more properties afterwards costs ten times as much.
  const base = {
    total,
    cases: draft.cases,
    deviation: deviationOf(draft),
    earlier: draft.earlier,
    clamps: statements.clamps.map(({ side, value, unit, of, start, end }) => ({
      side,
      value,
      unit,
      of,
      span: located.span(start, end),
    })),
    ends: statements.ends && endsOf(statements.ends),
    floor: limits.floor,
    ceiling: limits.ceiling,
    bonuses: draft.bonuses,
    vetoes: statements.vetoes.map((one): Said<string> => ({
      value: located.text.slice(one.start, one.end),
      span: located.span(one.start, one.end),
    })),
  };
  // The highest case is no total of points that add up, or that are counted: only what the rule says itself is.
  const said = statements.totals.length > 0;
  if (parts.length > 0) return { kind: 'additive', parts, ...base, total: said ? total : undefined };
  if (deductions.length > 0) return { kind: 'deduction', deductions, ...base };
  if (earning)
    return {
      kind: 'earning',
      earning,
      ...base,
      total: said || earning.base !== undefined ? total : undefined,
    };
  if (proportion) return { kind: 'proportion', proportion, ...base };
  return draft.cases.length > 0 ? { kind: 'ladder', ...base } : undefined;
}

/** The value that earns full marks, and those that the deductions state for themselves. */
export function thresholdsOf({ deductions }: Draft, { full }: Whole): readonly Threshold[] {
  const range = full && rangesOf(full.when)[0];
  const ofFull = range && thresholdOf(range, deductions[0]?.measure);
  const thresholds: Threshold[] = ofFull ? [ofFull] : [];
  for (const { threshold } of deductions) if (threshold) thresholds.push(threshold);
  return thresholds;
}
