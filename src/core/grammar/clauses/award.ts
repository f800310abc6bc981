import { asksForMarks } from './marks';
import { ByCharacter } from '../../text/by-character';
import { isDigitAt, readNumeral } from '../../text/numerals';
import { endOfFirst, ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf, RawAward } from '../tokens/items';
import { takenAhead, takenEnd } from './deduct';
import { GIVES, isEqualList } from './equal-lists';
import { lettersOf } from './letters';
import { readOutright } from './outright';
import { isShareList } from './share-lists';
import {
  isValue,
  printAward,
  readBareShare,
  readPercent,
  readPoints,
  readStatedShare,
  readTenths,
  readTimesWeight,
  readWeightShare,
} from './points';

const LEAD = wording(
  /(?:该项指标|本项指标|该指标|本指标|此指标|该项目|该项|本项|此项|此处)?(?:均|都|则|即|(?<![方简轻顺随以利就])便|就|(?<![认许尚])可|(?<![人天英])才[能可]?|(?<![地对甲乙丙三各多双官警校院资厂])方[能可]?|仍|只|一律|应|将)?/y,
);
const VERB = wording(
  /(?:计入(?=\d{1,3}(?:\.\d{1,2})?分|满分|权重|(?:本项|该项)?分值)|得全部(?=\d{1,2}(?:\.\d{1,2})?分(?:[，。;\n)]|$))|各得到|各得|各计|各占|各记|各给|各|分别得|评定为|得到|获得|获|给予|给|得分为|得分(?!值)|得|计分为|计为|(?<![统审设](?=计:))计|记分(?!值)|记为|(?<!登(?=记:))记|占|赋予|赋分(?!值)|赋值|赋|(?<!起)评分(?!值)|评为|(?<![参初复自终测])评|打分(?!值)|打|按照|按|为|分值为|分值|给足|拿到|拿|取(?=满分|(?:[12]?\d|30)(?:\.\d{1,2})?分)|算作|算(?=满分|全分|一半|(?:[12]?\d|30)(?:\.\d{1,2})?分)|(?<![分绩数值于:(\n;。]|是否[^，。;:\n]{1,24}，)是(?=(?:满分|全分|(?:[12]?\d|30)(?:\.\d{1,2})?分)(?:[，。;\n)]|$)))(?:到|以|为|:|=)?(?:(?:基础|基本|基准|起评|保底)分(?:值)?(?:为|:)?(?=\d))?/y,
);
/** 90分以上折算5分，80-89分折算4分: what each step of a ladder comes to. */
const CONVERTS = wording(
  /(?:折算|折合|换算|折)(?:得分|计)?(?:为|成)?(?=(?:[12]?\d|30)(?:\.\d{1,2})?分(?:[，。;、\n)]|$))/y,
);
const CONVERTED = /(?:折算|折合|换算|折)(?:得分|计)?(?:为|成)?\d/;
/** How far from one step to the next. */
const NEXT_STEP = 32;

