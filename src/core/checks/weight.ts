import type { Check } from './define-check';

/** 分值: the checks of the folder, in the order of the catalogue. */
export const weight: readonly Check[] = [];
