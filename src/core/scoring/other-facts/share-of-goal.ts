import { ratioOf } from '../../model/formula';
import { fullCaseOf, isOfTarget, rangesOf } from '../../model/meaning';
import type { Formula, Meaning, RangeCondition } from '../../model/rule';
import { compare, divide, HUNDRED, multiply, rational, signOf, toText } from '../../model/rational';
import { isPercent } from '../../text/units';
import { wantsLess } from '../row/actual';
import { namesNothing } from '../row/in-shares';
import type { Context } from '../points/context';

/** 目标完成率, 完成率=实际完成值/目标值: how much of the goal, said so. */
const RATE_OF_GOAL =
  /(?:目标|指标|计划|任务)(?:值)?(?:的)?(?:完成|实现|达成)(?:率|度|比例|程度)|(?:完成|实现|达成)(?:目标|指标|计划|任务)(?:值)?的(?:程度|比例|比率)/u;
/** 以实际完成值与目标值之比计分, 完成率=实际值/目标值. */
const RATIO_TO_GOAL =
  /实际[^，。；;\n/÷／\d]{0,8}(?:(?:[/÷／]|除以)\s?(?:年度|全年)?(?:目标|指标)(?!数)(?:完成)?值?(?=的|[，。；;\n)）×x*]|$)|[占与和同比]\s?(?:年度|全年)?(?:目标|指标)(?!数)(?:完成)?值?(?:的?(?:比率|比值|之比|比例|百分比|比重)|之比))/u;
/** 完成率=实际完成值/目标值: what the quotient is called. */
const NAMED_RATIO = /(\p{Script=Han}{2,6}率)\s?[=＝]\s?[(（]?实际/u;
/** 完成率=（实际完成产出数/计划产出数）×100%: of counts, which may be those that the rate of the row is made of. */
const RATIO_OF_COUNTS =
  /(?:完成|实现|达成)(?:率|度|比例)\s?[=＝:：]\s?[(（]?实际[^，。；;\n/÷／\d]{0,8}[/÷／]\s?(?:计划|任务|年度计划|目标数)/u;
/** 完成80%以上, 完成率在80%以下. */
const DONE = /完成|达成|实现/u;
/** How the assumption begins that the rule's percentages are of the goal. */
export const SHARE_OF_GOAL = '完成率按实际值÷目标值计';

const ofRow = ({ scale, unit }: RangeCondition): boolean => scale === 'value' && isPercent(unit);

/** Whether a formula holds the actual against the goal by itself: 实际值/目标值×分值. */
function ratioOfGoal(formula: Formula): boolean {
  if (ratioOf(formula) !== undefined) return true;
  return formula.kind === 'binary' && (ratioOfGoal(formula.left) || ratioOfGoal(formula.right));
}

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
  if (!percent || target === undefined || signOf(target) <= 0 || wantsLess(row)) return undefined;
  if (compare(target, HUNDRED) === 0) return undefined;
  const inFormula = meaning.kind === 'proportion' && !meaning.proportion.inWords;
  if (meaning.kind === 'earning' || meaning.kind === 'additive') return undefined;
  const made = (said: boolean): ReturnType<typeof shareOfGoal> => {
    const shares = inShares(meaning, context);
    return { context: shares, said, note: `${SHARE_OF_GOAL}，为${toText(shares.actual)}%` };
  };
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const own = ranges.filter(ofRow);
  const unnamed = own.every(({ text: words }) => {
    // 以实际完成值与目标值之比计分，≥100%: what the whole rule goes by.
    const level = words.split('，').at(-1)!;
    return DONE.test(level) || namesNothing(level);
  });
  // The formula itself divides by the goal.
  const divides = inFormula && ratioOfGoal(meaning.proportion.formula);
  // 完成率=实际完成值/目标值 in a row of that rate.
  const called = NAMED_RATIO.exec(text)?.[1];
  const itself =
    called !== undefined &&
    name !== undefined &&
    (name.includes(called.slice(-3)) || (DONE.test(called) && DONE.test(name)));
  if (RATIO_TO_GOAL.test(text) && unnamed && !divides && !itself) return made(true);
  if (itself) return undefined;
  // 用以反映和考核质量目标的实现程度: what the indicator is for.
  const told = RATE_OF_GOAL.test(text.replace(/用[以于来]?(?:反映|考核|评价)[^。；;\n]*/gu, ''));
  // Without its name the row may be that rate itself.
  if (name === undefined ? !told : DONE.test(name)) return undefined;
  const said = told && name !== undefined;
  if (inFormula) return !divides && (told || RATIO_OF_COUNTS.test(text)) ? made(said) : undefined;
  if (own.length === 0) return undefined;
  // 达到90%得满分 beside a goal of 90 %: the rate itself.
  const again = own.some(({ min, max }) =>
    [min, max].some((end) => end && compare(rational(end.value), target) === 0),
  );
  if (again) return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const goal = full && rangesOf(full.when).some(({ scale, min }) => isOfTarget(scale) && min?.value === 100);
  // 完成100%得满分 is all of the goal, where less than everything is asked for.
  const whole =
    full &&
    rangesOf(full.when).some((range) => ofRow(range) && range.min?.value === 100 && DONE.test(range.text));
  // 完成率≥90%得满分 beside a goal of 50 %, 按完成比例得分，完成比例低于60%不得分: of the goal, or nobody could reach it.
  const least = full && rangesOf(full.when).find(ofRow)?.min;
  const beyond =
    (least !== undefined && compare(rational(least.value), target) > 0) || meaning.kind === 'proportion';
  const named = unnamed && (told || own.some(({ text: words }) => DONE.test(words)));
  if (!named || !(told || goal || whole || beyond)) return undefined;
  if (meaning.kind === 'deduction' && !told) return undefined;
  return made(said);
}
