import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

/** 第二季度完成45%: what is to be done by then, and nothing that it earns or costs. */
const goalOf = (quarter: string): string =>
  `第?${quarter}季度(?:末|底)?(?:以前|之前|前)?[^，。;:\\n\\d得计记赋扣加减每]{0,14}\\d{1,6}(?:\\.\\d{1,2})?(?:%|[^，。;:\\n\\d得计记赋扣加减每分]{0,4})`;
const BETWEEN = '[，、;。]\\n?';
const ALL_FOUR = wording(
  new RegExp(
    `${['[一1]', '[二2]', '[三3]', '[四4]'].map(goalOf).join(BETWEEN)}(?=${BETWEEN}每(?:完成|达到|实现|有)?(?:一个|1个|一|1|个)?季度(?:的|序时)?(?:目标|任务|进度|计划|要求)?(?:未|没有?|不)?)`,
    'y',
  ),
);

/** 第一季度完成20%，…，第四季度完成100%，每完成一个季度目标得0.5分: the goals, of which the rule counts how many were met. */
export const periodGoals = defineClause<ItemOf<'context'>>({
  id: 'period-goals',
  reads: '各季度的目标：第一季度完成20%，…，第四季度完成100%（后面按完成了几个季度的目标计分，各数只作说明）',
  grammar: `period-goals = "第一季度" , words , number , "，" … "第四季度" , words , number ; (* "每完成一个季度" follows *)`,
  starts: '第一1',
  examples: [
    '‹第一季度完成征缴任务的20%,第二季度完成45%,第三季度完成70%,第四季度完成100%›，每完成一个季度目标得0.5分',
    '‹一季度末征收300万元；二季度末700万元；三季度末1100万元；四季度末1500万元›。每达到一个季度进度得1分',
  ],
  counterexamples: [
    '第一季度完成20%,第二季度完成45%,第三季度完成70%,第四季度完成100%，每低1%扣0.5分',
    '第一季度完成20%得1分,第二季度完成45%得1分,第三季度完成70%得1分,第四季度完成100%得1分',
    '第一季度完成20%,第二季度完成45%，每完成一个季度目标得0.5分',
  ],
  parse({ text }, at) {
    const end = ALL_FOUR.end(text, at);
    return end < 0 ? undefined : { type: 'context', start: at, end };
  },
  print: () => '',
});