/** Where points begin that a step of a ladder is converted to; −1 where a single conversion only says the scale. */
function convertedFrom(text: string, at: number): number {
  const from = CONVERTS.end(text, at);
  if (from < 0) return -1;
  const others = text.slice(Math.max(0, at - NEXT_STEP), at) + '，' + text.slice(from, from + NEXT_STEP);
  return CONVERTED.test(others) ? from : -1;
}
const FULL = wording(
  /(?:(?:该项|本项|此项|该|本|此)(?:指标|工作|内容)?的?|指标的?)?(?:全部)?(?:满分值|(?:分值|权重|满分)上限(?=[，。;\n)]|$)|满分(?!线)|全分(?![别类布层级期析])|全部分值|全部分数|全部分(?=[，。;\n)]|$)|全额分值|满权重分|满权重|标准分值|标准分|全部权重分|所赋全部分值|权重分数|权重分|权重分值|(?<=[项标]的?)分值(?!以[上下]))(?:值)?/y,
);
const FULL_TAIL = wording(/(?:计算得分|计算|计分|计|记分|处理)?/y);
const FULL_LONG = wording(/(?:得|记|计|给)(?:该|本)[^，。;\n\d]{0,8}?所?赋?(?:的)?全部分(?:值)?/y);
/** 得满分的80% is no full marks; neither is 满分×80%. */
const SHARE_OF_FULL = wording(
  /(?:值)?(?:[的之]?[×x]?\(?(?:\d[\d.]{0,19}%|百分之)|[的之]?(?:\d{1,6}\/\d|一半|半数|[0-9一二两三四五六七八九]成|[一二两三四五六七八九十]{1,3}分之))/y,
);
const NOT_DEDUCTED = wording(
  /(?:不予扣分|不扣任何分|不扣分|不扣减分|不扣减|不减分|不予扣减|免予扣分|免扣分|无需扣分|不作扣分|不做扣分|不进行扣分|不予减分|(?:不减|不扣|免扣)(?=[，。;\n)]|$))(?!数)/y,
);
/** 计划中未列的，免予扣分: a case in words; 不足半月免扣 is how steps are counted. */
const SPARED_CASE = /(?:^|[。;\n.、)])[^，。;:\n\d一二两三四五六七八九十半]{2,28}[的者]，?$/;
const ZERO = wording(
  /(?:不得分|不予得分|不能得分|不计分|不给分|不给(?=[，。;\n)]|$)|不记分|不予计分|不予计入(?=[，。;\n)]|$)|不予给分|不予记分|不予评分|不予赋分|不赋分|不评分|不打分|不予打分|没有得分|不再得分|视为不得分|不得(?:本|该|此)项分(?:值)?|取消(?:本|该|此)项得分|无得分|得零分|计零分|记零分|为零分|按[0零]分(?:计算|计分|计|处理)|得分为零|得分为0|[得计记](?:为)?[0零](?=[，。;\n)]|$)|零分|(?:权重)?分值全部(?:扣除|扣完|扣光)|(?<=(?:其余|其他|其它|余者|剩余)(?:的|者)?(?:情形|情况)?(?:均|都|一律)?)不[计得记给]了?(?=[，。;\n)]|$)|全部扣除|全部扣完|(?<![不未齐健])全扣(?!\d)|(?:本项|该项)?(?:权重分值|权重分|权重|分值|分数)全扣(?!\d)|(?<=[级等差档格]的?)无分(?=[，。;\n)]|$)|扣完(?!为|即|止|该|本|所|此|分值为|分为|全部分值为)(?:全部分值|分值)?|扣光(?!为)|(?:全部)?分值(?:全部|都)?(?:扣完|扣光|全扣|扣除)(?=[，。;\n)]|$)|(?:扣除|扣完|扣光|扣去|扣减|扣)(?:该项|本项|此项|该指标|本指标)?(?:的)?(?:全部分值|全部分数|全部分|全部得分|所有分值|全分|满分|该项分值|本项分值)(?!为止|值?[的之]?(?:\d|百分之|[一二三四五六七八九十]{1,3}(?:成|分之)|一半|半数)))/y,
);

/** 90%以上——10分: a dash between a step and its points. */
const DASH = wording(/(?<=[%)\u4e00-\u9fff])-{2,4}(?=\d{1,3}(?:\.\d{1,2})?分(?:[，。;\n)]|$))/y);
/** 得分按下表：100%—10分，90%以上—8分，…，不足75%—0分: a single one, which might take points away, in a list under such a head. */
const DASH_IN_LIST = wording(/(?<=[%)\u4e00-\u9fff])-(?=\d{1,2}(?:\.\d{1,2})?分(?:[，。;\n]|$))/y);
const DASHED = /(?<=%[^，。;\n\d分]{0,8})-(\d{1,2}(?:\.\d{1,2})?)分(?=[，。;\n]|$)/g;
const HEADED = /^[^，。;:\n\d]{0,10}(?:得分|计分|赋分|记分)[^，。;:\n\d扣减]{0,8}:/;

/** Whether a text is a list of levels with their points behind a dash, which fall to nothing. */
const listsByDash = ofLastText((text): boolean => {
  if (!HEADED.test(text) || /[扣减每]/.test(text)) return false;
  const points = Array.from(text.matchAll(DASHED), ([, value]) => Number(value));
  return (
    points.length > 2 && points.at(-1) === 0 && points.every((one, i) => i === 0 || one < points[i - 1]!)
  );
});

