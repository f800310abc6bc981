import { rangesOf } from '../model/meaning';
import type { DeductionRule } from '../model/rule';
import { signOf } from '../model/rational';
import type { Context, Evaluation } from './context';
import { refused } from './context';
import { deduct } from './deduction';

/** 未制定, 没有台账: something is missing, which is another fact than what is counted. */
const MISSING = /^不(?![合规符良满]|达标)|^[^，]{0,8}?(?:未|没|无)/;

/** The words of what takes all points away beside a deduction: 发生较大事故, 弄虚作假. */
function takesAll(meaning: DeductionRule): string | undefined {
  for (const { when, award } of meaning.cases)
    if (
      when.kind !== 'otherwise' &&
      rangesOf(when).length === 0 &&
      award.kind === 'points' &&
      award.value === 0 &&
      !MISSING.test(when.text)
    )
      return when.text;
  return undefined;
}

/**
 * 每发生1起一般事故扣2分，发生较大事故的不得分: a number of faults does not say whether one of them is of the kind that takes
 * all points away. Beside a shortfall it is a fact of its own, which the working names.
 */
export function deductBesideGraver(meaning: DeductionRule, context: Context): Evaluation {
  const graver = takesAll(meaning);
  if (graver === undefined) return deduct(meaning, context);
  const faults = meaning.deductions.every((one) => one.measure === 'fault');
  if (faults && signOf(context.actual) > 0) return refused(`是否属于不得分的“${graver}”仅凭次数不能确定`);
  const given = deduct(meaning, context);
  if (given.kind === 'refused' || faults) return given;
  return { ...given, assumptions: [...given.assumptions, `另有不得分的情形，须另行核对：${graver}`] };
}
