import { holdsRatio } from '../../model/formula';
import type { Clamp, Meaning } from '../../model/rule';
import type { Rational } from '../../model/rational';
import { compare, multiply, percentage, rational, signOf } from '../../model/rational';
import { isPercent } from '../../text/units';
import { wantsLess } from '../row/actual';
import type { Context } from './context';
import { withUnit } from './context';
import { takesShare } from './formula-score';
import { fullMarksAt } from './full-marks';
import { placeValue } from './place';

type Limit = { readonly value: Rational } | { readonly reason: string };

/** 目标值÷实际值: what the formula holds to a limit falls as the actual rises. */
function turnsRound(meaning: Meaning): boolean {
  return (
    meaning.kind === 'proportion' &&
    !meaning.proportion.inWords &&
    holdsRatio(meaning.proportion.formula, 'turned')
  );
}

/** Whether a share of the plan is what the rule works with; then a limit may be one of the share. */
function byShare(meaning: Meaning): boolean {
  if (meaning.kind === 'proportion')
    return meaning.proportion.inWords || takesShare(meaning.proportion.formula);
  return meaning.cases.some(({ award }) => award.kind === 'formula' && takesShare(award.formula));
}

/** 超过1按1, 完成率大于100%的按100%计 of an amount: so much of the plan. */
function shareOfPlan(share: Rational, meaning: Meaning, context: Context): Limit {
  const at =
    meaning.kind === 'proportion' && meaning.proportion.inWords ? fullMarksAt(meaning, context) : undefined;
  if (at && 'reason' in at) return at;
  const plan = at?.min ?? context.row.target;
  return plan && signOf(plan) > 0
    ? { value: multiply(share, plan) }
    : { reason: '限度是完成比例，须有目标值（计划数）' };
}

function limitOf({ side, value, unit, of }: Clamp, meaning: Meaning, context: Context): Limit {
  const { row } = context;
  // 大于1的按1计 of a percentage: one is all of it.
  if (row.percent)
    return placeValue(unit === undefined && value <= 2 ? value * 100 : value, unit, 'value', context);
  // Without unit and target the actual can only be the share itself.
  const amount = row.unit !== undefined || row.target !== undefined;
  if (amount && of !== 'amount' && (unit === undefined || isPercent(unit)) && byShare(meaning)) {
    if (isPercent(unit)) return shareOfPlan(percentage(value), meaning, context);
    if (value === 1 || (of === 'rate' && value <= 2)) return shareOfPlan(rational(value), meaning, context);
    if (of === 'rate') return { reason: `“${value}”是比例还是数量没有写明` };
  }
  const placed = placeValue(value, unit, 'value', context);
  // A limit that cuts off what the row asks for was not meant for the amount.
  if (
    !('reason' in placed) &&
    side === 'max' &&
    row.target &&
    !wantsLess(row) &&
    compare(placed.value, row.target) < 0
  )
    return { reason: `“${value}”是比例还是数量没有写明，按数量则达不到目标值` };
  return placed;
}

/** The context with the actual inside the limits of the rule (大于100%的按100%计), with a note where it lay outside. */
export function clamped(
  meaning: Meaning,
  context: Context,
): { readonly context: Context; readonly note: string | undefined } | { readonly reason: string } {
  for (const said of meaning.clamps) {
    const turned = turnsRound(meaning) && said.of !== 'amount';
    // 大于1按1计 of the plan over the actual: an actual below the plan counts as the plan.
    if (turned && said.value !== 1) return { reason: `“${said.value}”是比例还是数量没有写明` };
    const clamp: Clamp = turned ? { ...said, side: said.side === 'max' ? 'min' : 'max' } : said;
    const limit = limitOf(clamp, meaning, context);
    if ('reason' in limit) return limit;
    const order = compare(context.actual, limit.value);
    if (clamp.side === 'max' ? order > 0 : order < 0)
      return {
        context: { ...context, actual: limit.value },
        note: `实际${withUnit(context.actual, context.row)}按${withUnit(limit.value, context.row)}计`,
      };
  }
  return { context, note: undefined };
}
