import { copiedRows } from '../copied-rows';
import { defineCheck } from '../define-check';

export default defineCheck({
  id: 'project-template-copied',
  scope: 'workbook',
  title: { zh: '多个项目套用同样的指标', en: 'Several projects carry the same indicators' },
  severity: 'info',
  basis: {
    zh: '财预〔2015〕88号：绩效指标应与项目内容相匹配',
    en: 'Cai Yu [2015] No. 88: indicators fit the project',
  },
  why: {
    zh: '套用模板的指标看不出项目自己的产出和效果。',
    en: 'Template rows say nothing of the project itself.',
  },
  fix: 'none',
  messages: {
    copied: {
      zh: '{count}个项目都有同样的指标{names}。',
      en: '{count} projects all carry {names}.',
    },
  },
  examples: [
    {
      name: '三个项目同样的两行',
      sheets: Object.fromEntries(
        ['甲', '乙', '丙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 成本指标 | 经济成本指标 | 成本节约率 | > | 0 | % | 20 |
          | 产出指标 | 质量指标 | 业务工作合格率 | = | 100 | % | 20 |
          |  | 数量指标 | ${name}项任务数 | ≥ | 10 | 件 | 20 |`,
        ]),
      ),
      expect: ['甲!C3 copied'],
    },
    {
      name: '两个项目有三行通用指标一字不差',
      sheets: Object.fromEntries(
        ['甲', '乙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
          | 产出指标 | 数量指标 | 工作任务完成率 | 100% | 考察任务完成情况 | 20 |
          |  | 质量指标 | 工作任务合格率 | 100% | 考察任务完成质量 | 20 |
          |  | 时效指标 | 工作任务完成及时率 | 100% | 考察任务完成时效 | 20 |
          |  | 数量指标 | ${name}项任务数 | ≥10件 | 年度台账 | 20 |`,
        ]),
      ),
      expect: ['甲!C3 copied'],
    },
    {
      name: '各写各的',
      sheets: Object.fromEntries(
        ['甲', '乙', '丙'].map((name) => [
          name,
          `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | ${name}项任务数 | ≥ | 10 | 件 | 20 |`,
        ]),
      ),
      expect: [],
    },
  ],

  run(_, report, { names }) {
    const shared = copiedRows(names);
    const first = shared[0]?.[0];
    if (first === undefined) return;
    const examples = shared
      .slice(0, 4)
      .map(([row]) => `“${row!.name.value}”`)
      .join('、');
    const count = Math.max(...shared.map(({ length }) => length));
    report({
      message: 'copied',
      at: first.name,
      related: shared
        .flat()
        .slice(1)
        .map(({ name }) => name),
      slots: { count, names: examples },
    });
  },
});
