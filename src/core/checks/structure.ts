import type { Check } from './define-check';

/** 表格结构: the checks of the folder, in the order of the catalogue. */
export const structure: readonly Check[] = [];
