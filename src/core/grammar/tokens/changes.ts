import { ByCharacter } from '../../text/by-character';
import type { Relation } from '../../text/comparators';
import { readQuantity } from '../../text/quantities';
import { EARLIER_YEAR } from '../../text/words/earlier-values';
import { wording } from '../../text/wording';

/** What a change is counted from: nothing (为正, 负增长), the target, another year, or what the rule does not name. */
export type Reference = 'zero' | 'target' | 'year' | undefined;

/** 较上年减少, 与目标值持平, 负增长, 不降不升: how the actual lies to what it is compared with. */
export interface Change {
  readonly relation: Relation;
  readonly reference: Reference;
  /** 正增长 is said of a rate of growth only. */
  readonly ofRate: boolean;
}

const RISE = '增长|增加|提高|提升|上升|上涨|增多|升高|增大|扩大|超过|超出|高于|大于|多于|优于|上浮';
const FALL =
  '下降|减少|降低|下滑|减小|回落|压减|缩减|下跌|减低|低于|小于|少于|不及|不如|节约|节省|下浮|未超过|未达到';
const FLAT =
  '保持不变|保持稳定|没有变化|一样多|一样高|一样少|不降不升|不升不降|不增不减|不减不增|无变化|未变化|无增减|持平|不变|一样|一致|相同|相等|相当|相符|吻合|等于';
const DEGREE = '(?:有所|明显|显著|大幅|小幅|略有|稍有|实现|出现|呈|保持|均|有)?';
/** An earlier year, or the value of one, whatever it is called: 上年参保率, 历史值, 基数, 该水平. */
const YEAR = `(?:${EARLIER_YEAR}|对比值|基数|基准|该水平|此数|该数)[^，,:;。\\d<>≥≤=高低多少超优不没未无]{0,8}?`;
const COMPARED = '(?:相比较?|比较|对比|相较|作?比较|的?基础上|为基[数准]|[比时])?';
const TARGET =
  '(?:年度|年初|既定|预定|预期|绩效)?(?:目标值|目标数|目标|计划值|计划数|计划|预期值|预期|指标值|标准值|批复值|核定值|(?<=[较比与同和])(?:预算数|预算|概算数|概算|核定数|核定编制数?|编制数|限额|批复数|任务数|任务|下达数|合同数|合同约定数|约定数))';

/** The last characters of words. */
function lastsOf(words: string): string {
  return words
    .split('|')
    .map((word) => word[word.length - 1])
    .join('');
}

/** What a label can end with that says a change: one of the words, or of what SIGN and GROWTH end with. */
const CHANGE_ENDS = new ByCharacter([
  [`${lastsOf(`${RISE}|${FALL}|${FLAT}`)}正负零0数值长年度期史数准率额平多高少低`, true],
]);

/** Labels are short; a longer one says more than a change. */
const MOST = 40;

const LABEL = new RegExp(
  `^(?:[^，,:;。\\d<>≥≤=不没未无非]{0,20}?)(?:(?:较|比|同|与|和|跟|对比|相较于?|相比于?|参照|在|以)?(?:(${YEAR})|(${TARGET}))${COMPARED}(?:的)?[，,:]?|(同比|环比)[，,:]?)?${DEGREE}(?:(${RISE})|(${FALL})|(${FLAT}))(?:的|了)*$`,
);
/** 高于历史值, 等于基数: what it is compared with stands behind. */
const BEHIND = new RegExp(
  `^[^，,:;。\\d<>≥≤=不没未无非]{0,20}?(?:(高于|超过|大于|多于|优于)|(低于|小于|少于|不及|不如)|(等于|维持|保持))(?:${YEAR})的?$`,
);
/** 比去年少, 较上年还多: with nothing but the comparison. */
const PLAINLY = new RegExp(
  `^[^，,:;。\\d<>≥≤=不没未无非]{0,20}?(?:较|比)(?:${YEAR})${COMPARED}(?:还|更|要)?(?:([多高])|[少低])(?:的|了)*$`,
);
/** 比目标值高的, 较目标低: held against the target with nothing but the comparison. */
const PLAINLY_TARGET = new RegExp(
  `^[^，,:;。\\d<>≥≤=不没未无非]{0,20}?(?:较|比)(?:${TARGET})(?:还|更|要)?(?:([多高大])|[少低小])(?:的|者)*$`,
);
/** 优于目标值 … are read with their numbers; here only what follows a reference of its own clause. */
const LEADING = new RegExp(
  `^[^，,:;。\\d<>≥≤=不没未无非]{0,12}?(?:与|同|和|跟|较|比|对比|参照|在|以)(?:(${YEAR})|(${TARGET}))${COMPARED}[，,:]`,
);
/** Where the numbers come from, or what the list is. */
const HEAD = /^(?:(?:根据|依据|按照?|以)[^，,:;。]{1,16}|评分标准|赋分标准|得分标准)[，,:]/;
const NOT =
  /^[^，,:;。\d]{0,20}?(?:未|没有|没|不|无)(?:能)?(?:有所|实现|出现)?(?:(增长|增加|提高|提升|上升|上涨|升高|高于|多于|大于)|(下降|减少|降低|下滑|压减|低于|少于|小于))(?:的)*$/;
