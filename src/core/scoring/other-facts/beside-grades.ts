import { earnsNothing, rangesOf, takesOff } from '../../model/meaning';
import type { Case, DeductionRule, Meaning } from '../../model/rule';
import { compare } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isMeasure, quantityIn } from '../../text/named-quantity';
import { isGradeWord } from '../../text/words/grade-words';
import { namesMore, speaksOf } from '../../text/shared-words';
import { pointsOf } from '../points/award-points';
import { OF_FAULTS } from '../points/graver-case';
import { BESIDE, FAILED, vetoNote } from './second-facts';
import type { Beside } from './second-facts';

/** 连续两年评定为C等的，按D等计分: another grade for what the years before say. */
const LASTING = /连续[两二三四2-4]个?[年次季月][^。；;\n]{1,30}按[^。；;，,\n]{1,8}[计评]/u;

/** 按期完成 is what 延期5天以内 is not. */
const IN_TIME = /按[时期]|及时|如期|准时/;
const LATE = /延|逾|超期|超时|迟/;

/** 连续两年较差: of other years too. */
const REPEATED = /^(?:连续|累计|再次|多次)[两二三四2-4]?/u;
/** 未按时完成: what 完成 leaves open. */
const NOT_IN_TIME = /^(?:未|没有?|不)能?(?:按[时期]|及时|如期)|^(?:逾期|延期|超期|延迟|滞后)/u;

/** The cases that grade one thing, down to the one that gives nothing. */
function scaleOf(cases: readonly Case[]): readonly Case[] {
  const graded = cases.filter(({ when }) => !REPEATED.test(when.text));
  const bottom = graded.findIndex((one) => earnsNothing(one) || one.when.kind === 'otherwise');
  const scale = bottom > 0 ? graded.slice(0, bottom + 1) : graded;
  return scale.filter((one) => !takesOff(one));
}

/** Whether a case asks for a fact that a grade in words does not tell. */
function isApart(one: Case, chosen: Case, scale: readonly Case[], text: string): boolean {
  const label = one.when.text;
  const labels = scale.map(({ when }) => when.text);
  if (rangesOf(one.when).length > 0) {
    if (LATE.test(label) && IN_TIME.test(chosen.when.text)) return false;
    if (!scale.some(({ when }) => rangesOf(when).length > 0)) return true;
    const { noun } = quantityIn(label);
    return isMeasure(noun) && !labels.some((other) => other.includes(noun));
  }
  if (one.when.kind === 'otherwise') return false;
  if (REPEATED.test(label)) return true;
  if (
    takesOff(one) &&
    NOT_IN_TIME.test(label) &&
    !IN_TIME.test(chosen.when.text) &&
    !LATE.test(chosen.when.text)
  )
    return true;
  // 其余不得分 has closed the scale: 同比下降的, 排名末位的 are no grade of it.
  const closed = scale.at(-1)?.when.kind === 'otherwise';
  if (closed && !isGradeWord(label) && !speaksOf(label, labels)) return true;
  if (/[再另加]扣/.test(text.slice(one.span[0], one.span[1]))) return true;
  // 未建立不得分 has closed it too: 档案缺失的倒扣2分 speaks of something else.
  if (takesOff(one) && !isGradeWord(label) && !speaksOf(label, labels)) return true;
  const failed = FAILED.test(label) || OF_FAULTS.test(label) || BESIDE.test(label);
  return failed && (!speaksOf(label, labels) || namesMore(label, labels));
}

/** 被通报批评的，每次扣0.5分 behind 建立得5分，未建立不得分: faults that no grade of the scale tells. */
function faultBeside({ deductions }: DeductionRule, scale: readonly Case[], end: number): string | undefined {
  const labels = scale.map(({ when }) => when.text);
  if (!scale.some((one) => earnsNothing(one))) return undefined;
  return deductions.find(
    ({ measure, span, subject }) =>
      (measure === 'fault' || /[迟延逾]/u.test(subject)) &&
      span[0] > end &&
      namesMore(subject, labels) &&
      !speaksOf(subject, labels),
  )?.subject;
}

/**
 * 优秀得10分，良好得8分，…，逾期提交扣1分: what a grade in words leaves open is whether points are taken off as well, or all of
 * them. `undefined` where every other case is a grade of the same scale.
 * @param points what the grade gives
 * @param text the rule as it stands in its cell
 */
export function factBesideGrade(
  meaning: Meaning,
  chosen: Case,
  points: Rational,
  full: Rational | undefined,
  text: string,
): Beside | undefined {
  const { cases } = meaning;
  if (earnsNothing(chosen) || takesOff(chosen)) return undefined;
  const lasting = LASTING.exec(text)?.[0];
  if (lasting?.split('按')[0]!.includes(chosen.when.text))
    return { reason: `“${lasting}”须另行核实，实际值没有说明` };
  const scale = scaleOf(cases);
  if (scale.length < 2) return undefined;
  const starts = scale.map(({ span }) => span[0]);
  const [start, end] = [Math.min(...starts), Math.max(...starts)];
  const fault = meaning.kind === 'deduction' ? faultBeside(meaning, scale, end) : undefined;
  if (fault !== undefined) return { reason: `是否有“${fault}”的情形须另行核实，实际值没有说明` };
  let note: string | undefined;
  for (const one of cases) {
    // 被通报的扣1分；优得10分…, 完成得满分（未按时完成扣2分）: in front of the scale, or in a bracket of it.
    const apart = takesOff(one) && (one.span[0] < start || NOT_IN_TIME.test(one.when.text));
    if (one === chosen || scale.includes(one) || (one.span[0] < end && !apart)) continue;
    if (!isApart(one, chosen, scale, text)) continue;
    const { when, award } = one;
    const given = pointsOf(award, full);
    if (earnsNothing(one)) note ??= when.text;
    else if (takesOff(one) || (typeof given !== 'string' && compare(given, points) < 0))
      return { reason: `是否有“${when.text}”的情形须另行核实，实际值没有说明` };
  }
  return note === undefined ? undefined : vetoNote(note);
}
