import { liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';
import { pointsOf } from '../points';

export default defineCheck({
  id: 'score-exceeds-weight',
  scope: 'table',
  title: { zh: '得分超过分值', en: 'The score is above the weight' },
  severity: 'error',
  basis: { zh: '指标得分最高为该指标的分值', en: 'A score is at most the weight' },
  why: { zh: '得分不能超过分值，合计会虚高。', en: 'The total would be too high.' },
  fix: 'none',
  silences: ['score-differs'],
  needs: ['score'],
  messages: {
    above: { zh: '得分{score}高于分值{weight}。', en: 'The score {score} is above the weight {weight}.' },
    negative: { zh: '得分{score}小于0。', en: 'The score {score} is below zero.' },
  },
  examples: [
    {
      name: '分值4分得了5分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 成本指标 | 每公里成本 | 4 | ≤3万元 | 2.9万元 | 5 |`,
      expect: ['G2 above'],
    },
    {
      name: '得满分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 成本指标 | 每公里成本 | 4 | ≤3万元 | 2.9万元 | 4 |`,
      expect: [],
    },
    {
      name: '得分为负',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 成本指标 | 每公里成本 | 4 | ≤3万元 | 5万元 | -1 |`,
      expect: ['G2 negative'],
    },
  ],

  run(table, report, context) {
    for (const indicator of liveIndicators(table)) {
      const { score, weight } = indicator;
      const points = pointsOf(indicator, context)?.value;
      if (score?.value === undefined) continue;
      if (score.value < 0) report({ message: 'negative', at: score, slots: { score: score.value } });
      else if (points !== undefined && score.value > points + 1e-9) {
        report({
          message: 'above',
          at: score,
          related: [weight],
          slots: { score: score.value, weight: points },
        });
      }
    }
  },
});
