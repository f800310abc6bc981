import type { Check } from './define-check';
import punctuationWidth from './wording/punctuation-width';
import quotesReversed from './wording/quotes-reversed';
import termInconsistent from './wording/term-inconsistent';
import textRepeated from './wording/text-repeated';
import typo from './wording/typo';

/** 文字: the checks of the folder, in the order of the catalogue. */
export const wording: readonly Check[] = [
  textRepeated,
  quotesReversed,
  punctuationWidth,
  typo,
  termInconsistent,
];
