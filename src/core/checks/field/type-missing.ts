import { columnOf, liveIndicators } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import { impliedOperator } from '../implied-operator';
import { isBlank, isExecutionRow } from '../table-fields';

export default defineCheck({
  id: 'type-missing',
  scope: 'table',
  title: { zh: '缺指标值类型', en: 'Operator or type is missing' },
  severity: 'error',
  basis: {
    zh: '预算管理系统校验：指标值类型（计算符号）必填',
    en: 'Budget system: the operator or type is required',
  },
  why: {
    zh: '没有符号就不知道数值是下限、上限还是定值，系统无法计分。',
    en: 'Without an operator nobody knows whether the target is a floor, a ceiling or an exact value.',
  },
  fix: 'suggested',
  silences: ['required-field-blank'],
  needs: ['operator'],
  messages: {
    missing: { zh: '指标“{name}”没有填指标值类型。', en: 'The type of “{name}” is blank.' },
  },
  examples: [
    {
      name: '类型没有填',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 培训骨干人数 |  | 200 | 人 | 培训不少于200人得满分，每少10人扣1分，扣完为止 | 20 |
        |  | 质量指标 | 结业合格率 | ≥ | 95 | % | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        | 效益指标 | 社会效益指标 | 带动就业 |  | 有效带动 |  | 有效带动得满分，一般得12分，较差不得分 | 20 |`,
      expect: ['D2 missing', 'D4 missing'],
      fixed: { D2: '≥', D4: '定性' },
    },
    {
      name: '类型都填了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 培训骨干人数 | ≥ | 200 | 人 | 20 |
        | 效益指标 | 社会效益指标 | 无 |  | 无 |  |  |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const column = columnOf(table, 'operator')!.column;
    const blank = liveIndicators(table).flatMap((indicator) => {
      const { operator } = indicator;
      return operator?.cell.column === column && isBlank(operator.text) && !isExecutionRow(indicator)
        ? [{ indicator, operator }]
        : [];
    });
    // A column that nobody filled in is one finding, of required-field-blank.
    if (blank.length >= 3 && blank.length === liveIndicators(table).length) return;
    for (const { indicator, operator } of blank) {
      const implied = impliedOperator(indicator, context);
      report({
        message: 'missing',
        at: operator,
        related: [indicator.target],
        slots: { name: indicator.name.value },
        edits: implied === undefined ? [] : [editOf(operator, implied)],
      });
    }
  },
});
