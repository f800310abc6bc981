import { isGradeWord } from '../../text/words/grade-words';
import { defineCheck, editOf, liveFields } from '../define-check';
import { isRuleGrade, natureOf, saysNothing } from '../indicator-nature';

export default defineCheck({
  id: 'unit-on-qualitative',
  scope: 'table',
  title: { zh: '定性指标的单位重复等级词', en: 'A qualitative indicator’s unit repeats a grade' },
  severity: 'warning',
  basis: {
    zh: '预算管理系统填报要求：定性指标不填计量单位',
    en: 'Budget system: a qualitative indicator has no unit',
  },
  why: {
    zh: '等级词不是单位，汇总时会被当成一种计量单位。',
    en: 'A grade is no unit, and is counted as one when units are summed up.',
  },
  fix: 'safe',
  silences: ['unit-invalid'],
  needs: ['unit'],
  messages: {
    repeats: {
      zh: '定性指标不需要单位，“{unit}”是等级词。',
      en: 'A qualitative indicator needs no unit; {unit} is a grade.',
    },
  },
  examples: [
    {
      name: '单位照抄了指标值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 效益指标 | 社会效益指标 | 保障夜间出行安全 | 定性 | 有效保障 | 有效保障 | 20 |
        |  | 可持续影响指标 | 设施管护机制 | 定性 | 健全 | 优秀 | 20 |`,
      expect: ['F2 repeats', 'F3 repeats'],
      fixed: { F2: '', F3: '' },
    },
    {
      name: '斜杠和空白',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 效益指标 | 社会效益指标 | 保障夜间出行安全 | 定性 | 有效保障 | / | 20 |
        |  | 可持续影响指标 | 设施管护机制 | 定性 | 健全 |  | 20 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const [indicator, unit] of liveFields(table, 'unit')) {
      const text = unit.text.trim();
      if (saysNothing(text) || natureOf(indicator) !== 'qualitative') continue;
      const repeats =
        text === indicator.target?.text.trim() ||
        isGradeWord(text) ||
        isRuleGrade(context.rule(indicator), text);
      if (!repeats) continue;
      report({
        message: 'repeats',
        at: unit,
        related: [indicator.target],
        slots: { unit: text },
        edits: [editOf(unit, '')],
      });
    }
  },
});
