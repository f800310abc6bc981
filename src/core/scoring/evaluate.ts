import { earns, earnsNothing, earnsPoints, givesWhole, fullCaseOf } from '../model/meaning';
import type { Case, DeductionRule, Limit, Meaning } from '../model/rule';
import type { Rational } from '../model/rational';
import {
  add,
  compare,
  maximum,
  multiply,
  percentage,
  rational,
  signOf,
  subtract,
  toNumber,
  toText,
} from '../model/rational';
import { isPercent } from '../text/units';
import { stepsAgainstRow } from './points/against-row';
import { onTheDay } from './points/same-day';
import { addedFrom, anchorOf } from './points/anchored-bonus';
import { lacksSign, quotientBySign } from './points/by-sign';
import { clamped } from './points/clamp';
import type { Context, Evaluation } from './points/context';
import { refused, withUnit } from './points/context';
import { deduct } from './points/deduction';
import { deviated, withApart } from './points/deviation';
import { earn } from './points/earning';
import { beyondNone, byExistence } from './points/existence';
import { lostOnFarSide } from './points/far-side';
import { deductBesideGraver } from './points/graver-case';
import { pointsOf } from './points/award-points';
import { overreaches } from './points/overreach';
import { countsBoth, countsBothWays } from './points/both-ways';
import { countsLateDays, inTime, lateBeyond } from './points/in-time';
import { atOpenBelow, endsWhereStepsBegin } from './points/nothing-below';
import { gapAround } from './points/gap-around';
import { bandBeyond } from './points/bands-beyond';
import { bonusOf, limitOf } from './points/excess-bonus';
import { climb } from './points/ladder';
import { nothingDone, nothingDoneAtAll, nthBesideGoal, withoutFaults } from './points/nothing-done';
import { losesAtGoal, noneOfOnlyLoss, outsideOnlyLoss } from './points/only-loss';
import { originOf, withGoal } from './points/origin';
import { byOwnStandard } from './points/own-standard';
import { excessBands } from './points/excess-bands';
import { reachedGoal } from './points/reached-goal';
import { lostForSaving } from './points/told-distance';
import { unclearGoal } from './points/unclear-goal';
import { withoutLimit } from './points/unlimited';
import { againstName } from './other-facts/against-name';
import { againstGoal } from './other-facts/against-goal';
import { atNothing } from './other-facts/at-nothing';
import { countsGood } from './other-facts/counts-good';
import { deviationBeside, rateForDistance } from './other-facts/deviation-beside';
import { earnedGrowth } from './other-facts/earned-growth';
import { eitherWay } from './other-facts/either-way';
import { levelsOtherwise } from './other-facts/ratio-level';
import { otherLevel } from './other-facts/other-level';
import { otherGroups } from './other-facts/other-groups';
import { otherQuantity } from './other-facts/other-quantity';
import { otherReference } from './other-facts/other-reference';
import { placeShare } from './other-facts/place-share';
import { rawLevel } from './other-facts/raw-level';
import { otherStep } from './other-facts/other-steps';
import { plannedOther } from './other-facts/planned-count';
import { share } from './points/proportion';
import { wantsLess, wantsMore } from './row/actual';
import { factBeside, mercyBeside } from './other-facts/second-facts';
import type { Beside } from './other-facts/second-facts';
import { shareOfGoal } from './other-facts/share-of-goal';
import { besideOwn, setApart } from './other-facts/set-apart';
import type { Apart } from './other-facts/set-apart';
import { unseenBeside } from './other-facts/unseen';

/** 最低得权重分的一半, 最高得分值的120%, in points. */
export function limitsInPoints(meaning: Meaning, full: Rational | undefined): Meaning {
  const { floor, ceiling } = meaning;
  if (!full || !(floor?.ofWeight ?? ceiling?.ofWeight)) return meaning;
  const inPoints = (limit: Limit | undefined): Limit | undefined =>
    limit?.ofWeight ? { value: toNumber(multiply(full, percentage(limit.value))), span: limit.span } : limit;
  return { ...meaning, floor: inPoints(floor), ceiling: inPoints(ceiling) };
}

