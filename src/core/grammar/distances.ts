import { asNumber, isDistance, namesGoal } from '../model/meaning';
import type { Case, Condition, RangeCondition } from '../model/rule';
import type { Draft } from './draft';

/** Words that name a distance of themselves: 降幅达30%. */
const NAMED = /降幅|跌幅|减幅|下降幅度|降低幅度|缺口|差距/;

function earnsAll({ award }: Case): boolean {
  return award.kind === 'full' && award.less === 0;
}

function earns(one: Case): boolean {
  return earnsAll(one) || (one.award.kind === 'points' && one.award.value > 0);
}

/**
 * 缺4期以上 beside a threshold says how far the actual lies from it; with nothing to count from, or where faults are
 * counted, it is the number itself.
 */
export function settleDistances(draft: Draft): void {
  const counting = draft.deductions.filter((one) => one.measure !== 'fault' && one.measure !== 'rank');
  const measures = new Set<string>(counting.map((one) => one.measure));
  for (const one of draft.deductions) if (one.fromGoal) measures.add(one.fromGoal);
  const full = draft.cases.some(
    (one) =>
      earns(one) && one.when.kind === 'range' && !isDistance(one.when.scale) && one.when.scale !== 'rank',
  );
  // 超目标值10%以内, 超10%-20%: the first says what the others are counted from.
  const named = new Set<string>(
    draft.cases.flatMap(({ when }) =>
      when.kind === 'range' && isDistance(when.scale) && namesGoal(when) ? [when.scale] : [],
    ),
  );
  const settled = (range: RangeCondition, one: Case): RangeCondition => {
    if (isDistance(range.scale)) {
      if (named.has(range.scale)) return range;
      const counts = !earnsAll(one) && (draft.deductions.length > 0 ? measures.has(range.scale) : full);
      return counts ? range : asNumber(range);
    }
    const lost = one.award.kind === 'points' || (one.award.kind === 'full' && one.award.less > 0);
    return range.scale === 'value' && lost && measures.has('shortfall') && NAMED.test(range.text)
      ? { ...range, scale: 'shortfall', bare: false }
      : range;
  };
  const settle = (condition: Condition, one: Case): Condition => {
    if (condition.kind === 'range') return settled(condition, one);
    if (condition.kind === 'all' || condition.kind === 'any')
      return { ...condition, of: condition.of.map((part) => settle(part, one)) };
    return condition;
  };
  draft.cases.forEach((one, i) => (draft.cases[i] = { ...one, when: settle(one.when, one) }));
}
