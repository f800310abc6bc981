import {
  asNumber,
  earns,
  earnsAll,
  earnsNothing,
  isDistance,
  namesGoal,
  takesOff,
} from '../../model/meaning';
import type { Case, Condition, RangeCondition } from '../../model/rule';
import { isCounted, isPercent, isSpanOfTime } from '../../text/units';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 超期0天得5分，每超期1天扣1分: no delay at all, in words; what a delay is counted from is for the row to say. */
export function sayNone(draft: Draft): void {
  if (draft.deductions.length === 0) return;
  changeConditions(draft, (when) =>
    when.kind === 'range' && isDistance(when.scale) && when.min?.value === 0 && when.max?.value === 0
      ? { kind: 'words', text: when.text, span: when.span }
      : when,
  );
}

/** 超出1天, 超过了1天 behind nothing that says what. */
const BEYOND = /超[出过]了?\d/;

/**
 * 超出1天得90%，超出2天得80%，超出3天及以上不得分: whole things told one after the other from the first on. Who is one day
 * late would be in none of them if each began behind its number, so that they are the days themselves, as 超1天 is.
 */
export function countBeyond(draft: Draft): void {
  const beyond = rangesIn(draft).filter(
    ({ scale, min, max, text }) => scale === 'value' && min !== undefined && !max && BEYOND.test(text),
  );
  const first = beyond[0];
  if (beyond.length < 2 || !first || !(isCounted(first.unit) || isSpanOfTime(first.unit))) return;
  if (beyond.some(({ min, unit }, i) => unit !== first.unit || min!.value !== i + 1)) return;
  if (first.min!.inclusive !== false) return;
  // 超过1天, 超过2天: only 超过3天及以上 behind them says that the numbers themselves count.
  if (/超过/.test(first.text) && !beyond.some(({ min }) => min!.inclusive)) {
    addDoubt(draft, 'contradiction', first, '恰好等于这一数值时归哪一档没有写明');
    return;
  }
  changeConditions(draft, (when) =>
    when.kind === 'range' && beyond.includes(when)
      ? {
          ...when,
          scale: 'excess',
          bare: when.min?.inclusive === false,
          min: { ...when.min!, inclusive: true },
        }
      : when,
  );
}

/** 超5%: by so much, or above that level. */
const BARELY_BEYOND = /(?:^|[\p{Script=Han}])超\d[^超]*$/u;
/** Levels of a rate lie above this; how far beyond one lies below. */
const LEVEL_OF_RATE = 50;

/** 超100人得5分，超80人得3分: who goes on earns more, which is true of levels; one day late after another costs more. */
function earnMoreBeyond({ cases }: Draft, beyond: readonly RangeCondition[]): boolean {
  const earned = cases.flatMap(({ when, award }) =>
    when.kind === 'range' && beyond.includes(when) && award.kind === 'points'
      ? [{ from: when.min!.value, points: award.value }]
      : [],
  );
  const units = new Set(beyond.map(({ unit }) => unit));
  const [unit] = units;
  if (earned.length !== beyond.length || units.size > 1 || isPercent(unit)) return false;
  earned.sort((a, b) => b.from - a.from);
  return earned.every(({ points }, i) => i === 0 || points < earned[i - 1]!.points);
}

/**
 * 超30个得10分，20个以上得8分: among plain levels of the same unit the number that is passed is a level as well, and no
 * distance. 超1天扣1分 beside 5天以内 is one.
 */
