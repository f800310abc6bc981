import { fullCaseOf, GOAL_NOUNS, isOfTarget } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { compare } from '../../model/rational';
import type { Context } from './context';
import { holds, placeRange } from './place';

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

/** Why nobody can tell what a rule means by the goal of the row, or by a number that it names beside the goal. */
export function unclearGoal(meaning: Meaning, context: Context): string | undefined {
  return atOpenEnd(meaning, context) ?? amountFromGoal(meaning, context);
}
