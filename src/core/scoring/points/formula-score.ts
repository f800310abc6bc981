import { holdsRatio, mentions, ratioOf } from '../../model/formula';
import { earnsAll, rangesOf } from '../../model/meaning';
import type { Formula, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  add,
  compare,
  divide,
  HUNDRED,
  maximum,
  multiply,
  ONE,
  rational,
  signOf,
  subtract,
  ZERO,
} from '../../model/rational';
import { isPercent, unitFactor } from '../../text/units';
import { wantsLess, wantsMore } from '../row/actual';
import { betterSide } from '../../text/words/direction-words';
import { WITHOUT_SIGN } from './by-sign';
import type { Context } from './context';
import { convert } from '../row/convert';
import { ALL_OF_THEM, countOfFaults, otherFactor, otherLetter } from './formula-quantities';
import { fullMarksAt } from './full-marks';
import { holds, placeRange } from './place';
import { toldScale } from './told-scale';
import type { Scale } from './told-scale';

export type Value = { readonly value: Rational } | { readonly reason: string };

/** How much of the plan is done: the actual itself where it is a share, else actual over target. */
export function completion(context: Context, threshold: Rational | undefined): Value {
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
function rateInFormula(context: Context, scale: Scale): Value {
  const { row, actual } = context;
  if (row.percent) return { value: scale === 'share' ? divide(actual, HUNDRED)! : actual };
  if (row.target !== undefined) return completion(context, undefined);
  // Without unit and target the actual can only be the quotient itself.
  if (row.unit === undefined && compare(actual, rational(1.5)) <= 0) return { value: actual };
  return { reason: '公式须有目标值（计划数）' };
}

/** A number of the formula on the scale of the row. */
function counted({ value, unit }: Extract<Formula, { kind: 'number' }>, { row }: Context): Value {
  if (unit === undefined || row.unit === undefined) return { value: rational(value) };
  const conversion = unitFactor(unit, row.unit);
  return conversion
    ? { value: convert(rational(value), conversion) }
    : { reason: `公式的单位“${unit}”与计量单位“${row.unit}”不能换算` };
}

/**
 * 超支率, 未完成率, 差错率: the actual of a row that measures it by name; of an amount, how far it is from the target. A row
 * that measures something else does not tell it.
 */
function missedRate({ name, of }: Extract<Formula, { kind: 'rate' }>, context: Context, scale: Scale): Value {
  const { row, actual } = context;
  const stem = name.replace(/(?:率|度|比例|比重|占比|幅度?)$/, '');
  if (row.percent) {
    const own = row.name === undefined ? !wantsMore(row) : row.name.includes(stem);
    if (own) return { value: scale === 'share' ? divide(actual, HUNDRED)! : actual };
  } else if (of !== 'other' && row.target !== undefined && signOf(row.target) > 0) {
    const beyond = subtract(divide(actual, row.target)!, ONE);
    if (of === 'deviation') return { value: signOf(beyond) < 0 ? subtract(ZERO, beyond) : beyond };
    return { value: maximum(ZERO, of === 'excess' ? beyond : subtract(ZERO, beyond)) };
  }
  return { reason: `公式按“${name}”计分，实际值不是${name}` };
}

function calculate(formula: Formula, context: Context, scale: Scale): Value {
  const scaled = (value: Rational): Rational =>
    context.row.percent && scale === 'share' ? divide(value, HUNDRED)! : value;
  switch (formula.kind) {
    case 'number':
      return counted(formula, context);
    case 'weight':
      return context.full ? { value: context.full } : { reason: '没有给出分值' };
    case 'completion':
      if (formula.bySign) return { reason: WITHOUT_SIGN };
      if (formula.ofCounts && !context.row.percent && context.row.target !== undefined)
        return { reason: '公式里相除的两个数不是本行的实际值与目标值' };
      return rateInFormula(context, scale);
    case 'rate':
      return missedRate(formula, context, scale);
    case 'actual':
      return { value: scaled(context.actual) };
    case 'target':
      if (context.row.target === undefined) return { reason: '公式须有目标值' };
      return { value: scaled(context.row.target) };
    case 'difference': {
      const { target } = context.row;
      if (target === undefined) return { reason: '公式须有目标值' };
      const beyond = subtract(context.actual, target);
      return { value: scaled(signOf(beyond) < 0 ? subtract(ZERO, beyond) : beyond) };
    }
    case 'binary': {
      const left = calculate(formula.left, context, scale);
      if ('reason' in left) return left;
      const right = calculate(formula.right, context, scale);
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

function numbersIn(formula: Formula): readonly number[] {
  if (formula.kind === 'number') return [formula.value];
  return formula.kind === 'binary' ? [...numbersIn(formula.left), ...numbersIn(formula.right)] : [];
}

/** Whether a formula sets the actual beside the target. */
function looksAtTarget(formula: Formula, percent: boolean): boolean {
  return mentions(formula, 'target') || (!percent && mentions(formula, 'completion'));
}

/** 高于目标的按实际值与目标值之比计分 where less is better: the worse, the more. */
function rewardsMiss(formula: Formula, points: Rational, full: Rational, { row, actual }: Context): boolean {
  const { target, operator } = row;
  if (target === undefined || operator === undefined || compare(points, full) < 0) return false;
  const order = compare(actual, target);
  const missed = wantsLess(row) ? order > 0 : operator !== '=' && order < 0;
  return missed && looksAtTarget(formula, row.percent);
}

/** 实际值/目标值×分值 where less is better, 目标值/实际值×分值 where more is: the better, the fewer points. */
function punishesBetter(
  formula: Formula,
  points: Rational,
  full: Rational,
  { row, actual }: Context,
): boolean {
  if (row.target === undefined || compare(points, full) >= 0) return false;
  const better = compare(actual, row.target) * (wantsLess(row) ? -1 : wantsMore(row) ? 1 : 0) > 0;
  return better && (wantsLess(row) ? looksAtTarget(formula, row.percent) : mentions(formula, 'target'));
}

/** 实际值/目标值×10 of a 成本 without a sign, beyond its goal: more is hardly better. */
function isBeyondUnsaid(formula: Formula, { row, actual }: Context): boolean {
  const { name, operator, target } = row;
  if (operator !== undefined || name === undefined || target === undefined || compare(actual, target) <= 0)
    return false;
  return betterSide(name) === 'low' && holdsRatio(formula, 'direct');
}

/** The row with the value of full marks as its target, where it has none of its own. */
function withTarget(meaning: Meaning, context: Context): Context {
  if (context.row.target !== undefined) return context;
  const at = fullMarksAt(meaning, context);
  const target = at && !('reason' in at) ? (at.min ?? at.max) : undefined;
  return target === undefined ? context : { ...context, row: { ...context.row, target } };
}

/** Whether a formula takes how much of the plan is done: 完成率×分值, 实际数/计划数×分值. */
export function takesShare(formula: Formula): boolean {
  return mentions(formula, 'completion') || mentions(formula, 'target');
}

/** The actuals at which a sound formula may give full marks: all done, nothing of what is to be avoided, a number of the rule. */
function candidates(formula: Formula, meaning: Meaning, { row }: Context): readonly Rational[] {
  const said = [
    ...numbersIn(formula).map((value) => (row.percent && value <= 2 ? value * 100 : value)),
    ...meaning.cases
      .flatMap((one) => rangesOf(one.when))
      .filter(({ unit }) => !isPercent(unit) || row.percent)
      .flatMap(({ min, max }) => [min, max].flatMap((end) => (end ? [end.value] : []))),
    ...meaning.clamps.map(({ value }) => value),
  ];
  return [
    row.percent ? HUNDRED : (row.target ?? ONE),
    ZERO,
    ...(row.target ? [row.target] : []),
    // A score of a hundred is converted: 测评得分×10%.
    ...(row.unit === '分' ? [HUNDRED] : []),
    ...said.map((value) => rational(Number(value.toPrecision(12)))),
  ];
}

/** Whether the rule gives full marks in another case: then the formula need not. */
function fullElsewhere(meaning: Meaning, full: Rational): boolean {
  return meaning.cases.some(
    ({ award }) =>
      earnsAll({ award }) || (award.kind === 'points' && compare(rational(award.value), full) === 0),
  );
}

/** (实际值-60%)÷(目标值-60%): the shares that stand beside them say how they are written. */
function besideShare(formula: Formula): boolean {
  if (formula.kind !== 'binary') return false;
  const { operator, left, right } = formula;
  const share = ({ kind }: Formula, other: Formula): boolean =>
    (kind === 'actual' || kind === 'target' || kind === 'completion') &&
    other.kind === 'number' &&
    other.value > 0 &&
    other.value < 1;
  if ((operator === '+' || operator === '-') && (share(left, right) || share(right, left))) return true;
  return besideShare(left) || besideShare(right);
}

/**
 * Whether percentages stand as numbers where a formula gives full marks either way: ten points off must count for
 * something as shares (1-(目标值-实际值)), one must leave something as numbers ((目标值-实际值)×2%). `undefined` where
 * both do, or neither.
 */
function countsNumbers(formula: Formula, context: Context, full: Rational): boolean | undefined {
  const given = (actual: Rational, scale: Scale): Rational | undefined => {
    const value = calculate(formula, { ...context, actual }, scale);
    return 'value' in value ? value.value : undefined;
  };
  const isFull = (points: Rational | undefined): boolean =>
    points !== undefined && compare(points, full) === 0;
  // 10-0.5×超支率 gives them where nothing is overspent, and 100 % says nothing of it.
  const { target = HUNDRED } = context.row;
  const ends = signOf(target) === 0 || context.row.target === undefined ? [target, HUNDRED, ZERO] : [target];
  const base = ends.find((one) => isFull(given(one, 'share')) && isFull(given(one, 'number')));
  const at = (points: number, scale: Scale): Rational | undefined =>
    given(add(base ?? target, rational(points)), scale);
  /** On the side on which the formula gives less than full marks. */
  const off = (points: number, scale: Scale): Rational | undefined => {
    const below = at(-points, scale);
    return below && compare(below, full) < 0 ? below : at(points, scale);
  };
  const [far, near] = [off(10, 'share'), off(1, 'number')];
  if (!far || !near) return undefined;
  const counts = compare(far, multiply(full, rational(0.97))) <= 0;
  const leaves = signOf(near) > 0 && compare(near, full) <= 0;
  return counts === leaves ? undefined : leaves;
}

/**
 * What a formula gives for the actual. A sound formula gives full marks somewhere, and that also shows whether it takes
 * 95 % for 0.95 or for 95; one that gives them nowhere has lost a part.
 */
export function soundFormula(formula: Formula, meaning: Meaning, given: Context, full: Rational): Value {
  const other = otherLetter(given);
  if (other !== undefined) return { reason: `公式按“${other}”计分，本行的实际值不是${other}` };
  if (isBeyondUnsaid(formula, given))
    return { reason: '没有写指标值类型，越少越好的指标超过目标值时怎样计分不能确定' };
  // (总数-名次+1)/总数 in a row of places: how many there are stands in no cell.
  const number = ALL_OF_THEM.exec(given.text)?.[0];
  if (number !== undefined && mentions(formula, 'target') && !/目标|计划|任务|指标/.test(number))
    return { reason: `公式中的“${number}”须另行取得` };
  const factor = otherFactor(given);
  if (factor !== undefined) return { reason: `公式按“${factor}”计分，本行的实际值不是${factor}` };
  const faults = countOfFaults(given);
  if (faults !== undefined) return { reason: `公式按“${faults}”计分，本行的实际值不是${faults}` };
  const context = withTarget(meaning, given);
  const value = soundValue(formula, meaning, context, full);
  if ('value' in value && punishesBetter(formula, value.value, full, context))
    return { reason: '优于目标值反而得分少，公式的分子与分母可能写反' };
  return 'value' in value && rewardsMiss(formula, value.value, full, context)
    ? { reason: '未达到目标值反而得满分，公式的分子与分母可能写反' }
    : value;
}

function sameShape(a: Formula, b: Formula): boolean {
  if (a.kind !== 'binary' || b.kind !== 'binary') return a.kind === b.kind;
  return a.operator === b.operator && sameShape(a.left, b.left) && sameShape(a.right, b.right);
}

/** 80%以上的，得分=执行率×10；80%以下的，得分=执行率×8: the same formula gives full marks in the range of another case. */
function topReaches(
  formula: Formula,
  meaning: Meaning,
  context: Context,
  full: Rational,
  scale: Scale,
): boolean {
  return meaning.cases.some(({ when, award }) => {
    if (award.kind !== 'formula' || when.kind !== 'range' || award.formula === formula) return false;
    const range = placeRange(when, context);
    if ('reason' in range || !sameShape(award.formula, formula)) return false;
    return candidates(award.formula, meaning, context).some((actual) => {
      const value = holds(range, actual) && calculate(award.formula, { ...context, actual }, scale);
      return value && 'value' in value && compare(value.value, full) === 0;
    });
  });
}

/** 完成率×分值: as many of the points as was done. */
function isShareOfAll(formula: Formula): boolean {
  if (formula.kind !== 'binary' || formula.operator !== '×') return false;
  return formula.left.kind === 'completion' && formula.right.kind === 'weight';
}

/** 按完成比例的80%计分, 实际值/目标值×分值×0.9: that what was done earns less than its share is said. */
function saysPart(formula: Formula): boolean {
  if (formula.kind !== 'binary' || formula.operator !== '×' || formula.right.kind !== 'number') return false;
  const { left, right } = formula;
  const share =
    left.kind === 'binary' &&
    left.operator === '×' &&
    left.right.kind === 'weight' &&
    (left.left.kind === 'completion' || ratioOf(left.left) === 'direct');
  return share && right.value > 0 && right.value < 1;
}

/** 100%至130%得满分；低于100%的，得分=完成率×8: where the formula of a case ends, full marks begin that have another end themselves. */
function endsAtBand(formula: Formula, { cases }: Meaning): boolean {
  const own = cases.find(({ award }) => award.kind === 'formula' && award.formula === formula)?.when;
  const top = own?.kind === 'range' ? own.max?.value : undefined;
  return (
    top !== undefined &&
    cases.some(
      (one) =>
        earnsAll(one) &&
        one.when.kind === 'range' &&
        one.when.min?.value === top &&
        one.when.max !== undefined,
    )
  );
}

function soundValue(formula: Formula, meaning: Meaning, context: Context, full: Rational): Value {
  // |实际值-目标值|: nothing at the goal, where all points are earned.
  if (mentions(formula, 'difference') && context.row.target !== undefined) {
    const atGoal = calculate(formula, { ...context, actual: context.row.target }, 'share');
    if (!('value' in atGoal) || compare(atGoal.value, full) !== 0)
      return { reason: '公式在达到目标值时得不到满分，可能有缺损' };
  }
  const met = meaning.cases.some(
    ({ award, when }) =>
      when.kind === 'range' &&
      (earnsAll({ award }) || (award.kind === 'formula' && isShareOfAll(award.formula))),
  );
  if (met && saysPart(formula)) return calculate(formula, context, 'share');
  const reaches = (scale: Scale): boolean =>
    candidates(formula, meaning, context).some((actual) => {
      const value = calculate(formula, { ...context, actual }, scale);
      return 'value' in value && compare(value.value, full) === 0;
    });
  const told = context.row.percent ? toldScale(context.text) : undefined;
  if (told !== undefined && reaches(told)) return calculate(formula, context, told);
  if (told !== undefined) return { reason: '公式里的百分数按写明的办法代入得不到满分' };
  if (reaches('share')) {
    const value = calculate(formula, context, 'share');
    if (!context.row.percent || besideShare(formula) || !reaches('number')) return value;
    const other = calculate(formula, context, 'number');
    if (!('value' in value) || !('value' in other) || compare(value.value, other.value) === 0) return value;
    const numbers = countsNumbers(formula, context, full);
    if (numbers === undefined) return { reason: '公式里的百分数按小数还是按百分号前的数计算没有写明' };
    return numbers ? other : value;
  }
  if (context.row.percent && reaches('number')) return calculate(formula, context, 'number');
  if (fullElsewhere(meaning, full) && !endsAtBand(formula, meaning)) {
    const top = calculate(formula, { ...context, actual: context.row.percent ? HUNDRED : ONE }, 'share');
    const half = divide(full, rational(2))!;
    if (
      context.row.percent &&
      'value' in top &&
      compare(top.value, half) >= 0 &&
      compare(top.value, full) <= 0
    )
      return calculate(formula, context, 'share');
  }
  const scale = (['share', 'number'] as const).find((each) =>
    topReaches(formula, meaning, context, full, each),
  );
  return scale ? calculate(formula, context, scale) : { reason: '公式在完成时得不到满分，可能有缺损' };
}

/** Points of a case whose award is a formula, within nothing and full marks; a reason in zh-CN where there are none. */
export function byFormula(formula: Formula, meaning: Meaning, context: Context): Rational | string {
  const { full } = context;
  if (!full) return '没有给出分值，满分是多少分不能确定';
  const read = soundFormula(formula, meaning, context, full);
  if ('reason' in read) return read.reason;
  if (signOf(read.value) < 0) return ZERO;
  return compare(read.value, full) > 0 ? full : read.value;
}
