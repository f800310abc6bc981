import { gapOf, sumOf, sums } from '../amount-sums';
import { defineCheck } from '../define-check';

export default defineCheck({
  id: 'amount-sum',
  scope: 'table',
  title: { zh: '金额合计不符', en: 'Amounts do not add up' },
  severity: 'error',
  basis: { zh: '各项资金之和应等于总额', en: 'The parts of an amount add up to the total' },
  why: {
    zh: '资金分项与总额不符，预算和执行率都算不准。',
    en: 'With parts that do not add up neither budget nor execution rate is right.',
  },
  fix: 'none',
  messages: {
    sum: {
      zh: '“{label}”为{total}，分项合计{sum}，相差{gap}。',
      en: '{label} is {total}; its parts add up to {sum}, {gap} off.',
    },
  },
  examples: [
    {
      name: '分项比总额多',
      table: `
        项目支出绩效自评表
        | 资金情况（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额： | 300 | 280 | 10 | 93.33% | 9.33 |
        |  | 其中：本年财政拨款 | 260 | 250 |  |  |  |
        |  | 其他资金 | 50 | 30 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 910吨 | 50 | 50 |
        | 效益指标 | 社会效益指标 | 覆盖小区个数 | ≥40个 | 41个 | 30 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`,
      expect: ['C3 sum'],
    },
    {
      name: '两个总额并排，各有各的分项',
      table: `
        | 年度预算（万元） | 资金总额 | 640.5 | 支出合计 | 640.5 |
        |  | 其中：财政拨款 | 600.5 | 其中：基本支出 | 410 |
        |  | 其他资金 | 40 | 项目支出 | 240.5 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 50 |`,
      expect: ['E1 sum'],
    },
    {
      name: '别的列正好加得上，这一列少了',
      table: `
        项目支出绩效自评表
        | 资金情况（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额： | 300 | 330 | 310 | 10 | 93.94% | 9.39 |
        |  | 其中：省级补助 | 200 | 200 | 190 |  |  |  |
        |  | 市级配套资金 | 100 | 120 | 120 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 910吨 | 90 | 90 |`,
      expect: ['D3 sum'],
    },
    {
      name: '只列了其中几项',
      table: `
        项目支出绩效自评表
        | 资金情况（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额： | 300 | 330 | 310 | 10 | 93.94% | 9.39 |
        |  | 其中：省级补助 | 150 | 150 | 140 |  |  |  |
        |  | 市级补助 | 60 | 60 | 60 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 910吨 | 90 | 90 |`,
      expect: [],
    },
    {
      name: '分项与总额一致',
      table: `
        项目支出绩效自评表
        | 资金情况（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额： | 310 | 280 | 10 | 90.32% | 9.03 |
        |  | 其中：本年财政拨款 | 260 | 250 |  |  |  |
        |  | 其他资金 | 50 | 30 |  |  |  |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清运垃圾吨数 | ≥900吨 | 910吨 | 50 | 50 |
        | 效益指标 | 社会效益指标 | 覆盖小区个数 | ≥40个 | 41个 | 30 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { label, total, parts, exhaustive } of sums(table)) {
      const gap = gapOf(total, parts);
      if (gap === 0 || (gap < 0 && !exhaustive)) continue;
      report({
        message: 'sum',
        at: total.cell,
        related: parts.map(({ cell }) => cell),
        slots: { label, total: total.value, sum: sumOf(parts), gap: Math.abs(gap) },
      });
    }
  },
});
