import { defineCheck } from '../define-check';
import { ruleRows } from '../rule-facts';

export default defineCheck({
  id: 'rule-discretionary',
  scope: 'table',
  title: { zh: '酌情给分', en: 'Points at discretion' },
  severity: 'warning',
  basis: {
    zh: '川财绩〔2025〕8号一类要求：评分标准应细化量化',
    en: 'Scoring rules are to be detailed and measurable',
  },
  why: {
    zh: '没有固定的分数，谁来打都可能不一样。',
    en: 'Without fixed amounts everyone scores differently.',
  },
  fix: 'none',
  silences: ['rule-unreadable'],
  needs: ['rule'],
  messages: {
    discretion: { zh: '“{words}”没有写明加减多少分。', en: '“{words}” states no fixed amount.' },
  },
  examples: [
    {
      name: '酌情扣分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 过程指标 | 业务管理 | 制度健全性 | 健全 | 制度齐全得4分，不够齐全的，酌情扣分。 | 4 |`,
      expect: ['E2 discretion'],
    },
    {
      name: '写明扣多少',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 过程指标 | 业务管理 | 制度健全性 | 健全 | 制度齐全得4分，每缺一类扣1分，扣完为止。 | 4 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { rule, reading } of ruleRows(table.indicators, context)) {
      const words = reading.discretionary[0];
      if (words) report({ message: 'discretion', at: rule, slots: { words: words.value }, span: words.span });
    }
  },
});
