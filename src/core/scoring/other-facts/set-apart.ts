import { earnsAll, earnsNothing, fullCaseOf, isDistance, rangesOf, takesOff } from '../../model/meaning';
import type { Award, Case, Condition, Deduction, Meaning, RangeCondition } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isMeasure, namesSame, quantityBefore, quantityIn } from '../../text/named-quantity';
import { isPercent } from '../../text/units';
import { endsInRate } from '../../text/words/rate-words';
import { namesMore } from '../../text/shared-words';
import { isMoneyUnit } from '../../text/money';
import { speaksOfElsewhere } from '../../text/words/earlier-values';
import { pointsOf } from '../points/award-points';
import { wantsMore } from '../row/actual';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';
import { holds, placeRange } from '../points/place';
import { withoutHolds } from './holds';
import { vetoNote } from './second-facts';
import type { Beside } from './second-facts';

/** 6月底前低于50%, 12月单月, 第三季度, 年中: the level of another time than the row's. */
const PERIOD =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|[底末初份]|中旬)?(?:以?前|之前|止)?|第?[一二三四1-4]季度|[上下]半年|年中|[单当首][月季]|[两二三四五2-9]年(?:内)?(?:累计|合计|总计|共)|连续[两二三四2-9]个?[月季年周]/u;

/** 累计完成率 beside 完成率, 项目支出执行率 beside 执行率: the rate of a part, or over another time. */
const OF_PART =
  /^(?:累计|部门整体|整体|当[年月季]|本[年月季]|项目支出|基本支出|上级|中央|省级?|市级?|县级?|区级?|本级|专项|重点|重大|关键|主要|新增|存量|平均|人均|户均|单个|重复)/u;

/** 连续3个月低于90%, 两次低于90%, 最高一次超过30分钟: how often, or the worst of them, of what the number is of all. */
const REPEATED =
  /连续[两二三四五六2-9]个?[月季年周次]|(?:^|累计|达|有)[一两二三四五六2-9]次(?:及以上|以上)?[低高少超不大小未]|(?:最[高低长短大小多少]|任[一何意]|单|某)一?次[低高少超不大小未]/u;

/** 同比下降5%, 较上年增加10件以上: how far from another year, which is no distance from the level of the row. */
const CHANGED =
  /^[^，。；\d]{0,8}?(?:同比|环比|[较比与]?(?:上年|上月|上季度?|去年|同期)(?:同期|相比)?)[^，。；\d]{0,4}(?:下降|降低|减少|上升|上涨|增加|增长|提高|下滑|[升降]幅)/u;
/** What a name or a level says where the row itself counts a change. */
const CHANGE =
  /同比|环比|上年|上月|上季|去年|同期|增长|增加|增幅|降幅|增速|提高|提升|上升|上涨|下降|降低|减少|下滑|增减|变动/u;

/** 自评分与核定分相差10%以上: two results of one thing, and neither is how far the actual is from the goal. */
const TWO_RESULTS =
  /(?:自评|自查|核定|复核|复评|复查|抽查|抽评|审定|财政评价|上报)[^，。；\d]{0,8}?(?:[与和同跟较比])[^，。；\d]{0,12}?(?:[相偏误]差|差异|差距|差额|不符|不一致)/u;

/** What becomes of what was done, which is another number than that of it: 验收合格15个以下, 取消5个以上. */
const AFTERWARDS = /验收|合格|通过|取消|撤销|退回|投诉|返工|停工|整改/u;

/** 管理费, 招待费 of the whole cost. */
const OTHER_COST = /(?:[^总]费|款)$/u;

/** 超支率, 偏差率: worked out from the number of the row itself. */
const FROM_ROW = /(?:超支|节约|节支|结余|超额|偏差|偏离|误差|变动|增长|下降|降低|压减|压降|未完成|欠缺)率$/u;
/** 较序时进度 in front of a step says what it counts from. */
const COUNTED_FROM = /^[较比与]/u;

const OVER_BUDGET = /超预算|超概|超支|(?:大于|高于|超过|超出|突破)(?:预算|概算)/;
/** 超过控制数 in a row that wants much. */
const OVER_LIMIT = /(?:大于|高于|超过|超出|突破)(?:控制(?:数|线)|限额|限值)/;
const OF_MONEY = /预算|概算|成本|支出|资金|经费|投资|造价|费用|金额|价/;

/** What the number of the row is said of, in the words of its name and of the rule's own levels. */
type Told = readonly string[];

