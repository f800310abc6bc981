import type { Award, Case, Condition, Meaning, RangeCondition } from '../model/rule';
import type { Rational } from '../model/rational';
import { add, compare, divide, HUNDRED, multiply, rational, subtract, toText, ZERO } from '../model/rational';
import type { Alternative, Context } from './context';
import { withUnit } from './context';
import { holds, inside, placeRange } from './place';
import type { PlacedRange } from './place';

type Truth = 'yes' | 'no' | 'unknown';

export type LadderResult =
  | { readonly kind: 'case'; readonly case: Case; readonly points: Rational; readonly working: string; readonly assumptions: readonly string[]; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'none'; readonly onlyWords: boolean; readonly reason?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Points of an award; a reason in zh-CN where it is no number. */
export function pointsOf(award: Award, full: Rational | undefined): Rational | string {
  switch (award.kind) {
    case 'full': {
      if (!full) return '没有给出分值，满分是多少分不能确定';
      const left = subtract(full, rational(award.less));
      return compare(left, ZERO) < 0 ? ZERO : left;
    }
    case 'points':
      return rational(award.value);
    case 'share':
      return full ? divide(multiply(full, rational(award.percent)), HUNDRED)! : '没有给出分值，权重分是多少不能确定';
    case 'choice':
      return award.of === 'points' ? `该档给出的是${award.min}—${award.max}分的范围，须由评审人核定` : `该档给出的是分值的${award.min}%—${award.max}%，须由评审人核定`;
    case 'interpolated':
      return '按比例计分的两端没有写全';
    case 'proportional':
      return '该档按比例得分，是在两端之间折算还是按完成比例乘分值没有写明';
    case 'discretion':
      return '由评审人裁量，没有固定分数';
  }
}

interface Ranged {
  readonly case: Case;
  readonly range: RangeCondition;
  readonly placed: PlacedRange;
}

function hasRange(condition: Condition): boolean {
  return condition.kind === 'range' || ((condition.kind === 'all' || condition.kind === 'any') && condition.of.some(hasRange));
}

function truthOf(condition: Condition, context: Context, exact: ReadonlySet<RangeCondition>, byFaults: boolean): Truth | { readonly reason: string } {
  switch (condition.kind) {
    case 'range': {
      const placed = placeRange(condition, context);
      if ('reason' in placed) return byFaults && (condition.scale === 'target-share' || condition.scale === 'outside') ? 'unknown' : placed;
      return holds(exact.has(condition) && placed.min ? { ...placed, max: placed.min } : placed, context.actual) ? 'yes' : 'no';
    }
    case 'words':
      return 'unknown';
    case 'otherwise':
      return 'no';
    case 'all':
    case 'any': {
      const parts: Truth[] = [];
      for (const part of condition.of) {
        const truth = truthOf(part, context, exact, byFaults);
        if (typeof truth === 'object') return truth;
        parts.push(truth);
      }
      const decisive: Truth = condition.kind === 'all' ? 'no' : 'yes';
      if (parts.includes(decisive)) return decisive;
      return parts.includes('unknown') ? 'unknown' : condition.kind === 'all' ? 'yes' : 'no';
    }
  }
}

/** Levels without a comparator whose points fall as the number grows are exact counts, not levels reached. */
function exactCounts(cases: readonly Case[], meaning: Meaning): ReadonlySet<RangeCondition> {
  const bare = cases.flatMap((one) => (one.when.kind === 'range' && one.when.bare && one.when.min && !one.when.max ? [{ range: one.when, one }] : []));
  const exact = new Set<RangeCondition>();
  if (meaning.kind !== 'ladder' || bare.length === 0) return exact;
  const value = (award: Award): number => (award.kind === 'full' ? (award.less === 0 ? 1e9 : -award.less) : award.kind === 'points' ? award.value : award.kind === 'share' ? award.percent : 0);
  const sorted = [...bare].sort((a, b) => a.range.min!.value - b.range.min!.value);
  const rising = sorted.every((item, i) => i === 0 || value(item.one.award) >= value(sorted[i - 1]!.one.award));
  const others = cases.filter((one) => one.when.kind === 'range' && !one.when.bare && one.when.scale === sorted[0]!.range.scale);
  const above = others.some((one) => one.when.kind === 'range' && one.when.min && one.when.min.value > sorted[0]!.range.min!.value && value(one.award) < value(sorted[0]!.one.award));
  if (!rising || above) for (const item of bare) exact.add(item.range);
  return exact;
}

function chooseNarrowest(found: readonly Ranged[]): readonly Ranged[] {
  return found.filter((a) => !found.some((b) => b !== a && inside(b.placed, a.placed) && !inside(a.placed, b.placed)));
}

/** What the cases give for a number. */
export function climb(meaning: Meaning, context: Context): LadderResult {
  const ranks = meaning.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const cases = ranks ? meaning.cases.filter((one) => one.when.kind !== 'range' || one.when.scale === 'rank') : meaning.cases;
  const ranged = cases.filter((one) => hasRange(one.when));
  if (ranged.length === 0) return { kind: 'none', onlyWords: cases.length > 0 };
  const exact = exactCounts(cases, meaning);
  const byFaults = meaning.kind === 'deduction' && meaning.deductions.every((one) => one.measure === 'fault');
  const found: Ranged[] = [];
  const unsure: Case[] = [];
  const compound: Case[] = [];
  for (const one of ranged) {
    const truth = truthOf(one.when, context, exact, byFaults);
    if (typeof truth === 'object') return { kind: 'refused', reason: truth.reason };
    if (truth === 'unknown' && !byFaults) unsure.push(one);
    if (truth !== 'yes') continue;
    const range = one.when.kind === 'range' ? one.when : undefined;
    const placed = range && placeRange(range, context);
    if (range && placed && !('reason' in placed)) found.push({ case: one, range, placed: exact.has(range) && placed.min ? { ...placed, max: placed.min } : placed });
    else compound.push(one);
  }
  const chosen = chooseNarrowest(found);
  const candidates = [...chosen.map((one) => one.case), ...compound];
  if (unsure.length > 0 && candidates.length === 0) return { kind: 'refused', reason: `“${'text' in unsure[0]!.when ? unsure[0]!.when.text : ''}”还需要另一项事实，仅凭数值不能确定` };
  if (candidates.length === 0) return { kind: 'none', onlyWords: false };
  return settle(candidates, chosen, meaning, context, exact);
}

function settle(candidates: readonly Case[], chosen: readonly Ranged[], meaning: Meaning, context: Context, exact: ReadonlySet<RangeCondition>): LadderResult {
  const assumptions: string[] = [];
  const priced: { case: Case; points: Rational }[] = [];
  for (const one of candidates) {
    const points = one.award.kind === 'interpolated' ? interpolate(one, meaning, context) : pointsOf(one.award, context.full);
    if (typeof points === 'string') return { kind: 'refused', reason: points };
    priced.push({ case: one, points });
  }
  priced.sort((a, b) => compare(b.points, a.points));
  const best = priced[0]!;
  const differing = priced.filter((one) => compare(one.points, best.points) !== 0);
  const alternatives: Alternative[] = [];
  if (differing.length > 0) {
    // Two neighbours share an end: nothing else can be meant. Anything more is a contradiction of the rule.
    const touches = chosen.length === candidates.length && chosen.every((one) => [one.placed.min, one.placed.max].some((end) => end && compare(end.value, context.actual) === 0));
    if (!touches) return { kind: 'refused', reason: `实际值${withUnit(context.actual, context.row)}同时落入得分不同的几档` };
    assumptions.push(`${withUnit(context.actual, context.row)}正好在两档的分界上，按较高一档计`);
    for (const one of differing) alternatives.push({ reading: '分界归较低一档', score: one.points });
  }
  const range = chosen.find((one) => one.case === best.case);
  for (const note of range?.placed.notes ?? []) assumptions.push(note);
  if (range?.range.bare && !exact.has(range.range) && range.placed.min && compare(context.actual, range.placed.min.value) !== 0 && meaning.kind === 'ladder') {
    const levels = chosen.length > 0 && meaning.cases.filter((one) => one.when.kind === 'range' && one.when.bare).length > 1;
    if (levels && !(best.case.award.kind === 'full')) assumptions.push('介于两档之间，按已达到的一档计');
  }
  const text = 'text' in best.case.when ? best.case.when.text : '';
  return {
    kind: 'case', case: best.case, points: best.points, assumptions, alternatives,
    working: `实际${withUnit(context.actual, context.row)}，符合“${text}”，得${toText(best.points)}分`,
  };
}

/** Linear between the two ends of the range, with what the neighbours give there. */
function interpolate(one: Case, meaning: Meaning, context: Context): Rational | string {
  const range = one.when.kind === 'range' ? placeRange(one.when, context) : undefined;
  if (!range || 'reason' in range || !range.min || !range.max) return '按比例计分的区间没有写全';
  const at = (value: Rational): Rational | undefined => {
    for (const other of meaning.cases) {
      if (other === one || other.when.kind !== 'range') continue;
      const placed = placeRange(other.when, context);
      if ('reason' in placed) continue;
      if ([placed.min, placed.max].some((end) => end && compare(end.value, value) === 0)) {
        const points = pointsOf(other.award, context.full);
        if (typeof points !== 'string') return points;
      }
    }
    return undefined;
  };
  const low = at(range.min.value);
  const high = at(range.max.value);
  if (!low || !high) return '按比例计分的两端没有写明分数';
  const share = divide(subtract(context.actual, range.min.value), subtract(range.max.value, range.min.value))!;
  return add(low, multiply(subtract(high, low), share));
}
