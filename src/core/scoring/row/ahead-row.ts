import { rangesOf } from '../../model/meaning';
import type { Condition, Meaning } from '../../model/rule';
import { wantsLess } from './actual';
import type { Row } from './actual';

/** 预警平均提前时间, 办结提前天数: how far ahead is what the row measures. */
const MEASURES_AHEAD = /提前[^，、]{0,4}(?:时间|时长|天数|小时数|分钟数|量)$/;

function asMeasured(when: Condition): Condition {
  if (when.kind === 'all' || when.kind === 'any') return { ...when, of: when.of.map(asMeasured) };
  if (when.kind !== 'range' || !when.ahead) return when;
  const { ahead: _, ...range } = when;
  return { ...range, scale: 'value' };
}

/**
 * 提前40分钟及以上得3分，每少2分钟扣… in a row of 平均提前时间: its number is the time ahead, and the steps begin at 40. `undefined`
 * for other rows and rules.
 */
export function inAheadRow(meaning: Meaning, row: Row): Meaning | undefined {
  if (meaning.kind !== 'deduction' || wantsLess(row) || !MEASURES_AHEAD.test(row.name ?? ''))
    return undefined;
  if (!meaning.deductions.every(({ measure }) => measure === 'shortfall')) return undefined;
  const ahead = meaning.cases.some(({ when }) => rangesOf(when).some((range) => range.ahead));
  return ahead
    ? { ...meaning, cases: meaning.cases.map((one) => ({ ...one, when: asMeasured(one.when) })) }
    : undefined;
}
