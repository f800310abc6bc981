import { readQuantity, type ReadQuantity } from './quantities';
import { isPercent, isUnit } from './units';
import { foldText, originalSpan } from './width';

/** A figure that a goal text promises: 全市定位率达到98%以上, 培训村医80名, 新增2条公交线路. */
export interface GoalFigure {
  /** The words before the number, without 达到, 不低于 and the like: 全市定位率. */
  readonly subject: string;
  /** The thing that stands behind a counted number: 公交线路; empty where the words before name it. */
  readonly thing: string;
  readonly value: number;
  /** Empty where a rate is given without one: 死亡率压到0.08以内. */
  readonly unit: string;
  /** By how much something changes (较上年增长8%), not what it comes to. */
  readonly change: boolean;
  /** Offsets of subject and number in the text. */
  readonly span: readonly [start: number, end: number];
}

/** What stands between a subject and its number. */
const LINK =
  /(?:(?:提高|提升|增长|增加|上升|下降|降低|减少|压缩|压降|压减|缩短|扩大|扩面|扩展|扩|提|增|升|降|减|压)(?:到|至|为)|(?:保持|维持|稳定|控制|稳|控|守|留|保)(?:在|住|到|至)|达到|达|到|为|是|在|至|约|共|计|的|近|逾|占|不低于|不少于|不超过|不高于|不大于|不小于|不突破|超过|突破|大于|小于|高于|低于|多于|少于|提高|提升|增长|上升|下降|降低|保持|稳定|控制|实现|完成|力争|确保|保证|分别|平均|均|都|[≥≤>＞<＜=＝:：]){1,8}$/;
/** What stands before a subject and is no part of it. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|[一二三四五六七八九十]要|[\d.、()（）]+|底前?|末前?|以前|之前|年内|全年|当年|本年度?|今年|年度|每年|计划|预计|力争|确保|实现|做到|使得?|其中|共计?|累计)+/;
const AFTER_BOUND = /^(?:及?以上|及?以下|及?以内|之内|以外|左右|上下|多|余|的)+/;
const CHANGE =
  /(?:提高|提升|增长|增加|上升|下降|降低|减少|压减|压降|下调|上浮|增幅|降幅)(?:了|约|达到?|不低于|不少于|超过|为)?$/;
const COMPARED = /同比|环比|[较比](?:上|去|前)(?:一)?年/g;
/** Figures of other years, or of a span of years. */
const ELSEWHEN = /上年|去年|往年|前年|[二三四五两]年(?!级|制)|十[二三四五六]五|规划期|中长期/;
/** 每村每月1场 says how often, not how many. */
const FREQUENCY =
  /每(?:月|季|周|日|天|村|镇|乡|户|人|名|个|位|次|校|班|场|半年|两年)(?!.*(?:成本|单价|价|费|补[贴助]|标准))/;
/** Numbers that are no promise: years, dates, document and list numbers, ages, grades. */
const NO_PROMISE_UNIT = /^(?:个?年度?|个?月|日|号|条款|款|届|级|岁|时|点|个?季度|周|天|个?小时|分钟|分)$/;
const DURATION = /天数|时[间长限]|工期|周期|用时|耗时/;
/** 二百, 三千, 九成: a numeral in words promises only with such a place; 一个不漏 and 千家万户 do not. */
const CHINESE = /^(?:[一二两三四五六七八九]{1,2}[十百千万成]|[十一二三四五六七八九]{2,4}万|百分之|千分之)/;
const CLAUSE_END = /[，。;、!！？?\n:：]/;
const BASIS = /^[^，。；]*基础上/u;
/** Longest subject looked at. */
const REACH = 24;

interface Found {
  readonly at: number;
  readonly end: number;
  readonly read: ReadQuantity;
}

/** The figures of a goal text, in order. Linear in its length. */
export function goalFigures(original: string): readonly GoalFigure[] {
  const folded = foldText(original);
  const { text } = folded;
  const figures: GoalFigure[] = [];
  let from = 0;
  /** Subjects of the clauses just before that have no number of their own: 合格率、及时率均达到98%. */
  let waiting: string[] = [];
  for (let to = 0; to <= text.length; to++) {
    if (to < text.length && !CLAUSE_END.test(text[to]!)) continue;
    const found = quantitiesIn(text, from, to);
    for (const figure of figuresOf(text, from, to, found, waiting)) {
      figures.push({ ...figure, span: originalSpan(folded, ...figure.span) });
    }
    const listed = text[to] === '、' && found.length === 0 && to - from <= REACH;
    waiting = listed ? [...waiting, text.slice(from, to)].slice(-6) : [];
    from = to + 1;
  }
  return figures;
}

function quantitiesIn(text: string, from: number, to: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at++) {
    const digit = text[at]! >= '0' && text[at]! <= '9';
    if (!digit && !CHINESE.test(text.slice(at, at + 6))) continue;
    const read = readQuantity(text, at);
    const end = Math.max(read?.end ?? 0, digit ? digitsEnd(text, at) : at + 1);
    if (read && read.end <= to) found.push({ at, end, read });
    at = end - 1;
  }
  return found;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[0-9.]/.test(text[end]!)) end++;
  return end;
}

