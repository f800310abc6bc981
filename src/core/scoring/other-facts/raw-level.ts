import { rangesOf } from '../../model/meaning';
import { compare, rational } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { isPercent } from '../../text/units';
import { wantsLess } from '../row/actual';
import type { Context } from '../points/context';

/** 偏差10%以内, 超支20%以上: how far it lies from what was planned. */
const APART = /^(?:与?(?:目标|计划|预算)值?(?:的|相比)?)?(?:偏差|偏离|误差|超支|超预算|超出预算)/u;
const NAMES_APART = /偏差|偏离|误差|超支|超预算|超概|差异/u;
/** From here on a number is rather what was done of the whole than how far it lies off. */
const OF_WHOLE = rational(50);

/**
 * Why a number may not be what the levels of a rule tell, in zh-CN: they say how far the actual lies off (偏差10%以内), and
 * 95% may be the actual itself. Where the row is named after the distance, it is that.
 */
export function rawLevel(meaning: Meaning, { row, actual }: Context): string | undefined {
  const { name = '', percent } = row;
  if (!percent || compare(actual, OF_WHOLE) < 0 || NAMES_APART.test(name)) return undefined;
  // Of a goal that is to be met exactly the distance is worked out.
  if (row.target !== undefined && !wantsLess(row)) return undefined;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const apart = ranges.filter(
    ({ scale, unit, text }) =>
      scale !== 'outside' && isPercent(unit) && APART.test(text) && !/目标|计划|基准/u.test(text),
  );
  return apart.length > 0 && apart.length === ranges.length
    ? `“${apart[0]!.text}”是相差多少，实际值是不是相差的数没有写明`
    : undefined;
}
