import { earnsNothing, fullCaseOf, takesOff, thresholdOf } from '../../model/meaning';
import type { Case, Measure, RangeCondition } from '../../model/rule';
import { unitFactor } from '../../text/units';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** How small beside the level of full marks a number has to be to be no level itself. */
const FAR = 4;

/** 超出1元, 高出5%: 低于20场 and 高于20元 are levels. */
const BEYOND = /(?:超[过出]?|[高多少低]出)\d/;

/** Which way a number counts that is passed by 超出 or 低于 and far from the level of full marks; `undefined` where it may be a level. */
function sideOf(lost: RangeCondition, full: RangeCondition): Measure | undefined {
  const level = thresholdOf(full, undefined)?.value;
  const factor =
    lost.unit === undefined || full.unit === undefined ? undefined : unitFactor(lost.unit, full.unit)?.factor;
  if (level === undefined || factor === undefined || !BEYOND.test(lost.text)) return undefined;
  const [side, goal] = lost.min ? [lost.min, full.max] : [lost.max, full.min];
  if (!side || !goal || side.inclusive !== false || !(side.value > 0)) return undefined;
  if (side.value * factor * FAR > level) return undefined;
  return lost.min ? 'excess' : 'shortfall';
}

function isLoss(one: Case): one is Case & { readonly when: RangeCondition } {
  return takesOff(one) && one.when.kind === 'range';
}

/**
 * 控制在55元以内得满分，高出1元扣0.8分，扣完为止: what is taken off until nothing is left is taken off for each, though 每 is not
 * said. Beside a second loss, or near the level of full marks, the number may be a level.
 */
export function settleLoneLoss(draft: Draft, { floors, totals }: Statements): void {
  const { cases, deductions } = draft;
  if (deductions.length > 0 || !floors.some(({ value }) => value === 0)) return;
  const [loss, second] = cases.filter(takesOff);
  if (!loss || second || !isLoss(loss) || loss.when.scale !== 'value' || loss.award.kind !== 'full') return;
  const full = fullCaseOf(cases, totals[0]?.value);
  if (full?.when.kind !== 'range' || full.when.scale !== 'value' || full === loss) return;
  if (cases.some((one) => one !== loss && one !== full && !earnsNothing(one))) return;
  const { when, award, span } = loss;
  const measure = sideOf(when, full.when);
  if (measure === undefined) return;
  deductions.push({
    measure,
    fromGoal: undefined,
    threshold: undefined,
    step: { value: (when.min ?? when.max)!.value, unit: when.unit, span: when.span },
    amount: { value: award.less, of: 'points', span: award.span },
    partialSteps: undefined,
    most: undefined,
    stretch: undefined,
    subject: when.text,
    span,
  });
  cases.splice(cases.indexOf(loss), 1);
}
