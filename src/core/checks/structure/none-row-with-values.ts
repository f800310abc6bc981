import type { Indicator } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import { saysNothing } from '../indicator-nature';
import type { AnyField } from '../table-fields';

/** Type, target, unit and weight of a row that says something in spite of 无. */
function declared(indicator: Indicator): AnyField[] {
  const fields = [indicator.operator, indicator.target, indicator.unit, indicator.weight];
  const own = fields.filter((field): field is NonNullable<typeof field> => field !== undefined);
  return own.filter(
    ({ text, content, cell }, index) =>
      !saysNothing(text) &&
      content.formula === undefined &&
      own.findIndex((other) => other.cell.column === cell.column) === index,
  );
}

export default defineCheck({
  id: 'none-row-with-values',
  scope: 'table',
  title: { zh: '填“无”的行还有内容', en: 'A row declared 无 carries values' },
  severity: 'info',
  basis: {
    zh: '预算管理系统填报要求：无此项指标的，其余栏目不填',
    en: 'Budget system: a row without an indicator has no other entries',
  },
  why: {
    zh: '指标填“无”又带类型、单位或分值，合计时会被算进去。',
    en: 'Type, unit or weight of a row declared 无 may be counted in.',
  },
  fix: 'safe',
  messages: {
    values: {
      zh: '本行指标填“无”，但还填了“{values}”。',
      en: 'The row is declared 无, yet it says “{values}”.',
    },
  },
  examples: [
    {
      name: '填“无”的行还有类型和单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 清淤渠道长度 | ≥ | 40 | 公里 | 40 |
        | 效益指标 | 经济效益指标 | 无 | 定性 | 无 | 件 |  |`,
      expect: ['D3 values'],
      fixed: { D3: '', F3: '' },
    },
    {
      name: '整行都填“无”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 清淤渠道长度 | ≥ | 40 | 公里 | 40 |
        | 效益指标 | 经济效益指标 | 无 |  | 无 | 无 | / |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const indicator of table.indicators) {
      if (indicator.state !== 'none') continue;
      const fields = declared(indicator);
      const [first, ...others] = fields;
      if (!first) continue;
      report({
        message: 'values',
        at: first,
        related: [...others, indicator.name],
        slots: { values: fields.map(({ text }) => text.trim()).join('”“') },
        edits: fields.map((field) => editOf(field, '')),
        // Points count towards the total: whether the 无 or the points are wrong, only a person knows.
        confirm: (indicator.weight?.value ?? 0) > 0,
      });
    }
  },
});
