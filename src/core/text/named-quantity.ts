import { perText } from './per-text';
import { wordEnds } from './word-ends';
import { betterSide } from './words/direction-words';
import { withUsualWords } from './words/synonyms';

/** What a number of a rule is said of: the noun in front of it, without what only leads to it. */
export interface NamedQuantity {
  /** 问卷回收率; nothing where the number stands alone. */
  readonly noun: string;
  /** 任一季度, 单次, 上年, 其中女性: a part of what the row counts, or what it was at another time. */
  readonly part: boolean;
}

/** 满意度 and 合格率; 温度 and 长度 are measured otherwise. */
const MEASURE = /(\p{Script=Han}{2})(率|(?<![温湿浓长宽高厚深密强速跨硬亮年季])度|比例|占比|比重)$/u;
/** Measures that any row may call its own. */
const GENERAL =
  /(?:完成|达成|实施|得分|达标|目标|(?<!预算|资金)执行|实现|控制|进展|推进|落实)(?:率|度|比例|情况|进度)$|^(?:比例|占比|比重|程度|比率|进度|率)$/u;

/** From the last mark before the number; brackets end a clause as well. */
const CLAUSE = /[，。；：、,;:\n()（）“”]/;
/** Where the number or what it is held against begins. */
const NUMBER =
  /[\d０-９≥≤＜＞<>=＝±%％]|(?:百分之|(?<![\p{Script=Han}])[一二两三四五六七八九十]+(?=个百分点|成|倍)|[三四五六七八九十]分之|过半|半数|一半)/u;
/** Words that hold a noun against a number. */
const held = wordEnds(
  '均 都 仍 还 能 能够 只 仅 应 应当 须 必须 需 需要 要 可 且 但 若 如 的 了 已 曾 全部 实际 累计 共 约 指标 高于 低于 跌破 少于 多于 大于 小于 等于 优于 好于 超过 超出 不超 突破 不足 不满 不到 不及 达 达到 未达 未达到 达不到 不达 完成 实现 控制在 保持在 维持在 稳定在 介于 处于 处在 位于 落在 以 在 为 是 有 没有 至少 最少 最多 最高 最低 至多 每 减至 降至 降到 升至 增至 下降 上升 增长 提高 降低 减少 增加 不 未 得'.split(
    ' ',
  ),
);

/** The words without those at their end that only hold them against a number. */
function withoutHeld(words: string): string {
  let rest = words;
  for (let end = held(rest); end !== undefined; end = held(rest)) rest = rest.slice(0, -end.length);
  return rest;
}

/** What leads to a noun and says nothing of it. */
const LEADS =
  /^(?:(?:如果|如|若|当|凡|凡是|但是|但|而且|并且|且|并|同时|或者|或|另外|另|此外|对于|对|按照|按|根据|依据|以|因|由于|经|其|在|从|自|的|该项目|该项|该指标|该|本项目|本项|本指标|本(?!科)|项目|年度|本年度|全年|年末|年底|当年度|实际|最终|考核|指标|绩效目标|目标值|目标|标准|要求|满分|评分|[一二三四五六七八九]是|第[一二三四五六七八九]))+/u;
/** A part of the whole, or another time; 每低1个 is a step and no such part. */
const PART =
  /^(?:任[一何意]|单(?:[月季次笔场日人周件家项价]|个)|各?有[一1两二]?[个家户名]|连续|[月季人户日周场班]均|每[场期村户人次班县镇乡校笔批组家个项](?!$)|某|个别|首[月季次]|上一?年|去年|往年|上年度|前一年|上半年|下半年|[前第]?[一二三四1234]季度|半年|当年新增|本年新增|抽查|抽样|抽检|随机|复查|(?:非常|十分|很)满意)/u;
/** Of what was measured, the women; 其中低于90%的 speaks of the whole again. */
const AMONG = /^(?:其中|含|包含|包括)(?=\p{Script=Han}{2})/u;
const PARTS_OF = /任[一何意]|连续[两三四二]|单(?:月|季度?|次|笔|场|日)/u;

/** The words of a condition or clause that name what its number measures. */
export const quantityIn: (words: string) => NamedQuantity = perText((words): NamedQuantity => {
  const at = words.search(NUMBER);
  const before = at < 0 ? words : words.slice(0, at);
  // 92%≤归档率<98%: the noun stands between two numbers.
  const inside =
    at === 0 ? /^[\d.%％]+[≤<＜](\p{Script=Han}{2,16})(?:[≤<＜]|$)/u.exec(words)?.[1] : undefined;
  return named(inside ?? before);
});

