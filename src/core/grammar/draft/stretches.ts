import { earnsNothing } from '../../model/meaning';
import type { Deduction, Measure, Stretch } from '../../model/rule';
import { isCounted, isPercentagePoint, unitFactor } from '../../text/units';
import type { Conditions } from '../conditions/condition';
import type { Located } from '../tokens/located';
import { doubtAt } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';

/** What may stand between 3次以内 and 每次, so that the one says how far the other counts. */
const BELONGS = /^(?:\(不?含[^()]{0,8}\))?(?:的?部分|的)?，?$/;
/** A comma alone leaves open whether 3次以内 is allowed or costs. */
const LOOSE = /^(?:\(不?含[^()]{0,8}\))?，$/;
export const LATE = /延迟|迟送|延期|逾期|超期|延后|拖延|拖后|迟交|迟报|晚交|晚报|滞后|推迟|迟到/;
/** 首次发现, 第一起: the first of them, by itself. */
const FIRST = /(?:首|初|第一|第1)([次起例件处个宗])/;
/** 以后每次, 再次发现的每次: all after those that were said before. */
const AFTER = /^(?:以后|之后|此后|其后|往后|后续|再次|重复|再有)|^每(?:再)?(?:增加|多|增)/;
/** 第2次起, 超过3天的部分: only what lies beyond. */
const BEYOND = /部分|第[^，]{1,6}(?:起|以后|之后|开始)/;

/** How much of the first faults or of the nearest distance a step counts; a reason where that is left open. */
export function stretchBefore(
  { compares, text }: Conditions,
  step: ItemOf<'step'>,
  located: Located,
):
  | { readonly stretch: Stretch; readonly within: ItemOf<'compare'>; readonly measure: Measure }
  | { readonly reason: string }
  | undefined {
  const within = compares.findLast((one) => one.end <= step.start);
  if (!within || within.scale !== 'value' || within.unit === undefined || step.unit === undefined)
    return undefined;
  const factor = unitFactor(within.unit, step.unit)?.factor;
  if (factor === undefined) return undefined;
  const between = located.text.slice(within.end, step.start);
  const first =
    within.bare && /[前首]$/.test(located.text.slice(Math.max(0, within.start - 1), within.start));
  const end = within.max ?? (first ? within.min : undefined);
  // 控制在3次以内 asks for it; 逾期5天以内 says how late.
  if (!end || (within.min && !first) || (within.relation !== undefined && within.delta === undefined))
    return undefined;
  const distance = within.delta === 'shortfall' || within.delta === 'excess' ? within.delta : undefined;
  const late = LATE.test(text);
  const counts = step.measure === undefined || step.measure === 'fault';
  const measure = counts ? (distance ?? (late ? 'excess' : 'fault')) : step.measure;
  const asDistance = distance !== undefined || isPercentagePoint(within.unit) || late;
  // 100%以内，每超1%: a limit and what goes beyond it.
  if (!counts && (!asDistance || (distance !== undefined && distance !== measure))) return undefined;
  if (measure === 'fault' && !isCounted(step.unit)) return undefined;
  const to = Number((end.value * factor).toPrecision(12));
  if (LOOSE.test(between))
    return measure === 'fault' && !first
      ? { reason: `“${located.text.slice(within.start, within.end)}”是允许的次数还是扣分的次数没有写明` }
      : undefined;
  return BELONGS.test(between) ? { stretch: { from: 0, to }, within, measure } : undefined;
}

/** 低于95%但不低于90%的部分: how far the step counts, in its own unit. */
export function segmentOf({ when, text }: Conditions, step: ItemOf<'step'>): Stretch | undefined {
  if (when?.kind !== 'range' || when.scale !== 'value' || !when.min || !when.max || !text.includes('部分'))
    return undefined;
  const factor = when.unit === step.unit ? 1 : unitFactor(when.unit ?? '', step.unit ?? '')?.factor;
  const width = when.max.value - when.min.value;
  return factor === undefined || width <= 0
    ? undefined
    : { from: 0, to: Number((width * factor).toPrecision(12)) };
}

