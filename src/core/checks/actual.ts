import type { Check } from './define-check';

/** 自评: the checks of the folder, in the order of the catalogue. */
export const actual: readonly Check[] = [];
