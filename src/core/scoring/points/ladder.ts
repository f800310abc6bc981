import { earnsNothing, earnsPoints, givesWhole, isDistance, isOfTarget } from '../../model/meaning';
import type { Award, Case, Condition, Meaning, RangeCondition } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, ONE, signOf, toText } from '../../model/rational';
import { pointsOf } from './award-points';
import { bareMeanings, orient } from './bare-levels';
import type { Bare } from './bare-levels';
import type { Alternative, Context } from './context';
import { countsFromOne, existenceOf, namesMeasure } from './existence';
import { withUnit } from './context';
import { noneAtAll, noneBelow } from './nothing-done';
import { byFormula } from './formula-score';
import { isLateBeside } from './in-time';
import { interpolate } from './interpolate';
import { losesBesides, takeBesides } from './loss-besides';
import { shareOfDone } from './share-of-done';
import { holds, holdsHere, inside, placeRange } from './place';
import type { PlacedRange } from './place';
import { isPercent } from '../../text/units';

type Truth = 'yes' | 'no' | 'unknown';

export type LadderResult =
  | {
      readonly kind: 'case';
      readonly case: Case;
      readonly points: Rational;
      readonly working: string;
      readonly assumptions: readonly string[];
      readonly alternatives: readonly Alternative[];
    }
  | { readonly kind: 'none'; readonly onlyWords: boolean; readonly reason?: string }
  | { readonly kind: 'refused'; readonly reason: string };

interface Ranged {
  readonly case: Case;
  readonly range: RangeCondition;
  readonly placed: PlacedRange;
}

function hasRange(condition: Condition): boolean {
  return (
    condition.kind === 'range' ||
    ((condition.kind === 'all' || condition.kind === 'any') && condition.of.some(hasRange))
  );
}

function truthOf(
  condition: Condition,
  context: Context,
  meant: ReadonlyMap<RangeCondition, Bare>,
  byFaults: boolean,
): Truth | { readonly reason: string } {
  switch (condition.kind) {
    case 'range': {
      const placed = placeRange(condition, context);
      if ('reason' in placed) return byFaults && isOfTarget(condition.scale) ? 'unknown' : placed;
      return holds(orient(placed, meant.get(condition)), context.actual) ? 'yes' : 'no';
    }
    case 'words':
      return 'unknown';
    case 'otherwise':
      return 'no';
    case 'all':
    case 'any': {
      const parts: Truth[] = [];
      for (const part of condition.of) {
        const truth = truthOf(part, context, meant, byFaults);
        if (typeof truth === 'object') return truth;
        parts.push(truth);
      }
      const decisive: Truth = condition.kind === 'all' ? 'no' : 'yes';
      if (parts.includes(decisive)) return decisive;
      return parts.includes('unknown') ? 'unknown' : condition.kind === 'all' ? 'yes' : 'no';
    }
  }
}

function rewards(award: Award): boolean {
  return award.kind === 'full' ? award.less > 0 : award.kind === 'share' || earnsPoints({ award });
}

/** 部分完成目标得6分 beside 未完成目标得0分: of eighty per cent either may be said. */
function partInWords(
  chosen: readonly Ranged[],
  cases: readonly Case[],
  { actual, full }: Context,
): Case | undefined {
  const [below, other] = chosen;
  if (!below || other || below.placed.min || !below.placed.max || signOf(actual) <= 0) return undefined;
  if (/\d/.test(below.case.when.text)) return undefined;
  const own = pointsOf(below.case.award, full);
  const part = cases.filter(({ when }) => /^(?:部分|基本|大部分?|大体)/.test(when.text));
  return typeof own === 'string' ? undefined : inWordsForMore(part, own, full);
}

/** The first of the cases in words that give more. */
function inWordsForMore(cases: readonly Case[], own: Rational, full: Rational | undefined): Case | undefined {
  return cases.find(({ when, award }) => {
    const points = when.kind === 'words' ? pointsOf(award, full) : '';
    return typeof points !== 'string' && compare(points, own) > 0;
  });
}

/** A better case in words beside an open end: whether it holds is another fact. */
function betterInWords(
  chosen: readonly Ranged[],
  cases: readonly Case[],
  context: Context,
): Case | undefined {
  const partly = partInWords(chosen, cases, context);
  if (partly) return partly;
  const open = chosen.find((one) => one.placed.min && !one.placed.max && rewards(one.case.award));
  const own = open && pointsOf(open.case.award, context.full);
  if (!open || !own || typeof own === 'string') return undefined;
  const others = cases.filter((one) => !isLateBeside(open.case, one));
  return inWordsForMore(others, own, context.full);
}

