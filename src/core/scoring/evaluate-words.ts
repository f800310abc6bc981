import { earnsNothing, givesWhole } from '../model/meaning';
import type { Case, Meaning } from '../model/rule';
import type { Rational } from '../model/rational';
import { toText } from '../model/rational';
import { isMeasure, quantityIn } from '../text/named-quantity';
import { tellsHarm } from '../text/words/harms';
import { factBesideGrade } from './other-facts/beside-grades';
import { kindLeftOpen } from './other-facts/which-kind';
import { timeTold } from './points/in-time';
import { pointsOf } from './points/award-points';
import { refused } from './points/context';
import type { Evaluation } from './points/context';
import { restByDenial } from './points/denied-label';
import { faultTold } from './points/fault-told';
import { matchGrade, tellsNumbers } from './points/grade-match';
import { vetoedCase } from './points/vetoed';

/** 不规范得0分，严重不规范扣2分: what is lost by the graver case cannot leave more than the lighter one earns. */
function isGraver({ when, award }: Case, { cases }: Meaning): boolean {
  if (award.kind !== 'full' || award.less <= 0) return false;
  return cases.some(
    (one) => one.when.kind === 'words' && earnsNothing(one) && when.text.includes(one.when.text),
  );
}

/** Whether a rule says the words outside the labels of its cases. */
function standsElsewhere(words: string, { cases }: Meaning, text: string): boolean {
  return text.includes(words) && !cases.some(({ when }) => when.text.includes(words));
}

/** 专款专用 of 专款专用，存在挪用情形的，不得分: what is asked for, in front of what costs all points. */
function isDemandOnly(words: string, one: Case): boolean {
  if (one.when.kind !== 'words' || !earnsNothing(one) || tellsHarm(words) || words.length < 3) return false;
  const clauses = one.when.text.split(/[，；;]/);
  const last = clauses.at(-1)!;
  return clauses.length > 1 && !last.includes(words) && tellsHarm(last) && clauses[0]!.endsWith(words);
}

/** Why words that no case names give no number, in zh-CN. */
function unnamed(words: string, { cases }: Meaning): string {
  if (/^(?:无|没有)$/.test(words) && !cases.some(({ when }) => when.kind === 'words'))
    return `不能确定“${words}”是0还是没有填报`;
  return cases.length === 0 ? `规则按数值计分，“${words}”不是数字` : `“${words}”不是规则写明的情形`;
}

/** What a meaning gives for words. */
export function evaluateWords(
  meaning: Meaning,
  told: string,
  full: Rational | undefined,
  text: string,
  name = '',
  goal = '',
): Evaluation {
  // 1次性通过, as rules are read.
  const words = told.replace(/^1(?=次性)/, '一');
  if (meaning.kind === 'additive') return refused('由几项相加得分，须逐项评定');
  const fault = faultTold(words, meaning);
  const named = fault
    ? ({ kind: 'match', case: fault, synonym: false } as const)
    : matchGrade(words, meaning.cases, name);
  const rest =
    named.kind === 'none'
      ? (restByDenial(words, meaning.cases) ?? vetoedCase(words, meaning, text) ?? timeTold(words, meaning))
      : undefined;
  const match = rest ? ({ kind: 'match', case: rest, synonym: false } as const) : named;
  // 优秀得分=分×100%，良好得分=分值×85%: the grade itself stands there, and was not read.
  if (match.kind === 'match' && match.synonym && words.length > 1 && standsElsewhere(words, meaning, text))
    return refused(`规则里另有“${words}”，没有读懂`);
  if (match.kind === 'ambiguous') return refused(`“${words}”对应规则里的几种情形，不能确定是哪一种`);
  if (match.kind === 'none') return refused(unnamed(words, meaning));
  if (!rest && !tellsNumbers(words, match.case.when, goal))
    return refused(`“${words}”没有写明“${match.case.when.text}”里的数`);
  if (!rest && isDemandOnly(words, match.case))
    return refused(`“${words}”是“${match.case.when.text}”里的要求，不是不得分的情形`);
  const open = kindLeftOpen(words, match.case, meaning);
  if (open) return refused(open);
  // 优秀率≥90% is a rate, and no grade.
  const rate = match.case.when.kind === 'range' ? quantityIn(match.case.when.text).noun : '';
  if (isMeasure(rate) && !words.includes(rate)) return refused(`规则按“${rate}”计分，“${words}”不是数字`);
  if (isGraver(match.case, meaning))
    return refused(`“${match.case.when.text}”从哪里扣没有写明，扣后反而高于不得分的情形`);
  const { award } = match.case;
  const points = pointsOf(award, full);
  if (typeof points === 'string') return refused(points);
  // 逾期的倒扣1分: from full marks, or below nothing.
  if (award.kind === 'full' && award.less > 0 && text.startsWith('倒扣', award.span[0]))
    return refused('“倒扣”是从满分里扣还是得负分没有写明');
  const beside = factBesideGrade(meaning, match.case, points, full, text);
  if (beside && 'reason' in beside) return refused(beside.reason);
  const label = match.case.when.text;
  return {
    kind: 'score',
    score: points,
    working: `实际“${words}”，${words === label ? '' : `对应“${label}”，`}得${toText(points)}分`,
    by: givesWhole(match.case, meaning.total?.value) ? 'full' : 'case',
    assumptions: [...(match.synonym ? [`把“${words}”看作“${label}”`] : []), ...(beside ? [beside.note] : [])],
    alternatives: [],
  };
}
