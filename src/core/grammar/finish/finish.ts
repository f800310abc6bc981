import { fullCaseOf } from '../../model/meaning';
import { alignScales } from './align-scales';
import { settleAllTaken } from './all-taken';
import { settleAnyLack } from './any-lack';
import { allowRange, splitDeviation } from '../draft/allowed-range';
import { closeHeldNumber, openBasis, openBothSides } from './basis-sides';
import { settleBeyondGoal } from './beyond-goal';
import { settleBestPercent } from './best-percent';
import { doubtBetweenLevels } from './between-levels';
import { boundSteps } from './bounded-steps';
import { checkKinds, checkLabels, checkLevels, checkOrder } from './case-contradictions';
import { doubtChangedScore } from './changed-score';
import { continuePattern } from './continue-pattern';
import { defineGrades } from './defined-grades';
import { tellDaysOfMonth } from './days-of-month';
import { checkDeductions, checkLastStretch } from './deduction-contradictions';
import { carryNamedGoal } from './carried-goal';
import { doubtDiscretionAmongLevels } from './discretion-among-levels';
import { countBeyond, levelBeyond, sayNone, settleDistances } from './distances';
import { addDoubt } from '../draft/draft';
import type { Assembly, Draft, Whole } from '../draft/draft';
import { earnByAdding, earnBySaving, earnFromOne } from './earn-from-one';
import { earnByPeriod } from './earning-by-period';
import { settleEitherSide } from './either-side';
import { settleEllipses } from './ellipses';
import { countFromFirst } from './from-the-first';
import { settleGates, settleOnlyThen } from './gates';
import { fillBetween } from './interpolation';
import { settleLateness } from './lateness';
import { settleLeastAsked } from './least-asked';
import { settleKeptLimits } from './kept-limits';
import { doubtAddedToAll, doubtBonusLimit, doubtIdleFloor, settleLimits } from './limits';
import { settleLoneLoss } from './lone-loss';
import { doubtLoosePoints } from './loose-points';
import { meaningOf, thresholdsOf } from './meaning-of';
import { settleDeniedTwin, settleKeptLimit, settleMetAgain } from './met-again';
import { doubtFloating, turnRanks } from './measures';
import { checkMergedLabels } from './merged-labels';
import { goOnFromCase } from './onward-from-case';
import { doubtOpenQuestions } from './open-questions';
import { tellTimesInOneUnit } from './one-time-unit';
import { settlePartialSteps } from './partial-steps';
import { itemsDoubt, partsOf, sumOf } from './parts';
import { addUpNthFaults } from './nth-faults';
import { settleNoneIsAll } from './none-is-all';
import { settleOverspent } from './overspent';
import { doubtPointsBeside } from './points-beside';
import { doubtPointsInFront } from './points-in-front';
import { doubtPointsLeft, startAtLevel, takeFromAll } from './points-left';
import { doubtUnclearAmounts } from './unclear-amounts';
import { usePreambles } from '../draft/preambles';
import { reachFromAbove } from './reached-from-above';
import { settleRankRest } from './rank-rest';
import { countRanks, doubtFirstRank } from './rank-steps';
import { goOnFromRanks } from './ranks-onward';
import { settleRatios } from './ratio-cutoffs';
import { settleChanges } from './settle-changes';
import {
  countMissing,
  countNotOne,
  countsAsCases,
  countUnmet,
  countWhole,
  settleFaultLevels,
} from './settle-counts';
import { joinKinds } from './kinds-of-fault';
import { doubtUnreachedTotal, settleTotal } from './settle-total';
import {
  doubtEarningBesideOthers,
  doubtKindsOfItems,
  doubtMissedItem,
  doubtShareBesideSteps,
  doubtSingleItem,
} from './several-measures';
import { doubtEndsBehindPoints } from './ends-behind-points';
import { doubtLostWords } from './lost-words';
import { settleEnds } from './shared-ends';
import { settleShareBelowBand } from './share-below-band';
import { settleShares } from './shares';
import { tellSharesOfGoal } from './shares-of-goal';
import type { Statements } from '../group/statements';
import { settleUndoneItems } from './undone-items';
import { joinStretches } from '../draft/stretches';
import { tellSome } from './some-of-it';
import { settleStatedCondition } from './stated-condition';
import { settleToldCases, tellBeyondGoal } from './told-cases';
import { doubtLetPass, settleTolerance } from './tolerance';
import { settleTurningPoint } from './turning-point';

