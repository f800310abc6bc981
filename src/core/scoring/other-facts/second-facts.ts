import { earnsAll, earnsNothing, fullCaseOf, isDistance, rangesOf, takesOff } from '../../model/meaning';
import type { Case, Condition, Deduction, DeductionRule, Meaning, RangeCondition } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import { readChange } from '../../grammar';
import type { Rational } from '../../model/rational';
import { quantityIn } from '../../text/named-quantity';
import { namesMore, speaksOf } from '../../text/shared-words';
import { isCounted, isPercent, isSpanOfTime, unitFactor } from '../../text/units';
import { speaksOfElsewhere } from '../../text/words/earlier-values';
import { pointsOf } from '../points/award-points';
import type { Context } from '../points/context';
import { countsTheOthers } from '../points/defects';
import { otherKinds } from './other-kinds';
import { existenceOf } from '../points/existence';
import { NOTHING_DONE } from '../points/nothing-done';
import { OF_FAULTS } from '../points/graver-case';

/** A lower degree of what the number decides (基本达到, 部分完成, 未达到), and no fact beside it. */
const DEGREE =
  /^(?:较|比较|一般|基本|部分|有所|大部|[未没不](?:能|有)?(?:全部|全面|足额|全额|完全|按要求|按计划)?(?:达|完成|实现)|(?:达|完)不[到成]|不达标)/;

/** 未按时完成: a lower degree only where the number tells the time. */
const IN_TIME = /^[未没不](?:能|有)?(?:按[时期]|及时|如期|按要求时间)/;
const OF_TIME = /[时期]/;

/** 上升 beside 下降5%以上, 超支 beside 节约率: the other side of what is measured. */
const MOVES = /上升|上涨|下降|下滑|增长|增加|减少|降低|负增长|缩短|延长|超支|逾期|超期|延期|亏损/;
const TURNED_ROUND = /超支|亏损|负增长|下降|下滑|减少|降低/;
const MOVED = /增|降|升|涨|下滑|节约|节省|结余|缩短|提前|盈|持平/;

/** 其中发生较大事故的, 其中②不具备的, where the words of the case leave the number of the item out. */
function isOneOfThem({ text, span }: Condition, rule: string): boolean {
  return (
    /^其中/u.test(text) ||
    /其中(?:第?[①-⑳一二三四五六七八九十\d]{1,2}[、.项条点款)）]{0,2}|[（(]\d[)）])$/u.test(
      rule.slice(Math.max(0, span[0] - 8), span[0]),
    )
  );
}

/** 但质量不合格的, 如发现, 被通报的: said of what may come beside the number. */
export const BESIDE = /^(?:但|另|同时|其中|如|若|凡|被|经|因|发现|存在|出现|有)/;

/** What is not there or not as it should be: 未验收, 质量不达标, 逾期, 超支. */
export const FAILED = /^[^，]{0,8}?(?:未|没|无|不|逾期|超期|延期|延误|延迟|迟|超支|超预算|失实|虚)/;

/** 不扣分, 免于扣分: a case takes back what the steps take. */
const SPARES = /(?:不予?|免予?|免于|不再)(?:扣|减)/;

/** 达标, 按时完成, 不超期: what loses nothing by the steps themselves. */
const AS_ASKED =
  /^[^，]{0,8}?(?:[未没无]|不(?!可抗))|^(?:提前或?)?(?:按[时期]|如期|准时)(?:的|者)?$|^(?:按[时期]|及时|如期|全部)?(?:达到?|达标|完成|符合|满足|实现|合格)(?:年度|规定)?(?:目标值?|标准|要求|任务|计划|指标值?|规定)?(?:的|者)?$/;

/** 每有一次不及时 beside 及时率100%: with all of them in time there is none. */
function isExcluded(one: Deduction, { when }: Case): boolean {
  const opposite = /[未没不]能?([^，。;\d]{2})/.exec(one.subject)?.[1];
  return (
    opposite !== undefined &&
    rangesOf(when).some(
      (range) => range.min?.value === 100 && isPercent(range.unit) && range.text.includes(opposite),
    )
  );
}

/** 不合格的每个, 逾期的每户, 审计发现问题每个: something about those that were done. */
const OF_SOME =
  /不合格|不达标|不通过|未通过|不全|不规范|不符|不实|问题|逾期|超期|延期|投诉|违规|违纪|错|差错|质量|整改|缺陷|返工|退回|虚报|造假|重复/u;