/** x≤50取0, N大于20时M取0: what a formula is given there. */
const TAKES_NONE = wording(/(?:得分|[A-Z])?取(?:值)?为?(?:0|零)分?(?=[，。;\n)]|$)/y);
/** 满分、5分、0分: a list that begins with all of them. */
const LISTS_FULL = wording(/满分(?:[、，和及与])(?:满分|\d|[一二三四五六七八九])/y);
/** X≤3时Y=10: what the letter of the score is there. */
const LETTER_GIVES = wording(/[A-Z]=(\d{1,2}(?:\.\d{1,2})?)分?(?=[，。;\n)]|$)/y);

/** 减半计分: half of the points. */
const HALVED = wording(
  /(?<!比例|完成率|得分)(?:按)?(?:本项|该项)?(?:分值|权重分|满分)?[减折]半(?:计分|得分|给分|记分|赋分|计算得分|(?=[，。;\n)]|$))/y,
);
/** 按0计, 按0%计: among shares of the weight. */
const AS_NONE = wording(/按照?[0零]%?(?:计算|折算|计入|计)(?=[，。;\n)]|$)/y);
/** 得满分，…得分: points that have lost their number, and not all of them. */
const pointsFrom = endOfFirst(/满分|\d分|[得计记]\d/);
/** 达标, 达到100%, 开展的: what is met, and no noun such as 综合得分. */
const MET_BEFORE = /的$|达标$|合格$|[%\d个件次]$|完成$|符合$|通过$|建立$/;
/** 有制度的得分，无制度的不得分: all of the points beside none. */
const BESIDE_NONE = wording(
  /[得计记]分(?=(?:\(\d[\d.]{0,3}分\))?[，;][^，。;\n\d]{2,30}的?不[得计记]分(?:[，。;\n(]|$))/y,
);
/** 方可得分: with nothing said of how many, all of them. */
const ONLY_THEN = wording(/(?:方可|才可|才能|方能|方|才)(?:得|计|记)分(?=[，。;\n)]|$)/y);

/** 本项0分, 该项为零. */
const ITEM_ZERO = wording(/(?:得分|得|计|记|为|是|按|以)?(?:0|零)(?:分(?:计|计算|处理)?)?(?=[，。;\n)]|$)/y);

/** The end of a grade: 优=, 较差:, 不合格=. */
const GRADE_BEFORE = new ByCharacter([['优良中差好般格秀等', true]]);
const GRADE_ZERO = wording(/(?:0|零)(?=[，。;、\n)]|$)/y);
/** 优(100%权重), of which the award is a share without a verb. */
const AFTER_LABEL = new ByCharacter([['(:', true]]);

const SUM_GOES_ON = wording(/-\(|[+×÷*]/y);

/** After 满分 the points of a total, no award. */
const NUMBER_AFTER = wording(/(?:为|是)?\d|:\d{1,4}(?:\.\d{1,3})?(?:分|[，。;\n)]|$)/y);
/** 得基本分(满分的60%), 得基础分(3分). */
const BASE_IN_BRACKETS = wording(
  /[得计给]?(?:基本|基础|保底|及格)分\((?:即|为)?(?:(?:本项|该项)?(?:满分|权重分?|分值|标准分)值?的(\d{1,3}(?:\.\d)?)%|(\d{1,2}(?:\.\d{1,2})?)分)\)/y,
);
/** 得3，: where the others have their 分, this one has lost it; at the end of the text more may be missing. */
const UNSAID_VERB = wording(/(?:各?得|计|记|给|占|赋)(?:为|:)?(?=\d)/y);
const STOPS = wording(/[，。;)\n]/y);
const STOPS_OR_END = wording(/[，。;)\n]|$/y);
const BASE_FIRST = wording(/(?:权重|分值|满分)/y);
/** More points than a row has are a value. */
const MOST_POINTS = 30;

