import { fullCaseOf, rangesOf } from '../../model/meaning';
import { compare, rational, signOf, toText } from '../../model/rational';
import type { Meaning } from '../../model/rule';
import { wantsLess, wantsMore } from '../row/actual';
import type { Row } from '../row/actual';

/** 延误5天以内不扣分 beside a goal of 5天: the row may count the days beyond, or those that it all takes. */
function allowanceIsGoal(meaning: Meaning, { target }: Row): string | undefined {
  if (meaning.kind !== 'deduction' || target === undefined || signOf(target) === 0) return undefined;
  const same = meaning.deductions.find(
    ({ measure, fromGoal, stretch }) =>
      fromGoal !== undefined && measure === fromGoal && compare(rational(stretch?.from ?? 0), target) === 0,
  );
  return same && `允许的幅度与目标值同为${toText(target)}，本行的实际值是超出的数还是全部没有写明`;
}

const OF_PART = /以上的?部分|线[上下]/;

/**
 * Why steps that count from the target alone go against their row: 每下降1个百分点扣1分 where less is better takes points
 * off what is good. `undefined` where the rule names a threshold of its own, or counts both ways.
 */
export function stepsAgainstRow(meaning: Meaning, row: Row): string | undefined {
  const open = allowanceIsGoal(meaning, row);
  if (open !== undefined) return open;
  const lower = wantsLess(row);
  if (meaning.kind !== 'deduction' || row.target === undefined || !(lower || wantsMore(row)))
    return undefined;
  // 90%以上的部分，每1个百分点 where more is better.
  const beyond = meaning.deductions.find(
    ({ measure, subject }) => OF_PART.test(subject) && measure === (lower ? 'shortfall' : 'excess'),
  );
  if (beyond) return `“${beyond.subject}”扣分，与指标值类型“${row.operator!}”的方向相反`;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  if (full && rangesOf(full.when).length > 0) return undefined;
  const against = meaning.deductions.every(
    ({ measure, threshold }) => threshold === undefined && measure === (lower ? 'shortfall' : 'excess'),
  );
  return against
    ? `规则在${lower ? '低' : '高'}于目标值时扣分，与指标值类型“${row.operator!}”的方向相反`
    : undefined;
}
