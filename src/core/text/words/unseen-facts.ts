import { perText } from '../per-text';
import { NAMED_SO, factsIn, isFact } from './several-facts';

/** 未经批准, 无正当理由, 因管理不善: why, or with whose leave, which a number does not tell. */
const WHY =
  /(?:未经|不经|没有?经)(?:过)?(?:[^，。;\d]{0,6})(?:批准|审批|报批|同意|许可|审核|报备|备案|请示|确认)|(?:无|没有)(?:正当|合理|特殊|客观|充分)的?(?:理由|原因)|(?:未|没有?)按(?:程序|规定|要求|制度)[^，。;\d]{0,4}(?:批|审|备案|报告|备)|非(?!税|遗|公|营利|物质|机动|农|金属|居民|粮)(?:因|由于)?[^，。;的\d]{0,8}(?:原因|因素|政策|不可抗力|客观)|(?:因|由于|系)[^，。;\d]{2,10}(?:不善|不力|不当|失职|失误|过失|疏忽|懈怠)|(?:由于|因)?(?:自身|主观|人为|内部)(?:的)?(?:原因|因素)|擅自|私自|(?:故意|恶意)(?![^，。;\d]{0,6}案)|[且又并](?:未|没有|无)(?!完成|达|超|实现)\p{Script=Han}{2}|(?:未|没有?|不)(?:能)?(?:提交|提供|报送|作出|做出|说明)[^，。;\d]{0,4}(?:说明|理由|报告|材料)|(?<![未没])有(?:合理|书面|充分|正当)?的?(?:说明|理由)(?![牌书会栏])/u;

/** 连续两年, 每月均, 任一时点: what the one number of the year does not tell. */
const EACH_TIME =
  /连续[一二两三四五六七八九十\d]+个?(?:年|月|季|周|日|天|次|批)|(?:每|各)个?(?:月|季度?|年度?|旬|周|时点|时段|阶段)(?:度|份)?(?:均(?![值价])|都)|(?:全年)?各(?:月|季度?)(?:份)?(?:均(?![值价])|都)|(?:近|(?<!学)前|过去|最近)[二两三四五六\d]个?年(?:来)?(?:均|都)?|历[年次](?:均|都)|[上去]年(?:和|与|及|、)(?:本|今|当)年|任[一何意]一?个?(?:时[点刻间段]|季度?|月份?|年度?|单位|乡镇|项目|标段|批次)/u;

/** 每个单位低于95%, 各乡镇均达到: each of those that the number is of as a whole. */
const EACH_OF =
  /(?:每个?(?!亩|公[里顷斤]|平方|立方|吨|千米|[高多]于或|超[过出]或)|各个?|所有)(?!任务|工作|指标|目标|[月季年项人户])(?:(?!每)\p{Script=Han}){2,4}?(?<![率度数量])(?:完成率)?(?:(?:均(?![值价])|都)(?=达到?|不?低于|不少于|完成|超过)|(?=(?:达到|低于|不低于)[\d０-９]))/u;

/** 高质量完成, 经验收完成, 实质性达到: how well, which no number of it tells. */
const HOW_WELL =
  /^(?:能)?(?:高质量|高标准|高水平|高效|优质|保质(?:保量)?|创新|创造性地?|规范|圆满|出色|实质性?地?|经[^，。;\d]{0,4}验收(?:合格)?(?:后)?|验收(?:合格)?后)(?:地)?(?:按[时期])?(?:完成|达到|实现|达成)/u;

/** What the number of a condition leaves open, in the words of the condition. */
export const whyIn: (words: string) => string | undefined = perText((words) => WHY.exec(words)?.[0]);
export const eachTimeIn: (words: string) => string | undefined = perText((words) =>
  /[连每各近前去历上任所]/u.test(words) ? (EACH_TIME.exec(words) ?? EACH_OF.exec(words))?.[0] : undefined,
);
/** 低于目标值但优于上年: a second figure that the row does not hold. */
const ELSEWHERE_TOO =
  /[但却且](?:又|仍|还|也)?(?:[优好高低劣差多少大小快慢]于|超过|超出)(?:上一?年|去年|上期|上季|同期|历史|全[国省市县区]|[^，。;\d]{0,4}平均)[^，。;\d]{0,6}$/u;
