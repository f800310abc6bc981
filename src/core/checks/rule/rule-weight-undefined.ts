import type { Span } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import { defineCheck } from '../define-check';
import { pointsOf } from '../points';
import { ruleRows } from '../rule-facts';

/** The first amount that is a part of the weight: 扣权重分的1%, 得权重分的60%. */
function relativeIn({ deductions, meaning }: RuleReading): Span | undefined {
  const taken = deductions.find(({ amount }) => amount.of === 'weight')?.amount.span;
  if (taken) return taken;
  return meaning?.cases.find(
    ({ award }) => award.kind === 'share' || (award.kind === 'choice' && award.of === 'weight'),
  )?.award.span;
}

export default defineCheck({
  id: 'rule-weight-undefined',
  scope: 'table',
  title: { zh: '用了权重分却没有分值', en: 'The weight is used but not known' },
  severity: 'warning',
  basis: { zh: '按权重分的百分比扣分，须有该指标的分值', en: 'Percent of the weight needs a weight' },
  why: {
    zh: '不知道权重分是多少，扣分就算不出来。',
    en: 'Without the weight the deduction cannot be computed.',
  },
  fix: 'none',
  needs: ['rule'],
  messages: {
    unknown: {
      zh: '评分标准按权重分的百分比计算，但没有写分值。',
      en: 'The rule counts in percent of the weight, and no weight is known.',
    },
  },
  examples: [
    {
      name: '没有分值列，标准里也没写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
        | 产出指标 | 质量指标 | 衔接率 | ≥98% | 衔接率达到98%得满分，每下降一个百分点扣权重分的1% |
        |  |  | 归档率 | ≥98% | 归档率达到98%得满分，共计5分，每下降一个百分点扣权重分的1% |
        |  |  | 移交机制 | 顺畅 | 顺畅得满分，基本顺畅得权重分的60%，不顺畅不得分 |
        |  |  | 归档机制 | 顺畅 | 顺畅得5分，基本顺畅得3分，不顺畅不得分 |`,
      expect: ['E2 unknown', 'E4 unknown'],
    },
    {
      name: '标准里写了共计几分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
        | 产出指标 | 质量指标 | 归档率 | ≥98% | 归档率达到98%得满分，共计5分，每下降一个百分点扣权重分的1% |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const span = relativeIn(reading);
      if (span === undefined || pointsOf(indicator, context) !== undefined) continue;
      report({
        message: 'unknown',
        at: rule,
        related: [indicator.weight],
        slots: {},
        span,
      });
    }
  },
});