/** 为正, 呈负增长, and turned round: 不为正数, 非负. */
const SIGN =
  /^(?:非税|非遗|无害|无形|不良|不动产|未成年|[^，,:;。\d不未没无非]){0,20}?(?:(?:(不|未|没有?|非)(?:能)?)?(?:为|呈|是|出现(?=负[数值]))|为?(非))(?:(正)|(负)|零|0)(?:数|值|增长)?(?:的)*$/;
const GROWTH =
  /^(?:非税|非遗|无害|无形|不良|不动产|未成年|[^，,:;。\d不未没无非]){0,20}?(?:(不|未|没有?|无|非)(?:能)?(?:有|实现|出现|发生)?)?()(?:(正|净)|(负)|零)增长(?:的)*$/;
const DENIED: Readonly<Partial<Record<Relation, Relation>>> = { '>': '≤', '<': '≥' };

function relationOf(rise: boolean, fall: boolean, flat: boolean): Relation | undefined {
  if (rise && fall) return undefined;
  if (rise) return flat ? '≥' : '>';
  if (fall) return flat ? '≤' : '<';
  return flat ? '=' : undefined;
}

const EITHER = /^(.{2,24}?)(?:或者?|、|及|和)(.{2,12})$/;

/** 持平或下降: what holds where either does. */
function united(a: Relation, b: Relation): Relation | undefined {
  const all = new Set([a, b].flatMap((one) => (one === '≥' ? ['>', '='] : one === '≤' ? ['<', '='] : [one])));
  return relationOf(all.has('>'), all.has('<'), all.has('='));
}

/** 达到或高于的: with the value itself. */
const AND_EQUAL =
  /(?:达到?|等于)(?:或者?|、|及)(?=(?:超过|超出|高于|大于|多于|优于|低于|小于|少于)(?:的|了)*$)/;

const EARLIER = /[年期史]|基[数准]|对比/;

/** 较上年86.5%提高: the number only says what the year before was. */
function withoutEarlier(label: string): string {
  const digit = label.search(/\d/);
  const read = digit > 0 && EARLIER.test(label.slice(0, digit)) ? readQuantity(label, digit) : undefined;
  return read ? label.slice(0, digit) + label.slice(read.end) : label;
}

/** 只减不增, 只升不降: one way or not at all. */
const ONE_WAY = /只(?:([减降])不[增升]|[增升]不[减降])(?=的?$)/;

/** 成本超支(节约率为负): the bracket says of the number what the words say of the thing. */
const SIGN_BEHIND = /^([^()，\d]{2,16})\(即?([^()，\d]{2,14})\)的?$/;

function signBehind(words: string): Change | undefined {
  const found = SIGN_BEHIND.exec(words);
  const change = found ? readChange(found[2]!) : undefined;
  return change?.reference === 'zero' && readChange(found![1]!)?.reference !== 'zero' ? change : undefined;
}

