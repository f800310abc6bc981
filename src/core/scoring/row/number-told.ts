import { rational } from '../../model/rational';
import { readQuantity } from '../../text/quantities';
import { isPercent, unitFactor, writtenMultiple } from '../../text/units';
import { foldText } from '../../text/width';
import type { ReadValue } from './read-value';

type NumberRead = Extract<ReadValue, { kind: 'number' }>;

/** 共, 已完成, 累计举办: how the number came about, and nothing else that it is of. */
const DONE =
  /^(?:全年|本年|年度|实际|目前|截至目前)?(?:共|合计|累计|总计|一共)?(?:已经?)?(?:完成|开展|举办|组织|实施|建成|新建|改造|发放|达到|达|为)?了?/;
/** 达到93%, 实际为93%: a rate is not done but reached. */
const REACHED = /^(?:全年|本年|年度|实际|目前|截至目前)?(?:已经?)?(?:达到|达|为)?了?/;

/**
 * The number of 已完成18场, 共18场, 十八场 or 百分之九十三, where what it counts is what the row counts. `undefined` where anything
 * else is told: 近20场, 18场（其中线上3场）, 90% of a row of 场.
 */
export function numberTold(words: string, unit: string | undefined): NumberRead | undefined {
  // 六月 may be a day or how long.
  if (unit === undefined || words.length > 24 || /^[年月日号季周]/.test(unit)) return undefined;
  const text = foldText(words).text;
  const lead = (isPercent(unit) ? REACHED : DONE).exec(text)![0].length;
  const quantity = readQuantity(text, lead);
  if (!quantity || quantity.damaged || quantity.end !== text.length) return undefined;
  if (quantity.unit === unit) return { kind: 'number', value: rational(quantity.value), unit };
  // 实际190万元 of a row of 万元 is told in 元.
  if (quantity.unit === undefined || unitFactor(quantity.unit, unit)?.generic !== false) return undefined;
  const multiple = writtenMultiple(text.slice(lead));
  return { kind: 'number', value: rational(quantity.value), unit: quantity.unit, multiple };
}
