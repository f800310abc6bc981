import { earnsNothing, fullCaseOf, rangesOf } from '../../model/meaning';
import type { Case, Deduction, Meaning, RangeCondition } from '../../model/rule';
import { compare, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { namesMore } from '../../text/shared-words';
import { factsIn } from '../../text/words/several-facts';
import {
  eachTimeIn,
  countsSentOnly,
  factBesideNumber,
  premiseIn,
  saidPremiseIn,
  saysHowWell,
  elsewhereIn,
  whyIn,
} from '../../text/words/unseen-facts';
import { pointsOf } from '../points/award-points';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';
import { holdsHere } from '../points/place';
import { otherRate } from './other-rates';
import { vetoNote } from './second-facts';
import type { Beside } from './second-facts';

function notTold(words: string): Beside {
  return { reason: `“${words}”须另行核实，仅凭实际值不能确定` };
}

function askedToo(words: string): Beside {
  return { note: `得分还要求“${words}”，须另行核对` };
}

/** 90%以上且有经验做法 beside 90%以上: the number is there, the fact may be. */
function ofAll(one: Case, points: Rational, context: Context): Beside | undefined {
  const { when } = one;
  if (when.kind !== 'all' || !when.of.some(({ kind }) => kind === 'words')) return undefined;
  const ranges = rangesOf(when);
  if (ranges.length === 0 || !ranges.every((range) => holdsHere(range, context))) return undefined;
  const own = pointsOf(one.award, context.full);
  if (typeof own === 'string' || compare(own, points) === 0) return undefined;
  return earnsNothing(one) ? vetoNote(when.text) : notTold(when.text);
}

/** 90分以上，优秀. */
const GRADED = /\d[^，]{0,8}，(?:非常|比较|较|基本|不)?(?:满意|合格|称职|及格|优秀|优|良好?|中等?|差)$/u;

function meaningGrades({ cases }: Meaning): boolean {
  const grades = cases.flatMap(({ when }) => (GRADED.test(when.text) ? [when.text.split('，').at(-1)] : []));
  return new Set(grades).size > 1;
}

/**
 * What one case leaves open by the words around its number.
 * @param first whether what is said in it holds for those behind it too: 质量合格的，95%以上得10分，90%以上得8分
 */
function ofRange(
  one: Case,
  range: RangeCondition,
  first: boolean,
  name: string,
  points: Rational,
  context: Context,
  meaning: Meaning,
): Beside | undefined {
  const { text } = range;
  const open = whyIn(text) ?? eachTimeIn(text) ?? elsewhereIn(text);
  const here = holdsHere(range, context);
  const nothing = earnsNothing(one);
  if (open !== undefined && !name.includes(open)) {
    if (here) return notTold(text);
    if (nothing && signOf(points) > 0 && eachTimeIn(text) !== undefined) return vetoNote(text);
  }
  if (countsSentOnly(text, name)) return notTold(text);
  const fact = one.when.kind === 'range' ? factBesideNumber(text) : undefined;
  if (!fact || (name !== '' && !namesMore(fact.words, [name]))) return undefined;
  // 90分以上，优秀；60分以上，合格: the grades of the numbers.
  if (GRADED.test(text) && meaningGrades(meaning)) return undefined;
  if (!here && !first && !(nothing && fact.either)) return undefined;
  // 全部合格 beside 合格9批次: what the numbers count.
  const counted = fact.words.replace(/^(?:全部|均|都)/u, '');
  const behind = context.text.split(counted).slice(1);
  if (behind.some((rest) => /^\d/.test(rest))) return undefined;
  if (nothing && fact.either) return signOf(points) > 0 ? vetoNote(fact.words) : undefined;
  if (here) return notTold(text);
  return first && signOf(points) > 0 ? askedToo(fact.words) : undefined;
}

/** What a case in words asks for besides what the number tells. */
function ofWords(one: Case, name: string, points: Rational, full: boolean): Beside | undefined {
  const { text } = one.when;
  if (earnsNothing(one))
    return eachTimeIn(text) !== undefined && signOf(points) > 0 && !name.includes(eachTimeIn(text)!)
      ? vetoNote(text)
      : undefined;
  if (!full || signOf(points) <= 0) return undefined;
  return factsIn(text).length > 1 ? askedToo(text) : undefined;
}

/** Steps that are lost for a reason, or of each of several, which a number of a row of the whole does not tell. */
function ofLoss({ measure, fromGoal, subject }: Deduction, name: string): Beside | undefined {
  if (measure === 'rank' || (measure === 'fault' && fromGoal === undefined)) return undefined;
  const open = whyIn(subject) ?? eachTimeIn(subject);
  return open === undefined || name.includes(open) ? undefined : notTold(subject);
}

/** 当年无此项工作的得满分: who had nothing to do. */
const NOTHING_TO_DO =
  /(?:当年|本年度?|年内|年度内)?(?:无|没有|未承担|未安排)(?:此|该|本|相关|上述)[^，。；,;\n\d]{0,8}的?[，,]?(?:不(?:参与)?考核|不适用|得满分|按满分计?|计满分|视同完成)/u;

/**
 * What the words around the numbers of a rule ask for that the one actual of a row does not tell: leave, reasons, each month
 * of the year, how well it was done, a fact beside the number. Where it decides the points there are none; where it only
 * might take them away it is named beside them.
 */
export function unseenBeside(meaning: Meaning, points: Rational, context: Context): Beside | undefined {
  const rate = otherRate(meaning, points, context);
  if (rate !== undefined) return { reason: rate };
  const name = foldedName(context.row.name ?? '');
  // 当年无此项工作的得满分 at none: whether there was nothing to do, or nothing was done.
  const exempt =
    signOf(context.actual) === 0 && signOf(points) <= 0 ? NOTHING_TO_DO.exec(context.text)?.[0] : undefined;
  if (exempt !== undefined) return notTold(exempt);
  const whole = context.full !== undefined && compare(points, context.full) >= 0;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  if (
    whole &&
    full &&
    saysHowWell(full.when.text) &&
    !(name.includes('验收') && full.when.text.includes('验收'))
  )
    return notTold(full.when.text);
  const premise = signOf(points) > 0 ? saidPremiseIn(context.text) : undefined;
  if (premise !== undefined && namesMore(premise, [name])) return notTold(premise);
  let note: Beside | undefined;
  for (const one of meaning.cases) {
    const joined = ofAll(one, points, context);
    if (joined && 'reason' in joined) return joined;
    note ??= joined;
    for (const range of rangesOf(one.when)) {
      const beside = ofRange(one, range, one === full, name, points, context, meaning);
      if (beside && 'reason' in beside) return beside;
      note ??= beside;
    }
    if (one.when.kind === 'words') note ??= ofWords(one, name, points, one === full);
  }
  if (meaning.kind === 'deduction' && !whole)
    for (const one of meaning.deductions) {
      const beside = ofLoss(one, name);
      if (beside) return beside;
    }
  if (meaning.kind === 'proportion' && !whole) {
    const before = context.text
      .slice(0, meaning.proportion.span[0])
      .split(/[，。；;\n]/u)
      .at(-1)!;
    if (whyIn(before) !== undefined) return notTold(before);
  }
  if (note || signOf(points) <= 0) return note;
  const asked = meaning.kind === 'ladder' ? undefined : premiseIn(context.text);
  return asked === undefined || meaning.cases.some(({ when }) => when.text.includes(asked))
    ? undefined
    : askedToo(asked);
}
