import { defineCheck } from '../define-check';
import { ruleRows } from '../rule-facts';

export default defineCheck({
  id: 'rule-bonus-uncapped',
  scope: 'table',
  title: { zh: '加分没有上限', en: 'The bonus has no cap' },
  severity: 'warning',
  basis: { zh: '指标得分不应超过分值', en: 'A score does not pass the weight' },
  why: { zh: '加分不封顶，得分会超过分值。', en: 'Without a cap the score can pass the weight.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    uncapped: { zh: '“{words}”没有写最多加几分。', en: '“{words}” has no upper limit.' },
  },
  examples: [
    {
      name: '每超额一项加分，不封顶',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 引进项目 | ≥10个 | 完成10个得满分，共计10分，每少1个扣1分，扣完为止，每超额完成1个加0.5分 | 10 |`,
      expect: ['E2 uncapped'],
    },
    {
      name: '写明最多加几分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 引进项目 | ≥10个 | 完成10个得满分，共计10分，每少1个扣1分，扣完为止，每超额完成1个加0.5分，最多加2分 | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const { rule, reading } of ruleRows(table.indicators, context)) {
      const bonus = reading.bonuses.find(({ most, measure }) => most === undefined && measure !== 'once');
      if (bonus === undefined || reading.ceiling) continue;
      yield {
        message: 'uncapped',
        at: rule,
        slots: { words: rule.text.slice(bonus.span[0], bonus.span[1]) },
        span: bonus.span,
      };
    }
  },
});
