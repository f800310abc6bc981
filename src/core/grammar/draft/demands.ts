import { earnsNothing } from '../../model/meaning';
import { quantityIn } from '../../text/named-quantity';
import { complementOf } from '../../text/negations';
import { isCounted, isPercent } from '../../text/units';
import { betterSide } from '../../text/words/direction-words';
import type { ItemOf } from '../tokens/items';
import type { Item } from '../tokens/items';
import { namedGoal } from '../conditions/named-goal';
import { CALLED_MET } from '../conditions/one-comparison';
import { labelOf } from '../tokens/label';
import type { Located } from '../tokens/located';
import type { Statement } from '../group/statements';

/** 未达到, 未完成, 达不到要求: everything that the case of full marks leaves. */
export const NOT_REACHED =
  /^(?:未能?|没有?|不)(?:按时|按期|及时|全部|全面|如期|足额|全额)?(?:达到|达标|达|完成|满足|符合|实现|合格|合|到位|做到|到|及|够)(?:目标值?|标准|要求|任务|规定|指标值?|(?:[该此]|这一?|上述|以上)(?:标准|要求|数值?|水平|目标|比例)|计划)?者?$|^(?:劣于|差于|不及|不如)(?:该|此)?(?:标准|限值|目标值?|要求|水平)?者?$|^(?:达不到|不达标|完不成|做不到|够不上|占不到|(?:未能?|没有?)占到)(?:目标值?|标准|要求|任务|规定|指标值?|(?:[该此]|这一?|上述|以上)(?:标准|要求|数值?|水平|目标|比例))?者?$/;

/** Beyond what was asked for, without saying it again: 超过的, 低于的. */
const BEYOND =
  /^(?:超过|超出|超时|超期|逾期|超标|低于|不足|少于|高于|超|不到|未到)(?:者|的|标准|要求|期限|规定)*$/;
/** 少修的, 不足部分, 未完成的: what is lacking of a number that was to be done. */
const LACKING =
  /^(?:[少欠缺短][^，。;\d少多]{0,4}|不足|不够|(?:未|没有?|不)(?:能|有)?(?:完成|达到|达标|达|做到|建成|实现|办结|配齐|[^，。;\d]?[满足够齐])|达不到|完不成|达不成|做不到)(?:的|者|部分|任务|目标值?|计划)*$/;
/** 达到的, 完成的. */
export const MET = /^(?:达到|完成|达标|符合|满足|实现|做到)(?:的|者|标准|要求|规定|目标值?)*$/;

/** Of 以3%为控制线，达标 the side is another, and 温度标准为20℃，达标 has none. */
const LIMIT = /控制|限|警戒|预算|定额|标准/;
/** What is reached may be passed. */
const REACHED = /^(?:达到|完成|达标|实现|做到)/;

/** A demand with its violation in one breath: 合格率须达100%，未达到的不得分. */
export interface Demand {
  readonly demand: readonly Item[];
  /** What is left for the outcome: 否则 for the violation, the demand itself where it is met. */
  readonly rest: readonly Item[];
  readonly met: boolean;
}

const PLAIN = new Set<Item['type']>(['text', 'compare', 'context', 'separator', 'open', 'close']);

function isComplement(a: ItemOf<'compare'>, b: ItemOf<'compare'>): boolean {
  const low = a.min ? a : b;
  const high = a.min ? b : a;
  return (
    low.min !== undefined &&
    low.max === undefined &&
    high.max !== undefined &&
    high.min === undefined &&
    low.min.value === high.max.value &&
    low.scale === high.scale &&
    (low.unit ?? high.unit) === (high.unit ?? low.unit)
  );
}

