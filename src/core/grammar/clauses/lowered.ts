import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { COSTS_NOTHING_MORE } from './veto';

/** 降一档, 降档处理: a grade below the one that was reached. */
const BY_GRADE = wording(
  new RegExp(
    `(?:再|相应|直接)?(?:(?:降低|下降|下调|下浮|调低|降)(?:[1一二两2]个?|半个?)(?:档次?|等次?|等级|级别?|格)|(?<!下)降(?:[档级格]|等(?=处理|计分|评定|认定|使用))|(?<=[的者时]，?(?:直接|一律|则|均)?)降为[^，、。;:()\\n\\d分]{1,5})(?:处理|计分|评定|认定|计算|得分|计|使用)?${COSTS_NOTHING_MORE}`,
    'y',
  ),
);
/** The words that a share of what was earned follows: 逾期完成的，. */
const OF_A_CASE = /[的者时]，?(?:则|其|均|该项|本项|再|一律|最终){0,2}$/;
/** 逾期完成的，得分乘以0.8: a share of what was earned. */
const BY_FACTOR = wording(
  new RegExp(
    `(?:所?得分|分值|分数|总分)?(?:均|再|应|需)?(?:乘以|乘|×)(?:系数|折扣)?(?:0?\\.\\d{1,2}|\\d{1,2}(?:\\.\\d)?%)(?:计分|计算|计)?${COSTS_NOTHING_MORE}`,
    'y',
  ),
);

/** Where a share of what a case earned ends, and no formula of the whole; −1 where none stands. */
export function endOfFactor(text: string, at: number): number {
  const end = BY_FACTOR.end(text, at);
  return end >= 0 && OF_A_CASE.test(text.slice(Math.max(0, at - 8), at)) ? end : -1;
}

/** 不合格的降一档, 逾期完成的得分乘以0.8: less of what was earned, for a fact of its own. */
export const lowered = defineClause<ItemOf<'lowered'>>({
  id: 'lowered',
  reads: '降低得分的情形：降一档、降档处理、降为良好、（逾期完成的）得分乘以0.8',
  grammar: `lowered = [ "再" ] , "降" , ( number , "档" | "档" | "为" , grade ) , [ "处理" ] | [ "得分" ] , "乘以" , number ;`,
  starts: '再相直降下调得所分总均应需乘×',
  examples: ['降一档', '再降一档', '降档处理'],
  counterexamples: ['降1个百分点', '降低一档，得3分', '得分乘以0.8', '下降2级台阶'],
  parse({ text }, at) {
    const grade = BY_GRADE.end(text, at);
    const end = grade < 0 ? endOfFactor(text, at) : grade;
    return end < 0 ? undefined : { type: 'lowered', start: at, end };
  },
  print: () => '降一档',
});
