/** A day, or a whole month where no day is told; the year only where it is written. */
export interface CalendarDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** A date that stands in a text. */
export interface DateRead extends CalendarDate {
  readonly start: number;
  readonly end: number;
  /** 12月底, 12月末: the last day of the month, which stands in `day`. */
  readonly monthEnd: boolean;
}

const DATE =
  /(?:((?:19|20)\d\d)年)?(1[0-2]|0?[1-9])月(?:份)?(?:(3[01]|[12]\d|0?[1-9])[日号]|(底|末))?|((?:19|20)\d\d)([-/.])(1[0-2]|0?[1-9])\6(3[01]|[12]\d|0?[1-9])(?!\d)|((?:19|20)\d\d)?年(底|末)/g;
/** Days of each month; February as in a leap year, where the year is not known. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_IN_MS = 86_400_000;
/** For days whose year is not written: only their distance counts. */
const ANY_YEAR = 2023;

function daysIn(year: number | undefined, month: number): number {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !leap ? 28 : DAYS[month - 1]!;
}

/** The dates that a folded text names, in its order: 2025年12月31日, 6月底, 2025-12-31, 年底. */
export function datesIn(text: string): readonly DateRead[] {
  const found: DateRead[] = [];
  for (const match of text.matchAll(DATE)) {
    const start = match.index;
    // 3个月, 第12月 and the 1月 of 11月 are no dates.
    if (/[\d第每]/.test(text[start - 1] ?? '')) continue;
    const end = start + match[0].length;
    if (match[10] !== undefined) {
      if (/[半全上去前次隔后明]/.test(text[start - 1] ?? '')) continue;
      found.push({ year: Number(match[9]) || undefined, month: 12, day: 31, start, end, monthEnd: true });
      continue;
    }
    const year = Number(match[1] ?? match[5]) || undefined;
    const month = Number(match[2] ?? match[7]);
    const monthEnd = match[4] !== undefined;
    const told = match[3] ?? match[8];
    const last = daysIn(year, month);
    const day = monthEnd ? last : told === undefined ? undefined : Number(told);
    if (day !== undefined && day > last) continue;
    found.push({ year, month, day, start, end, monthEnd });
  }
  return found;
}

/** The first and the last day that a date may mean, as numbers of days. */
export function daysOf({
  year = ANY_YEAR,
  month,
  day,
}: CalendarDate): readonly [first: number, last: number] {
  const at = (one: number): number => Date.UTC(year, month - 1, one) / DAY_IN_MS;
  return [at(day ?? 1), at(Math.min(day ?? 31, daysIn(year, month)))];
}
