import { readChange } from '../grammar';
import { earnsNothing, rangesOf } from '../model/meaning';
import type { Case, Meaning } from '../model/rule';
import { compare, signOf } from '../model/rational';
import type { Rational } from '../model/rational';
import { pointsOf } from './award-points';
import type { Context } from './context';
import { NOTHING_DONE, speaksOf } from './second-facts';

/** 未组织, 没有引进, 无专利, 零完成. */
const NONE_OF_IT = /^(?:仍|均|都|全部|完全|尚)?(?:未|没|无|零)/;
const NOT_DONE = /^(?:未|没有?)(?:完成|到位|实现)的?$/;
/** 增幅, 提高: what a fall is the opposite of. */
const RISES = /增|提高|提升|上升|上涨|涨|升/;

function speaksOfNone({ when }: Case): boolean {
  return when.kind === 'words' && NONE_OF_IT.test(when.text);
}

/** What the words of a case say of a number that is zero or less. */
type Told = 'it' | 'perhaps' | 'no';

function toldOf(one: Case, meaning: Meaning, context: Context): Told {
  // 未完成得0分 beside 5项以下得6分: not all of it, or nothing; of nothing it is both.
  if (one.when.kind === 'otherwise')
    return earnsNothing(one) && signOf(context.actual) === 0 && NOT_DONE.test(one.when.text) ? 'it' : 'no';
  if (one.when.kind !== 'words') return 'no';
  const { text } = one.when;
  const measured = meaning.cases.flatMap(({ when }) => rangesOf(when).map((range) => range.text));
  measured.push(context.row.name ?? '');
  const zero = signOf(context.actual) === 0;
  if (NONE_OF_IT.test(text) && earnsNothing(one)) {
    if (speaksOf(text, measured) || NOTHING_DONE.test(text)) return 'it';
    return 'perhaps';
  }
  if (zero) return 'perhaps';
  const change = readChange(text);
  const falls = change?.relation === '<' && change.reference !== 'target';
  return falls && measured.some((words) => RISES.test(words)) ? 'it' : 'perhaps';
}

/**
 * The case in words that a number of nothing, or below nothing, belongs to in a rule whose lowest range is open: 未组织得0分
 * beside 不足5次得5分, 下降得0分 beside 低于5%得6分. A reason where the words may be meant; `undefined` where none are.
 * @param given what the range gives that the number lies in
 */
export function noneAtAll(
  meaning: Meaning,
  given: Rational,
  context: Context,
): { readonly case: Case; readonly points: Rational } | { readonly reason: string } | undefined {
  const sign = signOf(context.actual);
  if (sign > 0) return undefined;
  const { operator } = context.row;
  const upward = operator === '≥' || operator === '>';
  let perhaps: Case | undefined;
  for (const one of meaning.cases) {
    const points = pointsOf(one.award, context.full);
    if (typeof points === 'string' || compare(points, given) === 0) continue;
    const told = toldOf(one, meaning, context);
    if (told === 'it') return { case: one, points };
    // 按期得10分 beside 5天内得7分: none of what should be little may be what the words say.
    if (
      told === 'perhaps' &&
      (sign < 0 || (!upward && signOf(given) > 0 && compare(points, given) > 0) || speaksOfNone(one))
    )
      perhaps ??= one;
  }
  return perhaps && { reason: `是否属于“${perhaps.when.text}”仅凭数值不能确定` };
}
