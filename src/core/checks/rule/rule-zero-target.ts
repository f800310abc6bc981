import { defineCheck } from '../define-check';
import { ruleRows } from '../rule-facts';

export default defineCheck({
  id: 'rule-zero-target',
  scope: 'table',
  title: { zh: '目标为0却按完成比例计分', en: 'A proportion of a target of 0' },
  severity: 'error',
  basis: { zh: '完成比例以指标值为分母，指标值不能为0', en: 'A proportion divides by the target' },
  why: { zh: '除以0得不出分。', en: 'Dividing by zero gives no score.' },
  fix: 'none',
  needs: ['rule', 'target'],
  messages: {
    zero: {
      zh: '指标值是0，评分标准却按完成比例计分。',
      en: 'The target is 0, and the rule scores by proportion.',
    },
  },
  examples: [
    {
      name: '目标0起，按完成比例得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 责任事故起数 | = | 0 | 起 | 按完成比例得分 | 10 |`,
      expect: ['G2 zero'],
    },
    {
      name: '目标0起，按起数扣分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 责任事故起数 | = | 0 | 起 | 全年0起得满分，每发生1起扣5分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      if (reading.meaning?.kind !== 'proportion' || indicator.target?.value.number !== 0) continue;
      report({ message: 'zero', at: rule, related: [indicator.target], slots: {} });
    }
  },
});