/** 是否超过1200元：未超过，8分 and 是否达到95%，是得5分: the answer says which side is meant. */
export function answered(condition: readonly Item[], { text }: Located): readonly Item[] {
  const at = condition.findIndex(
    ({ type, start }) => type === 'compare' && text.startsWith('是否', start - 2),
  );
  const cut = at < 0 ? -1 : condition.findIndex(({ type }, i) => i > at && type === 'separator');
  const asked = condition[at];
  const answer = condition.slice(cut + 1).filter((item) => item.type !== 'separator');
  const [only] = answer;
  if (asked?.type !== 'compare' || cut < 0 || only?.type !== 'text' || answer.length > 1) return condition;
  const question = condition.slice(0, cut);
  if (!/^[未没不否]/.test(text.slice(only.start, only.end))) return question;
  const rest = complementOf({ ...asked, bare: false });
  return rest
    ? question.map((item) => (item === asked ? { ...asked, ...rest, bare: false } : item))
    : condition;
}

/** 未达到100%的，一个百分点扣2分: each one, of what the condition before it says. */
export function withImpliedStep(statement: Statement): Statement {
  const { condition, outcome } = statement;
  const each = condition.at(-1);
  if (outcome?.type !== 'deduct' || each?.type !== 'compare' || each.end !== outcome.start) return statement;
  if (!each.bare || each.delta !== undefined || each.unit === undefined || each.damaged) return statement;
  if (condition.at(-2)?.type !== 'separator' || condition.some(({ type }) => type === 'step'))
    return statement;
  const sides = condition.filter(
    (item) => item.type === 'compare' && item !== each && !item.bare && !(item.min && item.max),
  );
  if (sides.length !== 1) return statement;
  const { start, end, unit, min, damaged } = each;
  const step: Item = {
    type: 'step',
    start,
    end,
    measure: undefined,
    value: min!.value,
    unit,
    damaged,
    base: undefined,
  };
  return { ...statement, condition: [...condition.slice(0, -1), step] };
}

const FEWER = /投诉|事故|差错|误差|违|漏|错|逾|超|迟|延|舆情|死|伤|亡|返|退|损|耗|欠|差/;

/** 为完成任务, 即为达标 behind a number, and a bracket at most between. */
function isCalledMet(demand: readonly Item[], asked: ItemOf<'compare'>, { text }: Located): boolean {
  const last = demand.at(-1);
  if (last?.type !== 'context' || !(asked.min!.value > 0)) return false;
  if (!isPercent(asked.unit) && !isCounted(asked.unit)) return false;
  // 投诉3起为合格, 差错率1%为达标: as few as that.
  const words = text.slice(demand[0]!.start, asked.start);
  if (asked.unit === '起' || FEWER.test(words) || betterSide(quantityIn(words).noun) === 'low') return false;
  return CALLED_MET.test(text.slice(last.start, last.end));
}

/** So high a rate is one that is to be reached: 标准为98%. */
const HIGH = 60;
const SURELY_WANTED = 85;
/** What may lie off on either side. */
const EITHER_SIDE = /偏离|偏差|上下|高低|±|正负|湿度|温度|相差|每差/;

/** What a number is called behind its noun: 合格率标准, 合格率的考核标准. */
const CALLED =
  /(?:的?(?:考核|评价|评分|达标|绩效|年度|规定|参考)){0,3}的?标准值?(?:应当?|须|必须|暂|均)?(?:定|设定|确定|统一)?$/;
/** 完成率, of any row. */
const COMPLETED = /(?<![未不])(?:完成|达成)(?:率|比例)$/;

/**
 * 标准为98%, 差错率标准为2%: a rate that is called the standard, open on the side on which nobody misses it. As it is where that
 * side is not known.
 */
function openStandard(demand: readonly Item[], asked: ItemOf<'compare'>, located: Located): typeof asked {
  const { text } = located;
  if (asked.relation !== '=' || text[asked.start] === '以' || namedGoal(asked, text) !== '标准') return asked;
  if (!isPercent(asked.unit) || EITHER_SIDE.test(text)) return asked;
  const words = text.slice(demand[0]!.start, asked.start);
  const { value } = asked.min!;
  // 资产负债率标准为: the noun without what it is called.
  const noun = quantityIn(words).noun.replace(CALLED, '');
  // With no noun only the row would know: 60% may be a 负债率, and so may 100% be the most that is allowed.
  if (noun === '' && !(value >= SURELY_WANTED && value < 100)) return asked;
  const side = noun === '' || COMPLETED.test(noun) ? 'high' : betterSide(noun);
  if (side === 'low') return { ...asked, min: undefined };
  if (side === undefined || FEWER.test(words)) return asked;
  return value >= HIGH && value <= 100 ? { ...asked, max: undefined } : asked;
}

