import { perTable, type DeclarationTable, type Indicator } from '../../model/declaration';
import type { CheckContext } from '../context';
import { defineCheck, editOf, liveFields } from '../define-check';

/** Whether the weights of a table are written with their unit: 15分. */
const saysPoints = perTable((table): boolean => {
  const sound = [...liveFields(table, 'weight')].filter(([, { value }]) => value !== undefined && value > 0);
  return sound.length > 0 && sound.every(([, { text }]) => /分\s*$/.test(text));
});

/** The points that the rule of the row states, written as the other weights are. */
function pointsInRule(
  indicator: Indicator,
  table: DeclarationTable,
  { rule }: CheckContext,
): string | undefined {
  const total = rule(indicator)?.total?.value;
  return total === undefined || total <= 0 ? undefined : `${total}${saysPoints(table) ? '分' : ''}`;
}

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
      name: '评分标准写明了分值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 编印宣传册数量 | ≥5000册 | 达到5000册得满分，共计20分，每少100册扣1分，扣完为止 | 见附件 |
        |  | 数量指标 | 设立咨询点个数 | ≥6个 | 达到6个得满分，共计30分，每少1个扣5分，扣完为止 | 30 |`,
      expect: ['F2 notNumber'],
      fixed: { F2: '20' },
    },
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

  run(table, report, context) {
    for (const [indicator, weight] of liveFields(table, 'weight')) {
      const text = weight.text.trim();
      if (text === '') continue;
      if (weight.value !== undefined && weight.value > 0) continue;
      const right = pointsInRule(indicator, table, context);
      const edits = right === undefined ? [] : [editOf(weight, right)];
      if (weight.value === undefined)
        report({ message: 'notNumber', at: weight, slots: { weight: text.slice(0, 40) }, edits });
      else report({ message: 'notPositive', at: weight, slots: { weight: weight.value }, edits });
    }
  },
});
