import type { End } from '../../model/rule';
import { readComparator, readComparison } from '../../text/comparators';
import type { Comparison, Relation } from '../../text/comparators';
import { complementOf, negationEnd, readNegatedComparator } from '../../text/negations';
import { isDigitAt } from '../../text/numerals';
import { endOfFirst } from '../../text/per-text';
import { isPercentagePoint } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { distanceFromGoal, heldAgainstGoal } from './held-against-goal';
import { isValue } from './points';
import { readRestated } from './restated';

const VERB = wording(
  /(?<=^|[，。;\n])为达到(?=(?:年度|考核|绩效|预期)?(?:目标|指标|标准|要求|任务|计划)值?的?，?每(?:低|少|差|缺|减|下降|降低))|(?:按时|全部|全面|按期|如期)?(?:完成|达到|实现)(?:或者?|及|和|、)(?:超额(?:完成|实现|达到)?|超过|超出)|(?:按时|全部|全面|按期|如期|按质按量|超额)?(?:完成了|完成|实现|达到了|达到|达成|(?<![下转传送表通])达)|(?:未|没有?|不)(?:能够?|曾)?(?:按时|全部|全面|按期|如期|完全|及时)*(?:完成|达到|达成|达|实现)|(?:无法|难以)(?:按时|全部|全面|按期|如期|完全|及时)*(?:完成|达到|达成|达|实现)|(?:建|办|做|种|招|够)?够(?=目标|计划|任务|指标)|(?:达不到|达不了|完不成|完成不了|未超|超额完成|超额|超出|超过)/y,
);
const NOUN = wording(
  /(?:年度|年初|全年|当年|本年度?|季度|月度|规定|核定|既定|预定|预期|设定|下达|确定|计划|合同|约定|考核|绩效|总体|上级|的|该项|本项|任务|工作|目标|建设|签订|指标|[^\d，。;:\n、()扣得分计满%≥≤<>=]){0,16}?(?:(?:批复|核定)?(?:预算|概算|估算|计划|目标|控制|批复|核定)的?单位(?:成本|造价|投资)|(?:计划|合同|批复|要求)(?:完工|竣工|建设|施工)?(?:工期|期限|时限|用时|时长)(?![之以]?内)|(?:预算|概算|估算|投资|计划)(?:批复|核定|安排|控制|下达)数|(?:计划|目标|标准|规定|要求)(?:场次|人次|户数|里程|投资|产量|株数|批次|期数|篇数|时长|学时|课时|天数|次数|面积|长度|吨数|金额)(?=的\d)|计划(?!生育|免疫|外|内|单列)(?:安装|采购|购置|铺设|建设|改造|种植|更换|新增|完成|培训|发放|生产|供应|巡查|检测|服务|覆盖)?(?:场次|人次|户数|里程|株数|批次|期数|篇数|次数|面积|长度|人数|数量|数|量)(?=的?(?:\d{1,3}(?:\.\d{1,2})?%|[，得]))|预期指标|预期目标|预定目标|目标成本|预算成本|计划成本|控制成本|目标任务数|目标任务|目标值|目标数|目标要求|目标|指标值|年度指标值?|计划指标值?|计划量|目标量|计划数|计划任务|计划值|计划|任务数|任务量|任务|指标任务|指标|核定人数|核定数量|核定数|核定量|核定标准|标准数|规定数|标准值|设计标准|设计值|编制数|编制|配备数|应[到建有办]人?数|定员数?|计划人数|计划数量|合同数|约定数|限额|限值|控制(?:总量|总额|总数|规模|指标|数|值|目标|线)|(?:承诺|法定|规定|约定)(?:时限|时间|期限|工期)(?![之以]?内)|(?:合格|达标|及格|警戒|满分)线|[上下]限|预算数|预算|概算数|概算|估算|(?:评审)?基准价格?|(?:招标)?控制价|最高限价|拦标价|合同价|中标价|评审价|审定价|批复数|(?:批复|核定|考核|可研|限定|要求|申报|备案|承诺)值|总任务|标准|要求|规定|定额|预期值|预期|额定数|应有数|安排|进度|基准[线值]?|(?<=达到)基数)(?:要求|目标值?|标准)?(?:的)?/y,
);
const PLAIN_NOUN =
  /(?:预算|目标成本|预算成本|控制成本|概算|估算|控制价|合同价|中标价|基准价|评审价|审定价|最高限价|拦标价|限额|控制(?:总量|总额|总数|规模|指标|值|目标|线)|(?:承诺|法定|规定|约定)(?:时限|时间|期限|工期)|(?:计划|合同|批复|要求)(?:完工|竣工|建设|施工)?(?:工期|期限|时限|用时|时长)|(?:合格|达标|及格|警戒|满分)线|[上下]限|编制|定额|定员|限值|标准|要求|规定|目标|目标值|指标|任务|计划|进度|预期|安排|基准[线值]?|基数)$/;
