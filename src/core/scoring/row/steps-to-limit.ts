import type { Meaning } from '../../model/rule';
import { compare, rational } from '../../model/rational';
import type { Row } from './actual';

/**
 * 60%得3分，每增加5个百分点加1分，最高6分 in a row of 6 points: the steps lead from the best case to all there is. `undefined`
 * where the row weighs something else, or the rule says itself what it comes to.
 */
export function upToLimit(meaning: Meaning, { weight }: Row): Meaning | undefined {
  const { bonuses, cases, ceiling, kind, total } = meaning;
  const [bonus, second] = bonuses;
  if (kind !== 'ladder' || !weight || !ceiling || ceiling.ofWeight || !total || !bonus?.step || second)
    return undefined;
  if (bonus.measure !== 'excess' || bonus.amount.of !== 'points' || bonus.most !== undefined)
    return undefined;
  if (!Number.isFinite(ceiling.value) || compare(rational(ceiling.value), weight) !== 0) return undefined;
  const ofCase = cases.some(({ award }) => award.kind === 'points' && award.span[0] === total.span[0]);
  return ofCase && total.value < ceiling.value ? { ...meaning, total: ceiling } : undefined;
}
