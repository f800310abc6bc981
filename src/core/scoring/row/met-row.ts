import { rangeOfGoal } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { compare, HUNDRED, signOf } from '../../model/rational';
import type { Row } from './actual';

/** 达标, 处置率达到目标, 已完成: what the row asks for, and nothing of how well. */
const MET =
  /^(?:[^，。;不未没无难]{0,10}(?:率|数|量|值|目标|指标))?(?:已)?(?:达标|达到|达成|完成|实现)(?:目标值?|任务|计划|指标值?)?者?$/;
const NOT_MET =
  /^([^，。;不未没无难]{0,16})(?:(?:未能?|没有?|不)(?:达标|达到|达成|完成|实现)|达不到|完不成|达不成)(?:目标值?|任务|计划|指标值?)?者?$/;
/** 以年度目标值衡量, 对照计划数, 与目标值相比: says that the goal of the row is the standard of what comes behind it. */
const BY_GOAL =
  /^(?:(?:以|与|同|和|拿|用|按照?|对照|比照|参照|依据|根据)(?:[年季月]度|全年|当年|年初|绩效|考核|预期|设定|既定|下达|确定|的|本项|该项){0,3}(?:目标值?|指标值|计划[数值]|任务数|标准值|核定数)(?:相?比较?|相对照|来?(?:进行)?(?:对照|对比|比对|衡量|考核|考评|评价|评判|判断|判定|评定|计分|评分)|(?:作?为|作)(?:衡量|评价|考核|考评|评分|计分|判断|评判|比较|参照)?(?:的)?(?:标准|依据|基准|准绳|准|尺度|参照|限|界|线))|(?:按照?|对照|比照|参照)(?:[年季月]度|全年|当年|年初|绩效|考核|的){0,2}(?:目标值|指标值|计划[数值]|任务数|标准值))[，:]?(?=.)/;
/** Whatever such a standard is said of, but for more or less than it: 土壤质量指数达标, 超额完成, 基本达标. */
const MET_BY_GOAL =
  /^(?![^，]{0,16}(?:超|基本|部分|大部|主体|提前|接近|较|比))[^，。;不未没无难]{0,16}?(?:已|能)?(?:达标|达到|达成|完成|实现)(?:目标值?|任务|计划|指标值?)?者?$/;
/** 达到或超过的: at the goal or beyond it, in a row that wants as much or more. */
const MET_OR_BEYOND =
  /^(?:已)?(?:达到|等于)(?:或者?|及|和)(?:超过|高于|大于|多于|优于)(?:目标值?|任务|计划|指标值?)?者?$/;
/** 全部完成, 按计划完成: a hundred percent. */
const ALL = /^(?:已)?(?:全部|全面|足额|按计划|按规定|按要求)(?:完成|达标|实现|到位|整改|落实|发放|拨付)$/;
const NOT_ALL =
  /^(?:未能?|没有?)(?:全部|全面|足额|按计划|按规定|按要求)(?:完成|达标|实现|到位|整改|落实|发放|拨付)$/;
/** Of a limit 完成 says that something was done, and not that the limit was kept. */
const DONE = /完成/;

function isMet(words: string, lower: boolean): boolean {
  const lead = BY_GOAL.exec(words)?.[0].length ?? 0;
  if (MET_OR_BEYOND.test(words.slice(lead))) return !lower;
  return lead > 0 ? MET_BY_GOAL.test(words.slice(lead)) : MET.test(words);
}

/** 达标率未达到, 造林面积未达标 beside 造林面积达标: of a rate, or of what the other case is said of. */
function misses(words: string, met: string): boolean {
  const subject = NOT_MET.exec(words)?.[1];
  return subject !== undefined && (/^$|(?:率|数|量|值|目标|指标)$/.test(subject) || met.includes(subject));
}

function wordsOf({ when }: Case): string {
  return when.kind === 'words' ? when.text : '';
}

/** 超额完成任务: more than the goal. */
const BEYOND = /^超额(?:完成|实现|达成|达标)(?:目标值?|任务|计划|指标值?)?者?$/;

/** 未完成不得分，完成得8分，超额完成得满分: below the goal, at it, and beyond it, in any order; `undefined` where a case is another. */
function belowAtBeyond(meaning: Meaning, operator: Row['operator']): Meaning | undefined {
  const { cases } = meaning;
  if (cases.length !== 3 || (operator !== '≥' && operator !== '>')) return undefined;
  const sideOf = (words: string): 'below' | 'at' | 'beyond' | undefined =>
    BEYOND.test(words) ? 'beyond' : NOT_MET.test(words) ? 'below' : MET.test(words) ? 'at' : undefined;
  const sides = cases.map((one) => sideOf(wordsOf(one)));
  if (sides.includes(undefined) || new Set(sides).size !== 3) return undefined;
  const placed = (one: Case, i: number): Case => {
    const end = { value: 100, inclusive: sides[i] === 'at' };
    const [min, max] = sides[i] === 'below' ? [undefined, end] : [end, undefined];
    return { ...one, when: rangeOfGoal(one.when, { min, max }) };
  };
  return { ...meaning, cases: cases.map(placed) };
}

/**
 * 达标得满分，未达标不得分 in a row with a goal: the goal is what is reached or not. `undefined` where the rule has numbers
 * of its own, or the row no goal to be held against.
 */
export function inMetRow(meaning: Meaning, { target, operator, percent }: Row): Meaning | undefined {
  if (meaning.kind !== 'ladder' || target === undefined || operator === undefined) return undefined;
  const { cases } = meaning;
  const three = belowAtBeyond(meaning, operator);
  if (three) return three;
  const whole = percent && compare(target, HUNDRED) === 0;
  const lower = operator === '≤' || operator === '<';
  const met = cases.filter((one) => isMet(wordsOf(one), lower) || (whole && ALL.test(wordsOf(one))));
  const [first] = met;
  if (!first || met.length > 1 || cases[0] !== first || cases.length < 2) return undefined;
  if (cases.some(({ when }) => when.kind !== 'words' && when.kind !== 'otherwise')) return undefined;
  if (lower && DONE.test(wordsOf(first))) return undefined;
  // Exactly so many: what lies beyond them has to be said, but for all of them.
  if (operator === '=' ? !whole : signOf(target) === 0) return undefined;
  const [, second, third] = cases;
  const settled = ({ when, ...one }: Case): Case => {
    const { text, span } = when;
    if (one.award === first.award)
      return { ...one, when: rangeOfGoal(when, { min: { value: 100, inclusive: true }, max: undefined }) };
    const rest =
      third === undefined && when === second!.when && (misses(text, wordsOf(first)) || NOT_ALL.test(text));
    return { ...one, when: rest ? { kind: 'otherwise', text, span } : when };
  };
  return { ...meaning, cases: cases.map(settled) };
}
