import { earnsNothing, isOfTarget } from '../../model/meaning';
import type { Case, RangeCondition } from '../../model/rule';
import { quantityIn } from '../../text/named-quantity';
import { complementOf } from '../../text/negations';
import { printRange } from '../clauses/comparison';
import type { Draft } from '../draft/draft';

/** The case that takes all points from whoever misses what is asked for at least. */
function lostBeside(asked: RangeCondition, { cases }: Draft): Case | undefined {
  return cases.find(
    ({ when, award, span }) =>
      when.kind === 'otherwise' && earnsNothing({ award }) && span[1] > asked.span[1],
  );
}

/** Whether points are lost by steps, or earned in proportion: then what is asked for at least earns no full marks. */
function goesDown({ deductions, proportion, shares }: Draft): boolean {
  return deductions.length > 0 || proportion !== undefined || shares.length > 0;
}

/**
 * 每低1个百分点扣1分，合格率应达到80%以上，否则不得分: below it nothing is earned, and above it the steps go on. What the steps count from is
 * said elsewhere, or by the row.
 */
export function settleLeastAsked(draft: Draft): void {
  if (!goesDown(draft)) return;
  for (const asked of draft.required) {
    const lost = lostBeside(asked, draft);
    // The goal itself is where the steps begin.
    if (!lost || isOfTarget(asked.scale)) continue;
    const sides = complementOf(asked);
    if (!sides) continue;
    const assumed = draft.cases.findIndex(({ award }) => award.span === asked.span);
    if (assumed >= 0) {
      draft.cases.splice(assumed, 1);
      const noted = draft.assumptions.findIndex(
        ({ id, text: words }) => id === 'words-assumed' && words.includes('满分标准'),
      );
      if (noted >= 0) draft.assumptions.splice(noted, 1);
    }
    const { min, max } = sides;
    const { noun } = quantityIn(asked.text);
    const text = `${noun}${printRange(min, max, asked.unit, false, asked.scale)}`;
    const { span } = asked;
    draft.cases[draft.cases.indexOf(lost)] = { ...lost, when: { ...asked, min, max, text, span } };
  }
}