/** 5%以内每1%, 10天内的每天: a range that the step counts within, where it says neither 超 nor 少. */
export function reachBefore(
  { compares }: Conditions,
  step: ItemOf<'step'>,
  located: Located,
): ItemOf<'compare'> | undefined {
  const within = compares.findLast((one) => one.end <= step.start);
  if (!within?.max || within.min || within.scale !== 'value' || within.relation !== undefined)
    return undefined;
  if (within.unit === undefined || step.unit === undefined || !unitFactor(within.unit, step.unit))
    return undefined;
  if (!/[内下]/.test(located.text.slice(within.start, within.end))) return undefined;
  return BELONGS.test(located.text.slice(within.end, step.start)) ? within : undefined;
}

/** 首次发现扣1分: the unit of the one fault that it costs; `undefined` where no first one is named. */
export function firstFault({ compares, step, text }: Conditions): string | undefined {
  return compares.length === 0 && step === undefined ? FIRST.exec(text)?.[1] : undefined;
}

function sameUnit(a: Deduction, b: Deduction): boolean {
  const [one, other] = [a.step.unit, b.step.unit];
  return one === other || (one !== undefined && other !== undefined && unitFactor(one, other)?.factor === 1);
}

/** The part that a later rate counts where an earlier one counts up to `at`; `undefined` where it is no later rate of the same. */
function continued(before: Deduction, later: Deduction, at: number): Deduction | undefined {
  if (!sameUnit(before, later)) return undefined;
  const goesOn = {
    ...later,
    measure: before.measure,
    fromGoal: before.fromGoal,
    threshold: before.threshold,
  };
  const stretch: Stretch = { from: at, to: undefined };
  const { threshold } = later;
  if (threshold && threshold.scale === 'value' && later.measure === 'excess')
    return threshold.value === at && BEYOND.test(later.subject) ? { ...goesOn, stretch } : undefined;
  const counts = later.measure === 'fault' || later.measure === 'excess' || later.measure === before.measure;
  return !threshold && counts && AFTER.test(later.subject) ? { ...goesOn, stretch } : undefined;
}

/** 3次以内每次扣0.5分，3次以上不得分: the third still costs half a point. */
function closeStretch(draft: Draft, to: number | undefined): void {
  draft.cases.forEach((one, i) => {
    const { when } = one;
    if (when.kind !== 'range' || when.max || when.min?.value !== to || /及|含/.test(when.text)) return;
    if (earnsNothing(one))
      draft.cases[i] = { ...one, when: { ...when, min: { value: to!, inclusive: false } } };
  });
}

/** 80%-90%的，每低1%: the range that the step counts within. */
const WITHIN =
  /^[^\d，。;]{0,24}(\d[\d.]*)[^\d，。;]{0,4}[-~至到](\d[\d.]*)[^\d，。;]{0,6}的?，每[低少下降缺差]/;
/** 低于90%但不低于80%的，每低1%: the same, from its other end, where what follows goes on from there. */
const BETWEEN =
  /^[^\d，。;]{0,24}(?:低于|不足|不到|<)(\d[\d.]*)[^\d，。;]{0,4}?，?[但且](?:不低于|不少于|高于|大于|≥|在)(\d[\d.]*)[^\d，。;]{0,6}的?，每[低少下降缺差]/;
/** 80%以下的，每低1%; 80%以下的，低于80%的部分每低1%, which says it twice; 低于80%的，在此基础上每再低1%. */
const FROM =
  /^[^\d，。;]{0,24}(?:低于|不足|不到)?(\d[\d.]*)[^\d，。;]{0,4}(?:以下)?的?(?:部分)?，?(?:(?:低于|不足|不到)\1[^\d，。;]{0,4}的?部分，?|在(?:此|上述|以上)基础上，?)?每再?[低少下降缺差]/;

/** 90%以上满分；80%-90%的，每低1%扣0.5分；80%以下的，每低1%扣1分: each rate on the stretch that is named before it. */
function nameStretches(deductions: Deduction[]): void {
  const [first, later] = deductions;
  const [, low, high] = WITHIN.exec(first!.subject) ?? [];
  const goesOn = /基础上|每再/.test(later!.subject);
  const [, above = high, below = low] = (goesOn && BETWEEN.exec(first!.subject)) || [];
  const from = FROM.exec(later!.subject);
  const [start, end] = [first!.threshold, later!.threshold];
  if (above === undefined || !from || first!.stretch || later!.stretch) return;
  if (first!.measure !== 'shortfall' || later!.measure !== 'shortfall') return;
  if (start?.scale !== 'value' || end?.scale !== 'value' || start.unit !== end.unit) return;
  if (Number(above) !== start.value || Number(below) !== end.value || Number(from[1]) !== end.value) return;
  const factor = unitFactor(start.unit ?? '%', first!.step.unit ?? '%')?.factor;
  if (factor === undefined || start.value! <= end.value!) return;
  const to = Number(((start.value! - end.value!) * factor).toPrecision(12));
  deductions[0] = { ...first!, stretch: { from: 0, to } };
}

