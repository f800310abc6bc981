import type { Meaning } from '../../model/rule';
import { isPercent } from '../../text/units';
import { FALLEN, GROWN } from '../../text/words/places-and-growth';
import type { Context } from '../points/context';

/** A row whose number is the growth itself. */
const GROWTH_NAME =
  /(?:增长|提高|提升|上升|增加)(?:率|幅度|比例|百分点)$|(?:增幅|增速|涨幅|升幅)$|(?:较|比)(?:上年|去年)[^，。]{0,6}(?:增长|提高|提升|上升|增加)$/u;

/** A row whose number is how far something fell. */
const FALL_NAME = /(?:下降|降低|减少|压减|压降|下浮)(?:率|幅度|比例|百分点)$|(?:降幅|减幅)$/u;

/** 收入较上年每增长1个百分点得0.5分, 能耗每降低1个百分点得1分: why a row that does not count the change gets no number, in zh-CN. */
export function earnedGrowth(meaning: Meaning, { row, text }: Context): string | undefined {
  if (meaning.kind !== 'earning' || !isPercent(meaning.earning.unit.unit)) return undefined;
  if (FALLEN.test(text))
    return row.percent && FALL_NAME.test(row.name ?? '') ? undefined : '实际值是总数还是降低的数没有写明';
  if (!GROWN.test(text)) return undefined;
  return row.percent && GROWTH_NAME.test(row.name ?? '') ? undefined : '实际值是总数还是增加的数没有写明';
}
