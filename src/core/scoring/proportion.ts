import { fullCaseOf, rangesOf } from '../model/meaning';
import type { Formula, ProportionRule } from '../model/rule';
import type { Rational } from '../model/rational';
import {
  add,
  compare,
  divide,
  HUNDRED,
  maximum,
  minimum,
  multiply,
  ONE,
  rational,
  signOf,
  subtract,
  toText,
  ZERO,
} from '../model/rational';
import type { Alternative, Context, Evaluation } from './context';
import { refused, withUnit } from './context';
import { holds, placeRange } from './place';

type Value = { readonly value: Rational } | { readonly reason: string };

/** How much of the plan is done: the actual itself where it is a share, else actual over target. */
function completion(context: Context, threshold: Rational | undefined): Value {
  const { row, actual } = context;
  if (threshold !== undefined) {
    const share = divide(actual, threshold);
    return share && signOf(threshold) > 0 ? { value: share } : { reason: '标准值为0，不能按比例计算' };
  }
  if (row.target !== undefined) {
    if (signOf(row.target) <= 0) return { reason: '目标值为0，不能按比例计算' };
    return { value: divide(actual, row.target)! };
  }
  if (row.percent) return { value: divide(actual, HUNDRED)! };
  return { reason: '按比例计分须有目标值' };
}

/** 得分=…×率: the rate is the actual; a quotient of two counts is the actual over the target. */
function rateInFormula(context: Context): Value {
  const { row, actual } = context;
  if (row.percent) return { value: divide(actual, HUNDRED)! };
  if (row.target !== undefined) return completion(context, undefined);
  // Without unit and target the actual can only be the quotient itself.
  if (row.unit === undefined && compare(actual, rational(1.5)) <= 0) return { value: actual };
  return { reason: '公式须有目标值（计划数）' };
}

function calculate(formula: Formula, context: Context): Value {
  switch (formula.kind) {
    case 'number':
      return { value: rational(formula.value) };
    case 'weight':
      return context.full ? { value: context.full } : { reason: '没有给出分值' };
    case 'completion':
      return rateInFormula(context);
    case 'actual':
      return { value: context.row.percent ? divide(context.actual, HUNDRED)! : context.actual };
    case 'target':
      if (context.row.target === undefined) return { reason: '公式须有目标值' };
      return { value: context.row.percent ? divide(context.row.target, HUNDRED)! : context.row.target };
    case 'binary': {
      const left = calculate(formula.left, context);
      if ('reason' in left) return left;
      const right = calculate(formula.right, context);
      if ('reason' in right) return right;
      switch (formula.operator) {
        case '+':
          return { value: add(left.value, right.value) };
        case '-':
          return { value: subtract(left.value, right.value) };
        case '×':
          return { value: multiply(left.value, right.value) };
        case '÷': {
          const quotient = divide(left.value, right.value);
          return quotient ? { value: quotient } : { reason: '除数为0，不能按比例计算' };
        }
      }
    }
  }
}

/** A sound formula gives full marks for all done or for nothing of what is to be avoided. */
function reachesFull(formula: Formula, context: Context, full: Rational): boolean {
  const { row } = context;
  const whole = row.percent ? HUNDRED : (row.target ?? ONE);
  return [whole, ZERO, ...(row.percent && row.target ? [row.target] : [])].some((actual) => {
    const value = calculate(formula, { ...context, actual });
    return 'value' in value && compare(value.value, full) === 0;
  });
}

/** The threshold of full marks from which a share in words is counted. */
function fullMarksAt(
  meaning: ProportionRule,
  context: Context,
):
  | { readonly min: Rational | undefined; readonly max: Rational | undefined; readonly reached: boolean }
  | { readonly reason: string }
  | undefined {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const range = full && rangesOf(full.when)[0];
  if (!range) return undefined;
  const placed = placeRange(range, context);
  if ('reason' in placed) return placed;
  return { min: placed.min?.value, max: placed.max?.value, reached: holds(placed, context.actual) };
}

/** A share of full marks, in words or by a formula. */
export function share(meaning: ProportionRule, context: Context): Evaluation {
  const { full, actual, row } = context;
  if (!full) return refused('没有给出分值，满分是多少分不能确定');
  const shown = withUnit(actual, row);
  const alternatives: Alternative[] = [];
  const assumptions: string[] = [];
  const at = fullMarksAt(meaning, context);
  if (at && 'reason' in at) return refused(at.reason);
  let points: Rational;
  let words: string;
  if (meaning.proportion.inWords) {
    const upper = at?.min === undefined ? at?.max : undefined;
    const lower = at === undefined && (row.operator === '≤' || row.operator === '<') ? row.target : undefined;
    const limit = upper ?? lower;
    if (limit !== undefined) {
      // Less is better: what goes beyond the limit is taken off in proportion.
      if (compare(actual, limit) <= 0)
        return {
          kind: 'score',
          score: full,
          working: `实际${shown}，不超过${withUnit(limit, row)}，得满分${toText(full)}分`,
          by: 'full',
          assumptions,
          alternatives,
        };
      if (!meaning.proportion.losing) return refused('超过标准后按什么比例计分没有写明');
      const over = divide(subtract(actual, limit), limit);
      if (!over) return refused('标准值为0，不能按比例计算');
      points = maximum(ZERO, multiply(full, subtract(ONE, over)));
      words = `实际${shown}，超过${withUnit(limit, row)}的${toText(multiply(over, HUNDRED))}%，扣去同样比例`;
    } else {
      const done = completion(context, at?.min);
      if ('reason' in done) return refused(done.reason);
      if (signOf(done.value) < 0) return refused('实际值为负，不能按比例计算');
      points = multiply(full, done.value);
      words = `完成比例${toText(multiply(done.value, HUNDRED))}%×${toText(full)}分`;
      if (row.percent && at?.min && compare(at.min, HUNDRED) !== 0 && compare(actual, at.min) < 0) {
        alternatives.push({
          reading: '以实际百分比直接乘分值',
          score: divide(multiply(full, actual), HUNDRED)!,
        });
      }
    }
  } else {
    if (!reachesFull(meaning.proportion.formula, context, full))
      return refused('公式在完成时得不到满分，可能有缺损');
    const value = calculate(meaning.proportion.formula, context);
    if ('reason' in value) return refused(value.reason);
    points = value.value;
    words = `实际${shown}，按公式得${toText(points)}分`;
  }
  const ceiling =
    meaning.ceiling && Number.isFinite(meaning.ceiling.value)
      ? minimum(full, rational(meaning.ceiling.value))
      : full;
  if (compare(points, ceiling) > 0) {
    if (!meaning.ceiling && !meaning.proportion.inWords) {
      assumptions.push('规则没有写超额得分，按满分封顶');
      alternatives.push({ reading: '不封顶', score: points });
    }
    points = ceiling;
    words += `，以${toText(ceiling)}分为限`;
  }
  const floor = rational(meaning.floor?.value ?? 0);
  if (compare(points, floor) < 0) {
    points = floor;
    words += `，最低${toText(floor)}分`;
  }
  return {
    kind: 'score',
    score: points,
    working: `${words}，得${toText(points)}分`,
    by: compare(points, full) === 0 ? 'full' : 'calculation',
    assumptions,
    alternatives,
  };
}
