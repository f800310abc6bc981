import { earnsNothing } from '../../model/meaning';
import type { Case, End, RangeCondition, Span } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import { doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';

interface Knot {
  readonly at: number;
  readonly one: Case;
  readonly range: RangeCondition;
}

function knotOf(one: Case): Knot | undefined {
  const { when, award } = one;
  if (when.kind !== 'range' || when.around || (award.kind === 'full' && award.less !== 0)) return undefined;
  if (award.kind !== 'full' && award.kind !== 'points' && award.kind !== 'share') return undefined;
  if (when.min && when.max && when.min.value !== when.max.value) return undefined;
  const end = when.min ?? when.max;
  return end && { at: end.value, one, range: when };
}

const rankOf = ({ award }: Case): number =>
  award.kind === 'full'
    ? Number.POSITIVE_INFINITY
    : award.kind === 'points'
      ? award.value
      : award.kind === 'share'
        ? award.percent
        : 0;

/** 高于90%的按内插: the level that ends there and the one that follows, where the words do not lead over several. */
function behindEnd(knots: readonly Knot[], { min, max, unit }: RangeCondition): readonly Knot[] {
  const from = (min ?? max)!.value;
  const behind = knots.filter(({ at, range }) => range.unit === unit && (min ? at >= from : at <= from));
  const near = behind.find(({ at }) => at === from);
  // 60%以下得3分，60%以上的按内插: whether the line begins with those three is not said.
  const begins = near && (near.range.bare || (min ? earnsNothing(near.one) : near.range.min !== undefined));
  return begins && behind.length === 2 ? behind : [];
}

/** 60%得0分，100%得满分，中间按线性插值: a line between each two neighbours that leave a gap. */
export function fillBetween(draft: Draft): void {
  const { between } = draft;
  if (!between) return;
  // No line leads through a level that is left to a person; discretion-among-levels says so.
  if (draft.cases.some(({ award }) => award.kind === 'discretion')) return;
  const fail = (): void => {
    doubtAt(draft, 'leftover', between.start, between.end, '插值的两端没有写全');
  };
  const known = draft.cases.flatMap((one) => knotOf(one) ?? []);
  const [first] = known;
  if (!first || known.some(({ range }) => range.scale !== first.range.scale)) return fail();
  // A value that has points of its own goes before the open side of its neighbour: 80%得6分 beside 80%以下不得分.
  const open = ({ range }: Knot): number => (range.min === undefined ? 1 : 0);
  const ordered = [...known].sort((a, b) => a.at - b.at || open(a) - open(b));
  const all = ordered.filter((knot, i) => ordered[i - 1]?.at !== knot.at);
  const knots = between.beyond ? behindEnd(all, between.beyond) : all;
  if (knots.length < 2) return fail();
  const [low, high] = [knots[0]!, knots[knots.length - 1]!];
  const span: Span = draft.located.span(between.start, between.end);
  const rising = rankOf(high.one) > rankOf(low.one);
  // A level without a comparator is the end of its side, or exactly itself.
  const settled = ({ at, range, one }: Knot): RangeCondition => {
    const end: End = { value: at, inclusive: true };
    const best = rising ? at === high.at : at === low.at;
    const nothing = earnsNothing(one);
    const worst = (rising ? at === low.at : at === high.at) && nothing;
    const upward = rising ? best : worst;
    const downward = rising ? worst : best;
    const [min, max] = [downward ? undefined : end, upward ? undefined : end];
    return { ...range, min, max, bare: false, text: printRange(min, max, range.unit, false, range.scale) };
  };
  // 达到60%得0分 is where the line begins, not a level that more would reach too.
  const begins = ({ one, range }: Knot): boolean =>
    range.min !== undefined && range.max === undefined && earnsNothing(one);
  const levels = new Map(
    knots
      .filter((knot) => knot.range.bare || (rising && knot === low && begins(knot)))
      .map((knot) => [knot.one, settled(knot)] as const),
  );
  draft.cases.forEach((one, i) => {
    const range = levels.get(one);
    if (range) draft.cases[i] = { ...one, when: range };
  });
  knots.slice(1).forEach((knot, i) => {
    const before = knots[i]!;
    const covered = draft.cases.some(
      ({ when }) =>
        when.kind === 'range' &&
        when.min &&
        when.max &&
        when.min.value < knot.at &&
        when.max.value > before.at,
    );
    if (covered) return;
    const min: End = { value: before.at, inclusive: false };
    const max: End = { value: knot.at, inclusive: false };
    const { unit, scale } = knot.range;
    const text = printRange(min, max, unit ?? before.range.unit, false, scale);
    draft.cases.push({
      when: { kind: 'range', scale, min, max, unit: unit ?? before.range.unit, bare: false, text, span },
      award: { kind: 'interpolated', span },
      span,
    });
  });
}
