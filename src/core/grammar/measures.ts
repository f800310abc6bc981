import type { Condition, Deviation, RangeCondition } from '../model/rule';
import { changeConditions, rangesIn } from './draft';
import type { Draft } from './draft';

const DEVIATION = /偏差|偏离|误差|差异/;
const ABSOLUTE = /绝对值|\|[^|\n]{2,20}\|/;

function mapRanges(condition: Condition, change: (range: RangeCondition) => Condition): Condition {
  if (condition.kind === 'range') return change(condition);
  if (condition.kind === 'all' || condition.kind === 'any')
    return { ...condition, of: condition.of.map((part) => mapRanges(part, change)) };
  return condition;
}

/** 第6名及以下 is a larger number, 第3名以上 a smaller one. */
export function turnRanks(draft: Draft): void {
  const turn = (range: RangeCondition): RangeCondition => {
    if (range.scale !== 'rank') return range;
    const { min, max, text } = range;
    if (max && !min && /以下|之下/.test(text)) return { ...range, min: max, max: undefined };
    if (min && !max && /以上|之上/.test(text)) return { ...range, min: undefined, max: min };
    return range;
  };
  if (rangesIn(draft).some((range) => range.scale === 'rank'))
    changeConditions(draft, (condition) => mapRanges(condition, turn));
}

/** ±5%, 绝对值不超过5%, 偏差率在5%以内: how far on either side of a middle. */
export function deviationOf(draft: Draft): Deviation | undefined {
  const ranges = rangesIn(draft).filter((range) => range.scale === 'value');
  if (ranges.length === 0) return undefined;
  const negative = ranges.some(({ min, max }) => (min?.value ?? 0) < 0 || (max?.value ?? 0) < 0);
  if (negative) return undefined;
  const around = ranges.some((range) => range.around);
  const said = around || ABSOLUTE.test(draft.located.text);
  const named = ranges.some((range) => range.max !== undefined && DEVIATION.test(range.text));
  return said || named ? { said, middle: draft.middle } : undefined;
}