const OUTSIDE = wording(
  /(?:[^\d，。;:\n、()扣得分计满%≥≤<>=]|分[^，。;\d]){0,40}?(?:平均水平|平均值|平均数|平均[^\d，。;:\n、()扣得计满%≥≤<>=]{0,12}|均值|(?:上年度?|去年)(?:(?!给\d)[^\d，。;:\n、()扣得计满不%≥≤<>=]){0,14}|同期(?:(?!给\d)[^\d，。;:\n、()扣得计满不]){0,8}|最高[^\d，。;:\n、()扣得计满不]{0,8})(?:的)?/y,
);
const MULTIPLE_OF = wording(/(?:计划|[^\d，。;:\n、()扣得分计满%≥≤<>=]){2,20}?(?=\d{1,2}(?:\.\d{1,2})?倍)/y);
const TOTAL = wording(
  /(?!半数)[^\d，。;:\n、()扣得分计满%≥≤<>=]{0,14}(?:总数|总量|总额|总人数|总户数|总面积|总长度|总里程|人数|户数|数量|面积|比例|比率|占比|比重|率|数|额|量)(?:的|为|是|达到|达)?/y,
);

/** 达标率, 完成率, 超支率, 达标情况: the verb belongs to a name, and nothing is held against anything. */
const OF_NAME = wording(/标(?![准志])|[支时期员额]?(?:率|比例|比率|占比|比重|情况)/y);
/** 未达到按实际人数占目标人数的比例得分: what follows is what is given. */
const BY_SHARE = wording(/[，则就]{0,2}按照?[^，。;:\n\d]{0,20}?(?:比例|比重|百分比|之比)/y);
/** 就业率目标95%, 完成进度要求95%: the number is the goal, and no share of it. */
const OF_RATE = /(?:率|比例|占比|比重|进度|程度|满意度)[^，。;]{0,4}[^的]$/;

/** 达到要求90%及以上: the demand is the number; 达到要求的90% is a share of it. */
const BARE_DEMAND = /^(?:要求|规定|标准)$/;

const WITHIN = wording(/(?:范围)?(?:以内|之内|内)|\((?:含|包括)\)以[上下内]/y);
/** 在全市平均时长以内, 在平均水平及以上. */
const ABOUT_MEAN = wording(
  /[^\d，。;:\n、()扣得分计满%≥≤<>=以]{0,12}?平均[^\d，。;:\n、()扣得分计满%≥≤<>=以]{0,12}(?:范围)?(?:以内|之内|及?以[上下])/y,
);

/** 核定标准 said before without a number: 不低于标准80% is a share of it. */
const firstStandard = endOfFirst(/(?:核定|规定|额定|编制|定额|配备|设计)标准[的，得计记]/);
const STANDARD_BEFORE = /(?:核定|规定|额定|编制|定额|配备|设计)标准$/;

function namesStandard(text: string, at: number): boolean {
  return firstStandard(text) <= at || STANDARD_BEFORE.test(text.slice(Math.max(0, at - 4), at));
}

/** 与年度指标值相比，不低于该值: the value that the comparison has named, where no number stands between. */
const THAT_VALUE = wording(/[该此]值(?=的|[，得计记])/y);
const COMPARED_WITH =
  /(?:^|[，。;:\n])(?:与|和|同)[^，。;:\d]{0,6}(?:目标|指标|计划|标准)[值数](?:相比|比较|对比|相比较|相对比)[，:][^\d]*$/;

/** How far a comparison may stand before the value that it has named. */
const FARTHEST = 200;

function isComparedBefore(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < FARTHEST && !isDigitAt(text, from - 1)) from--;
  // With the digit, which is no beginning.
  return COMPARED_WITH.test(text.slice(Math.max(0, from - 1), at));
}

const SHARE_NAMED = wording(/的?(?:比例|比重|比率|百分比)/y);

