import type { Case, Meaning } from '../model/rule';
import { compare, signOf, toText } from '../model/rational';
import type { Context, Evaluation } from './context';
import { withUnit } from './context';
import { holds, placeRange } from './place';

/** 办结率达100%不得分 beside a goal of at least 100%: a 未 is lost, or the goal is another. */
export function losesAtGoal({ when, award }: Case, context: Context): boolean {
  const { target, operator } = context.row;
  if (target === undefined || operator === undefined || signOf(target) === 0) return false;
  if (when.kind !== 'range' || when.scale !== 'value' || award.kind !== 'points' || award.value !== 0)
    return false;
  const placed = placeRange(when, context);
  if ('reason' in placed || (placed.min && placed.max)) return false;
  const lower = operator === '≤' || operator === '<';
  return (lower ? placed.max : placed.min) !== undefined && holds(placed, target);
}

/** 完成率未达100%不得分, and nothing else, beside a goal of 100%: what reaches the goal loses nothing. */
export function outsideOnlyLoss(meaning: Meaning, context: Context): Evaluation | undefined {
  const { full, actual, row } = context;
  const [only, second] = meaning.cases;
  if (meaning.kind !== 'ladder' || !only || second || !full || row.target === undefined) return undefined;
  const { when, award } = only;
  if (when.kind !== 'range' || when.bare || award.kind !== 'points' || award.value !== 0) return undefined;
  const lost = placeRange(when, context);
  if ('reason' in lost || (lost.min && lost.max)) return undefined;
  // Where the goal lies beyond the end of the loss, what stands between the two is not said.
  const end = lost.min ?? lost.max;
  if (!end || compare(end.value, row.target) !== 0) return undefined;
  if (holds(lost, row.target) || holds(lost, actual)) return undefined;
  return {
    kind: 'score',
    score: full,
    working: `实际${withUnit(actual, row)}，不属于“${when.text}”，得满分${toText(full)}分`,
    by: 'full',
    assumptions: ['规则只写了不得分的情形，达到目标值按满分计'],
    alternatives: [],
  };
}
