import { givesWhole, rangesOf } from '../../model/meaning';
import type { Case, Deduction, Meaning } from '../../model/rule';
import { signOf } from '../../model/rational';
import { isSpanOfTime } from '../../text/units';
import type { Row } from './actual';
import { LATENESS } from './deadline-labels';

/** 逾期天数, 平均延期时间: how late is what the row measures. */
export const MEASURES_LATE =
  /(?:逾期|超期|超时|延期|延误|延迟|滞后|迟[报交延缴])[^，、率]{0,4}(?:天数?|日数?|时间|时长|工作日数?|小时数|分钟数|月数)$/;
/** 15日内办结, 时限15天: what is to be done within it; 3天以内 by itself is how late one may be. */
const DEED = /(?:内|之前|前)(?:能|可)?(?![得计扣记给不])\p{Script=Han}{2}|[时期]限|工期|周期/u;
/** 当日, 15日内: a time that was given, and not how late. */
const isWithin = (one: Case): boolean =>
  one.when.kind === 'range' &&
  one.when.scale === 'value' &&
  one.when.min === undefined &&
  (one.when.max?.value ?? 0) > 0 &&
  isSpanOfTime(one.when.unit) &&
  !LATENESS.test(one.when.text);
/** 超过5日的每逾期1日: beyond what one may be late. */
const FROM_LEVEL = /超过|超出|以上|[之以]后/;

const countsLate = ({ measure, subject, step }: Deduction): boolean =>
  measure === 'excess' && isSpanOfTime(step.unit) && LATENESS.test(subject);

/**
 * 15日内办结得满分，每逾期1日扣1分 in a row of 逾期天数: its number is what went beyond the 15 days. `undefined` for other rows and
 * rules; a reason where another level may count either.
 */
export function inLateRow(meaning: Meaning, row: Row): Meaning | { readonly trouble: string } | undefined {
  if (meaning.kind !== 'deduction' || !MEASURES_LATE.test(row.name ?? '')) return undefined;
  if (!meaning.deductions.every(countsLate)) return undefined;
  const within = meaning.cases.find(isWithin);
  if (!within) return undefined;
  if (!DEED.test(within.when.text)) {
    const none = row.target !== undefined && signOf(row.target) === 0;
    return none && !meaning.deductions.some(({ subject }) => FROM_LEVEL.test(subject))
      ? { trouble: `目标值不许逾期，规则却许可“${within.when.text}”，从哪一天起扣须人工核对` }
      : undefined;
  }
  const other = meaning.cases.some((one) => one !== within && rangesOf(one.when).length > 0);
  if (other || !givesWhole(within, meaning.total?.value) || (row.target && signOf(row.target) > 0))
    return { trouble: `不能确定实际值是延误的时间还是全部时间（“${within.when.text}”）` };
  const { span } = within.when;
  const threshold = { value: 0, unit: undefined, scale: 'value', operator: '≤', span } as const;
  return {
    ...meaning,
    cases: meaning.cases.map((one) =>
      one === within && one.when.kind === 'range'
        ? { ...one, when: { ...one.when, max: { value: 0, inclusive: true } } }
        : one,
    ),
    deductions: meaning.deductions.map((one) => ({ ...one, threshold })),
  };
}