/** 3起以上得2分 … 3起以上的减半: the same range twice, and no two that share an end. */
function areAlike(one: PlacedRange, other: PlacedRange): boolean {
  return inside(one, other) && inside(other, one);
}

function chooseNarrowest(found: readonly Ranged[]): readonly Ranged[] {
  if (found.length < 2) return found;
  return found.filter(
    (a) => !found.some((b) => b !== a && inside(b.placed, a.placed) && !inside(a.placed, b.placed)),
  );
}

/** 90%以上，且无投诉; 80%以上，质量不合格; 1-2起未整改: what stands behind the number of a band and is no number. */
const SECOND_FACT =
  /[\d%个起次件项家天人上下内外][)）]?(?:的?[，,、](?:且|并且?|同时|但|若|如果?|有(?!所)|无(?!论)|没有|未(?!达|完成|实现)|按[期时](?:完成)?$|逾期|质量|效果|验收)|且[^\d]{2}|[未已](?:整改|处理|解决|办结|追回|报告))\D{0,20}$/u;

/** 完成率达到100%、质量达标的: another fact in the same breath. */
const WITH_QUALITY = /\d[^，。;、\d]{0,4}[、，,](?:且|并且?|同时)?(?:质量|效果|验收|资料|程序|手续)/u;

/** 应在95%以上，差得多的不得分: words behind the number that may turn it round, where the case earns nothing. */
const TURNED_BEHIND = /\d[^，]{0,6}[，,](?:[不没未否欠缺]|差(?!$)|[达做完够]不)[^，,、]{0,10}$/u;

function holdsSecondFact(one: Case): boolean {
  const { when } = one;
  if (when.kind !== 'range') return false;
  return (
    SECOND_FACT.test(when.text) ||
    (when.min !== undefined && earnsNothing(one) && TURNED_BEHIND.test(when.text))
  );
}

const KIND = /特别重大|重特大|重大|较大|特大|严重|一般|轻微|死亡|重伤/;

/** 2起及以上一般事故或1起较大事故: numbers of two kinds, and one actual that does not say of which it is. */
function saysKinds({ when }: Case): boolean {
  if (when.kind !== 'any') return false;
  const kinds = when.of.flatMap((part) => (part.kind === 'range' ? [KIND.exec(part.text)?.[0]] : []));
  return kinds.length > 1 && kinds.some((kind) => kind !== undefined) && new Set(kinds).size > 1;
}

/** Points off, or a part of the weight as what is left of it. */
function takesOffSome({ award }: Case): boolean {
  return (award.kind === 'full' && award.less > 0) || (award.kind === 'share' && award.percent < 100);
}

/** A case in words that the number belongs to. */
function inWords(one: Case, points: Rational, { actual, row }: Context): LadderResult {
  const working = `实际${withUnit(actual, row)}，对应“${one.when.text}”，得${toText(points)}分`;
  return { kind: 'case', case: one, points, working, assumptions: [], alternatives: [] };
}

/** 低于目标值10%扣2分: so much below, or more than that? */
const TOLD_DISTANCE =
  /(?:低于|高于|超过|少于|多于)[^，。;\d]{0,8}(?:目标|计划|标准|任务|指标|预算)[^，。;\d]{0,4}\d[\d.]*[^，。;\d以及含]{0,4}(?:的|者)?$/u;

const ONLY_NUMBER = /^\d[\d.]*[^\d，。;以及含]{0,4}$/;

function atToldDistance({ when }: Case, cases: readonly Case[], context: Context): boolean {
  if (when.kind !== 'range' || !isDistance(when.scale)) return false;
  // 低于目标5%扣1分，10%扣3分: said once for all of them.
  const told = (text: string): boolean => TOLD_DISTANCE.test(text);
  if (!told(when.text) && !(ONLY_NUMBER.test(when.text) && cases.some((one) => told(one.when.text))))
    return false;
  const placed = placeRange(when, context);
  if ('reason' in placed) return false;
  return [placed.min, placed.max].some((end) => end && compare(end.value, context.actual) === 0);
}

