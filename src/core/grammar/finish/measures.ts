import type { Condition, Deviation, RangeCondition } from '../../model/rule';
import { isPercent } from '../../text/units';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

const DEVIATION = /偏差|偏离|误差|差异|偏高[^，。;]{0,12}偏低|偏低[^，。;]{0,12}偏高/;
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

/** 在目标值基础上上浮2℃: a distance to one side of the goal, which no number of the rule says. */
const FLOATS =
  /(?:目标|基准|标准|计划|指标)[值数]?的?基础(?:上|之上)[^，。;\d]{0,4}(?:上浮|下浮|上调|下调|浮动|增加|减少|提高|降低)[^，。;\d]{0,4}\d/;

/** 超出25℃-27℃区间的: all but what the two numbers enclose. */
const LEAVES = /超[出过][^，。;]{3,24}(?:区间|范围)/;

/** Doubts a number that is how far from the goal, and a range that is left, where nothing else took them for that. */
export function doubtFloating(draft: Draft): void {
  for (const { when, award } of draft.cases) {
    if (when.kind !== 'range' || when.around || isPercent(when.unit)) continue;
    const { scale, min, max, text, span } = when;
    const leaves = award.kind === 'points' && min && max && LEAVES.test(text);
    if (leaves || (scale === 'value' && FLOATS.test(text)))
      addDoubt(draft, 'leftover', { text, span }, '在哪个数值之上或之下，没有读懂');
  }
}
