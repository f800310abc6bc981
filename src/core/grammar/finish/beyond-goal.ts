import {
  earns,
  earnsAll,
  earnsNothing,
  GOAL_NOUNS,
  isDistance,
  isOfTarget,
  takesOff,
} from '../../model/meaning';
import type { Award, Case, Condition, RangeCondition } from '../../model/rule';
import { isPercent, isPercentagePoint } from '../../text/units';
import { addDoubt, changeConditions } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** What is called a goal, right before its number. */
export const GOAL = `(?:${GOAL_NOUNS})[^，。;\\d的]{0,4}`;
/** 超过预算20%, 高于目标值的20%: how far beyond the goal, where being at the goal cannot be what is punished. */
const BEYOND = new RegExp(
  `(?:超[过出]?|高出|多出|[高大多]于)[^，。;\\d]{0,8}?${GOAL}的?(?:\\d|[一二三四五两]+[成分])`,
);
/** 低于目标值20%, and neither 低于目标值的20% nor 不低于: the share itself would be said with 的. */
const BELOW = new RegExp(`(?<!不)[低少小]于[^，。;\\d]{0,8}?${GOAL}(?:\\d|[一二三四]+[成分])`);
/** 优于目标值20%: on which side the row says. */
const BETTER = new RegExp(`(?:[优好]于|突破)[^，。;\\d]{0,8}?${GOAL}的?(?:\\d|[一二三四五两]+[成分])`);
/** 达标得6分: the goal in words. */
const AT_GOAL = /^(?:达标|达到|完成|实现)(?:目标|任务|计划|指标|要求|标准)?值?$/;
/** 多完成10个 beside 完成目标. */
const MORE_DONE = /^(?:超额|多)(?:完成|做|建|修|办|开展)?\d/;
/** 达到预算110%: ten percent beyond it. */
const REACHES = new RegExp(`(?<![未不])达到?[^，。;\\d]{0,8}?${GOAL}的?1?\\d`);
/** 超支金额达到预算10%, 差额超过目标值20%: what is held against the goal is a distance itself. */
const OVERRUN = /超(?:支|出|额|期|预算)[^，。;\d超达]{0,4}(?:超过?|达到?|高于|大于)/;
const LACK =
  /(?:差额|缺口|欠账|欠缺|短缺|不足部分|未(?:完成|达到|覆盖|实施)[^，。;\d超达]{0,3})(?:超过?|达到?|高于|大于|多于)/;
const NOT_DONE = /^[未没]有?能?(?:达到?|完成|实现)/;
const APART = /(?:偏差|偏离|误差|差异)[^，。;\d超达]{0,3}(?:超过?|达到?|高于|大于)/;

/** From here on 低于目标值60% is a share of the goal; up to the other it says how far below. Between them nobody can tell. */
const SURELY_SHARE = 50;
export const SURELY_DISTANCE = 30;
/** 高于目标值60%得5分 may still be meant either way; who asks for more than 80% of the goal says no more than that. */
const MAYBE_DISTANCE = 70;

/** Whether a case costs points, or gives fewer than a limit that is kept earns. */
function isBehind(one: Case, draft: Draft): boolean {
  if (earnsNothing(one) || takesOff(one)) return true;
  const kept = (other: Case): boolean =>
    other !== one &&
    earns(other) &&
    other.when.kind === 'range' &&
    other.when.max !== undefined &&
    !other.when.min &&
    !isDistance(other.when.scale);
  const gives = ({ kind }: Award): boolean => kind === 'points' || kind === 'share';
  return gives(one.award) && draft.cases.some(kept);
}

/**
 * Whether a case earns more than reaching the goal does: 超过目标值20%得5分 beside 达到目标值得3分, 超过目标值20%得12分 beside
 * 达到目标值得满分.
 */
function isAhead(one: Case, { cases }: Draft): boolean {
  const { award } = one;
  return (
    earns(one) &&
    cases.some(
      (other) =>
        other !== one &&
        (earnsAll(other)
          ? award.kind === 'points' && shareOf(one) <= SURELY_DISTANCE
          : other.award.kind === 'points' &&
            other.award.value > 0 &&
            (award.kind === 'full' || (award.kind === 'points' && other.award.value < award.value))) &&
        (other.when.kind === 'words'
          ? AT_GOAL.test(other.when.text)
          : other.when.kind === 'range' && isOfTarget(other.when.scale) && other.when.min?.value === 100),
    )
  );
}

/** The percent of the goal that a case begins or ends with, none for a distance from it; infinite for anything else. */
function shareOf({ when }: Case): number {
  if (when.kind !== 'range' || (when.min && when.max)) return Infinity;
  if (isDistance(when.scale)) return 0;
  if (when.scale !== 'target-share') return Infinity;
  return (when.min ?? when.max)!.value;
}

/** 高于标准值20%得5分，其余不得分: nothing is earned at the goal, nor at any share of it that would be one. */
function isAlone(one: Case, { cases }: Draft): boolean {
  return (
    earns(one) &&
    cases.every(
      (other) => !earns(other) || other.when.kind === 'otherwise' || shareOf(other) <= MAYBE_DISTANCE,
    )
  );
}

