import { rangesOf } from '../../model/meaning';
import type { Condition, End, Meaning, Threshold } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import { toNumber } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isPercent, unitFactor } from '../../text/units';
import { isCountedUp, isSeveralTimes, repetitionOf } from '../../text/words/periods';
import type { Repetition } from '../../text/words/periods';
import { wantsMore } from './actual';
import type { Row } from './actual';

/** The rounds of a year that are told by their losses: at most one each month. */
const MOST_ROUNDS = 12;

/**
 * 每季度至少开展1次得5分，每少1次扣1.25分: what is lost for each of the year's rounds comes to exactly the full points, so
 * that the steps count the rounds of the year. An actual of no more than one period's number may still be that of a period.
 */
function lossesFillYear(
  { meaning, thresholds: [threshold] }: RuleReading,
  times: number,
  actual: number,
  weight: number | undefined,
): boolean {
  if (meaning?.kind !== 'deduction' || threshold?.value === undefined || times > MOST_ROUNDS) return false;
  const [only, ...others] = meaning.deductions;
  const full = meaning.total?.value ?? weight;
  if (!only || others.length > 0 || full === undefined) return false;
  if (actual <= threshold.value) return false;
  const { amount, step, most, from, stretch, measure } = only;
  if (measure !== 'shortfall' || most !== undefined || from !== undefined || stretch) return false;
  if (step.unit !== threshold.unit) return false;
  const points = amount.of === 'points' ? amount.value : (amount.value * full) / 100;
  return Math.abs((points * threshold.value * times) / step.value - full) < 1e-9;
}

/** A rule that counts in each period, told over the year. */
type OverYear =
  | { readonly meaning: Meaning; readonly thresholds: readonly Threshold[]; readonly note: string }
  /** Why a number cannot be held against it: nobody says whether the actual is that of the year or of one period. */
  | { readonly trouble: string };

/** 补贴标准, 人均工资: so much for each. */
const AMOUNT_EACH = /标准|[人户]均|单价|均价|月均|工资|租金/u;

/**
 * A rule whose number counts within each period (每季度至少1次), for a row whose target is that of the year (4次).
 * `undefined` where the rule holds as it stands: nothing repeats its number, or the target is the same number.
 */
export function overYear(
  reading: RuleReading,
  { target, unit, weight, name = '' }: Row,
  actual: Rational,
): OverYear | undefined {
  const [threshold] = reading.thresholds;
  if (threshold?.value === undefined || threshold.scale !== 'value' || isPercent(threshold.unit))
    return undefined;
  const goal = target && toNumber(target);
  const factor =
    threshold.unit === undefined || unit === undefined ? 1 : (unitFactor(threshold.unit, unit)?.factor ?? 1);
  const value = threshold.value * factor;
  if (goal === value) return undefined;
  const repetition = repetitionOf(reading.text, threshold.span[1]);
  if (!repetition) return undefined;
  // 240元/月 of 人均服务补贴标准: the amount for each month is what the row itself gives.
  if (
    goal === undefined &&
    /^[十百千万亿]*元[/／]/.test(threshold.unit ?? '') &&
    AMOUNT_EACH.test(name) &&
    (unit === undefined || unit.includes('/'))
  )
    return undefined;
  const { times, words } = repetition;
  const inPeriods = repetition.of === 'period';
  const trouble = {
    trouble: `规则按“${words}”计数，不能确定实际值是${inPeriods ? '全年数还是每期数' : '总数还是其中之一的数'}`,
  };
  // 1次/季度 is a unit that nothing counts in.
  if (threshold.unit !== undefined && threshold.unit !== unit && /[/／每]/.test(threshold.unit))
    return trouble;
  if (times !== undefined && goal !== undefined && Math.abs(value * times - goal) < 1e-9) {
    const told = tellOver(reading, times);
    return told
      ? { ...told, note: `${noteOf(repetition, threshold, times)}，与目标值相同，按全年计算` }
      : trouble;
  }
  // 季度入户走访数 is that of a quarter.
  const ofPeriod = /(?:第?[一二三四]?|本|各|上|下)季度?|月度|月均|本月|\d{1,2}月|周|日均|学期|半年/u.test(
    name,
  );
  const counted = isCountedUp(
    threshold.unit,
    ofPeriod || !inPeriods ? '' : reading.text.slice(0, threshold.span[1]),
  );
  const full = weight && toNumber(weight);
  const done = toNumber(actual);
  if (goal === undefined && inPeriods && times !== undefined && factor === 1 && !ofPeriod) {
    const inYear = noteOf(repetition, threshold, times);
    // As many as the whole year asks for are enough for each period as well.
    const enough = counted && wantsMore(threshold) && done >= value * times;
    const fills = lossesFillYear(reading, times, done, full);
    const told = enough || fills ? tellOver(reading, times) : undefined;
    if (told)
      return { ...told, note: fills ? `${inYear}，逐次扣完正好是满分，按全年计算` : `${inYear}，已达到` };
  }
  const several = goal !== undefined && isSeveralTimes(goal, value);
  // 每万户投诉量 is a measure of its own; 每个乡镇至少3场 of a row that gives no goal may be those of one or of all.
  if (/^每[十百千万]/.test(words) && goal === undefined) return undefined;
  // 每个项目不超过50万元 of 支出总额; 人均 and 单价 are those of one.
  const whole = (threshold.unit ?? '').endsWith('元') && /总额|合计|总支出|总投资|总成本/.test(name);
  if (!inPeriods && goal === undefined && whole) return trouble;
  return (inPeriods ? counted || several : counted && (several || goal === undefined)) ? trouble : undefined;
}

