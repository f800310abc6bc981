import { readQuantity } from '../../text/quantities';
import { isPercent } from '../../text/units';
import { wording } from '../../text/wording';
import { sortsBy } from '../../text/words/counted-attributes';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FROM = wording(/(?:满|超过|超|不足|不满|未满|达到|达)(?=\d)/y);
const SIDE = wording(/(?:\(含\))?(?:(?:及|或|及其)?(?:以上|以下)|以内|之内|内)?(?:\(含(?:本数)?\))?/y);
/** The rate of those that are counted, with its percent: 场馆开放率达到95%, 应占总数60%. */
const RATE =
  '(?:率|占比|比例|比重|占[^，。;:\\n\\d扣得计记%()≥≤<>=且并]{1,10}?)(?:的比例|比例)?(?:应|须|需|要|应当|必须)?(?:不低于|不少于|不超过|不高于|大于等于|达到|达|保持|超过|控制|≥|≤|>|<|=|为|在|至少)*\\d{1,3}(?:\\.\\d{1,2})?%';
const NOUN = '[^，。;:\\n\\d扣得计记%()≥≤<>=且并或、]{0,24}?';
const OF_WHICH = wording(new RegExp(`的(?=${NOUN}${RATE})`, 'y'));
const OF_THESE = wording(new RegExp(`(?=[^，。;:\\n\\d的扣得计记%()≥≤<>=且并或、]${NOUN}${RATE})`, 'y'));

/** 校门周边200米内无流动摊贩: how far around a place. */
const AROUND = wording(
  /(?:的?范围(?:以内|之内|内)?|以内|之内|内|以下)(?:的)?(?=[^，。;:\n\d扣得计记%()≥≤<>=]{0,8}?(?:无(?!法)|没有(?![分扣])|未见|未发现|未出现|未设|不得(?![分计记给扣])|杜绝|禁止|严禁|不存在))/y,
);
const LENGTH = /^(?:米|公里|千米|里|厘米)$/;

/** A number that says which people, things or places are meant. */
export const countedGroup = defineClause<ItemOf<'context'>>({
  id: 'counted-group',
  reads: '说明统计对象范围的数字：驾龄3年及以上的驾驶员占比、单价10万元以上设备利用率、校门周边200米内无摊贩',
  grammar: `counted-group = [ attribute | "满" | "超过" ] , quantity , [ "以上" | "以下" | "以内" ] , ( "的" | noun ) , rate , percent
      | quantity , "米" , [ "范围" ] , "内" , "无" … ;`,
  starts: '0123456789满超不未达',
  examples: [
    '驾龄‹3年及以上›驾驶员占比不低于60%',
    '在编‹满5年的›教师占比达到40%',
    '校门周边‹200米内›无流动摊贩',
  ],
  counterexamples: ['95%以上', '3年以上', '200米内', '超过15分钟的'],
  parse({ text }, at) {
    const from = FROM.end(text, at);
    const quantity = readQuantity(text, from < 0 ? at : from);
    if (!quantity?.unit || quantity.damaged || quantity.chinese) return undefined;
    if (isPercent(quantity.unit) || quantity.unit === '分' || quantity.unit === '‰') return undefined;
    if (from < 0 && LENGTH.test(quantity.unit)) {
      const end = AROUND.end(text, quantity.end);
      if (end >= 0) return { type: 'context', start: at, end };
    }
    const side = SIDE.end(text, quantity.end);
    if (from < 0 && side === quantity.end) return undefined;
    const end = OF_WHICH.end(text, side);
    if (end >= 0) return { type: 'context', start: at, end };
    const sorts = sortsBy(text.slice(0, at));
    return sorts && OF_THESE.end(text, side) >= 0 ? { type: 'context', start: at, end: side } : undefined;
  },
  print: () => '',
});
