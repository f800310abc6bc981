import type { Case, Condition } from '../../model/rule';
import { foldText } from '../../text/width';
import { labelAlike } from './alike-labels';
import { gradeHeads } from './grade-heads';
import { factsIn } from '../../text/words/several-facts';
import { toldOtherwise } from './told-otherwise';
import { countedIn, isQuantityAlone } from './told-quantity';
import { asksForMore, joinsTwo, leavesWhole } from './whole-label';

const NEGATION =
  /(?:不|未|无|没|没有|非|欠|缺|尚未|未能|不够|较|基本|部分|比较|大部分|多数|少数|不太|很|非常|十分|最|更|特别|极|大|(?<!拒)绝)$/;

/** 未全部达标, 难以落实, 拟建立: words between a negation or an intention and the label; what is so told is not the label. */
const TURNED =
  /[不未无没非欠缺难拟将待仅]|计划|准备|正在|预计|差一点|停止|暂缓|可能|疑似|有时|有的|有些|个别|谈不上|基本|部分|大多|多数|少数|一半|有条件/;
/** A label that says why, or how grave: 因自身原因导致延期 is not every 延期. */
const NARROWED = /因|由于|导致|造成|严重|重大(?!行政|决策|项目|事项|工程|活动|任务|部署)|轻微|恶意|故意/;

/** 未达到四级, 未评为优秀: the verb stands between the negation and the grade. */
const NOT_REACHED =
  /(?:未能?|没有?|不)(?:达到?|满足|符合|取得|获得?|受到?|得到|通过|[被获]?评[为定]|到)(?:为)?$/;

/** 好 in 良好 is no word of its own. */
const ONE_WORD = /(?:良好|美好|友好|完好)$/;

function isDeniedBefore(label: string, at: number): boolean {
  const before = label.slice(Math.max(0, at - 6), at);
  return NEGATION.test(before.slice(-3)) || NOT_REACHED.test(before);
}

