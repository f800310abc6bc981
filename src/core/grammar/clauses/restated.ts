import { readComparator } from '../../text/comparators';
import type { Relation } from '../../text/comparators';
import { readQuantity } from '../../text/quantities';
import type { ReadQuantity } from '../../text/quantities';
import { isPercentagePoint } from '../../text/units';
import { wording } from '../../text/wording';

const INSIDE = wording(/(?:以内|之内|内)(?:\(含\))?/y);
const RESTATED = wording(/(?:[^\d，。;:\n、()扣得分计满%≥≤<>=]|计划|合计){2,14}\(/y);
/** 达到成本控制目标(≤850元): what reaches it is for the bracket to say. */
const REACHED_GOAL = /^(?:达到|达|完成|实现)[^，]*(?:目标值?|指标值?|标准|要求|计划数?)(?:要求)?\($/;
const SAYS = wording(/(?:即|为|现为|指|[^\d，。;:\n、()扣得分计满%≥≤<>=]{2,6}为)?/y);
/** The bracket ends, and no share or distance of the number follows: (120个)的30%. */
const RESTATED_END = wording(
  /(?:以上|以内|以下)?\)(?!的?(?:\d{1,2}(?:\.\d{1,2})?(?!分|[\d.])|[一二两三四五六七八九十]|百分))/y,
);
/** Behind a number without its unit: what the case gives, so that the number itself is no points. */
const PLAIN_END = wording(
  /\)(?=的?(?:，|者)?(?:[得计记给扣评赋]|满分|不[得计给]|零分|\d{1,2}(?:\.\d{1,2})?分|每))/y,
);

/** 全市平均水平(76%), 上级下达指标(不低于80%), 核定成本(38元/平方米): the number says what the noun is. */
export function readRestated(
  text: string,
  at: number,
  relation: Relation,
  word: string,
): (ReadQuantity & { readonly told: Relation }) | undefined {
  const open = RESTATED.end(text, at);
  if (open < 0) return undefined;
  const lead = SAYS.end(text, open);
  const comparator = readComparator(text, lead);
  const same =
    comparator?.relation === relation ||
    comparator?.relation === '=' ||
    REACHED_GOAL.test(word + text.slice(at, open));
  if (comparator && !same) return undefined;
  const number = readQuantity(text, comparator?.end ?? lead);
  // 低于上年值(35.2)不得分: in the unit of the row.
  if (number && number.unit === undefined && !comparator && !number.damaged && !number.chinese) {
    const end = /[值数平额量率年]\($/.test(text.slice(at, open)) ? PLAIN_END.end(text, number.end) : -1;
    return end < 0 ? undefined : { ...number, end, told: relation };
  }
  if (!number?.unit || number.chinese || number.unit === '分' || isPercentagePoint(number.unit))
    return undefined;
  const close = RESTATED_END.end(text, number.end);
  if (close < 0) return undefined;
  const told = comparator && comparator.relation !== '=' ? comparator.relation : relation;
  const within = told === '≤' ? INSIDE.end(text, close) : -1;
  return { ...number, end: Math.max(close, within), told };
}
