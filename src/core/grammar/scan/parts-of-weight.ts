import type { Condition, Meaning, Part } from '../../model/rule';
import { withoutDegrees } from '../../text/words/degree-words';
import { isGradeWord } from '../../text/words/grade-words';

/** 省级, 一等奖, B档: a rank among others. */
const RANK = /[A-Za-z一二三四五\d国省市县区乡镇部][级等档类星]|等奖|等次|名次/;

/** 未发生, 无. */
const NEGATION = /^(?:没有|未能?|不|无)/;

/** The part of the year that a label names. */
const PERIOD =
  /[上下]半年|第?[一二三四1-4]季度?|[春夏秋冬]季|(?:1[0-2]|[1-9])月|[上下]学期|第[一二三四五六七八九十\d]{1,3}[学批期轮]/;

/** Whether two labels are degrees of one thing, of which one alone can hold. */
function areDegrees(a: string, b: string): boolean {
  if (RANK.test(a) && RANK.test(b)) return true;
  const [own, other] = [withoutDegrees(a), withoutDegrees(b)];
  if (own.length < 2 || other.length < 2 || own.includes(other) || other.includes(own)) return true;
  // 未发生事故, 发生一般事故: with the one the other cannot be.
  const [positive, counter] = [a.replace(NEGATION, ''), b.replace(NEGATION, '')];
  if ((positive !== a) !== (counter !== b) && positive.slice(0, 2) === counter.slice(0, 2)) return true;
  // 持续改善, 稳定: two words that grade and name nothing.
  return (
    isGradeWord(a) && isGradeWord(b) && (a.length < 4 || b.length < 4 || a.slice(0, 2) === b.slice(0, 2))
  );
}

/** 上半年完成1期, 下半年完成1期: what is done in one part of the year is not done in another. */
function areOfOwnPeriods(conditions: readonly Condition[]): boolean {
  const periods = conditions.map((when) => PERIOD.exec(when.text)?.[0]);
  return (
    !periods.includes(undefined) &&
    new Set(periods).size === periods.length &&
    conditions.every((when) => when.kind === 'range' && when.bare && when.scale === 'value')
  );
}

function areOfOwnThings(conditions: readonly Condition[]): boolean {
  return conditions.every(
    (when, i) =>
      (when.kind === 'words' || when.kind === 'all' || when.kind === 'any') &&
      conditions.slice(0, i).every((before) => !areDegrees(before.text, when.text)),
  );
}

/** More items than any rule adds up: what is compared pairwise stays small. */
const MOST_PARTS = 12;

/**
 * The items of cases that read like grades and are none: they say different things, and their points come to exactly
 * what the row weighs (有制度得2分；有台账得1分 of 3 points). `undefined` where the cases are grades of one thing, or
 * where the weight proves nothing.
 * @param weight points of the row
 */
export function partsByWeight(meaning: Meaning, weight: number): readonly Part[] | undefined {
  if (meaning.kind !== 'ladder' || meaning.total?.value === weight || meaning.bonuses.length > 0)
    return undefined;
  const parts: Part[] = [];
  const conditions: Condition[] = [];
  let sum = 0;
  for (const { when, award, span } of meaning.cases) {
    if (award.kind !== 'points') return undefined;
    if (award.value === 0) continue;
    if (when.kind === 'otherwise') return undefined;
    sum += award.value;
    parts.push({ label: when.text, award, span });
    conditions.push(when);
  }
  if (parts.length < 2 || parts.length > MOST_PARTS || Math.abs(sum - weight) > 1e-9) return undefined;
  return areOfOwnThings(conditions) || areOfOwnPeriods(conditions) ? parts : undefined;
}
