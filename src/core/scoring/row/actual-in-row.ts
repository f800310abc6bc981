import { rangesOf } from '../../model/meaning';
import type { Meaning, Threshold } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import type { Rational } from '../../model/rational';
import { compare, multiply, rational, toNumber, toText } from '../../model/rational';
import type { ScoreRequest } from '../../model/scoring';
import { isPercent } from '../../text/units';
import { amountBeforeRate } from '../../text/words/amount-beside';
import { isOnUnitScale, readRow, wantsLess } from './actual';
import type { Row } from './actual';
import type { ReadValue } from './read-value';
import { isRateInPercent, strangeUnit, unitOfBareActual, unitOfToldActual } from './actual-unit';
import { bareInMultiples, placeInCalendarTrouble } from './bare-actual';
import { inAheadRow } from './ahead-row';
import { inBudgetRow } from './budget-row';
import { inChangeRow } from './change-row';
import { inExcessRow } from './excess-row';
import { inGrowthRow } from './growth-row';
import { inFaultRow } from './fault-row';
import { inLateRow } from './late-row';
import { inUndoneRow } from './undone-row';
import { inMetRow } from './met-row';
import { inMonthRow } from './month-row';
import { heldStrictly } from './strict-standard';
import { upToLimit } from './steps-to-limit';
import { inShares, otherShare, restated } from './in-shares';
import { missingItemsTrouble, toldAsMissing } from './missing-items';
import { countsAmounts, countsPoints, scaleActual } from './percent-actual';
import { asksForShare, percentagesOf } from './percent-scale';
import { overYear } from './period';
import { inPlaces } from './places-row';
import { implausible } from './implausible';
import { mixedUnits, unitOfGoal } from './mixed-units';
import { inRowUnit } from './row-unit';

/** An actual on the scale of its row, and the rule as that row shows it. */
export interface ActualInRow {
  /** `undefined` where the actual is words. */
  readonly actual: Rational | undefined;
  readonly row: Row;
  readonly meaning: Meaning;
  readonly thresholds: readonly Threshold[];
  /** What was assumed on the way. */
  readonly notes: readonly string[];
}

/** Why an actual cannot be held against the rule. */
export interface Trouble {
  readonly trouble: string;
}

type NumberRead = Extract<ReadValue, { kind: 'number' }>;

const NONE: readonly never[] = [];

/** The row with the unit that a number without one must be meant in. */
function withUnitMeant(
  { value, unit, multiple }: NumberRead,
  row: Row,
  reading: RuleReading,
  meaning: Meaning,
  notes: string[],
): Row | { readonly reason: string } {
  let meant = row;
  if (unit !== undefined && row.unit === undefined && !row.measured) {
    const told = unitOfToldActual(reading, meaning, { value, unit, multiple }, row);
    if (told?.kind === 'unclear') return { reason: told.reason };
    if (told) {
      if (told.note !== '') notes.push(told.note);
      return { ...row, unit: told.unit, percent: isPercent(told.unit) };
    }
  }
  if (unit === undefined && row.unit === undefined) {
    const bare = unitOfBareActual(reading, value, row);
    if (bare?.kind === 'unclear') return { reason: bare.reason };
    if (bare) {
      meant = { ...row, unit: bare.unit };
      notes.push(bare.note);
    }
  }
  if (meant.unit === undefined && meant.target === undefined && isRateInPercent(reading, value, unit)) {
    meant = { ...meant, unit: '%', percent: true };
    if (unit === undefined) notes.push(`没有计量单位，实际值${toText(value)}按${toText(value)}%计`);
  }
  return meant;
}

/** So many times the goal of a month are rather those of several. */
const SEVERAL = rational(3);

/** 增长1倍. */
function thresholdInTimes({ thresholds }: RuleReading): boolean {
  return thresholds.some(({ unit }) => unit === '倍');
}

/** 完成数, 培训人次, 建设面积: what is counted, by its name. */
const COUNT_NAMED = /(?:数|数量|人次|面积|里程|长度|次数)$/;

/** A goal below this part of the highest percentage that the rule asks for is hardly a percentage itself. */
const LEAST_OF_GOAL = 0.7;

/** Whether a goal without a unit can be no percentage beside those of the rule: 500 or 20 where 95% earns full marks. */
function isNoPercentage(goal: number, row: Row, meaning: Meaning): boolean {
  const figures = percentagesOf(meaning);
  if (figures.length === 0) return goal !== 100 && countsPoints(meaning) && asksForShare(meaning);
  const largest = Math.max(...figures);
  // 按完成率计分，完成率低于60%不得分: nobody gets nothing at the goal.
  const least = meaning.kind === 'proportion' ? largest : largest * LEAST_OF_GOAL;
  return goal > 100 ? largest <= 100 : !wantsLess(row) && goal < least;
}

