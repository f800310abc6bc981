import { NAMED_SO, SEEN_SO } from './several-facts';

/** What stands between two conditions of one case whatever they are: 台账完善且覆盖率超过90%. */
const STRONG = '(?:并且|而且|且|又|(?<![从因])而(?![后已言非]))(?!有的|为)';
/** What may as well stand between two parts of one name: 新建和改建公路. */
const WEAK =
  '(?:同时|以及|及(?!时|格|以|早)|(?<![合一])并(?![列行网入轨联购发非未不])|和(?!谐)|与(?!会)|[、，])';

/** How something is that only a look at it tells: 制度健全, 资料齐全. */
const AS_IT_IS = new RegExp(`[^，、]{2}(?:${SEEN_SO})$`, 'u');
/** What is there or came in time besides: 无投诉, 有专人负责. */
const THERE = new RegExp(
  `^(?!${NAMED_SO})(?:(?:未|没有|无|不存在)[^，、的]{2,}|有(?:专|完|健|明确|制度|方案|计划|台账|记录|总结|资料)[^的]*|(?:按[时期]|如期|及时)(?:足额|全部|全面)?(?:完成|完工|竣工|开工|报送|提交|拨付|支付|发放|验收|交付|上报))$`,
  'u',
);
/** What was set up or done besides, unless the number counts it: 建立台账. */
const SET_UP =
  /^(?:已|均|都)?(?:建立|制定|制订|出台|成立|设立|编制|形成|配备|签订|印发|组建|开展|召开|落实|完善|健全|明确|通过|取得|实行|公示|公开|上传|提交|报送|归档)[^，、的]{2,}$/u;
/** 未达标且≥80%, 视为及时: how the number itself is, or what is made of it. */
const OF_NUMBER =
  /^(?:若|如果?|但)?(?:虽|仍)?(?:(?:未能?|没有?|不|基本|部分|大部分|尚未)(?:按时|按期|全部|全面|完全|如期)?(?:完成|达标?|达到|合格|实现|足|超|突破)|(?:高|低|多|少|大|小)于|超[过出额]|不足|(?:视|算|认定|判定|作|称|即|评|属)[为作同]?|为|应|须|要|不再)/u;
/** 大于或等于同行, 优于同类单位: held against something that has no number in the rule, and is not the number itself. */
const AGAINST_OTHERS =
  /^(?:若|如果?|但)?是?(?:不|未)?(?:(?:[大小高低多少等优劣好差]于)(?:或者?)?){1,2}(?!$|[该此本其上述前]|[^，、]{0,8}(?:标准|要求|目标|计划|任务|规定|限[值额]|指标|进度))[\p{Script=Han}A-Za-z]{2,16}$/u;
/** A rate, which is not what is set up by 建立台账. */
const OF_RATE = /(?:率|度|比例|占比|比重)[^，、]{0,4}$/u;

const STRONGLY = new RegExp(`^(.{2,40}?)，?${STRONG}([^的]{0,40})$`, 'u');
const WEAKLY = new RegExp(`^(.{3,40}?)${WEAK}([^，、的]{3,24})$`, 'u');
/** 在无投诉的前提下. */
const PROVIDED = /^((?:在|若)?[^，、]{2,24}?的?(?:前提|情况|条件)下)，?([^的]{0,24})$/u;
const BEHIND_NUMBER = new RegExp(`^(?:的|，)?(?:${STRONG}|${WEAK})(?:同时|且|要|须|应)?`, 'u');
const BEHIND_NOUN =
  /^([^，、；()\d和及与]{1,8}?)(?:并且|而且|且|(?<![合一])并(?![列行网入轨联购发非未不])|同时)(?=\p{Script=Han}{2})/u;

/** Where the words of a condition part into those of its number and those of a fact beside it. */
export interface JoinedFact {
  /** Whether the fact comes first. */
  readonly first: boolean;
  /** Where the one ends and the other begins, what joins them between. */
  readonly end: number;
  readonly start: number;
}

