import { fullCaseOf, isOfTarget, rangesOf } from '../../model/meaning';
import type { Meaning, RangeCondition } from '../../model/rule';
import { compare, divide, HUNDRED, multiply, rational, signOf, toText } from '../../model/rational';
import { isPercent } from '../../text/units';
import { wantsLess } from '../row/actual';
import { namesNothing } from '../row/in-shares';
import type { Context } from '../points/context';

/** 目标完成率, 完成率=实际完成值/目标值: how much of the goal, said so. */
const RATE_OF_GOAL =
  /(?:目标|指标|计划|任务)(?:值)?(?:的)?(?:完成|实现|达成)(?:率|度|比例|程度)|(?:完成|实现|达成)(?:率|度|比例)\s?[=＝:：]\s?实际[^，。；;\n/÷／]{0,8}[/÷／]\s?(?:目标|计划|指标|年度目标)/u;
/** 完成80%以上, 完成率在80%以下. */
const DONE = /完成|达成|实现/u;
/** How the assumption begins that the rule's percentages are of the goal. */
export const SHARE_OF_GOAL = '完成率按实际值÷目标值计';

const ofRow = ({ scale, unit }: RangeCondition): boolean => scale === 'value' && isPercent(unit);

/** The row as one of shares of its goal: the goal is all of it, and the actual so much of that. */
function inShares(meaning: Meaning, context: Context): Context {
  const { row, actual } = context;
  const share = divide(multiply(actual, HUNDRED), row.target!)!;
  // 目标完成率=100%: beyond all of it there is nothing.
  const ends = meaning.cases
    .flatMap(({ when }) => rangesOf(when))
    .some(({ min, max }) => min?.value === 100 && max?.value === 100);
  const most = ends && compare(share, HUNDRED) > 0 ? HUNDRED : share;
  return { ...context, actual: most, row: { ...row, target: HUNDRED } };
}

/**
 * 完成80%以上得8分 in a row of 满意度≥90%: of the goal, or the rate itself? The rule read the other way, and whether it says that this
 * is meant; `undefined` where the row counts the share itself, or its goal is a number of the rule.
 */
export function shareOfGoal(
  meaning: Meaning,
  context: Context,
): { readonly context: Context; readonly said: boolean; readonly note: string } | undefined {
  const { row, text } = context;
  const { target, percent, name } = row;
  if (!percent || target === undefined || name === undefined || signOf(target) <= 0) return undefined;
  if (wantsLess(row)) return undefined;
  if (compare(target, HUNDRED) === 0 || DONE.test(name)) return undefined;
  if (meaning.kind !== 'ladder' && meaning.kind !== 'deduction') return undefined;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const own = ranges.filter(ofRow);
  if (own.length === 0) return undefined;
  // 达到90%得满分 beside a goal of 90 %: the rate itself.
  const again = own.some(({ min, max }) =>
    [min, max].some((end) => end && compare(rational(end.value), target) === 0),
  );
  if (again) return undefined;
  const said = RATE_OF_GOAL.test(text);
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const goal = full && rangesOf(full.when).some(({ scale, min }) => isOfTarget(scale) && min?.value === 100);
  // 完成100%得满分 is all of the goal, where less than everything is asked for.
  const whole =
    full &&
    rangesOf(full.when).some((range) => ofRow(range) && range.min?.value === 100 && DONE.test(range.text));
  const named =
    own.every(({ text: words }) => DONE.test(words) || namesNothing(words)) &&
    own.some(({ text: words }) => DONE.test(words));
  if (!named || !(said || goal || whole)) return undefined;
  if (meaning.kind === 'deduction' && !said) return undefined;
  const shares = inShares(meaning, context);
  return { context: shares, said, note: `${SHARE_OF_GOAL}，为${toText(shares.actual)}%` };
}
