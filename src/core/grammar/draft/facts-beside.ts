import type { Conditions } from '../conditions/condition';
import { numberStart } from '../conditions/one-comparison';
import type { Draft } from './draft';
import { doubtAt } from './draft';
import type { Statement, Statements } from '../group/statements';
import { sentenceBefore } from '../../text/sentence-at';
import { unitFactor } from '../../text/units';
import { ofEachOfSeveral } from '../../text/words/joined-facts';

/** 其中妇女, 同时满意度, 但农村: in front of a number, a part of what was measured or something else. */
const LEAD =
  /^[，。;\n]*(?:其中|同时|另外|另|此外|但是|但|并且)[，]?(?:的|对|要求|须|应)?([^\d，。;:\n≥≤><=]{2,16}?)(?:不得|须|应|要|必须)?$/;

/** 其中完成率 behind 按完成比例得分: how much was done, which the points go by. */
const OF_WHAT_WAS_DONE = /^(?:任务|计划|目标|工作)?完成(?:率|比例|百分比)$/;
const BY_WHAT_WAS_DONE = /按照?(?:实际|任务|计划|目标)?完成(?:率|比例|百分比)/;

/** 完成1000人得满分；其中妇女不少于400人: the row's actual does not tell the second number. */
export function doubtSecondFact(draft: Draft, conditions: Conditions): void {
  const { located } = draft;
  const [first] = conditions.compares;
  if (!first || first.bare || first.delta !== undefined) return;
  if (!draft.cases.some((one) => one.when.kind === 'range')) return;
  const noun = LEAD.exec(located.text.slice(conditions.start, first.start))?.[1];
  // 但完成率低于80%的 speaks of the same thing again.
  const before = located.text.slice(0, conditions.start);
  if (noun === undefined || before.includes(noun)) return;
  if (OF_WHAT_WAS_DONE.test(noun) && BY_WHAT_WAS_DONE.test(before)) return;
  doubtAt(draft, 'several-facts', conditions.start, conditions.end, `“${noun}”是另一项数值，须另行取得`);
}

/** 水费、电费均不超过100万元, 男女各培训100人: each has an actual of its own. */
export function doubtEachOfSeveral(draft: Draft, { compares, start, end }: Conditions): void {
  const { text } = draft.located;
  for (const one of compares) {
    if (!ofEachOfSeveral(text.slice(start, numberStart(one, text)))) continue;
    doubtAt(draft, 'several-facts', start, end, '是几项各自的数，须分别取得实际值');
    return;
  }
}

/** 与第一名相比，每差1个百分点: what the first has reached stands in no cell of the row. */
export function doubtRateOfPlace(draft: Draft, { step, compares }: Conditions): void {
  const place = compares.find(({ scale }) => scale === 'rank');
  if (!place || !step?.unit || !unitFactor(step.unit, '%')) return;
  const { located } = draft;
  const words = located.text.slice(place.start, place.end);
  doubtAt(draft, 'outside-fact', place.start, place.end, `“${words}”的数值须另行取得`);
}

/** 但经批准延长的，以批准的期限为准: an exception without points of its own. */
export function doubtException(draft: Draft, { start, end, text }: Conditions): void {
  const { located } = draft;
  if (!/但是?[，,]?$/.test(located.text.slice(Math.max(0, start - 3), start)) && !text.startsWith('但'))
    return;
  if (!text.includes('的') || draft.cases.length + draft.deductions.length === 0) return;
  doubtAt(draft, 'several-facts', start, end, '另有例外，须另行核实', 'full');
}

/** 不合格的降一档, 逾期完成的打八折: less of the points for a fact that the row's actual does not tell. */
export function doubtLowered(draft: Draft, { lowered }: Statements): void {
  const { located } = draft;
  for (const { start, end } of lowered) {
    const words = `${sentenceBefore(located.text, start)}${located.text.slice(start, end)}`;
    doubtAt(draft, 'several-facts', end - words.length, end, '另有降低得分的情形，须另行核实');
  }
}

/** 低于60%的，视为未完成: what a number that is judged as failed earns is not said; true where it is no goal either. */
export function doubtFailedByNumber(
  draft: Draft,
  { endedBy }: Statement,
  { compares, start, end }: Conditions,
): boolean {
  if (endedBy !== 'veto' || !compares.some(({ bare, chinese }) => !(bare && chinese))) return false;
  doubtAt(draft, 'leftover', start, end, '达到这一数值算作什么写明了，怎样计分没有写明');
  return true;
}

/** 其余情形按另行印发的对照表计分, 未达到的按附表对应得分: the rest is scored by what is not said here. */
const SCORED_ELSEWHERE =
  /^(?:其余|其他|其它|剩余|余下|未达到?|未达标|未完成|达不到|不足|低于|否则|除此)[^，。；;\n]{0,10}?(?:按照?|依照?|依据|根据|参照|比照)[^，。；;\n\d]{2,30}?(?:计分|得分|评分|赋分|打分|给分|扣分|核分)$/u;

/** 最后得分按换算表计分: what all points become is not said here. */
const TURNED_ELSEWHERE =
  /^(?:(?:最后|最终)?的?(?:得分|分数|分值))?再?(?:按照?|依照?|依据|根据|参照|比照)[^，。；;\n\d]{0,20}?(?:对照|换算|折算)表[^，。；;\n\d]{0,4}(?:计分|得分|评分|赋分|打分)$/u;

/** Leaves to a person what a rule says is scored by a table or by terms that stand elsewhere. */
export function doubtScoredElsewhere(draft: Draft, { start, end }: Conditions): void {
  const words = draft.located.text.slice(start, end).replace(/[，。；;\s]$/u, '');
  if (SCORED_ELSEWHERE.test(words))
    doubtAt(draft, 'leftover', start, end, `“${words}”没有写在本规则中`, 'cases');
  else if (TURNED_ELSEWHERE.test(words)) doubtAt(draft, 'leftover', start, end, `“${words}”没有写在本规则中`);
}
