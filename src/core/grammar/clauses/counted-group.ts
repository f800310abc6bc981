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
/** 30户以上小区每少1个: what is missing are those that have so many. */
const OF_STEP = wording(
  /的?([^，。;:\n\d扣得计记%()≥≤<>=且并或、每]{2,12})每(?:减?少|短?缺|欠|差|未)[^，。;:\n\d]{0,6}\d{0,4}(\p{Script=Han})/uy,
);
const AT_LEAST = wording(/(?:不少于|不低于|至少)(?=\d)/y);
/** 1+X证书: a name. */
const NAMED_SUM = wording(/\d\+[A-Za-z](?=\p{Script=Han})/uy);

/**
 * Whether a number with a side says which of those are meant that the step behind it counts, in another unit or by 的.
 * @param asked 不少于10个村的活动每少1个: as many as that are asked for, where the step counts in their unit
 */
function isOfStep(text: string, side: number, unit: string, asked: boolean): boolean {
  const [, noun, counted] = OF_STEP.match(text, side) ?? [];
  if (noun === undefined || (asked && unit.startsWith(counted!))) return false;
  return counted !== unit || text[side] === '的' || /.的./u.test(noun);
}

const LENGTH = /^(?:米|公里|千米|里|厘米)$/;

/** A number that says which people, things or places are meant. */
export const countedGroup = defineClause<ItemOf<'context'>>({
  id: 'counted-group',
  reads:
    '说明统计对象范围的数字：驾龄3年及以上的驾驶员占比、单价10万元以上设备利用率、校门周边200米内无摊贩、30户以上小区每少1个',
  grammar: `counted-group = [ attribute | "满" | "超过" ] , quantity , [ "以上" | "以下" | "以内" ] , ( "的" | noun ) , rate , percent
      | quantity , "米" , [ "范围" ] , "内" , "无" …
      | [ "不少于" | "至少" ] , quantity , [ "以上" ] , noun , "每少" … | digit , "+" , letter ;`,
  starts: '0123456789满超不未达至',
  examples: [
    '驾龄‹3年及以上›驾驶员占比不低于60%',
    '在编‹满5年的›教师占比达到40%',
    '校门周边‹200米内›无流动摊贩',
    '‹30户以上›小区每少1个',
    '‹1+X›证书试点专业',
  ],
  counterexamples: ['5个以上小区每少1个', '95%以上', '3年以上', '200米内', '超过15分钟的'],
  parse({ text }, at) {
    const sum = NAMED_SUM.end(text, at);
    if (sum >= 0) return { type: 'context', start: at, end: sum };
    const least = AT_LEAST.end(text, at);
    const from = Math.max(FROM.end(text, at), least);
    const quantity = readQuantity(text, from < 0 ? at : from);
    if (!quantity?.unit || quantity.damaged || quantity.chinese) return undefined;
    if (isPercent(quantity.unit) || quantity.unit === '分' || quantity.unit === '‰') return undefined;
    if (from < 0 && LENGTH.test(quantity.unit)) {
      const end = AROUND.end(text, quantity.end);
      if (end >= 0) return { type: 'context', start: at, end };
    }
    const side = SIDE.end(text, quantity.end);
    if (from < 0 && side === quantity.end) return undefined;
    if (isOfStep(text, side, quantity.unit, least >= 0)) return { type: 'context', start: at, end: side };
    if (least >= 0) return undefined;
    const end = OF_WHICH.end(text, side);
    if (end >= 0) return { type: 'context', start: at, end };
    const sorts = sortsBy(text.slice(0, at));
    return sorts && OF_THESE.end(text, side) >= 0 ? { type: 'context', start: at, end: side } : undefined;
  },
  print: () => '',
});
