import { isDistance } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import type { ScoreRequest } from '../../model/scoring';
import { datesIn, daysOf } from '../../text/dates';
import type { CalendarDate, DateRead } from '../../text/dates';
import { isSpanOfTime } from '../../text/units';
import { foldText } from '../../text/width';
import {
  AFTER,
  BEFORE,
  HOLDS,
  IN_TIME,
  LATE,
  LATENESS,
  MORE,
  NEVER,
  NO_LATER,
  SAID_AGAIN,
  UNTIL,
} from './deadline-labels';

/** What stands behind the day that something was done: 12月15日完成. */
const DONE =
  /^(?:已|才)?(?:全部|全面)?(?:完成|完工|竣工|支付|拨付|发放|提交|报送|上报|办结|验收|交付|到位|印发|公开|开展|举办|投入使用)?(?:验收|任务|工作)?。?$/;
/** 7月1日至9月30日完成: what is done on one day, and not all through them. */
const DONE_BETWEEN =
  /^(?:\(含\))?(?:之间|期间)?(?:才)?(?:全部)?(?:完成|完工|竣工|支付|拨付|发放|提交|报送|上报|办结|验收|交付|到位|印发|投入使用)(?:验收|任务|工作)?的?$/;
/** A day so long after its deadline, or before it, may be one of another year. */
const FOUR_MONTHS = 122;
const EIGHT_MONTHS = 244;

/** From when to when, in days; open where nothing is said. */
interface Period {
  readonly from: number;
  readonly to: number;
  /** The day on which it is not said whether it still holds: 12月20日前 on that day. */
  readonly unclear: number | undefined;
}

/** `never`: what is not done at all, which is no matter of days. */
type Told = Period | 'late' | 'never' | 'days' | undefined;

/** The days of a deadline in the year of the actual; `undefined` where nothing says that it is the same year. */
function inYearOf(date: CalendarDate, actual: CalendarDate): readonly [number, number] | undefined {
  if (date.year !== undefined && actual.year !== undefined) return daysOf(date);
  if (date.year === undefined && actual.year !== undefined) return undefined;
  return daysOf({ ...date, year: undefined });
}

function periodOf(label: string, date: DateRead, actual: CalendarDate): Period | undefined {
  const days = inYearOf(date, actual);
  if (!days) return undefined;
  const [first, last] = days;
  const before = label.slice(0, date.start);
  const behind = label.slice(date.end);
  const rest = behind.replace(HOLDS, '').replace(BEFORE, '').replace(AFTER, '');
  const lead = before.replace(NO_LATER, '');
  if (MORE.test(rest) || MORE.test(lead) || /\d/.test(rest) || /\d/.test(lead) || rest.length > 10)
    return undefined;
  const holds = HOLDS.test(behind) || date.monthEnd;
  if (BEFORE.test(behind) || lead !== before) {
    if (lead !== before || holds || date.day !== undefined)
      return { from: -Infinity, to: last, unclear: lead !== before || holds ? undefined : last };
    // 6月前: in June or before it.
    return undefined;
  }
  if (AFTER.test(behind)) {
    const inclusive = /^及|^起/.test(behind);
    if (inclusive) return { from: first, to: Infinity, unclear: undefined };
    return date.day === undefined ? undefined : { from: last + 1, to: Infinity, unclear: undefined };
  }
  return { from: first, to: last, unclear: undefined };
}

/** 7月1日至9月30日完成: from the one day to the other, both with them. */
function betweenDays(
  label: string,
  one: DateRead,
  other: DateRead,
  actual: CalendarDate,
): Period | undefined {
  const [before, behind] = [label.slice(0, one.start), label.slice(other.end)];
  if (!UNTIL.test(label.slice(one.end, other.start)) || !DONE_BETWEEN.test(behind)) return undefined;
  if (MORE.test(before) || /[每\d]/.test(before)) return undefined;
  const [first, last] = [inYearOf(one, actual), inYearOf(other, actual)];
  return first && last && first[0] <= last[1]
    ? { from: first[0], to: last[1], unclear: undefined }
    : undefined;
}

function toldBy({ when }: Case, actual: CalendarDate, goal: DateRead | undefined, goalText: string): Told {
  if (when.kind === 'otherwise') return 'late';
  // 每季度考核一次，6月30日前完成: no number of days.
  if (when.kind === 'range') return isDistance(when.scale) || isSpanOfTime(when.unit) ? 'days' : undefined;
  if (when.kind !== 'words') return undefined;
  const label = foldText(when.text).text.replace(/\s/g, '').replace(SAID_AGAIN, '');
  const [date, second, third] = datesIn(label);
  if (date && second) return third ? undefined : betweenDays(label, date, second, actual);
  if (LATE.test(label)) return 'late';
  if (NEVER.test(label)) return 'never';
  if (date) return periodOf(label, date, actual);
  return IN_TIME.test(label) && goal ? untilGoal(goalText, goal, actual) : undefined;
}

/** The goal of a row as the deadline: 12月20日 alone is the last day. */
function untilGoal(text: string, goal: DateRead, actual: CalendarDate): Period | undefined {
  const whole = goal.start === 0 && goal.end === text.length && goal.day !== undefined;
  return periodOf(whole ? `≤${text}` : text, whole ? { ...goal, start: 1, end: goal.end + 1 } : goal, actual);
}

/** What a day that is told as the actual comes to under a rule that names days: the label that holds it, or the days after it. */
export interface DateTold {
  readonly request: ScoreRequest;
  readonly note: string;
}

