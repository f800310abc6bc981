import { earns, rangesOf } from '../../model/meaning';
import { stepFactor, unitFactor } from '../../text/units';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';

const SENTENCE_END = /[。;\n]/;

/** Whether a sentence ends behind a place and in front of all that scores. */
function endsBeforeScoring({ cases, deductions, located }: Draft, end: number): boolean {
  const behind = located.text.slice(end).search(SENTENCE_END);
  if (behind < 0) return false;
  const [stop] = located.span(end + behind, end + behind + 1);
  return [...cases, ...deductions].every(({ span }) => span[0] >= stop);
}

/**
 * 证书到期前60日内复审。持证上岗率须达100%…: whether a demand stands in a sentence of its own in front of all that scores, in a
 * unit that nothing there counts in, so that no points hang on its number.
 */
export function isOfItsOwn(draft: Draft, { end, unit }: ItemOf<'compare'>): boolean {
  const { cases, deductions } = draft;
  if (unit === undefined || unit === '分') return false;
  // Faults alone tell no level: the number may be the one that the row counts.
  const levels =
    cases.some((one) => rangesOf(one.when).length > 0 && earns(one)) ||
    deductions.some(({ threshold }) => threshold?.value !== undefined);
  if (!levels || !endsBeforeScoring(draft, end)) return false;
  const units = [
    ...cases.flatMap(({ when }) => rangesOf(when).map((range) => range.unit)),
    ...deductions.flatMap(({ step, threshold }) => [step.unit, threshold?.unit]),
  ].filter((one) => one !== undefined);
  // Without a unit anywhere the number may be the one that is counted.
  return (
    units.length > 0 &&
    units.every(
      (one) => one !== unit && unitFactor(one, unit) === undefined && stepFactor(one, unit) === undefined,
    )
  );
}