export function levelBeyond(draft: Draft): void {
  if (draft.deductions.length > 0) return;
  const ranges = rangesIn(draft);
  const beyond = ranges.filter(
    ({ scale, bare, text }) => scale === 'excess' && bare && BARELY_BEYOND.test(text),
  );
  const plain = ranges.filter(({ scale, bare }) => scale === 'value' && !bare);
  const [first] = beyond;
  if (!first || beyond.length + plain.length !== ranges.length) return;
  const levels =
    beyond.length > 1 &&
    (beyond.every(({ unit, min }) => isPercent(unit) && min!.value >= LEVEL_OF_RATE) ||
      earnMoreBeyond(draft, beyond));
  if (plain.length === 0 && !levels) return;
  // Below the number that is passed the others go on from it.
  const least = Math.min(...beyond.map(({ min }) => min!.value));
  if (beyond.length === 1 && !plain.some(({ min, max }) => (min ?? max)!.value < least)) return;
  const goOn = plain.every(({ unit, min, max }) => unit === first.unit && (min ?? max)!.value <= least);
  if (!goOn || (!levels && !plain.some(({ min, max }) => max && !min))) return;
  changeConditions(draft, (when) =>
    when.kind === 'range' && beyond.includes(when)
      ? { ...when, scale: 'value', bare: false, min: { value: when.min!.value, inclusive: false } }
      : when,
  );
}

/** Words that name a distance of themselves: 降幅达30%. */
const NAMED = /降幅|跌幅|减幅|下降幅度|降低幅度|缺口|差距/;

/** 提前5天以上: so much below the day that was set. */
const AHEAD = /(?:提前|提早)(?:了|超过|达到?|至少|不少于)?\d/;

/** Days ahead of the day that the row sets, which is for the row to say. */
function setAhead(draft: Draft): void {
  changeConditions(draft, (when) =>
    when.kind === 'range' && when.scale === 'value' && isSpanOfTime(when.unit) && AHEAD.test(when.text)
      ? { ...when, scale: 'shortfall', bare: false, ahead: true }
      : when,
  );
}

function hasDistance(condition: Condition): boolean {
  if (condition.kind === 'range') return isDistance(condition.scale);
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.some(hasDistance);
}

/** Whether full marks are earned up to a limit. */
function hasLimit({ cases }: Draft): boolean {
  return cases.some(
    (one) =>
      earns(one) && one.when.kind === 'range' && one.when.max && !one.when.min && !isDistance(one.when.scale),
  );
}

/** 超出10%以内得6分，超出10%以上不得分: the second begins where the distance of the first ends. */
function goesOnFromDistance({ scale, min, max, unit, text }: RangeCondition, { cases }: Draft): boolean {
  return (
    scale === 'value' &&
    min !== undefined &&
    max === undefined &&
    /超/.test(text) &&
    cases.some(
      ({ when }) =>
        when.kind === 'range' &&
        when.scale === 'excess' &&
        when.unit === unit &&
        when.max?.value === min.value,
    )
  );
}

/** 超1200元不得分 with nothing to count from: more than that, where no other case says how far beyond. */
function exceeds({ bare, scale, text }: RangeCondition, { award }: Case, { cases }: Draft): boolean {
  if (!bare || scale !== 'excess' || !/超\d/.test(text)) return false;
  if (award.kind !== 'points' || award.value !== 0) return false;
  return cases.filter(({ when }) => when.kind === 'range' && isDistance(when.scale)).length === 1;
}

/** 1200元以内得8分，超1200元不得分: the limit itself, and no distance from it. */
function beginsAtLimit({ bare, scale, min, unit }: RangeCondition, { award }: Case, draft: Draft): boolean {
  if (!bare || scale !== 'excess' || award.kind !== 'points' || award.value !== 0) return false;
  const limit = (other: Case): boolean =>
    earns(other) &&
    other.when.kind === 'range' &&
    other.when.scale === 'value' &&
    other.when.unit === unit &&
    other.when.max?.value === min?.value;
  return draft.deductions.length === 0 && draft.cases.some(limit);
}

/** 超过5天至10天, 低于85%-95%, and neither 超期5天 nor 多5天. */
const FROM_NUMBER = /(?:超[过出]?|[高多低少]于)\d/;

/** 5天以内得5分，超过5天至10天得3分，超过10天至15天得1分: each begins where another ends, and so none is a distance. */
function goesOnFromLimit({ cases }: Draft, scale: 'shortfall' | 'excess'): boolean {
  const ranges = cases.flatMap(({ when }) =>
    when.kind === 'range' && when.scale === scale && FROM_NUMBER.test(when.text) ? [when] : [],
  );
  // 超过5天以内: so much beyond.
  if (ranges.some(({ min, max }) => !min || !max)) return false;
  return cases.some(
    ({ when }) =>
      when.kind === 'range' &&
      when.scale === 'value' &&
      ranges.some(({ min, max, unit }) => {
        const meets = scale === 'excess' ? when.max?.value === min!.value : when.min?.value === max!.value;
        return meets && when.unit === unit;
      }),
  );
}

