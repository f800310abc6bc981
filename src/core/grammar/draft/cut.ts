import type { Cut } from '../../model/rule-reading';
import type { Located } from '../tokens/located';
import type { Place } from '../tokens/items';
import { explains } from './explained-steps';
import { saysGoal } from './preambles';
import type { Statements } from '../group/statements';

/** What could follow the words that a text stops at, longest first. */
const CONTINUATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/扣(?:除|减)?(?:该项|本项)?(?:权重|分值|权重分)(?:的)?$/, ['分的…%']],
  [/扣(?:除|减)?(?:权重分|分值|该项分值)?的?\d+(?:\.\d*)?$/, ['分', '%']],
  [/(?:扣|减|扣除|扣减)$/, ['N分']],
  [/(?:得|计|记|共计|共|加)\d+(?:\.\d*)?$/, ['分']],
  [/(?:不[得计记]|[得计记]满)$/, ['分']],
  // 以系统统计, 结算审计 and 登记 are words of their own.
  [/(?:得|(?<![统审会设预估])计|(?<![登笔])记)$/, ['满分', 'N分']],
  [/共(?:计)?$/, ['N分']],
  [/每[^，。;\n]{0,12}$/, ['步长和扣分']],
  [/(?:达到|不低于|大于|小于|低于|超过|等于|≥|≤|>|<)$/, ['标准值']],
];

/** Remarks that are whole and change no points: 累计计分, 从完成数中核减. */
const REMARK =
  /(?:累计|累加|合并|据实|逐项)(?:计分|得分|记分|扣分)$|从[^，。;]{1,8}中(?:核减|扣除|剔除|扣减)$|(?:不(?:再|得)?(?:重复|叠加|累加)(?:计算|扣分|扣减|扣|计分|得分|加分|记分|统计)|缺一不可)$/;

/** 以决算数为准: where the number comes from. 以较低者为准 chooses between two, and 以评审得分为准 gives the points. */
const SOURCE =
  /^(?:注:|数据|结果|完成数|数额|金额|数量|完成情况|实绩)?(?:均|一律|最终)?以(?!.*(?:[低高优劣严孰先后最较取均]|[约规]定|批准|要求|期限|标准|大(?!数据)|小|(?<![公税工区县市])分(?![局公院行校部中])))[^，。;\n\d]{2,18}为准$/;

/** 由办公室统计, 数据以办公系统统计: who counts. 按季统计 may mean that each quarter is scored. */
const COUNTED_BY =
  /^(?:注:|数据|结果|完成数|金额|数量|完成情况|实绩)?(?:均|一律)?(?:由|以|从|据|根据)(?!.*(?:[低高优劣严孰先后最较取均扣减折率分每]|比例|标准|要求))[^，。;\n\d]{2,14}(?:统计|审计|提供|汇总)$/;

/** 各线路以准点率论名次: what the places are told by. */
const RANKED_BY =
  /^[^，。;\n\d扣减]{0,10}(?:以|按照?|根据|依)[^，。;\n\d扣减]{2,16}(?:论|定|排定?|确定|评定|核定)(?:名次|位次|排名|先后)$/;

/** 名单须逐月公示: what is to be done. */
const DEMAND = /^[^，。;\n\d]{0,16}[须应需][^，。;\n\d扣减得加分]{2,16}$/;

/** A demand behind the loss for it, which has named before what is to be done: 少公示一个月扣0.5分，名单须逐月公示. */
function demandsTheSame(words: string, before: string): boolean {
  return DEMAND.test(words) && before.includes(words.slice(-2));
}

function saysSource(words: string): boolean {
  return SOURCE.test(words) || COUNTED_BY.test(words);
}

/** 均从本项中扣除, 予以扣减: a verb that speaks of the points before it, and says that they are lost. */
const TAKES_WHAT_STANDS_BEFORE =
  /^[，,、:]?(?:以上|上述|均|都|全部|合计|累计|逐项|各项|一并|分值|分数|予以|进行|相应|应|则|按此|据此|的|标准|为|[从由自在][^，。;\n]{1,10}[中里内])*(?:倒扣|扣|减)/;

/** What is added beyond full marks reaches them too. */
const ADDS = /加(?![强工班快])[^，。;]{0,6}分|加\d|乘以?\d|除以|取\d|奖励|[再另]加/;

/** Whether what stands at the cut may turn the points before it into losses. */
export function mayTakeBack(statements: Statements, located: Located, earns: boolean): boolean {
  const start = statements.list.at(-1)?.condition.find((item) => item.type !== 'separator')?.start;
  if (start === undefined) return false;
  const tail = located.text.slice(start);
  if (ADDS.test(tail)) return true;
  return earns ? /[扣减]/.test(tail) : TAKES_WHAT_STANDS_BEFORE.test(tail);
}

