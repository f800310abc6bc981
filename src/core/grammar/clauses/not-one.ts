import { readQuantity } from '../../text/quantities';
import { isCounted } from '../../text/units';
import { wording } from '../../text/wording';

/** 没有一件, 无1起, 未发生一起: none at all. */
const NOT_ONE = wording(
  /(?:(?:没有?|未曾?|无|并无)(?:出现|发生|发现|查出|收到)|没有?|未有|无|并无)(?:任何|过)?(?!一票否决)(?=[一1](?!\d))/y,
);
/** 一次都没有, 一件投诉也未发生, 一起未发生: the negation stands behind what is counted. 一项未完成 is one of several. */
const ONE_IS_NOT = wording(
  /[^，。;:\n\d都也均未没不无得分]{0,6}(?:(?:都|也)(?:没有?|未|不曾|从未)|(?:没有?|未)(?=发生|出现|发现|产生|过?[缺少漏落差迟误逾超拖断丢错]))(?:出现|发生|发现|产生|有过|查出|收到)?/y,
);
/** 一次都没缺: what is missing is none, and the number of what is there is all. */
const LACKING = wording(/过?(?:缺|少|漏|落|差|迟|误|逾|超|拖|断|丢|错)/y);

export interface NotOne {
  readonly end: number;
  /** Where its number begins. */
  readonly from: number;
  /** Of what is lacking, late or wrong, which the row may count or not. */
  readonly lacking: boolean;
}

/** 没有一件, 一次都没有: where the words end that say there was none of what the row counts. */
export function readNotOne(text: string, at: number): NotOne | undefined {
  const not = NOT_ONE.end(text, at);
  if (not < 0 && text[at] !== '一') return undefined;
  const from = not < 0 ? at : not;
  const one = readQuantity(text, from);
  if (one?.value !== 1 || !(isCounted(one.unit) || one.unit === '名')) return undefined;
  const end = not < 0 ? ONE_IS_NOT.end(text, one.end) : one.end;
  return end < 0 ? undefined : { end, from, lacking: not < 0 && LACKING.end(text, end) >= 0 };
}
