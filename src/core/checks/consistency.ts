import type { Check } from './define-check';

/** 前后一致: the checks of the folder, in the order of the catalogue. */
export const consistency: readonly Check[] = [];