function beyond(range: RangeCondition): RangeCondition {
  const min = range.min && { value: range.min.value, inclusive: false };
  return { ...asNumber(range), min, max: undefined, bare: false };
}

/** 缺编5人以内, 逾期3天以内: so many are missing, or so long has it been. */
const LOST = /(?:缺[编员岗额勤]?|超[编员期时]|逾期|延期)\d/;

/** 满编得满分，缺编5人以内扣1分: nothing missing is the case in words. */
function setBeyondNone(draft: Draft): void {
  if (!draft.cases.some(({ when }) => when.kind === 'words')) return;
  changeConditions(draft, (when) =>
    when.kind === 'range' && when.scale === 'value' && !when.min && LOST.test(when.text)
      ? { ...when, min: { value: 0, inclusive: false } }
      : when,
  );
}

/**
 * 缺4期以上 beside a threshold says how far the actual lies from it; with nothing to count from, or where faults are
 * counted, it is the number itself.
 */
export function settleDistances(draft: Draft): void {
  settleFromThreshold(draft);
  setAhead(draft);
  setBeyondNone(draft);
}

/** 延期3天以内扣1分，超过3天的每天扣1分: the case ends where the steps begin, and so is counted as they are. */
function endsAtThreshold({ scale, max, unit }: RangeCondition, { deductions }: Draft): boolean {
  return deductions.some(
    ({ measure, threshold }) =>
      measure === scale && max !== undefined && threshold?.value === max.value && threshold.unit === unit,
  );
}

/** 5天以上, 3-5天: a number without a word of what it is of. */
const BARE =
  /^(?:超过?|超出|高于|多于)?\d[\d.]{0,8}[^\d，。;\u4e00-\u9fff]{0,4}[^\d，。;]{0,4}?(?:[-~至到]\d[\d.]{0,8}[^\d，。;]{0,4}?)?(?:及|\(含\))?(?:以[上下内外])?$/;

/** 超合同工期5天以内 beside 合同工期内完成 or 未超合同工期: whatever the limit is called, this is how far beyond it. */
const EXCEEDS = /^超[过出]?([^，。;:\d]{2,8})\d/;

function exceedsLimit({ text: words, scale, min, max }: RangeCondition, text: string): boolean {
  const limit =
    (scale === 'value' || scale === 'excess') && max && !min ? EXCEEDS.exec(words)?.[1] : undefined;
  return (
    limit !== undefined &&
    [`${limit}内`, `${limit}以内`, `未超${limit}`, `未超过${limit}`, `不超${limit}`, `不超过${limit}`].some(
      (kept) => text.includes(kept),
    )
  );
}

const isLevel = ({ scale }: RangeCondition): boolean => scale === 'value' || scale === 'target-share';

/** 超规定时限3天以内得8分，3-5天得5分，5天以上不得分: each begins where the distance before it ends. Whether a limit is called by a name of its own. */
function carryDistance({ cases, located }: Draft): boolean {
  let named = false;
  let last: RangeCondition | undefined;
  cases.forEach((one, at) => {
    const { when } = one;
    if (when.kind !== 'range') return;
    if (when.scale === 'excess' && when.max && namesGoal(when)) last = when;
    else if (exceedsLimit(when, located.text)) {
      named = true;
      last = { ...when, scale: 'excess' };
      cases[at] = { ...one, when: last };
    } else if (last?.max && isLevel(when) && when.unit === last.unit && BARE.test(when.text)) {
      if (when.min?.value !== last.max.value) return;
      // How far beyond is no share of the plan.
      const { share: _, ...level } = when;
      const range: RangeCondition = { ...level, scale: 'excess', bare: false };
      cases[at] = { ...one, when: range };
      last = when.max ? range : undefined;
    }
  });
  return named;
}