/** Whether a number says what a demand for a number leaves: 低于100% beside 须为100%. */
function liesBelow(other: ItemOf<'compare'>, { min, unit, scale }: ItemOf<'compare'>): boolean {
  const same = other.scale === scale && (other.unit ?? unit) === (unit ?? other.unit);
  return same && !other.min && other.max?.inclusive === false && other.max.value === min?.value;
}

const ELSEWHERE = /上年|去年|同期|平均|均值|最[高低好差]/;

/** 未达到目标 behind 应达到35%, 超过标准 behind 不超过20元: that the number was missed, on the side to which the step counts. */
function missesGoal(
  { scale, outside, min, max, start, end }: ItemOf<'compare'>,
  asked: ItemOf<'compare'>,
  step: Item,
  { text }: Located,
): boolean {
  if (!(outside || scale === 'target-share') || ELSEWHERE.test(text.slice(start, end))) return false;
  if (asked.outside || asked.scale !== 'value' || step.type !== 'step' || step.base) return false;
  const far = asked.min ? max : min;
  const near = asked.min ? min : max;
  if (near || far?.value !== 100 || far.inclusive !== false) return false;
  return step.measure === undefined || step.measure === sideOf(asked);
}

/** On which side of what is asked for points are lost. */
const sideOf = ({ min }: ItemOf<'compare'>): 'shortfall' | 'excess' => (min ? 'shortfall' : 'excess');

/** 年检率须为100%，低于100%的，每低1%: a demand, what misses it, and the step that counts how far. */
function steppedDemand({ condition, outcome }: Statement, located: Located): Demand | undefined {
  const step = condition.at(-1);
  if (outcome?.type !== 'deduct' || step?.type !== 'step') return undefined;
  const cut = condition.findIndex((item) => item.type === 'separator' && item.mark === '，');
  if (cut <= 0) return undefined;
  const [demand, rest] = [condition.slice(0, cut), condition.slice(cut + 1)];
  const isCompare = (item: Item): item is ItemOf<'compare'> => item.type === 'compare';
  const [asked, second] = demand.filter(isCompare);
  const [missed, third] = rest.filter(isCompare);
  if (!asked || second || !missed || third || asked.bare || asked.delta !== undefined) return undefined;
  // 20-40毫克/升，低于20毫克/升每: the other side is lost for too.
  if (asked.max && asked.max.value !== asked.min?.value) return undefined;
  if (!demand.every(({ type }) => PLAIN.has(type))) return undefined;
  if (liesBelow(missed, asked)) return { demand, rest, met: false };
  return missesGoal(missed, asked, step, located)
    ? {
        demand,
        // 低于要求的，每1个百分点: the words before the step say its side.
        rest: rest
          .filter((item) => item !== missed)
          .map((item) => (item === step ? { ...step, measure: step.measure ?? sideOf(asked) } : item)),
        met: false,
      }
    : undefined;
}

/** 处置须符合规定: a demand in words; 应急, 供应 are nouns, and 不符合要求 is a fault. */
const DEMANDS =
  /须|必需|应当|(?<![供响反相适效感])应(?![急用收付对届邀聘变])|不得|严禁|(?<![不未没][^，]{0,3})要求/;
const VIOLATES = /^(?:凡|若|如|对|擅自|违|未|没|不|有|出现|发生|存在|弄虚|挪用|截留)/;

/**
 * 处置须符合规定，凡擅自处置的，记0分: the case is the violation alone, which who meets the demand must not be taken for. The
 * items of it; `undefined` where the statement is no such pair.
 */