/** 服务规范和礼仪培训覆盖率: two nouns of one rate, the first of which is not how something is. */
const OF_BOTH = /(?:规范|落实)(?:和|与|及|以及)[^，、的]{2,12}(?:覆盖|知晓|普及)率[^，、]{0,4}$/u;

/** 拨付及时，15天内拨付: what the number behind the comma says. */
const AS_THE_NUMBER = /(?:及时|到位|合理|良好|优良|准确|落实)$/u;

function factBefore(words: string): JoinedFact | undefined {
  const strong = PROVIDED.exec(words) ?? STRONGLY.exec(words);
  const [, fact, own] = strong ?? WEAKLY.exec(words) ?? [];
  if (fact === undefined || own === undefined) return undefined;
  const against = AGAINST_OTHERS.test(fact);
  if (!against && OF_NUMBER.test(fact)) return undefined;
  if (!strong && OF_BOTH.test(words)) return undefined;
  const known =
    against || AS_IT_IS.test(fact) || THERE.test(fact) || (SET_UP.test(fact) && OF_RATE.test(own));
  const start = words.length - own.length;
  if (!strong && (!known || (words[start - 1] === '，' && AS_THE_NUMBER.test(fact)))) return undefined;
  return { first: true, end: fact.length, start };
}

function factBehind(words: string): JoinedFact | undefined {
  const joint = BEHIND_NUMBER.exec(words)?.[0];
  const [noun, own = ''] = joint === undefined ? (BEHIND_NOUN.exec(words) ?? []) : [joint];
  if (noun === undefined) return undefined;
  const fact = words.slice(noun.length);
  const against = AGAINST_OTHERS.test(fact);
  if (!against && (!/^\p{Script=Han}{2}/u.test(fact) || OF_NUMBER.test(fact))) return undefined;
  const known = against || AS_IT_IS.test(fact) || THERE.test(fact) || SET_UP.test(fact);
  if (/[、，]$/.test(noun) && !known) return undefined;
  return { first: false, end: own.length, start: noun.length };
}

/** 编制完成 behind 应编制预案1套: that the same was done, as the number tells. */
const DONE_AGAIN = /^，(?:全部|均|都|已)?(\p{Script=Han}{2})完[成毕][的者]?$/u;

function saysDoneAgain(before: string, behind: string): boolean {
  const verb = DONE_AGAIN.exec(behind)?.[1];
  return verb !== undefined && before.includes(verb);
}

/**
 * A fact that a condition joins to its number, and that the number does not tell: 台账完善 of 台账完善且覆盖率超过90%, 形成报告 of
 * 完成5场活动并形成报告; `undefined` where all the words are of the one number.
 * @param before the words of the condition in front of its number
 * @param behind those behind it
 */
export function joinedFact(before: string, behind: string): JoinedFact | undefined {
  return (
    (before.length > 4 ? factBefore(before) : undefined) ??
    (behind.length > 2 && !saysDoneAgain(before, behind)
      ? factBehind(behind.replace(/[的者]$/u, ''))
      : undefined)
  );
}

/** 新建与改造各10个, 男女各100人, 水费、电费均不超过100万元: a number for each of several. */
const EACH_OF_SEVERAL =
  /(?:[\p{Script=Han}\d](?:、|和(?!谐)|(?<!参)与(?!会)|(?<!普)及(?![时格率早]))[\p{Script=Han}A-Z]|(?<!第)[两双三](?![公农])个?\p{Script=Han}|男女|城乡|线上线下|上下半年)[^，。；;:：]{0,20}?(?:各(?:自)?(?![类项级种方地单部有])|(?<![人平户年月日亩])均(?![值价衡等])|(?<![首成])都(?!市)|分别)[^，。；;:：]{0,6}$/u;