/** The one day that words name, and what was done then. */
function dayTold(words: string): (DateRead & { readonly deed: string }) | undefined {
  const text = foldText(words)
    .text.replace(/\s/g, '')
    .replace(/^(?:已)?(?:于|在)/, '');
  const [date, second] = datesIn(text);
  const deed = date ? text.slice(date.end) : '';
  return date && !second && date.start === 0 && !date.monthEnd && DONE.test(deed)
    ? { ...date, deed }
    : undefined;
}

/** Whether what was done on the day is what the label asks for: 提交 is not 完成竣工验收. */
export function isDeedOf(deed: string, { when }: Case): boolean {
  const plain = deed.replace(/^(?:已|才)?(?:全部|全面)?|(?:任务|工作)?。?$/g, '');
  return plain === '' || when.text.includes(plain) || (plain === '完成' && !/验收|支付|拨付/.test(when.text));
}

function shownDay({ year, month, day }: CalendarDate): string {
  return `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
}

/**
 * A day told as the actual (12月15日) under a rule by dates: 12月20日前完成 holds it, 每晚1天扣0.5分 counts from it. `undefined`
 * where a label is no date, two of them hold, or the year is open.
 */
export function dateTold(
  words: string,
  { meaning, text }: RuleReading,
  request: ScoreRequest,
): DateTold | undefined {
  const actual = dayTold(words);
  if (!actual || !meaning || (meaning.kind !== 'ladder' && meaning.kind !== 'deduction')) return undefined;
  const goalText = typeof request.target === 'string' ? foldText(request.target).text.replace(/\s/g, '') : '';
  const goals = datesIn(goalText);
  const goal = goals.length === 1 ? goals[0] : undefined;
  // 2024年9月30日前, 2025年3月31日前: a day without its year is one of either.
  const years = new Set(datesIn(foldText(text).text.replace(/\s/g, '')).flatMap(({ year }) => year ?? []));
  if (actual.year === undefined && (years.size > 0 || goals.some(({ year }) => year !== undefined)))
    return undefined;
  if (/次年|翌年|下年|明年/.test(text)) return undefined;
  const told: Told[] = meaning.cases.map((one) => toldBy(one, actual, goal, goalText));
  if (told.length === 0 && goal) told.push(untilGoal(goalText, goal, actual));
  if (told.includes(undefined)) return undefined;
  const periods = told.filter((one): one is Period => typeof one === 'object');
  const [first, last] = daysOf(actual);
  // 10月1日至12月31日 holds a day whatever lies long before it.
  const within = periods.some(
    ({ from, to }) => from > -Infinity && first >= from && last <= to && to < Infinity,
  );
  if (periods.length === 0 || (!within && periods.some((one) => !near(one, first)))) return undefined;
  if (periods.some(({ unclear }) => unclear !== undefined && unclear >= first && unclear <= last))
    return undefined;
  const holding = periods.filter(({ from, to }) => first >= from && last <= to);
  // A month told whole that lies on both sides of a deadline.
  if (periods.some((one) => !holding.includes(one) && last >= one.from && first <= one.to)) return undefined;
  const day = shownDay(actual);
  const [tightest] = [...holding].sort((one, other) => one.to - other.to || other.from - one.from);
  if (tightest && meaning.cases.length === 0) return asDays(0, `${day}在期限内`, meaning, request);
  const at = tightest ? told.indexOf(tightest) : -1;
  if (tightest)
    return isDeedOf(actual.deed, meaning.cases[at]!) ? asLabel(meaning, at, day, request) : undefined;
  return lateBy(meaning, told, periods, [first, last], day, request);
}

/** Whether two days may be taken for days of one year: 1月10日 is no day before 12月底, but one after it. */
function near({ from, to }: Period, day: number): boolean {
  const away = day - (Number.isFinite(to) ? to : from);
  return away <= FOUR_MONTHS && away >= -EIGHT_MONTHS;
}

function asLabel(meaning: Meaning, index: number, day: string, request: ScoreRequest): DateTold {
  const label = meaning.cases[index]!.when.text;
  return { request: { ...request, actual: label, target: null }, note: `${day}属于“${label}”` };
}

function lateBy(
  meaning: Meaning,
  told: readonly Told[],
  periods: readonly Period[],
  [first, last]: readonly [number, number],
  day: string,
  request: ScoreRequest,
): DateTold | undefined {
  const end = Math.max(...periods.map(({ to }) => to));
  if (!Number.isFinite(end) || first <= end) return undefined;
  const late = told.indexOf('late');
  if (late >= 0 && meaning.kind === 'ladder' && !told.includes('days'))
    return asLabel(meaning, late, day, request);
  if (first !== last || (late >= 0 && meaning.kind === 'ladder')) return undefined;
  const days = first - end;
  return asDays(days, `${day}晚于期限${days}天，按自然日计`, meaning, request);
}

/** So many days late, where that is all that the rule counts. */
function asDays(days: number, note: string, meaning: Meaning, request: ScoreRequest): DateTold | undefined {
  const steps = meaning.kind === 'deduction' ? meaning.deductions : [];
  const counted = steps.every(
    ({ measure, step, threshold, subject }) =>
      (measure === 'excess' || (measure === 'fault' && LATENESS.test(subject))) &&
      /^[天日]$/.test(step.unit ?? '') &&
      !threshold,
  );
  return counted
    ? { request: { ...request, actual: days, unit: '天', target: 0, operator: '≤' }, note }
    : undefined;
}
