import { readComparator } from '../../text/comparators';
import { readNegatedComparator } from '../../text/negations';
import { quantityBefore } from '../../text/named-quantity';
import { isCounted, isPercent, isPercentagePoint, isSpanOfTime, unitFactor } from '../../text/units';
import { isSingle } from './baseline';
import { apartFromGoal } from './far-below-goal';
import type { ItemOf } from '../tokens/items';

function isDuration(item: ItemOf<'compare'>): boolean {
  return (
    item.unit !== undefined &&
    /^(?:个?小时|分钟|天|日|个?工作日|个?月|周|年|秒|个?季度|个?自然日)$/.test(item.unit)
  );
}

/** 95%为合格线，达到合格线: what a number is called by which the next one names it. */
const IS_GOAL = /^为[^，。;\d]{0,4}(?:目标|基准|标准|[上下]限|限值|限额|线)[值线]?，/;

/** 为完成任务, 即为达标: that a number is what is asked for. */
export const CALLED_MET = /^的?(?:即|就|则|方)?(?:为|视为|视同|算作?)(?:完成|达标|合格|达到)/;

/** 20天内办结(含第20天): the number again. */
export function restates(one: ItemOf<'compare'>, other: ItemOf<'compare'>, text: string): boolean {
  const end = other.max ?? other.min;
  return (
    one.bare &&
    !other.bare &&
    one.unit === other.unit &&
    one.min?.value === end?.value &&
    other.end < one.start &&
    /\((?:包?含|包括)第?$/.test(text.slice(Math.max(0, one.start - 4), one.start))
  );
}

/** 小于98%的，以98%为基准; 不足90%的，较90%; 95%为合格，不足95%的: the number of the level again, as what the steps are counted from. */
function countsFromIt(one: ItemOf<'compare'>, level: ItemOf<'compare'>, text: string): boolean {
  const end = level.max ?? level.min;
  return (
    !level.bare &&
    (!(level.min && level.max) || text[one.start - 1] === '较') &&
    one.scale === level.scale &&
    one.unit === level.unit &&
    one.min?.value === end!.value &&
    (one.relation === '='
      ? text[one.start] === '以'
      : one.bare &&
        (/[较比与]/.test(text[one.start - 1] ?? '') || CALLED_MET.test(text.slice(one.end, one.end + 8))))
  );
}

/** 20 of 控制在20±2℃ and 达到20℃，上下浮动2℃: what a distance to either side is counted from. */
export function isMiddle(one: ItemOf<'compare'>, text: string): boolean {
  if (one.around || one.scale !== 'value' || one.delta !== undefined) return false;
  return (
    isSingle(one) ||
    /^(?:达到?|控制在)[\d.]+(?:[^\d.\u4e0a\u4e0b\u5185\u542b][^\d上下内含]*)?$/.test(
      text.slice(one.start, one.end),
    )
  );
}

/** 核定标准, of which 标准80% behind it is a part. */
const STANDARD_OF = /(?:核定|规定|额定|编制|定额|配备|设计)标准$/;

/** 低于核定数 beside 核定数的90%: what the one is held against, the other is a part of. */
function ofOneGoal(whole: ItemOf<'compare'>, part: ItemOf<'compare'>, text: string): boolean {
  const words = text.slice(whole.start, whole.end);
  if (/目标|计划|任务|指标/.test(words)) return true;
  const noun = words.slice((readComparator(words, 0) ?? readNegatedComparator(words, 0))?.end ?? 0);
  const named = STANDARD_OF.test(noun) ? '标准' : noun;
  return named.length > 1 && text.slice(part.start, part.end).includes(named);
}

/** (即控制率≤100%: the same once more, as a number. */
const THAT_IS = /^\((?:即|也即|亦即)[^，。;\d()]{0,12}$/;

function saidAsNumber(a: ItemOf<'compare'>, b: ItemOf<'compare'>, text: string): boolean {
  const sameSide = !a.min === !b.min && !a.max === !b.max;
  return a.outside && !b.outside && !b.bare && sameSide && THAT_IS.test(text.slice(a.end, b.start));
}

/** 收入过10万元的村占: which of them are counted, of whose share the rate behind it speaks. */
const OF_THOSE = /^的[^，。;\d]{1,12}(?:占比?|比例|比重|率)[^，。;\d]{0,4}$/;

const ofElsewhere = ({ start, end }: ItemOf<'compare'>, text: string): boolean =>
  /上年|去年|同期|平均|均值|最[高低好差]/.test(text.slice(start, end));

/**
 * 低于目标但不低于90%的，每低1%扣0.7分 beside 低于90%的不得分: below the goal, down to where the case begins that has its own points.
 */
function downToCase(goal: ItemOf<'compare'>, end: ItemOf<'compare'>, text: string): boolean {
  if (!goal.outside || !goal.max || goal.min || end.outside || !end.min || end.max || end.scale !== 'value')
    return false;
  const number = /\d[\d.]*%?/.exec(text.slice(end.start, end.end))?.[0];
  if (number === undefined || !/目标|指标值|计划/.test(text.slice(goal.start, goal.end))) return false;
  if (!/^的?，?每/.test(text.slice(end.end))) return false;
  const behind = text.slice(end.end);
  return (
    ['低于', '不足', '小于', '未达到', '未达', '不到', '<'].some((word) => behind.includes(word + number)) ||
    behind.includes(`${number}以下`)
  );
}

/** 夏季, 城区, 新建: when, where or of which of them a number holds. */
const SITUATION =
  /(?:夏|冬|春|秋|白|昼|夜|早|晚|汛|枯|旱|雨|城|乡|农|新|旧|室内|室外|高峰|平峰)[^，。;\d]{0,3}$/;

function ofTwoSituations(a: ItemOf<'compare'>, b: ItemOf<'compare'>, text: string): boolean {
  const [one, other] = [a, b].map(
    ({ start }) => SITUATION.exec(text.slice(Math.max(0, start - 6), start))?.[0],
  );
  return one !== undefined && other !== undefined && one !== other;
}

const RIGHT_BEHIND = /^(?:以上)?[，、]?[但且]?$/;

/** 满6个月不满一年: two ends of one time, told in the smaller of their units; as they are where they are anything else. */
function inOneTime(
  a: ItemOf<'compare'>,
  b: ItemOf<'compare'>,
  text: string,
): readonly [ItemOf<'compare'>, ItemOf<'compare'>] {
  if (a.unit === undefined || b.unit === undefined || a.unit === b.unit) return [a, b];
  if (!isSpanOfTime(a.unit) || !isSpanOfTime(b.unit) || !RIGHT_BEHIND.test(text.slice(a.end, b.start)))
    return [a, b];
  const factor = unitFactor(b.unit, a.unit);
  if (!factor || factor.generic) return [a, b];
  const told = (one: ItemOf<'compare'>, up: number, down: number, unit: string): ItemOf<'compare'> => {
    const end = (side: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
      side && { value: Number(((side.value * up) / down).toPrecision(12)), inclusive: side.inclusive };
    return { ...one, min: end(one.min), max: end(one.max), unit };
  };
  return factor.factor >= 1
    ? [a, told(b, factor.up, factor.down, a.unit)]
    : [told(a, factor.down, factor.up, b.unit), b];
}

/** 完成目标80%以上不足100%: the other end of one range is of the same share, where no word stands between. */
function inOneShare(
  a: ItemOf<'compare'>,
  b: ItemOf<'compare'>,
  text: string,
): readonly [ItemOf<'compare'>, ItemOf<'compare'>] {
  const share = a.scale === 'target-share' && !a.outside && a.unit === '%' && !a.max && !a.bare;
  const end = b.scale === 'value' && b.unit === '%' && !b.min && !b.bare && b.delta === undefined;
  if (!share || !end || b.outside || !b.max || b.max.value > 100) return [a, b];
  return RIGHT_BEHIND.test(text.slice(a.end, b.start)) ? [a, { ...b, scale: 'target-share' }] : [a, b];
}

/** Where the number itself begins, or its sign: 达到95% begins with a verb, which may stand in front of a noun. */
export function numberStart({ start, end }: ItemOf<'compare'>, text: string): number {
  return start + Math.max(0, text.slice(start, end).search(/[\d≥≤<>=]/));
}

/** 新建10座、改建10座, 发放率达到100%，及时率达到100%: one number twice, of two things. */
function saidOfTwo(a: ItemOf<'compare'>, b: ItemOf<'compare'>, text: string): boolean {
  const nounOf = (one: ItemOf<'compare'>): string => quantityBefore(text, numberStart(one, text)).noun;
  const [one, other] = [nounOf(a), nounOf(b)];
  // 抽查病历5份，合格5份: all of those that were looked at; 偏高不超过1℃、偏低不超过1℃: two sides of one.
  if (/[抽偏正负]/.test(one)) return false;
  // 应建10座、建成10座: how many of those that were asked for.
  if (/^(?:应|计划|任务)/.test(one)) return false;
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

/** What a number is called that the row asks for: 控制目标4%, 控制线85%. */
const GOAL_NOUN =
  /(?:(?:目标|标准|要求|控制数|指标)[值数]?|(?:起扣|满分|达标|合格|及格|基准|控制|警戒)线|限[值额]|[上下]限)(?:为|是|:)?$/;

function saysGoalFirst(a: ItemOf<'compare'>, b: ItemOf<'compare'>, text: string): boolean {
  const end = b.min ?? b.max;
  return (
    (a.bare || a.relation === '=') &&
    !b.bare &&
    a.unit === b.unit &&
    a.scale === b.scale &&
    a.min?.value === end?.value &&
    (b.min === undefined || b.max === undefined) &&
    GOAL_NOUN.test(text.slice(Math.max(0, a.start - 6), a.start)) &&
    /^[:，]/.test(text.slice(a.end, b.start))
  );
}

const LENGTH = /^(?:公里|千米|米|里|海里|km|m)$/i;

/** 5公里内…，10公里内…: a rule with several distances, or with what lies beyond one, asks how far it is. */
function tellsSeveralDistances(text: string): boolean {
  const told = text.match(/\d(?:公里|千米|米|里|海里|km|m)(?:[以之])?(?:范围)?[内外上下]/gi) ?? [];
  return told.length > 1;
}

/** 5公里内到达不超过30分钟: how far away, which says where the number behind it is measured. */
function isWithinDistance(within: ItemOf<'compare'>, last: ItemOf<'compare'>, text: string): boolean {
  return (
    within.unit !== undefined &&
    LENGTH.test(within.unit) &&
    within.max !== undefined &&
    text[within.end - 1] === '内' &&
    !last.bare &&
    (isDuration(last) || isPercent(last.unit)) &&
    /^的?[^，。;、\d且并或]{1,14}$/.test(text.slice(within.end, numberStart(last, text))) &&
    !tellsSeveralDistances(text)
  );
}

/** An explicit comparison of a percentage decides; a bare count or a span of time before it only says what is measured. */
export function settleCompares(
  compares: readonly ItemOf<'compare'>[],
  text: string,
): {
  readonly kept: readonly ItemOf<'compare'>[];
  readonly several: boolean;
} {
  if (compares.length < 2) return { kept: compares, several: false };
  const last = compares[compares.length - 1]!;
  const isQualifier = (item: ItemOf<'compare'>): boolean =>
    item !== last &&
    // 共15个乡镇参评，第13-15名; 按全市17个县排名，排第一的: of how many.
    ((item.bare &&
      last.scale === 'rank' &&
      /(?:共|共有|总计|合计|全[市区县省州盟镇]|所辖|参评)的?$/.test(
        text.slice(Math.max(0, item.start - 3), item.start),
      )) ||
      (isDuration(item) && !isDuration(last) && (item.max !== undefined || item.bare)) ||
      isWithinDistance(item, last, text) ||
      (!isPercent(item.unit) && isPercent(last.unit) && OF_THOSE.test(text.slice(item.end, last.start))) ||
      (item.bare && item.chinese && !last.chinese) ||
      (item.bare &&
        !isPercent(item.unit) &&
        isPercent(last.unit) &&
        !last.bare &&
        !isDemandOfItsOwn(item, last, text)));
  let kept = compares.filter((item) => !isQualifier(item));
  const strong = kept.filter((item) => !(item.bare && item.chinese));
  if (strong.length > 0) kept = strong;
  if (kept.length === 2 && withinWhichDone(kept[0]!, kept[1]!, text)) kept = [kept[0]!];
  if (kept.length === 2) {
    const [a, b] = inOneShare(...inOneTime(kept[0]!, kept[1]!, text), text);
    // 一处一次扣0.2分: each of them counts.
    if (
      a.bare &&
      b.bare &&
      a.chinese &&
      b.chinese &&
      a.end === b.start &&
      a.min?.value === 1 &&
      b.min?.value === 1
    )
      return { kept: [b], several: false };
    if (restates(b, a, text)) return { kept: [a], several: false };
    // 低于目标超过5个百分点: how far below it.
    if (a.outside && a.max && !a.min && b.relation === '>' && isPercentagePoint(b.unit) && a.end === b.start)
      return { kept: [{ ...b, start: a.start, delta: 'shortfall' }], several: false };
    if (apartFromGoal(a, b, text)) {
      const min = { value: 0, inclusive: false };
      return { kept: [{ ...b, start: a.start, min, delta: 'shortfall' }], several: false };
    }
    // 增幅控制目标4%:实际增幅≤4%: the goal, and what is held against it.
    if (saysGoalFirst(a, b, text)) return { kept: [b], several: false };
    if (saidAsNumber(a, b, text)) return { kept: [b], several: false };
    if (countsFromIt(b, a, text)) return { kept: [a], several: false };
    if (countsFromIt(a, b, text)) return { kept: [b], several: false };
    // 应保持在0.28兆帕，上下浮动0.01兆帕以内: the first is the middle.
    if (b.around && isMiddle(a, text)) return { kept: [b], several: false };
    if (downToCase(a, b, text)) return { kept: [a], several: false };
    // 目标值为98%，达到目标值: the first says what the target of the second is.
    if (
      (a.relation === '=' ||
        (a.bare && IS_GOAL.test(text.slice(a.end, b.start))) ||
        (isAskedFor(a, text.slice(a.end, b.start), text) && !ofElsewhere(b, text))) &&
      a.scale === 'value' &&
      a.min &&
      (b.scale === 'target-share' || b.outside) &&
      (b.min ?? b.max)?.value === 100
    ) {
      const end = (side: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
        side && { value: a.min!.value, inclusive: side.inclusive };
      return { kept: [{ ...a, min: end(b.min), max: end(b.max), relation: b.relation }], several: false };
    }
    if (belowGoalFrom(a, b, text))
      return {
        kept: [{ ...b, start: a.start, max: { value: 100, inclusive: false } }],
        several: false,
      };
    const opposite =
      (a.min === undefined) !== (a.max === undefined) &&
      (b.min === undefined) !== (b.max === undefined) &&
      (a.min === undefined) !== (b.min === undefined) &&
      !a.bare &&
      !b.bare &&
      a.scale === b.scale &&
      (a.unit ?? b.unit) === (b.unit ?? a.unit);
    if (opposite) {
      // 夏季不高于26℃，冬季不低于18℃: one limit for each of two.
      if (ofTwoSituations(a, b, text)) return { kept, several: true };
      const merged = {
        ...a,
        start: a.start,
        end: b.end,
        min: a.min ?? b.min,
        max: a.max ?? b.max,
        unit: a.unit ?? b.unit,
        damaged: a.damaged || b.damaged,
        outside: a.outside && b.outside,
      };
      // 未达目标值但达到目标值80%: both are parts of the goal; 低于全省平均但达到目标值80% are two things.
      // 低于目标值但高于上年: two numbers that are held against.
      if (a.outside && b.outside && ofElsewhere(a, text) !== ofElsewhere(b, text))
        return { kept, several: true };
      if (a.outside !== b.outside && !ofOneGoal(a.outside ? a : b, a.outside ? b : a, text))
        return { kept, several: true };
      const { min, max } = merged;
      const holds = min!.value < max!.value || (min!.inclusive !== false && max!.inclusive !== false);
      if (min!.value <= max!.value && holds) return { kept: [merged], several: false };
      // 2次以内的不扣，从第3次起: the second says where the first ends.
      if (min!.value === max!.value) return { kept: [b], several: false };
    }
    const same =
      a.min?.value === b.min?.value &&
      a.max?.value === b.max?.value &&
      a.scale === b.scale &&
      a.unit === b.unit;
    // 不低于目标值，较目标值增长的: at the goal itself the one holds and the other does not.
    const atEnd = (one: ItemOf<'compare'>): boolean | undefined => (one.min ?? one.max)?.inclusive;
    const unlike = a.outside && b.outside && atEnd(a) === true && atEnd(b) === false;
    if (same) return { kept: [a], several: unlike || saidOfTwo(a, b, text) };
  }
  return { kept, several: kept.length > 1 };
}

/** 6月底支付进度应达50%，达到或快于序时进度的: a demand, which what stands behind the comma calls by a name. */
function isAskedFor(one: ItemOf<'compare'>, between: string, text: string): boolean {
  return (
    between === '，' &&
    one.relation === '≥' &&
    one.max === undefined &&
    one.delta === undefined &&
    /[应须需](?:当|该)?$/.test(text.slice(Math.max(0, one.start - 2), one.start))
  );
}

/** 完成改造200户，合格率95%以上: how many, and how many of them well: two demands. */
function isDemandOfItsOwn(many: ItemOf<'compare'>, rate: ItemOf<'compare'>, text: string): boolean {
  return (
    isCounted(many.unit) &&
    /(?:完成|建成|新建|建设|改造|改建|培训|开展|举办|组织|种植|修建|安装|发放|采购|购置|办结|审结)[^，。;\d、]{0,8}$/.test(
      text.slice(Math.max(0, many.start - 14), many.start),
    ) &&
    /^[^，、。;]{0,4}[，、][^，。;\d]{0,8}(?:合格|优良|达标|满意|通过|成活|及时|到位|完好|整改|就业|知晓)率/.test(
      text.slice(many.end, rate.start + 8),
    )
  );
}

/** 92%以上的投诉在受理后48小时内办结: so many of them, and within which time belongs to what is done. */
function withinWhichDone(share: ItemOf<'compare'>, time: ItemOf<'compare'>, text: string): boolean {
  return (
    isPercent(share.unit) &&
    !share.bare &&
    isDuration(time) &&
    time.max !== undefined &&
    /^的[^，。;\d]{2,20}$/.test(text.slice(share.end, time.start)) &&
    /^(?:全部|一次)?(?:办结|完成|答复|回复|处置|处理|响应|到达|到场|整改|修复|送达|发放|支付|审结|结案|反馈|销号)/.test(
      text.slice(time.end),
    )
  );
}

/** 未完成任务但达到80%的: a level of the same, which ends at the goal. */
function belowGoalFrom(goal: ItemOf<'compare'>, level: ItemOf<'compare'>, text: string): boolean {
  return (
    (goal.outside || goal.scale === 'target-share') &&
    goal.min === undefined &&
    goal.max?.value === 100 &&
    goal.max.inclusive === false &&
    !ofElsewhere(goal, text) &&
    level.scale === 'value' &&
    level.unit === '%' &&
    level.delta === undefined &&
    level.max === undefined &&
    (level.min?.value ?? 100) < 100 &&
    /^的?，?(?:但|但是|却|而)(?:能|已|仍|实际)?$/.test(text.slice(goal.end, level.start))
  );
}

/** 每月不少于4次(全年48次): the actual of a year is held against the number of a year. */
export function wholeYear(
  compares: readonly ItemOf<'compare'>[],
  text: string,
): readonly ItemOf<'compare'>[] {
  const [each, year] = compares;
  if (compares.length !== 2 || !each || !year?.bare || each.bare || year.unit !== each.unit) return compares;
  if (year.delta !== undefined) return compares;
  if (!/(?:全年|年度|全年共|合计|共计|即)$/.test(text.slice(Math.max(0, year.start - 3), year.start)))
    return compares;
  const end = (side: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
    side && { value: year.min!.value, inclusive: side.inclusive };
  return [{ ...each, end: year.end, min: end(each.min), max: end(each.max) }];
}
