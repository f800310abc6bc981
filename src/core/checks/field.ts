import type { Check } from './define-check';

/** 指标字段: the checks of the folder, in the order of the catalogue. */
export const field: readonly Check[] = [];
