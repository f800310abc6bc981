import {
  asNumber,
  earnsAll,
  earnsNothing,
  isDistance,
  isOfTarget,
  limitsRise,
  takesOff,
} from '../../model/meaning';
import type { Case, Condition, End, RangeCondition, Span } from '../../model/rule';
import type { Relation } from '../../text/comparators';
import { EARLIER_YEAR } from '../../text/words/earlier-values';
import { readChange } from '../tokens/changes';
import type { Change } from '../tokens/changes';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** A year before, by its name or its number: 低于上年数, 低于2023年数. */
const YEAR = new RegExp(`${EARLIER_YEAR}|同比|20\\d\\d年`);
/** Words by which a positive actual is a fall: 下降率, 压减比例. */
const FALL_NAMED = /(?:下降|降低|减少|压减|节约|节省|缩减)(?:率|比例|幅度|百分比)|降幅|减幅|跌幅/;

function sides(relation: Relation, value: number): Pick<RangeCondition, 'min' | 'max'> {
  const end: End = { value, inclusive: relation !== '>' && relation !== '<' };
  if (relation === '=') return { min: end, max: end };
  return relation === '>' || relation === '≥' ? { min: end, max: undefined } : { min: undefined, max: end };
}

function rangeFrom(
  { relation }: Change,
  to: { readonly value: number; readonly unit: string | undefined; readonly scale: RangeCondition['scale'] },
  words: { readonly text: string; readonly span: Span },
): RangeCondition {
  return {
    kind: 'range',
    scale: to.scale,
    ...sides(relation, to.value),
    unit: to.unit,
    bare: false,
    text: words.text,
    span: words.span,
  };
}

/** 提高3个百分点 counts from zero upward, 下降3个百分点 downward, where the rule has both. */
function signed(range: RangeCondition, rising: boolean, full = false): RangeCondition {
  const { direction, min, max } = range;
  if (direction === undefined || range.bare) return range;
  // 提高不足3个百分点 is a rise all the same; 增幅不超过3% is a limit, which a fall keeps.
  const low =
    min ??
    (max && max.value > 0 && !(full && limitsRise(range)) ? { value: 0, inclusive: false } : undefined);
  if (direction === 'rise' || !rising) return { ...range, scale: 'value', min: low };
  const turned = (end: End | undefined): End | undefined => end && { ...end, value: -end.value };
  return { ...range, scale: 'value', min: turned(max), max: turned(low) };
}

/** 增幅不超过3%得满分, or 得6分 where nothing earns as much. */
function isBest(one: Case, cases: readonly Case[]): boolean {
  if (earnsAll(one)) return true;
  const { award } = one;
  if (award.kind !== 'points') return false;
  return cases.every(
    (other) => other === one || (other.award.kind === 'points' && other.award.value < award.value),
  );
}

/** 高于86.5%得8分，持平得5分: the one number, beyond which another case begins, is what the words compare with. */
function onlyLevel(ranges: readonly RangeCondition[], changes: readonly Change[]): Draft['baseline'] {
  const levels = ranges.filter(({ scale }) => scale === 'value');
  const [first] = levels;
  const end = first && (first.min ?? first.max);
  if (!end || changes.length === 0) return undefined;
  const named = levels.some(({ text }) => YEAR.test(text));
  if (changes.some(({ reference }) => reference !== undefined && !(reference === 'year' && named)))
    return undefined;
  const strict = levels.every(
    ({ min, max, bare, unit }) =>
      !bare &&
      unit === first.unit &&
      [min, max].every(
        (one) =>
          !one ||
          (one.value === end.value && (one.inclusive === false || (min !== undefined && max !== undefined))),
      ),
  );
  return strict ? { value: end.value, unit: first.unit } : undefined;
}

/** 高于去年(86.5)得5分，等于去年得3分: the year before by its number, which the others mean as well. */
const YEAR_IN_BRACKET = new RegExp(
  `(?:${EARLIER_YEAR})[^，。;\\d()]{0,6}\\(\\d[\\d.]{0,12}[^，。;\\d()]{0,6}\\)`,
);

function inBracket(ranges: readonly RangeCondition[]): Draft['baseline'] {
  const stated = ranges.find(({ scale, text }) => scale === 'value' && YEAR_IN_BRACKET.test(text));
  const end = stated && (stated.min ?? stated.max);
  return end && { value: end.value, unit: stated.unit };
}

/** 每下降1个百分点扣1分，下降超过5个百分点不得分: the case goes on where the steps went, and is no change of its own. */
function endsDeduction({ cases, deductions }: Draft): boolean {
  const moving = cases.filter(({ when }) => when.kind === 'range' && when.direction !== undefined);
  if (moving.length === 0) return false;
  return moving.every(
    ({ when, award }) =>
      when.kind === 'range' &&
      earnsNothing({ award }) &&
      deductions.some(
        ({ measure, step }) =>
          measure === (when.direction === 'rise' ? 'excess' : 'shortfall') && step.unit === when.unit,
      ),
  );
}

/**
 * Gives the words of a change their number: what lies above, at and below zero where the ladder is one of changes
 * (提高3个百分点, 负增长), the target or the value of the year before where the text names it. Other words stay words.
 */