/** What a meaning gives for a number; where its percentages may be of the goal or the rate itself, only what both give. */
export function evaluateNumber(read: Meaning, given: Context): Evaluation {
  const unsigned = lacksSign(read, given);
  if (unsigned !== undefined) return refused(unsigned);
  const written = quotientBySign(read, given.row);
  const otherwise = levelsOtherwise(written, given);
  if (otherwise) {
    const [own, shares] = [evaluateRead(written, given), evaluateRead(otherwise, given)];
    if (own.kind === 'refused') return own;
    return shares.kind === 'score' && compare(shares.score, own.score) === 0
      ? own
      : refused('规则的百分比是实际值本身还是占目标值的比例没有写明');
  }
  const other = shareOfGoal(written, given);
  if (!other) return evaluateRead(written, given);
  const shares = evaluateRead(written, other.context);
  if (other.said)
    return shares.kind === 'score' ? { ...shares, assumptions: [other.note, ...shares.assumptions] } : shares;
  const own = evaluateRead(written, given);
  if (own.kind === 'refused') return own;
  return shares.kind === 'score' && compare(shares.score, own.score) === 0
    ? own
    : refused('规则的百分比是实际值本身还是占目标值的比例没有写明');
}

function evaluateRead(written: Meaning, given: Context): Evaluation {
  const { earlier } = written;
  if (earlier && !(given.row.target && compare(given.row.target, rational(earlier.value)) === 0))
    return refused(`“${given.text.slice(...earlier.span)}”是上年的数还是与上年的差没有写明`);
  const other =
    otherQuantity(written, given) ??
    otherLevel(written, given) ??
    otherReference(written, given) ??
    rawLevel(written, given) ??
    otherStep(written, given) ??
    otherGroups(written, given) ??
    deviationBeside(written, given) ??
    rateForDistance(written, given) ??
    plannedOther(written, given) ??
    eitherWay(written, given) ??
    placeShare(written, given) ??
    earnedGrowth(written, given) ??
    countsGood(written, given) ??
    againstName(written, given);
  if (other !== undefined) return refused(other);
  const unclear = unclearGoal(written, given);
  if (unclear !== undefined) return refused(unclear);
  const parted = setApart(written, given);
  const told = parted ? ofOwn(parted, given) : evaluateOwn(written, given);
  if (told.kind === 'score') {
    const against = againstGoal(written, told.score, given) ?? atNothing(written, told.score, given);
    if (against !== undefined) return refused(against);
  }
  const evaluation =
    told.kind === 'score'
      ? withBeside(told, unseenBeside(parted ? parted.own : written, told.score, given))
      : told;
  return withoutLimit(evaluation, written, given);
}

/** What the rule gives by what the number tells, with what it says of other facts beside it. */
function ofOwn(parted: Apart, given: Context): Evaluation {
  const evaluation = evaluateOwn(parted.own, given);
  if (evaluation.kind === 'refused') return evaluation;
  return withBeside(evaluation, besideOwn(parted, evaluation.score, given));
}

function withBeside(evaluation: Evaluation, beside: Beside | undefined): Evaluation {
  if (!beside || evaluation.kind === 'refused') return evaluation;
  if ('reason' in beside) return refused(beside.reason);
  const { assumptions } = evaluation;
  return assumptions.includes(beside.note)
    ? evaluation
    : { ...evaluation, assumptions: [...assumptions, beside.note] };
}