/** What the cases give for a number. */
export function climb(meaning: Meaning, context: Context): LadderResult {
  const ranks = meaning.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const cases = ranks
    ? meaning.cases.filter((one) => one.when.kind !== 'range' || one.when.scale === 'rank')
    : meaning.cases;
  const ranged = cases.filter((one) => hasRange(one.when));
  if (ranged.length === 0) return { kind: 'none', onlyWords: cases.length > 0 };
  // 差额不为0: less than nothing is another number than none as well.
  if (signOf(context.actual) < 0 && ranged.some(({ when }) => /不(?:为|是|等于)(?:零|0)/.test(when.text)))
    return { kind: 'refused', reason: '实际值为负，是否属于“不为零”须人工核对' };
  const level = ranged.some(
    ({ when }) => when.kind === 'range' && !isDistance(when.scale) && holdsHere(when, context),
  );
  const edge = level ? undefined : ranged.find((one) => atToldDistance(one, cases, context));
  if (edge) return { kind: 'refused', reason: `恰好等于“${edge.when.text}”时是否算在内没有写明` };
  const meant = bareMeanings(cases, meaning, context);
  const byFaults = meaning.kind === 'deduction' && meaning.deductions.every((one) => one.measure === 'fault');
  const found: Ranged[] = [];
  const unsure: Case[] = [];
  const compound: Case[] = [];
  for (const one of ranged) {
    const truth = truthOf(one.when, context, meant, byFaults);
    if (typeof truth === 'object') return { kind: 'refused', reason: truth.reason };
    if (truth === 'unknown' && !byFaults) unsure.push(one);
    if (truth === 'yes' && saysKinds(one))
      return { kind: 'refused', reason: `是否属于“${one.when.text}”仅凭数值不能确定` };
    if (truth !== 'yes') continue;
    const best = meaning.kind === 'deduction' && givesWhole(one, meaning.total?.value);
    if (meaning.kind === 'ladder' ? holdsSecondFact(one) : best && WITH_QUALITY.test(one.when.text))
      return { kind: 'refused', reason: `“${one.when.text}”还需要另一项事实，仅凭数值不能确定` };
    const range = one.when.kind === 'range' ? one.when : undefined;
    const placed = range && placeRange(range, context);
    if (range && placed && !('reason' in placed))
      found.push({ case: one, range, placed: orient(placed, meant.get(range)) });
    else compound.push(one);
  }
  const lost = found.filter((one) => losesBesides(one.case));
  const own = found.filter((one) => !losesBesides(one.case));
  // 80%以下得5分，低于60%的再扣2分: a band within a band, and not what several of them lose.
  const within = own.length === 0 || lost.some((a) => own.some((b) => inside(a.placed, b.placed)));
  const extra = within ? [] : lost.map((one) => one.case);
  const chosen = chooseNarrowest(within ? found : own);
  const candidates = chosen.map((one) => one.case);
  candidates.push(...compound);
  // 超过目标值30%以上且无合理理由的扣一半 beside 完成目标值得满分: whether it costs, the number does not say.
  const losing = meaning.kind === 'proportion' ? unsure.find(takesOffSome) : undefined;
  if (losing && candidates.length > 0)
    return { kind: 'refused', reason: `“${losing.when.text}”还需要另一项事实，仅凭数值不能确定` };
  if (unsure.length > 0 && candidates.length === 0)
    return {
      kind: 'refused',
      reason: `“${unsure[0]!.when.text}”还需要另一项事实，仅凭数值不能确定`,
    };
  const none =
    signOf(context.actual) === 0 && meaning.kind === 'ladder' ? existenceOf(meaning).none : undefined;
  // 无差错10分；1笔8分: what comes before the first of them.
  const before =
    none !== undefined && (countsFromOne(ranged) || (candidates.length === 0 && namesMeasure(none, meaning)));
  const denied = candidates.length === 0 && !before ? noneBelow(meaning, context) : undefined;
  if (denied) {
    const points = pointsOf(denied.award, context.full);
    return typeof points === 'string'
      ? { kind: 'refused', reason: points }
      : inWords(denied, points, context);
  }
  if (candidates.length === 0 && !before) return { kind: 'none', onlyWords: false };
  if (none) {
    const points = pointsOf(none.award, context.full);
    const text = none.when.text;
    if (typeof points === 'string') return { kind: 'refused', reason: points };
    const others = candidates.map((one) => pointsOf(one.award, context.full));
    // 无监测断面 beside 断面达标率低于90%: a rate of nothing, or nothing to rate.
    const rated = context.row.percent && candidates.some(earnsNothing);
    if (before || (namesMeasure(none, meaning) && !rated)) return inWords(none, points, context);
    if (others.some((other) => typeof other === 'string' || compare(other, points) !== 0))
      return { kind: 'refused', reason: `是否属于“${text}”仅凭数值不能确定` };
  }
  const open = meaning.kind === 'ladder' && chosen.length > 0 && chosen.every(({ placed }) => !placed.min);
  const given = open && candidates.length === 1 ? pointsOf(candidates[0]!.award, context.full) : '';
  const nothing = typeof given === 'string' ? undefined : noneAtAll(meaning, given, context);
  if (nothing && 'reason' in nothing) return { kind: 'refused', reason: nothing.reason };
  if (nothing) return inWords(nothing.case, nothing.points, context);
  const better = candidates.length === 1 ? betterInWords(chosen, cases, context) : undefined;
  // 无差错 of what there are three of: it cannot hold.
  const counts =
    countsFromOne(ranged) || (meaning.kind === 'deduction' && byFaults && signOf(context.actual) > 0);
  // 无监测断面: there is a rate, and so there is something to rate.
  const rates = context.row.percent && signOf(context.actual) > 0 && better && namesMeasure(better, meaning);
  const ruledOut = better && (counts || rates) && existenceOf(meaning).none === better;
  if (better && !ruledOut)
    return {
      kind: 'refused',
      reason: `是否属于“${better.when.text}”仅凭数值不能确定`,
    };
  return takeBesides(settle(candidates, chosen, meaning, context, meant), extra);
}