/** 少1个, 缺1份, 未完成1户: how many less there are. */
const OF_LACK = /[少缺欠差短](?![陷错异])|未(?:完成|达到|实现|开展|举办|建成)/u;

/** 逾期的每户 beside 完成100户: those that came late, and none above the level. */
function isLateOnes({ measure, subject, step: { unit } }: Deduction): boolean {
  if (measure !== 'excess' || unit === undefined) return false;
  return /(?:逾期|超期|延期|延误|迟)[^每]{0,6}每/u.test(subject) && !isSpanOfTime(unit) && !isPercent(unit);
}

/** 每发生1起安全事故扣1分 beside 达到90%: the actual is no number of accidents. */
function countsElse(one: Deduction, chosen: Case, context: Context): boolean {
  const { row } = context;
  const own = row.unit ?? (row.percent ? '%' : undefined);
  const step = one.step.unit;
  const counts = one.measure === 'excess' || (one.measure === 'fault' && one.fromGoal !== undefined);
  if (counts && own !== undefined && step !== undefined && !isPercent(step))
    if (
      unitFactor(step, own) === undefined &&
      !(isSpanOfTime(step) && isSpanOfTime(own)) &&
      !(isCounted(step) && isCounted(own)) &&
      !own.startsWith(step) &&
      step !== '度'
    )
      return true;
  if (isLateOnes(one)) return signOf(context.actual) > 0 && earnsAll(chosen);
  if (one.measure !== 'fault' || one.stretch || one.fromGoal || isExcluded(one, chosen)) return false;
  const { unit } = one.step;
  if (unit !== undefined && row.unit !== undefined) {
    const conversion = unitFactor(unit, row.unit);
    if (!conversion) return true;
    // 少演1场 beside 全年60场 counts the same, 不合格的每户 counts some of them.
    if (!conversion.generic)
      return (
        signOf(context.actual) > 0 &&
        earnsAll(chosen) &&
        OF_SOME.test(one.subject) &&
        !OF_LACK.test(one.subject)
      );
  }
  // 有投诉的 beside 不超预算: nothing of what the number is of.
  if (unit === undefined && namesMore(one.subject, [row.name ?? '', chosen.when.text])) return true;
  return rangesOf(chosen.when).some((range) => range.min !== undefined && range.min.value > 0 && !range.max);
}

/** 每少1个扣0.5分，每迟1天扣1分: of the two one actual tells no more than that which is in its own unit. */
function inOtherUnit(meaning: DeductionRule, { row }: Context): Deduction | undefined {
  const [first] = meaning.deductions;
  if (meaning.deductions.length < 2) return undefined;
  const unit = row.unit ?? (row.percent ? '%' : first!.step.unit);
  const distances = meaning.deductions.some(({ measure }) => measure === 'shortfall' || measure === 'excess');
  return meaning.deductions.find(({ step, measure }) => {
    // 有一个季度未达序时进度扣1分 beside 每低1个百分点.
    if (measure === 'fault' && step.unit === undefined && distances && row.percent) return true;
    if (measure === 'rank' || step.unit === undefined || unit === undefined || isPercent(step.unit))
      return false;
    return unitFactor(step.unit, unit) === undefined;
  });
}

/** What a range says of another year, or of a rank beside rates, in a rule whose other ranges say where the number lies. */
function isElsewhere(range: RangeCondition, others: readonly RangeCondition[]): boolean {
  const levels = others.some(({ scale }) => scale === 'value' || scale === 'target-share');
  return (
    levels &&
    ((isDistance(range.scale) && range.direction !== undefined && speaksOfElsewhere(range.text)) ||
      (range.scale === 'rank' && others.some(({ unit }) => isPercent(unit))))
  );
}

/** 有一个季度未达序时进度 in a row of %: a number that counts something else than the row does. */
function inNoUnitOf({ scale, unit }: RangeCondition, row: Context['row']): boolean {
  if (scale !== 'value' || unit === undefined || isPercent(unit)) return false;
  const own = row.unit ?? (row.percent ? '%' : undefined);
  return own !== undefined && isPercent(own) && unitFactor(unit, own) === undefined;
}

/** Doing as such. */
const DONE = ['完成', '办结', '办理', '竣工', '完工', '验收', '支付', '发放', '拨付', '到位', '开工', '交付'];

