import type { Condition, RangeCondition } from '../../model/rule';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 每月10日前(含10日)报送: by which day of a month, with nothing in front but which month. */
const BY_DAY =
  /^(?:[每次当本]个?月|月)?(\d{1,2})[日号](?:以前|之前|前|及以前|及之前)(?:\((?:包?含|包括)(?:当日|本[日数]|\d{1,2}[日号])?\))?(?:完成|报送|上报|提交|报告|拨付|发放|缴纳|公布|公示|办结|送达)?的?$/;
const DAY = /^[日号]$/;

/** The last day of a month that a condition allows. */
function lastDay(when: Condition): number | undefined {
  if (when.kind !== 'words' && !(when.kind === 'range' && when.bare && DAY.test(when.unit ?? '')))
    return undefined;
  const day = BY_DAY.exec(when.text)?.[1];
  return day === undefined ? undefined : Number(day);
}

/** 11-15日 behind the tenth. */
const beginsBehind = ({ scale, min, max, unit }: RangeCondition, day: number): boolean =>
  scale === 'value' && min?.value === day + 1 && max !== undefined && DAY.test(unit ?? '');

/**
 * 每月10日前报送得2分，11-15日报送得1分: a day of the month, as those of the next level are, up to the one in front of them.
 */
export function tellDaysOfMonth(draft: Draft): void {
  const others = rangesIn(draft);
  if (others.length === 0) return;
  changeConditions(draft, (when) => {
    const day = lastDay(when);
    if (day === undefined || !others.some((one) => beginsBehind(one, day))) return when;
    const [min, max] = [1, day].map((value) => ({ value, inclusive: true }));
    return {
      kind: 'range',
      scale: 'value',
      min,
      max,
      unit: '日',
      bare: false,
      text: when.text,
      span: when.span,
    };
  });
}
