import { earns, earnsAll, earnsNothing, rangesOf } from '../../model/meaning';
import { ratioOf } from '../../model/formula';
import type { Proportion } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import { isPercent } from '../../text/units';
import { addDoubt, doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 60%以上按完成比例得分，60%以下不得分: whether the share is of completion, and nothing is earned below; the end is above. */
function startsAt({ cases }: Draft, { compares: [level] }: Conditions): boolean {
  const at = level?.min;
  if (!at || level.unit !== '%') return false;
  const i = cases.findIndex(
    ({ when, award }) =>
      when.kind === 'range' && when.max?.value === at.value && !when.min && earnsNothing({ award }),
  );
  const below = cases[i];
  if (below?.when.kind !== 'range') return false;
  if (at.inclusive !== false) {
    const { scale, max } = below.when;
    // Of the plan, 70%以下 is said so that it leaves 70% out.
    const text =
      scale === 'target-share' && max?.inclusive !== false ? `低于目标值的${at.value}%` : below.when.text;
    cases[i] = { ...below, when: { ...below.when, text, max: { value: at.value, inclusive: false } } };
  }
  return true;
}

/** 低于60%的按比例得分 behind what 60% earns, 不足30件的按完成比例得分，30件以上得满分: whether its end is the beginning of a case. */
function endsAt({ cases, located }: Draft, { compares: [level], start, end }: Conditions): boolean {
  const [from] = located.span(start, end);
  return cases.some(
    (one) =>
      one.when.kind === 'range' &&
      one.when.min?.value === level?.max?.value &&
      (one.span[0] < from || earnsAll(one)),
  );
}

/** Whether a formula right behind a share in words is actual over target times all points. */
function saysAgain(share: Proportion, { formula, span }: Proportion): boolean {
  if (share.losing || formula.kind !== 'binary' || formula.operator !== '×') return false;
  const gap = span[0] - share.span[1];
  const sides = [formula.left, formula.right];
  return (
    gap >= 0 &&
    gap <= 2 &&
    sides.some((side) => side.kind === 'completion' || ratioOf(side) === 'direct') &&
    sides.some(({ kind }) => kind === 'weight' || kind === 'number')
  );
}

/** 未达到的, 未完成计划的: whom the second of two shares is for. */
const REST = /(?:未|没有?|不)(?:能)?(?:达|完成|足|满|到)[^，。;\n]{0,8}的?，?$/;
/** 按比例: of what was named before; 按完成比例 names it. */
const OF_WHAT = /^的?(?:按照?|根据|依据)(?:其|实际|相应|同等|该)?(.*?)(?:的?比例|率)/;
const OF_COMPLETION = /完成|占(?:计划|任务|目标)/;

/**
 * 按完成比例赋分；完成比例达到100%的赋满分，未达到的按比例赋分: a share at the head tells what the points go by, and the same one behind
 * the level for whom it counts.
 */
function tellsTwice(draft: Draft, [head, rest]: Draft['shares'], count: number): boolean {
  if (!head || !rest || count !== 2 || head.from || head.below || rest.from || rest.below) return false;
  const [one, two] = [head.proportion, rest.proportion];
  if (!one.inWords || !two.inWords || one.losing || two.losing || one.span[0] > two.span[0]) return false;
  if (REST.test(head.words.lead) || !REST.test(rest.words.lead) || !draft.cases.some(earns)) return false;
  // 达到80%的赋满分: of 80% or of all, which the row would have to tell.
  const levels = draft.cases.filter(earns).flatMap(({ when }) => rangesOf(when));
  if (levels.some(({ min }) => min?.value !== 100)) return false;
  const [of, again] = [OF_WHAT.exec(head.words.said)?.[1], OF_WHAT.exec(rest.words.said)?.[1]];
  const completion = OF_COMPLETION.test(head.words.lead + head.words.said);
  const named = of === undefined || of === '' || OF_COMPLETION.test(of);
  const levelsSay = of !== undefined && levels.some(({ text }) => text.includes(of));
  const same = (again === '' && (named || levelsSay)) || again === of || (again === '完成' && completion);
  return same && JSON.stringify(one.formula) === JSON.stringify(two.formula);
}

/** 按完成比例得分，超过110%的每超1%扣1分: steps on the other side of the goal, or from another level, leave the share as it is. */
function besideSteps({ cases, deductions }: Draft, { losing }: Proportion): boolean {
  const isLevel = (value: number | undefined): boolean =>
    cases.some(({ when }) => when.kind === 'range' && when.min?.value === value);
  return (
    !losing &&
    deductions.length > 0 &&
    deductions.every(
      ({ measure, threshold }) =>
        measure === 'excess' || (measure === 'shortfall' && threshold && !isLevel(threshold.value)),
    )
  );
}

/** 80%以上的按完成率计分，80%以下的按完成率计分后减半: a share of all points from a level on, and a part of that share below it. */
function halvesBelow(draft: Draft): void {
  const { shares, cases } = draft;
  const [upper, lower, third] = shares;
  const [from, below] = [upper?.from?.compares[0], lower?.below?.compares[0]];
  if (!upper || !lower || third || !from?.min || !below?.max || draft.proportion) return;
  if (draft.deductions.length + cases.length > 0 || from.min.value !== below.max.value) return;
  if (from.unit !== '%' || below.unit !== '%' || from.scale !== 'value' || below.scale !== 'value') return;
  if (!upper.proportion.inWords || lower.proportion.inWords) return;
  if (upper.proportion.losing || lower.proportion.losing) return;
  const above = upper.from!.when;
  if (above?.kind !== 'range') return;
  const { formula, span } = upper.proportion;
  cases.push({ when: above, award: { kind: 'formula', formula, span }, span: above.span });
  // As with 低于80%的，得分=…: what is left.
  draft.proportion = lower.proportion;
  shares.length = 0;
}

/** Shares that only announce the numbers of the next clauses go; more than one that counts is too many. */
export function settleShares(draft: Draft): void {
  halvesBelow(draft);
  if (draft.shares.length === 0) return;
  const inNumbers =
    draft.deductions.some((one) => one.measure !== 'fault') ||
    draft.proportion !== undefined ||
    // 按投用率计分，每1%得0.1分.
    (draft.earning !== undefined && isPercent(draft.earning.unit.unit)) ||
    draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const counting = draft.shares.filter(
    (one) => !(one.announces && inNumbers && !besideSteps(draft, one.proportion)),
  );
  const [first, second] = counting;
  // 每低1%扣1分，得分按覆盖面折算: two ways to the points.
  for (const { proportion, announces, named } of draft.shares)
    if (announces && inNumbers && named)
      addDoubt(
        draft,
        'contradiction',
        { span: proportion.span },
        '既逐步扣分又按比率折算，以哪个为准没有写明',
      );
  for (const { from } of draft.shares)
    if (from && !startsAt(draft, from))
      doubtAt(draft, 'leftover', from.start, from.end, '达到该值以后按什么比例计分没有写明');
  for (const { below } of draft.shares)
    if (below && !endsAt(draft, below))
      doubtAt(draft, 'leftover', below.start, below.end, '按比例计分的起点没有写明');
  if (first && second && !tellsTwice(draft, counting, counting.length)) {
    addDoubt(draft, 'several-facts', { span: second.proportion.span }, '有两处按比例计分');
  }
  // 按完成比例得分(完成率×分值): the formula says the same once more.
  if (first && draft.proportion && !saysAgain(first.proportion, draft.proportion))
    addDoubt(draft, 'several-facts', { span: first.proportion.span }, '既有公式又有另一种比例');
  draft.proportion ??= first?.proportion;
}
