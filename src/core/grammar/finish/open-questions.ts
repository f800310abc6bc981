import { earnsAll, earnsNothing, isDistance, takesOff } from '../../model/meaning';
import type { Case, Deduction, Earning } from '../../model/rule';
import { withoutRoundings } from '../../text/rounded-to';
import { isCounted, isPercent, isSpanOfTime } from '../../text/units';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';
import { isPlaceShareUnread } from './best-percent';
import { mayCountWhole } from './earn-from-one';
import { openOnLosingSide } from './onward-from-case';

/*
 * Constructions whose parts are each read, and of which the rule does not say, or the grammar not yet tell, how they go
 * together. A number would be one of several; a person has it from the sheet. What is said of the whole text is asked of
 * every rule; the other patterns only where what they speak of was read.
 */

/**
 * 四舍五入, 取整, 得分为整数, 小数点后舍去, 不足0.5分的舍去: another number than the one that was worked out; two decimals are
 * how points are given anyway.
 */
const ROUNDS =
  /取整|保留整数|[得计]分[^，。;\n\d]{0,6}整数|(?:按|取|用|以|计|到|为)整数|整数分|(?<![调完平齐修规])整分(?![配析类解级层布值])|整数[得计给]分|(?<![先前争赶])进位(?!次)|进一法|去尾|舍(?:去|弃)?(?:小数|尾)|只[入进舍]不[舍入进]|保留(?:一|1)位|四舍五入(?![^。;\n]{0,8}(?:两|2|二)位)|小数[^，。;\n\d]{0,6}(?:舍|略|不计|抹|进位|进一)|精确[到至](?!小数点后?[两2二]位|0\.01)|不[足满到](?:[01](?:\.\d{1,2})?|[一半])分[^，。;\n\d]{0,3}(?:[按以]|舍|不计|进|忽略|抹)/;
/** (取最高一次): of the losses only the greatest counts. */
const WORST_OF =
  /\((?:只|仅)?(?:取|按|以)?(?:最高|最重|最严重)(?:的)?一[次项起件](?:计算|扣分|为准|计)?\)|取最高一次/;
/** 以同类地区平均水平为基准, 与前三年平均值比较. */
const BASE_ELSEWHERE =
  /以[^，。;\d]{0,10}(?:平均|同类|同期|上年)[^，。;\d]{0,8}为(?:基准|标准|参照|依据)|与[^，。;\d]{0,6}(?:平均值?|平均水平)(?:进行)?比较(?=[，。;\n]|$)/;
/** 以最优值为10分，其他按比例计分; 最好的单位得满分，其余按比例折算; 第一名得10分，其他按比例计分: of what the best has done. */
const OF_BEST =
  /(?:以[^，。;\n\d]{0,6}最[优好大高多][^，。;\n\d]{0,6}为(?:满分值?|基准|\d{1,3}分)|(?:最[优好]|最高)(?:值|者|的)?(?:的?单位)?[得为](?:满分|\d{1,3}分)|(?:第一名?|排名前[一二三四五\d]{1,2}名?)的?(?:单位)?[得计](?:满分|\d{1,3}分))[，;。]?(?:其他|其余|其它)[^，。;\n\d]{0,8}比例/;
/** 增长5%以上, 降低3个百分点. */
const CHANGE_OF =
  /(?:增长|增加|提高|上升|下降|降低|减少|压减|增幅|降幅)[^，。;\d]{0,4}\d[\d.]*(?:%|个百分点)/;
/** 满分10分，其中数量6分，质量4分. */
const POINTS_OF_PARTS =
  /其中:?[^，。;:\d]{1,8}(?:占|为)?\d[\d.]{0,4}分[，、][^，。;:\d得扣]{1,8}(?:占|为)?\d[\d.]{0,4}分(?=[，。;)\n]|$)/;
/** 满分10分，其中数量6分，…: points of a part behind those of all. */
const PART_OF_TOTAL =
  /(?:满分|总分|共计?|本项|本指标|分值)(?:为|是)?\d{1,3}分，其中:?(?!基[本础]分|保底|起评)[^，。;:\n\d]{1,10}\d{1,2}(?:\.\d)?分/;
