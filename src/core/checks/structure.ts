import type { Check } from './define-check';
import blankRowInTable from './structure/blank-row-in-table';
import declaredLengthMismatch from './structure/declared-length-mismatch';
import htmlMarkup from './structure/html-markup';
import interfaceText from './structure/interface-text';
import invisibleCharacters from './structure/invisible-characters';
import levelMismatch from './structure/level-mismatch';
import levelNameNonstandard from './structure/level-name-nonstandard';
import noneRowWithValues from './structure/none-row-with-values';
import placeholderContent from './structure/placeholder-content';
import requiredFieldBlank from './structure/required-field-blank';
import requiredLevelMissing from './structure/required-level-missing';
import sequenceBroken from './structure/sequence-broken';
import textTooLong from './structure/text-too-long';

/** 表格结构: the checks of the folder, in the order of the catalogue. */
export const structure: readonly Check[] = [
  requiredFieldBlank,
  requiredLevelMissing,
  levelMismatch,
  levelNameNonstandard,
  placeholderContent,
  noneRowWithValues,
  blankRowInTable,
  sequenceBroken,
  htmlMarkup,
  interfaceText,
  declaredLengthMismatch,
  textTooLong,
  invisibleCharacters,
];