/** What the number does not show of a case: the words of a fact beside it; `undefined` where the number decides. */
function factOf(
  { when }: Pick<Case, 'when'>,
  ranges: readonly RangeCondition[],
  context: Context,
): string | undefined {
  // 低于95%或弄虚作假的: the number tells one side alone.
  if (when.kind === 'any' && rangesOf(when).length > 0)
    for (const part of when.of) {
      const fact = part.kind === 'words' ? factOf({ when: part }, ranges, context) : undefined;
      if (fact !== undefined) return fact;
    }
  const { row } = context;
  if (when.kind === 'range')
    return isElsewhere(when, ranges) || inNoUnitOf(when, row) ? when.text : undefined;
  if (when.kind !== 'words') return undefined;
  if (speaksOfElsewhere(when.text) && !ranges.some(({ text }) => speaksOfElsewhere(text))) return when.text;
  // 未完成且未说明原因的: no degree alone.
  if (DEGREE.test(when.text) && !/[且并](?!列|网|轨)/u.test(when.text)) return undefined;
  const timed =
    isSpanOfTime(row.unit) ||
    OF_TIME.test(row.name ?? '') ||
    ranges.some(({ text, unit }) => isSpanOfTime(unit) || OF_TIME.test(text));
  const inTime = IN_TIME.exec(when.text)?.[0];
  if (inTime === undefined || !timed) return when.text;
  // 未及时上报: another thing that was not in time.
  const rest = when.text.slice(inTime.length);
  return namesMore(rest, [...DONE, row.name ?? '', ...ranges.map(({ text }) => text)])
    ? when.text
    : undefined;
}

/** 不达标的扣1分 beside 按完成率得分: a degree of nothing that the rule measures by levels. */
function lossBeside(one: Case, ranges: readonly RangeCondition[], { kind }: Meaning): string | undefined {
  const alone = (kind === 'earning' || kind === 'proportion') && ranges.length === 0;
  return alone && one.when.kind === 'words' && takesOff(one) ? one.when.text : undefined;
}

/** Whether a case in words gives less than it seems to those who only know the number. */
function lowers({ when, award }: Case, points: Rational, context: Context): boolean {
  const given = pointsOf(award, context.full);
  if (typeof given === 'string') return false;
  if (award.kind === 'full') return award.less > 0;
  const text = when.text;
  if (award.kind !== 'share' || !(BESIDE.test(text) || OF_FAULTS.test(text) || FAILED.test(text)))
    return false;
  // 延期完成的按80%计分, 打八折, 减半: of what is earned.
  const ofEarned = award.percent < 100 && /按|折|减半/.test(context.text.slice(when.span[1], award.span[1]));
  return ofEarned || compare(given, points) < 0;
}

const ON_TIME = /^(?:能够?)?(?:按[期时]|如期|准时)(?!整改|补|纠正)[^，。;整改补]{0,6}$/;
const STEPS_LATE = /每(?:[^，。;]{0,2})(?:拖|逾|超[期时]|延|迟|滞后|推迟)/;

/** 已整改的, 全部纠正到位的. */
const MENDED =
  /^(?:整改|纠正|改正)(?:到位|完成|完毕)|^(?:但|如|若)?(?:已|全部|均已|按[时期]|限期|当场|及时)[^，。;未没不]{0,4}(?:整改|纠正|改正|消除|补正|销号)/;

/** 限期内整改到位的不扣分, 获得省级表彰的得满分: what would take back a loss that a number came to. */
function takesBack(one: Case, meaning: Meaning, { text }: Context): boolean {
  const step = meaning.kind === 'deduction' ? meaning.deductions[0] : undefined;
  const said = text.slice(one.span[0], one.span[1]);
  if (
    !step ||
    !earnsAll(one) ||
    (one.span[0] < step.span[0] && !(SPARES.test(said) && MENDED.test(one.when.text)))
  )
    return false;
  if (AS_ASKED.test(one.when.text)) return false;
  // 每拖后一个月扣…，按期完工不扣分: what is late was not in time.
  if (ON_TIME.test(one.when.text) && STEPS_LATE.test(step.subject)) return false;
  // 每发现1个扣1分，已整改的得满分: what was found is made good.
  const mended = MENDED.test(one.when.text);
  return SPARES.test(said) || mended || meaning.cases.some((other) => other !== one && earnsAll(other));
}

