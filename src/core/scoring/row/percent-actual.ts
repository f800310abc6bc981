import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, divide, HUNDRED, multiply, ONE, rational, signOf, toText } from '../../model/rational';
import type { ScoreRequest } from '../../model/scoring';
import { isPercent, isPercentagePoint } from '../../text/units';
import { measuredBy } from '../../text/words/rate-words';
import { isOnUnitScale, wantsLess } from './actual';
import type { Row } from './actual';

/**
 * The value that the percent thresholds of the rule lie at; undefined where there is none.
 * @param inPercent whether numbers without a unit are percentages, as the row counts them
 * @param ofTarget whether shares of the target count: beside a target of 3个 the 100 of 达到目标 says nothing of percentages
 */
export function percentThreshold(meaning: Meaning, ofTarget = true, inPercent = false): number | undefined {
  // 满意度90以上 in a row of %: in the unit of the row.
  const counts = (unit: string | undefined): boolean => isPercent(unit) || (inPercent && unit === undefined);
  for (const one of meaning.cases) {
    for (const range of rangesOf(one.when)) {
      if (range.scale === 'rank' || !counts(range.unit)) continue;
      if (range.min && (ofTarget || range.scale === 'value')) return range.min.value;
    }
  }
  if (meaning.kind !== 'deduction') return undefined;
  for (const one of meaning.deductions) {
    if (one.threshold && counts(one.threshold.unit) && one.measure === 'shortfall')
      return one.threshold.value;
  }
  return undefined;
}

/** Whether steps are percentage points, so that what they count is a percentage. */
export function countsPoints(meaning: Meaning): boolean {
  return meaning.kind === 'deduction' && meaning.deductions.some(({ step }) => isPercentagePoint(step.unit));
}

/** 总成本, 到位资金: what is paid; 税收占收入 is a share. */
const PAID = /^(?!.*[占比率幅增降]).*(?:成本|金额|资金|投资|造价|支出)$/su;

/**
 * Whether a row without a unit counts or pays for something by its name, though its rule loses points by per cents: 改造户数, of
 * which 1% is a share of the goal and no percentage point.
 */
export function countsAmounts({ unit, target, name = '' }: Row): boolean {
  if (unit !== undefined || target === undefined || name.includes('占')) return false;
  return PAID.test(name) || measuredBy(name) === 'count';
}

/** Whether a row without a unit counts percentages by its name: 群众满意度 with a goal of 95. */
export function countsPercentages({ unit, target, name = '' }: Row): boolean {
  if (unit !== undefined || target === undefined || measuredBy(name) !== 'share') return false;
  return compare(target, ONE) > 0 && compare(target, HUNDRED) <= 0;
}

/** 群众满意程度, 服务覆盖面, 认可度: what is told in per cents. */
const DEGREE =
  /(?:率|覆盖面|受益面|参保面|程度|(?:满意|知晓|认可|完成|参与|信任|支持|幸福|获得|美誉|集中|饱和|利用|透明)度|占比|比例|比重|进度|幅度?)$/;

/** 97, 97% and the 0.97 of a percent cell are one actual for a % indicator. */
export function scaleActual(
  value: Rational,
  unit: string | undefined,
  request: ScoreRequest,
  row: Row,
  meaning: Meaning,
): { readonly value: Rational; readonly note: string | undefined; readonly row: Row } {
  const amounts = !row.percent && !isPercent(unit) && !countsPoints(meaning) && countsAmounts(row);
  if (amounts && percentThreshold(meaning, false) === undefined) return { value, note: undefined, row };
  // 达到目标 beside a goal of 50 that no name or unit calls a percentage says nothing of percentages.
  const ofGoal =
    row.percent ||
    row.unit !== undefined ||
    row.target === undefined ||
    countsPercentages(row) ||
    DEGREE.test(row.name ?? '') ||
    (meaning.kind === 'deduction' && meaning.deductions.some(({ step }) => isPercent(step.unit)));
  const threshold = percentThreshold(meaning, ofGoal, row.percent);
  const percent =
    row.percent ||
    (row.unit === undefined &&
      !row.measured &&
      (threshold !== undefined || isPercent(unit) || countsPoints(meaning)));
  const onUnitScale = isOnUnitScale(row) && (threshold === undefined || threshold > 1);
  if (onUnitScale) {
    // The target says 0.98 or 1: the actual is on that scale; 97% comes down to it.
    if (isPercent(unit)) return { value: divide(value, HUNDRED)!, note: undefined, row };
    return { value, note: undefined, row };
  }
  const rowNow: Row =
    percent && (threshold !== undefined || isPercent(unit)) ? { ...row, percent: true } : row;
  if (isPercent(unit) || !percent) return { value, note: undefined, row: rowNow };
  const hundredfold = multiply(value, HUNDRED);
  const farThreshold = row.target === undefined ? threshold : percentThreshold(meaning, false, row.percent);
  const note = `实际值${toText(value)}按${toText(hundredfold)}%计`;
  const stored =
    request.actualIsPercentFormat ??
    isShareOfPercent(value, row, farThreshold === undefined ? undefined : rational(farThreshold), meaning);
  return stored ? { value: hundredfold, note, row: rowNow } : { value, note: undefined, row: rowNow };
}

/** Far from such a goal a number up to 1 is the stored value of a percent cell. */
const FAR = rational(10);

/** Whether a bare number up to 1 is what a percent cell stores: 0.97 beside a goal of 95%, where more is better. */
export function isShareOfPercent(
  value: Rational,
  row: Row,
  threshold: Rational | undefined,
  meaning: Meaning,
): boolean {
  const far = [row.target, threshold].some((goal) => goal !== undefined && compare(goal, FAR) >= 0);
  return far && !wantsLess(row) && signOf(value) > 0 && compare(value, ONE) <= 0 && isHigherBetter(meaning);
}

function isHigherBetter(meaning: Meaning): boolean {
  if (meaning.kind === 'deduction') return meaning.deductions.every((one) => one.measure === 'shortfall');
  if (meaning.kind === 'proportion') return true;
  const first = meaning.cases.find((one) => one.when.kind === 'range' && one.award.kind !== 'interpolated');
  return first?.when.kind === 'range' && first.when.min !== undefined && first.when.min.value >= 10;
}
