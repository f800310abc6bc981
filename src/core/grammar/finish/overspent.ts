import type { Draft } from '../draft/draft';

/** 节约率<0，每超支1个百分点. */
const BELOW_NONE =
  /(?:节约|节支|节省|结余|节资)率?[^，。;\d每]{0,2}(?:<|低于|小于)0[^，。;\d每]{0,3}，?每超支?/;

/** 节约率<0，每超支1个百分点扣2分: what is overspent is what the saving lies below nothing, and no saving beyond it. */
export function settleOverspent({ deductions }: Draft): void {
  deductions.forEach((one, i) => {
    const { measure, threshold, subject } = one;
    if (measure !== 'excess' || threshold?.value !== 0 || !BELOW_NONE.test(subject)) return;
    deductions[i] = { ...one, measure: 'shortfall', threshold: { ...threshold, operator: '≥' } };
  });
}
