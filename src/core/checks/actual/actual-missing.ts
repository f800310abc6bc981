import { liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';
import { isMonitoring, isStillToCome } from '../monitoring';

export default defineCheck({
  id: 'actual-missing',
  scope: 'table',
  title: { zh: '缺实际完成值', en: 'Actual value is missing' },
  severity: 'info',
  basis: {
    zh: '自评表应逐项填写全年实际值',
    en: 'A self-evaluation states an actual value for each indicator',
  },
  why: { zh: '没有实际值，得分没有依据。', en: 'Without an actual value the score rests on nothing.' },
  fix: 'none',
  needs: ['actual'],
  messages: {
    missing: { zh: '指标“{name}”没有填实际完成值。', en: '“{name}” has no actual value.' },
    scored: {
      zh: '指标“{name}”没有填实际完成值，却得了{score}分。',
      en: '“{name}” has no actual value, yet scores {score}.',
    },
  },
  examples: [
    {
      name: '一行没填实际值',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% |  | 20 |`,
      expect: ['F3 scored'],
    },
    {
      name: '还没有开始自评',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 |  |  |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% |  |  |`,
      expect: [],
    },
    {
      name: '没填实际值，也没有得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% |  |  |`,
      expect: ['F3 missing'],
    },
  ],

  run(table, report) {
    const rows = liveIndicators(table);
    if (!rows.some(({ actual }) => actual !== undefined && actual.text.trim() !== '')) return;
    for (const { actual, name, score, reason, remark } of rows) {
      if (actual === undefined || actual.text.trim() !== '') continue;
      // In the middle of the year a result may be still to come, and a cell beside it says so.
      if (isMonitoring(table) && [reason, remark].some((why) => isStillToCome(why?.text ?? ''))) continue;
      const points = score?.value;
      if (points === undefined)
        report({ message: 'missing', at: actual, related: [name], slots: { name: name.value } });
      else
        report({
          message: 'scored',
          at: actual,
          related: [name, score],
          slots: { name: name.value, score: points },
        });
    }
  },
});