/** 达到计划场次80%以上, 完成应检户数的90%: of a number that is counted, and that the row does not give. */
const OF_PLANNED_COUNT =
  /(?:计划|任务|目标|核定|应[^，。;\d]{0,2})(?:场次|人次|次数|人数|户数|件数|份数|家数|数量|面积|里程|长度|工程量|产量|总量)的?\d/;
/** 完成计划任务80%以上: of all there is to do, whatever is counted. */
const OF_PLAN = /(?:计划|任务|目标)[^，。;\d]{0,4}\d/;
const COUNT_IN_NAME = /(?:场次|人次|次数|人数|户数|件数|份数|家数|数量|面积|里程|长度|工程量|产量)$/;
const NAMES_SHARE = /率|比例|比重|占比|进度|程度|百分/;

/** Whether all levels of a rule are shares of what was planned of something counted, in a row not named after a share. */
function ofPlannedCount({ cases }: Meaning, name: string): boolean {
  const ranges = cases.flatMap(({ when }) => rangesOf(when));
  const [first] = ranges;
  return (
    first !== undefined &&
    (OF_PLANNED_COUNT.test(first.text) || (COUNT_IN_NAME.test(name) && OF_PLAN.test(first.text))) &&
    !NAMES_SHARE.test(first.text) &&
    !NAMES_SHARE.test(name) &&
    ranges.every(({ unit }) => isPercent(unit))
  );
}

/**
 * 完成率95%以上得10分 in a row that names no unit and asks for 500, or in one of 完成数: is the actual a count or a percentage?
 */
function shareOrCount(
  row: Row,
  read: NumberRead,
  thresholds: readonly Threshold[],
  meaning: Meaning,
): string | undefined {
  const { name = '', unit, measured, shownUnit, percent, target } = row;
  if (unit !== undefined || percent || read.unit !== undefined) return undefined;
  const reason = `没有计量单位，不能确定实际值${toText(read.value)}是数量还是百分比`;
  const goalIsNamed = target !== undefined && percentagesOf(meaning).includes(toNumber(target));
  if (measured && !goalIsNamed && percentagesOf(meaning).length > 0)
    return `计量单位“${shownUnit ?? ''}”未能识别，不能与“%”换算`;
  if (target === undefined) return measured || !ofPlannedCount(meaning, name) ? undefined : reason;
  const goal = toNumber(target);
  if (goal > 1 && !percentagesOf(meaning).includes(goal) && isNoPercentage(goal, row, meaning)) return reason;
  if (measured || thresholds.length === 0 || !COUNT_NAMED.test(name)) return undefined;
  const percents = thresholds.filter((one) => one.scale === 'value' && isPercent(one.unit));
  return percents.length < thresholds.length || percents.some((one) => one.value === goal)
    ? undefined
    : reason;
}

/** The row with the unit of the rule to show, where it has none of its own. */
function withUnitShown(row: Row, { thresholds: [threshold], deductions: [deduction] }: RuleReading): Row {
  const unit = threshold?.scale === 'value' ? threshold.unit : deduction?.step.unit;
  if (row.unit !== undefined || row.shownUnit !== undefined || unit === undefined) return row;
  if (isPercent(unit) && (isOnUnitScale(row) || countsAmounts(row))) return row;
  return { ...row, shownUnit: isPercent(unit) ? '%' : unit };
}

/** The rule as a number of this row meets it: in shares of the target, as what is missing, over the year. */
function ruleForNumber(
  reading: RuleReading,
  read: Meaning,
  actual: Rational,
  row: Row,
  indicator: string | null | undefined,
  notes: string[],
): Pick<ActualInRow, 'meaning' | 'thresholds'> | Trouble {
  const { text } = reading;
  const spent = inBudgetRow(inPlaces(restated(text, read, row), row, text), row, text);
  if ('trouble' in spent) return spent;
  const given = inChangeRow(spent, row);
  if ('trouble' in given) return given;
  const grown = inGrowthRow(given, row);
  if (grown) {
    notes.push('实际值是与上年相比的变化');
    return { meaning: grown, thresholds: NONE };
  }
  const strict = heldStrictly(given, row, actual);
  if (strict && 'trouble' in strict) return strict;
  const late = inLateRow(given, row);
  if (late && 'trouble' in late) return late;
  const undone = inUndoneRow(given, row);
  if (undone && 'trouble' in undone) return undone;
  const held =
    strict ??
    late ??
    undone ??
    inMetRow(given, row) ??
    inFaultRow(given, row) ??
    inMonthRow(given, row) ??
    inAheadRow(given, row) ??
    inExcessRow(given, row) ??
    upToLimit(given, row);
  if (held) return { meaning: held, thresholds: NONE };
  const other = otherShare(text, given, row);
  if (other !== undefined) return { trouble: other };
  const shares = inShares(given, row);
  if (shares) notes.push(shares.note);
  const missing = toldAsMissing(reading, row.target, indicator);
  if (missing) return { meaning: missing, thresholds: NONE };
  const inYear = overYear(reading, row, actual);
  if (inYear && 'trouble' in inYear) return inYear;
  const trouble = inYear ? undefined : missingItemsTrouble(reading, row, actual, indicator);
  if (trouble !== undefined) return { trouble };
  if (inYear) {
    notes.push(inYear.note);
    return inYear;
  }
  return shares
    ? { meaning: shares.meaning, thresholds: NONE }
    : { meaning: given, thresholds: reading.thresholds };
}