/** What only a fault can lead to, or a graver one: 造成伤亡, 瞒报, 未整改. */
const OF_A_FAULT =
  /事故|事件|较大|重大|特大|严重|恶劣|恶性|死|伤|造成|引发|导致|情节|瞒|曝光|追责|问责|处分|处罚|约谈|整改|屡|多次|再次|通报|发生/;

/** Late as such: no day late is not late. */
const LATE =
  /^[^，]{0,4}?(?:逾期|超期|超时|延期|延误|延迟|迟|[未没不]能?(?:按[时期]|及时|如期)(?:完成|的|$))/;

/** Whether a fact cannot be where none was counted: what comes of the faults, or is one of them. */
function comesOf(fact: string, counted: readonly string[]): boolean {
  return OF_A_FAULT.test(fact) || LATE.test(fact) || !namesMore(fact, counted);
}

/** Why a fact beside what was decided allows no number, or what is said of it beside the number. */
export type Beside = { readonly reason: string } | { readonly note: string };

export function vetoNote(words: string): Beside {
  return { note: `另有不得分的情形，须另行核对：${words}` };
}

/** 无投诉 of 巡查8次且无投诉得满分，每少1次扣1分: whether its lack costs more than the steps is not said. */
function askedBeside(meaning: Meaning): string | undefined {
  const full = meaning.kind === 'deduction' ? fullCaseOf(meaning.cases, meaning.total?.value) : undefined;
  if (full?.when.kind !== 'all' || rangesOf(full.when).length === 0) return undefined;
  return full.when.of.find(({ kind }) => kind === 'words')?.text;
}

/**
 * What may lower the points that a number came to: points off or half of them for another fact, which the actual does
 * not tell, are a reason to give no number, as is what takes a loss back; what takes all points away is named beside it.
 * @param chosen the case that the number fell into; `undefined` where the points were calculated
 */
export function factBeside(
  meaning: Meaning,
  chosen: Case | undefined,
  points: Rational,
  context: Context,
): Beside | undefined {
  const least = signOf(points) <= 0;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (meaning.kind === 'deduction' && !least) {
    const other =
      inOtherUnit(meaning, context) ??
      (chosen && meaning.deductions.find((one) => countsElse(one, chosen, context)));
    if (other) return { reason: `“${other.subject}”的扣分须另行核实，仅凭实际值不能确定` };
  }
  const whole = context.full !== undefined && compare(points, context.full) >= 0;
  const measured = [...ranges.map(({ text }) => text), context.row.name ?? ''];
  const compared = ranges.some(({ text }) => speaksOfElsewhere(text));
  const noFaults =
    (meaning.kind === 'ladder'
      ? chosen === undefined
      : meaning.kind === 'deduction' && meaning.deductions.every(({ measure }) => measure === 'fault')) &&
    signOf(context.actual) <= 0;
  const counted = [
    context.row.name ?? '',
    ...(meaning.kind === 'deduction' ? meaning.deductions : []).map(({ subject }) => subject),
    // 有投诉扣2分 beside 无投诉得满分.
    ...(noFaults && meaning.kind === 'ladder' ? [existenceOf(meaning).none?.when.text ?? ''] : []),
  ];
  const kinds = meaning.kind === 'deduction' ? otherKinds(meaning.deductions, least, context) : undefined;
  if (kinds !== undefined) return { reason: `“${kinds}”的个数须分别取得` };
  const turned = ranges.find(({ text, unit }) => isCounted(unit) && countsTheOthers(text, context.row.name));
  if (turned) return { reason: `本行计的是不是“${turned.text}”的个数没有写明` };
  let note: string | undefined;
  for (const one of meaning.cases) {
    const fact =
      one === chosen ? undefined : (factOf(one, ranges, context) ?? lossBeside(one, ranges, meaning));
    if (fact === undefined || (noFaults && comesOf(fact, counted))) continue;
    if ((!least && lowers(one, points, context)) || (!whole && takesBack(one, meaning, context)))
      return { reason: `是否有“${fact}”的情形须另行核实，仅凭实际值不能确定` };
    // 二次验收合格的得80%, 获省级以上表彰的得满分 beside 按完成比例得分.
    const other =
      meaning.kind === 'proportion' &&
      one.when.kind === 'words' &&
      !earnsNothing(one) &&
      !AS_ASKED.test(fact);
    if (other && NOT_AT_ONCE.test(fact) && !(whole && earnsAll(one)))
      return { reason: `是否属于“${fact}”须另行核实，仅凭实际值不能确定` };
    // 其中发生较大事故的，一律计0分: one of those that were counted may be it.
    if (!least && !whole && earnsNothing(one) && isOneOfThem(one.when, context.text))
      return { reason: `是否有“${fact}”的情形须另行核实，仅凭实际值不能确定` };
    if (least || !earnsNothing(one) || note !== undefined) continue;
    if (MOVES.test(fact) && !speaksOfElsewhere(fact) && measured.some((words) => MOVED.test(words))) {
      // 超支的不得分 of a 节约率 below zero: the number itself says so.
      if (signOf(context.actual) < 0 && TURNED_ROUND.test(fact))
        return { reason: `实际值小于0，是否属于“${fact}”须人工核对` };
      continue;
    }
    if (
      one.when.kind === 'range' ||
      OF_FAULTS.test(fact) ||
      // 达到 of 未达到全省平均水平 names no measure that the number tells.
      (speaksOfElsewhere(fact) && !compared) ||
      // 未完成且未说明原因的: one of the two the number does not tell.
      /[且并](?!列|网|轨)/u.test(fact) ||
      // 核心项 of 核心项不具备 beside 具备条件数: one of those that are counted.
      (namesMore(fact, measured) && !NOTHING_DONE.test(fact))
    )
      note = fact;
  }
  note ??= vetoByNumber(meaning, chosen, measured);
  if (note !== undefined && !least) return vetoNote(note);
  const asked = chosen === undefined && !least ? askedBeside(meaning) : undefined;
  return asked === undefined ? undefined : { note: `满分还要求“${asked}”，须另行核对` };
}

