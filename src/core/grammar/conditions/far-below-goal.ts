import { isPercentagePoint } from '../../text/units';
import type { ItemOf } from '../tokens/items';

const OF_GOAL = /^(?!.*(?:全[省市县区国]|平均|上年|去年|同期)).*(?:目标|指标|计划|任务)/;
const APART = /^的?，?(?:但是?|且|而)?(?:与?目标值?)?(?:相差|差距|差额|差值|差幅)在?$/;

/** 低于目标值但相差不超过5个百分点: how far below it at most. */
export function apartFromGoal(goal: ItemOf<'compare'>, apart: ItemOf<'compare'>, text: string): boolean {
  return (
    goal.outside &&
    goal.min === undefined &&
    goal.max?.inclusive === false &&
    OF_GOAL.test(text.slice(goal.start, goal.end)) &&
    isPercentagePoint(apart.unit) &&
    apart.min === undefined &&
    apart.max !== undefined &&
    apart.scale === 'value' &&
    apart.delta === undefined &&
    APART.test(text.slice(goal.end, apart.start))
  );
}
