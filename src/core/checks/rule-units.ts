import type { Indicator } from '../model/declaration';
import type { Span } from '../model/rule';
import { baseUnit } from '../text/units';
import type { CheckContext } from './context';
import { unitInRule } from './indicator-nature';
import { fullThreshold, withSpan } from './rule-facts';

/** 万 of 万亩 and 百万 of 百万元; the 千 of 千米 is no multiplier. */
const SCALED = /^[十百千万亿]+(?=.)/u;
const NUMERAL = /[\d十百千万亿一二两三四五六七八九]\s?$/u;

/** The multiplier that a unit begins with; nothing where it has none. */
export function scaleOf(unit: string): string {
  return baseUnit(unit).factor === 1 ? '' : (SCALED.exec(unit)?.[0] ?? '');
}

/**
 * The rule with another unit after its numbers; 件 in 条件 stays. The multiplier of a unit takes the place of the rule's
 * own: 12万人次 counted in 万亩 is 12万亩. `undefined` where the rule writes another or none, since the number would change.
 * @param only the part of the rule that is to be rewritten
 */
export function recounted(rule: string, unit: string, own: string, only?: Span): string | undefined {
  if (only !== undefined) {
    const part = recounted(rule.slice(...only), unit, own);
    return part === undefined ? undefined : withSpan(rule, only, part);
  }
  const scale = scaleOf(own);
  const [first = '', ...rest] = rule.split(unit);
  let written = first;
  for (const part of rest) {
    if (!NUMERAL.test(written)) {
      written += unit + part;
      continue;
    }
    const before = written.trimEnd();
    if (!before.endsWith(scale)) return undefined;
    if (scale !== '') written = before.slice(0, -scale.length);
    written += own + part;
  }
  return written;
}

const MULTIPLIERS = new Map([
  [1e4, '万'],
  [1e6, '百万'],
  [1e7, '千万'],
  [1e8, '亿'],
]);

/** The unit that the rule counts in as it belongs behind the target: 万亩 of 12 where the rule asks for 12万亩. */
export function unitOfTarget(indicator: Indicator, context: CheckContext): string | undefined {
  const reading = context.rule(indicator);
  const unit = unitInRule(reading);
  const number = indicator.target?.value.number;
  if (unit === undefined || reading === undefined || number === undefined || number === 0) return unit;
  const full = fullThreshold(reading);
  if (full?.unit !== unit || scaleOf(unit) !== '') return unit;
  const ratio = Number((full.value / number).toPrecision(12));
  const multiplier = MULTIPLIERS.get(ratio);
  if (multiplier !== undefined) return multiplier + unit;
  // 12千株 beside 12: the number would have to change as well.
  return ratio !== 1 && Number.isInteger(Math.log10(ratio)) ? undefined : unit;
}