/** 上、下半年各1次, 春秋两季各1次: of the periods of the year, which the year's number holds all of. */
const OF_PERIODS = /(?:半年|学期|[春夏秋冬]|季度?|月份?)(?:各|分别)/u;

/** Whether the words before a number say that it holds for each of several things, of which the row has one actual. */
export function ofEachOfSeveral(before: string): boolean {
  if (!/[各均都分]/.test(before)) return false;
  const near = before.slice(-40);
  return EACH_OF_SEVERAL.test(near) && !OF_PERIODS.test(near);
}

export const joinedFacts = {
  several: [
    '新建与改造各',
    '男女各培训',
    '水费、电费支出均不超过',
    '两个标段均完成',
    '国考、省考断面达标率均达到',
  ],
  one: [
    '各类学校达标率达到',
    '新建和改建公路',
    '各项指标均达到',
    '两个标段完成',
    '补助发放及时率均达到',
    '义务教育普及率均达到',
    '城乡居民人均收入达到',
    '供水和供热管网平均漏损率不超过',
    '第三方测评得分均达到',
    '三公经费支出均不超过',
    '上半年、下半年各宣讲',
    '春秋两季各消杀',
  ],
  examples: [
    { before: '台账完善且覆盖率', behind: '', fact: '台账完善' },
    { before: '制度健全并且合格率', behind: '', fact: '制度健全' },
    { before: '资料齐全同时验收合格率', behind: '', fact: '资料齐全' },
    { before: '建立台账并实现覆盖率', behind: '', fact: '建立台账' },
    { before: '无投诉，满意度', behind: '', fact: '无投诉' },
    { before: '有计划、有总结，培训人数', behind: '', fact: '有计划、有总结' },
    { before: '有专人负责且培训人数', behind: '', fact: '有专人负责' },
    { before: '覆盖率', behind: '并建立台账', fact: '建立台账' },
    { before: '覆盖率', behind: '以及台账完善', fact: '台账完善' },
    { before: '覆盖率', behind: '、台账完善', fact: '台账完善' },
    { before: '完成', behind: '活动并形成报告', fact: '形成报告' },
    { before: '覆盖率', behind: '，大于或等于同行', fact: '大于或等于同行' },
    { before: '覆盖率', behind: '，但优于同类单位', fact: '但优于同类单位' },
    { before: '覆盖率', behind: '，低于目标值', fact: undefined },
    { before: '新建和改建公路', behind: '', fact: undefined },
    { before: '新建并投入使用的公厕', behind: '', fact: undefined },
    { before: '有效且及时的答复率', behind: '', fact: undefined },
    { before: '收集并处理垃圾', behind: '', fact: undefined },
    { before: '在无投诉的前提下满意度', behind: '', fact: '在无投诉的前提下' },
    { before: '', behind: '而无投诉', fact: '无投诉' },
    { before: '有效、准确率', behind: '', fact: undefined },
    { before: '处置用时在', behind: '，视为及时', fact: undefined },
    { before: '培训', behind: '(线上线下合并计算)为达标', fact: undefined },
    { before: '资金拨付及时，在规定时限', behind: '', fact: undefined },
    { before: '未达标且完成率', behind: '', fact: undefined },
    { before: '建立管护台账的村占比', behind: '', fact: undefined },
    { before: '举办', behind: '讲座和培训', fact: undefined },
    { before: '应编制预案', behind: '，编制完成', fact: undefined },
    { before: '培训', behind: '，制定完成', fact: '制定完成' },
    { before: '未成年人、老年人建档率', behind: '', fact: undefined },
    { before: '无人机、卫星巡查次数', behind: '', fact: undefined },
    { before: '强化巡查从而使达标率', behind: '', fact: undefined },
    { before: '操作规范和安全知识培训覆盖率', behind: '', fact: undefined },
    { before: '惠企政策落实及宣讲覆盖率', behind: '', fact: undefined },
    { before: '操作规范和群众满意度', behind: '', fact: '操作规范' },
  ],
} as const;
