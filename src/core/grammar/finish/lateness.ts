import { earns } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { isSpanOfTime } from '../../text/units';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { LATE } from '../draft/stretches';

const AHEAD = /提前|提早/;
const IN_TIME = /按[期时]|如期|准时/;

function says(words: RegExp): (one: Case) => boolean {
  return (one) => words.test(one.when.text) && earns(one);
}

/** 逾期每天扣1分: days beyond the day that the row sets; 提前, 按时 and 逾期 must leave clear what is taken from what. */
export function settleLateness(draft: Draft): void {
  const { deductions, cases } = draft;
  if (deductions.length === 0) return;
  // 提前或按期 in one breath are no two tiers.
  const [ahead, inTime] = [says(AHEAD), says(IN_TIME)];
  const tiers = cases.some((one) => ahead(one) && !inTime(one)) && cases.some(inTime);
  deductions.forEach((one, i) => {
    if (!LATE.test(one.subject) || one.threshold || one.stretch || !isSpanOfTime(one.step.unit)) return;
    if (tiers)
      addDoubt(
        draft,
        'contradiction',
        { text: one.subject, span: one.span },
        '逾期的扣分从哪一档的分数中扣没有写明',
      );
    if (one.measure === 'fault' && one.fromGoal === undefined) deductions[i] = { ...one, fromGoal: 'excess' };
  });
}
