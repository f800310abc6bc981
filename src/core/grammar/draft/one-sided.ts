import { earnsAll } from '../../model/meaning';
import type { Measure } from '../../model/rule';
import { rangeLeft } from './allowed-range';
import type { Conditions } from '../conditions/condition';
import { doubtAt } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';
import type { Located } from '../tokens/located';

export type Side = Extract<Measure, 'shortfall' | 'excess'>;

const BELOW =
  /低于|少于|小于|不足|不到|不满|不及(?!时)|未[达完实满到]|没有?[达完]|达不|完不成|不达标|(?<!超)欠/;
const ABOVE = /(?<!不|未|没有?|不得)(?:高于|多于|大于|超出|超过|超支|超标|超额|超[^，]{0,4}的|突破)/;
/** 自第3次起, 从第三起开始: the first ones are free. */
const FROM_NTH = /^(?:自|从|由)第/;
/** 低于或高于目标值: on either side. */
const EITHER =
  /(?:低于?|少于?|小于|不足|未达到?|未完成|高于?|多于?|大于|超[过出]?)(?:或者?|[、和及与])(?:低|少|小|不足|未达|高|多|大|超)/;
const BOTH: ReadonlySet<Side> = new Set<Side>(['shortfall', 'excess']);
/** 高于30的部分, 超出的: what stands before a step and says for whom it counts. */
const GATE = /(?:的部分|部分|者|的|时)[，,]?(?:则|应|须)?[按与较比和同]?[^，。;\d每]{0,6}$/;

/** Which side of its number counts: what lies beyond 低于95%的, or what a goal 不低于95% leaves. */
function sideOf(one: ItemOf<'compare'>, text: string): Side | undefined {
  const { min, max, relation, end, start } = one;
  if (one.bare || one.delta !== undefined || one.around || one.scale === 'rank' || !min === !max)
    return undefined;
  const beyond: Side = min ? 'excess' : 'shortfall';
  const short: Side = min ? 'shortfall' : 'excess';
  if (relation !== undefined) return relation === '<' || relation === '>' ? beyond : short;
  return text[end] === '的' && !/[内里]/.test(text.slice(start, end)) ? beyond : short;
}

/** The sides that the numbers before a step, or else the words of the clause before it, say that it counts on. */
export function sidesBefore(
  { compares, start }: Conditions,
  at: number,
  { text }: Located,
): ReadonlySet<Side> {
  const sides = new Set<Side>();
  const before = text.slice(Math.max(start, at - 32), at);
  if (EITHER.test(before)) return BOTH;
  for (const one of compares) {
    const side = one.end > at ? undefined : sideOf(one, text);
    if (side) sides.add(side);
  }
  if (sides.size > 0) return sides;
  const said = before.endsWith('，') ? before.slice(0, -1) : before;
  const clause = said.slice(Math.max(...['，', '。', ';', '\n'].map((mark) => said.lastIndexOf(mark))) + 1);
  if (BELOW.test(clause)) sides.add('shortfall');
  if (ABOVE.test(clause)) sides.add('excess');
  return sides;
}

/** 不达标的, 未完成的, 未达到目标值的: that the goal is missed, and not on which side. */
const MISSED =
  /(?:^|，)(?:如|若|如果|凡|对)?(?:未能?|没有?|不能?)(?:达标|达到?|完成|实现)(?:年度|绩效|预期|规定)?(?:目标值?|指标值?|标准|要求|任务)?(?:的|者|时)[，,]?$|(?:^|，)(?:达不到|完不成)(?:年度|绩效|预期|规定)?(?:目标值?|指标值?|标准|要求|任务)?(?:的|者|时)[，,]?$/;

/** Which side misses what earns full marks: 达到96%得满分，未达标的; `undefined` where the rule has not told a goal with one end. */
export function sideMissed({ cases }: Draft, words: string): Side | undefined {
  if (!MISSED.test(words)) return undefined;
  const [goal, second] = cases;
  if (!goal || second || goal.when.kind !== 'range' || goal.when.scale !== 'value' || !earnsAll(goal))
    return undefined;
  const { min, max } = goal.when;
  return min && !max ? 'shortfall' : max && !min ? 'excess' : undefined;
}

/** Whether the goal is a limit, so that who misses it lies above: 不超过75万元得满分，不达标的. */
function missesLimit({ cases, located }: Draft, { start }: Conditions, at: number): boolean {
  if (!MISSED.test(located.text.slice(Math.max(start, at - 16), at))) return false;
  const [goal, second] = cases;
  return goal?.when.kind === 'range' && !second && goal.when.max !== undefined && goal.when.min === undefined;
}

