import type { Case } from '../../model/rule';
import { MAX_CLAUSES } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 以后每后退1名: behind the ranks that were told, and no more than that. */
const ONWARD =
  /^(?:从此)?(?:[以此其之往]后|后面|余下的?|其余的?)，?(?:名次|位次|排名)?每(?:再|往)?(?:后退|退后|后移|下移|下降|降低|靠后|落后|后推|退|降|低)?[1一]?个?(?:名次?|位次?)(?:递减)?$/;

const round = (value: number): number => Number(value.toPrecision(12));

/** Whether a case stands for what steps that went on from the ranks before it would leave. */
export const wentOn = ({ when, award }: Case): boolean =>
  when.kind === 'range' && when.scale === 'rank' && when.span === award.span;

/** The first rank behind those that the cases tell from the first on, each with fewer points than those before it; else `undefined`. */
function behindRanks(cases: readonly Case[]): number | undefined {
  let [next, before] = [1, Infinity];
  for (const { when, award } of cases) {
    if (when.kind !== 'range' || when.scale !== 'rank') return undefined;
    // 前三名得满分: more than any that are told.
    const points =
      award.kind === 'points'
        ? award.value
        : award.kind === 'full' && award.less === 0 && next === 1
          ? Infinity
          : undefined;
    const { min, max } = when;
    if (points === undefined || !max || (min?.value ?? 1) !== next || max.value < next) return undefined;
    if (next > 1 && points >= before) return undefined;
    if (min?.inclusive === false || max.inclusive === false) return undefined;
    [next, before] = [max.value + 1, points];
  }
  return next;
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
  if (loss.most !== undefined || loss.stretch || loss.from !== undefined) return;
  const first = behindRanks(cases);
  const last = cases.at(-1)!;
  if (
    first === undefined ||
    last.when.kind !== 'range' ||
    last.award.kind !== 'points' ||
    last.span[1] > span[0]
  )
    return;
  let { value: points } = last.award;
  // So many ranks nobody tells apart; each would become a case.
  if (!(amount.value > 0) || cases.length + points / amount.value > MAX_CLAUSES) return;
  const { when, award } = last;
  for (let rank = first; points > 0; rank++) {
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