/** Reads a label that says nothing but a change. */
export function readChange(words: string): Change | undefined {
  const told = words.includes('(') ? signBehind(words) : undefined;
  if (told) return told;
  const plain = words.includes('(') ? words.replace(/\([^()]*\)/g, '') : words;
  const year = plain.includes('20') ? plain.replace(/20\d\d年度?/g, '上年') : plain;
  const short = year.length > MOST ? year : withoutEarlier(year);
  const label = short.replace(ONE_WAY, (_, falls?: string) => (falls ? '持平或下降' : '持平或增长'));
  let last = label.length - 1;
  while (label[last] === '的' || label[last] === '了') last--;
  if (!CHANGE_ENDS.at(label, last)) return undefined;
  if (label.length > MOST || /基本|大致|大体/.test(label)) return undefined;
  const both = EITHER.exec(label);
  if (both) {
    const [one, other] = [readChange(both[1]!), readChange(both[2]!)];
    const relation = one && other && united(one.relation, other.relation);
    if (relation) return { ...one, relation };
  }
  const reached = AND_EQUAL.exec(label);
  if (reached) {
    const beyond = readChange(label.slice(0, reached.index) + label.slice(reached.index + reached[0].length));
    const relation = beyond && united(beyond.relation, '=');
    return relation && { ...beyond, relation };
  }
  const growth = GROWTH.exec(label);
  const sign = growth ?? SIGN.exec(label);
  if (sign) {
    const [, not, non, positive, negative] = sign;
    const said = relationOf(positive !== undefined, negative !== undefined, !positive && !negative);
    const relation = said && (not || non ? DENIED[said] : said);
    return relation && { relation, reference: 'zero', ofRate: growth !== null };
  }
  const head = HEAD.exec(label)?.[0].length ?? 0;
  const body = label.slice(head);
  const lead = LEADING.exec(body);
  const rest = lead ? body.slice(lead[0].length) : body;
  const not = NOT.exec(rest);
  if (not) {
    const reference = lead ? (lead[2] === undefined ? 'year' : 'target') : undefined;
    return { relation: not[1] === undefined ? '≥' : '≤', reference, ofRate: false };
  }
  const found = LABEL.exec(rest);
  if (!found) {
    const plainly = PLAINLY.exec(rest);
    if (plainly) return { relation: plainly[1] === undefined ? '<' : '>', reference: 'year', ofRate: false };
    const target = PLAINLY_TARGET.exec(rest);
    if (target) return { relation: target[1] === undefined ? '<' : '>', reference: 'target', ofRate: false };
    const behind = BEHIND.exec(rest);
    const relation = behind && relationOf(behind[1] !== undefined, behind[2] !== undefined, !!behind[3]);
    if (relation) return { relation, reference: 'year', ofRate: false };
    return head > 0 ? readChange(body) : undefined;
  }
  const [, past, target, rate, rise, fall, flat] = found;
  // The label has exactly one of them.
  const relation =
    fall === '未超过' ? '≤' : relationOf(rise !== undefined, fall !== undefined, flat !== undefined)!;
  const ofTarget = target ?? lead?.[2];
  const ofYear = past ?? rate ?? lead?.[1];
  return {
    relation,
    reference: ofTarget !== undefined ? 'target' : ofYear !== undefined ? 'year' : undefined,
    ofRate: false,
  };
}

const RISES = '增长|增加|提高|提升|上升|上涨|升高|增幅|涨幅|增速|升幅';
const FALLS = '下降|减少|降低|下滑|压减|回落|降幅|跌幅|减幅';
const BETWEEN = '了|幅度|率|比例|在|为|但|且|的';
const RISE_HERE = wording(new RegExp(RISES, 'y'));
const FALL_HERE = wording(new RegExp(FALLS, 'y'));
const MOVED_BEFORE = new RegExp(`(?:(${RISES})|${FALLS})(?:${BETWEEN}){0,3}$`);
/** What the words before a number end with, if they say that it moved. */
const MOVED_ENDS = new ByCharacter([[lastsOf(`${RISES}|${FALLS}|${BETWEEN}`), true]]);
/** Three words of two characters between a direction of two and its number. */
const FARTHEST = 8;

/** The direction of a number that says how far something rose or fell: 提高3个百分点, 降幅为5%. */
export function directionAt(text: string, at: number): 'rise' | 'fall' | undefined {
  // The number may have taken the word, or its second half: 高3个百分点 of 提高3个百分点.
  for (let start = at; start >= Math.max(0, at - 1); start--) {
    if (RISE_HERE.end(text, start) >= 0) return 'rise';
    if (FALL_HERE.end(text, start) >= 0) return 'fall';
  }
  if (!MOVED_ENDS.at(text, at - 1)) return undefined;
  const moved = MOVED_BEFORE.exec(text.slice(Math.max(0, at - FARTHEST), at));
  return moved ? (moved[1] === undefined ? 'fall' : 'rise') : undefined;
}