/**
 * Brings an actual to the scale of its row and the rule to what the row shows of it. `trouble` where the units do not
 * go together or nobody says what the number counts.
 */
export function actualInRow(
  request: ScoreRequest,
  read: Exclude<ReadValue, { kind: 'blank' }>,
  reading: RuleReading,
  meaning: Meaning,
): ActualInRow | Trouble {
  const written = readRow(request);
  if (written.trouble !== undefined) return { trouble: written.trouble };
  if (read.kind === 'words')
    return {
      actual: undefined,
      row: withUnitShown(written, reading),
      meaning,
      thresholds: reading.thresholds,
      notes: NONE,
    };
  const dated = placeInCalendarTrouble(read.value, read.unit, written, meaning);
  if (dated !== undefined) return { trouble: dated };
  if (written.measured && written.unit === undefined) {
    const strange = strangeUnit(request.unit!.trim(), read.unit, reading, meaning);
    if (strange !== undefined) return { trouble: strange };
  }
  const share = shareOrCount(written, read, reading.thresholds, meaning);
  if (share !== undefined) return { trouble: share };
  const notes: string[] = [];
  const meant = withUnitMeant(read, written, reading, meaning, notes);
  if ('reason' in meant) return { trouble: meant.reason };
  const mixed = read.unit === undefined && meant.unit === undefined ? mixedUnits(meaning) : undefined;
  const ofGoal = mixed ? unitOfGoal(meaning, meant) : undefined;
  const row = ofGoal === undefined ? meant : { ...meant, unit: ofGoal };
  if (mixed && ofGoal === undefined)
    return {
      trouble: `没有计量单位，不能确定实际值${toText(read.value)}以“${mixed[0]}”还是“${mixed[1]}”计`,
    };
  const amount =
    read.unit === undefined &&
    written.target === undefined &&
    written.unit === undefined &&
    (written.name ?? '') === ''
      ? amountBeforeRate(reading.text)
      : undefined;
  if (amount !== undefined)
    return { trouble: `没有计量单位，不能确定实际值${toText(read.value)}是不是“${amount}”的数` };
  const rate = row.unit !== undefined && read.unit !== undefined && !read.unit.includes('/') ? row.unit : '';
  const total = row.target !== undefined && compare(read.value, multiply(row.target, SEVERAL)) >= 0;
  if (total && /\/(?:[月周日天季]|季度)$/.test(rate) && !isPercent(read.unit))
    return { trouble: `实际值“${toText(read.value)}${read.unit}”是不是“${rate}”没有写明` };
  if (isPercent(read.unit) && row.unit === undefined && thresholdInTimes(reading))
    return { trouble: '规则以“倍”计，实际值却是百分比' };
  const bare = bareInMultiples(read, row);
  if ('reason' in bare) return { trouble: bare.reason };
  const own = inRowUnit(bare.value, read.unit, read.multiple, row.unit);
  if (own.note !== undefined) notes.push(`实际值${own.note}`);
  if (bare.note !== undefined) notes.push(bare.note);
  const scaled = scaleActual(own.value, own.unit, request, row, meaning);
  if (scaled.note !== undefined) notes.push(scaled.note);
  // 0.3% of a row in ‰ is three of them.
  if (isPercent(read.unit) && row.unit !== undefined && !row.percent && own.unit !== row.unit)
    return { trouble: `实际值是百分比，计量单位却是“${row.unit}”` };
  if (own.unit !== undefined && !isPercent(own.unit) && row.unit !== undefined && own.unit !== row.unit)
    return { trouble: `实际值的单位“${read.unit}”与计量单位“${row.unit}”不同` };
  const shown = withUnitShown(scaled.row, reading);
  const strange = implausible(scaled.value, read.unit, shown, reading);
  if (strange !== undefined) return { trouble: strange };
  const rule = ruleForNumber(reading, meaning, scaled.value, shown, shown.name, notes);
  return 'trouble' in rule ? rule : { ...rule, actual: scaled.value, row: shown, notes };
}