export function violationIn(
  { condition, outcome }: Statement,
  { text }: Located,
): readonly Item[] | undefined {
  if (outcome?.type !== 'award' || !earnsNothing(outcome)) return undefined;
  if (!condition.every(({ type }) => PLAIN.has(type) && type !== 'compare')) return undefined;
  const last = condition.findLastIndex(({ type }) => type !== 'separator');
  const cut = condition.findLastIndex(
    (item, i) => i < last && item.type === 'separator' && item.mark === '，',
  );
  const [first, behind] = [condition[0], condition[cut + 1]];
  if (cut <= 0 || !first || !behind) return undefined;
  const said = text.slice(first.start, condition[cut]!.start);
  return DEMANDS.test(said) && VIOLATES.test(text.slice(behind.start, behind.end))
    ? condition.slice(cut + 1)
    : undefined;
}

/** Takes a demand and its violation apart; `undefined` where the statement is no such pair. */
export function demandOf(statement: Statement, located: Located): Demand | undefined {
  const { condition: whole, outcome } = statement;
  const stepped = steppedDemand(statement, located);
  if (stepped) return stepped;
  const share = outcome?.type === 'proportion' && outcome.mode !== 'interpolate';
  if (outcome?.type !== 'award' && outcome?.type !== 'deduct' && !share) return undefined;
  const condition = whole.slice(0, whole.findLastIndex((item) => item.type !== 'separator') + 1);
  const cut = condition.findLastIndex((item) => item.type === 'separator' && item.mark === '，');
  if (cut <= 0) return undefined;
  // 低于100%的，: what follows says no more of whom it speaks.
  const tail = condition
    .slice(cut + 1)
    .filter(
      ({ type, start, end }, i) =>
        type !== 'separator' &&
        !(i > 0 && type === 'text' && /^[的者时]$/.test(located.text.slice(start, end))),
    );
  if (tail.length !== 1) return undefined;
  const given = condition.slice(0, cut);
  const [first, other] = given.filter((item): item is ItemOf<'compare'> => item.type === 'compare');
  const asked = first && openStandard(given, first, located);
  const demand = asked === first ? given : given.map((item) => (item === first ? asked! : item));
  if (!asked || other || asked.outside || asked.delta !== undefined) return undefined;
  if (!demand.every((item) => PLAIN.has(item.type))) return undefined;
  const [only] = tail as [Item];
  if (only.type !== 'text' && only.type !== 'compare') return undefined;
  const words = labelOf(located.text.slice(only.start, only.end));
  // 新修公路25公里，少修的按比例扣分, 举办20场为达标，不达标的: that the number was to be done is said.
  const told = share
    ? asked.unit !== undefined && LACKING.test(words)
    : NOT_REACHED.test(words) && isCalledMet(demand, asked, located);
  if (asked.bare && !told) return undefined;
  if (asked.bare || (share && asked.min && LACKING.test(words)))
    return { demand, rest: [{ type: 'otherwise', start: only.start, end: only.end }], met: false };
  if (share) return undefined;
  const reference = only.type === 'text' || only.outside || only.scale === 'target-share';
  const violated = reference
    ? NOT_REACHED.test(words) || BEYOND.test(words)
    : only.type === 'compare' &&
      (isComplement(asked, only) || (asked.relation === '=' && liesBelow(only, asked)));
  if (violated)
    return { demand, rest: [{ type: 'otherwise', start: only.start, end: only.end }], met: false };
  if (!reference || !MET.test(words)) return undefined;
  // 目标值为98%，达到的: who has more has reached it.
  const behind = located.text[asked.start] === '以';
  const noun = asked.relation === '=' ? namedGoal(asked, located.text) : undefined;
  if (!noun || LIMIT.test(noun) || !REACHED.test(words)) return { demand, rest: demand, met: true };
  // 达到目标值 says the goal by its name.
  if (only.type === 'compare' && !behind && asked.unit !== undefined) return undefined;
  if (!((asked.min?.value ?? 0) > 0)) return { demand, rest: demand, met: true };
  const least: ItemOf<'compare'> = { ...asked, max: undefined };
  const reached: Item = { type: 'text', start: only.start, end: only.end };
  const rest = condition.map((item) => (item === asked ? least : item === only ? reached : item));
  return { demand, rest, met: true };
}