/** What the clauses say of one another; each step takes for settled what those before it settle. */
const SETTLE: readonly ((draft: Draft, statements: Statements) => void)[] = [
  // What a condition means by itself or beside its neighbours: all that follows compares ranges of one kind. Only a range
  // that is known to be one of ranks is turned (3名以上), only words of change that have a number can be left out (持平).
  settleStatedCondition,
  tellSome,
  defineGrades,
  carryNamedGoal,
  tellSharesOfGoal,
  tellDaysOfMonth,
  settleBestPercent,
  settleShareBelowBand,
  settleEnds,
  settleEitherSide,
  settleGates,
  sayNone,
  tellTimesInOneUnit,
  countBeyond,
  levelBeyond,
  alignScales,
  settleRankRest,
  turnRanks,
  settleChanges,
  settleEllipses,
  // 不一致, 有缺口: only beside a level that is known, which 与目标值一致 is by now.
  settleAnyLack,
  settleMetAgain,
  settleLeastAsked,
  tellBeyondGoal,
  settleDeniedTwin,
  settleOnlyThen,
  // What lies between the stated values and goes on behind them, while every level stands as it was written.
  fillBetween,
  continuePattern,
  // By what the rule scores. 低于60%不得分 is of the share that counts, and so comes behind the choice of it.
  settleShares,
  settleRatios,
  earnFromOne,
  settleUndoneItems,
  earnByAdding,
  earnBySaving,
  countRanks,
  goOnFromRanks,
  earnByPeriod,
  // What each step counts. A stretch of a distance is neither what is missing nor a case of its own.
  addUpNthFaults,
  joinStretches,
  settleAllTaken,
  countNotOne,
  countWhole,
  countMissing,
  joinKinds,
  countUnmet,
  settleLateness,
  countsAsCases,
  // A loss that goes on until nothing is left is one of each, as those above are by now.
  settleLoneLoss,
  // What the numbers are counted from: 缺3项 is a number by itself where 缺1项, 缺2项 turned out to be cases, and a
  // tolerance (10人以内不扣) is a distance before it moves the start of the steps.
  settleOverspent,
  reachFromAbove,
  settleBeyondGoal,
  settleKeptLimits,
  settleDistances,
  settleTolerance,
  settleToldCases,
  allowRange,
  boundSteps,
  // Only when all steps are told can it be seen that they lie on one side.
  openBasis,
  openBothSides,
  closeHeldNumber,
  goOnFromCase,
  countFromFirst,
  // Before the clauses without points, which might say the same number as a goal.
  settleTurningPoint,
  // Last, the clauses without points: they are used only for what nothing else says.
  usePreambles,
  settleKeptLimit,
  settleNoneIsAll,
  takeFromAll,
  startAtLevel,
];

/** What stands against the settled draft. The first doubt is the one that is shown, so the order is that of the messages. */
const WEIGH: readonly ((draft: Draft, whole: Whole) => void)[] = [
  checkDeductions,
  checkLastStretch,
  doubtFirstRank,
  doubtPointsLeft,
  doubtFloating,
  checkKinds,
  checkLevels,
  // Not before: only as they are written do the levels show whether they may be steps.
  settleFaultLevels,
  checkOrder,
  doubtOpenQuestions,
  doubtUnclearAmounts,
  doubtDiscretionAmongLevels,
  checkLabels,
  checkMergedLabels,
  doubtUnreachedTotal,
  doubtLoosePoints,
  doubtBonusLimit,
  doubtAddedToAll,
  doubtIdleFloor,
  doubtLetPass,
  doubtShareBesideSteps,
  doubtMissedItem,
  doubtSingleItem,
  doubtEarningBesideOthers,
  doubtKindsOfItems,
  doubtChangedScore,
  doubtBetweenLevels,
  doubtPointsBeside,
  doubtPointsInFront,
  doubtEndsBehindPoints,
  doubtLostWords,
];

/** Turns the draft into one meaning, and says what is against it. */
export function finish(draft: Draft, statements: Statements): Assembly {
  const { located } = draft;
  for (const settle of SETTLE) settle(draft, statements);
  const total = settleTotal(draft, statements);
  const parts = partsOf(draft, statements, total);
  const limits = settleLimits(draft, statements, total);
  const full = fullCaseOf(draft.cases, total?.value);
  splitDeviation(draft, full);
  settlePartialSteps(draft, statements);
  const whole: Whole = { statements, total, parts, full };
  for (const weigh of WEIGH) weigh(draft, whole);
  const meaning = meaningOf(draft, whole, limits);
  if (parts.length > 0) draft.doubts.push(itemsDoubt(parts));
  if (!meaning && draft.doubts.length === 0)
    addDoubt(
      draft,
      'no-scoring',
      { text: located.text.slice(0, 40), span: located.span(0, located.text.length) },
      '没有写明怎样得分或扣分',
    );
  return {
    meaning,
    total: parts.length > 0 && statements.totals.length === 0 ? sumOf(parts) : total,
    doubts: draft.doubts,
    assumptions: draft.assumptions,
    cut: draft.cut,
    subjects: draft.subjects,
    thresholds: thresholdsOf(draft, whole),
  };
}