/** How far 高于标准值20% and 低于标准值20% are from the goal where that alone is what earns. */
function aheadAlone(range: RangeCondition, one: Case, draft: Draft): Condition {
  const { min, max, text } = range;
  const ahead = min ? BEYOND.test(text) : BELOW.test(text);
  if (!(ahead || BETTER.test(text)) || !isAlone(one, draft)) return range;
  if (ahead && !/的\d/.test(text) && shareOf(one) <= SURELY_DISTANCE)
    return beyond(range, min ? 'excess' : 'shortfall', min ?? max);
  addDoubt(draft, 'contradiction', range, '是目标值的百分之几还是比目标值高（低）百分之几没有写明');
  return range;
}

function beyond(
  range: RangeCondition,
  scale: 'excess' | 'shortfall',
  from: RangeCondition['min'],
): Condition {
  // 超预算20%: whether at twenty percent is not said, as 超过 would say it.
  const exclusive =
    range.bare && !OVERRUN.test(range.text) && BEYOND.test(range.text) ? false : from?.inclusive;
  const open = exclusive === false && /超(?![过出])/.test(range.text) && !/超[过出]/.test(range.text);
  const min = from && { value: from.value, inclusive: open ? undefined : exclusive };
  return { ...range, scale, min, max: undefined, bare: false };
}

function settled(range: RangeCondition, one: Case, draft: Draft): Condition {
  const { scale, min, max, unit, text } = range;
  // 未达到目标80%以上: who misses so much of it has hardly done anything, and 80% of it is what may be meant.
  if (scale === 'shortfall' && min && isPercent(unit) && min.value >= SURELY_SHARE && NOT_DONE.test(text))
    addDoubt(draft, 'contradiction', range, '是目标值的百分之几还是比目标值低百分之几没有写明');
  const share = scale === 'target-share' && isPercent(unit) && !isPercentagePoint(unit);
  const amount = scale === 'value' && unit !== undefined && unit !== '倍' && !isPercent(unit);
  if (!(share || amount) || (min && max)) return range;
  if (!(isBehind(one, draft) || isAhead(one, draft)))
    return share && (min ?? max)!.inclusive === false ? aheadAlone(range, one, draft) : range;
  const value = (min ?? max)!.value;
  if (share && value < 100 && BETTER.test(text)) {
    addDoubt(draft, 'contradiction', range, '是目标值的百分之几还是比目标值高（低）百分之几没有写明');
    return range;
  }
  if (min && amount && MORE_DONE.test(text) && isAhead(one, draft))
    return beyond(range, 'excess', { ...min, inclusive: true });
  if (min && (amount || value < 100)) {
    if (APART.test(text) && BEYOND.test(text)) {
      addDoubt(draft, 'contradiction', range, '偏差是高于还是低于没有写明');
      return range;
    }
    if (LACK.test(text)) return beyond(range, 'shortfall', min);
    if (OVERRUN.test(text) || ((min.inclusive === false || range.bare) && BEYOND.test(text)))
      return beyond(range, 'excess', min);
  }
  if (share && min && value > 100 && REACHES.test(text))
    return beyond(range, 'excess', { ...min, value: Number((value - 100).toPrecision(12)) });
  if (max?.inclusive === false && BELOW.test(text) && (amount || value < SURELY_SHARE)) {
    if (share && value > SURELY_DISTANCE) {
      addDoubt(draft, 'contradiction', range, '是目标值的百分之几还是比目标值低百分之几没有写明');
      return range;
    }
    return beyond(range, 'shortfall', max);
  }
  return range;
}

/** 超出预算10%的部分，每超1%: whether the percent of the steps is of the goal or of what lies there is not said. */
function doubtSteps(draft: Draft): void {
  const { text } = draft.located;
  for (const { threshold, measure, stretch } of draft.deductions) {
    if (threshold?.scale !== 'target-share' || threshold.value === undefined || stretch) continue;
    const { value, span } = threshold;
    let at = text.indexOf(`${value}%`);
    while (at >= 0 && draft.located.span(at, at + 1)[0] < span[0]) at = text.indexOf(`${value}%`, at + 1);
    const end = at + 1;
    const words = text.slice(Math.max(0, end - 14), end);
    const away =
      (measure === 'excess' && value < 100 && BEYOND.test(words)) ||
      (measure === 'shortfall' && value < SURELY_SHARE && BELOW.test(words));
    if (away)
      addDoubt(draft, 'contradiction', { text: words, span }, '从目标值起扣还是从这一数值起扣没有写明');
  }
}

/**
 * 超过预算20%的不得分: twenty percent beyond the budget, and not a fifth of it, for nobody takes the points away from who keeps
 * to it. Which number an amount is (超过预算5万元) the row says.
 */
export function settleBeyondGoal(draft: Draft): void {
  const settle = (when: Condition, one: Case): Condition =>
    when.kind === 'range'
      ? settled(when, one, draft)
      : when.kind === 'any'
        ? { ...when, of: when.of.map((part) => settle(part, one)) }
        : when;
  changeConditions(draft, settle);
  doubtSteps(draft);
}