function evaluateOwn(written: Meaning, given: Context): Evaluation {
  const told = withApart(excessBands(reachedGoal(written, given), given), given);
  if ('reason' in told) return refused(told.reason);
  const read = byOwnStandard(told, given);
  if ('reason' in read) return refused(read.reason);
  const within = clamped(read, given);
  if ('reason' in within) return refused(within.reason);
  const apart = deviated(read, within.context);
  if ('reason' in apart) return refused(apart.reason);
  const { full, actual, row, text, options } = apart.context;
  const meaning = limitsInPoints(withGoal(read, apart.context), full);
  const against = stepsAgainstRow(meaning, row);
  if (against !== undefined) return refused(against);
  const origin = originOf(meaning, apart.context);
  const inRow = { full, actual, row, text, options, origin };
  const reached = withFactBeside(meaning, inRow);
  const evaluation = nothingDoneAtAll(meaning, inRow, reached) ?? reached;
  const { floor, ceiling } = meaning;
  if (floor?.ofWeight) return refused('没有给出分值，最低得多少分不能确定');
  if (ceiling?.ofWeight) return refused('没有给出分值，最高得多少分不能确定');
  if (floor && floor.value > 0 && evaluation.kind === 'score' && evaluation.by === 'case')
    if (compare(evaluation.score, rational(floor.value)) < 0)
      return refused(`${toText(evaluation.score)}分低于写明的最低${floor.value}分`);
  if ((within.note === undefined && apart.note === undefined) || evaluation.kind === 'refused')
    return evaluation;
  const notes = [within.note, apart.note].filter((note) => note !== undefined);
  return { ...evaluation, assumptions: [...notes, ...evaluation.assumptions] };
}

/** What was calculated, with the facts that the actual does not show beside it. */
function withFactBeside(meaning: Meaning, context: Context): Evaluation {
  const evaluation = evaluate(meaning, context);
  if (
    evaluation.kind === 'refused' ||
    meaning.kind === 'additive' ||
    (meaning.kind === 'ladder' && signOf(context.actual) !== 0)
  )
    return evaluation;
  return withBeside(evaluation, factBeside(meaning, undefined, evaluation.score, context));
}

/** Whether the steps or the share would give something else there. */
function differsAbove(meaning: Meaning, points: Rational, context: Context): boolean {
  if (meaning.bonuses.length > 0) return true;
  const other =
    meaning.kind === 'deduction'
      ? deduct(meaning, context)
      : meaning.kind === 'proportion'
        ? share(meaning, context)
        : undefined;
  return other?.kind === 'score' && compare(other.score, points) !== 0;
}

