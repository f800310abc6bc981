import { earnsAll, earnsNothing, rangeOfGoal } from '../../model/meaning';
import type { Case, Meaning, RangeCondition } from '../../model/rule';
import { compare, rational, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isPercent, unitFactor } from '../../text/units';
import { wantsLess, wantsMore } from '../row/actual';
import type { Row } from '../row/actual';
import type { Context } from './context';

/** 超期1-5日, 超出5件以内, 迟报3天以上, 未按期完成的，10天以内: beyond what was set, by so much. */
const BEYOND =
  /^(?:[^，。;\d不未没无]{0,6}?(?:超[出过支期时额]|逾期|延期|延误|延迟|推迟|延后|拖延|拖期|滞后|误期|迟[报交到办发]?|晚[报交到办发]?)[^，。;\d]{0,6}(?:的，)?|未(?:能)?(?:按[期时]|如期|及时|按(?:规定|计划|要求)(?:时[间限])?)[^，。;\d]{0,6}，)\d/u;
/** 不足5户以内, 低5%以内, 少3-5件: so many less than was set. */
const SHORT =
  /^(?:[^，。;\d不未没无]{0,6}?|不达标的，|未(?:完成|达到|达标)[^，。;\d]{0,4}，)(?:不足|低于?|少于?|相?差|缺少?|欠)\d[^，。;]{0,5}(?:以内|之内)/u;
/** 10-20天, 20天以上: a number with nothing in front of it, which goes on with what was said. */
const GOES_ON = /^[\d.≥>≤<]/u;
/** 不足5户以上, behind 不足5户以内. */
const SHORT_ON = /^(?:不足|低于?|少于?|相?差|缺少?|欠)\d[^，。;]{0,5}(?:以上|-|~|至)/u;
const IN_TIME = /^(?:均|全部|已)?(?:按[期时]|如期|及时|准时|按(?:规定|计划|要求)时[间限])[^，。;不未]{0,8}$/u;

type Banded = Case & { readonly when: RangeCondition };

const isBand = (one: Case, { unit, percent }: Row): one is Banded =>
  one.when.kind === 'range' &&
  one.when.scale === 'value' &&
  one.when.unit !== undefined &&
  ((unit !== undefined && unitFactor(one.when.unit, unit)?.factor === 1) ||
    (percent && isPercent(one.when.unit)));

/** Whether a band read as it stands lies where the goal is kept: 超期1-5日 of ten days that are allowed. */
function liesWithin({ when: { min, max } }: Banded, target: Rational): boolean {
  const below = (end: RangeCondition['min']): number => (end ? compare(rational(end.value), target) : 1);
  // 超出5-10件 of ten that are allowed.
  return min ? below(min) < 0 && (!max || below(max) <= 0) : below(max) < 0;
}

/** 5天内得10分，超过5天得5分 in a row that allows fifteen: the first band begins where the rule's own standard ends. */
function hasOwnStandard(cases: readonly Case[], worded: readonly Banded[]): boolean {
  const standards = cases.flatMap(({ when }) =>
    when.kind === 'range' && when.scale === 'value' && when.max && !worded.some((one) => one.when === when)
      ? [when.max.value]
      : [],
  );
  const lowest = Math.min(...worded.map(({ when: { min } }) => min?.value ?? 0));
  return standards.includes(lowest);
}

/**
 * 按期完成得满分，超期1-5日扣2分，超期6-10日扣4分 in a row that allows ten days: read as the days that it took, the bands would
 * cost who is in time, so they say how many days beyond the goal. Where a band begins at the goal it may be either.
 */
export function excessBands(meaning: Meaning, { row }: Context): Meaning {
  const { target } = row;
  if (meaning.kind === 'earning' || target === undefined || signOf(target) <= 0) return meaning;
  const less = wantsLess(row);
  if (less ? row.percent : !wantsMore(row)) return meaning;
  const [pattern, side] = less ? ([BEYOND, 'excess'] as const) : ([SHORT, 'shortfall'] as const);
  const bands = meaning.cases.filter((one): one is Banded => isBand(one, row) && !earnsAll(one));
  const worded = bands.filter(({ when }) => pattern.test(when.text));
  const [first] = worded;
  if (!first || !worded.some((one) => liesWithin(one, target) && !earnsNothing(one))) return meaning;
  if (hasOwnStandard(meaning.cases, worded)) return meaning;
  const beginsAtGoal = worded.some(({ when: { min } }) => min && compare(rational(min.value), target) === 0);
  if (beginsAtGoal && !worded.some(({ when: { min } }) => min && compare(rational(min.value), target) < 0))
    return meaning;
  const goesOn = ({ when: { text }, span }: Banded): boolean =>
    (GOES_ON.test(text) || SHORT_ON.test(text)) && span[0] > first.span[0];
  const settled = new Map(
    bands
      .filter((one) => worded.includes(one) || goesOn(one))
      .map((one): [Case, Case] => [one, { ...one, when: { ...one.when, scale: side } }]),
  );
  const [timely, another] = meaning.cases.filter(
    ({ when }) => when.kind === 'words' && IN_TIME.test(when.text),
  );
  if (timely && !another && earnsAll(timely)) {
    const goal = { value: 100, inclusive: true };
    const kept = rangeOfGoal(
      timely.when,
      less ? { min: undefined, max: goal } : { min: goal, max: undefined },
    );
    settled.set(timely, { ...timely, when: kept });
  }
  return { ...meaning, cases: meaning.cases.map((one) => settled.get(one) ?? one) };
}