function firstRange({ kind, cases, total }: Meaning): Case | undefined {
  const ranged = cases.filter(({ when }) => rangesOf(when).length > 0);
  // Beside steps and shares only full marks say what the number is of.
  return fullCaseOf(ranged, total?.value) ?? (kind === 'ladder' ? ranged[0] : undefined);
}

/** Whether at least half of the characters of a noun stand in what is told. */
function isKnown(noun: string, told: Told): boolean {
  const known = new Set(told.join(''));
  return [...noun].filter((character) => known.has(character)).length * 2 >= noun.length;
}

/** Whether a noun with its words says another time, a part, or another measure than the number is known to be of. */
function isOther(words: string, noun: string, part: boolean, told: Told): boolean {
  const period = PERIOD.exec(words)?.[0];
  if (period !== undefined && /\d|序时|进度/.test(words.replace(period, '')))
    if (!told.some((one) => (words.includes('%') ? one.includes(period) : PERIOD.test(one)))) return true;
  if (CHANGED.test(words)) return !told.some((one) => CHANGE.test(one));
  if (TWO_RESULTS.test(words)) return !told.some((one) => /自评|自查|核|复|抽|审/u.test(one));
  if (REPEATED.test(words)) return !told.some((one) => REPEATED.test(one));
  if (noun.length < 2 || noun === '其中' || COUNTED_FROM.test(noun)) return false;
  if (part && !told.some((one) => one.includes(noun))) return true;
  const ofPart = OF_PART.exec(words)?.[0] ?? OF_PART.exec(noun)?.[0];
  const rate = endsInRate(noun);
  // 累计发生3次 is the number of the row.
  if (
    ofPart !== undefined &&
    (rate || !/累计|[年月季]/u.test(ofPart)) &&
    !told.some((one) => one.includes(ofPart))
  )
    return true;
  return (
    isMeasure(noun) &&
    !FROM_ROW.test(noun) &&
    !told.some((one) => {
      if (one.includes(noun)) return true;
      const other = quantityIn(one).noun;
      return other !== '' && namesSame(noun, other);
    })
  );
}

function isApartRange(
  range: RangeCondition,
  award: Award,
  told: Told,
  ranks: boolean,
  steps: boolean,
  context: Context,
): boolean {
  const { scale, unit } = range;
  const clauses = range.text.split(/[，。；：,;:]/u);
  const text = clauses.filter((one) => /\d/u.test(one)).at(-1) ?? clauses.at(-1)!;
  const { noun, part } = quantityIn(text);
  const loses = takesOff({ award });
  if (ranks && scale !== 'rank') return loses || isPercent(unit) || isMeasure(noun);
  if (scale === 'rank') return false;
  if (OVER_BUDGET.test(text) && scale === 'outside')
    return (
      !isMoneyUnit(context.row.unit) &&
      ![...told, context.text.slice(0, range.span[0])].some((one) => OF_MONEY.test(one))
    );
  if (OVER_LIMIT.test(text) && wantsMore(context.row)) return true;
  // 无事故得满分，高于上年的不得分: the row asks for none, and does not tell how many there were.
  const { target, percent } = context.row;
  if (scale === 'outside' && speaksOfElsewhere(text) && !percent && target && signOf(target) === 0)
    return true;
  if (isOther(text, noun, part, told)) return true;
  // 公务接待费超过20万元 in a row of 三公经费.
  const cost = /费$/u.test(noun) && earnsNothing({ award }) && namesMore(noun, told);
  if (cost && !told.some((one) => one.includes(noun))) return true;
  // 完成率 is said of any row, and another measure was told above.
  if (isMeasure(noun) || (noun !== '' && namesSame(noun, ''))) return false;
  if (isDistance(scale) || scale === 'outside' || range.direction !== undefined) return false;
  // 停工超过30天不得分 beside steps from 180天 on.
  const named = steps && /\d/.test(text) && noun.length > 1 && !/其中|累计|全年|合计|共/u.test(text);
  const apart = named || AFTERWARDS.test(text) || OTHER_COST.test(noun);
  if (!loses && !(earnsNothing({ award }) && apart)) return false;
  const own = withoutHolds(text.replace(unit ?? /$^/u, ''));
  return namesMore(own, told) && (AFTERWARDS.test(noun) || !isKnown(own.replace(/\s/gu, ''), told));
}

function isApartCase(
  { when, award }: Case,
  told: Told,
  ranks: boolean,
  steps: boolean,
  context: Context,
): boolean {
  if (when.kind === 'otherwise') return PERIOD.test(when.text);
  return rangesOf(when).some((range) => isApartRange(range, award, told, ranks, steps, context));
}

