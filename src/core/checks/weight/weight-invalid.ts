import { defineCheck, editOf, liveFields } from '../define-check';

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
  fix: 'suggested',
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
      name: '评分标准写明了共几分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准 |
        | 产出指标 | 数量指标 | 编印宣传册数量 | ≥5000册 | 见附件 | 达到5000册得满分，共计15分，每少100册扣0.5分，扣完为止 |
        |  | 数量指标 | 设立咨询点个数 | ≥6个 | 0 | 达到6个得满分，每少1个扣1分，扣完为止 |`,
      expect: ['E2 notNumber', 'E3 notPositive'],
      fixed: { E2: '15' },
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

  run(table, report, { rule }) {
    for (const [indicator, weight] of liveFields(table, 'weight')) {
      const text = weight.text.trim();
      if (text === '') continue;
      if (weight.value !== undefined && weight.value > 0) continue;
      // 共计15分: what the rule itself says that all is worth.
      const stated = rule(indicator)?.total?.value;
      const told =
        stated === undefined ? {} : { edits: [editOf(weight, String(stated))], related: [indicator.rule] };
      if (weight.value === undefined)
        report({ message: 'notNumber', at: weight, slots: { weight: text.slice(0, 40) }, ...told });
      else report({ message: 'notPositive', at: weight, slots: { weight: weight.value }, ...told });
    }
  },
});
