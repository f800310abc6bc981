import type { Case } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { maximum, rational, subtract, toNumber, toText, ZERO } from '../../model/rational';
import type { LadderResult } from './ladder';

/** Points that a case takes off what another gives: 低于80%的，再扣2分. */
export function losesBesides({ award }: Case): boolean {
  return award.kind === 'full' && award.besides === true;
}

/**
 * 60%-80%得5分。低于80%的，再扣2分: what the number's own case gives, less what is lost besides; never less than nothing.
 * Of several such losses nobody says whether each counts.
 */
export function takeBesides(result: LadderResult, extra: readonly Case[]): LadderResult {
  const [one, other] = extra;
  if (result.kind !== 'case' || !one || one.award.kind !== 'full') return result;
  if (other)
    return { kind: 'refused', reason: `“${one.when.text}”与“${other.when.text}”另扣的分怎样合计没有写明` };
  const { less, span } = one.award;
  const after = (points: Rational): Rational => maximum(subtract(points, rational(less)), ZERO);
  const points = after(result.points);
  return {
    ...result,
    case: { ...result.case, award: { kind: 'points', value: toNumber(points), span } },
    points,
    working: `${result.working}；符合“${one.when.text}”，另扣${less}分，得${toText(points)}分`,
    alternatives: result.alternatives.map((each) => ({ ...each, score: each.score && after(each.score) })),
  };
}