/** 上年值(85%), 法定时限(20天): another number than the goal that is given with its name. */
const NAMED_NUMBER =
  /((?:上年度?|去年|往年|全[国省市县区]|同[类行]|行业|法定|承诺|国家|省定|市定|[一二三]级(?=标准|时限|水平))[^，。;:\d()]{0,6}(?:值|水平|平均|标准|时限|期限|数|均值)?)\(\d[\d.]*[^\d()]{0,4}\)/g;

/** 低于目标值但 in front of it. */
const BESIDE_GOAL = /(?:目标|指标|计划)值?[，]?[但且][^，。;\n]{0,8}$/;

/** 低于目标值但高于上年值(85%): two numbers or more that are held against by their names. */
function ofSeveralReferences(text: string): string | undefined {
  const named = [...text.matchAll(NAMED_NUMBER)];
  const several = new Set(named.map(([, name]) => name)).size > 1 || /(?:目标|指标)值/.test(text);
  for (const { 1: name, index } of named) {
    if (BESIDE_GOAL.test(text.slice(Math.max(0, index - 20), index))) return name;
    // Named again without its number: which of them is meant there.
    if (
      several &&
      text
        .split(name!)
        .slice(1)
        .some((behind) => !behind.startsWith('('))
    )
      return name;
  }
  return undefined;
}

/** 按百分制计分: points of a hundred, which the row does not weigh. */
const OF_HUNDRED = /百分制/;
/** (累计扣分): of several losses all count. */
const ADDS_UP = /(?:累计|累加|叠加)(?:扣分|扣减|计扣)(?![^，。;)]{0,4}(?:不超过|最|以|至|超过|达))/;
/** 减半后按比例得分, 在5分内按比例得分. */
const HALVED_SHARE = /(?:减半|折半|在\d[\d.]{0,4}分(?:以)?内)(?:后|再|，)?按[^，。;]{0,6}比例/;
/** 结果小于6取0: of what a formula gives. */
const OF_RESULT = /^(?:计算)?(?:结果|得数)/;
/** 扣分:良:2分;中:5分 heads a list of what is lost. */
const LOSS_HEAD = /(?:^|[。\n])(?:扣分|减分)(?:标准|项|办法|情形)?:\n?[^，。;:\n\d]{1,12}:\d/;
/** 有效投诉加倍计算: some of what the actual counts is counted twice. */
const TWICE = /(?:加倍|双倍|翻倍|[按以](?:两|2)倍)(?:计(?![划分])|统计|折算)/;
/** 每发生1件扣1分，重大的加倍: some of what is lost is lost twice; 收入翻倍 is a goal. */
const LOST_TWICE =
  /(?:加倍|双倍|(?<!实现|完成|达到|增长|收入|产[值量])翻倍)(?:扣[除减]?分?|处理)?(?=[。；;，,)\n]|$)(?!，即每)/;
/** (加倍), (其中重点件加倍), (试行期减半), (就低原则) behind what earns points. */
const DOUBLED_BEHIND =
  /\((?:其中)?[^()，。;\d]{0,8}(?:加倍|双倍|翻倍)\)|\([^()，。;\d]{1,8}减半\)|\((?:取[低高]值?|就[低高](?:原则)?)\)/;
/** 约扣0.5分, 原则上扣0.5分. */
const HEDGED = /(?:原则上|大约|大概|(?<=[件个人次%处项天])约)扣\d/;
/** 除首次外每次扣1分. */
const EXCEPT_FIRST = /除(?:首|第一)次(?:以)?外|(?:首|第一)次除外/;
/** 尾数舍去 behind a share; behind steps it is the part of a step. */
const DROPS_TAIL = /(?:尾数|余数|零头)[^，。;\n\d]{0,4}(?:舍|略|不计|抹)/;
/** 扣完为止，最低2分: two floors. */
const SECOND_FLOOR =
  /扣完(?:该项分值|分值)?为止[，,]?[^。;\n\d]{0,4}(?:最低|最少|至少|(?:不低于|不少于)(?!\d[\d.]*[^\d.分]))/;
