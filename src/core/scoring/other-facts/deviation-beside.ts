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

const OFF = /偏差|偏离|误差|差异|变动|波动/u;

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

/** 偏离批复工期每5个百分点. */
const OFF_BY = /偏离(?!度|率|值)[^，。；;\d每]{2,16}，?每/u;

/** 按期完工率, 预算执行率: how much was done, and not how far off. */
const DONE_RATE = /(?:完成|完工|竣工|开工|执行|支付|支出|到位|合格|达标|覆盖|及时|按期)率/u;

/**
 * 实际工期偏离批复工期每5个百分点扣1分 in a row of 按期完工率: 95 % is no distance, and how many were in time says nothing of how long it took.
 * Why the steps do not fit, in zh-CN; `undefined` where the row may tell how far off it is.
 */
export function rateForDistance(meaning: Meaning, { row }: Context): string | undefined {
  const { target, name = '' } = row;
  if (meaning.kind !== 'deduction') return undefined;
  // 实际成本偏离概算每5%: only a row that is this distance, and asks for none of it, tells how many steps.
  const off = meaning.deductions.find(
    ({ measure, threshold, subject }) => measure === 'deviation' && !threshold && OFF_BY.test(subject),
  );
  const tells = (name === '' || OFF.test(name)) && (target === undefined || signOf(target) === 0);
  if (off && !tells) return `“${off.subject}”按偏离的幅度扣分，本行的实际值是不是偏离的幅度没有写明`;
  if (meaning.cases.length > 0) return undefined;
  if (!DONE_RATE.test(name) || OFF.test(name)) return undefined;
  const steps = meaning.deductions.find(({ measure, threshold }) => measure === 'deviation' && !threshold);
  return steps && (target === undefined || steps.subject.includes('工期'))
    ? `“${steps.subject}”按偏离的幅度扣分，实际值是完成的比例，从哪个数起扣没有写明`
    : undefined;
}