export const elsewhereIn: (words: string) => string | undefined = perText(
  (words) => ELSEWHERE_TOO.exec(words)?.[0],
);
export const saysHowWell: (words: string) => boolean = perText((words) => HOW_WELL.test(words));

/** 完成100个，经验收合格后; 低于60%、资金使用违规; 完成100个(须全部验收: behind the number. */
const BEHIND =
  /[\d%][^，、()\d]{0,6}(，|、|\(|以及)(?:但|且|并|同时|必?须|应当?|需要?|要)*([^，、()\d]{3,20}?)\)?(?:的|者|后)*$/u;
/** 低于95%无投诉, 完成100个未全部验收. */
const RIGHT_BEHIND = new RegExp(
  `[\\d%]\\p{Script=Han}{0,3}?((?!${NAMED_SO})(?:未|没有|无|(?<![国公私所现自共稀固])有)(?![达完超效实符提所增明下改一论]|开展|组织|举办|实施|启动|进行|发生|出现)\\p{Script=Han}{2,12}?)的?$`,
  'u',
);
/** 质量合格的，95%以上. */
const BEFORE = /^([^，、\d()]{3,12}?)的?(，|、)(?=[^，、]*\d)/u;
/** What is done to it or found in it. */
const DEALT_WITH = /验收|审批|审核|评审|违规|违纪|违法|投诉|整改|公示|备案|归档|造假|虚假/u;
/** 不达标, 未完成, 视为及时, 含60%: how the number itself is. */
const OF_NUMBER =
  /^(?:不?(?:包?含|包括)|[未没不](?:能|有)?(?:达|完成|足|到|实现|符|超|突破|高|低|过)|[有无][^，]{0,6}(?:任务|计划|安排)$|按[时期]|如期|及时(?!率)|全部(?:完成|达)|视|算|即|为|其中|以)|(?:率|度|比例)$|达标$/u;

/** 有信息报送，被市级网站采用4篇: what was taken has been sent in. */
const SENT_AND_TAKEN =
  /^有[^，、\d不未无]{0,10}(?:报送|上报|投稿|来稿|推送)，(?:并|且)?被[^，、\d不未无]{2,16}(?:采用|录用|刊发|刊登|刊载|采纳|转载|发表|采编)/u;
const SENT = /报送|上报|投稿|来稿|推送/u;
const TAKEN = /采用|录用|刊发|刊登|刊载|采纳|转载|发表|采编/u;

/** Whether a row is named after what was sent in, where the number of a condition is of what was taken of it: 报送篇数. */
export const countsSentOnly = (words: string, name: string): boolean =>
  SENT.test(name) && !TAKEN.test(name) && SENT_AND_TAKEN.test(words);

/** A fact beside the number of one condition, and whether of a loss either of the two may be enough. */
export interface FactBeside {
  readonly words: string;
  readonly either: boolean;
}

/** 200人以上，学员满意: what somebody finds of it; behind 为合格线 it is who reached the line. */
const VERDICT = /\d[^，。;\d]{0,8}(?<!线)，([^，。;\d不未]{0,8}(?:满意|合格|称职|及格|优秀))，?$/u;
const GRADE = /^(?:基本|不)?(?:合格|达标|称职|及格|满意)$/u;

