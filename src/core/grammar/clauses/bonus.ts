import { ByCharacter } from '../../text/by-character';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { amountOf, printAmount, readPoints, readWeightShare } from './points';

const VERB = wording(
  /(?:则|即|均|各|可|另|额外|奖励性)?(?:再加|再得|再计|再记|加计|加记|(?<!不)多给(?=\d)|增加|加|奖励|奖)/y,
);

const BY_SHARE = wording(
  /(?:则|即|再|另)?(?:按照|按|依|以|同)?(?:其)?(?:超额完成|超额|超出|超过|超)?(?:部分)?的?(?:同等|相同|同样|一样的?|相应|同)?的?比例(?:予以|给予|进行|相应|计算)?(?:加分|加计得分|奖励加分|增加得分|增加分值|增加分数)/y,
);

/** 每新增500户，另计0.5分: on top, for each of them. */
const EACH_ON_TOP = wording(/另(?:行|外)?[计记得给](?=\d{1,2}(?:\.\d{1,2})?分)/y);
const EACH_BEFORE = /每[^，。;:\n]{1,16}，?(?:再)?$/;

/** The end of what a prize is called: 优秀奖, 鼓励奖, 金奖. */
const PRIZE_BEFORE = new ByCharacter([['秀励金银铜念织佳', true]]);

/** 三等奖3分、优秀奖2分: one prize of several, and no points on top. */
function amongPrizes(text: string, at: number): boolean {
  return /[等金银铜]奖/.test(`${text.slice(Math.max(0, at - 24), at)} ${text.slice(at + 1, at + 16)}`);
}

/** 加2分, 再得2分, 奖1分. */
export const bonus = defineClause<ItemOf<'add'>>({
  id: 'bonus',
  reads: '加分数额：加N分、另加N分、奖N分、按超额比例加分',
  grammar: `bonus = ( "加" | "再加" | "再得" | "另加" | "奖" ) , ( points | share ) | "按" , [ "超额" ] , "比例" , "加分" ;`,
  starts: '则即均各可另额再加增奖多按依以同',
  examples: ['加2分', '另加0.5分', '奖1分', '再得2分', '按超额比例加分', '每新增1家，‹另计0.5分›'],
  counterexamples: ['按比例得分', '加强管理', '增加2%', '加分不超过6分'],
  parse({ text }, at) {
    const byShare = BY_SHARE.end(text, at);
    if (byShare >= 0) {
      const amount = { value: 1, of: 'weight' } as const;
      return {
        type: 'add',
        start: at,
        end: byShare,
        amount,
        damaged: false,
        again: false,
        proportional: true,
      };
    }
    const more = EACH_ON_TOP.end(text, at);
    const each = more >= 0 && EACH_BEFORE.test(text.slice(Math.max(0, at - 20), at));
    const from = each ? more : VERB.end(text, at);
    // 未获奖0分: the noun, not the verb.
    if (from < 0 || (text[at] === '奖' && '获得评等项'.includes(text[at - 1] ?? '-'))) return undefined;
    if (text[at] === '奖' && PRIZE_BEFORE.at(text, at - 1) && amongPrizes(text, at)) return undefined;
    const read = readPoints(text, from) ?? readWeightShare(text, from);
    const amount = read && amountOf(read.award);
    // 增加0分 beside 持平得3分: what an increase earns, and nothing is added.
    if (!read || !amount || (amount.value === 0 && text.slice(at - 1, at + 2).includes('增加')))
      return undefined;
    return {
      type: 'add',
      start: at,
      end: read.end,
      amount,
      damaged: read.damaged,
      again: text.slice(at, from).includes('再'),
    };
  },
  print: (item) =>
    item.proportional ? '按超额比例加分' : `${item.again ? '再加' : '加'}${printAmount(item.amount)}`,
});
