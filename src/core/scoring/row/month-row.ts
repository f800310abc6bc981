import { earnsNothing, givesWhole } from '../../model/meaning';
import type { Condition, DeductionRule, Meaning } from '../../model/rule';
import { compare, rational } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { MONTH_OF_YEAR } from './actual';
import type { Row } from './actual';

/** 6月底前完成: in that month or before it; 6月前 may leave the month out. */
const BY_MONTH =
  /^(?:(?:当|本)年度?)?(?:于|在)?(?:(1[0-2]|[1-9])月(?:份)?(?:底|末)|(?:当|本)?年(?:底|末))(?:以?前|之前)[^\d，。;]{0,10}$/;
/** What is done by then. */
const YEAR_END_OR_MONTH = /[底末](?:以?前|之前)([^\d，。;]{0,10}?)(?:的|者)?$/;
/** 年底前 is 12月底前. */
const DECEMBER = 12;
const AFTER_MONTH = /^(?:于|在)?(1[0-2]|[1-9])月(?:份)?(?:底|末)?(?:以后|之后|后)[^\d，。;]{0,10}$/;
/** 逾期完成: whatever is left behind the months. */
const LATER = /逾期|延期|延迟|超期|推迟|延后|滞后|未按|跨年|次年/;
/** A span of months is no month. */
const NAMES_SPAN = /工期|周期|时长|历时|月数|期数/;
const NAMES_MONTH = /时间|时限|日期|月份|期限/;

/** 4月份公示到位, 4月底前完成: in that month or before it. */
const IN_MONTH =
  /^(?:(?:当|本)年度?)?(?:于|在)?(1[0-2]|[1-9])月(?:份(?!起|[前后]|[以之][前后])|[底末](?:以?前|之前)?)[^\d，。;不未]{0,24}$/;

/** 7月份后, 6月底仍未, 下半年: a time by which points end, which the words alone hold against no number. */
const NAMES_TIME = /月|半年|季度?|年[初中底末]|[次翌]年|跨年/;

/** 4月份到位的得10分，每推迟1个月扣2分 in a row whose number is the month in which it was done. */
function laterByMonths(meaning: DeductionRule, target: Rational | undefined): Meaning | undefined {
  const [one, second] = meaning.deductions;
  const unit = MONTH_OF_YEAR;
  if (!one || second || one.measure !== 'excess' || one.threshold || one.stretch) return undefined;
  // 每推迟半个月: the number of a month tells no half of one.
  if (!Number.isInteger(one.step.value)) return undefined;
  if (!/^个?月$/.test(one.step.unit ?? '') || !(LATER.test(one.subject) || /[晚迟]/.test(one.subject)))
    return undefined;
  const whole = meaning.cases.filter((each) => givesWhole(each, meaning.total?.value));
  const [full] = whole;
  if (!full || whole.length > 1 || full.when.kind !== 'words') return undefined;
  const month = IN_MONTH.exec(full.when.text)?.[1];
  if (month === undefined || !meaning.cases.every((each) => each === full || earnsNothing(each)))
    return undefined;
  if (meaning.cases.some(({ when }) => when.kind !== 'words')) return undefined;
  if (meaning.cases.some((each) => each !== full && NAMES_TIME.test(each.when.text))) return undefined;
  const value = Number(month);
  if (target && compare(target, rational(value)) !== 0) return undefined;
  const { text, span } = full.when;
  const max = { value, inclusive: true };
  const when = { kind: 'range', scale: 'value', unit, bare: false, text, span, min: undefined, max } as const;
  return {
    ...meaning,
    cases: meaning.cases.map((each) => (each === full ? { ...each, when } : each)),
    deductions: [
      {
        ...one,
        step: { ...one.step, unit },
        threshold: { value, unit, scale: 'value', operator: '≤', span },
      },
    ],
  };
}

/**
 * 6月底前完成得5分，9月底前完成得3分 in a row whose number is a month. `undefined` where the row counts months, or measures
 * something else.
 */
export function inMonthRow(
  meaning: Meaning,
  { unit, operator, target, name = '' }: Row,
): Meaning | undefined {
  if ((unit !== '月' && unit !== MONTH_OF_YEAR) || NAMES_SPAN.test(name)) return undefined;
  if (operator !== undefined && operator !== '≤' && operator !== '<' && operator !== '=') return undefined;
  if (meaning.kind === 'deduction' && unit === MONTH_OF_YEAR) return laterByMonths(meaning, target);
  if (meaning.kind !== 'ladder') return undefined;
  const months: number[] = [];
  let yearEnd = false;
  const told = (when: Condition): Condition => {
    if (when.kind !== 'words') return when;
    const by = BY_MONTH.exec(when.text);
    const after = by ? null : AFTER_MONTH.exec(when.text);
    if (!by && !after) return when;
    yearEnd ||= (by ?? after)![1] === undefined;
    const value = Number((by ?? after)![1] ?? DECEMBER);
    const { text, span } = when;
    const range = { kind: 'range', scale: 'value', unit, bare: false, text, span } as const;
    if (!by) return { ...range, min: { value, inclusive: false }, max: undefined };
    months.push(value);
    return { ...range, min: undefined, max: { value, inclusive: true } };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: told(one.when) }));
  // 上半年完成得满分，年底前完成得5分: the earlier one is no month, and the months behind it would hold it.
  const left = cases.some(
    (one) => one.when.kind === 'words' && !earnsNothing(one) && !LATER.test(one.when.text),
  );
  const verbs = new Set(
    meaning.cases.flatMap(({ when }) =>
      when.kind === 'words' ? (YEAR_END_OR_MONTH.exec(when.text)?.[1] ?? []) : [],
    ),
  );
  if (left || (yearEnd && verbs.size > 1)) return undefined;
  const asked =
    NAMES_MONTH.test(name) ||
    (target !== undefined && months.some((month) => compare(target, rational(month)) === 0));
  return months.length > 0 && asked ? { ...meaning, cases } : undefined;
}
