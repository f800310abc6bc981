import { liveIndicators } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';

/** Two terms for one thing. */
const PAIRS = [['满意度', '满意率']] as const;

export default defineCheck({
  id: 'term-inconsistent',
  scope: 'table',
  title: { zh: '同一事物用了两种说法', en: 'Two terms for one thing' },
  severity: 'info',
  basis: {
    zh: '同一指标的名称、解释和评分标准用语应一致',
    en: 'Name, explanation and rule of one indicator use one term',
  },
  why: {
    zh: '满意度与满意率的算法不同，混用会引起口径争议。',
    en: '满意度 and 满意率 are computed differently; mixing them invites dispute.',
  },
  fix: 'suggested',
  messages: {
    both: {
      zh: '本行既写“{first}”又写“{second}”，请统一。',
      en: 'The row says both {first} and {second}; use one.',
    },
  },
  examples: [
    {
      name: '名称用满意度，标准用满意率',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 满意度指标 | 服务对象满意度指标 | 乘客满意度 | ≥90% | 满意率达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E2 both'],
      fixed: { E2: '满意度达到90%得满分，每低1个百分点扣1分，扣完为止' },
    },
    {
      name: '用语一致',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 满意度指标 | 服务对象满意度指标 | 乘客满意度 | ≥90% | 满意度达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { name, explanation, rule, actual } of liveIndicators(table)) {
      for (const [one, other] of PAIRS) {
        const [first, second] = name.text.includes(other) ? [other, one] : [one, other];
        if (!name.text.includes(first)) continue;
        const field = [rule, explanation, actual].find(
          (text) => text && text.text.includes(second) && !text.text.includes(first),
        );
        if (!field) continue;
        // What was reached is a record, and no wording of the declaration.
        const edits = field === actual ? [] : [editOf(field, field.text.replaceAll(second, first))];
        report({ message: 'both', at: field, related: [name], slots: { first, second }, edits });
      }
    }
  },
});