function evaluate(meaning: Meaning, context: Context): Evaluation {
  const { ceiling } = meaning;
  // 每超1天扣1分，4分封顶 of 6 points: what is taken off, or what is left?
  if (
    meaning.kind === 'deduction' &&
    meaning.bonuses.length === 0 &&
    ceiling &&
    context.full &&
    Number.isFinite(ceiling.value) &&
    compare(rational(ceiling.value), context.full) < 0
  )
    return refused(`${ceiling.value}分是得分的上限还是扣分的上限没有写明`);
  const nth = nthBesideGoal(meaning, context);
  if (nth !== undefined) return refused(nth);
  const far =
    meaning.kind === 'deduction'
      ? (lostOnFarSide(meaning, context) ?? lostForSaving(meaning, context))
      : undefined;
  if (far !== undefined) return refused(far);
  const day = onTheDay(meaning, context);
  if (day) return day;
  const ladder = climb(meaning, context);
  if (ladder.kind === 'refused') return refused(ladder.reason);
  if (ladder.kind === 'case') {
    const beyond = bandBeyond(ladder.case, meaning, context);
    if (beyond !== undefined) return refused(beyond);
    if (!meaning.deviation && losesAtGoal(ladder.case, context))
      return refused('达到目标值反而不得分，规则或目标值可能有误');
    if (countsLateDays(ladder.case, meaning, context))
      return refused('规则按期限计分，本行数的是逾期的时间，怎样对应没有写明');
    const isFull = givesWhole(ladder.case, meaning.total?.value);
    if (isFull && overspends(ladder.case, context))
      return refused('越少越好的指标超过了目标值，按规则却得满分，规则是否适用于本行须人工核对');
    if (atOpenBelow(ladder.case, context) && differsAbove(meaning, ladder.points, context))
      return refused(`恰好等于“${ladder.case.when.text}”的数值时归哪一边没有写明`);
    if (meaning.kind === 'deduction' && endsWhereStepsBegin(ladder.case, meaning, context))
      return refused('达不到时是不得分还是逐步扣分没有写明');
    const anchored = anchorOf(meaning);
    if (!anchored && addsBehindLower(meaning)) return refused('加分从哪一档起算没有写明');
    if (
      meaning.kind === 'deduction' &&
      anchored &&
      signOf(ladder.points) > 0 &&
      ladder.case !== anchored.anchor
    )
      return refused('从得满分的一档还是从较低的一档起扣没有写明');
    if (anchored && !isFull && meaning.bonuses.length > 1)
      return refused('有几种加分，各从哪个数起算没有写明');
    const { award } = ladder.case;
    if (award.kind === 'full' && award.besides) return lostBesides(ladder.case, award.less, meaning, context);
    if (meaning.kind === 'deduction' && countsBoth(ladder.case, meaning))
      return refused('既在得分的一档内，又应逐步扣分，以哪个为准没有写明');
    if (meaning.kind === 'deduction' && costsLess(ladder.case, ladder.points, meaning, context))
      return refused(`“${ladder.case.when.text}”扣的比逐步扣的还少，以哪个为准没有写明`);
    const beside =
      mercyBeside(meaning, ladder.points, context) ??
      factBeside(meaning, ladder.case, ladder.points, context);
    if (beside && 'reason' in beside) return refused(beside.reason);
    const bonus =
      anchored?.anchor === ladder.case
        ? addedFrom(anchored, meaning, context)
        : isFull && !anchored
          ? bonusOf(meaning, context)
          : undefined;
    if (bonus && 'reason' in bonus) return refused(bonus.reason);
    if (
      signOf(ladder.points) > 0 &&
      anchored?.anchor !== ladder.case &&
      !fullCaseOf(meaning.cases, meaning.total?.value) &&
      meaning.bonuses.some((one) => one.measure !== 'once')
    )
      return refused('没有得满分的一档，加分从哪个数起算没有写明');
    if (isFull && meaning.kind === 'deduction' && countsBothWays(meaning)) return deduct(meaning, context);
    const sum = bonus ? add(ladder.points, bonus.points) : ladder.points;
    const limit = bonus ? limitOf(meaning, context, bonus.points) : undefined;
    if (typeof limit === 'string') return refused(limit);
    const over = limit !== undefined && compare(sum, limit) > 0;
    const score = over ? limit : sum;
    const limited = over ? `，以${toText(limit)}分为限` : '';
    return {
      kind: 'score',
      score,
      working: bonus ? `${ladder.working}，${bonus.working}，共${toText(sum)}分${limited}` : ladder.working,
      // What is added is counted: a clause that was not read may limit it.
      by: bonus ? 'calculation' : isFull ? 'full' : 'case',
      assumptions: beside ? [...ladder.assumptions, beside.note] : ladder.assumptions,
      alternatives: ladder.alternatives,
    };
  }
  switch (meaning.kind) {
    case 'deduction':
      return deductBesideGraver(meaning, context);
    case 'proportion': {
      if (overreaches(meaning, context)) return refused('规则的方向与指标值类型相反，超出的怎样计分没有写明');
      // 以实际与目标之比计分，≥100%得满分，80%以上得8分，其他不得分: a head above levels, and no share.
      const levels = meaning.cases.filter(({ when }) => when.kind === 'range').length;
      if (levels > 0 && meaning.cases.some((one) => one.when.kind === 'otherwise' && earnsNothing(one)))
        return refused('其余情形是按比例计分还是不得分没有写明');
      return share(meaning, context);
    }
    case 'earning':
      return earn(meaning, context);
    case 'additive':
      return refused('由几项相加得分，须逐项评定');
    case 'ladder':
      break;
  }
  const existence = byExistence(meaning, context) ?? beyondNone(meaning, context);
  if (existence) return existence;
  const timely = inTime(meaning, context);
  if (timely) return timely;
  const fault = withoutFaults(meaning, context);
  if (fault) return fault;
  const beyond = lateBeyond(meaning, context);
  if (beyond) return beyond;
  const nothing = nothingDone(meaning, context);
  if (nothing) return nothing;
  const otherwise =
    ladder.kind === 'none' && !ladder.onlyWords
      ? meaning.cases.find((one) => one.when.kind === 'otherwise')
      : undefined;
  const unsure = otherwise && meaning.cases.find((one) => one.when.kind === 'words' && !earnsNothing(one));
  if (unsure) return refused(`是否属于“${unsure.when.text}”仅凭数值不能确定`);
  const gap = otherwise ? gapAround(meaning, context) : undefined;
  if (gap !== undefined) return refused(gap);
  if (otherwise && isBeyondSame(meaning, context)) return refused('优于目标值的是否也算“一致”没有写明');
  if (otherwise) {
    const points = pointsOf(otherwise.award, context.full);
    if (typeof points === 'string') return refused(points);
    return {
      kind: 'score',
      score: points,
      working: `实际${withUnit(context.actual, context.row)}，属于其余情形，得${toText(points)}分`,
      by: 'case',
      assumptions: [],
      alternatives: [],
    };
  }
  if (ladder.kind === 'none' && ladder.onlyWords)
    return refused('规则按等级或情形计分，实际值应填等级或情形的文字，不能填数字');
  return (
    noneOfOnlyLoss(meaning, context) ??
    outsideOnlyLoss(meaning, context) ??
    refused(`实际值${withUnit(context.actual, context.row)}不在规则写明的任何一档内`)
  );
}