/** 低于目标5%扣1分，10%扣3分，20%扣5分: as far from the goal as the first says. */
function carryBareDistance({ cases }: Draft): void {
  let last: RangeCondition | undefined;
  cases.forEach((one, at) => {
    const { when } = one;
    if (when.kind !== 'range') return;
    if (isDistance(when.scale) && !when.max && namesGoal(when) && takesOff(one)) last = when;
    else if (
      last &&
      when.min &&
      !when.max &&
      isLevel(when) &&
      when.unit === last.unit &&
      BARE.test(when.text) &&
      (takesOff(one) || earnsNothing(one))
    )
      cases[at] = {
        ...one,
        when: {
          ...when,
          scale: last.scale,
          bare: false,
          min: { value: when.min!.value, inclusive: last.min!.inclusive },
        },
      };
    else last = undefined;
  });
}

/** 超10个百分点: points of a percentage lie between two rates, and are none themselves. */
const POINTS_BEYOND = /^超[过出]?\d[^，。;]*?百分点/;

function settleFromThreshold(draft: Draft): void {
  carryBareDistance(draft);
  const namedLimit = carryDistance(draft);
  const measures = new Set<string>();
  for (const { measure, fromGoal } of draft.deductions) {
    if (measure !== 'fault' && measure !== 'rank') measures.add(measure);
    if (fromGoal) measures.add(fromGoal);
  }
  if (!measures.has('shortfall') && !draft.cases.some((one) => hasDistance(one.when))) return;
  const full = draft.cases.some(
    (one) =>
      earns(one) && one.when.kind === 'range' && !isDistance(one.when.scale) && one.when.scale !== 'rank',
  );
  // 超目标值10%以内, 超10%-20%: the first says what the others are counted from.
  const named = new Set<string>(
    draft.cases.flatMap(({ when }) =>
      when.kind === 'range' && isDistance(when.scale) && namesGoal(when) ? [when.scale] : [],
    ),
  );
  if (namedLimit) named.add('excess');
  const fromLimit = new Set<string>(
    (['shortfall', 'excess'] as const).filter((one) => !named.has(one) && goesOnFromLimit(draft, one)),
  );
  const settled = (range: RangeCondition, one: Case): RangeCondition => {
    if (isDistance(range.scale)) {
      // 超过计划数10%以内得满分: full marks for the goal itself as well.
      if (named.has(range.scale))
        return range.scale === 'excess' && !range.min && earnsAll(one) && draft.deductions.length === 0
          ? { ...range, min: { value: 0, inclusive: true } }
          : range;
      if (endsAtThreshold(range, draft)) return asNumber(range);
      if (fromLimit.has(range.scale))
        return range.scale === 'excess' ? { ...beyond(range), max: range.max } : asNumber(range);
      if (POINTS_BEYOND.test(range.text)) return range;
      // 超过80%-90% of a rate that should be high is the rate itself.
      if (range.min && range.max && /超[过出]|[高多]于/.test(range.text) && !hasLimit(draft))
        return asNumber(range);
      if (beginsAtLimit(range, one, draft)) return beyond(range);
      const counts = !earnsAll(one) && (draft.deductions.length > 0 ? measures.has(range.scale) : full);
      return counts ? range : exceeds(range, one, draft) ? beyond(range) : asNumber(range);
    }
    if (!fromLimit.has('excess') && hasLimit(draft) && goesOnFromDistance(range, draft))
      return { ...range, scale: 'excess', bare: false };
    const lost = one.award.kind === 'points' || (one.award.kind === 'full' && one.award.less > 0);
    return range.scale === 'value' && lost && measures.has('shortfall') && NAMED.test(range.text)
      ? { ...range, scale: 'shortfall', bare: false }
      : range;
  };
  const settle = (condition: Condition, one: Case): Condition => {
    if (condition.kind === 'range') return settled(condition, one);
    if (condition.kind === 'all' || condition.kind === 'any')
      return { ...condition, of: condition.of.map((part) => settle(part, one)) };
    return condition;
  };
  changeConditions(draft, settle);
}
