import { wording } from './wording';

/** Units that name a place in the calendar as well as a length of time: 12月 is December, and twelve months. */
const PLACES = new Set(['月', '月份', '日', '号', '季度', '季', '旬']);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Whether a number with this unit may be a place in the calendar: 12月, 7日, 3季度, 2025年; 3个月, 7天 and 3年 are none. */
export function mayBePlaceInCalendar(value: number, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  return PLACES.has(unit) || (unit === '年' && value >= FIRST_YEAR && value <= LAST_YEAR);
}

/** Whether a unit counts time and names places in the calendar with the same word: 月, 周; not 个月, 天. */
export function isCalendarUnit(unit: string | undefined): boolean {
  return unit !== undefined && (PLACES.has(unit) || unit === '年' || unit === '周');
}

/** A day, month, quarter or year that a text names: 6月底, 11月30日, 每月5日前, 第二季度, 第10周, 2025年, 年底前. */
const PLACE_IN_CALENDAR = wording(
  /(?:19|20)\d\d(?:年|[-/.]\d)|\d{1,2}月(?:份|底|末|初|中|上|下|前|之前|以前|\d|$|，|。|;)|\d{1,2}[日号](?:之前|以前|前|内|$)|第[一二三四1-4]季度?|[一二三四1-4]季度(?:末|底|前|之前|内|$)|第\d{1,2}周|[一二三四五六七八九十]{1,3}月(?:份|底|末|初|中旬|前|之前)/y,
);
const ENDS_OF_TIME = /[年月季](?:底|末)|[上下]半年|年内|年终|当年|当月|当季/;

/** Whether a text names a place in the calendar. */
export function namesPlaceInCalendar(text: string): boolean {
  if (ENDS_OF_TIME.test(text)) return true;
  for (let at = 0; at < text.length; at++) if (PLACE_IN_CALENDAR.end(text, at) >= 0) return true;
  return false;
}