/** 有验收报告 of 完成100个，有验收报告: what the number of a condition does not tell; `undefined` where all of it is of the number. */
export const factBesideNumber: (words: string) => FactBeside | undefined = perText((words) => {
  if (!/\d/.test(words)) {
    const facts = factsIn(words);
    const own = facts.findIndex((fact) => /预算|目标|计划|任务|数量|期/u.test(fact));
    return facts.length > 1 ? { words: facts[own === 0 ? 1 : 0]!, either: false } : undefined;
  }
  const behind = BEHIND.exec(words);
  // 60分以下(不合格): the grade of the number.
  if (behind?.[1] === '(' && GRADE.test(behind[2]!)) return undefined;
  if (behind && !OF_NUMBER.test(behind[2]!) && (isFact(behind[2]!) || DEALT_WITH.test(behind[2]!)))
    return { words: behind[2]!, either: behind[1] !== '(' };
  const verdict = VERDICT.exec(words)?.[1];
  if (verdict !== undefined) return { words: verdict, either: false };
  const right = RIGHT_BEHIND.exec(words)?.[1];
  if (right !== undefined) return { words: right, either: false };
  const before = SENT_AND_TAKEN.test(words) ? null : BEFORE.exec(words);
  return before && !OF_NUMBER.test(before[1]!) && isFact(before[1]!)
    ? { words: before[1]!, either: before[2] === '、' }
    : undefined;
});

/** 质量优良，每完成1个; 在无投诉的前提下，每: what is asked for before anything is earned. */
const PREMISE = /(?:^|[。；;\n])(?:在)?([^，。；;\n\d]{3,24}?)(?:的?(?:前提|条件)下，|，(?=每|按))/u;

/** 每发生1起扣 behind 无事故: what is counted, by no name or by that of what is not to be. */
const COUNTED =
  /^每(?:发生|出现|发现|有|存在)?(?:\d{1,3}|一)[起次例件个项处人宗]([^，。；;\d]{0,8}?)的?，?[扣减]/u;
/** 无事故, 未发生投诉: what is not to be. */
const NONE_OF = /^(?:无|零|没有|(?:未|不)(?:发生|出现))/u;

/** What a rule asks for in front of its steps, that no step counts. */
export const premiseIn: (text: string) => string | undefined = perText((text) => {
  const found = PREMISE.exec(text);
  if (!found) return undefined;
  const asked = found[1]!;
  // 未报批的，每延期1天: whom the steps are for, and nothing that is asked for.
  if (asked.endsWith('的') && /^[未没无不]/u.test(asked)) return undefined;
  const end = found.index + found[0].length;
  const counted = NONE_OF.test(asked) ? COUNTED.exec(text.slice(end, end + 30))?.[1] : undefined;
  if (counted !== undefined && asked.includes(counted)) return undefined;
  return found[0].endsWith('下，') ||
    asked
      .replace(/的$/u, '')
      .split('、')
      .every((part) => isFact(part) && !OF_NUMBER.test(part))
    ? asked
    : undefined;
});

/** 以运行效果良好为前提, 前提是台账齐全: what is asked for before anything is earned, said as such. */
const SAID_PREMISE =
  /以([^，。；;\n\d]{3,24}?)为(?:前提|必要条件|先决条件)|前提(?:条件)?(?:是|为)[:：]?([^，。；;\n\d]{3,24})/u;

/** What a rule names as the premise of its points. */
export const saidPremiseIn: (text: string) => string | undefined = perText((text) => {
  const found = text.includes('前提') || text.includes('条件') ? SAID_PREMISE.exec(text) : null;
  return found?.[1] ?? found?.[2];
});