/** 第一家得2分，其后每家得0.5分; 完成1项得3分，每增加1项加1分: the first earns otherwise than those after it. */
const FIRST_OTHERWISE =
  /(?:其后|此后|以后|之后)每|(?:第[一1]|首)[^，。;\d]{0,3}得|每(?:增加|多|新增)[^，。;]{0,8}加/;
/** 延期3天以内扣1分，之后每多1天再扣1分: the steps begin where the case before them ends. */
const ONWARD =
  /(?:其后|此后|以后|之后|往后|超过后|超出后|在此基础上)[，]?(?:的)?[，]?每|每再[增多超加]|每[^，。;]{1,12}再[扣减]\d/;

/** 允许误差5%, 浮动范围±5%: how far off is let pass. */
const LETS_PASS =
  /(?:(?:允许|容许|可有)(?!值|最[高大低小]值|[上下]限|出现|发生|(?:有)?\d{1,3}(?:次|起|例)以?[内下])|容忍度?|标准误差|(?:误差|偏差|浮动|波动)(?!率))[^，。;:\n\d每]{0,8}\d{1,9}(?:\.\d{1,4})?(?![\d.]|分|[^，。;]{0,5}扣)|[上下]浮\d[^，。;]{0,6}不扣|延误不超过\d/;
/** 允许3处以内, 允许有2次: how many are let pass, behind nothing and in front of their noun. */
const ALLOWED =
  /(?:^|[，。;:\n])[^，。;:\n\d]{0,16}?(?:允许|容许)[^，。;:\n\d误偏]{0,5}(\d{1,3})(处|次|起|个|项|件|份|条|例|人|天|日|个?工作日|笔|宗|户|单|场|名|期|批|页|字|只|头|株|辆|台|套)/;
