import { liveIndicators } from '../../model/declaration';
import { betterSide } from '../../text/words/direction-words';
import { defineCheck, editOf } from '../define-check';
import { operatorInRule } from '../indicator-nature';
import { isAtLeast, isAtMost, isCost, isTimeTaken, signOf } from '../signs';

export default defineCheck({
  id: 'operator-direction',
  scope: 'table',
  title: { zh: '比较符号方向相反', en: 'The comparison points the wrong way' },
  severity: 'warning',
  basis: {
    zh: '正向指标用≥，反向指标（投诉、事故、差错、成本）用≤',
    en: 'Indicators that are better high stand under ≥, those better low under ≤',
  },
  why: { zh: '方向写反，完成得越差得分反而越高。', en: 'The worse the result, the higher the score.' },
  fix: 'suggested',
  silences: ['rule-direction-mismatch', 'score-differs'],
  needs: [['operator', 'target']],
  messages: {
    low: {
      zh: '“{name}”越低越好，符号却是“{operator}”。',
      en: '“{name}” is better low, yet the sign is {operator}.',
    },
    high: {
      zh: '“{name}”越高越好，符号却是“{operator}”。',
      en: '“{name}” is better high, yet the sign is {operator}.',
    },
    markedLow: {
      zh: '“{name}”标为反向指标，符号却是“{operator}”。',
      en: '“{name}” is marked as better low, yet the sign is {operator}.',
    },
    markedHigh: {
      zh: '“{name}”标为正向指标，符号却是“{operator}”。',
      en: '“{name}” is marked as better high, yet the sign is {operator}.',
    },
  },
  examples: [
    {
      name: '投诉用了≥，合格率用了≤',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 餐食检测合格率 | ≤ | 98 | % | 达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        | 效益指标 | 社会效益指标 | 家长有效投诉次数 | ≥ | 2 | 次 | 有效投诉不超过2次得满分，每增加1次扣2分，扣完为止 | 20 |`,
      expect: ['D2 high', 'D3 low'],
      fixed: { D2: '≥', D3: '≤' },
    },
    {
      name: '符号写在指标值里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |
        | 产出指标 | 质量指标 | 食品安全责任事故 | ≥1起 | 20 |
        |  | 质量指标 | 餐具抽检合格率 | ≥98% | 20 |
        |  | 时效指标 | 投诉平均办结时长 | ≤3个工作日 | 20 |`,
      expect: ['D2 low'],
      fixed: { D2: '≤1起' },
    },
    {
      name: '成本指标下的费用，评分标准写明不高于',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 食堂燃气费 | ≥ | 6 | 万元 | 燃气费不高于6万元得满分，每超出0.2万元扣1分，扣完为止 | 10 |`,
      expect: ['D2 low'],
      fixed: { D2: '≤' },
    },
    {
      name: '方向正确，投诉办结率越高越好',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 投诉办结率 | ≥ | 98 | % | 达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 质量指标 | 录入差错率 | ≤ | 0.5 | % | 不超过0.5%得满分，每超0.1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
    },
    {
      name: '另有一栏写明正向、反向',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标方向性 |
        | 产出指标 | 质量指标 | 校外学科类培训参与率 | ≤ | 5 | % | 反向指标 |
        |  | 时效指标 | 设备报修响应 | ≥ | 24 | 小时 | 反向指标 |
        |  | 质量指标 | 藏品数字化精度 | ≤ | 600 | 线 | 正向指标 |
        |  | 质量指标 | 重大事故起数 | ≤ | 1 | 起 | 正向指标 |`,
      expect: ['D3 markedLow', 'D4 markedHigh'],
      fixed: { D3: '≤', D4: '≥' },
    },
  ],

  run(table, report, context) {
    const rows = liveIndicators(table);
    // 正向 in every row is what the form came with.
    const told = (['high', 'low'] as const).every((side) =>
      rows.some(({ nature }) => nature?.better === side),
    );
    for (const indicator of rows) {
      const { target, name } = indicator;
      // A fall may be written as a negative number, and is then better low.
      if (target?.value.number === undefined || target.value.number < 0) continue;
      const sign = signOf(indicator);
      const rule = context.rule(indicator);
      const byRule = isCost(indicator, rule) || isTimeTaken(indicator, rule) ? 'low' : undefined;
      const named = sign && (betterSide(name.value) ?? byRule);
      const marked = told ? indicator.nature?.better : undefined;
      const side = named ?? marked;
      if (!sign || !side) continue;
      const wrong = side === 'low' ? isAtLeast(sign.operator) : isAtMost(sign.operator);
      // 校外培训参与率 ≤ marked as 反向指标: sign and mark agree on it, whatever such names mostly are.
      if (!wrong || (marked !== undefined && marked !== side)) continue;
      const inRule = operatorInRule(rule);
      // The rule agrees with the column: the two know the indicator better than its name does.
      if (inRule !== undefined && isAtLeast(inRule) === isAtLeast(sign.operator)) continue;
      report({
        message: named ? side : side === 'low' ? 'markedLow' : 'markedHigh',
        at: sign.field,
        // With the sign the wrong way round the score cannot be right either.
        related: [name, indicator.rule, indicator.score],
        slots: { name: name.value, operator: sign.written },
        edits: [editOf(sign.field, sign.turned)],
      });
    }
  },
});
