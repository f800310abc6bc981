import { readUnit } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';
import { amountOf, printAmount, readPoints, readWeightShare } from './points';

const VERB = wording(
  /(?:则|再|即|均|各|都|并|应|将|相应|相应地|另|倒|可|分别|就|便|从[^，。;\n\d]{0,6}中)?(?:扣减|扣除|扣去|扣掉|减扣|核减|减去|减掉|倒扣|扣罚|扣分(?![值数])|减分(?![值数])|扣|减)(?:得|掉|去|本项|该项|此项|其|:|为)?/y,
);

const BY = wording(/(?:依次)?按/y);
const STEPS_DOWN = wording(/(?:依次|逐一|逐个)?(?:递减|扣减)(?:排列|计分|得分)?/y);

/** 扣0.01分, 减0.3分, 扣权重分的1%, 扣1%的权重分, 扣0.2分/次, 按0.2分递减. */
export const deduct = defineClause<ItemOf<'deduct'>>({
  id: 'deduct',
  reads: '扣分数额：扣N分、减N分、扣权重分的p%、扣该项分值的p%、扣N分/次、冒号后的-N分',
  grammar: `deduct = verb , ( points | share ) , [ "/" , unit ] | "按" , points , "递减" , [ "排列" ] ;
verb   = "扣" | "减" | "扣减" | "扣除" | "减扣" | "核减" … ;`,
  starts: '则再即均各都并应将相另倒可扣减核从按就便分-',
  examples: [
    '扣0.01分',
    '减0.3分',
    '扣权重分的1%',
    '扣权重分1%',
    '扣该项分值的4%',
    '扣减2分',
    '扣1%的权重分',
    '扣0.2分/次',
    '按0.2分递减排列',
    '扣一分',
  ],
  counterexamples: ['扣完为止', '减少2%', '扣权重', '扣', '减排'],
  parse({ text }, at) {
    const by = BY.end(text, at);
    if (by >= 0) {
      const points = readPoints(text, by);
      const end = points ? STEPS_DOWN.end(text, points.end) : -1;
      const amount = points && amountOf(points.award);
      if (!points || end < 0 || !amount) return undefined;
      return {
        type: 'deduct',
        start: at,
        end,
        amount,
        per: '位',
        damaged: points.damaged,
      };
    }
    // 95%-98%:-1分: a minus behind a mark, not between two numbers.
    const minus = text[at] === '-' && ':，;\n'.includes(text[at - 1] ?? '-');
    const from = minus ? at + 1 : VERB.end(text, at);
    if (from < 0) return undefined;
    const read = readPoints(text, from) ?? readWeightShare(text, from);
    const amount = read && amountOf(read.award);
    if (!read || !amount) return undefined;
    let { end } = read;
    let per: string | undefined;
    if (text[end] === '/') {
      const unit = readUnit(text, end + 1);
      if (unit) {
        per = unit.unit;
        end = unit.end;
      }
    }
    return { type: 'deduct', start: at, end, amount, per, damaged: read.damaged };
  },
  print: (item) =>
    item.per === '位'
      ? `按${item.amount.value}分递减`
      : `扣${printAmount(item.amount)}${item.per === undefined ? '' : `/${item.per}`}`,
});
