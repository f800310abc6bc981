import { columnOf, liveIndicators } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import { impliedOperator } from '../implied-operator';
import { isBlank, isExecutionRow } from '../table-fields';
import { unsignedTargets } from '../unsigned-targets';

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
  needs: [['operator', 'target-operator']],
  messages: {
    missing: { zh: '指标“{name}”没有填指标值类型。', en: 'The type of “{name}” is blank.' },
    unsigned: {
      zh: '“{name}”的指标值“{target}”前面没有比较符号，其他指标值大多有，应为“{sign}”。',
      en: 'The target {target} of “{name}” has no sign, as most others have; {sign} is meant.',
    },
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
    {
      name: '符号写在指标值里，只有一个指标值没有写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 新建候车亭座数 | 24座 | 新建达到24座得满分，每少1座扣1分，扣完为止 | 20 |
        |  |  | 站牌更换块数 | ≥160块 | 更换达到160块得满分，每少8块扣1分，扣完为止 | 20 |
        |  | 质量指标 | 验收合格率 | =100% | 合格率达到100%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        | 成本指标 | 经济成本指标 | 单座造价 | ≤3.6万元 | 造价不超过3.6万元得满分，每超0.2万元扣1分，扣完为止 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 乘客满意度 | ≥90% | 满意度达到90%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['D2 unsigned'],
      fixed: { D2: '≥24座' },
    },
  ],

  run(table, report, context) {
    for (const { indicator, target, implied } of unsignedTargets(table, context)) {
      const slots = { name: indicator.name.value, target: target.text.trim(), sign: implied };
      const edits = [editOf(target, `${implied}${target.text.trim()}`)];
      report({ message: 'unsigned', at: target, related: [indicator.rule], slots, edits });
    }
    const column = columnOf(table, 'operator')?.column;
    if (column === undefined) return;
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
