import { columnOf, liveIndicators } from '../../model/declaration';
import { rateUnit } from '../../text/rate-units';
import { bareTargetEdits, digitsIn, SIGN } from '../bare-target';
import { defineCheck } from '../define-check';

/** What is typed behind the number. */
function writtenUnit(text: string, unit: string): string {
  if (rateUnit(unit)) return unit;
  return /\d([^\d.,]{0,40})$/u.exec(text.trim())?.[1]?.trimStart() ?? '';
}

export default defineCheck({
  id: 'target-with-symbol',
  scope: 'table',
  title: { zh: '指标值里带有符号或单位', en: 'Operator or unit inside the target' },
  severity: 'warning',
  basis: {
    zh: '预算管理系统校验：指标值只填数值，符号和单位各有专栏',
    en: 'Budget system: the target is a number; operator and unit have columns of their own',
  },
  why: {
    zh: '指标值里写了符号或单位，系统按文字处理，比较和计分都会出错。',
    en: 'The system takes such a target for words and cannot compare it.',
  },
  fix: 'safe',
  needs: ['target', ['operator', 'unit']],
  messages: {
    symbol: {
      zh: '指标值“{target}”带有“{symbol}”，应填入专栏。',
      en: 'The target “{target}” holds “{symbol}”, which has a column of its own.',
    },
  },
  examples: [
    {
      name: '符号和百分号写进了指标值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 桥梁检测覆盖率 | ≥ | ≥95% | % | 20 |
        |  | 数量指标 | 检测桥梁座数 | ≥ | 60座 |  | 20 |
        |  | 数量指标 | 沿线行道树株数 | ≥ | 1.2万株 | 株 | 20 |`,
      expect: ['E2 symbol', 'E3 symbol', 'E4 symbol'],
      fixed: { E2: '95', E3: '60', F3: '座', E4: '12000' },
    },
    {
      name: '没有单位专栏，单位留在指标值里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 分值 |
        | 产出指标 | 质量指标 | 桥梁检测覆盖率 | ≥ | ≥95% | 20 |
        |  | 数量指标 | 检测桥梁座数 | ≥ | ≥1,060座 | 20 |
        |  | 数量指标 | 加固桥墩个数 | ≥ | 18个 | 20 |`,
      expect: ['E2 symbol', 'E3 symbol'],
      fixed: { E2: '95%', E3: '1,060座' },
    },
    {
      name: '没有类型专栏，符号留在指标值里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 桥梁检测覆盖率 | ≥95% | % | 20 |
        |  | 质量指标 | 支座病害率 | 不高于3% |  | 20 |
        |  | 时效指标 | 抢修到场时间 | 30分钟以内 | 分钟 | 20 |`,
      expect: ['D2 symbol', 'D3 symbol', 'D4 symbol'],
      fixed: { D2: '≥95', D3: '不高于3', E3: '%', D4: '30以内' },
    },
    {
      name: '类型栏的符号与指标值里的文字不一致，由人定夺',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 时效指标 | 抢修到场天数 | = | 不超过2天 | 天 | 20 |
        |  | 质量指标 | 养护优良率 | 定性 | 80%以上 | % | 20 |`,
      expect: ['E2 symbol', 'E3 symbol'],
      fixed: {},
    },
    {
      name: '表里没有类型和单位专栏',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 质量指标 | 桥梁检测覆盖率 | ≥95% | 20 |`,
      expect: [],
    },
    {
      name: '百分比格式的单元格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 桥梁检测覆盖率 | ≥ | «0.95 as 95%» | % | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const hasOperator = columnOf(table, 'operator') !== undefined;
    const hasUnit = columnOf(table, 'unit') !== undefined;
    for (const indicator of liveIndicators(table)) {
      const { target } = indicator;
      if (!target || target.value.number === undefined || typeof target.content.value === 'number') continue;
      // 一批: no figure is written.
      if (digitsIn(target.text) === undefined) continue;
      // 90%以上 and 不低于90: words that a person reads well; only signs are misplaced for certain.
      const sign = SIGN.test(target.text) ? target.value.operator : undefined;
      const operator = hasOperator ? sign : undefined;
      const unit = hasUnit && !/^[十百千万亿]$/.test(target.value.unit ?? '') ? target.value.unit : undefined;
      if (operator === undefined && unit === undefined) continue;
      const edits = [...bareTargetEdits(indicator, target, unit, { operator: hasOperator, unit: hasUnit })];
      report({
        message: 'symbol',
        at: target,
        related: [operator && indicator.operator, unit && indicator.unit].map((field) => field || undefined),
        slots: {
          target: target.text.trim(),
          symbol: `${operator ?? ''}${unit === undefined ? '' : writtenUnit(target.text, unit)}`,
        },
        edits: edits.some(({ cell }) => cell === target.cell) ? edits : [],
      });
    }
  },
});
