import { mentions } from '../../model/formula';
import type { Formula } from '../../model/rule';
import { missedBy } from './missed-rates';
import { ACTUAL, doneOfTarget, OUTSIDE, TARGET } from './quotient';

const WEIGHT =
  /^(?:该|本|此)?(?:项|指标|考核)*(?:的)?(?:指标|考核|权重|标准|满)?(?:所赋|对应|相应)?(?:分值|权重|权数|权重分|权重分值|满分|满分值|标准分|标准分值|总分|总分值|分数)$/;
const RATE = /(?:率|比例|比值|比重|百分比|占比|完成度|满意度|进度|程度|比)(?:得分|计分)?$/;

/** 等于得分, 即为本项得分, 所得即为得分: says that what was worked out is the score. */
export const IS_SCORE =
  '(?:(?:所得|求得|得出|算出|得到)的?(?:结果|数值|积|值)?|(?:其|两者|二者|所得)之?(?:相?乘)?积)?(?:=|等于|即等于|[即便就]为?|[即便就]?是|作?为)(?:本项|该项|此项|指标|本指标|该指标|(?:考评|考核|评价|评分)?(?:项目|内容)|最终|实际)?的?(?:最终|实际)?(?:得分值?|分数)';
/** What follows a formula and is no part of its last noun. */
export const TAIL = new RegExp(
  `(?:${IS_SCORE}|折算得分|折算计分|折算|换算|计算得分|进行计分|计得分|计算|[计给赋评记打]分|计入得分|计入|(?:得出|求得|算出)?(?:本项|该项)?得分|(?<=分值|权重|满分)计|(?:的乘积|的积|之积|相乘)(?:确定|计算|[计给赋评]分)?)$`,
);

const LEFT_OVER = /结余|结转|节约|节支|沉淀|剩余|闲置|空置|缺口|欠缺|差额|压减|增加|浪费|下降|上升/;

/** Whom the formula is for, where it stands before its first noun: 超过的按目标值/实际值. */
const CONDITION = /^[^按]{1,16}?(?:的部分|的|则|时)(?:按照|按|拿|用|以|将|由|根据)(?=.)/;

/** Words of a formula whose meaning is not settled yet. */
export type Noun = { readonly kind: 'noun'; readonly text: string };
/** A formula in the making: nouns stand in it until the whole of it shows what they mean. */
export type Node = Formula | Noun;

/** One quantity under its name: 实际完成率 is 完成率. */
export function nameOf(noun: string): string {
  return noun.replace(/^(?:(?:实际|该|本|此)(?:项|指标)*的?)+(?=.{2})|(?:得分|计分)$/g, '');
}

/** 实际值与计划值之差的绝对值. */
const ABSOLUTE_DIFFERENCE =
  /^([^与和减]{2,16})[与和减]去?([^与和减]{2,16}?)(?:之间)?[之的]?差[值额]?的?绝对值$/;
/** 实际值与计划值之差: what is taken from what is not said. */
export const DIFFERENCE = /(?:[之的]差|差[值额距])(?:的?绝对值)?$/;

function isActualAndTarget(one: string, other: string): boolean {
  const actual = (noun: string): boolean => ACTUAL.test(noun) && !TARGET.test(noun);
  const target = (noun: string): boolean => TARGET.test(noun) && !ACTUAL.test(noun);
  return (actual(one) && target(other)) || (target(one) && actual(other));
}

/** The noun that words of a formula hold, without what introduces it and what is done with the result; the weight at once. */
export function nounOf(text: string): Node {
  const noun = text
    .replace(CONDITION, '')
    .replace(TAIL, (tail: string, offset: number) => (offset === 0 ? tail : ''))
    .replace(/^[“"'”]{1,4}|[“"'”的]{1,6}$/g, '')
    .replace(/^[得计记](?=分值|权重|满分)/, '')
    // |偏差率|: the rate is one of either side already.
    .replace(/^\|([^|]+)\|$/, '$1');
  if (WEIGHT.test(noun)) return { kind: 'weight' };
  const sides = ABSOLUTE_DIFFERENCE.exec(noun);
  if (sides && isActualAndTarget(sides[1]!, sides[2]!)) return { kind: 'difference' };
  return { kind: 'noun', text: noun };
}

/** Nouns that stand for nothing known by themselves. */
function unknownIn(node: Node, found: Set<string>): Set<string> {
  if (node.kind === 'binary') {
    unknownIn(node.left, found);
    unknownIn(node.right, found);
  } else if (node.kind === 'noun' && !settle(node, undefined)) found.add(node.text);
  return found;
}

/** The nouns that stand for something measured, each by its name. */
export function measuredIn(node: Node, found: Set<string>): Set<string> {
  if (node.kind === 'binary') {
    measuredIn(node.left, found);
    measuredIn(node.right, found);
  } else if (node.kind === 'noun' && settle(node, undefined)?.kind !== 'target') found.add(nameOf(node.text));
  return found;
}

/** The node with a number in place of a noun, to see what else it holds. */
function replaced(node: Node, noun: string): Node {
  if (node.kind === 'noun' && node.text === noun) return { kind: 'number', value: 1 };
  if (node.kind !== 'binary') return node;
  return {
    ...node,
    left: replaced(node.left, noun) as Formula,
    right: replaced(node.right, noun) as Formula,
  };
}

/**
 * Replaces the nouns that are left by what they stand for; `undefined` where one stands for nothing known. `measured` is
 * the one noun that can only be what the row measures: 满意度, 测评得分, X.
 */
function settle(node: Node, measured: string | undefined): Formula | undefined {
  if (node.kind === 'noun') {
    if (OUTSIDE.test(node.text) || DIFFERENCE.test(node.text)) return undefined;
    if (node.text === measured) return { kind: 'actual' };
    const done = doneOfTarget(node.text);
    if (done) return done;
    const rate = RATE.test(node.text);
    const of = rate ? missedBy(nameOf(node.text)) : undefined;
    if (of) return { kind: 'rate', name: nameOf(node.text), of };
    // 结余率, 沉淀率: what is left, and no share of what was done.
    if (rate && LEFT_OVER.test(node.text)) return { kind: 'rate', name: nameOf(node.text), of: 'other' };
    if (
      rate &&
      !(
        TARGET.test(node.text) &&
        !ACTUAL.test(node.text) &&
        !/完成|达到|占|执行|到位|支付|支出|使用/.test(node.text)
      )
    )
      return { kind: 'completion' };
    if (ACTUAL.test(node.text)) return { kind: 'actual' };
    if (TARGET.test(node.text)) return { kind: 'target' };
    return undefined;
  }
  if (node.kind !== 'binary') return node;
  const left = settle(node.left, measured);
  const right = settle(node.right, measured);
  return left && right && { ...node, left, right };
}

/**
 * The formula with its nouns settled; `undefined` where one of them stands for nothing known. A single unknown noun is what
 * the row measures, as long as nothing else in the formula is that.
 */
export function meaningOfNouns(node: Node): Formula | undefined {
  const unknown = unknownIn(node, new Set());
  const [only] = unknown;
  const known = settle(unknown.size === 1 ? replaced(node, only!) : node, undefined);
  const single =
    unknown.size === 1 &&
    known !== undefined &&
    !(['actual', 'completion', 'difference'] as const).some((kind) => mentions(known, kind));
  if ([...unknown].some((noun) => DIFFERENCE.test(noun))) return undefined;
  if (unknown.size === 0) return known;
  return single ? settle(node, only) : undefined;
}
