import type { Check } from './define-check';
import quotesReversed from './wording/quotes-reversed';

/** 文字: the checks of the folder, in the order of the catalogue. */
export const wording: readonly Check[] = [quotesReversed];
