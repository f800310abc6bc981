import { fullCaseOf, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { wantsLess, wantsMore } from '../row/actual';
import type { Row } from '../row/actual';

/**
 * Why steps that count from the target alone go against their row: 每下降1个百分点扣1分 where less is better takes points
 * off what is good. `undefined` where the rule names a threshold of its own, or counts both ways.
 */
export function stepsAgainstRow(meaning: Meaning, row: Row): string | undefined {
  const lower = wantsLess(row);
  if (meaning.kind !== 'deduction' || row.target === undefined || !(lower || wantsMore(row)))
    return undefined;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  if (full && rangesOf(full.when).length > 0) return undefined;
  const against = meaning.deductions.every(
    ({ measure, threshold }) => threshold === undefined && measure === (lower ? 'shortfall' : 'excess'),
  );
  return against
    ? `规则在${lower ? '低' : '高'}于目标值时扣分，与指标值类型“${row.operator!}”的方向相反`
    : undefined;
}