/** 达到时限要求: within it. */
const LIMITING = /时限|期限|限额|上限|控制(?:数|目标|线)/;

const AT_BASE = wording(/(?:基准|满分线)[线值]?及以上/y);
/** 合格线及以上, 上限以内, 达到及以上: a noun for the number with its side, or the verb of it alone. */
const AT_LINE = wording(
  /(?:(?:基准|标准)[线值]|基准|(?:满分|合格|达标|及格|控制|警戒)线|(?:上限|下限(?!(?:之|以)?内))|限[值额]|目标值)(?:(?:及|\(含\))?以[上下]|(?:之|以)?内(?![容部外控涵]))|达到(?:及|或)以上/y,
);

function relationOf(verb: string): { relation: Relation; over: boolean } {
  if (/^(?:超额|超出|超过)/.test(verb)) return { relation: '>', over: true };
  if (/^(?:未超)/.test(verb)) return { relation: '≤', over: false };
  // 为达到目标每低1%: a slip for 未达到; in order to reach it, who has less loses as much.
  if (/^为|未|没|不|无法|难以/.test(verb)) return { relation: '<', over: false };
  return { relation: '≥', over: false };
}

function make(
  at: number,
  end: number,
  min: End | undefined,
  max: End | undefined,
  more: Partial<
    Pick<ItemOf<'compare'>, 'scale' | 'unit' | 'bare' | 'damaged' | 'relation' | 'outside' | 'delta'>
  >,
): ItemOf<'compare'> {
  return {
    type: 'compare',
    start: at,
    end,
    scale: more.scale ?? 'target-share',
    min,
    max,
    unit: 'unit' in more ? more.unit : '%',
    bare: more.bare ?? false,
    chinese: false,
    damaged: more.damaged ?? false,
    relation: more.relation,
    outside: more.outside ?? false,
    delta: more.delta,
  };
}

/** 完成目标不足50%: how much of it, by a comparison behind the noun. */
function partAt(text: string, at: number): Comparison | undefined {
  const comparator = readComparator(text, at);
  if (!comparator || comparator.relation === '=') return undefined;
  const part = readComparison(text, comparator.end, comparator.relation);
  return part?.unit === '%' && !part.around ? part : undefined;
}

function sides(relation: Relation, value: number): [End | undefined, End | undefined] {
  const inclusive = relation !== '>' && relation !== '<';
  // 达到目标值0件 asks for none at all.
  if (relation === '≥' && value > 0) return [{ value, inclusive }, undefined];
  if (relation === '>') return [{ value, inclusive }, undefined];
  if (relation === '≤' || relation === '<') return [undefined, { value, inclusive }];
  return [
    { value, inclusive: true },
    { value, inclusive: true },
  ];
}

/** 目标值完成得满分: the goal reached, its verb behind it. */
const GOAL_DONE = wording(
  /(?:年度)?(?:目标|指标|任务|计划)[值数量]?(?:已)?(?:全部|全面)?(?:完成|达成|实现)(?=的?，?(?:[得计记给]满分|不扣分))/y,
);
/** 在预算批复范围内得满分: no more than the budget. */
const IN_BUDGET = wording(
  /(?:控制)?在(?:年初|年度|全年|批复)?的?预算(?:批复|控制|安排)?(?:数|金额|额度)?(?:范围|额度)?(?:之|以)?内(?=的?，?(?:[得计记给]满分|不扣分))/y,
);

