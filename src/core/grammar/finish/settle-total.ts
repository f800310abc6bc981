import { mentions } from '../../model/formula';
import { earnsAll, givesWhole } from '../../model/meaning';
import type { Case, Said } from '../../model/rule';
import { isPercent } from '../../text/units';
import { addDoubt, doubtAt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';
import type { Statements } from '../group/statements';
import { NOT_JUDGED } from './not-judged';

/** The rule's own points for full marks: said, else those of the highest case. */
export function settleTotal(draft: Draft, statements: Statements): Said<number> | undefined {
  const { located } = draft;
  const said = statements.totals;
  // 基础分3分，每…加0.5分，加满5分为止: all of them come to 5.
  const filled = draft.limits.find(
    ({ of, start }) => of === 'bonus' && located.text.startsWith('加满', start),
  );
  const base = draft.earning?.base;
  // 基础分6分，…加满4分为止: what is no more than the base is added to it.
  if (filled && base !== undefined && filled.value > base)
    return { value: filled.value, span: located.span(filled.start, filled.end) };
  if (said.some((one) => one.value !== said[0]!.value)) {
    doubtAt(draft, 'contradiction', said[0]!.start, said[said.length - 1]!.end, '写了几个不同的总分');
  }
  const [first] = said;
  if (first && first.value <= 0) doubtAt(draft, 'damaged-number', first.start, first.end, '总分为0');
  if (!first && draft.totals[0]) return draft.totals[0];
  const without = first && goalBesideBonus(draft, first.value);
  if (without) return without;
  if (first && first.value > 0) return { value: first.value, span: located.span(first.start, first.end) };
  return highest(draft);
}

/** 完成计划的得8分, 达到90%得8分: full marks for the goal, where a share of them is earned short of it. */
function goalInFront({ cases, proportion }: Draft, whole: number): Said<number> | undefined {
  // 100%得10分 of 共10分: the goal earns them all, whatever else is said.
  if (cases.some((one) => givesWhole(one, whole))) return undefined;
  if (!proportion?.inWords || proportion.losing || !mentions(proportion.formula, 'weight')) return undefined;
  for (const { when, award, span } of cases) {
    const met =
      (when.kind === 'range' && when.min !== undefined && !when.max) ||
      (when.kind === 'words' && /^(?:全部|全面|按[期时])?(?:完成|达到|实现)/.test(when.text));
    const before = proportion.span[0] > span[0];
    if (met && before && award.kind === 'points' && award.value > 0 && award.value < whole)
      return { value: award.value, span: award.span };
  }
  return undefined;
}

/** …计8分，未完成的按比例得分；每超10%加0.5分，最多加2分（合计10分）: the goal earns 8, and the rest is what may be added. */
function goalBesideBonus(draft: Draft, whole: number): Said<number> | undefined {
  const [most, another] = draft.limits.filter(({ of }) => of === 'bonus');
  const goal = goalInFront(draft, whole);
  return goal && most && !another && goal.value + most.value === whole ? goal : undefined;
}

/** 当年无信访事项, 未收到投诉: that there was nothing of a kind. */
const NONE_OF =
  /^(?:如果?|若|当年度?|本年度?|年度内?|年内|全年|考核期内?)*(?:无|没有|未发生|未收到|未接到|未受理)([^，。;]{2,12}?)的?$/;
/** 无此类任务, 没有相关业务: whatever the rule is about. */
const OF_THE_KIND = /^(?:此类|该类|此项|该项|相关|上述|任务$)/;

/** 年内无释放人员: nobody whom a rate could be of; 无违规人员 is another merit. */
const SERVED = /^[^违犯失缺漏落错]{1,8}(?:人员|对象|家庭|学生|患者|残疾人|老人|儿童)$/;

/** 无安置任务 beside 安置率: the task is what the rate is of. */
function namesIt(text: string, of: string): boolean {
  const task = /^(\p{Script=Han}{2,6})(?:工作)?(?:任务|事项|业务|计划)$/u.exec(of)?.[1];
  return text.includes(of) || (task !== undefined && text.includes(task));
}

/** 信访事项按期办结率100%，得5分 … 当年无信访事项的，计满分: none of those that the rate before it is of. */
function saysNoneToRate(one: Case, { cases }: Draft): boolean {
  const of = NONE_OF.exec(one.when.text)?.[1];
  if (of === undefined) return false;
  return cases.some(
    ({ when, award, span }) =>
      when.kind === 'range' &&
      isPercent(when.unit) &&
      award.kind === 'points' &&
      award.value > 0 &&
      span[1] <= one.span[0] &&
      (OF_THE_KIND.test(of) || SERVED.test(of) || namesIt(when.text, of)),
  );
}

/** 无在建项目的不考核，按满分计；有在建项目的，开工率100%得5分: full marks for those whom the rest does not concern. */
function saysNothingToJudge(one: Case, draft: Draft): boolean {
  if (!earnsAll(one) || one.when.kind !== 'words' || draft.deductions.length === 0) return false;
  if (NOT_JUDGED.test(one.when.text)) return true;
  if (saysNoneToRate(one, draft)) return true;
  if (!/^[^，。;]{0,8}(?:无|没有|未安排|未承担)/.test(one.when.text)) return false;
  return (
    draft.cases.some(({ when }) => 'text' in when && /^有[^，。;]{1,16}的?，/.test(when.text)) ||
    // 零事故的得12分，发生的每起扣4分，没有在建工程的得满分: nowhere that any could happen.
    (draft.cases.some(
      ({ when, award }) => award.kind === 'points' && 'text' in when && NO_FAULT.test(when.text),
    ) &&
      draft.deductions.every(({ measure }) => measure === 'fault')) ||
    // 问题全部整改的得9分，未整改的每个扣1分，无问题的得满分: what there is none of cannot be left undone.
    (draft.cases.some(
      ({ when, award }) => award.kind === 'points' && 'text' in when && ALL_DONE.test(when.text),
    ) &&
      draft.deductions.every(({ measure, subject }) => measure === 'fault' && LEFT_UNDONE.test(subject)))
  );
}

const NO_FAULT =
  /[“"]?零[^，。;\d分]{1,6}[”"]?$|(?:未|没有)(?:发生|出现)|^无[^，。;]{1,10}(?:事故|问题|投诉|差错|违规)/;
const ALL_DONE = /^[^，。;未没不无]{0,16}(?:全部|均|都|按[时期])[^，。;未没不无]{2,10}$/;
const LEFT_UNDONE = /^[^，。;]{0,6}(?:尚未|仍未|未|没有|没)[^，。;]{2,10}(?:的|，)/;

/** The points of the highest case; 得满分 beside 得4分: the number is a lower case, not the total. */
function highest(draft: Draft): Said<number> | undefined {
  const cases = draft.cases.filter((one) => !saysNothingToJudge(one, draft));
  if (cases.some(earnsAll)) return undefined;
  let top: Said<number> | undefined;
  for (const { award } of cases) {
    if (award.kind === 'points' && award.value > (top?.value ?? 0))
      top = { value: award.value, span: award.span };
    if (award.kind === 'choice' && award.of === 'points' && award.max > (top?.value ?? 0))
      top = { value: award.max, span: award.span };
  }
  return top;
}

/** 共10分，…得8分，…得5分: of cases alone, the highest must give what the rule says it is worth. */
export function doubtUnreachedTotal(draft: Draft, { statements, total, parts }: Whole): void {
  const { cases, deductions, earning, proportion, cut } = draft;
  const goal = total && statements.totals.length > 0 ? goalInFront(draft, total.value) : undefined;
  if (goal)
    addDoubt(
      draft,
      'contradiction',
      { text: `${goal.value}分`, span: goal.span },
      '达到目标得的分不是写明的总分，未达到时按哪一个的比例没有写明',
    );
  const alone =
    parts.length === 0 &&
    !earning &&
    deductions.length === 0 &&
    !proportion &&
    !cut &&
    draft.bonuses.length === 0;
  if (!total || statements.totals.length === 0 || !alone) return;
  const points: number[] = [];
  for (const { award } of cases) {
    // Full marks, a share or a range of points may be all of them.
    if (award.kind !== 'points') return;
    points.push(award.value);
  }
  // 满分6分，发生事故即得0分: only what loses everything is said.
  if (cases.length === 1 && points[0] === 0 && (cases[0]!.when.kind === 'words' || isOneFault(cases[0]!)))
    return;
  if (points.length > 0 && Math.max(...points) !== total.value)
    addDoubt(
      draft,
      'contradiction',
      { text: `${total.value}分`, span: total.span },
      '没有一档得到写明的总分',
    );
}

/** 有一项不达标的全部不得分: from the first of them on. */
function isOneFault({ when }: Case): boolean {
  return when.kind === 'range' && when.bare && when.min?.value === 1 && /[不未没无缺漏]/.test(when.text);
}
