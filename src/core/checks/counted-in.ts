import type { Quantity, Span } from '../model/rule';
import { baseUnit, isPercent, isPercentagePoint, unitFactor } from '../text/units';
import { namesCountedIn, namesNotCountedIn } from '../text/words/measure-words';
import { fullThreshold, rowUnit, type RuleRow } from './rule-facts';

const DATES: ReadonlySet<string> = new Set(['日', '工作日', '周', '月', '季度', '年']);
const TIMES: ReadonlySet<string> = new Set([...DATES, '小时', '分钟', '秒', '毫秒']);

export interface Counted {
  readonly unit: string;
  readonly span: Span;
}

/** 一次验收合格, 一次性通过: at the first go, no count of times. */
const AT_FIRST_GO =
  /^一[次遍]性?(?:交工|竣工|完工)?(?:验收|交验|报检|送检|抽检|检验|检测|评审|审核|通过|合格|达标)/u;

/** 受训300人次得满分，每逾期1天扣: the days of a delay are another fact than the number of full marks. */
function isDelayBeside(
  full: string | undefined,
  { unit, span: [start, end] }: Quantity,
  rule: string,
): boolean {
  return (
    full !== undefined &&
    unitFactor(unit!, full) === undefined &&
    /[逾延迟晚推]/.test(rule.slice(Math.max(0, start - 6), end))
  );
}

/** Where a row holds a time, 超时一次 and 每超1次 count how often it was overrun. */
const OCCURRENCES = /^(?:次|起|例|件|单|人次|项|宗)$/u;

function isBreach(measure: string, step: Quantity, own: string | undefined): boolean {
  return (
    measure === 'excess' && own !== undefined && TIMES.has(baseUnit(own).base) && OCCURRENCES.test(step.unit!)
  );
}

/** The units that the rule counts the actual value in. */
export function countedIn({ indicator, reading, rule }: RuleRow): readonly Counted[] {
  const counted: Counted[] = [];
  const own = rowUnit(indicator);
  const full = fullThreshold(reading);
  if (full?.unit !== undefined && !AT_FIRST_GO.test(rule.text.slice(full.span[0])))
    counted.push({ unit: full.unit, span: full.span });
  for (const { measure, step } of reading.deductions) {
    const counts = measure === 'shortfall' || measure === 'excess' || measure === 'deviation';
    if (
      counts &&
      step.unit !== undefined &&
      !isDelayBeside(full?.unit, step, rule.text) &&
      !isBreach(measure, step, own)
    )
      counted.push({ unit: step.unit, span: step.span });
  }
  return counted;
}

/** 受训300人次得满分，每少15天扣: the rule counts as the row does, and only its step slipped. */
export function isStepAlone({ span }: Counted, { reading }: RuleRow): boolean {
  return reading.deductions.length === 1 && reading.deductions[0]!.step.span === span;
}

/** Whether what the rule counts in is the row's unit, or converts to it. */
export function converts(unit: string, own: string): boolean {
  if (unit === own || isPercentagePoint(unit) || unitFactor(unit, own) !== undefined) return true;
  // 12月底前完成，每推迟10天: how late, in shorter units than the deadline.
  if (DATES.has(baseUnit(unit).base) && DATES.has(baseUnit(own).base)) return true;
  // 每少1课时 of 6课时/月: the same measure, its 每 left out.
  if (unit.split('/')[0] === own.split('/')[0] && unit.includes('/') !== own.includes('/')) return true;
  // 每低1% of a count: percent of the target.
  return isPercent(unit) && !isPercent(own);
}

/** Whether the name counts as the rule does, by how it ends or by its noun: 抽检批次 in 批次, 帮扶小学 in 所. */
export function countsAsRule(name: string, own: string, unit: string): boolean {
  return (
    (name.endsWith(unit) && !name.includes(own)) ||
    (namesCountedIn(name, baseUnit(unit).base) && !namesCountedIn(name, baseUnit(own).base))
  );
}

/** 站点数 in 人次 where the rule counts 个, though 个 may be said of either elsewhere. */
export function isNeverSaid(name: string, own: string, unit: string): boolean {
  return own !== '个' && namesNotCountedIn(name, own) && namesCountedIn(name, unit);
}
