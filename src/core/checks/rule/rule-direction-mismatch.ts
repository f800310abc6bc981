import type { Indicator } from '../../model/declaration';
import type { RuleReading } from '../../model/rule-reading';
import { defineCheck } from '../define-check';
import { fullThreshold, inRowUnit, isDoubtful, isFallOf, ruleRows } from '../rule-facts';

/** 达到 is said of either side; 以上 and 不超过 are not. */
const UPWARD = /以上|不低于|不少于|不小于|[≥>]|大于|高于/;
const DOWNWARD = /以下|以内|之内|不高于|不多于|不大于|不超过|[≤<]|小于|低于/;

/** Whether full marks are earned beyond the target on the side that the operator leaves out: 12吨以上得满分 of ≤12吨. */
function earnsOnWrongSide(
  indicator: Indicator,
  text: string,
  reading: RuleReading,
  higher: boolean,
): boolean {
  const threshold = fullThreshold(reading);
  const target = indicator.target?.value.number;
  if (!threshold || target === undefined || target === 0 || isDoubtful(reading)) return false;
  // Of bands the best may be left out, which is another fault.
  const [best, ...others] = reading.meaning?.cases ?? [];
  const oneSided = best?.when.kind === 'range' && (!best.when.min || !best.when.max);
  if (
    !oneSided ||
    best.award.kind !== 'full' ||
    others.some(({ award }) => award.kind !== 'points' || award.value > 0)
  )
    return false;
  const words = text.slice(threshold.span[0], threshold.span[1]);
  const own = inRowUnit(threshold.value, threshold.unit, indicator);
  if (own === undefined || Math.abs(own - target) > 1e-9 * Math.abs(target)) return false;
  return higher
    ? '≤<'.includes(threshold.operator) && DOWNWARD.test(words) && !UPWARD.test(words)
    : '≥>'.includes(threshold.operator) && UPWARD.test(words) && !DOWNWARD.test(words);
}

const SOONER = /[每凡](?:再)?(?:提前|提早|缩短|加快)/;

export default defineCheck({
  id: 'rule-direction-mismatch',
  scope: 'table',
  title: { zh: '评分标准与指标值类型方向相反', en: 'The rule deducts on the wrong side' },
  severity: 'error',
  basis: {
    zh: '指标值类型为≥的，低于指标值扣分；为≤的，高于指标值扣分',
    en: 'With ≥ a shortfall is deducted, with ≤ an excess',
  },
  why: { zh: '完成得越好反而扣分越多。', en: 'The better the result, the more is taken off.' },
  fix: 'none',
  silences: ['rule-floor-unreachable'],
  needs: ['rule', ['operator', 'target']],
  messages: {
    wrongSide: {
      zh: '指标值类型是“{operator}”，评分标准却在{side}指标值时扣分。',
      en: 'The operator is {operator}, but the rule deducts when the value is {side} the target.',
    },
  },
  examples: [
    {
      name: '类型为≥，超出反而扣分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修复堤段长度 | ≥ | 12 | 公里 | 不超过12公里得满分，每超过1公里扣1分，扣完为止 | 10 |`,
      expect: ['G2 wrongSide'],
    },
    {
      name: '门槛与类型一致，扣分的方向反了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 堤段复验合格率 | ≥ | 92 | % | 合格率达到92%得满分，每上升一个百分点扣0.5分，扣完为止 | 10 |
        | 成本指标 | 经济成本指标 | 每公里修复成本 | ≤ | 12 | 万元 | 不超过12万元得满分，每减少1万元扣1分，扣完为止 | 10 |`,
      expect: ['G2 wrongSide', 'G3 wrongSide'],
    },
    {
      name: '得满分的一边反了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 每公里用水定额 | ≤ | 12 | 吨 | 12吨以上得满分，否则不得分 | 10 |
        | 产出指标 | 数量指标 | 修复堤段长度 | ≥ | 12 | 公里 | 不超过12公里得满分，超过不得分 | 10 |
        | 成本指标 | 经济成本指标 | 每公里用电定额 | ≤ | 12 | 度 | 达到12度得满分，否则不得分 | 10 |
        | 成本指标 | 经济成本指标 | 每公里用油定额 | ≤ | 12 | 升 | 12升以内得满分，超过12升不得分 | 10 |`,
      expect: ['G2 wrongSide', 'G3 wrongSide'],
    },
    {
      name: '方向一致，负数是下降多少',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 每公里修复成本 | ≤ | 12 | 万元 | 不超过12万元得满分，每超过1万元扣1分，扣完为止 | 10 |
        | 效益指标 | 生态效益指标 | 油耗同比变化率 | ≤ | -3.5 | % | 同比下降3.5%及以上得10分，降幅每少0.1个百分点扣0.5分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const operator = indicator.operator?.value ?? indicator.target?.value.operator;
      const higher = operator === '≥' || operator === '>';
      if (operator === undefined || (!higher && operator !== '≤' && operator !== '<')) continue;
      const limit = fullThreshold(reading);
      // ≤ -3.5 and 下降3.5%以上: falling further is better, and lower.
      if (limit && isFallOf(reading, limit, indicator.target?.value.number)) continue;
      const side = higher ? '高于' : '低于';
      const related = [indicator.operator ?? indicator.target];
      if (reading.deductions.length === 0) {
        if (!earnsOnWrongSide(indicator, rule.text, reading, higher)) continue;
        report({ message: 'wrongSide', at: rule, related, slots: { operator, side } });
        continue;
      }
      const wrong = higher ? 'excess' : 'shortfall';
      // 48小时以内得满分，每提前4小时扣0.5分: sooner than allowed costs points.
      const sooner = !higher && reading.deductions.every(({ subject }) => SOONER.test(subject));
      if (!sooner && !reading.deductions.every(({ measure }) => measure === wrong)) continue;
      const contradictory = reading.doubts.some(({ kind }) => kind === 'contradiction');
      if ((isDoubtful(reading) && !contradictory) || indicator.target?.value.number === undefined) continue;
      // Both the threshold and every deduction must say so, or the two must contradict each other.
      const against =
        limit !== undefined && ((higher ? '≤<' : '≥>').includes(limit.operator) || contradictory);
      if (!against) continue;
      report({ message: 'wrongSide', at: rule, related, slots: { operator, side } });
    }
  },
});