export function settleChanges(draft: Draft): void {
  const ranges = rangesIn(draft);
  const moving = ranges.filter((range) => range.direction !== undefined);
  const rising = moving.some((range) => range.direction === 'rise');
  const ladder =
    moving.length > 0 &&
    !endsDeduction(draft) &&
    ranges.every(({ scale, direction }) => direction !== undefined || scale === 'value') &&
    draft.cases.every(
      ({ when, award }) =>
        when.kind !== 'range' ||
        when.direction !== undefined ||
        earnsNothing({ award }) ||
        when.min?.value === 0 ||
        moving.length > 1,
    );
  const changes = new Map<Condition, Change>();
  const collect = (condition: Condition): void => {
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(collect);
    const change = condition.kind === 'words' ? readChange(condition.text) : undefined;
    if (change) changes.set(condition, change);
  };
  for (const one of draft.cases) collect(one.when);
  // 较去年92%提高，得5分；提高2个百分点以上，得6分: the actual is what it rose by, or where it stands now.
  if (draft.baseline && moving[0])
    addDoubt(draft, 'leftover', moving[0], '实际值是本年的数还是与上年的差没有写明');
  const baseline =
    draft.baseline ?? inBracket(ranges) ?? (ladder ? undefined : onlyLevel(ranges, [...changes.values()]));
  if (changes.size === 0 && !ladder && !baseline) return;
  const ofTarget =
    [...changes.values()].some(({ reference }) => reference === 'target') ||
    (changes.size > 0 && ranges.some(({ scale, text }) => isOfTarget(scale) && !YEAR.test(text)));
  const ofYear = [...changes.values()].some(({ reference }) => reference === 'year');
  // 净增长, 持平, 下降: all of one rate of growth.
  const ofGrowth = [...changes.values()].some(({ ofRate }) => ofRate) && !ofYear && !ofTarget;
  const named = rising || moving.length === 0 || FALL_NAMED.test(draft.located.text);

  const numberOf = (condition: Condition & { kind: 'words' }): RangeCondition | undefined => {
    const change = changes.get(condition);
    if (!change) return undefined;
    if (change.reference === 'zero' || (ofGrowth && change.reference === undefined && !baseline))
      return rangeFrom(
        change,
        { value: 0, unit: change.ofRate || ofGrowth ? '%' : undefined, scale: 'value' },
        condition,
      );
    if (ladder) {
      const { relation } = change;
      // Of falls a positive number is a fall; whether a rise is then a negative one has to be said.
      const turned = ({ '>': '<', '<': '>', '≥': '≤', '≤': '≥', '=': '=' } as const)[relation];
      if (!rising && relation !== '=' && !named) return undefined;
      return rangeFrom(
        { ...change, relation: rising ? relation : turned },
        { value: 0, unit: moving[0]!.unit, scale: 'value' },
        condition,
      );
    }
    if (baseline && change.reference !== 'target')
      return rangeFrom(change, { value: baseline.value, unit: baseline.unit, scale: 'value' }, condition);
    if (change.reference === 'target' || (change.reference === undefined && ofTarget && !ofYear))
      return rangeFrom(change, { value: 100, unit: '%', scale: 'outside' }, condition);
    return undefined;
  };
  /** 增长5%得满分，增加3%得3分: how far it moved, by another verb, and not how far beyond the first. */
  const saysAgain = ({ bare, scale, direction, unit }: RangeCondition, one: Case | undefined): boolean =>
    one !== undefined &&
    !takesOff(one) &&
    bare &&
    isDistance(scale) &&
    ranges.some((other) => other.scale === 'value' && other.direction === direction && other.unit === unit);
  const settle = (condition: Condition, one?: Case): Condition => {
    if (condition.kind === 'words') return numberOf(condition) ?? condition;
    if (condition.kind === 'range') {
      if (ladder && saysAgain(condition, one)) return asNumber(condition);
      if (ladder) return signed(condition, rising, one !== undefined && isBest(one, draft.cases));
      if (baseline && condition.scale === 'outside' && YEAR.test(condition.text)) {
        const placed = (end: End | undefined): End | undefined => end && { ...end, value: baseline.value };
        const { min, max } = condition;
        return { ...condition, scale: 'value', min: placed(min), max: placed(max), unit: baseline.unit };
      }
      // 维持86.5%: exactly what it was.
      if (baseline && condition.bare && changes.size > 0 && condition.min?.value === baseline.value)
        return { ...condition, bare: false, max: condition.min };
      return condition;
    }
    if (condition.kind === 'otherwise') return condition;
    // 提高但不足3个百分点: the word says no more than the direction of the number.
    const [word, range, third] = condition.of;
    const change = word && changes.get(word);
    if (
      ladder &&
      condition.kind === 'all' &&
      !third &&
      change &&
      range?.kind === 'range' &&
      range.scale === 'value'
    ) {
      const direction = change.relation === '>' ? 'rise' : change.relation === '<' ? 'fall' : undefined;
      if (direction && range.direction === undefined)
        return { ...signed({ ...range, direction }, rising), text: condition.text, span: condition.span };
    }
    return { ...condition, of: condition.of.map((part) => settle(part)) };
  };
  changeConditions(draft, settle);
}
