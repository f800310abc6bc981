/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator knows `any` for “whatever a cell holds” and no unions */
import { checkRange } from './check-range';
import { explainCell, printCell, scoreCell } from './score-cell';

/**
 * 按评（扣）分标准计算得分。
 * @customfunction PERFSCORE PERFSCORE
 * @param rule 评（扣）分标准，如“达到550件得满分，共计3分，每少2件扣0.01分，扣完为止”
 * @param actual 实际完成值：数值、百分比或等级（如“有效保障”）
 * @param [weight] 指标的分值，如 10；省略时用规则里写的满分
 * @param [target] 目标值，可带符号，如 ≥90
 * @param [unit] 计量单位，如 %、公里
 * @param [options] 选项：“整步”“不足不扣”“相对”“2位”等，用逗号分隔
 * @returns 得分；实际值为空时为空
 */
export function perfscore(
  rule: any,
  actual: any,
  weight?: any,
  target?: any,
  unit?: any,
  options?: any,
): any {
  return scoreCell({ rule, actual, weight, target, unit, options });
}

/**
 * 用一行文字写明得分是怎样算出来的。
 * @customfunction PERFSCORE.EXPLAIN PERFSCORE.EXPLAIN
 * @param rule 评（扣）分标准
 * @param actual 实际完成值：数值、百分比或等级（如“有效保障”）
 * @param [weight] 指标的分值，如 10；省略时用规则里写的满分
 * @param [target] 目标值，可带符号，如 ≥90
 * @param [unit] 计量单位，如 %、公里
 * @param [options] 选项：“整步”“不足不扣”“相对”“2位”等，用逗号分隔
 * @returns 计算过程，或需要人工核对的原因
 */
export function explain(
  rule: any,
  actual: any,
  weight?: any,
  target?: any,
  unit?: any,
  options?: any,
): string {
  return explainCell({ rule, actual, weight, target, unit, options });
}

/**
 * 把评（扣）分标准改写成规范的说法。
 * @customfunction PERFSCORE.RULE PERFSCORE.RULE
 * @param rule 评（扣）分标准
 * @returns 规范写法
 */
export function rule(rule: any): string {
  return printCell(rule);
}

/**
 * 核查一个区域，每行给出该行的问题。
 * @customfunction PERFSCORE.CHECK PERFSCORE.CHECK
 * @param range 含表头的整张绩效目标表
 * @returns 每行一条，没有问题的行为空
 */
export function check(range: any[][]): string[][] {
  return checkRange(range);
}
