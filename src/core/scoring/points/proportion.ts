import { ratioOf } from '../../model/formula';
import type { Formula, ProportionRule } from '../../model/rule';
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
  toText,
  ZERO,
} from '../../model/rational';
import { fullCaseOf, rangesOf } from '../../model/meaning';
import { isPercent } from '../../text/units';
import { isOtherDivisor } from '../../text/words/divisors';
import { wantsLess } from '../row/actual';
import type { Alternative, Context, Evaluation } from './context';
import { refused, withUnit } from './context';
import { completion, soundFormula } from './formula-score';
import { bonusOf, limitOf } from './excess-bonus';
import { fullMarksAt } from './full-marks';

/** 实际值÷目标值×分值. */
function isShareOfTarget(formula: Formula): boolean {
  if (formula.kind !== 'binary' || formula.operator !== '×' || formula.right.kind !== 'weight') return false;
  return ratioOf(formula.left) === 'direct';
}

/** 按完成比例得分，超过目标值的每超1%加0.1分: full marks at the goal, and what is added there. */
function beyondFull(meaning: ProportionRule, context: Context, full: Rational): Evaluation {
  const { row, actual } = context;
  const { formula } = meaning.proportion;
  const ofTarget =
    formula.kind === 'binary' && [formula.left, formula.right].some((side) => ratioOf(side) === 'direct');
  if (row.percent && row.target && !ofTarget && compare(row.target, HUNDRED) !== 0)
    return refused('超额部分从目标值起算还是从100%起算没有写明');
  const target = row.target ?? (row.percent ? HUNDRED : undefined);
  const added = bonusOf(meaning, { ...context, row: { ...row, target } });
  if (!added) return refused('超过目标值的部分怎样加分没有写明');
  if ('reason' in added) return refused(added.reason);
  const limit = limitOf(meaning, context, added.points);
  if (typeof limit === 'string') return refused(limit);
  const sum = add(full, added.points);
  const over = limit !== undefined && compare(sum, limit) > 0;
  const limited = over ? `，以${toText(limit)}分为限` : '';
  return {
    kind: 'score',
    score: over ? limit : sum,
    working: `实际${withUnit(actual, row)}，达到目标得满分${toText(full)}分，${added.working}，共${toText(sum)}分${limited}`,
    by: 'calculation',
    assumptions: [],
    alternatives: [],
  };
}

/** 按完成率计分，90%以上按满分计: the rate itself counts, and from 90 % on it is let pass for all. */
function byRateItself({ proportion, cases, total }: ProportionRule, { row, text }: Context): boolean {
  const full = fullCaseOf(cases, total?.value);
  if (!full || row.percent || row.target === undefined) return false;
  return (
    /完成(?:率|比例|进度|程度)/u.test(text.slice(...proportion.span)) &&
    rangesOf(full.when).some(({ unit }) => isPercent(unit))
  );
}

/** Whether full marks ask for a part of the plan, and the words do not say what the share below it is of. */
function maybeOfPlan(meaning: ProportionRule, context: Context, min: Rational | undefined): boolean {
  const { row, actual } = context;
  if (row.percent || row.target === undefined || min === undefined || byRateItself(meaning, context))
    return false;
  return compare(min, row.target) < 0 && compare(actual, min) < 0 && signOf(actual) > 0;
}

/** 按缺口率折算, 按达标率折算. */
const BY_RATE = /按照?([^，。；;\d]{1,8}?率)(?:折算|换算)?/u;
/** 按合格数占抽检数的比例计分: of which number. */
const OF_WHICH = /[占与]([^，。；\d占与]{2,12}?)的?(?:比例|比重|比值|百分比|之比)/u;
/** 缺口率, 空置率: the more the worse. */
const OF_LACK = /缺口|缺失|空置|闲置|未|不合格|不达标|差错|失败|逾期|损坏/u;

/** 达标率=达标数/建成数. */
function isDefined(rate: string, text: string): boolean {
  for (let at = text.indexOf(rate); at >= 0; at = text.indexOf(rate, at + rate.length))
    if (/^\s?[=＝]/u.test(text.slice(at + rate.length, at + rate.length + 2))) return true;
  return false;
}

