import { ByCharacter } from '../text/by-character';
import type { Relation } from '../text/comparators';
import { wording } from '../text/wording';

/** What a change is counted from: nothing (为正, 负增长), the target, another year, or what the rule does not name. */
export type Reference = 'zero' | 'target' | 'year' | undefined;

/** 较上年减少, 与目标值持平, 负增长, 不降不升: how the actual lies to what it is compared with. */
export interface Change {
  readonly relation: Relation;
  readonly reference: Reference;
  /** 正增长 is said of a rate of growth only. */
  readonly ofRate: boolean;
}

const RISE = '增长|增加|提高|提升|上升|上涨|增多|升高|增大|扩大|超过|超出|高于|多于|上浮';
const FALL = '下降|减少|降低|下滑|减小|回落|压减|缩减|下跌|减低|低于|少于|节约|节省|下浮|未超过|未达到';
const FLAT =
  '保持不变|保持稳定|没有变化|不降不升|不升不降|不增不减|不减不增|无变化|未变化|无增减|持平|不变|一致|相同|相等|相当|等于';
const DEGREE = '(?:有所|明显|显著|大幅|小幅|略有|稍有|实现|出现|呈|保持|均|有)?';
const YEAR =
  '(?:上一?年度?|去年|往年|前一年|基期|同期)(?:度)?(?:同期|同口径)?(?:实际)?(?:数量|数值|数|水平|值|额)?';
const TARGET =
  '(?:年度|年初|既定|预定|预期|绩效)?(?:目标值|目标数|目标|计划值|计划数|计划|预期值|预期|指标值|标准值|(?<=[较比与同和])(?:预算数|预算|概算数|概算|核定数|限额))';

/** The last characters of words. */
function lastsOf(words: string): string {
  return words
    .split('|')
    .map((word) => word[word.length - 1])
    .join('');
}

/** What a label can end with that says a change: one of the words, or of what SIGN and GROWTH end with. */
const CHANGE_ENDS = new ByCharacter([[`${lastsOf(`${RISE}|${FALL}|${FLAT}`)}正负零0数值长`, true]]);

/** Labels are short; a longer one says more than a change. */
const MOST = 40;

const LABEL = new RegExp(
  `^(?:[^，,:;。\\d<>≥≤=]{0,20}?)(?:(?:较|比|同|与|和|跟|对比|相较于?|相比于?|参照)?(?:(${YEAR})|(${TARGET}))(?:相比较?|比较|对比|相较|相比)?(?:的)?[，,:]?|(同比|环比)[，,:]?)?${DEGREE}(?:(${RISE})|(${FALL})|(${FLAT}))(?:的|了)*$`,
);
/** 优于目标值 … are read with their numbers; here only what follows a reference of its own clause. */
const LEADING = new RegExp(
  `^(?:与|同|和|跟|较|比|对比|参照)(?:(${YEAR})|(${TARGET}))(?:相比较?|比较|对比|相较)?[，,:]`,
);
const NOT =
  /^[^，,:;。\d]{0,20}?(?:未|没有|没|不|无)(?:有所|实现|出现)?(?:(增长|增加|提高|提升|上升|上涨|升高)|(下降|减少|降低|下滑|压减))(?:的)*$/;
const SIGN = /^[^，,:;。\d]{0,20}?(?:为|呈|是)(?:(正)|(负)|零|0)(?:数|值|增长)?(?:的)*$/;
const GROWTH = /^[^，,:;。\d]{0,20}?(?:(正|净)|(负)|零)增长(?:的)*$/;

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

/** Reads a label that says nothing but a change. */
export function readChange(words: string): Change | undefined {
  const plain = words.includes('(') ? words.replace(/\([^()]*\)/g, '') : words;
  const label = plain.includes('20') ? plain.replace(/20\d\d年度?/, '上年') : plain;
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
  const growth = GROWTH.exec(label);
  const sign = growth ?? SIGN.exec(label);
  if (sign) {
    const relation = relationOf(sign[1] !== undefined, sign[2] !== undefined, !sign[1] && !sign[2]);
    return relation && { relation, reference: 'zero', ofRate: growth !== null };
  }
  const not = NOT.exec(label);
  if (not) return { relation: not[1] === undefined ? '≥' : '≤', reference: undefined, ofRate: false };
  const lead = LEADING.exec(label);
  const rest = lead ? label.slice(lead[0].length) : label;
  const found = LABEL.exec(rest);
  if (!found) return undefined;
  const [, year, target, rate, rise, fall, flat] = found;
  // The label has exactly one of them.
  const relation = relationOf(rise !== undefined, fall !== undefined, flat !== undefined)!;
  const ofTarget = target ?? lead?.[2];
  const ofYear = year ?? rate ?? lead?.[1];
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