function noteOf({ words }: Repetition, { value = 0, unit = '' }: Threshold, times: number): string {
  return `规则按“${words}”${value}${unit}计，全年共${value * times}${unit}`;
}

/** The meaning with its numbers told over the year; `undefined` where one of them is that of nobody knows what. */
function tellOver(
  reading: RuleReading,
  times: number,
): { readonly meaning: Meaning; readonly thresholds: readonly Threshold[] } | undefined {
  const { meaning, text, thresholds } = reading;
  if (!meaning || meaning.bonuses.length > 0 || meaning.clamps.length > 0) return undefined;
  const end = (given: End | undefined): End | undefined => given && { ...given, value: given.value * times };
  let sure = true;
  const [first] = thresholds;
  const tell = (when: Condition): Condition => {
    if (when.kind === 'all' || when.kind === 'any') return { ...when, of: when.of.map(tell) };
    if (when.kind !== 'range' || (when.max?.value ?? when.min?.value) === 0) return when;
    if (when.scale !== 'value' || repetitionOf(text, when.span[1])?.times !== times) sure = false;
    // 每月不少于1次，每少1次扣1分，少于6次不得分: of the year, as likely as of the month.
    if (first && when.span[0] >= first.span[1] && /\d/.test(text.slice(first.span[1], when.span[0])))
      sure = false;
    return { ...when, min: end(when.min), max: end(when.max) };
  };
  const over = (one: Threshold): Threshold => {
    if (one.scale !== 'value' || repetitionOf(text, one.span[1])?.times !== times) sure = false;
    return { ...one, value: one.value === undefined ? undefined : one.value * times };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: tell(one.when) }));
  // 每月2次得4分，1次得2分: of the second nobody says what it counts.
  if (cases.reduce((sum, one) => sum + rangesOf(one.when).length, 0) > 1) return undefined;
  const told: Meaning =
    meaning.kind === 'deduction'
      ? {
          ...meaning,
          cases,
          deductions: meaning.deductions.map((one) =>
            one.threshold ? { ...one, threshold: over(one.threshold) } : one,
          ),
        }
      : { ...meaning, cases };
  const all = thresholds.map(over);
  return sure ? { meaning: told, thresholds: all } : undefined;
}