function readUnsaid(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  const number = isDigitAt(text, at) ? readNumeral(text, at) : undefined;
  if (!number || number.damaged || !(number.value > 0) || number.value > MOST_POINTS) return undefined;
  return STOPS.end(text, number.end) < 0 || isValue(text, number.end) ? undefined : number;
}
const SHARE_AFTER = wording(
  /[的之]?(?:\d{1,20}(?:\.\d{1,20})?(?:[%/]|-\d|[一二三四五六七八九十]?成)|百分之|[一二两三四五六七八九十]{1,6}(?:成|分之)|一半|半数)/y,
);
/** 按分值的80%计分: what follows the share. */
const BY_SHARE = wording(/(?:计算得分|计分|得分|给分|记分|赋分|核分)/y);
const BY_SHARE_OF = wording(/(?:计算|计入|计(?![扣减])|折算(?=[，。;\n)]|$))/y);

const SHARE_ENDS = wording(/[。;)\n]|$|，(?=\d)/y);
const OF_WEIGHT_BEFORE =
  /按照?(?:该项|本项)?(?:权重分?|分值|满分|标准分)值?的?\d{1,3}%(?:计算得分|计分|得分|赋分|记分|给分|计)[，。;]/;
const firstOfWeight = endOfFirst(OF_WEIGHT_BEFORE);

