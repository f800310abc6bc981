import type { Rational } from '../model/rational';
import { add, compare, divide, multiply, rational, signOf, toNumber, toText } from '../model/rational';
import type { AdditiveRule, Award } from '../model/rule';
import type { RuleReading } from '../model/rule-reading';
import { itemsNamed } from './items-named';
import { pointsOf } from './points/award-points';
import type { Row } from './row/actual';

/** A veto, a bonus, or 若①不满足，本指标不得分: a fact that no number of items tells. */
function asksForMore({ vetoes, bonuses, cases, parts }: AdditiveRule): boolean {
  const own = new Set(parts.map(({ award }) => award.span[0]));
  return (
    vetoes.length + bonuses.length > 0 ||
    cases.some(({ when, award }) => when.kind !== 'otherwise' && !own.has(award.span[0]))
  );
}

const MARK = /[①-⑳]|[(（]\d{1,2}[)）]/g;
/** ①③, ①、③, (1)(3): the numbers of list items and nothing else. */
const ONLY_MARKS = /^(?:(?:[①-⑳]|[(（]\d{1,2}[)）])[、,，;；\s]*)+$/;

/**
 * The points of a rule whose numbered items add up, for an actual that names the items met by their numbers: ①③.
 * `undefined` where it names something else, where an item has no number or no fixed points, and where all items
 * together are not the full points, so that nobody knows what the rest is for.
 */
export function itemsMet(
  words: string,
  { text, meaning, doubts }: RuleReading,
  full: Rational | undefined,
): { readonly score: Rational; readonly working: string } | undefined {
  if (meaning?.kind !== 'additive' || doubts.length !== 1 || asksForMore(meaning)) return undefined;
  if (!ONLY_MARKS.test(words.trim()))
    return allNamed(words, meaning, full) ?? itemsNamed(words, meaning, full);
  const points = new Map<string, Rational>();
  let whole = rational(0);
  for (const { award, span } of meaning.parts) {
    const mark = /(?:[①-⑳]|[(（]\d{1,2}[)）])\s*$/.exec(text.slice(Math.max(0, span[0] - 6), span[0]))?.[0];
    if (mark === undefined || award.kind !== 'points' || points.has(numberOf(mark))) return undefined;
    const value = rational(award.value);
    points.set(numberOf(mark), value);
    whole = add(whole, value);
  }
  if (full === undefined || compare(whole, full) !== 0) return undefined;
  const met = new Set((words.match(MARK) ?? []).map(numberOf));
  let score = rational(0);
  for (const number of met) {
    const value = points.get(number);
    if (value === undefined) return undefined;
    score = add(score, value);
  }
  const sum = [...met].map((number) => toText(points.get(number)!)).join('+');
  return { score, working: `符合第${[...met].join('、')}项，${sum}=${toText(score)}分` };
}

/** 有值班记录、及时处置工单 of 有值班记录、及时处置工单各3分: all that the rule names, and in its words, so that none is missing. */
function allNamed(
  words: string,
  { parts }: AdditiveRule,
  full: Rational | undefined,
): { readonly score: Rational; readonly working: string } | undefined {
  const [only, second] = parts;
  if (!only || second || !full || words.trim() !== only.label) return undefined;
  const each = itemPoints(only.award, full);
  const count = only.label.split('、').length;
  if (!each || count < 2 || compare(multiply(each, rational(count)), full) !== 0) return undefined;
  return { score: full, working: `各项均符合，${count}×${toText(each)}=${toText(full)}分` };
}

/** What items are counted in. */
const ITEM_UNIT = /^(?:项|条|点|个?要点|要素)$/;
/** 建设项目数量: what is counted are things, and no demands that are met. */
const COUNTS_THINGS = /数量?$/u;
const COUNTS_MET = /符合|满足|达标|落实|具备|[完齐]备|齐全|要[点素求]|条件|措施/u;

/** 未完备项数, 缺少的资料: those that are not met. */
const COUNTS_MISSED = /[未缺漏欠少]|不[^断]|问题/u;

/** What one item of several earns; `undefined` where it has no points of its own. */
function itemPoints(award: Award, full: Rational): Rational | undefined {
  if (award.kind !== 'points' && award.kind !== 'share') return undefined;
  const points = pointsOf(award, full);
  return typeof points === 'string' ? undefined : points;
}

/** Whether the rule itself names so many items: each with its points, 甲、乙、丙各占2分, or 以上5项各占. */
function namesItems(
  { parts }: { readonly parts: readonly { readonly label: string }[] },
  count: number,
): boolean {
  if (parts.length > 1) return parts.length === count;
  const { label } = parts[0]!;
  return label.split('、').length === count || /\d+/.exec(label)?.[0] === String(count);
}

/**
 * The points of a rule whose items all earn the same, for an actual that counts in 项 how many are met. `undefined` where
 * the items differ, where they do not come to the full points, or where the row counts something else.
 */
export function itemsCounted(
  actual: Rational,
  { unit, target, name = '' }: Row,
  { meaning, doubts }: RuleReading,
  full: Rational | undefined,
): { readonly score: Rational; readonly working: string } | undefined {
  if (meaning?.kind !== 'additive' || doubts.length !== 1 || !full || !ITEM_UNIT.test(unit ?? ''))
    return undefined;
  if (
    asksForMore(meaning) ||
    COUNTS_MISSED.test(name) ||
    (COUNTS_THINGS.test(name) && !COUNTS_MET.test(name))
  )
    return undefined;
  const [each, ...others] = meaning.parts.map(({ award }) => itemPoints(award, full));
  if (!each || signOf(each) <= 0 || !others.every((one) => one && compare(one, each) === 0)) return undefined;
  const count = toNumber(divide(full, each)!);
  const met = toNumber(actual);
  if (!Number.isInteger(count) || count < 2 || !namesItems(meaning, count)) return undefined;
  if (!Number.isInteger(met) || met < 0 || met > count) return undefined;
  if (target && compare(target, rational(count)) !== 0) return undefined;
  const score = multiply(each, actual);
  return { score, working: `符合${met}项，每项${toText(each)}分，得${toText(score)}分` };
}

/** ③ and (3) are the third. */
function numberOf(mark: string): string {
  const digits = /\d+/.exec(mark)?.[0];
  return digits ?? String(mark.trim().charCodeAt(0) - 0x245f);
}
