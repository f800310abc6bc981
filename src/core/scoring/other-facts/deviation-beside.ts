import { earnsAll, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  rational,
  signOf,
  subtract,
} from '../../model/rational';
import { isPercent } from '../../text/units';
import type { Context } from '../points/context';

const DEVIATES = /(?:偏差|偏离)(?:率|度|幅度)?[^，。；;\d低小少]{0,4}\d/u;

/**
 * 完成目标值得满分，未完成的按完成比例得分。偏差超过30%的扣一半: how far from the goal is another case than how much of it was done.
 * Why a number that far off gives none, in zh-CN; `undefined` where it is nearer, or the rule counts nothing else.
 */
export function deviationBeside(meaning: Meaning, { row, actual }: Context): string | undefined {
  const { target, percent } = row;
  if (percent || target === undefined || signOf(target) <= 0 || meaning.kind !== 'proportion')
    return undefined;
  const beside = meaning.cases.filter(
    (one) =>
      !earnsAll(one) && rangesOf(one.when).some(({ text, unit }) => isPercent(unit) && DEVIATES.test(text)),
  );
  const apart = multiply(divide(absolute(subtract(actual, target)), target)!, HUNDRED);
  const held = beside.find(({ when }) =>
    rangesOf(when).some(({ min }) => min !== undefined && compare(apart, rational(min.value)) >= 0),
  );
  return held && `“${held.when.text}”与完成比例怎样一起计分没有写明`;
}
