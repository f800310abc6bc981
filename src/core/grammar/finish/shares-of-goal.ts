import type { Case, Condition, End, RangeCondition } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 完成3.2%目标, 达到15%的年度目标: the noun behind a rate. */
const CALLED_GOAL =
  /(?:完成|达到|达成|实现)[\d.]+%的?(?:年度|全年|总体|增长|下降)?(?:目标|任务|计划|指标)值?$/;

const pointsOf = ({ award }: Case): number =>
  award.kind === 'points' ? award.value : award.kind === 'full' ? Infinity : NaN;

/** The rate that earns most of all. */
function bestRate({ cases }: Draft): RangeCondition | undefined {
  const most = Math.max(...cases.map(pointsOf));
  const best = cases.filter((one) => pointsOf(one) === most);
  const when = best.length === 1 ? best[0]!.when : undefined;
  const rate = when?.kind === 'range' && when.scale === 'value' && when.unit === '%';
  return rate && when.min && !when.max ? when : undefined;
}

const isShare = (when: Condition): when is RangeCondition =>
  when.kind === 'range' && when.scale === 'target-share' && when.unit === '%' && !when.around;

/**
 * 完成80%目标 beside 完成目标60%以上: eighty hundredths of it, and no goal. 3.2 % is none, since all that earns less begins higher;
 * neither are 80 % and 50 %, which are as round as a part of a goal.
 */
const cannotBeShare = ({ min }: RangeCondition, others: readonly RangeCondition[]): boolean =>
  min!.value % 10 !== 0 && others.every((other) => other.min === undefined || other.min.value > min!.value);

/**
 * 完成3.2%目标的得8分；完成目标80%以上不足100%的得5分: levels beside it that reach higher show that 3.2 % is no share of the goal but the
 * goal itself, and they are shares of it.
 */
export function tellSharesOfGoal(draft: Draft): void {
  const goal = bestRate(draft);
  if (!goal || draft.deductions.length > 0 || draft.proportion || draft.shares.length > 0) return;
  const others = rangesIn(draft).filter((range) => range !== goal);
  const { value } = goal.min!;
  const above = others.some(({ max }) => max !== undefined && max.value > value && max.value <= 100);
  if (!above || !others.every(isShare)) return;
  if (!CALLED_GOAL.test(goal.text) || !cannotBeShare(goal, others)) {
    addDoubt(draft, 'contradiction', goal, '得分较低的一档高于满分的标准，各是什么的百分比没有写明');
    return;
  }
  const of = (end: End | undefined): End | undefined =>
    end && { ...end, value: Number(((end.value * value) / 100).toPrecision(12)) };
  changeConditions(draft, (when) => {
    if (!isShare(when)) return when;
    const [min, max] = [of(when.min), of(when.max)];
    return { ...when, scale: 'value', min, max, text: printRange(min, max, '%', false, 'value') };
  });
}
