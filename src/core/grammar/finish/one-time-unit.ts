import type { Condition, End } from '../../model/rule';
import { isSpanOfTime, unitFactor } from '../../text/units';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** T≤30分钟, 1小时<T≤2小时: levels of one time, told in the smallest of their units; 工作日 and 日 stay as they are. */
export function tellTimesInOneUnit(draft: Draft): void {
  let smallest: string | undefined;
  let mixed = false;
  for (const { scale, unit } of rangesIn(draft)) {
    if (scale !== 'value' || unit === undefined || !isSpanOfTime(unit)) return;
    smallest ??= unit;
    const factor = unitFactor(unit, smallest);
    if (!factor || factor.generic) return;
    mixed ||= factor.factor !== 1;
    if (factor.factor < 1) smallest = unit;
  }
  if (!mixed || smallest === undefined) return;
  const to = smallest;
  const told = (condition: Condition): Condition => {
    if (condition.kind === 'all' || condition.kind === 'any')
      return { ...condition, of: condition.of.map(told) };
    if (condition.kind !== 'range' || condition.unit === undefined) return condition;
    const { up, down } = unitFactor(condition.unit, to)!;
    const end = (side: End | undefined): End | undefined =>
      side && { value: Number(((side.value * up) / down).toPrecision(12)), inclusive: side.inclusive };
    return { ...condition, min: end(condition.min), max: end(condition.max), unit: to };
  };
  changeConditions(draft, told);
}
