import type { RuleReading } from '../model/rule';
import type { Rational } from '../model/rational';
import { compare, rational } from '../model/rational';

/** 每季度至少开展一次: the number counts within each period. */
const EACH_PERIOD = /每(?:一|个)?(?:季度?|月|周|旬|半年|天|日|工作日)(?![均度])/;
/** Units that are counted up over the periods of a year; an amount a day (每日50吨) is a measure of its own. */
const COUNTED = /^(?:次|场|场次|期|回|轮|批|批次|篇|份|件|项|班次)$/;

/**
 * Why a number cannot be held against a threshold that counts within each period: nobody says whether the actual is that
 * of the year or of one period. `undefined` where the target is the same number, so that both count alike.
 */
export function periodTrouble(reading: RuleReading, target: Rational | undefined): string | undefined {
  const [threshold] = reading.thresholds;
  if (threshold?.value === undefined || threshold.scale !== 'value' || !COUNTED.test(threshold.unit ?? ''))
    return undefined;
  const text = reading.bands[0]?.range.text ?? '';
  if (!text.includes('每') || !EACH_PERIOD.test(text)) return undefined;
  if (target !== undefined && compare(target, rational(threshold.value)) === 0) return undefined;
  return `规则按“${text}”计数，不能确定实际值是全年数还是每期数`;
}