const NAMED_END = /\((?:包?含|包括)([^()]{0,12})\)/g;

/** ≥20%, 5次及以上, 达到20%, 不超过60分: an end that belongs to it, whatever its neighbour begins with. */
const CLOSED = /(?:[≥≤]|不(?:[低少高多大小]于|超过)|达到)\d|\d[^，。;\d]{0,4}(?:及|和|或)其?以[上下]/;

/** 80%及以下, 10天(含)以上 and 10天以下 at the number itself: whether the words keep the end or say nothing of it. */
function endWords(when: RangeCondition, context: Context): 'closed' | 'bare' | undefined {
  const placed = placeRange(when, context);
  if ('reason' in placed) return undefined;
  const side = (['min', 'max'] as const).find(
    (one) => placed[one] && compare(placed[one].value, context.actual) === 0,
  );
  if (!side) return undefined;
  for (const { 0: number, index } of when.text.matchAll(NUMBERS)) {
    if (Number(number) !== when[side]!.value) continue;
    const behind = when.text.slice(index + number.length, index + number.length + 10);
    const end = BEHIND_END.exec(behind);
    if (end) return end[1] === undefined ? 'bare' : 'closed';
  }
  return undefined;
}

const NUMBERS = /\d+(?:\.\d+)?/g;
const BEHIND_END = /^[^\d，。;()]{0,4}?(?:((?:及|和|或)其?|\((?:包?含|包括)[^()]{0,6}\))?以[上下内])/;

/** Whether a range says in so many words that its end belongs to it: 3次(含3次). */
function namesEnd({ when }: Case, context: Context): boolean {
  if (when.kind !== 'range') return false;
  // Of a list (70%以下的) the words are put together anew.
  if (!when.min !== !when.max && !when.bare && CLOSED.test(when.text) && context.text.includes(when.text)) {
    const placed = placeRange(when, context);
    const end = 'reason' in placed ? undefined : (placed.min ?? placed.max);
    return end !== undefined && compare(end.value, context.actual) === 0;
  }
  if (when.min && when.max && endWords(when, context) === 'closed') return true;
  for (const { 1: told, index } of when.text.matchAll(NAMED_END)) {
    // 45(含)-50张: the end in front of the bracket, not the other.
    const before = when.text.slice(Math.max(0, index - 18), index);
    const number = /\d[\d.]*/.exec(told!)?.[0] ?? before.match(/\d[\d.]*/g)?.at(-1);
    const side = (['min', 'max'] as const).find((one) => when[one]?.value === Number(number));
    const placed = side && when.min && when.max ? placeRange(when, context) : undefined;
    if (!side || !placed || 'reason' in placed) return true;
    if (compare(placed[side]!.value, context.actual) === 0) return true;
  }
  return false;
}

/** 3次以下, 60-80分: the end may be the neighbour's. */
function sharesEnd({ when }: Case, context: Context): boolean {
  if (when.kind === 'range' && endWords(when, context) === 'bare') return true;
  return (
    (when.kind === 'range' || when.kind === 'any') &&
    /(?<![及含])以[上下内]|\d[^\d，]{0,3}[-~至到]/.test(when.text) &&
    !/含/.test(when.text)
  );
}

/** 恰好用满60天 beside 60天之内提前: the one that says so has its own number. */
const EXACTLY = /恰好|正好|刚好|恰为/;

/** How the points of a case come about where they are calculated. */
const HOW: Partial<Record<Award['kind'], string>> = {
  interpolated: '按比例',
  proportional: '按完成比例',
  formula: '按公式',
};