/** 节约率＜0时，每超支1%: what is not saved is spent beyond the plan. */
export function overspendsSaving(
  { located: { text } }: Draft,
  { compares: [below, second] }: Conditions,
  { start, measure, unit }: ItemOf<'step'>,
): boolean {
  if (measure !== 'excess' || unit !== '%' || !/^[每凡]再?超支/.test(text.slice(start, start + 4)))
    return false;
  return below?.relation === '<' && below.max?.value === 0 && !second && text.includes('节约率');
}

/** 低于95%的，每高1%: for those on one side, a step on the other. */
export function countsTheOtherWay(
  draft: Draft,
  conditions: Conditions,
  { start, measure }: ItemOf<'step'>,
): boolean {
  const { located } = draft;
  if (measure !== 'shortfall' && measure !== 'excess') return false;
  if (measure === 'excess' && missesLimit(draft, conditions, start)) return false;
  // 每多缺10人 of a tolerance that is passed.
  if (/^[每凡]再?多[缺少欠]/.test(located.text.slice(start, start + 4))) return false;
  const strict = conditions.compares.every(({ relation }) => relation === '<' || relation === '>');
  if (!strict || !GATE.test(located.text.slice(Math.max(conditions.start, start - 24), start))) return false;
  const sides = sidesBefore(conditions, start, located);
  return sides.size === 1 && !sides.has(measure);
}

/** 自第3次起，每发生1次: of what is counted only what goes beyond the first two. */
export function countsFromNth(
  { compares }: Conditions,
  { unit, start }: ItemOf<'step'>,
  { text }: Located,
): boolean {
  const [nth, second] = compares.filter(({ bare, scale }) => !bare && scale === 'value');
  if (!nth || second || nth.relation !== '>' || nth.end > start || nth.unit !== unit) return false;
  return FROM_NTH.test(text.slice(nth.start, nth.end));
}

/** 低于95%的，每相差1%: of a deviation the words before it may leave but one side, or say both ends. */
export function deviationSide(
  draft: Draft,
  conditions: Conditions,
  at: number,
  otherwise: Measure = 'deviation',
): Measure {
  const [side, other] = sidesBefore(conditions, at, draft.located);
  if (side && other) draft.allowed ??= rangeLeft(conditions);
  // 误差率低于5%，每相差1个百分点: what is asked for, which 低于95%的，每相差 is not.
  const [only, second] = conditions.compares;
  const asked =
    only !== undefined &&
    !second &&
    /[<>]/.test(only.relation ?? '') &&
    /^，?$/.test(draft.located.text.slice(only.end, at));
  if (asked) doubtAt(draft, 'contradiction', conditions.start, at, '是要求还是扣分的情形没有写明');
  return side && !other ? side : otherwise;
}

/** 超出范围每1℃, 在此范围之外的每差1℃: on either side of what was said. */
const OUTSIDE = /(?:(?:超出|超过)[^，。;\d]{0,6}(?:范围|区间)|(?:范围|区间)(?:之外|以外|外))的?(?:部分)?，?$/;
/** 低于95%的，差距每扩大1%: a distance that grows. */
const GROWS = /(?:偏差|偏离|差距|缺口|差额)[值度幅额]{0,2}$/;

/** 多一人或少一人, 多一人、少一人: a step on either side; `false` where the two are not the same. */
export function eitherWay({ compares }: Conditions): ItemOf<'compare'> | false | undefined {
  const [one, other] = compares.slice(-2);
  if (!one?.bare || !other?.bare) return undefined;
  const sides = [one.delta, other.delta];
  if (!sides.includes('excess') || !sides.includes('shortfall')) return undefined;
  return one.min?.value === other.min?.value && one.unit === other.unit && other;
}

/** 偏离1场: how far apart, in front of its number. */
export function countsApart({ text }: Located, at: number): boolean {
  return /(?:偏[离差移]|相差|误差|浮动|变动)$/.test(text.slice(Math.max(0, at - 4), at));
}

/** Which way a step counts, where the words before it say more than its own. */
export function sideOfStep(
  draft: Draft,
  conditions: Conditions,
  { start, measure }: ItemOf<'step'>,
  counted: Measure | undefined,
): Measure | undefined {
  const before = draft.located.text.slice(Math.max(conditions.start, start - 16), start);
  if (OUTSIDE.test(before)) return 'deviation';
  const apart = counted === 'deviation' || (measure === 'excess' && GROWS.test(before));
  return apart ? deviationSide(draft, conditions, start, counted) : counted;
}
