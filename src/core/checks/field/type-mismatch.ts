import type { Operator } from '../../model/declaration';
import { columnOf, liveIndicators } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import { isComparator } from '../indicator-nature';
import { asOthersOfAll, faultOf, judgedNumber } from '../type-faults';

export default defineCheck({
  id: 'type-mismatch',
  scope: 'table',
  title: { zh: '指标值类型与指标值不符', en: 'Type and target do not match' },
  severity: 'error',
  basis: {
    zh: '预算管理系统校验：数值用≥、≤、=、>、<，等级用“定性”',
    en: 'Budget system: numbers stand under ≥, ≤, =, > or <, grades under 定性',
  },
  why: {
    zh: '类型与指标值对不上，系统会按错误的办法计分。',
    en: 'With the wrong type the system scores by the wrong method.',
  },
  fix: 'suggested',
  silences: ['target-not-number', 'type-symbol-nonstandard'],
  needs: ['operator', 'target'],
  messages: {
    quantitative: {
      zh: '此栏应填比较符号，却填了“定量”。',
      en: 'A comparison sign belongs here; it says 定量.',
    },
    qualitative: {
      zh: '类型为“定性”，指标值{target}却是数值。',
      en: 'The type is 定性, yet the target {target} is a number.',
    },
    judged: {
      zh: '标为“{nature}”，指标值{target}却是数值。',
      en: 'The row is called {nature}, yet the target {target} is a number.',
    },
    grade: {
      zh: '类型为“定量”，指标值“{target}”却是等级。',
      en: 'The type is 定量, yet the target {target} is a grade.',
    },
    comparator: {
      zh: '类型为比较符号，指标值“{target}”却是等级。',
      en: 'The type is a comparison, yet the target {target} is a grade.',
    },
  },
  examples: [
    {
      name: '类型与指标值对不上',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 排查隐患处数 | ≥ | 80 | 处 | 达到80处得满分，每少1处扣1分，扣完为止 | 20 |
        |  | 质量指标 | 整改合格率 | 定量 | 95 | % | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 时效指标 | 整改及时率 | 定性 | 100 | % | 达到100%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        | 效益指标 | 社会效益指标 | 保障居民用电安全 | 定量 | 有效保障 | / | 有效保障得满分，一般得12分，较差不得分 | 20 |`,
      expect: ['D3 quantitative', 'D4 qualitative', 'D5 grade'],
      fixed: { D3: '≥', D4: '≥', D5: '定性' },
    },
    {
      name: '整列只分定量、定性的表样',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 排查隐患处数 | 定量 | 80 | 处 | 20 |
        | 效益指标 | 社会效益指标 | 保障居民用电安全 | 定性 | 有效保障 | / | 20 |`,
      expect: [],
    },
    {
      name: '比较符号配了等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 排查隐患处数 | ≥ | 80 | 处 | 20 |
        | 效益指标 | 社会效益指标 | 保障居民用电安全 | ≥ | 有效保障 | / | 20 |`,
      expect: ['D3 comparator'],
      fixed: { D3: '定性' },
    },
    {
      name: '比较符号与定量、定性各有一栏',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标属性 |
        | 产出指标 | 数量指标 | 排查隐患处数 | ≥ | 80 | 处 | 定量指标 |
        |  | 质量指标 | 整改合格率 | ≥ | 95 | % | 定性指标 |
        | 效益指标 | 社会效益指标 | 保障居民用电安全 | = | 有效保障 | / | 定性指标 |`,
      expect: ['G3 judged'],
      fixed: { G3: '定量指标' },
    },
  ],

  run(table, report, context) {
    const column = columnOf(table, 'operator')!.column;
    const rows = liveIndicators(table).filter(({ operator }) => operator?.cell.column === column);
    // A column of 定量 and 定性 alone is a kind, not an operator.
    const comparators = rows.some(({ operator }) => isComparator(operator!.value));
    for (const indicator of rows) {
      const operator = indicator.operator!;
      const message = faultOf(indicator, context, comparators);
      const judged = message === undefined ? judgedNumber(indicator) : undefined;
      if (judged) report(judged);
      if (message === undefined) continue;
      const grade = message === 'grade' || message === 'comparator';
      const right: Operator | undefined = grade ? '定性' : asOthersOfAll(indicator, rows, context);
      report({
        message,
        at: operator,
        related: [indicator.target, grade ? undefined : indicator.rule],
        slots: { target: indicator.target?.text.trim() ?? '' },
        edits: right === undefined ? [] : [editOf(operator, right)],
      });
    }
  },
});
