import type { Check } from './define-check';
import gradeTargetMismatch from './rule/grade-target-mismatch';
import ruleAmbiguousPercent from './rule/rule-ambiguous-percent';
import ruleBandsGap from './rule/rule-bands-gap';
import ruleBandsOverlap from './rule/rule-bands-overlap';
import ruleBonusUncapped from './rule/rule-bonus-uncapped';
import ruleDirectionMismatch from './rule/rule-direction-mismatch';
import ruleDiscretionary from './rule/rule-discretionary';
import ruleExhaustsEarly from './rule/rule-exhausts-early';
import ruleFloorMissing from './rule/rule-floor-missing';
import ruleFloorUnreachable from './rule/rule-floor-unreachable';
import ruleFullScoreMissing from './rule/rule-full-score-missing';
import ruleGradeMissing from './rule/rule-grade-missing';
import ruleGradesNotDecreasing from './rule/rule-grades-not-decreasing';
import ruleLowestGradeScores from './rule/rule-lowest-grade-scores';
import ruleMissing from './rule/rule-missing';
import ruleSubjectMismatch from './rule/rule-subject-mismatch';
import ruleTargetMismatch from './rule/rule-target-mismatch';
import ruleTruncated from './rule/rule-truncated';
import ruleUnitMismatch from './rule/rule-unit-mismatch';
import ruleUnreadable from './rule/rule-unreadable';
import ruleWeightMismatch from './rule/rule-weight-mismatch';
import ruleWeightUndefined from './rule/rule-weight-undefined';
import ruleZeroTarget from './rule/rule-zero-target';

/** 评（扣）分标准: the checks of the folder, in the order of the catalogue. */
export const rule: readonly Check[] = [
  ruleMissing,
  ruleUnreadable,
  ruleTruncated,
  ruleWeightMismatch,
  ruleTargetMismatch,
  ruleUnitMismatch,
  ruleSubjectMismatch,
  ruleDirectionMismatch,
  ruleFullScoreMissing,
  ruleFloorMissing,
  ruleFloorUnreachable,
  ruleExhaustsEarly,
  ruleGradesNotDecreasing,
  ruleGradeMissing,
  ruleLowestGradeScores,
  gradeTargetMismatch,
  ruleBandsGap,
  ruleBandsOverlap,
  ruleAmbiguousPercent,
  ruleWeightUndefined,
  ruleBonusUncapped,
  ruleDiscretionary,
  ruleZeroTarget,
];
