import { earns, earnsNothing, isDistance } from '../../model/meaning';
import type { Case, Condition, RangeCondition } from '../../model/rule';
import { isPercent, isPercentagePoint } from '../../text/units';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { GOAL, SURELY_DISTANCE } from './beyond-goal';

/** 未超过预算10%, 不低于目标值10%: how far away is let pass. */
const KEPT = new RegExp(
  `(?:不|未|无|没有?|不得)(?:(?:超[过出]?|[高大多]于|突破)|([低少小]于))[^，。;\\d]{0,8}?${GOAL}(的?)\\d`,
);
/** 达到目标值±5%: so far to either side, and no share of the goal. */
const EITHER_SIDE = /(?:目标|计划|任务|标准|预算|核定|指标)[^，。;\d±]{0,3}的?±\d/;
const BEYOND_RANGE =
  /^超[出过](?:该|此|上述|允许|规定|这一)?的?(?:范围|区间|幅度)(?:的|后|以后|部分|的部分)?，?(?:偏[离差])?每/;
/** 实际成本未超过计划成本10%: what the goal itself is of. */
const SAME_AS_GOAL = /实际|成本|造价|[单均]价|费用$|投资额$/;

/** Whether nothing but what is kept earns, so that a small share of the goal cannot be what is asked for. */
function isBest(one: Case, { cases }: Draft): boolean {
  return (
    earns(one) && cases.every((other) => other === one || !earns(other) || other.when.kind === 'otherwise')
  );
}

function ofGoal(range: RangeCondition, low: number | undefined, high: number | undefined): RangeCondition {
  const end = (value: number | undefined): RangeCondition['min'] =>
    value === undefined ? undefined : { value, inclusive: true };
  return { ...range, scale: 'target-share', min: end(low), max: end(high), bare: false };
}

/** 未超过预算10%得满分: up to 110 % of it; where the other cases say it otherwise, nobody can tell. */
function kept(range: RangeCondition, one: Case, draft: Draft): Condition {
  const { scale, min, max, unit, text } = range;
  const found = KEPT.exec(text);
  if (!found || (min && max) || !isBest(one, draft)) return range;
  const value = (min ?? max)!.value;
  const share = scale === 'target-share' && isPercent(unit);
  if (!share || value > SURELY_DISTANCE) return range;
  const others = rangesIn(draft).filter((other) => other !== range);
  // 结转结余不超过预算10%, 女职工不低于编制30%: a share of it, where nothing else speaks of a distance.
  const measured = text.slice(0, found.index);
  const ofOther = measured !== '' && !SAME_AS_GOAL.test(measured);
  if (others.length === 0 && (ofOther || found[1] !== undefined)) return range;
  const agree = others.every((other) => isDistance(other.scale) && other.min?.value === value);
  if (found[2] !== '' || !agree) {
    addDoubt(draft, 'contradiction', range, '是目标值的百分之几还是与目标值相差多少没有写明');
    return range;
  }
  return found[1] === undefined
    ? ofGoal(range, undefined, 100 + value)
    : ofGoal(range, 100 - value, undefined);
}

/** 达到目标值±5%得满分，超过±5%不得分: the second is all the rest. */
function toEitherSide(range: RangeCondition, one: Case): Condition {
  const { scale, min, max, unit, text } = range;
  if (scale !== 'target-share' || !isPercent(unit) || !text.includes('±')) return range;
  const value = (max ?? min)!.value;
  if (EITHER_SIDE.test(text) && !min) return ofGoal(range, 100 - value, 100 + value);
  return min && !max && earnsNothing(one) ? { kind: 'otherwise', text, span: range.span } : range;
}

/** 超出该范围后每增加1个百分点: counted from where the range ends, on whichever side. */
function leavesOnStep({ deductions, cases }: Draft): boolean {
  const [one, other] = deductions;
  return (
    one !== undefined &&
    !other &&
    cases.length === 1 &&
    one.measure === 'excess' &&
    !one.threshold &&
    !one.stretch &&
    isPercentagePoint(one.step.unit) &&
    BEYOND_RANGE.test(one.subject)
  );
}

/** Reads how far from the goal is let pass as a range about the goal. Behind the distances: they say what the others mean. */
export function settleKeptLimits(draft: Draft): void {
  if (!/[不未无没±]/.test(draft.located.text)) return;
  const either = rangesIn(draft).find(
    ({ scale, text }) => scale === 'target-share' && EITHER_SIDE.test(text),
  );
  if (either && leavesOnStep(draft)) {
    changeConditions(draft, (when) =>
      when === either && !either.min ? { ...either, scale: 'value', around: true } : when,
    );
    return;
  }
  if (either && draft.deductions.length > 0) {
    addDoubt(draft, 'contradiction', either, '从允许范围的哪一端起扣没有写明');
    return;
  }
  changeConditions(draft, (when, one) => {
    if (when.kind !== 'range') return when;
    const settled = either ? toEitherSide(when, one) : when;
    return settled.kind === 'range' ? kept(settled, one, draft) : settled;
  });
}