/** Amounts and cases that no actual of a whole row tells. */
const OTHER_AMOUNT = /金额|变更|调整额|[升降涨跌]幅|^个案|^单[个次项笔件]/u;

/** 二次验收合格, 获省级以上表彰, 逾期完成: no degree of what was done. */
const NOT_AT_ONCE = /逾期|延期|原因|[二两再]次|补[考报检验]|复[查验检]|整改|表彰|表扬|奖励|获奖/u;

/** 变更金额超过10万元的不得分 beside 100万元以内: a limit of something else, which the actual does not tell. */
function vetoByNumber(
  meaning: Meaning,
  chosen: Case | undefined,
  measured: readonly string[],
): string | undefined {
  if (meaning.kind !== 'deduction') return undefined;
  for (const one of meaning.cases) {
    const [range] = rangesOf(one.when);
    if (
      one === chosen ||
      !range ||
      one.when.kind !== 'range' ||
      !earnsNothing(one) ||
      range.scale !== 'value'
    )
      continue;
    const noun = quantityIn(range.text).noun.replace(/^(?:凡是?|一旦|如果?|若|但)/u, '');
    const others = measured.filter((words) => words !== range.text);
    if (OTHER_AMOUNT.test(noun) && namesMore(noun, others)) return range.text;
  }
  return undefined;
}

/** 获国家级奖励的得满分: praise is no degree of what the number tells. */
const PRAISED = /奖|表彰|表扬|荣誉|先进|典型|批示|嘉许|推广|示范/;

/** 但较上年提高的, 但能说明原因的: said against the case before it. */
const AGAINST = /但是?[，,]?$/;

/**
 * A case in words that would give more than the one the number decided, for a fact beside the number: 低于90%不得分，但较
 * 上年提高的得5分.
 */
export function mercyBeside(
  meaning: Meaning,
  points: Rational,
  { full, text, row }: Context,
): { readonly reason: string } | undefined {
  const measured = [
    row.name ?? '',
    ...meaning.cases.flatMap(({ when }) => rangesOf(when)).map((one) => one.text),
  ];
  for (const { when, award } of meaning.cases) {
    if (when.kind !== 'words') continue;
    const own = pointsOf(award, full);
    if (typeof own === 'string' || compare(own, points) <= 0) continue;
    const against = when.text.startsWith('但') || AGAINST.test(text.slice(0, when.span[0]));
    const praised = PRAISED.test(when.text) && !speaksOf(when.text, measured);
    if (against || praised || readChange(when.text)?.reference === 'year')
      return { reason: `是否属于“${when.text}”须另行核实，仅凭实际值不能确定` };
  }
  return undefined;
}