function named(before: string): NamedQuantity {
  const clause = before.split(CLAUSE).at(-1)!.trim();
  const bare = withoutHeld(clause);
  const among = AMONG.exec(bare)?.[0] ?? '';
  const noun = bare.slice(among.length).replace(LEADS, '');
  const part = among === '' ? (PART.exec(clause)?.[0] ?? PARTS_OF.exec(bare)?.[0]) : among;
  const own = /\p{Script=Han}{2}/u.test(noun) ? noun : (part ?? '');
  return { noun: own, part: part !== undefined && (among === '' || !GENERAL.test(noun)) };
}

const namedBefore = perText(named);

/** The quantity that is named right before a place of a text, in the clause that ends there. */
export function quantityBefore(text: string, at: number): NamedQuantity {
  return namedBefore(text.slice(Math.max(0, at - 40), at));
}

/** What is left, missing or beyond, which a row of the whole does not count. */
const REST_OF =
  /结余|结转|节余|剩余|余额|节约额|节约资金|节省额|缺口|差额|未支付|未支出|未拨付|未完成数|未完成量|未达标数|未到位|超员|超编|超支额|欠款|欠费|亏损/u;
/** 缺口 alone may be how far the actual is from what is asked. */
const ONLY_REST = /^(?:缺口|差额|差距|超支额|不足)$/u;

/** 增加数, 减少量: how much more or less than before. */
const MORE_OR_LESS = /(?:增加|增长|减少|下降)的?[数量额]/u;

/** Whether a noun names what is left, missing or beyond, or a change, and the name of the row says nothing of that. */
export function namesNoWhole(noun: string, name: string): boolean {
  return MORE_OR_LESS.test(noun) ? !/[增减升降净新]|变/u.test(name) : name === '' && REST_OF.test(noun);
}

/** 综合评分, 考核得分: marks that somebody gives. */
export function isMark(noun: string): boolean {
  return /(?:评分|打分|得分|分数|成绩|评价分|考核分|均分|总分)$/u.test(noun);
}

/** The noun of a step, which counts from a level: 差额每1% and 超支部分每1% are how far it is. */
export function ofStep(quantity: NamedQuantity): NamedQuantity {
  return {
    noun: ONLY_REST.test(quantity.noun) || quantity.noun.endsWith('部分') ? '' : quantity.noun,
    part: false,
  };
}

/** 不合格率 beside 合格率, 差错率 beside 准确率: one is what the other leaves, or the worse the other is the better. */
function isOpposite(one: string, other: string): boolean {
  const [side, against] = [betterSide(one), betterSide(other)];
  return (
    (side !== undefined && against !== undefined && side !== against) ||
    denies(one, other) ||
    denies(other, one)
  );
}

/** 不满意比例 beside 满意度. */
function denies(one: string, other: string): boolean {
  const denied = /[不未非]能?(\p{Script=Han}{2})(?:率|度|比例|占比|数|数量|人数)$/u.exec(one)?.[1];
  return denied !== undefined && holds(other, denied);
}

/** 不合格率 holds 合格率 and says the opposite. */
function holds(long: string, short: string): boolean {
  const at = long.lastIndexOf(short);
  return at >= 0 && !/[不未非无没]$/.test(long.slice(0, at));
}

/** 管网改造投入使用长度占比: a share in words; 投用率 is its name. */
const SHARE_TAIL = /(?:占比|比例|比重)$/;

/**
 * Whether a name says in short what a share says in words: 管网改造投用率 of 管网改造投入使用长度占比. Its characters follow one
 * another there with one gap at most, which denies nothing.
 */
function shortens(name: string, share: string): boolean {
  const stem = name.replace(/率$/, '');
  if (stem === name || stem.length < 4 || !SHARE_TAIL.test(share)) return false;
  const long = share.replace(SHARE_TAIL, '');
  for (let head = stem.length - 1; head >= 3; head--) {
    const at = long.indexOf(stem.slice(0, head));
    if (at < 0) continue;
    const rest = long.indexOf(stem.slice(head), at + head);
    if (rest >= 0 && !/[不未非无没]/.test(long.slice(at, rest))) return true;
  }
  return false;
}

/** 管护员中持证者: who of whom, as 持证管护员 says the other way round. */
const WHO_OF_WHOM = /^(.{2,})中([^中者的]{2,8})[者的]/u;

