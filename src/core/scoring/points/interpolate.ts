import type { Case, Meaning } from '../../model/rule';
import { add, compare, divide, multiply, rational, subtract } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { pointsOf } from './award-points';
import type { Context } from './context';
import { placeRange } from './place';

/** 得6-10分，按插值法计分: which end of the points belongs to the lower end of the range, as the neighbours show. */
function endsBetween(
  { min, max }: { readonly min: number; readonly max: number },
  below: Rational | undefined,
  above: Rational | undefined,
): readonly [low: Rational | undefined, high: Rational | undefined] {
  const [least, most] = [rational(min), rational(max)];
  const rises =
    (above && compare(above, most) >= 0) === true || (below && compare(below, least) <= 0) === true;
  const falls =
    (above && compare(above, least) <= 0) === true || (below && compare(below, most) >= 0) === true;
  if (rises === falls) return [undefined, undefined];
  return rises ? [least, most] : [most, least];
}

/** Linear between the two ends of the range, with what the neighbours give there. */
export function interpolate(one: Case, meaning: Meaning, context: Context): Rational | string {
  const range = one.when.kind === 'range' ? placeRange(one.when, context) : undefined;
  if (!range || 'reason' in range || !range.min || !range.max) return '按比例计分的区间没有写全';
  const at = (value: Rational): Rational | undefined => {
    let best: { readonly points: Rational; readonly order: number } | undefined;
    for (const other of meaning.cases) {
      if (other === one || other.when.kind !== 'range') continue;
      const placed = placeRange(other.when, context);
      if ('reason' in placed) continue;
      const end = [placed.min, placed.max].find((side) => side && compare(side.value, value) === 0);
      const points = end ? pointsOf(other.award, context.full) : '';
      if (!end || typeof points === 'string') continue;
      // Exactly this value, an end that is taken in, and then one that only touches it.
      const exact = placed.min && placed.max && compare(placed.min.value, placed.max.value) === 0;
      const order = exact ? 0 : end.inclusive === true ? 1 : 2;
      if (!best || order < best.order) best = { points, order };
    }
    return best?.points;
  };
  const between = one.award.kind === 'interpolated' ? one.award.between : undefined;
  const [least, most] = [at(range.min.value), at(range.max.value)];
  const [low, high] = between ? endsBetween(between, least, most) : [least, most];
  const share = divide(subtract(context.actual, range.min.value), subtract(range.max.value, range.min.value));
  if (!low || !high || !share) return '按比例计分的两端没有写明分数';
  return add(low, multiply(subtract(high, low), share));
}
