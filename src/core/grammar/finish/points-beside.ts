import { earnsPoints } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { namesMore } from '../../text/shared-words';
import { addDoubt } from '../draft/draft';
import { MISSED } from '../draft/left-to-discretion';
import type { Draft, Whole } from '../draft/draft';

/**
 * 资料完整另得2分, 其中资料完整占2分, 剩余2分由专家评定: points of their own, on top of or out of those that the number decides.
 */
const APART =
  /[^，。;:\n\d]{2,16}另(?:外|行)?(?:可|再)?[得计给记]\d[\d.]{0,5}分|其中[^，。;:\n\d每]{2,16}占\d[\d.]{0,5}分|(?:剩余|余下|剩下|其余)的?\d[\d.]{0,5}分(?:由|按|根据|依|视|结合|看|在|与)[^，。;\n]{0,20}/;

/** 得0(含15天), 不给(有整改的给2分), 合格得6分(含基本合格): what the bracket puts to these points, or takes out of them. */
const PUT_TO =
  /(?:不给|[得计记为是按]0|倍的?(?:该项|本项)?分值|不减|不扣|免扣|[减折]半)\((?:不?含|不?包[括含]|有[^()]{1,16}的|[^()]{1,20}的，?[得计给记扣])[^()]*\)|(?:[得计记]\d[\d.]{0,4}分|满分)\((?:含|包[括含])(?!\d|本[数级]|该|以|上下|下限|上限|边界|端点|临界)[^()\d%]{2,12}\)(?=，?其[余他它])/;

/** How far, how well, how soon, of whatever the number tells. */
const DEGREE =
  /较|一般|基本|部分|有所|大部|全部|全面|按[时期]|及时|如期|提前|逾期|超期|延期|达|完成|实现|优|良|好|差|目标|[高低]于|以[上下]|持平|相当|一致|相同|未|没|无|零|余|此外|折算/;

/** Whether a case in words is of a fact that the other cases, in numbers, do not speak of. */
function ofOwnFact({ when }: Case, others: readonly string[]): boolean {
  return (
    when.kind === 'words' &&
    !MISSED.test(when.text) &&
    !DEGREE.test(when.text) &&
    namesMore(when.text, others)
  );
}

/**
 * Points for a fact beside what the number decides: 90%以上得10分，80%-90%得6分，80%以下得0分，台账不全得5分. The number alone
 * does not tell them, and a rule that is read by its number would drop them.
 */
export function doubtPointsBeside(draft: Draft, { parts }: Whole): void {
  const { cases, located, earning, proportion, deductions } = draft;
  if (parts.length > 0) return;
  const put = PUT_TO.exec(located.text);
  if (put) {
    const { 0: text, index } = put;
    const span = located.span(index, index + text.length);
    addDoubt(draft, 'several-facts', { text, span }, '括号里另有所指，怎样计分没有读懂');
    return;
  }
  const ranged = cases.filter(({ when }) => when.kind === 'range');
  if (ranged.length === 0 && !earning && !proportion && deductions.length === 0) return;
  const apart = APART.exec(located.text);
  if (apart) {
    const { 0: text, index } = apart;
    const span = located.span(index, index + text.length);
    addDoubt(draft, 'several-facts', { text, span }, '另有得分的情形，须另行核实');
    return;
  }
  const worded = cases.filter((one) => one.when.kind === 'words' && earnsPoints(one));
  const others = ranged.map(({ when }) => when.text);
  const [one] = worded;
  if (!one || worded.length > 1 || (ranged.length < 2 && !proportion)) return;
  // 但能说明原因的得3分 takes back what the levels lost, and is weighed with the score.
  if (one.when.text.startsWith('但')) return;
  // What stands before the levels may be the name of what they are of.
  if (ranged.every(({ span }) => span[0] < one.span[0]) && ofOwnFact(one, others))
    addDoubt(draft, 'several-facts', { text: one.when.text, span: one.span }, '另有得分的情形，须另行核实');
}