function* figuresOf(
  text: string,
  from: number,
  to: number,
  found: readonly Found[],
  waiting: readonly string[],
): Iterable<GoalFigure> {
  const clause = text.slice(from, Math.min(to, from + 400));
  if (ELSEWHEN.test(clause.replace(COMPARED, ''))) return;
  for (const [i, { at, end, read }] of found.entries()) {
    const next = found[i + 1];
    const unit = read.unit ?? (isBareRate(text, from, at, end) ? '' : undefined);
    // 在新建6个的基础上: what is there already.
    if (BASIS.test(text.slice(end, Math.min(to, end + REACH)))) continue;
    if (unit === undefined || read.damaged || (unit !== '' && !isUnit(unit))) continue;
    if (/[第〔[（(A-Za-z.\-“"]/.test(text[at - 1] ?? '')) continue;
    // 3个100%; 由86%提高到91%: only the second figure is promised.
    if (next && (next.at === end || isBaseline(text.slice(from, at), text.slice(end, next.at)))) continue;
    const before = wordsBefore(text, from, at, found.slice(0, i));
    if (FREQUENCY.test(before) || (NO_PROMISE_UNIT.test(unit) && !DURATION.test(before))) continue;
    const percent = isPercent(unit);
    const changes = CHANGE.test(before) && (percent || clause.search(COMPARED) >= 0);
    const subject = changes ? withoutLead(before) : subjectBefore(before);
    const behind = percent || subject.length > 4 ? '' : wordsBehind(text.slice(end, next?.at ?? to));
    const start = Math.max(from, at - REACH);
    const stop = behind === '' ? end : text.indexOf(behind, end) + behind.length;
    if (subject === '' && behind === '') continue;
    const figure = { value: read.value, unit, change: changes, span: [start, stop] as const };
    const respective = /分别/.test(text.slice(from, found[0]!.at));
    const named = respective
      ? subjectBefore(text.slice(Math.max(from, found[0]!.at - REACH), found[0]!.at))
      : subject;
    for (const each of subjectsOf(named, respective, before, waiting, i, found.length)) {
      yield { ...figure, subject: each.replace(/[^\p{Script=Han}\p{L}]/gu, ''), thing: behind };
    }
  }
}

/** 死亡率压到0.08以内: a rate with its bound, and no unit. */
function isBareRate(text: string, from: number, at: number, end: number): boolean {
  return (
    /^\d{1,3}\.\d{1,4}$/.test(text.slice(at, end)) &&
    /[^、]率(?:[压降控稳][到至在]|控制在|保持在|稳定在|降低?[到至]|达到|不超过|不高于|低于|不低于)$/.test(
      text.slice(Math.max(from, at - REACH), at),
    ) &&
    /^(?:以[内下上]|之内|左右)?(?:[，。；;、\n]|$)/.test(text.slice(end, end + 3))
  );
}

const withoutLead = (before: string): string => before.replace(COMPARED, '').replace(LEAD, '');
const subjectBefore = (before: string): string => withoutLead(before).replace(LINK, '').replace(LINK, '');

function isBaseline(before: string, between: string): boolean {
  return (
    /[由从自][^由从自]{0,12}$/.test(before) &&
    /(?:提高|提升|增长|增加|上升|下降|降低|减少|压缩|压降|缩短|扩大|增|升|降|减|压)[到至为]$/.test(between)
  );
}

/** The words of the clause before a number, earlier numbers and the bounds behind them left out. */
function wordsBefore(text: string, from: number, at: number, earlier: readonly Found[]): string {
  let words = '';
  let start = Math.max(from, at - REACH);
  for (const each of earlier) {
    if (each.end <= start) continue;
    // 时限由15个工作日压缩至7个: the first figure is where it comes from.
    words += text.slice(start, Math.max(start, each.at)).replace(/[由从自]$/, '');
    const bound = AFTER_BOUND.exec(text.slice(each.end, at));
    start = each.end + (bound?.[0].length ?? 0);
  }
  return words + text.slice(start, at);
}

function wordsBehind(behind: string): string {
  const words = behind.slice(0, 22).replace(AFTER_BOUND, '');
  return /^[\p{Script=Han}]{2,16}?(?=[（(和与及并让使把]|$|[^\p{Script=Han}])/u.exec(words)?.[0] ?? '';
}

/** One figure may be said of several measures: 合格率和及时率达到98%, 合格率、及时率分别达到98%、95%. */
function subjectsOf(
  subject: string,
  respective: boolean,
  before: string,
  waiting: readonly string[],
  index: number,
  count: number,
): readonly string[] {
  const joined = /^(.{1,12}[率度])[和与及]((?:.{1,12})[率度])$/.exec(subject);
  const own = joined ? [joined[1]!, joined[2]!] : [subject];
  const measures = waiting.filter((words) => /[率度]$/.test(words));
  if (respective) {
    const all = [...measures, ...own];
    return all.length === count && all[index] !== undefined ? [all[index]] : [];
  }
  return /[均都](?:达到?|不低于|为|在|保持|实现|超过)*$/.test(before) ? [...measures, ...own] : own;
}