function settle(
  candidates: readonly Case[],
  chosen: readonly Ranged[],
  meaning: Meaning,
  context: Context,
  meant: ReadonlyMap<RangeCondition, Bare>,
): LadderResult {
  const [alone] = candidates;
  if (
    candidates.length === 1 &&
    alone!.when.kind === 'range' &&
    alone!.when.bare &&
    alone!.when.min?.value === 1 &&
    compare(context.actual, ONE) > 0 &&
    earnsPoints(alone!) &&
    !givesWhole(alone!, meaning.total?.value) &&
    meaning.kind === 'ladder' &&
    // 开展1次得2分，此后每增加1次加0.5分: what the others earn is said.
    !meaning.bonuses.some(({ step }) => step && step.unit === (alone!.when as RangeCondition).unit) &&
    !isPercent(alone!.when.unit) &&
    meaning.cases.filter((one) => one.when.kind === 'range' && one.when.bare).length === 1
  )
    return { kind: 'refused', reason: `“${alone!.when.text}”是恰好1还是每1都这样计分没有写明` };
  const assumptions: string[] = [];
  const priced: { case: Case; points: Rational }[] = [];
  for (const one of candidates) {
    const points =
      one.award.kind === 'interpolated'
        ? interpolate(one, meaning, context)
        : one.award.kind === 'formula'
          ? byFormula(one.award.formula, meaning, context)
          : one.award.kind === 'proportional' && one.award.ofDone
            ? shareOfDone(one, meaning, context)
            : pointsOf(one.award, context.full);
    if (typeof points === 'string') return { kind: 'refused', reason: points };
    priced.push({ case: one, points });
  }
  priced.sort((a, b) => compare(b.points, a.points));
  const named = priced.length > 1 ? priced.filter((one) => namesEnd(one.case, context)) : [];
  // 3次(含3次)-5次 beside 3次以下: the one that names its end has it.
  if (
    named.length > 0 &&
    named.length < priced.length &&
    priced.every((one) => namesEnd(one.case, context) || sharesEnd(one.case, context))
  )
    priced.splice(0, priced.length, ...named);
  const exact = priced.filter((one) => EXACTLY.test(one.case.when.text));
  if (exact.length === 1) priced.splice(0, priced.length, ...exact);
  const best = priced[0]!;
  const differing = priced.filter((one) => compare(one.points, best.points) !== 0);
  const alternatives: Alternative[] = [];
  if (differing.length > 0) {
    // Two neighbours share an end: nothing else can be meant. Anything more is a contradiction of the rule.
    const touches =
      chosen.length === candidates.length &&
      // 国家级一项计2分，省级一项计1分: one of two kinds, and no end that two neighbours share.
      !chosen.every(({ range }) => range.bare) &&
      !chosen.some((one) => chosen.some((other) => one !== other && areAlike(one.placed, other.placed))) &&
      chosen.every((one) =>
        [one.placed.min, one.placed.max].some((end) => end && compare(end.value, context.actual) === 0),
      );
    if (!touches)
      return {
        kind: 'refused',
        reason: `实际值${withUnit(context.actual, context.row)}同时落入得分不同的几档`,
      };
    assumptions.push(`${withUnit(context.actual, context.row)}正好在两档的分界上，按较高一档计`);
    for (const one of differing) alternatives.push({ reading: '分界归较低一档', score: one.points });
  }
  const range = chosen.find((one) => one.case === best.case);
  for (const note of range?.placed.notes ?? []) assumptions.push(note);
  if (
    range?.range.bare &&
    !meant.has(range.range) &&
    range.placed.min &&
    compare(context.actual, range.placed.min.value) !== 0 &&
    meaning.kind === 'ladder'
  ) {
    const levels = meaning.cases.flatMap(({ when }) => (when.kind === 'range' && when.bare ? [when] : []));
    const { value } = range.range.min!;
    if (levels.length > 1 && best.case.award.kind !== 'full')
      assumptions.push(
        levels.some((one) => one.min && one.min.value > value)
          ? '介于两档之间，按已达到的一档计'
          : '超过写明的最高一档，按最高一档计',
      );
  }
  const text = withBracketClosed(best.case.when.text);
  return {
    kind: 'case',
    case: best.case,
    points: best.points,
    assumptions,
    alternatives,
    working: `实际${withUnit(context.actual, context.row)}，符合“${text}”，${HOW[best.case.award.kind] ?? ''}得${toText(best.points)}分`,
  };
}

/** The words of a condition may end at the last number: 90%以上的(含90%. */
function withBracketClosed(text: string): string {
  return text.lastIndexOf('(') > text.lastIndexOf(')') ? `${text})` : text;
}
