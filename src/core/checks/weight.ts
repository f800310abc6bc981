import type { Check } from './define-check';
import weightConcentrated from './weight/weight-concentrated';
import weightDeclaredSum from './weight/weight-declared-sum';
import weightInvalid from './weight/weight-invalid';
import weightLevelTotal from './weight/weight-level-total';
import weightMissing from './weight/weight-missing';
import weightTotal from './weight/weight-total';

/** 分值: the checks of the folder, in the order of the catalogue. */
export const weight: readonly Check[] = [
  weightMissing,
  weightInvalid,
  weightTotal,
  weightLevelTotal,
  weightDeclaredSum,
  weightConcentrated,
];
