import { wording } from '../../text/wording';

const CHANGE = wording(
  /的(?:下降|降低|下滑|下跌|下浮|减少|降幅|跌幅|缺口|短缺|短少|欠缺|缺额|不足|上升|升高|上浮|增加|增长|提高|升幅|涨幅|增幅|超支|超出|超额)(?:额|量|幅度)?(?=，?(?:则|就|便|即|都|均|相应)?[扣减])/y,
);

/**
 * Where the noun ends that says what the quantity before it is a change of, and that points are lost for: 的下降 of 一个百分点的下降，扣…;
 * -1 where none stands.
 */
export function namedChangeEnd(text: string, at: number, unit: string | undefined): number {
  return unit === undefined || unit === '分' ? -1 : CHANGE.end(text, at);
}
