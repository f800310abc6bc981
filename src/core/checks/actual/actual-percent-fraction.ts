import { liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';

export default defineCheck({
  id: 'actual-percent-fraction',
  scope: 'table',
  title: { zh: '百分比格式的实际值', en: 'Actual value in a percent cell' },
  severity: 'info',
  basis: {
    zh: 'Excel 的百分比单元格存的是小数，显示97%时存0.97',
    en: 'A percent cell of Excel stores a fraction: 97% is 0.97',
  },
  why: { zh: '说明读取时按百分数理解，请核对。', en: 'It was read as a percentage; please check.' },
  fix: 'none',
  needs: ['actual'],
  messages: {
    read: {
      zh: '单元格存的是{stored}，已按{percent}%读取。',
      en: 'The cell holds {stored}; it was read as {percent} %.',
    },
  },
  examples: [
    {
      name: '百分比单元格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 质量指标 | 工程合格率 | 20 | ≥95% | «0.97 as 97%» | 20 |`,
      expect: ['F2 read'],
    },
    {
      name: '普通写法不提示',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 质量指标 | 工程合格率 | 20 | ≥95% | 97% | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { actual } of liveIndicators(table)) {
      if (actual?.value.number === undefined || !actual.value.fromPercentFormat) continue;
      report({
        message: 'read',
        at: actual,
        slots: { stored: String(actual.content.value), percent: actual.value.number },
      });
    }
  },
});