/** 目标值90%(±2%), 高5%以内不扣分: of a number beside it, or on one of two sides. */
const BESIDE = /\d%?\(±\d|[高低]\d[^，。;]{0,6}以内不扣分?(?=[。;]|$)/;
/** 未达到不得分 beside steps that begin there. */
const NOTHING_BELOW =
  /(?:^|[，。;\n])(?:未达到?|达不到|未完成|不达标|未达标)(?:目标值?|的|者|标准)*(?:一律)?(?:不得分|得?0分)/;

/** 基础分4分，完成常规巡查即可获得: what the base itself is for, which no number of what is added tells. */
const BASE_FOR =
  /(?:基础|基本|起始|保底)分[^。;\n]{0,24}(?:即可|方可|才可|方能|才能)(?:获得|得到|取得|得分?)(?=[，。;\n]|$)/;
/** 完成基数50个得5分，基数以上每5个得1分. */
const BEYOND_BASE = /(?:基数|以上|部分|超过的|超出的|超额的?)[，]?每/;
/** 每完成1项加1分，超过5项的部分每项加0.5分: each of those beyond earns otherwise than each of those before. */
const SECOND_RATE =
  /每[^，。;\n]{1,14}[加得计]\d[^。;\n]{0,6}，?(?:超过|超出|多于|达到?|满)\d[^，。;\d]{0,4}(?:部分|的|后|以上)[，]?每[^，。;\n]{0,10}[加得计]/;
/** 第5项得4分, 第3项不完成不得分, 多建一个另加1分, 每超1项加0.5分: of one of them, or of those beyond the goal. */
const ANOTHER_RATE =
  /第[\d一二三四五六七八九十]{1,2}[项个条件][^，。;\n]{0,8}(?:[得计扣]\d|不得分)|(?:(?<![最至])多|超额?)[^，。;\n]{0,8}加\d/;
/** 第1个得3分: the one that those behind it are read from. */
const THE_FIRST = /(?<![成建办立做开])第[一1](?=[项个])/;
/** 第11件起每件得0.2分: all from there on, where the tiers are read. */
const NEXT_TIER = /第[\d一二三四五六七八九十]{1,3}[项个条件]起/;
/** 群众满意度（10分）：, 单位成本占8分：: the points of the whole. */
const HEAD = /^[^，。;:\n\d≥≤<>]{1,20}(?:\(\d|占\d|:\d)/;
/** 一般问题不扣分, 已整改的不扣分: faults of two kinds, and one number. */
const OTHER_KIND =
  /(?:一般|轻微|客观|已整改|主动|否则|非[^，。;\d]{1,6})[^，。;\d]{0,8}，?(?:不|免[予于]?)扣/;
/** 倒数3名 without 前 or 第: of how many is not said. */
const FROM_END = /倒数(?![第前名排]|[^，。;(]{1,4}\(第?\d)/;
/** 扣0.5分0., 达到1.000人: digits that are left over, a point that separates thousands. */
const DAMAGED = /\d分\d+\.(?!\d)|\d\.000(?=[人个件户元次亩家])/;

/** 完成率的平方×10分, 增幅×分值: what a formula of the four operations does not say. */
const OTHER_OPERATIONS =
  /[²³√^]|平方(?![米公千])|立方(?![米])|开方|倒数(?!第)|(?<!(?:^|[，。;\n])(?:有|存在))差额(?!(?:占[^，。;\d占]{1,8}的?)?比例[扣减])|增幅|(?<!(?:[低高少多大小]于|不足|不到|不满|达到?|超过|未达到?)[^，。;\d]{0,8})(?:率|数|值|比例)的(?:一半|[一二三四五六七八九十]+分之)/;

/** 按差额比例扣分: how far from the goal, which is what is missing only where the rule says on which side of it all points lie. */
const DIFFERENCE = /差额/;

function saysSide({ cases }: Draft): boolean {
  return cases.some(({ when }) => when.kind === 'range' && !when.min !== !when.max);
}

/** The words of a formula that its reading left out. */
function doubtOperations(draft: Draft): void {
  const formula = draft.proportion ?? draft.cases.find(({ award }) => award.kind === 'formula');
  const { text } = draft.located;
  const found = formula && (OTHER_OPERATIONS.exec(text) ?? (saysSide(draft) ? null : DIFFERENCE.exec(text)));
  if (found) addDoubt(draft, 'leftover', { text: found[0], span: formula.span }, '公式里的这一步没有读懂');
}

/** 再按质量系数调整, 与其他指标合并计算, 按附件2的系数折算: what becomes of the points, which no number of the row tells. */
const ADJUSTED =
  /(?:再|最后|并)?(?:按照?|根据|依据|结合|参考|视)(?![^，。;\n]{0,12}(?:实际值|完成率|完成比例))[^，。;\n\d]{2,14}(?:情况|系数|等次|等级|水平|质量|难度|程度)(?:进行|予以|相应|适当|酌情)*(?:(?:调整|修正|折算)|综合(?:评定|评价|打分|计分|考虑|确定)(?=[。;\n]|$))|按附[件表]\d{0,2}的?(?:系数|比例|标准)(?:折算|换算|调整)|与(?:其他|其它|上述|另一|[^，。;\d]{2,8})指标合并(?:计算|计分|评分|考核)|(?:情况|原因)特殊的?，?(?:可)?另行(?:研究|处理|确定|评定)|(?:扣分|评分|计分)(?:标准|办法|细则)另行(?:制定|规定|确定)|按权重折算后(?:计入|得分|计分)|适当考虑[^，。;\d]{2,12}(?=[。;\n]|$)|按上年得分的[^，。;]{0,8}比例|(?<=[，；])(?:以|按|取)(?:[三两3-5]年|各?季度?|各?月)[^，。;\d]{0,10}平均(?:值|数|分)(?:计算|计分|确定)?(?=[，。;\n)]|$)|按(?:季度?|月|半年)(?:分别)?(?:考核|计算|评价|评分)后?，?取(?:其)?平均(?:值|数|分)?/;

/** 每项未完成最多扣2分: of each, and none of the whole. */
const MOST_OF_EACH = /每(?:[项个次件户人家处起份]|一[项个次件])[^，。;\n\d]{0,8}(?:最多|最高|至多)扣\d/;

/** 20日前: before that day of the month, or within so many days. */
const BY_DAY_OF_MONTH = /(?<![月\d])\d{1,2}[日号](?:以?前|之前)/;

/** 下年度整改到位的予以返还: what may come back of what was lost. */
const GIVEN_BACK =
  /(?:整改[^，。;\n]{0,8}|[扣分][^，。;\n]{0,8})(?:予以|给予|可)(?:返还|补回|恢复|退还)(?!率)/;

/** 6月底前完成50%得5分，12月底前完成100%得10分: how much by one day and by another. */
const BY_DAY = /^(?:[^，。;\d]{0,6})(1[0-2]|[1-9])月(?:份|底|末)?(?:以?前|之前|前)[^，。;\d]{0,6}\d/;

/** 按两项得分之和计算，…, 两项取低值，…, 按调整后目标计，…: what the number is, or what it is held against, comes first. */
const OF_SEVERAL =
  /按?[两三二几]项(?:得分|结果|数值)?(?:之和|的和|合计|取[低高平]|的?平均)|[两三二]者取[低高]|按调整后的?(?:目标|指标|计划)/;

/** 20个左右得满分: how far off may be let pass. */
const ABOUT =
  /(?:^|[，。;达到完成])(?:大约|约)\d|\d[^，。;\n\d]{0,3}(?:左右|上下)(?:的|得|计|给|不扣)|[扣减](?:大约|约)\d/;

/** 剔除客观原因占用的天数后，每超1天扣…: how many, the actual does not tell. */
const LESS_OTHERS = /(?:剔除|扣除|除去|核减|刨除)(?=[^，。;\n\d分]{2}[^。;\n\d分]{0,28}后[，]?每)/;

function doubtText(draft: Draft): void {
  const { text } = draft.located;
  const span = draft.located.span(0, text.length);
  if (ROUNDS.test(withoutRoundings(text, draft.proportion)) || (draft.proportion && DROPS_TAIL.test(text)))
    addDoubt(draft, 'contradiction', { span }, '得分怎样取整须人工核对');
  if (draft.deductions.length > 0 && WORST_OF.test(text))
    addDoubt(draft, 'several-facts', { span }, '只按最重的一次扣分，各次扣多少须另行取得');
  if (draft.proportion && OF_BEST.test(text))
    addDoubt(draft, 'outside-fact', { span }, '以最好的数为基准，须另行取得');
  if (draft.proportion && draft.cases.some(({ when }) => OF_RESULT.test(when.text)))
    addDoubt(draft, 'contradiction', { span }, '算出的结果另有限制，须人工核对');
  const base = BASE_ELSEWHERE.exec(text)?.[0];
  // 以上年为基准，增长5%以上: the change itself is what is counted; 以调查平均满意度为依据 is the actual.
  const ofRow =
    base !== undefined && (/指标值|目标值|计划|调查|测评|问卷/.test(base) || CHANGE_OF.test(text));
  if (base !== undefined && !ofRow) addDoubt(draft, 'outside-fact', { span }, '以表外的数为基准，须另行取得');
  if ((POINTS_OF_PARTS.test(text) || PART_OF_TOTAL.test(text)) && draft.parts.length === 0)
    addDoubt(draft, 'several-facts', { span }, '分值由几项组成，须逐项评定');
  const told = ofSeveralReferences(text);
  if (told !== undefined)
    addDoubt(draft, 'several-facts', { text: told, span }, '与几个数比较，各是哪一个没有读懂');
  if (draft.deductions.length > 0 && OF_SEVERAL.test(text))
    addDoubt(draft, 'several-facts', { span }, '先要由几个数得出，须另行取得');
  if (draft.cases.length > 0 && isPlaceShareUnread(draft))
    addDoubt(draft, 'contradiction', { span }, '前百分之几的名次与实际值怎样对应没有写明');
  if (draft.deductions.length > 0 && OF_HUNDRED.test(text))
    addDoubt(draft, 'contradiction', { span }, '按百分制扣的分怎样折算没有读懂');
  if (draft.cases.filter(takesOff).length > 1 && ADDS_UP.test(text))
    addDoubt(draft, 'contradiction', { span }, '各档扣分怎样累计没有读懂', 'full');
  if (HALVED_SHARE.test(text)) addDoubt(draft, 'contradiction', { span }, '按比例得分以前另有折减', 'full');
  if (LOSS_HEAD.test(text)) addDoubt(draft, 'contradiction', { span }, '没有写明是得分还是扣分');
  if (TWICE.test(text)) addDoubt(draft, 'several-facts', { span }, '加倍计算的有多少须另行取得');
  if (draft.deductions.length > 0 && LOST_TWICE.test(text))
    addDoubt(draft, 'several-facts', { span }, '加倍扣分的有多少须另行取得', 'full');
  const adjusted = ADJUSTED.exec(text);
  if (adjusted)
    addDoubt(draft, 'several-facts', { text: adjusted[0], span }, '得分另有调整，怎样计算须另行取得');
  if (GIVEN_BACK.test(text))
    addDoubt(draft, 'several-facts', { span }, '扣掉的分可能返还，须另行核实', 'full');
  const days = new Set(
    draft.cases.flatMap(({ when }) =>
      when.kind === 'range' && isPercent(when.unit) ? (BY_DAY.exec(when.text)?.[1] ?? []) : [],
    ),
  );
  if (days.size > 1) addDoubt(draft, 'several-facts', { span }, '各个时点的完成情况须分别取得');
  if (MOST_OF_EACH.test(text))
    addDoubt(draft, 'contradiction', { span }, '扣分上限是每一项的，各项扣了多少须另行取得', 'full');
  if (ABOUT.test(text)) addDoubt(draft, 'contradiction', { span }, '写的是约数，差多少不算没有写明', 'full');
  if (draft.deductions.length > 0 && LESS_OTHERS.test(text))
    addDoubt(draft, 'several-facts', { span }, '先要剔除的有多少须另行取得', 'full');
  if (DOUBLED_BEHIND.test(text))
    addDoubt(draft, 'contradiction', { span }, '另有加倍或折减，怎样计算没有读懂');
  if (HEDGED.test(text)) addDoubt(draft, 'contradiction', { span }, '扣多少没有写死，须人工核对');
  if (draft.deductions.length > 0 && EXCEPT_FIRST.test(text))
    addDoubt(draft, 'contradiction', { span }, '首次除外，从第几次起扣没有读懂');
  const damaged = DAMAGED.exec(text);
  if (damaged) addDoubt(draft, 'damaged-number', { text: damaged[0], span }, '数字可能有缺损');
  if (draft.cases.length > 0 && FROM_END.test(text))
    addDoubt(draft, 'contradiction', { span }, '倒数的名次须知道总数');
}

/** The level from which a case gives full marks as such; `undefined` where it gives none, or to no open end. */
function levelOfBest(one: Case): number | undefined {
  const { when } = one;
  if (!earnsAll(one) || when.kind !== 'range' || when.scale !== 'value') return undefined;
  return when.around || when.max ? undefined : when.min?.value;
}

/** 满意度≥90%得满分，到位率≥95%得满分: two figures, where one actual is asked for. */
function doubtBest(draft: Draft): void {
  const best = draft.cases.filter((one) => levelOfBest(one) !== undefined);
  if (new Set(best.map(levelOfBest)).size > 1)
    addDoubt(draft, 'contradiction', best[1]!, '有几条标准都得满分，须分别取得实际值');
}

/** 达到10场得3分，每2场得1分: whoever reaches the level would have less than was earned on the way. */
const MAY_BE_ALL = 0.75;
function earnsLess({ when, award }: Case, { unit, amount, behind }: Earning, limit: number): boolean {
  if (when.kind !== 'range' || when.scale !== 'value' || !when.min || when.unit !== unit.unit) return false;
  if (award.kind !== 'points' || award.value <= 0 || amount.of !== 'points' || behind) return false;
  // 10场及以上得4分 of a row of four points: what they earn one by one may end there, which the weight alone tells.
  const most = Math.min(limit, (when.min.value / unit.value) * amount.value);
  return award.value < most * MAY_BE_ALL;
}

function doubtEarning(draft: Draft): void {
  const { earning, cases } = draft;
  if (!earning) return;
  const { text } = draft.located;
  const about = { span: earning.span };
  const alone = earning.base === undefined;
  if (!alone && BASE_FOR.test(text)) addDoubt(draft, 'several-facts', about, '基础分的条件须另行核实');
  if (mayCountWhole(draft)) addDoubt(draft, 'contradiction', about, '实际值是总数还是增加的数没有写明');
  if (cases.length > 0 && BEYOND_BASE.test(text))
    addDoubt(draft, 'contradiction', about, '先得的分与逐个得的分怎样合计没有读懂');
  // 达到20户得3分；超过20户的，每超1户得0.2分: whether both are earned.
  if (earning.beyond && cases.some((one) => !earnsNothing(one)))
    addDoubt(draft, 'contradiction', about, '先得的分与超出部分的得分怎样合计没有写明');
  const limit = Math.min(
    Infinity,
    ...draft.limits.map(({ of, value }) => (of === 'score' ? value : Infinity)),
  );
  if (alone && cases.some((one) => earnsLess(one, earning, limit)))
    addDoubt(draft, 'contradiction', about, '达到该数反而比逐个得分少，怎样合计没有写明');
  // 前4篇每篇得0.5分，第5篇起每篇得0.2分: the rates of one number.
  const tiered = earning.behind !== undefined;
  const others = earning.first === 1 ? text.replace(THE_FIRST, '') : text;
  if (ANOTHER_RATE.test(tiered ? others.replace(NEXT_TIER, '') : text))
    addDoubt(draft, 'several-facts', about, '有的项或超出的部分另有得分，须分别核实');
  if (!tiered && SECOND_RATE.test(text))
    addDoubt(draft, 'contradiction', about, '前后两段每份得分不同，怎样合计没有读懂');
  if (alone && !tiered && FIRST_OTHERWISE.test(text))
    addDoubt(draft, 'contradiction', about, '第一个与以后各个的得分怎样合计没有读懂');
}

/** 1次扣权重的20%，2次扣权重的50%: what is left of the weight after two is nothing to begin from. */
function costsNext(when: Case['when'], { measure, amount, step }: Deduction): boolean {
  if (measure !== 'fault' || amount.of !== 'weight' || when.kind !== 'range') return false;
  return when.unit === step.unit && (when.min?.value ?? 0) > step.value;
}

/** 低于85%得1分 behind steps from 95% down: what is left where they end. */
function isCutoff(when: Case['when'], { measure, threshold }: Deduction): boolean {
  if (when.kind !== 'range' || when.scale !== 'value' || threshold?.scale !== 'value') return false;
  const level = threshold.value;
  if (level === undefined || when.unit !== threshold.unit) return false;
  if (measure === 'shortfall') return !when.min && when.max !== undefined && when.max.value < level;
  return measure === 'excess' && !when.max && when.min !== undefined && when.min.value > level;
}

/** A case that gives part of the points beside steps: whether the steps begin there or at full marks. */
function givesPart({ when, award, span }: Case, loss: Deduction, draft: Draft, { total }: Whole): boolean {
  if (span[0] === draft.located.span(0, 1)[0] && HEAD.test(draft.located.text)) return false;
  if (isCutoff(when, loss)) return false;
  switch (award.kind) {
    case 'share':
      return award.percent !== 100 && !costsNext(when, loss);
    case 'full':
      return award.less > 0 && /等于|持平/.test(when.text);
    case 'points':
      return award.value > 0 && (total ? award.value !== total.value : draft.cases.some(earnsAll));
    default:
      return false;
  }
}

/** The case that costs points where steps go on from its end, so that both may be lost. */
function goesOnFrom({ cases, located }: Draft, { measure, stretch, threshold }: Deduction): Case | undefined {
  if (measure === 'rank' || stretch) return undefined;
  return cases.find((one) => {
    if (one.when.kind !== 'range' || !takesOff(one)) return false;
    if (one.award.kind === 'full' && one.award.besides) return false;
    const upTo =
      one.when.max !== undefined &&
      !one.when.min &&
      measure !== 'fault' &&
      (isDistance(one.when.scale) || /内/.test(one.when.text));
    if (!threshold) return upTo || ONWARD.test(located.text);
    const end = measure === 'excess' || measure === 'fault' ? one.when.max : one.when.min;
    return end !== undefined && !one.when.bare && end.value === threshold.value;
  });
}

/** 允许3处以内瑕疵，超出部分每处扣0.5分: the steps begin behind what is let pass. */
function countsBeyond(text: string, { measure, threshold }: Deduction): boolean {
  if (measure !== 'excess' || threshold?.scale !== 'value' || threshold.unit === undefined) return false;
  if (!isCounted(threshold.unit) && !isSpanOfTime(threshold.unit)) return false;
  const allowed = ALLOWED.exec(text);
  return allowed !== null && Number(allowed[1]) === threshold.value && allowed[2] === threshold.unit;
}

function doubtSteps(draft: Draft, loss: Deduction, whole: Whole): void {
  const { cases, bonuses, located } = draft;
  const { text } = located;
  const about = { span: loss.span };
  const before = goesOnFrom(draft, loss);
  if (before)
    addDoubt(
      draft,
      'contradiction',
      about,
      '从哪个数起、在哪一档的得分上再扣没有读懂',
      // 达到30件的扣1分，每增加1件再扣0.5分: of 32 the case does not say all that is lost.
      openOnLosingSide(before, loss) ? 'full' : 'cases',
    );
  const worse = cases.find((one) => one.when.kind === 'words' && takesOff(one));
  if (worse?.when.kind === 'words')
    addDoubt(
      draft,
      'several-facts',
      { text: worse.when.text, span: worse.span },
      '另有一种扣分，须另行核实',
      'full',
    );
  if (loss.measure === 'fault' && OTHER_KIND.test(text))
    addDoubt(draft, 'contradiction', about, '有的扣分有的不扣分，须分别取得个数');
  if (SECOND_FLOOR.test(text))
    addDoubt(draft, 'contradiction', about, '扣完为止与另写的最低分不一致', 'full');
  // 20日前报送，每迟报1天: a day of the month, or so many days.
  if (loss.measure === 'excess' && isSpanOfTime(loss.step.unit ?? '') && BY_DAY_OF_MONTH.test(text))
    addDoubt(draft, 'contradiction', about, '是几日以前还是几天以内没有写明');
  // 10天内得满分，每超1天扣1分，超过10天不得分: nothing is left for the steps.
  const kept = cases.find(
    (one) => earnsAll(one) || (one.award.kind === 'points' && one.award.value === whole.total?.value),
  )?.when;
  const limit = kept?.kind === 'range' && !kept.min ? kept : undefined;
  const dead =
    loss.measure === 'excess' &&
    cases.some(
      (one) =>
        earnsNothing(one) &&
        one.when.kind === 'range' &&
        !one.when.max &&
        one.when.scale === limit?.scale &&
        one.when.min?.inclusive === false &&
        one.when.min.value === limit.max?.value,
    );
  if (dead) addDoubt(draft, 'contradiction', about, '超过标准时是不得分还是逐步扣分没有写明', 'full');
  if (NOTHING_BELOW.test(text))
    addDoubt(draft, 'contradiction', about, '达不到时是不得分还是逐步扣分没有写明');
  const started = cases.find((one) => givesPart(one, loss, draft, whole));
  if (started && bonuses.length === 0 && !loss.stretch && loss.from === undefined)
    addDoubt(draft, 'contradiction', { span: started.span }, '从这一档的分数起扣，还是从满分起扣，没有写明');
  const [bonus] = bonuses;
  if (bonus && !cases.some(({ when, award }) => when.kind === 'range' && award.kind !== 'choice'))
    addDoubt(draft, 'contradiction', { span: bonus.span }, '加分从哪里起算没有写明');
  const settled =
    draft.allowed ??
    draft.middle ??
    cases.find(({ when }) => when.kind === 'range' && (when.around || (when.min && when.max)));
  // 偏差在5%以内不扣分，偏差每超过1个百分点扣0.5分: from what is let pass on.
  const beyondKept =
    limit?.max !== undefined &&
    loss.measure === 'excess' &&
    /超[过出]/.test(loss.subject) &&
    cases.length === 1;
  if (
    BESIDE.test(text) ||
    (!beyondKept && LETS_PASS.test(text) && !settled && !loss.stretch && !countsBeyond(text, loss))
  )
    addDoubt(draft, 'contradiction', about, '允许的偏差从哪里算起没有读懂');
}

/** Hands to a person what is open in a rule that takes points step by step, earns them, or rounds them. */
export function doubtOpenQuestions(draft: Draft, whole: Whole): void {
  doubtOperations(draft);
  doubtText(draft);
  doubtBest(draft);
  doubtEarning(draft);
  const [loss] = draft.deductions;
  if (loss) doubtSteps(draft, loss, whole);
}
