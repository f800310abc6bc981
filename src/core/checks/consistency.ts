import type { Check } from './define-check';
import goalMissing from './consistency/goal-missing';
import goalTargetConflict from './consistency/goal-target-conflict';
import goalWithoutIndicator from './consistency/goal-without-indicator';
import levelFieldConflict from './consistency/level-field-conflict';
import levelRateConflict from './consistency/level-rate-conflict';
import levelTargetConflict from './consistency/level-target-conflict';
import projectTemplateCopied from './consistency/project-template-copied';
import unitNameConflict from './consistency/unit-name-conflict';

/** 前后一致: the checks of the folder, in the order of the catalogue. */
export const consistency: readonly Check[] = [
  goalTargetConflict,
  goalWithoutIndicator,
  goalMissing,
  levelTargetConflict,
  levelFieldConflict,
  levelRateConflict,
  projectTemplateCopied,
  unitNameConflict,
];
