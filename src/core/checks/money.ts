import type { Check } from './define-check';

/** 资金: the checks of the folder, in the order of the catalogue. */
export const money: readonly Check[] = [];