/** 按缺口率折算 of a coverage: why the share that a rule names is not what the row counts, in zh-CN. */
function otherRate({ proportion }: ProportionRule, { row, text }: Context): string | undefined {
  const [, of = ''] = (proportion.inWords && OF_WHICH.exec(text.slice(...proportion.span))) || [];
  if (!row.percent && isOtherDivisor(of)) return `“${of}”不是本行的目标值，须另行取得`;
  const rate = proportion.inWords ? BY_RATE.exec(text.slice(...proportion.span))?.[1] : undefined;
  // 完成率=实际人次/目标人次: what of the plan was done.
  if (rate === undefined || /完成|执行|实现|达成|实际/u.test(rate) || row.name?.includes(rate))
    return undefined;
  // 达标率=达标数/建成数: the rule says itself what it is of.
  const defined = row.name !== undefined && isDefined(rate, text);
  return (OF_LACK.test(rate) && !proportion.losing) || defined
    ? `“${rate}”是不是本行的实际值没有写明`
    : undefined;
}

/** 按完成比例扣分: the share that is done is named where the share that is missing is lost. */
const DONE_IS_LOST = /(?<!未)(?:完成|执行|实现|达成)(?:的?(?:比例|进度|程度)|率)[^，。；;\d]{0,4}(?:扣|减)/u;

/** A share of full marks, in words or by a formula. */
export function share(meaning: ProportionRule, context: Context): Evaluation {
  const { full, actual, row } = context;
  if (!full) return refused('没有给出分值，满分是多少分不能确定');
  // 按百分比得分 of a rate with a goal of 90 %: of the goal, or the rate itself.
  if (meaning.proportion.inWords && row.percent && row.target && compare(row.target, HUNDRED) !== 0)
    if (/按照?百分比/u.test(context.text.slice(...meaning.proportion.span)))
      return refused('按百分比是占目标值的比例还是实际值本身没有写明');
  const other = otherRate(meaning, context);
  if (other !== undefined) return refused(other);
  const shown = withUnit(actual, row);
  const alternatives: Alternative[] = [];
  const assumptions: string[] = [];
  const at = fullMarksAt(meaning, context);
  if (at && 'reason' in at) return refused(at.reason);
  let points: Rational;
  let words: string;
  /** The points that the words end with. */
  let told: Rational | undefined;
  if (meaning.proportion.inWords) {
    const upper = at?.min === undefined ? at?.max : undefined;
    const lower = at === undefined && wantsLess(row) ? row.target : undefined;
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
      if (row.target && at?.min && signOf(row.target) > 0 && compare(at.min, row.target) > 0)
        return refused('未完成的按目标值还是按满分的标准折算没有写明');
      // 完成计划的90%以上得满分，否则按比例得分: of the plan, or of what earns full marks.
      if (maybeOfPlan(meaning, context, at?.min))
        return refused('未完成的按目标值还是按满分的标准折算没有写明');
      const done = completion(context, byRateItself(meaning, context) ? undefined : at?.min);
      if ('reason' in done) return refused(done.reason);
      if (signOf(done.value) < 0) return refused('实际值为负，不能按比例计算');
      points = multiply(full, done.value);
      const { losing, span } = meaning.proportion;
      const lost = losing && DONE_IS_LOST.exec(context.text.slice(...span))?.[0];
      if (lost && compare(points, full) < 0) assumptions.push(`“${lost}”按扣去未完成的比例计算`);
      words = `完成比例${toText(multiply(done.value, HUNDRED))}%×${toText(full)}分`;
      if (row.percent && at?.min && compare(at.min, HUNDRED) !== 0 && compare(actual, at.min) < 0) {
        alternatives.push({
          reading: '以实际百分比直接乘分值',
          score: divide(multiply(full, actual), HUNDRED)!,
        });
      }
    }
  } else {
    const value = soundFormula(meaning.proportion.formula, meaning, context, full);
    if ('reason' in value) return refused(value.reason);
    points = value.value;
    const { target } = row;
    const ratio = target && isShareOfTarget(meaning.proportion.formula) ? divide(actual, target) : undefined;
    if (ratio) words = `完成比例${toText(multiply(ratio, HUNDRED))}%×${toText(full)}分`;
    else {
      words = `实际${shown}，按公式得${toText(points)}分`;
      told = points;
    }
  }
  const ceiling =
    meaning.ceiling && Number.isFinite(meaning.ceiling.value) ? rational(meaning.ceiling.value) : full;
  if (meaning.bonuses.length > 0 && compare(points, full) > 0) return beyondFull(meaning, context, full);
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
    working: told && compare(told, points) === 0 ? words : `${words}，得${toText(points)}分`,
    by: compare(points, full) === 0 ? 'full' : 'calculation',
    assumptions,
    alternatives,
  };
}