/** 在岗管护员中持证者所占比重 of 持证管护员占比: a share of one group in another, whose words the name has in another order. */
function turnsRound(name: string, share: string): boolean {
  const [, group = '', who = ''] = WHO_OF_WHOM.exec(share) ?? [];
  if (who === '' || !SHARE_TAIL.test(share) || /[不未非无没]/.test(share)) return false;
  const stem = name.replace(/(?:率|占比|比例|比重)$/, '');
  const rest = stem.startsWith(who) ? stem.slice(who.length) : '';
  return rest.length > 1 && group.endsWith(rest);
}

/** 自耗电率 and 自耗电控制率: of the same thing, one with a word that any rate may have. */
function sameBesideGeneral(one: string, other: string): boolean {
  const [a, b] = [one, other].map((noun) => noun.replace(GENERAL, '').replace(/率$/u, ''));
  return a === b && a!.length > 2;
}

/** 断网小时占比, 绿色建筑面积占比: in what the parts and the whole of a share are counted, which its short name leaves out. */
const COUNTED_IN =
  /(?<=\p{Script=Han}{2})(?:小时|天数|日数|月数|时长|时间|人数|户数|件数|个数|面积|长度|里程|金额|数量|数)(?=(?:占比|比例|比重)$)/u;

/**
 * Whether a noun clearly names another quantity than the second does. A noun that is not there names whatever the second
 * does, and so does 完成率, which is said of any row.
 */
export function namesAnother(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  if (isOpposite(one, other)) return true;
  if (REST_OF.test(one) !== REST_OF.test(other)) return true;
  if (holds(one, other) || holds(other, one) || shortens(one, other) || shortens(other, one)) return false;
  if (sameBesideGeneral(one, other) || turnsRound(one, other) || turnsRound(other, one)) return false;
  const [a, b] = [MEASURE.exec(one), MEASURE.exec(other)];
  if (!a || !b || GENERAL.test(one) || a[1] === b[1]) return false;
  // 参保人数占比 and 参保金额占比 are two.
  const both = COUNTED_IN.test(one) && COUNTED_IN.test(other);
  const usual = (noun: string): string => withUsualWords(both ? noun : noun.replace(COUNTED_IN, ''));
  const [x, y] = [usual(one), usual(other)];
  return !holds(x, y) && !holds(y, x) && MEASURE.exec(x)?.[1] !== MEASURE.exec(y)?.[1];
}

/** Whether two nouns clearly name two quantities, whichever of them is asked about: 出勤率 and 优秀率. */
export const nameTwo = (one: string, other: string): boolean =>
  namesAnother(one, other) || namesAnother(other, one);

/** Whether a noun names a rate or degree of its own, which is not said of any row as 完成率 is. */
export function isMeasure(noun: string): boolean {
  return MEASURE.test(noun) && !GENERAL.test(noun);
}

/** 完成率、及时率 or 完成率或合格率 of one number, 完成率100%、及时率100% of two. */
const TOGETHER =
  /(\p{Script=Han}{1,10}(?:率|度|比例|占比|比重))[^\p{Script=Han}，。；;\n]{0,8}(?:以上|以内)?(?:或者?|和|与|及|以及|、|且|并)(\p{Script=Han}{1,10}(?:率|度|比例|占比|比重))(?=[^，。；;\n]{0,6}\d)/u;

/** Two measures that one condition names side by side; `undefined` where it names one. */
export const measuresTogether: (words: string) => readonly [string, string] | undefined = perText((words) => {
  const found = /[或和与及、且并]/u.test(words) ? TOGETHER.exec(words) : null;
  return found && found[1] !== found[2] ? ([found[1]!, found[2]!] as const) : undefined;
});

/** Whether a noun is known to name what another names: one holds the other, both end in one measure, or it is said of any row. */
export function namesSame(noun: string, name: string): boolean {
  if (noun === '' || GENERAL.test(noun)) return true;
  if (name === '' || namesAnother(noun, name)) return false;
  if (holds(noun, name) || holds(name, noun)) return true;
  const [a, b] = [MEASURE.exec(withUsualWords(noun)), MEASURE.exec(withUsualWords(name))];
  if (a && b) return a[1] === b[1];
  // 办理时限 of 信访件平均办理时限, 完成时间 of 完工时间: most of its characters.
  const known = new Set(name);
  const own = [...noun].filter((character) => known.has(character)).length;
  return own * 2 >= noun.length;
}