/** 得满分, 得4分, 计满分, 不得分, 得权重分的60%, 5分. */
export const award = defineClause<ItemOf<'award'>>({
  id: 'award',
  reads: '得分：得满分、得N分、计N分、记N分、占N分、N分、不得分、得权重分的p%、这项归零、全得、打八折',
  grammar: `award  = [ item ] , ( [ verb ] , ( "满分" , [ points ] | points | share ) | zero ) ;
points = number , [ "-" , number ] , "分" ;   share = [ base ] , number , "%" , [ base ] ;
zero   = "不得分" | "不计分" | "零分" | "0分" | "扣完" | "扣除全部分值" ;`,
  starts:
    '视等-FPSWYMNQR取=:免减折换这是算拿取失丢损丧直视归清挂作打一全足便也得计记给占赋评打获可满全不没无零扣按为该本此均都则即便就才方仍只一应各分所权标将0123456789一二两三四五六七八九十半',
  examples: [
    '得满分',
    '记满分',
    '得3分',
    '计4.5分',
    '占4分',
    '5分',
    '不得分',
    '0分',
    '得权重分的60%',
    '得一半分',
    '得该项分值的85-100%',
    '此项不得分',
    '得满分2分',
    '得4-7分',
    '按满分计算',
    '不扣分',
    '扣除全部分值',
    '分值全部扣除',
    '得十分',
    '得0分',
    '得基础分4分',
    '减半计分',
    '折半计分',
    '方可得分',
    '这项就是0分',
    '本项清零',
    '则本项作废',
    '一分不给',
    '取消该项得分',
    '则满分',
    '就是3分',
    '打八折',
  ],
  counterexamples: [
    '清零',
    '作废',
    '为零',
    '是90分',
    '算数',
    '得到',
    '分钟',
    '10分钟',
    '92分以上',
    '满意',
    '不得少于',
    '十分满意',
    '按时',
  ],
  parse({ text, calculates }, at) {
    const item = (
      end: number,
      award: RawAward,
      verb: boolean,
      each = false,
      total: number | undefined = undefined,
    ): ItemOf<'award'> => ({ type: 'award', start: at, end, award, each, total, verb });
    const nothing: RawAward = { kind: 'points', value: 0 };
    const taken = calculates ? TAKES_NONE.end(text, at) : -1;
    if (taken >= 0) return item(taken, nothing, true);
    const given = 'A' <= text[at]! && text[at]! <= 'Z' ? LETTER_GIVES.match(text, at) : undefined;
    if (given)
      return lettersOf(text).score === text[at]
        ? item(at + given[0].length, { kind: 'points', value: Number(given[1]) }, true)
        : undefined;
    // 98%~100%——5分: a dash before the points.
    const dash =
      text[at] !== '-'
        ? -1
        : listsByDash(text)
          ? Math.max(DASH.end(text, at), DASH_IN_LIST.end(text, at))
          : DASH.end(text, at);
    const dashed = dash >= 0 ? readPoints(text, dash) : undefined;
    if (dashed && !dashed.damaged) return item(dashed.end, dashed.award, true);
    if (text[at] === '=' || text[at] === ':') {
      const listed = text[at] === '=' && isEqualList(text) ? GIVES.match(text, at) : undefined;
      if (listed) return item(at + listed[0].length, { kind: 'points', value: Number(listed[1]) }, true);
      // 优=5分, 差=0, 中:60%权重.
      if (!GRADE_BEFORE.at(text, at - 1)) {
        // 达成预期=权重100%: a share of the weight, by name.
        const stated = text[at] === '=' && !/[得分式]$/.test(text[at - 1] ?? '得');
        const share = stated && BASE_FIRST.end(text, at + 1) >= 0 ? readWeightShare(text, at + 1) : undefined;
        return share && !share.damaged && STOPS_OR_END.end(text, share.end) >= 0
          ? item(share.end, share.award, true)
          : undefined;
      }
      const worth = readPoints(text, at + 1) ?? readWeightShare(text, at + 1);
      if (worth && !worth.damaged && !isValue(text, worth.end)) return item(worth.end, worth.award, true);
      const end = GRADE_ZERO.end(text, at + 1);
      return end < 0 ? undefined : item(end, nothing, true);
    }
    // 不合格为零.
    const none = text[at] === '为' && GRADE_BEFORE.at(text, at - 1) ? GRADE_ZERO.end(text, at + 1) : -1;
    if (none >= 0) return item(none, nothing, true);
    const halved = HALVED.end(text, at);
    if (halved >= 0) return item(halved, { kind: 'share', percent: 50 }, true);
    // …的得分，…的不得分: all of the points beside none.
    if (
      '得计记'.includes(text[at]!) &&
      MET_BEFORE.test(text.slice(Math.max(0, at - 3), at)) &&
      BESIDE_NONE.end(text, at) >= 0 &&
      (text[at - 1] === '的' || pointsFrom(text) >= at)
    )
      return item(at + 2, { kind: 'full' }, true);
    const onlyThen = ONLY_THEN.end(text, at);
    if (onlyThen >= 0) return { ...item(onlyThen, { kind: 'full' }, true), gate: true };
    const base = BASE_IN_BRACKETS.match(text, at);
    if (base) {
      const [whole, percent, points] = base;
      const end = at + whole.length;
      return percent === undefined
        ? item(end, { kind: 'points', value: Number(points) }, true)
        : item(end, { kind: 'share', percent: Number(percent) }, true);
    }
    const outright = readOutright(text, at);
    if (outright) return item(outright.end, outright.award, true);
    const from = LEAD.end(text, at);
    const without = text[from] === '按' && isShareList(text) ? AS_NONE.end(text, from) : -1;
    const zero = Math.max(ZERO.end(text, from), without);
    if (zero >= 0) return item(zero, nothing, true);
    const rest =
      from === at &&
      '，则之'.includes(text[at - 1] ?? ' ') &&
      /(?:否则|反之)，?$/.test(text.slice(Math.max(0, at - 3), at));
    const ofItem =
      rest || (from > at && /[项标]/.test(text.slice(at, from))) ? ITEM_ZERO.end(text, from) : -1;
    if (ofItem >= 0) return item(ofItem, nothing, true);
    const notDeducted = NOT_DEDUCTED.end(text, from);
    if (text[at] === '免' && !SPARED_CASE.test(text.slice(Math.max(0, at - 30), at))) return undefined;
    if (notDeducted >= 0) return item(notDeducted, { kind: 'full' }, true);
    const long = FULL_LONG.end(text, from);
    if (long >= 0) return item(long, { kind: 'full' }, true);
    const converted = convertedFrom(text, from);
    const verb = converted < 0 ? (VERB.read(text, from) ?? '') : text.slice(from, converted);
    if (verb === '' && from > at) return undefined;
    const i = from + verb.length;
    const each = verb.startsWith('各');
    // 分别得满分和满分的一半: a list that was not read.
    if (
      /分别$|^分别/.test(verb === '' ? text.slice(Math.max(0, at - 2), at) : verb) &&
      LISTS_FULL.end(text, i) >= 0
    )
      return undefined;
    const full = FULL.read(text, i);
    if (full !== undefined && (verb !== '' || /满分|全分|满权重/.test(full))) {
      let stop = i + full.length;
      if (verb === '' && NUMBER_AFTER.end(text, stop) >= 0) return undefined;
      const isShare =
        SHARE_OF_FULL.end(text, stop) >= 0 ||
        (SHARE_AFTER.end(text, stop) >= 0 && /权重|标准|分值$/.test(full));
      if (!isShare) {
        stop = FULL_TAIL.end(text, stop);
        const bracket = text[stop] === '(' ? 1 : 0;
        const total = readPoints(text, stop + bracket);
        const closed = total && (bracket === 0 || text[total.end] === ')');
        if (total && closed && total.award.kind === 'points' && !total.damaged)
          return item(total.end + bracket, { kind: 'full' }, true, each, total.award.value);
        return item(stop, { kind: 'full' }, verb !== '', each);
      }
    }
    if (verb === '按' || verb === '按照') {
      const told = readPoints(text, i);
      const as =
        told && !told.damaged ? Math.max(BY_SHARE.end(text, told.end), BY_SHARE_OF.end(text, told.end)) : -1;
      if (as >= 0) return item(as, told!.award, true, each);
      const ofWeight = readWeightShare(text, i);
      const part = ofWeight ?? readPercent(text, i) ?? readTenths(text, i);
      let stop = part && !part.damaged ? BY_SHARE.end(text, part.end) : -1;
      // 按100%计 is a convention, not an award, except where several of them grade.
      if (stop < 0 && part && !part.damaged && (text[part.end - 1] !== '%' || isShareList(text)))
        stop = BY_SHARE_OF.end(text, part.end);
      else if (stop < 0 && ofWeight && !ofWeight.damaged) stop = BY_SHARE_OF.end(text, ofWeight.end);
      // 按权重的100%计分；…，按80%；: the verb and what it is of stand with the first.
      if (stop < 0 && part && !part.damaged && SHARE_ENDS.end(text, part.end) >= 0)
        if (firstOfWeight(text) <= at) stop = part.end;
      return stop < 0 ? undefined : item(stop, part!.award, true, each);
    }
    const points =
      readPoints(text, i) ??
      (verb === '' && AFTER_LABEL.at(text, at - 1) ? readWeightShare(text, i) : undefined) ??
      (verb === '' || verb === '为'
        ? readStatedShare(text, i)
        : (readWeightShare(text, i) ??
          readTimesWeight(text, i) ??
          (/^[得计给记]$/.test(verb) ? readBareShare(text, i) : undefined)));
    if (!points && UNSAID_VERB.end(text, from) === i) {
      const unsaid = readUnsaid(text, i);
      if (unsaid)
        return {
          ...item(unsaid.end, { kind: 'points', value: unsaid.value }, true, each),
          unsaid: true,
        };
    }
    if (!points || points.damaged || (verb === '' && isValue(text, points.end))) return undefined;
    // B级:75-89分: what a grade is, and no points.
    if (
      verb === '' &&
      points.award.kind === 'choice' &&
      points.award.of === 'points' &&
      points.award.max > MOST_POINTS
    )
      return undefined;
    if ((verb === '' || verb === '为') && points.award.kind === 'points')
      if (asksForMarks(text, at, points.award.value)) return undefined;
    // 得4分-(100%-完成率)×10: the first term of a sum.
    if (SUM_GOES_ON.end(text, points.end) >= 0) return undefined;
    // 0.5分扣减, 按日扣减，每日0.5分: its verb says that they are lost.
    if (verb === '' && takenAhead(text, at, points.end)) return undefined;
    if (verb === '' && (takenEnd(text, points.end) >= 0 || '乘以'.includes(text[at - 1] ?? '，')))
      return undefined;
    // 得10分(满分).
    if (text.startsWith('(满分)', points.end) && points.award.kind === 'points')
      return item(points.end + 4, points.award, verb !== '', each, points.award.value);
    return item(points.end, points.award, verb !== '', each);
  },
  print: (item) => printAward(item.award),
});