/** For comparing words: no punctuation, no 的, no quotes. */
export function plainWords(text: string): string {
  // A- is another grade than A.
  return foldText(text).text.replace(
    /[，,、;。.:()“”"'‘’□■☑√\n\s]|(?<![A-F优良中差])-|-(?![级等档类]|$)|的|了/g,
    '',
  );
}

/** The wordings that a condition answers to, its own whole one first. */
function formsOf(condition: Condition): readonly [whole: string, ...others: string[]] {
  const whole = plainWords(condition.text);
  if (condition.kind === 'any') return [whole, ...condition.of.flatMap(formsOf)];
  const single = condition.kind === 'range' || condition.kind === 'words';
  if (!single) return [whole];
  // 参与扑救者: who took part.
  const act = whole.length > 3 && whole.endsWith('者') ? [whole.slice(0, -1)] : [];
  return [whole, ...act, ...alternativesIn(condition.text)];
}

/** 三星级及以下, C级及以上: with the grade itself. */
const AND_BEYOND = /^(.*[级等档星类]|优秀?|良好?|中等?|一般|较好|好|合格|较差)及以([上下])$/;

/** The order of grades that have one, the best first. */
const ORDERS: readonly (readonly string[])[] = [
  ['A', 'B', 'C', 'D', 'E', 'F'],
  ['五星', '四星', '三星', '二星', '一星'],
  ['5星', '4星', '3星', '2星', '1星'],
  ['国家', '省', '市', '县', '乡'],
];

/** Grades in words, which are told whole: 合格 is no part of 不合格. */
const GRADES: readonly (readonly string[])[] = [
  ['优秀', '良好', '中等', '合格', '不合格'],
  ['优秀', '良好', '一般', '较差', '差'],
  ['优秀', '良好', '中', '差'],
  ['优', '良', '中', '差'],
  ['好', '较好', '一般', '较差', '差'],
];

/** Where a grade stands in its order; AA级 stands in none. */
function placeIn(order: readonly string[], grade: string): number {
  const stem = grade.replace(/[级等档类]$/, '');
  return order.findIndex((one) => stem.endsWith(one) && !/[A-F]{2}$/.test(stem));
}

/** The case of 三星级及以下 or 省级及以上 that a grade beyond it belongs to. */
function beyondGrade(words: string, cases: readonly Case[]): Case | undefined {
  const found = cases.filter(({ when }) => {
    const beyond = when.kind === 'words' ? AND_BEYOND.exec(plainWords(when.text)) : null;
    if (!beyond) return false;
    const grades = GRADES.find((one) => one.includes(beyond[1]!) && one.includes(words));
    if (grades)
      return (grades.indexOf(words) - grades.indexOf(beyond[1]!)) * (beyond[2] === '下' ? 1 : -1) > 0;
    const order = ORDERS.find((one) => placeIn(one, beyond[1]!) >= 0);
    const at = order ? placeIn(order, words) : -1;
    const from = order ? placeIn(order, beyond[1]!) : -1;
    return at >= 0 && (beyond[2] === '下' ? at > from : at < from);
  });
  return found.length === 1 && words.length <= 8 ? found[0] : undefined;
}

/** 通过省级或国家级验收, 国家级、省级媒体报道: the words with each of the two. */
const EITHER_LEVEL =
  /^([^，。;]{0,10}?)((?:国家|部|省|市|县|区|乡|镇)级|[一二三四五特]等|[A-E甲乙丙丁]级?)(?:或者?|、|\/)((?:国家|部|省|市|县|区|乡|镇)级|[一二三四五特]等|[A-E甲乙丙丁]级?)((?:(?!均|都|同时)[^，。;或、]){1,12})$/;
/** 得到省级表彰 … 市级: the level that the others name alone, and what they leave out. */
const WHOLE_LEVEL =
  /^([^，。;]{0,6}?)((?:国家|部|省|市|县|区|乡|镇)级|[一二三四五特]等)([^，。;或、及以]{1,6})$/;
const LEVEL_ALONE = /^(?:(?:国家|部|省|市|县|区|乡|镇)级|[一二三四五特]等)$/;

/** What labels that are nothing but a level go on with, as another label says it: 市级 is 市级表彰 beside 省级表彰. */
function completedBy(cases: readonly Case[]): readonly (readonly string[])[] {
  const labels = cases.map(({ when }) => (when.kind === 'words' ? plainWords(when.text) : ''));
  const wholes = labels.flatMap((label) => WHOLE_LEVEL.exec(label) ?? []);
  const [, before, , noun] = wholes;
  if (wholes.length !== 4 || before === undefined || noun === undefined) return labels.map(() => []);
  return labels.map((label) =>
    LEVEL_ALONE.test(label) ? [label + noun, ...(before === '' ? [] : [before + label + noun])] : [],
  );
}

/** 未出现, 没有发生: of what another label says. */
const BARE_DENIAL = /^(?:未|没有?|不)(出现|发生|存在|发现|有)$/;

/** 未出现 beside 出现违规动用情况: 未出现违规动用情况. */
function deniedBy(cases: readonly Case[]): readonly (readonly string[])[] {
  const labels = cases.map(({ when }) => (when.kind === 'words' ? plainWords(when.text) : ''));
  return labels.map((label) => {
    const verb = BARE_DENIAL.exec(label)?.[1];
    const others = verb === undefined ? [] : labels.filter((other) => other.startsWith(verb));
    return others.length === 1 ? [label + others[0]!.slice(verb!.length)] : [];
  });
}

const OF_NAME =
  /[A-Za-z]\d{1,6}(?:\.\d{1,6})?|(?<!\d)\d{1,8}(?:[A-Za-z]|热线|报警|小时(?:值班|服务|监|开放)|万?元以[上下](?!的?得))/g;
const NUMBERS = /\d+(?:\.\d+)?/g;
/** 优秀(90分以上), 2024年12月底前, 财预〔2016〕143号, ISO 14001:2015: what such a number says need not be told again. */
const SAID_ELSEWHERE =
  /[A-Z]{2,6}(?:\/[A-Z]{1,2})?\d{3,6}(?:[:-](?:19|20)\d\d(?!\d))|\([^()]{0,60}(?:\)|$)|《[^《》]{1,60}》|〔\d{4}〕\d{1,5}号|\[\d{4}\]\d{1,5}号|\d{4}年度?/g;

/** The numbers of a text, but for those of a name: PM2.5, 12345热线, 5G, 24小时值班. */
function figures(text: string): readonly string[] {
  const whole = foldText(text)
    .text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(OF_NAME, '');
  return whole.match(NUMBERS) ?? [];
}

const TIMED = /\d{1,2}月|\d个?(?:天|日|工作日|小时|月|周)(?:以?内|之内|前)/;

/**
 * Whether words tell the numbers of a condition: 完成 does not tell that of 5天内完成, 2月底前 is not 12月底前, and 9,5% is
 * no 95%.
 */
export function tellsNumbers(actual: string, condition: Condition, goal = ''): boolean {
  if (condition.kind === 'any') return condition.of.some((one) => tellsNumbers(actual, one, goal));
  const [, ...others] = formsOf(condition);
  const words = plainWords(actual);
  if (others.includes(words)) return true;
  const whole = foldText(condition.text).text.replace(SAID_ELSEWHERE, '');
  const label = whole.split('或').find((one) => plainWords(one).includes(words)) ?? whole;
  // 应在20日内公开，按规定公开的 begins with what is asked of all; 80%以上为优秀 has the name of the grade.
  const clauses = label.split(/[，;:]/);
  const from = clauses.findIndex((one) => plainWords(one).includes(words));
  if (from >= 0 && /[为是]$/.test(plainWords(clauses[from]!).split(words)[0]!)) return true;
  const own = [...figures(actual), ...countedIn(actual)];
  // 建立 where one is asked for: who says no other number speaks of the goal.
  // 已完成 does not say that it was by the day that the goal names.
  const told = new Set(own.length > 0 || TIMED.test(whole) ? own : figures(goal));
  const asked = figures(clauses.slice(Math.max(from, 0)).join(''));
  return asked.every((number) => told.has(number));
}

const ANY_OF =
  /^(?:凡|如|若|只要|一旦)?(出现|发生|存在|有)([^，。;、]{2,12}(?:、[^，。;、]{2,12}){1,8}?)(?:等)?(?:的)?(?:情形|行为|情况|问题|现象)?(?:之一|任一|任意一[项种])$/;
const NOUN_OF_FAULT = /(?:情形|行为|情况|问题|现象)$/;

/** 通过验收(含整改后通过): a second way to the same; 完成建设(包含竣工验收) names a part of it. */
const INCLUDING = /(?:^|[，,])([^，,。;()\d]{2,16})\((?:含|包括|包含)([^()，、\d]{2,12})\)?$/;

function alternativesIn(text: string): readonly string[] {
  const either = EITHER_LEVEL.exec(text);
  if (either) {
    const [, before, one, other, noun] = either;
    return [`${before}${one}${noun}`, `${before}${other}${noun}`].map(plainWords);
  }
  // 组织验收，通过验收(含整改后通过): either of the two.
  const including = INCLUDING.exec(text);
  if (including?.[2]!.endsWith(including[1]!.slice(0, 2)))
    return [including[1]!, including[2]!].map(plainWords);
  const beyond = AND_BEYOND.exec(plainWords(text));
  if (beyond) return [beyond[1]!];
  const named = /\d[^()]{0,6}\(([^()\d，、;]{1,8})\)$/.exec(text);
  if (named) return [plainWords(named[1]!)];
  const step = /^([优良中差])[级档等](?:次|级)?$/.exec(text);
  if (step) return [step[1]!];
  // 出现截留、挤占、挪用情形之一: each of them.
  const listed = ANY_OF.exec(text);
  if (listed) {
    const members = listed[2]!.split('、').map((one) => one.replace(NOUN_OF_FAULT, ''));
    return members.flatMap((one) =>
      [`${listed[1]}${one}`, one, `有${one}行为`, `存在${one}行为`].map(plainWords),
    );
  }
  // 优(≥90%), 良:80-90分: a grade, and from where on it is given.
  const graded = /^(优秀?|良好?|中等?|差|较差|一般|好|较好|合格|不合格|基本合格)[(:](?=[^，。;]{0,6}\d)/.exec(
    text,
  );
  if (graded) return [graded[1]!];
  // 上:账实一致，票据齐全: by its place among three.
  const placed = /^([上中下甲乙丙丁]):/.exec(text);
  if (placed) return [placed[1]!];
  const quoted = /[“"]/.test(text)
    ? [...text.matchAll(/[“"]([^”"]{1,20})[”"]/g)].map((match) => plainWords(match[1]!))
    : [];
  // …情况:优秀, and 无，未安排.
  const last = /[:，,]([^:，,]{1,12})$/.exec(text);
  // 对“甲、乙”两项进行核查，两项全部符合: what is quoted there is no label.
  const behind = last !== null && text.lastIndexOf('”') < last.index;
  return last && (quoted.length === 0 || behind) ? [plainWords(last[1]!)] : quoted;
}

export type GradeMatch =
  | { readonly kind: 'match'; readonly case: Case; readonly synonym: boolean }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

/** 基本, 不, 较为: how much, or that not, and nothing else. */
const DEGREE = '(?:不够|不太|不|未|没有?|无|非|欠|尚未|基本|部分|比较|较为?|很|非常|十分)';
const DEGREE_ALONE = new RegExp(`^${DEGREE}$`);
const DEGREE_FIRST = new RegExp(`^${DEGREE}(?=..)`);
/** 长效管护机制, 居民获得感: a noun that a grade is said of; 全面 and 按期 are demands. */
const SUBJECT_END =
  /(?:机制|制度|体系|方案|台账|档案|资料|材料|设施|设备|管理|工作|服务|环境|秩序|效果|成效|措施|流程|队伍|网络|水平|能力|意识|质量|程度|情况|影响|作用|[感度率性])$/;
/** 获得感, 满意度: what a grade is said of. */
const QUALITY_NOUN = /[感度率性]$/;

/** Whether a label asks for more than the words that stand there in it. */
function asksForMoreThan(words: string, label: string, at: number, labels: readonly string[]): boolean {
  // 意识明显提高，满意度明显提高: the same said of each asks for nothing else.
  // 长效管护机制健全 beside 基本健全, 不健全: what is said to be so, and no demand of its own.
  const told =
    SUBJECT_END.test(label.slice(0, at)) &&
    labels.some(
      (one) =>
        one !== label &&
        ((one.endsWith(words) && DEGREE_ALONE.test(one.slice(0, -words.length))) ||
          // 健全完善 beside 基本健全: the first of its words is what the others deny.
          (DEGREE_FIRST.test(one) && words.startsWith(one.replace(DEGREE_FIRST, '')))),
    );
  const before = told ? '' : label.slice(0, at).replaceAll(words, '');
  const after = label.slice(at + words.length).replaceAll(words, '');
  // 不完整 of 不完整不准确.
  const bothDenied = DENIAL_FIRST.test(words) && DENIAL_FIRST.test(before || after);
  return bothDenied || asksForMore(before, words, after) || isDenied(before + after, labels);
}

/** 不完整, 未达标. */
const DENIAL_FIRST = /^[不未]./;

/** 明显改善 beside 显著改善 and 改善: between the two, and neither. */
const MUCH = /^(?:明显|显著|大幅度?)(?=..)/;
function isBetweenDegrees(words: string, labels: readonly string[]): boolean {
  const stem = words.replace(MUCH, '');
  return stem !== words && labels.some((label) => label !== stem && label.replace(MUCH, '') === stem);
}

/** 建成 of 建成未投入使用 beside 未建成, 目标明确 of 目标明确但不合理 beside 目标不明确: a condition of its own. */
function isDenied(rest: string, labels: readonly string[]): boolean {
  const condition = rest.replace(/^[且并但而又既]|[且并但而又既]$/g, '');
  if (condition.length < 2 || QUALITY_NOUN.test(condition)) return false;
  return labels.some(
    (label) => label.length > condition.length && label.replace(/不|未能?|没有?|无/, '') === condition,
  );
}

/** Whether words stand in a longer label, not denied there. */
function standsIn(words: string, label: string): boolean {
  if (label.length <= words.length) return false;
  for (let at = label.indexOf(words); at >= 0; at = label.indexOf(words, at + 1))
    if (!isDeniedBefore(label, at)) return true;
  return false;
}

/** 当年 of 当年未完成 beside 当年完成 and 次年完成: words by which one label differs from another. */
function setsApart(before: string, labels: readonly string[]): boolean {
  return (
    before.length > 1 &&
    labels.some(
      (one) =>
        one.startsWith(before) &&
        labels.some((other) => !other.startsWith(before) && other.endsWith(one.slice(before.length))),
    )
  );
}

/** How, in front of what is done: 全部公开, 如期完成, 依法办理. */
const HOW_DONE = /^(?:全.{0,2}|完全|足额|全额|优质|高质量|如期|严格|稳步|高效|依法|切实|按标准)$/;
const IN_PART = /^(?:部分|基本|大部分?|多数|少数)/;

/** 公开 beside 全部公开 and 部分公开, 达到预期 beside 完全达到预期 and 部分达到: how much of it, the words do not say. */
function leavesOutHowMuch(words: string, labels: readonly string[]): boolean {
  return (
    labels.some((label) => {
      const at = label.indexOf(words);
      return at > 0 && HOW_DONE.test(label.slice(0, at));
    }) &&
    labels.some((label) => {
      const stem = label.replace(IN_PART, '');
      return stem !== label && (stem.startsWith(words) || (stem.length > 1 && words.startsWith(stem)));
    })
  );
}

/** When, how, or with what result: 已完成 does not tell that of 按时完成, 已评审 not that of 通过评审. */
const ASKED_BESIDES =
  /按[时期]|及时|如期|准时|(?:规定|计划|约定|要求)的?(?:时间|时限|期限)|[年月季]底|季度|[上下]半年|足额|全额|严格|真实|准确|正常|通过|，验收$/;
/** 国家 of 达到国家标准. */
const LEVEL_NAME = /^(?:国家|[部省市县区])级?$/;

/** Whether words stand in a label, not denied there, and the label asks for nothing else. */
function holdsAlone(words: string, label: string, labels: readonly string[]): boolean {
  const rest = label.replace(words, '，');
  if (!/^[未没不无]/.test(words) && ASKED_BESIDES.test(rest)) return false;
  if (LEVEL_NAME.test(words) && /标准|验收|审核|评审|认定/.test(rest)) return false;
  for (let at = label.indexOf(words); at >= 0; at = label.indexOf(words, at + 1))
    if (!isDeniedBefore(label, at) && !asksForMoreThan(words, label, at, labels)) return true;
  return false;
}

/** 三者齐全 behind three of them: all that stand before it, in short. */
const ALL_OF = /^([两二三四五六])[者项](?:均|都|皆|全部)?(?:齐全|齐备|俱全|具备|完备|满足|符合)$/;

function sumsUp(words: string, count: number): boolean {
  const said = ALL_OF.exec(words)?.[1];
  return said !== undefined && (said === '两' ? 2 : '一二三四五六'.indexOf(said) + 1) === count;
}

/** 分工明确 of 分工明确、责任落实: one of the facts that a label asks for, of which the words leave out another. */
function leavesOutFact(actual: string, { when }: Case): boolean {
  const facts = when.kind === 'words' ? factsIn(when.text).map(plainWords) : [];
  if (facts.length < 2 || sumsUp(plainWords(actual), facts.length - 1)) return false;
  const told = factsIn(actual).map(plainWords);
  return facts.some((fact) => !told.some((one) => one.includes(fact) || fact.endsWith(one)));
}

/** Whether words tell each of several facts that a label asks for, however both join them. */
function tellsAll(actual: string, { when }: Case): boolean {
  const facts = when.kind === 'words' ? factsIn(when.text) : [];
  const told = factsIn(actual);
  return (
    facts.length > 1 &&
    told.length === facts.length &&
    facts.every((fact) => told.some((one) => saysFact(one, fact)))
  );
}

/** Whether words say a fact, and turn it round neither before nor behind: 计划制度健全, 更新及时不到位. */
function saysFact(words: string, fact: string): boolean {
  const at = words.indexOf(fact);
  if (at < 0) return false;
  const before = words.slice(0, at);
  return !TURNED.test(before) && !/是否|较$/.test(before) && /^[的了]?$/.test(words.slice(at + fact.length));
}

const TOP = new Set(['好', '优', '优秀', '很好', '非常好', '显著', '明显']);
const MIDDLE = new Set(['一般', '中', '中等', '尚可', '还可以']);
const LOW = new Set(['差', '较差', '很差', '不好', '不佳']);
const MET = new Set(['达标', '是', '合格', '满足', '达到', '符合', '通过', '已达标']);
const NOT_MET = new Set([
  '未达标',
  '不达标',
  '否',
  '未完成',
  '没完成',
  '不合格',
  '不满足',
  '未满足',
  '未达到',
  '不符合',
  '未通过',
]);
/** A label that tells how well: 显著提升, 制度健全, 群众满意. */
const DEGREE_LABEL =
  /好|优|良|显著|明显|健全|完善|完整|规范|合理|科学|有效|高|充分|强|佳|满意|大幅|很|非常|清晰|明确/;
const NEGATIVE_LABEL = /^(?:不|未|没|无|尚未)|未|不/;

function bySynonym(words: string, cases: readonly Case[]): Case | undefined {
  const [first = '', second = '', third = ''] = cases.map((one) => formsOf(one.when)[0]);
  if (NEGATIVE_LABEL.test(first) || [first, second].some(joinsTwo)) return undefined;
  // 好 of 反映良好 and 反映较好.
  if (words === '好' && first.includes('好') && second.includes('好')) return undefined;
  if (cases.length === 3) {
    if (TOP.has(words) && DEGREE_LABEL.test(first)) return cases[0];
    if (MIDDLE.has(words) && /一般|基本|部分|中等|中[级档]?$/.test(second)) return cases[1];
    if (LOW.has(words) && /差|不|低|弱|没|无/.test(third)) return cases[2];
  }
  if (cases.length === 2 && NEGATIVE_LABEL.test(second)) {
    // 合格 beside 达到优秀等次 and 未达到合格等次: a grade between the two.
    if (/^已?完成$/.test(words))
      return /完成|办结|建成|落实|实施/.test(first) && !ASKED_BESIDES.test(first) ? cases[0] : undefined;
    if (MET.has(words)) return second.includes(words) && /[优良级等]/.test(first) ? undefined : cases[0];
    if (NOT_MET.has(words)) return cases[1];
  }
  return undefined;
}

/**
 * Finds the case that an actual in words names. A label inside another is never taken for it, nor one with words before
 * it that are not known, other than those of the indicator's name.
 */
export function matchGrade(actual: string, cases: readonly Case[], name: string): GradeMatch {
  const words = plainWords(actual);
  if (words === '') return { kind: 'none' };
  const completed = completedBy(cases);
  const denied = deniedBy(cases);
  const headed = gradeHeads(cases);
  const labels = cases.map((one) => formsOf(one.when)[0]);
  const forms = cases.map((one, i): ReturnType<typeof formsOf> => {
    const [whole, ...others] = formsOf(one.when);
    // 程序不规范 of 符合政策，程序不规范 beside 不符合政策 is half of it.
    const own = others.filter(
      (form) => !isDenied(whole.replace(form, ''), labels) && !leavesOutFact(form, one),
    );
    return [whole, ...own, ...headed[i]!, ...completed[i]!, ...denied[i]!];
  });
  /** The numbers of the cases of which this is true. */
  const among = (test: (forms: ReturnType<typeof formsOf>, index: number) => boolean): readonly number[] => {
    const found: number[] = [];
    forms.forEach((list, index) => {
      if (test(list, index)) found.push(index);
    });
    return found;
  };
  const pick = (test: (form: string) => boolean): readonly number[] => among((list) => list.some(test));
  const settle = (found: readonly number[]): GradeMatch | undefined => {
    if (found.length === 0) return undefined;
    return found.length === 1
      ? { kind: 'match', case: cases[found[0]!]!, synonym: false }
      : { kind: 'ambiguous' };
  };
  const wholes = among(([whole]) => whole === words);
  const byLetters = /^[A-Z]{1,4}级?$/.test(words) ? labelAlike(words, labels) : -1;
  if (byLetters >= 0) return { kind: 'match', case: cases[byLetters]!, synonym: false };
  const exact =
    settle(wholes) ??
    settle(pick((form) => form === words)) ??
    settle(among((_, index) => tellsAll(actual, cases[index]!)));
  if (exact) return exact;
  // 60% is no 低于60%, and 三位 no 第十三位: a number by itself is told by no part of a label.
  if (isQuantityAlone(words)) return { kind: 'none' };
  const otherwise = toldOtherwise(words, cases, labels);
  if (otherwise) return { kind: 'match', case: otherwise, synonym: false };
  if (words.length >= 2) {
    // 支付 beside 及时支付 and 延期支付, 合理 beside 科学合理 and 较合理: which of them it is, the actual does not say.
    if (among(([whole]) => standsIn(words, whole)).length > 1 || leavesOutHowMuch(words, labels))
      return { kind: 'ambiguous' };
    const inside = settle(
      among(
        ([whole], index) =>
          whole.length > words.length &&
          !leavesOutFact(actual, cases[index]!) &&
          !NARROWED.test(whole.replace(words, '')) &&
          whole.split(/或者?/).some((one) => holdsAlone(words, one, labels)),
      ),
    );
    if (inside) return inside;
    // 保障情况一般 for the label 一般; the longest label that ends the words.
    const ending = pick(
      (form) =>
        form.length >= 2 &&
        words.endsWith(form) &&
        !NEGATION.test(words.slice(0, -form.length)) &&
        !TURNED.test(words.slice(0, -form.length)) &&
        !setsApart(words.slice(0, -form.length), labels) &&
        !isBetweenDegrees(words, labels) &&
        leavesWhole(words.slice(0, -form.length), plainWords(name)),
    );
    const longest = Math.max(
      0,
      ...ending.map((index) =>
        Math.max(...forms[index]!.filter((form) => words.endsWith(form)).map((form) => form.length)),
      ),
    );
    const best = settle(
      ending.filter((index) => forms[index]!.some((form) => words.endsWith(form) && form.length === longest)),
    );
    if (best) return best;
  } else {
    // One character: only where it ends exactly one label and is no part of a longer degree (好 in 较好).
    const ending = settle(
      among(([whole]) => {
        const grade = whole.replace(/[级等档者话]$/, '');
        return [whole, grade].some(
          (one) => one.endsWith(words) && !ONE_WORD.test(one) && !NEGATION.test(one.slice(0, -1)),
        );
      }),
    );
    if (ending) return ending;
  }
  const beyond = beyondGrade(words, cases);
  if (beyond) return { kind: 'match', case: beyond, synonym: false };
  const graded = cases.filter((one) => one.when.kind !== 'otherwise');
  const synonym = bySynonym(words, graded);
  // 未完成 is half of 未完成且无正当理由; 好 of 好（制度健全、执行到位） is the grade itself.
  const half =
    synonym &&
    words.length > 1 &&
    formsOf(synonym.when).some((form) => {
      const at = form.indexOf(words);
      return at >= 0 && asksForMoreThan(words, form, at, labels);
    });
  if (synonym && !half) return { kind: 'match', case: synonym, synonym: true };
  // 已建立 of 建立台账.
  const done = words.replace(/^已经?(?=..)/, '');
  if (done !== words) return matchGrade(done, cases, name);
  const alike = labelAlike(words, labels);
  return alike < 0 ? { kind: 'none' } : { kind: 'match', case: cases[alike]!, synonym: true };
}
