import { defineCheck } from '../define-check';
import { fullThreshold, isDoubtful, ruleRows } from '../rule-facts';

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
      name: '方向一致',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 每公里修复成本 | ≤ | 12 | 万元 | 不超过12万元得满分，每超过1万元扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'deductions')) {
      const operator = indicator.operator?.value ?? indicator.target?.value.operator;
      const higher = operator === '≥' || operator === '>';
      if (operator === undefined || (!higher && operator !== '≤' && operator !== '<')) continue;
      const wrong = higher ? 'excess' : 'shortfall';
      if (!reading.deductions.every(({ measure }) => measure === wrong)) continue;
      const threshold = fullThreshold(reading);
      const contradictory = reading.doubts.some(({ kind }) => kind === 'contradiction');
      if ((isDoubtful(reading) && !contradictory) || indicator.target?.value.number === undefined) continue;
      // Both the threshold and every deduction must say so, or the two must contradict each other.
      const against =
        threshold !== undefined && ((higher ? '≤<' : '≥>').includes(threshold.operator) || contradictory);
      if (!against) continue;
      report({
        message: 'wrongSide',
        at: rule,
        related: [indicator.operator ?? indicator.target],
        slots: { operator, side: higher ? '高于' : '低于' },
      });
    }
  },
});
