import type { Column, DeclarationTable, Indicator } from '../../model/declaration';
import { columnOf, liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';
import { isBlank, isExecutionRow, type AnyField } from '../table-fields';

const REQUIRED = ['operator', 'target', 'rule', 'weight'] as const;
type Required = (typeof REQUIRED)[number];

/** The field in its own column; an operator that was read out of the target cell has none. */
function ownField(indicator: Indicator, column: Column): AnyField | undefined {
  const field = indicator[column.role as Required];
  return field?.cell.column === column.column ? field : undefined;
}

function columns(table: DeclarationTable): readonly Column[] {
  return REQUIRED.flatMap((role) => columnOf(table, role) ?? []);
}

export default defineCheck({
  id: 'required-field-blank',
  scope: 'table',
  title: { zh: '必填项为空', en: 'Required field is blank' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：指标应有指标值、评（扣）分标准和分值',
    en: 'Cai Yu [2021] No. 101: an indicator has a target, a scoring rule and a weight',
  },
  why: {
    zh: '缺少指标值、类型、评分标准或分值的指标无法考核，预算系统会把空的必填项存成“1”。',
    en: 'An indicator without target, type, rule or weight cannot be assessed; the budget system stores “1” for a blank required field.',
  },
  fix: 'none',
  needs: [['operator', 'target', 'rule', 'weight']],
  messages: {
    blank: { zh: '指标“{name}”的{column}为空。', en: 'The {column} of “{name}” is blank.' },
    columnBlank: {
      zh: '{column}一列全部为空，共{count}个指标未填。',
      en: 'The whole column {column} is blank: {count} indicators.',
    },
  },
  examples: [
    {
      name: '有一个指标没有填指标值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修缮校舍间数 | ≥ |  | 间 | 达到目标得满分，每少1间扣1分，扣完为止 | 10 |
        |  | 质量指标 | 工程验收合格率 | = | 100 | % | 达到100%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E2 blank'],
    },
    {
      name: '空白的级别行、“无”和预算执行率一行不算漏填',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修缮校舍间数 | ≥ | 20 | 间 | 达到20间得满分，每少1间扣1分，扣完为止 | 10 |
        | 效益指标 | 经济效益指标 |  |  |  |  |  |  |
        |  | 社会效益指标 | 无 |  |  |  |  |  |
        | 预算执行率 |  |  |  |  | % | 按执行率计分 | 10 |`,
      expect: [],
    },
    {
      name: '整列没有填，只报一次',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 修缮校舍间数 | ≥ |  | 间 | 10 |
        |  | 数量指标 | 更换课桌套数 | ≥ |  | 套 | 10 |
        |  | 质量指标 | 工程验收合格率 | = |  | % | 10 |`,
      expect: ['E2 columnBlank'],
    },
  ],

  run(table, report) {
    const live = liveIndicators(table);
    for (const column of columns(table)) {
      const blank: { indicator: Indicator; field: AnyField }[] = [];
      for (const indicator of live) {
        const field = ownField(indicator, column);
        if (!field || !isBlank(field.text)) continue;
        if (column.role === 'weight' || !isExecutionRow(indicator)) blank.push({ indicator, field });
      }
      if (blank.length >= 3 && blank.length === live.length) {
        const [first, ...others] = blank.map(({ field }) => field.cell);
        const slots = { column: column.header, count: blank.length };
        report({ message: 'columnBlank', at: first!, related: others, slots });
        continue;
      }
      for (const { indicator, field } of blank) {
        report({
          message: 'blank',
          at: field,
          related: [indicator.name],
          slots: { name: indicator.name.value, column: column.header },
        });
      }
    }
  },
});