/** 超过…(含), 低于…(含本数): with the number itself. */
function withEnd(relation: Relation, words: string): Relation {
  if (!/\((?:包?含|包括)/.test(words)) return relation;
  return relation === '>' ? '≥' : relation === '<' ? '≤' : relation;
}

/** 超预算支出, 超标准接待: something that is done, and no number that is held against the goal. */
const ACT = wording(
  /超(?:预算|标准|概算|范围|计划|限额|定额|编制|规定)(?=(?:支出|列支|开支|使用|情况|行为|现象|问题|情形|事项|发放|配备|接待|报销)|、(?:超|无))/y,
);
/** 未超预算10%以上, 未完成计划80%以上: the denial is of all that the number says; `undefined` where it denies no such range. */
function deniedShare(word: string, share: Comparison): ReturnType<typeof complementOf> {
  return share.min && negationEnd(word, 0) > 0 ? complementOf(share) : undefined;
}

/** 无超预算, 有一笔超预算的. */
const THERE_IS = /(?:无|没有|不存在|未(?:出现|发生|发现)|存在|出现|发现|[一1\d][笔起次例个项])$/;
const BEYOND = wording(/超(?:预算|标准|概算|范围|计划|限额|定额|编制)(?=的|，|；|。|$)/y);

const isAct = (text: string, at: number): boolean =>
  ACT.end(text, at) >= 0 || (BEYOND.end(text, at) >= 0 && THERE_IS.test(text.slice(Math.max(0, at - 4), at)));

/** 达到目标值, 完成年度计划的95%, 未达到任务数, ≥核定数的75%, 小于目标值, 超额完成5%(含)至10%, 不大于全区平均时长. */
export const targetReference = defineClause<ItemOf<'compare'>>({
  id: 'target-reference',
  reads:
    '与目标值比较：达到目标值、完成年度计划的95%、未达到任务数、≥核定数的75%、超额完成5%、低于全省平均（须另有数据）',
  grammar: `target-reference = comparator , [ words ] , ( "目标值" | "计划" | "任务数" | "核定数" | "标准" | "要求" … ) , [ [ "的" ] , percentage , [ "以上" ] ]
                 | "超额完成" , percentage , [ interval ] | comparator , [ words ] , "平均" , [ words ] ;`,
  starts:
    '为与同和较比长短慢快早晚够基标满合及警上下限目在按全如完实达没未不无难并超突等控≥>≤<=大高小低少多优好劣差',
  examples: [
    '达到目标值',
    '完成年度计划的95%',
    '未达到任务数',
    '≥核定数的75%',
    '小于目标值',
    '超额完成5%(含)至10%',
    '达到标准',
    '完成年度计划',
    '达到年度任务85%及以上',
    '不低于总数的30%',
    '达不到要求',
    '不大于全区班组平均时长',
    '不能达到目标值',
    '无法完成年度计划',
    '没有低于目标值',
    '在目标值以内',
    '在全市平均时长以内',
    '比目标值短2天以上',
    '‹为达到目标›每低一个百分点',
    '达到计划场次80%(含)以上',
    '不足计划安装量60%',
    '未超预算10%以上',
  ],
  counterexamples: ['达到550件', '完成12次', '达标', '不得分', '比目标值短2天'],
  parse(source, at) {
    const { text } = source;
    if (text[at] === '超' && isAct(text, at)) return undefined;
    const based = AT_BASE.end(text, at);
    if (based >= 0)
      return make(at, based, { value: 100, inclusive: true }, undefined, { relation: '≥', outside: true });
    const line = source.startsSegment(at) || text[at - 1] === '在' ? AT_LINE.end(text, at) : -1;
    if (line >= 0) {
      const words = text.slice(at, line);
      // 控制线以上, 控制线以下: which of the two the line itself belongs to is not said; below 合格线 it has been missed.
      const missed = words.endsWith('以下') && !/及|含/.test(words) && /^[合达及满基标目]/.test(words);
      const said = /及|含/.test(words) || words.endsWith('内') || undefined;
      const end = { value: 100, inclusive: missed ? false : said };
      const [min, max] = words.endsWith('上') ? [end, undefined] : [undefined, end];
      return make(at, line, min, max, { relation: min ? '≥' : '≤', outside: true });
    }
    const done = source.startsSegment(at) ? GOAL_DONE.end(text, at) : -1;
    if (done >= 0)
      return make(at, done, { value: 100, inclusive: true }, undefined, { relation: '≥', outside: true });
    const budget = text[at] === '在' || text[at] === '控' ? IN_BUDGET.end(text, at) : -1;
    if (budget >= 0)
      return make(at, budget, undefined, { value: 100, inclusive: true }, { relation: '≤', outside: true });
    if (text[at] === '在') {
      // 在目标值以内, 在全市平均时长以内, 在平均水平以上.
      const noun = NOUN.end(text, at + 1);
      const within = Math.max(noun < 0 ? -1 : WITHIN.end(text, noun), ABOUT_MEAN.end(text, at + 1));
      if (within < 0) return undefined;
      const end = { value: 100, inclusive: true };
      return text[within - 1] === '上'
        ? make(at, within, end, undefined, { relation: '≥', outside: true })
        : make(at, within, undefined, end, { relation: '≤', outside: true });
    }
    const by = distanceFromGoal(text, at);
    if (by)
      return make(at, by.share.end, by.share.min, by.share.max, {
        scale: 'value',
        unit: by.share.unit,
        damaged: by.share.damaged,
        bare: by.share.bare,
        delta: by.delta,
      });
    const held = heldAgainstGoal(text, at);
    if (held) {
      const [min, max] = sides(held.relation, 100);
      return make(at, held.end, min, max, { relation: held.relation, outside: true });
    }
    // 到达现场: no level is reached.
    if (text[at] === '达' && text[at - 1] === '到') return undefined;
    const verb = VERB.read(text, at);
    const comparator = readComparator(text, at) ?? readNegatedComparator(text, at);
    const word =
      verb !== undefined && (!comparator || verb.length >= comparator.word.length) ? verb : comparator?.word;
    if (
      word === undefined ||
      (comparator?.relation === '=' && word === comparator.word && word !== '=' && word !== '等于')
    )
      return undefined;
    const from = at + word.length;
    if (OF_NAME.end(text, from) >= 0 || BY_SHARE.end(text, from) >= 0) return undefined;
    const { relation, over } =
      word === verb ? relationOf(word) : { relation: comparator!.relation, over: false };
    if (over && /^超额/.test(word)) {
      const noun = NOUN.read(text, from) ?? '';
      const extra = readComparison(text, from + noun.length);
      if (extra && extra.unit === '%') {
        const shift = (end: End | undefined): End | undefined =>
          end ? { value: end.value + 100, inclusive: end.inclusive } : undefined;
        // 超额20%以内 is still beyond the goal.
        const from = extra.max && !extra.min ? { value: 100, inclusive: false } : shift(extra.min);
        return make(at, extra.end, from, shift(extra.max), {
          damaged: extra.damaged,
          bare: extra.bare,
          relation,
        });
      }
      if (noun !== '')
        return make(at, from + noun.length, { value: 100, inclusive: false }, undefined, { relation });
      return undefined;
    }
    const restated = readRestated(text, from, relation, word);
    if (restated) {
      const limit = word === verb && restated.told === '≥' && LIMITING.test(text.slice(from, restated.end));
      const [min, max] = sides(limit ? '≤' : restated.told, restated.value);
      return make(at, restated.end, min, max, {
        scale: 'value',
        unit: restated.unit,
        damaged: restated.damaged,
        relation: restated.told,
      });
    }
    // 达到上年核定规模1.5倍以上: a multiple, which a row in 倍 measures.
    const multiple = MULTIPLE_OF.end(text, from);
    const times = multiple < 0 ? undefined : readComparison(text, multiple);
    if (times?.unit === '倍' && !times.damaged) {
      const [min, max] = times.bare ? sides(relation, times.min!.value) : [times.min, times.max];
      return make(at, times.end, min, max, { scale: 'value', unit: times.unit, relation });
    }
    const outside = OUTSIDE.end(text, from);
    if (outside >= 0) {
      const level = readComparison(text, outside);
      // 低于去年0分: the points, unless more of them follow.
      const points = level?.unit === '分' && level.bare && !isValue(text, level.end);
      const share = points ? undefined : level;
      const named = text.slice(from, outside);
      // 不高于上年决算数86万元: nothing can be 86万元 not above it.
      if (
        share?.bare &&
        share.unit !== undefined &&
        /^[不未]/.test(word) &&
        /[数额值]$/.test(named) &&
        share.unit !== '%' &&
        !isPercentagePoint(share.unit)
      ) {
        const [low, high] = sides(relation, share.min!.value);
        return make(at, share.end, low, high, {
          scale: 'value',
          unit: share.unit,
          damaged: share.damaged,
          relation,
        });
      }
      const year = /上年|去年|同期/.test(named) && (relation === '>' || relation === '<');
      if (share?.bare && share.unit !== undefined && year && !isPercentagePoint(share.unit)) {
        const [low, high] = sides(relation, share.min!.value);
        const compare = make(at, share.end, low, high, {
          scale: 'value',
          unit: share.unit,
          damaged: share.damaged,
          relation,
        });
        return { ...compare, earlier: true };
      }
      const [min, max] = sides(relation, 100);
      return make(at, share ? share.end : outside, min, max, {
        outside: true,
        relation,
        damaged: share !== undefined,
      });
    }
    const that = THAT_VALUE.end(text, from);
    if (that >= 0 && isComparedBefore(text, at))
      return make(at, that, ...sides(relation, 100), { relation, outside: true });
    const noun = NOUN.read(text, from);
    // 完成数/计划数≥100%: a quotient, which is measured; 未完成的按实际值与目标值的比例: how it scores.
    // 完成数低于计划数: the comparison stands within. 未达到但达到核定数80%: another clause begins.
    // 完成数占计划数的比例: what is measured.
    const named = noun?.includes('占') && SHARE_NAMED.end(text, from + noun.length) >= 0;
    if (
      noun !== undefined &&
      !named &&
      !noun.endsWith('高标准') &&
      !/[/÷]|的[按依根]|[低高少多大小等优]于|[未没不超但却]/.test(noun)
    ) {
      const after = from + noun.length;
      const found =
        readComparison(text, after) ?? (word === verb && relation === '≥' ? partAt(text, after) : undefined);
      // 达到国家标准5分: the points, not a level.
      const share =
        found?.unit === '分' && found.bare && !/^[以之]/.test(text.slice(found.end, found.end + 1))
          ? undefined
          : found;
      // 低于目标值10个百分点以上: how far from it.
      if (
        share?.unit !== undefined &&
        comparator !== undefined &&
        word === comparator.word &&
        word !== '>' &&
        word !== '<' &&
        (relation === '<' || relation === '>') &&
        !noun.endsWith('的') &&
        (isPercentagePoint(share.unit) || (!share.bare && share.unit !== '倍'))
      )
        return make(at, share.end, share.min, share.max, {
          scale: 'value',
          unit: share.unit,
          damaged: share.damaged,
          bare: share.bare,
          delta: relation === '<' ? 'shortfall' : 'excess',
        });
      if (share && (share.unit === '%' || share.unit === '倍')) {
        const named = BARE_DEMAND.test(noun) && !(noun === '标准' && namesStandard(text, at));
        const scale = share.unit === '倍' || OF_RATE.test(noun) || named ? 'value' : 'target-share';
        // 超过目标值130%(含): the number with it.
        const said = withEnd(relation, text.slice(after, share.end));
        const denied = deniedShare(word, share);
        const told = denied ?? share;
        const own = share.bare ? sides(said, share.min!.value) : [told.min, told.max];
        const explicit = share.bare && comparator !== undefined && word === comparator.word;
        // 没有低于标准10%以上, 无超标准5%以上: how far off, and of what nobody knows.
        const unsure = denied !== undefined && (scale === 'value' || !/[超完达成实]/.test(word));
        return make(at, share.end, own[0], own[1], {
          damaged: share.damaged || unsure,
          bare: share.bare && !explicit && relation === '≥',
          scale,
          unit: share.unit,
          relation,
        });
      }
      if (share)
        return make(
          at,
          share.end,
          share.bare ? sides(relation, share.min!.value)[0] : share.min,
          share.bare ? sides(relation, share.min!.value)[1] : share.max,
          { scale: 'value', unit: share.unit, damaged: share.damaged, relation },
        );
      if (PLAIN_NOUN.test(noun.replace(/的$/, '')) || /数|值|量|任务|计划/.test(noun)) {
        const [min, max] = sides(relation, 100);
        const within = WITHIN.end(text, after);
        // 计划 and 任务 are what a share of completion is of; other nouns stand for a value that the row must give.
        return make(at, within >= 0 ? within : noun.endsWith('的') ? after - 1 : after, min, max, {
          relation,
          outside: !/计划(?!工期|[期时]限|用时|时长|完工|竣工|建设|施工)|任务/.test(noun),
        });
      }
    }
    const whole = TOTAL.end(text, from);
    if (whole > from + 1 && !/[但却]/.test(text.slice(from, whole))) {
      const share = readComparison(text, whole);
      // 不超过核定数的3分: the points.
      const points = share?.unit === '分' && share.bare;
      if (share && share.unit !== undefined && !share.chinese && !points) {
        const [min, max] = share.bare ? sides(relation, share.min!.value) : [share.min, share.max];
        return make(at, share.end, min, max, {
          scale: 'value',
          unit: share.unit,
          damaged: share.damaged,
          relation,
        });
      }
    }
    return undefined;
  },
  print: (item) => {
    const end = item.min ?? item.max;
    if (!end) return '';
    const share = end.value === 100 ? '' : `的${end.value}%`;
    const words = item.min ? (end.inclusive === false ? '>' : '≥') : end.inclusive === false ? '<' : '≤';
    return `${words}目标值${share}`;
  },
});
