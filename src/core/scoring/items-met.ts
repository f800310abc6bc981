import type { Rational } from '../model/rational';
import { add, compare, rational, toText } from '../model/rational';
import type { RuleReading } from '../model/rule-reading';

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
  if (meaning?.kind !== 'additive' || doubts.length !== 1 || !ONLY_MARKS.test(words.trim())) return undefined;
  // A veto or a bonus asks for a fact that the numbers do not give.
  if (meaning.vetoes.length > 0 || meaning.bonuses.length > 0) return undefined;
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

/** ③ and (3) are the third. */
function numberOf(mark: string): string {
  const digits = /\d+/.exec(mark)?.[0];
  return digits ?? String(mark.trim().charCodeAt(0) - 0x245f);
}