/** Verbs that end a clause: what stands before them is a whole sentence, read or not. */
const ENDS_A_CLAUSE =
  /(?:算|[评打计得扣]分|执行|认定|确定|处理|为准|除外|不[计予]|计入|累计|封顶|为限|考虑|判定|参照|比照|同上|类同|相同|一致|统计|审计)$/;

/** 因不可抗力除外，扣完为止: behind whom the rule does not hold for, its floor says nothing of them. */
const FLOOR_BEHIND = /^[，,、]?(?:直至?|直到)?扣[完光]为止[。;]?$/;

/** 超过5分不再增加, 多做不加, 小于0取0, /期扣减: nothing is missing where something is scored. */
const SCORES =
  /不再|[多超][^，。;]{0,4}不加|[按取计]0|[按取]零|扣(?:减|除)|[计得]分$|几分$|[得计记扣减加]\d+(?:\.\d+)?分/;

/** 以购置计划数10台为准: what the steps before it count from. */
const SAYS_BASIS =
  /^(?:均|都|一律)?以[^，。;\d]{0,12}\d[\d.]{0,9}[^，。;\d]{0,6}为(?:准|基准|标准|基数|目标)$/;

/** A last clause that is whole and says nothing that could be read: 其余按附件三折算. */
export function unreadEnd(statements: Statements, located: Located): Place | undefined {
  const last = statements.list.at(-1);
  const first = last?.condition.find((item) => item.type !== 'separator');
  if (!last || !first || last.outcome || last.endedBy !== 'end' || statements.list.length < 2)
    return undefined;
  // Where a clause of its own stands behind (超过100%的按100%计算), the end has been read.
  const { end } = last.condition[last.condition.length - 1]!;
  const words = located.text.slice(first.start, end).replace(/[，,、]$/, '');
  if (end !== located.text.length && !(words.endsWith('除外') && FLOOR_BEHIND.test(located.text.slice(end))))
    return undefined;
  if (onlyRemarks(last.condition, located)) return undefined;
  // What a number is for that nothing uses is asked where goals are.
  if (REMARK.test(words) || saysSource(words) || SAYS_BASIS.test(words)) return undefined;
  return ENDS_A_CLAUSE.test(words.slice(-4)) || SCORES.test(words)
    ? { start: first.start, end: first.start + words.length }
    : undefined;
}

/** A为实际完成数，B为计划完成数; 得分保留两位小数; 同一事项按1件计: a remark that has been read to its end. */
function onlyRemarks(items: Statements['list'][number]['condition'], { text }: Located): boolean {
  return (
    items.findLast(({ type }) => type !== 'separator')?.type === 'context' &&
    items.every(
      ({ type, start }) =>
        type === 'separator' || type === 'context' || (type === 'text' && text.startsWith('同一', start)),
    )
  );
}

/** Finds where a text stops in the middle: by what stands last, and by what the grammar could go on with. */
export function findCut(statements: Statements, located: Located): Cut | undefined {
  const end = located.text.length;
  const floor = statements.floors.find((item) => item.cut);
  if (floor) return { at: end, span: located.span(floor.start, floor.end), expected: ['止'], harmless: true };
  const last = statements.list.at(-1);
  if (!last || last.outcome || last.endedBy !== 'end') return undefined;
  const start = last.condition.find((item) => item.type !== 'separator')?.start;
  if (start === undefined) return undefined;
  const tail = located.text.slice(start);
  const span = located.span(start, end);
  const before = start > 0 ? located.text[start - 1] : undefined;
  const sentenceEnd = /[。;!?)）]$|[^\d]\.$/.test(tail);
  const scores = last.condition.some(
    (item) => item.type === 'step' || item.type === 'stray' || item.type === 'damage',
  );
  if (onlyRemarks(last.condition, located)) return undefined;
  for (const [pattern, expected] of CONTINUATIONS) {
    if (pattern.test(tail.slice(-24)) && !sentenceEnd) return { at: end, span, expected, harmless: false };
  }
  if (sentenceEnd || statements.list.length < 2 || /^共\d/.test(tail) || unreadEnd(statements, located))
    return undefined;
  // 扣完为止 behind it is a clause of its own.
  const said = located.text
    .slice(start, last.condition[last.condition.length - 1]!.end)
    .replace(/[，,、]$/, '');
  if (saysGoal(last.condition, located) || SAYS_BASIS.test(said) || explains(said)) return undefined;
  if (RANKED_BY.test(said) || demandsTheSame(said, located.text.slice(0, start))) return undefined;
  // 同一处不重复扣分: its 一处 counts nothing.
  const counts = last.condition.some(
    (item) => item.type === 'compare' && !(item.bare && item.chinese && /^同一/.test(said)),
  );
  if (!scores && (saysSource(said) || (!counts && REMARK.test(said)))) return undefined;
  const afterComma = before === '，' || before === ',' || before === '、';
  if (scores || afterComma || last.condition.some((item) => item.type === 'compare'))
    return { at: end, span, expected: ['得分或扣分'], harmless: false };
  return undefined;
}