/** 首次扣1分，第二次起每次扣2分; 少10天以内的部分每天…，超过10天的部分每天…: one distance, and a rate for each stretch of it. */
export function joinStretches(draft: Draft): void {
  const { deductions } = draft;
  const [first, later] = deductions;
  if (first?.stretch) closeStretch(draft, first.stretch.to);
  if (!first || !later || deductions.length !== 2) {
    // 首次发现扣1分 alone: what the second costs is not said.
    if (first?.stretch && FIRST.test(first.subject))
      doubtAt(draft, 'several-facts', 0, 0, '只写了第一次的扣分，以后的没有写明', 'full');
    return;
  }
  nameStretches(deductions);
  if (deductions[0]!.stretch && !first.stretch) return;
  const once = first.measure === 'fault' && first.step.value === 1 && AFTER.test(later.subject);
  const at = first.stretch?.to ?? (once ? 1 : undefined);
  const rest = at === undefined ? undefined : continued(first, later, at);
  if (!rest) return;
  deductions.splice(0, 2, { ...first, stretch: { from: 0, to: at } }, rest);
}

/** 低于95%但不低于90%的部分, 低于90%的部分: each begins where the one before ends. */
function areSegments(deductions: readonly Deduction[]): boolean {
  return deductions.every(({ measure, stretch, threshold, step }, i) => {
    const before = deductions[i - 1] ?? deductions[0]!;
    if (
      !threshold ||
      threshold.scale !== 'value' ||
      measure !== before.measure ||
      step.unit !== before.step.unit
    )
      return false;
    if (i === 0) return deductions.length > 1 && (measure === 'shortfall' || measure === 'excess');
    const { threshold: start, stretch: part } = before;
    const factor = unitFactor(step.unit ?? '%', threshold.unit ?? '%')?.factor;
    if (part?.from !== 0 || part.to === undefined || factor === undefined) return false;
    const way = measure === 'shortfall' ? -factor : factor;
    const meets = Math.abs(start!.value! + way * part.to - threshold.value!) < 1e-9;
    return meets && (stretch?.from ?? 0) === 0;
  });
}

/** 低于80%的: the same figure again, further off. */
const SAME_FURTHER = /^[，。;\n]*(?:但|其中)?(?:低于|不足|不到|小于|<|高于|超过|超出|大于|>)\d/;

const DOWN = /每再?[低少下降缺差]/;

/** Whether no other number stands before the step: 低于95%但高于90%的 leaves open what is lost below 90 %. */
function namesOnly(subject: string, levels: readonly number[]): boolean {
  const numbers = subject.split('每', 1)[0]!.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.every((one) => levels.includes(Number(one)));
}

/**
 * 低于90%的，每低1%扣0.4分；低于80%的，每低1%扣0.8分: whether the second goes on from the first or takes its place is not said; as far
 * as it begins, only the first one costs.
 */
export function areSlopes(deductions: readonly Deduction[]): boolean {
  const [first, second, third] = deductions;
  if (!first || !second || third || first.measure !== second.measure || first.stretch || second.stretch)
    return false;
  const [near, far] = [first.threshold, second.threshold];
  if (near?.scale !== 'value' || far?.scale !== 'value' || near.unit !== far.unit) return false;
  if (near.value === undefined || far.value === undefined || !sameUnit(first, second)) return false;
  if (!SAME_FURTHER.test(second.subject) || !namesOnly(first.subject, [near.value, far.value])) return false;
  if (first.measure === 'shortfall' && ![first, second].every(({ subject }) => DOWN.test(subject)))
    return false;
  return first.measure === 'shortfall'
    ? far.value < near.value
    : first.measure === 'excess' && far.value > near.value;
}

/** Whether the deductions are stretches of one distance, which a single actual decides. */
export function areStretches(deductions: readonly Deduction[]): boolean {
  const [first, second] = deductions;
  if (areSegments(deductions)) return true;
  return (
    deductions.length === 2 &&
    first!.stretch?.to !== undefined &&
    first!.stretch.to === second!.stretch?.from &&
    first!.measure === second!.measure
  );
}
