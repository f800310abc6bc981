import { earnsNothing, earnsPoints, givesWhole, rangesOf } from '../../model/meaning';
import type { Bonus, Case, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import {
  compare,
  divide,
  floorOf,
  maximum,
  minimum,
  multiply,
  percentage,
  rational,
  signOf,
  subtract,
  toText,
  ZERO,
} from '../../model/rational';
import { SAME_UNIT, hundredthsOf, unitFactor } from '../../text/units';
import { convert } from '../row/convert';
import { pointsOf } from './award-points';
import type { Context } from './context';
import { mostAdded } from './excess-bonus';
import { placeRange, placeValue } from './place';

/** What a step of points adds to the case that it stands behind. */
export type Added = { readonly points: Rational; readonly working: string } | { readonly reason: string };

/** 得权重分的80%，每提高1分加权重分的1%，加满为止: parts of all points, with all of them or what may be added as the limit. */
function addsShares(anchor: Case, { amount, most }: Bonus, { ceiling }: Meaning): boolean {
  const limited = ceiling ? ceiling.value === Infinity : most !== undefined;
  return earnsShare(anchor) && amount.of === 'weight' && limited;
}

function earnsShare({ award }: Case): boolean {
  return award.kind === 'share' && award.percent > 0 && award.percent < 100;
}

/** 完成80%得4分，每增加5%加0.5分，100%得6分: the case that the step stands behind, where it is not that of full marks. */
export function anchorOf(meaning: Meaning): { readonly bonus: Bonus; readonly anchor: Case } | undefined {
  const bonus = meaning.bonuses.find((one) => one.measure !== 'once');
  if (!bonus) return undefined;
  const before = meaning.cases.filter((one) => one.span[1] <= bonus.span[0]);
  // 完成计划得9分，未完成的不得分；每超额完成5个百分点加0.5分: what earns nothing in between is no level to go on from.
  const earning = before.filter((one) => !earnsNothing(one));
  const anchor = earning.length === 1 ? earning[0] : before.at(-1);
  const total = meaning.total?.value;
  if (!anchor || !(earnsPoints(anchor) || earnsShare(anchor)) || givesWhole(anchor, total)) return undefined;
  // Only where better cases follow, or the limit is all there is, does the step lead from one to the other.
  // 完成70%得7分，每提高1%加0.1分，满分10分；不足70%不得分: it leads from the one level to all points.
  const alone = meaning.cases.every((one) => one === anchor || earnsNothing(one));
  const limited =
    (total !== undefined && (meaning.ceiling?.value === total || alone)) ||
    (alone && addsShares(anchor, bonus, meaning));
  return limited || meaning.cases.some((one) => one.span[0] >= bonus.span[1] && givesWhole(one, total))
    ? { bonus, anchor }
    : undefined;
}

/** The points that the steps from the level of the anchor add, at most what the next level gives. */
export function addedFrom(
  { bonus, anchor }: { readonly bonus: Bonus; readonly anchor: Case },
  meaning: Meaning,
  context: Context,
): Added {
  const upward = bonus.measure === 'excess';
  const level = (one: Case): Rational | string | undefined => {
    const [range] = rangesOf(one.when);
    const placed = range && placeRange(range, context);
    if (!placed || 'reason' in placed) return placed?.reason;
    return (upward ? placed.min : placed.max)?.value;
  };
  const from = level(anchor);
  const own = pointsOf(anchor.award, context.full);
  if (typeof from === 'string') return { reason: from };
  const each =
    bonus.amount.of === 'points'
      ? rational(bonus.amount.value)
      : // 完成80%得4分，每增加5%加权重分的10%: points of the rule, and a part of the points of the row.
        earnsShare(anchor) && context.full
        ? multiply(context.full, percentage(bonus.amount.value))
        : undefined;
  if (!from || typeof own === 'string' || !bonus.step || !each) return { reason: '加分从哪个数起算没有写明' };
  // 达到80%得6分，每超额完成1%加0.2分 in a row that asks for 100 %: beyond the plan, or beyond the level.
  const { target } = context.row;
  if (target && compare(target, from) !== 0 && /超额/u.test(context.text.slice(...bonus.span)))
    return { reason: '加分从哪个数起算没有写明' };
  const told = bonus.from && placeValue(bonus.from.value!, bonus.from.unit, bonus.from.scale, context);
  if (told && ('reason' in told || compare(told.value, from) !== 0))
    return { reason: '加分从哪个数起算没有写明' };
  const { unit, value } = bonus.step;
  const { row } = context;
  const rates = row.percent ? 1 : hundredthsOf(row.unit);
  const hundredths = hundredthsOf(unit);
  let size: Rational | undefined;
  if (hundredths !== undefined && rates === undefined)
    size =
      target && row.unit !== undefined ? multiply(target, rational((value * hundredths) / 100)) : undefined;
  else if (hundredths !== undefined) size = rational(Number(((value * hundredths) / rates!).toPrecision(14)));
  else {
    const conversion = unit === undefined || row.unit === undefined ? SAME_UNIT : unitFactor(unit, row.unit);
    size = conversion && convert(rational(value), conversion);
  }
  const beyond = upward ? subtract(context.actual, from) : subtract(from, context.actual);
  const steps = size && divide(beyond, size);
  if (!steps || signOf(steps) < 0) return { reason: '加分的步长不能换算' };
  let points = multiply(floorOf(steps), each);
  const most = mostAdded(bonus, context.full);
  if (most) points = minimum(points, most);
  // What the next level gives is the most that the way to it can give.
  for (const one of meaning.cases) {
    const next = one.span[0] >= bonus.span[1] ? pointsOf(one.award, context.full) : undefined;
    if (next === undefined || typeof next === 'string' || compare(next, own) <= 0) continue;
    points = minimum(points, subtract(next, own));
  }
  const all = meaning.total ? rational(meaning.total.value) : context.full;
  if (all) points = minimum(points, maximum(ZERO, subtract(all, own)));
  return {
    points,
    working: `再加${toText(points)}分`,
  };
}