/**
 * Whether a case in front of the first one that tells of the row tells of something else: 前三季度累计进度低于60%的，另扣1分。
 * 完成目标值得满分, or a change where the first case tells of none.
 */
function opensApart(opens: Case, first: Case | undefined): boolean {
  if (!first || opens === first) return false;
  return takesOff(opens) || (CHANGED.test(opens.when.text) && !CHANGE.test(first.when.text));
}

/** Whether points are lost by how far the actual lies from a level. */
function countsDistance(meaning: Meaning): boolean {
  return (
    meaning.kind === 'deduction' &&
    meaning.deductions.every(({ measure }) => measure === 'shortfall' || measure === 'excess')
  );
}

/** What a rule says of other facts than the number of the row tells. */
export interface Apart {
  readonly own: Meaning;
  readonly cases: readonly Case[];
  readonly deductions: readonly Deduction[];
}

/**
 * Parts what a rule says of another measure, another time or a part of what the row counts from what its number decides.
 * `undefined` where all of it is of the one number.
 */
export function setApart(meaning: Meaning, context: Context): Apart | undefined {
  const first = firstRange(meaning);
  const name = foldedName(context.row.name ?? '');
  const told: string[] = name === '' ? [] : [name];
  if (first) told.push(...rangesOf(first.when).map(({ text }) => text));
  if (meaning.kind === 'proportion') told.push(context.text.slice(...meaning.proportion.span));
  if (meaning.kind === 'earning') told.push(meaning.earning.subject);
  const opens = [...meaning.cases, ...(meaning.kind === 'deduction' ? meaning.deductions : [])].reduce<
    Case | Deduction | undefined
  >((one, other) => (one && one.span[0] <= other.span[0] ? one : other), undefined);
  // What the rule begins with is what it is about.
  if (opens && !('when' in opens && (REPEATED.test(opens.when.text) || opensApart(opens, first))))
    told.push('when' in opens ? opens.when.text : opens.subject);
  const ranks = first !== undefined && rangesOf(first.when).every(({ scale }) => scale === 'rank');
  const cases: Case[] = [];
  for (const one of meaning.cases) {
    if (one === first || earnsAll(one) || one.when.kind === 'words') continue;
    if (isApartCase(one, told, ranks, countsDistance(meaning), context)) cases.push(one);
    else told.push(one.when.text);
  }
  const deductions =
    meaning.kind === 'deduction' && (first || meaning.deductions.length > 1)
      ? meaning.deductions.filter((one) => {
          if (one.measure === 'fault' || one.measure === 'rank') return false;
          const { noun, part } = quantityBefore(context.text, one.step.span[0]);
          return isOther(one.subject, noun, part, told);
        })
      : [];
  if (cases.length === 0 && deductions.length === 0) return undefined;
  return {
    own: { ...meaning, cases: meaning.cases.filter((one) => !cases.includes(one)) },
    cases,
    deductions,
  };
}

function isClearlyOther(words: string): boolean {
  if (OVER_LIMIT.test(words) || OVER_BUDGET.test(words) || speaksOfElsewhere(words)) return true;
  return PERIOD.test(words) || REPEATED.test(words) || endsInRate(quantityIn(words).noun);
}

function holdsHere(condition: Condition, context: Context): boolean {
  return rangesOf(condition).some((range) => {
    const placed = placeRange(range, context);
    return !('reason' in placed) && holds(placed, context.actual);
  });
}

/** What such clauses leave open of the points that the rest of the rule came to. */
export function besideOwn(
  { cases, deductions }: Apart,
  points: Rational,
  context: Context,
): Beside | undefined {
  const nothing = signOf(points) <= 0;
  const [loss] = deductions;
  if (loss && !nothing) return { reason: `“${loss.subject}”的扣分须另行核实，仅凭实际值不能确定` };
  let note: string | undefined;
  for (const one of cases) {
    const { when, award } = one;
    const given = pointsOf(award, context.full);
    const open = { reason: `“${when.text}”说的是另一项事实，须另行核实` };
    // Where its words alone set it apart, it may still be the case that the number lies in.
    if (nothing && takesOff(one) && holdsHere(when, context) && !isClearlyOther(when.text)) return open;
    if (earnsNothing(one)) {
      if (!nothing && holdsHere(when, context)) return open;
      note ??= when.text;
    } else if (!nothing || (!takesOff(one) && (typeof given === 'string' || compare(given, points) !== 0)))
      return open;
  }
  return note === undefined || nothing ? undefined : vetoNote(note);
}
