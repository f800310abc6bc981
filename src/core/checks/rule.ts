import type { Check } from './define-check';

/** 评（扣）分标准: the checks of the folder, in the order of the catalogue. */
export const rule: readonly Check[] = [];
