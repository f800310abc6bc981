import type { Check } from './define-check';
import categoryMismatch from './field/category-mismatch';
import explanationRepeatsName from './field/explanation-repeats-name';
import nameDuplicate from './field/name-duplicate';
import operatorDirection from './field/operator-direction';
import operatorWording from './field/operator-wording';
import satisfactionRespondentMissing from './field/satisfaction-respondent-missing';
import targetNotNumber from './field/target-not-number';
import targetOutOfRange from './field/target-out-of-range';
import targetPrecision from './field/target-precision';
import targetScale from './field/target-scale';
import targetVague from './field/target-vague';
import targetWithSymbol from './field/target-with-symbol';
import textTruncated from './field/text-truncated';
import typeMismatch from './field/type-mismatch';
import typeMissing from './field/type-missing';
import typeSymbolNonstandard from './field/type-symbol-nonstandard';
import unitInvalid from './field/unit-invalid';
import unitMissing from './field/unit-missing';
import unitNameMismatch from './field/unit-name-mismatch';
import unitNonstandard from './field/unit-nonstandard';
import unitOnQualitative from './field/unit-on-qualitative';
import yearMismatch from './field/year-mismatch';

/** 指标字段: the checks of the folder, in the order of the catalogue. */
export const field: readonly Check[] = [
  textTruncated,
  targetNotNumber,
  targetWithSymbol,
  targetPrecision,
  targetOutOfRange,
  targetScale,
  targetVague,
  unitMissing,
  unitInvalid,
  unitNonstandard,
  unitNameMismatch,
  unitOnQualitative,
  typeMissing,
  typeMismatch,
  typeSymbolNonstandard,
  operatorDirection,
  operatorWording,
  nameDuplicate,
  explanationRepeatsName,
  satisfactionRespondentMissing,
  yearMismatch,
  categoryMismatch,
];