export const unseenFacts = {
  beside: [
    { words: '完成100个，有验收报告', fact: '有验收报告' },
    { words: '完成100个，经验收合格后', fact: '经验收合格' },
    { words: '完成100个(须全部验收合格', fact: '全部验收合格' },
    { words: '完成100个未全部验收', fact: '未全部验收' },
    { words: '低于95%无投诉', fact: '无投诉' },
    { words: '30天内完成，资料齐全', fact: '资料齐全' },
    { words: '不超预算、专款专用', fact: '专款专用' },
    { words: '质量合格的，95%以上', fact: '质量合格' },
    { words: '完成率低于60%、资金使用违规', fact: '资金使用违规' },
    { words: '有信息报送，被省级网站采用不少于4篇', fact: undefined },
    { words: '有信息报送，被通报不少于4篇', fact: '有信息报送' },
    { words: '85%(含)以上，未达标', fact: undefined },
    { words: '完成率低于60%', fact: undefined },
    { words: '有1个项目未完成', fact: undefined },
    { words: '空置率上限8%，未突破', fact: undefined },
    { words: '1次都未开展', fact: undefined },
    { words: '走访80名未成年人', fact: undefined },
    { words: '改造12处无障碍坡道', fact: undefined },
    { words: '开通40户有线宽带', fact: undefined },
    { words: '服务6家国有农场', fact: undefined },
    { words: '经济作物、粮食作物面积达到300亩', fact: undefined },
    { words: '有采购任务的，占比达到70%', fact: undefined },
    { words: '满意度在90%以上(含90%)', fact: undefined },
  ],
  sentOnly: [
    { words: '有信息报送，被市级网站采用4篇', name: '报送篇数', is: true },
    { words: '有信息报送，被市级网站采用4篇', name: '信息报送采用篇数', is: false },
    { words: '有信息报送，被市级网站采用4篇', name: '信息宣传', is: false },
    { words: '报送4篇', name: '报送篇数', is: false },
  ],
  premises: [
    { text: '质量优良，每完成1个得0.1分', asked: '质量优良' },
    { text: '验收合格率达标的前提下，每完成10个得1分', asked: '验收合格率达标' },
    { text: '有方案、有记录，每开展1次得2分', asked: '有方案、有记录' },
    { text: '未完成的，每少1个扣1分', asked: undefined },
    { text: '无坍塌，每发生1起扣2分', asked: undefined },
    { text: '未发生坍塌，每出现1次坍塌扣2分', asked: undefined },
    { text: '无投诉，每发生1起坍塌扣2分', asked: '无投诉' },
    { text: '无投诉，每修复1处得2分', asked: '无投诉' },
    { text: '满分10分，每低1%扣1分', asked: undefined },
  ],
  saidPremises: [
    { text: '机井完好率90%以上计6分，以运行效果良好为前提。', asked: '运行效果良好' },
    { text: '完成100个得5分，前提是台账齐全', asked: '台账齐全' },
    { text: '以客观条件为依据，每少1个扣1分', asked: undefined },
  ],
  why: [
    { words: '未经批准超预算', found: '未经批准' },
    { words: '无正当理由延期的，每延期1天', found: '无正当理由' },
    { words: '非因政策调整超支', found: '非因政策' },
    { words: '因管理不善未完成', found: '因管理不善' },
    { words: '超支且未经审批', found: '且未经审' },
    { words: '延期且未报备的每天', found: '且未报备' },
    { words: '低于95%未提交说明', found: '未提交说明' },
    { words: '未完成且未达标', found: undefined },
    { words: '未完成的，每少1个', found: undefined },
    { words: '因此每少1个', found: undefined },
    { words: '非税征缴政策知晓率达到90%', found: undefined },
    { words: '恶意讨薪案件办结率达到90%', found: undefined },
    { words: '恶意拖延完成的', found: '恶意' },
    { words: '设有说明牌的路口占比', found: undefined },
  ],
  eachTime: [
    { words: '连续两年达到95%', found: '连续两年' },
    { words: '各季度均不低于95%', found: '各季度均' },
    { words: '近三年均达到95%', found: '近三年均' },
    { words: '上年和本年均达到95%', found: '上年和本年' },
    { words: '任一时点低于95%', found: '任一时点' },
    { words: '各乡镇均达到95%', found: '各乡镇均' },
    { words: '每个站点低于95%', found: '每个站点' },
    { words: '各季均值达到95%', found: undefined },
    { words: '每公里维护费低于2万元', found: undefined },
    { words: '每高于或低于3天', found: undefined },
    { words: '每月完成2次', found: undefined },
    { words: '每人每月不低于730元', found: undefined },
    { words: '各项任务完成100%', found: undefined },
    { words: '近三年平均水平', found: '近三年' },
  ],
  howWell: [
    { words: '高质量完成', is: true },
    { words: '经验收完成', is: true },
    { words: '实质性达到目标', is: true },
    { words: '按时完成', is: false },
    { words: '全部完成', is: false },
  ],
} as const;
