import type { Indicator, Operator } from '../model/declaration';
import type { RuleReading } from '../model/rule-reading';
import { isSpending } from '../text/words/direction-words';
import { operatorInRule } from './indicator-nature';

export const isAtLeast = (operator: Operator | undefined): boolean => operator === '≥' || operator === '>';
export const isAtMost = (operator: Operator | undefined): boolean => operator === '≤' || operator === '<';

const OPPOSITE: Readonly<Partial<Record<Operator, Operator>>> = { '≥': '≤', '>': '<', '≤': '≥', '<': '>' };

/** The comparison of a row, in a column of its own or in front of the target, and how it reads the other way round. */
export function signOf({ operator, target }: Indicator) {
  if (operator && operator.cell.column !== target?.cell.column) {
    const turned = operator.value && OPPOSITE[operator.value];
    return turned && { field: operator, operator: operator.value, written: operator.text.trim(), turned };
  }
  if (target?.value.operator === undefined) return undefined;
  const written = /^\s*([≥≧≤≦<>＞＜]=?)/u.exec(target.text)?.[1];
  const inTarget = target.value.operator;
  const turned = OPPOSITE[inTarget];
  if (written === undefined || turned === undefined) return undefined;
  return { field: target, operator: inTarget, written, turned: target.text.replace(written, turned) };
}

/** A cost by its level and name, of which the rule says that it may not be more: 服务车辆运行费 under 经济成本指标. */
export function isCost({ level1, level2, name }: Indicator, rule: RuleReading | undefined): boolean {
  const level = level2?.standard ?? level1?.standard ?? '';
  return level.endsWith('成本指标') && isSpending(name.value) && isAtMost(operatorInRule(rule));
}

/** What lasts on purpose: 窗口开放时长, 课后服务时长. */
const LASTS =
  /开放|服务|运行|营业|培训|学习|授课|值[守班]|在岗|播[出放]|演出|续航|保障|供[水电热气暖]|展[出览]/u;

/**
 * The time that something takes, of which the rule says that it may not be more: 故障车辆回收时长 under 时效指标, where the
 * target is the rule's own limit.
 */
export function isTimeTaken({ level2, name, target }: Indicator, rule: RuleReading | undefined): boolean {
  const [limit, ...others] = rule?.thresholds ?? [];
  return (
    level2?.standard === '时效指标' &&
    /(?:时长|时限|用时|耗时)$/u.test(name.value.trim()) &&
    !LASTS.test(name.value) &&
    others.length === 0 &&
    isAtMost(limit?.operator) &&
    limit?.value === target?.value.number
  );
}

/** 企业融资成本, 居民医疗费用: what those served pay, which is less for their benefit. */
const OF_SERVED = /企业|农民|农户|居民|群众|用户|患者|病人|家庭|市民|学生/u;

/** Whether rows are money spent, none of which may be more: 亩均建设成本 ≤2400元, 公用经费控制率 ≤100%. */
export function areCostsOnly(rows: readonly Indicator[]): boolean {
  return rows.every(
    ({ name, operator, target }) =>
      !OF_SERVED.test(name.value) &&
      isSpending(name.value.replace(/控制[率数额]$/u, '')) &&
      isAtMost(operator?.value ?? target?.value.operator),
  );
}
