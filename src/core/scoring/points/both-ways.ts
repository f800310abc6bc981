import { earnsPoints, givesWhole } from '../../model/meaning';
import type { Case, DeductionRule } from '../../model/rule';

/** 80%得4分，每降低5%扣0.5分，100%得6分: at 85% both a level that is reached and steps below full marks. */
export function countsBoth(one: Case, meaning: DeductionRule): boolean {
  return (
    one.when.kind === 'range' &&
    one.when.bare &&
    earnsPoints(one) &&
    !givesWhole(one, meaning.total?.value) &&
    meaning.deductions.some(({ measure, threshold }) => measure === 'shortfall' && !threshold)
  );
}

/** Deductions that count on the side where the case of full marks has no end too: 每少…扣, 每超…扣 beside 达到50件. */
export function countsBothWays({ deductions }: DeductionRule): boolean {
  const measures = new Set(deductions.map(({ measure }) => measure));
  return measures.has('excess') && measures.has('shortfall');
}
