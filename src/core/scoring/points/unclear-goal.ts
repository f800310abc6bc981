import { fullCaseOf, GOAL_NOUNS, isOfTarget, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { compare, rational } from '../../model/rational';
import type { Context } from './context';
import { holds, placeRange } from './place';

/** A percentage above it is none that is written as a share. */
const PLAIN = rational(1.5);
const LEAST_SHARE = 0.3;

/** 未超过预算5万元得满分 beside a budget of 100万元: who keeps to the goal itself would lose. */
const KEPT_AMOUNT = new RegExp(
  `(?:不|未|没有?)(?:超[过出]?|[高大多低少小]于)[^，。;\\d]{0,8}?(?:${GOAL_NOUNS})`,
);

function amountFromGoal(meaning: Meaning, context: Context): string | undefined {
  const { target } = context.row;
  const when = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  if (!target || meaning.kind !== 'ladder' || when?.kind !== 'range' || when.scale !== 'value')
    return undefined;
  if (!KEPT_AMOUNT.test(when.text)) return undefined;
  const placed = placeRange(when, context);
  if ('reason' in placed || holds(placed, target)) return undefined;
  return `“${when.text}”是数值本身还是与目标值的差没有写明`;
}

/** 达到目标得满分 in a row that wants less than 20, at 20: the sign says that the goal is missed, the rule that it is reached. */
function atOpenEnd({ cases }: Meaning, { row, actual }: Context): string | undefined {
  const { operator, target } = row;
  if ((operator !== '<' && operator !== '>') || !target || compare(actual, target) !== 0) return undefined;
  const goal = cases.find(
    ({ when }) =>
      when.kind === 'range' &&
      isOfTarget(when.scale) &&
      (when.min ?? when.max)?.value === 100 &&
      /达|完成|实现/.test(when.text) &&
      !/不[高大多低少小]于|不超|[≥≤]/.test(when.text),
  );
  return goal && `指标值类型是“${operator}”，恰好等于目标值是否算“${goal.when.text}”没有写明`;
}

/** 0.9以上得满分，0.8以下不得分 in a row of %: shares, or nine tenths of a percent. */
function inDecimals({ cases }: Meaning, { row, actual }: Context): string | undefined {
  if (!row.percent || (compare(actual, PLAIN) <= 0 && !(row.target && compare(row.target, PLAIN) > 0)))
    return undefined;
  const ranges = cases.flatMap(({ when }) => rangesOf(when)).filter(({ scale }) => scale === 'value');
  const ends = ranges.flatMap(({ min, max }) => [min, max].flatMap((end) => (end ? [end.value] : [])));
  // 0.05 beside a goal of 5 %: the same in two ways of writing.
  const again = (end: number): boolean =>
    row.target !== undefined && compare(rational(Number((end * 100).toPrecision(12))), row.target) === 0;
  const decimal = ends.find((end) => (end >= LEAST_SHARE || again(end)) && end > 0 && end < 1);
  return decimal !== undefined &&
    ends.every((end) => end <= 1) &&
    // 完成率≥0.9: what has a name is known to be a share.
    ranges.every(({ unit, text }) => unit === undefined && !/完成|达成|实现|比/.test(text))
    ? `规则的${decimal}是百分之几还是比例没有写明`
    : undefined;
}

/** Why nobody can tell what a rule means by the goal of the row, or by a number that it names beside the goal. */
export function unclearGoal(meaning: Meaning, context: Context): string | undefined {
  return atOpenEnd(meaning, context) ?? amountFromGoal(meaning, context) ?? inDecimals(meaning, context);
}
