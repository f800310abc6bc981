import { earnsAll, earnsNothing, isOfTarget } from '../../model/meaning';
import type { Case, Condition, Deduction, End, RangeCondition } from '../../model/rule';
import { printRange } from '../clauses/comparison';
import { isSingle } from '../conditions/baseline';
import { namedGoal } from '../conditions/named-goal';
import { changeConditions } from '../draft/draft';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';
import type { ItemOf } from '../tokens/items';
import type { Located } from '../tokens/located';

const BASIS_NAME = /(基准|基数)[值数线]?(?:为|是|:|\d)$/;

const BASIS = new Set(['基准', '基数']);

interface Goal {
  readonly noun: string;
  readonly item: ItemOf<'compare'>;
  readonly value: number;
}

/** 基准值为60分: what is no goal by itself, but may be named again. */
function basisName(item: ItemOf<'compare'>, text: string): string | undefined {
  if (item.scale !== 'value' || item.unit === undefined || !isSingle(item) || item.damaged) return undefined;
  return BASIS_NAME.exec(text.slice(Math.max(0, item.start - 6), item.start + 1))?.[1];
}

/** The one goal that a rule gives a name and a number; `undefined` where it has several numbers by names. */
function goalOf({ list }: Statements, text: string): Goal | undefined {
  let goal: Goal | undefined;
  for (const { condition } of list)
    for (const item of condition) {
      if (item.type !== 'compare') continue;
      const noun = namedGoal(item, text) ?? basisName(item, text);
      if (!noun) continue;
      const { value } = (item.min ?? item.max)!;
      if (goal && (goal.value !== value || goal.item.unit !== item.unit)) return undefined;
      goal ??= { noun, item, value };
    }
  return goal;
}

/** 未超限值, ≥下限: the whole of what is named, and no part of it. */
function isWhole({ scale, min, max }: RangeCondition): boolean {
  return isOfTarget(scale) && (min ?? max)?.value === 100 && !(min && max);
}

/** 线上, 线下 of a number that is called a line; to which of the two the line itself belongs is not said. */
const OF_LINE = /^线(?:以|之)?([上下])(?:部分)?$/;

function besideLine({ when, ...rest }: Case, { noun, item, value }: Goal): Case {
  const side = when.kind === 'words' && noun.endsWith('线') ? OF_LINE.exec(when.text)?.[1] : undefined;
  if (side === undefined) return { when, ...rest };
  const end = { value, inclusive: undefined };
  const [min, max] = side === '上' ? [end, undefined] : [undefined, end];
  const { text, span } = when;
  return {
    ...rest,
    when: { kind: 'range', scale: 'value', min, max, unit: item.unit, bare: false, text, span },
  };
}

function fromGoal(one: Deduction, { noun, item, value }: Goal, only: boolean, located: Located): Deduction {
  const { threshold, subject, measure } = one;
  // 每低于基准值2分: the step itself says from where; 基准值为60%，每低2% can mean no other number.
  const oneWay = measure === 'shortfall' || measure === 'excess';
  if (!threshold && oneWay && (only || subject.includes(noun, subject.indexOf('每')))) {
    const operator = measure === 'shortfall' ? '≥' : '≤';
    const span = located.span(item.start, item.end);
    return { ...one, threshold: { value, unit: item.unit, scale: 'value', operator, span } };
  }
  const whole = threshold && (threshold.value === undefined || threshold.value === 100);
  if (!whole || (threshold.scale !== 'outside' && threshold.scale !== 'target-share')) return one;
  return subject.includes(noun)
    ? { ...one, threshold: { ...threshold, value, unit: item.unit, scale: 'value' } }
    : one;
}

/**
 * 限值15%(10分)，未超限值不扣分；超限值的，每高1个百分点扣2分: what is held against the name further on is held against the number that
 * was given with it, and the points beside the number are those of the rule.
 */
export function carryNamedGoal(draft: Draft, statements: Statements): void {
  const { text } = draft.located;
  const goal = goalOf(statements, text);
  if (!goal) return;
  const { noun, item, value } = goal;
  const end = (side: End | undefined): End | undefined => side && { value, inclusive: side.inclusive };
  const named = (when: Condition): when is RangeCondition =>
    when.kind === 'range' && isWhole(when) && when.text.includes(noun);
  const at = draft.cases.findIndex(
    ({ when, award }) =>
      when.kind === 'range' &&
      award.kind === 'points' &&
      award.value > 0 &&
      when.span[0] === draft.located.span(item.start, item.end)[0],
  );
  const stated = draft.cases[at]?.award;
  if (stated?.kind === 'points' && draft.cases.some((one) => earnsAll(one) && named(one.when))) {
    draft.cases.splice(at, 1);
    draft.totals.push({ value: stated.value, span: stated.span });
  }
  if (noun.endsWith('线')) draft.cases.forEach((one, i) => (draft.cases[i] = besideLine(one, goal)));
  changeConditions(draft, (when) => {
    if (!named(when)) return when;
    const [min, max] = [end(when.min), end(when.max)];
    return {
      ...when,
      scale: 'value',
      unit: item.unit,
      min,
      max,
      text: printRange(min, max, item.unit, false, 'value'),
    };
  });
  const only = BASIS.has(noun) && !draft.cases.some((one) => one.when.kind === 'range' && !earnsNothing(one));
  draft.deductions.forEach((one, i) => {
    draft.deductions[i] = fromGoal(one, goal, only, draft.located);
  });
}
