import { defineCheck, liveFields } from '../define-check';

export default defineCheck({
  id: 'weight-invalid',
  scope: 'table',
  title: { zh: '分值无效', en: 'Weight is invalid' },
  severity: 'error',
  basis: { zh: '分值应为大于0的数值', en: 'A weight is a number above 0' },
  why: {
    zh: '分值为0、负数或文字，指标就无法计分。',
    en: 'With a weight of zero, below zero or in words nothing can be scored.',
  },
  fix: 'none',
  silences: [
    'weight-missing',
    'rule-weight-mismatch',
    'rule-weight-undefined',
    'score-exceeds-weight',
    'score-differs',
  ],
  needs: ['weight'],
  messages: {
    notNumber: { zh: '“{weight}”不是分值。', en: '“{weight}” is no number of points.' },
    notPositive: { zh: '分值{weight}应大于0。', en: 'The weight {weight} is not above 0.' },
  },
  examples: [
    {
      name: '文字、零和负数',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 编印宣传册数量 | ≥5000册 | 见附件 |
        |  | 数量指标 | 设立咨询点个数 | ≥6个 | 0 |
        |  | 质量指标 | 印刷合格率 | ≥98% | -5 |
        |  | 时效指标 | 发放及时率 | ≥98% | 20 |`,
      expect: ['E2 notNumber', 'E3 notPositive', 'E4 notPositive'],
    },
    {
      name: '文本格式的数字也是分值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 编印宣传册数量 | ≥5000册 | 20分 |
        |  | 数量指标 | 设立咨询点个数 | ≥6个 | «7.5 as 7.5» |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const [, weight] of liveFields(table, 'weight')) {
      const text = weight.text.trim();
      if (text === '') continue;
      if (weight.value === undefined)
        report({ message: 'notNumber', at: weight, slots: { weight: text.slice(0, 40) } });
      else if (weight.value <= 0)
        report({ message: 'notPositive', at: weight, slots: { weight: weight.value } });
    }
  },
});