/** 95%以上得10分；80%-95%得5分，每提高1个百分点加0.3分: what is added stands with the lower of the levels. */
function addsBehindLower({ bonuses, cases, total }: Meaning): boolean {
  const [bonus] = bonuses;
  if (!bonus || bonus.step === undefined) return false;
  const before = cases.filter(({ span }) => span[0] < bonus.span[0]).at(-1);
  return (
    before?.when.kind === 'range' &&
    earnsPoints(before) &&
    !givesWhole(before, total?.value) &&
    cases.some((one) => one !== before && one.span[0] < before.span[0] && givesWhole(one, total?.value))
  );
}

/** 完成率≥100%得满分 of a cost that should stay below its target, and has gone beyond it. */
function overspends({ when }: Case, { actual, row }: Context): boolean {
  if (row.percent || row.target === undefined || !wantsLess(row) || compare(actual, row.target) <= 0)
    return false;
  return when.kind === 'range' && isPercent(when.unit) && when.min !== undefined && !when.max;
}

const SAME_AS_GOAL = /(?:目标|计划|指标|任务)[值数]?(?:量)?(?:相?一致|相?吻合|相?符合?|相同|持平|相等)/;

/** 与目标值一致得满分，否则不得分 where the row asks for as much or more, and there is more. */
function isBeyondSame({ cases }: Meaning, { actual, row }: Context): boolean {
  if (row.target === undefined || !(wantsLess(row) || wantsMore(row))) return false;
  const order = compare(actual, row.target);
  if (wantsLess(row) ? order >= 0 : order <= 0) return false;
  return cases.some(
    (one) =>
      earns(one) &&
      one.when.kind === 'range' &&
      one.when.min !== undefined &&
      one.when.min.value === one.when.max?.value &&
      SAME_AS_GOAL.test(one.when.text),
  );
}

/** 每低1%扣0.2分，低于90%的另扣1分: both are lost. */
function lostBesides({ when: { text } }: Case, less: number, meaning: Meaning, context: Context): Evaluation {
  if (meaning.kind !== 'deduction') return refused(`“${text}”是从哪里另扣没有写明`);
  const steps = deductBesideGraver(meaning, context);
  if (steps.kind === 'refused') return steps;
  const least = rational(meaning.floor?.value ?? 0);
  const after = (points: Rational): Rational => maximum(subtract(points, rational(less)), least);
  const score = after(steps.score);
  return {
    ...steps,
    score,
    working: `${steps.working}；符合“${text}”，另扣${less}分，得${toText(score)}分`,
    by: 'calculation',
    alternatives: steps.alternatives.map((one) => ({ ...one, score: one.score && after(one.score) })),
  };
}

/** 每低1个百分点扣1分。低于80%的扣5分: at 79% the steps have taken more than what it costs to be so low. */
function costsLess({ award }: Case, points: Rational, meaning: DeductionRule, context: Context): boolean {
  if (award.kind !== 'full' || award.less <= 0 || award.besides) return false;
  const steps = deductBesideGraver(meaning, context);
  return steps.kind === 'score' && compare(steps.score, points) < 0;
}
