import type { Check } from './define-check';
import actualCopiesTarget from './actual/actual-copies-target';
import actualInvalid from './actual/actual-invalid';
import actualMissing from './actual/actual-missing';
import actualPercentFraction from './actual/actual-percent-fraction';
import deductionUnexplained from './actual/deduction-unexplained';
import executionScoreWrong from './actual/execution-score-wrong';
import gradeOutsideRange from './actual/grade-outside-range';
import overCompletion from './actual/over-completion';
import scoreDiffers from './actual/score-differs';
import scoreExceedsWeight from './actual/score-exceeds-weight';
import totalWrong from './actual/total-wrong';

/** 自评: the checks of the folder, in the order of the catalogue. */
export const actual: readonly Check[] = [
  actualMissing,
  actualInvalid,
  actualPercentFraction,
  scoreExceedsWeight,
  scoreDiffers,
  deductionUnexplained,
  overCompletion,
  gradeOutsideRange,
  executionScoreWrong,
  totalWrong,
  actualCopiesTarget,
];
