import type { Case } from '../../model/rule';
import { MAX_CLAUSES } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { placeOf } from '../draft/ranks-fall-on';

/** 以后每后退1名: behind the ranks that were told. */
const ONWARD = /^(?:从此)?(?:[以此其之往]后|后面|余下的?|其余的?)，?(?:名次|位次|排名)?每/;

const round = (value: number): number => Number(value.toPrecision(12));

/** Whether a case stands for what steps that went on from the ranks before it would leave. */
export const wentOn = ({ when, award }: Case): boolean =>
  when.kind === 'range' && when.scale === 'rank' && when.span === award.span;

/** Whether the cases are the ranks from the first on, each with fewer points than the one before. */
function tellsRanks(cases: readonly Case[]): boolean {
  let before = Infinity;
  return cases.every((one, i) => {
    const place = placeOf(one);
    const falls = place?.rank === i + 1 && place.points < before;
    before = place?.points ?? 0;
    return falls;
  });
}

/**
 * 第1名、第2名、第3名分别记5分、4.5分、4分，第4名记3.75分，以后每后退1名再减0.25分: the ranks go on from the points of the last that was told,
 * whatever the steps between those before it, until no points are left.
 */
export function goOnFromRanks(draft: Draft): void {
  const { cases, deductions, bonuses } = draft;
  const [loss, second] = deductions;
  if (!loss || second || loss.measure !== 'rank' || bonuses.length > 0 || cases.length < 2) return;
  const { amount, step, subject, span } = loss;
  if (amount.of !== 'points' || step.value !== 1 || !ONWARD.test(subject)) return;
  if (loss.most !== undefined || loss.stretch || loss.from !== undefined || !tellsRanks(cases)) return;
  const last = cases.at(-1)!;
  if (last.when.kind !== 'range' || last.award.kind !== 'points' || last.span[1] > span[0]) return;
  let { value: points } = last.award;
  // So many ranks nobody tells apart; each would become a case.
  if (!(amount.value > 0) || cases.length + points / amount.value > MAX_CLAUSES) return;
  const { when, award } = last;
  for (let rank = cases.length + 1; points > 0; rank++) {
    points = Math.max(0, round(points - amount.value));
    const place = { value: rank, inclusive: true };
    const max = points > 0 ? place : undefined;
    cases.push({
      when: { ...when, min: place, max, bare: false, text: max ? `第${rank}名` : `第${rank}名及以后`, span },
      award: { ...award, value: points, span },
      span,
    });
  }
  deductions.length = 0;
}
