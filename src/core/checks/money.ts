import type { Check } from './define-check';
import amountAnnualExceedsTotal from './money/amount-annual-exceeds-total';
import amountSum from './money/amount-sum';
import amountUnit from './money/amount-unit';
import costExceedsBudget from './money/cost-exceeds-budget';

/** 资金: the checks of the folder, in the order of the catalogue. */
export const money: readonly Check[] = [amountSum, amountUnit, amountAnnualExceedsTotal, costExceedsBudget];
