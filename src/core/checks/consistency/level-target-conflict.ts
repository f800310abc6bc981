import { defineCheck } from '../define-check';
import { isComparator } from '../indicator-nature';
import { inRowUnit, rowUnit, shown } from '../rule-facts';
import { rowsOf, sameIndicators } from '../same-indicators';

export default defineCheck({
  id: 'level-target-conflict',
  scope: 'workbook',
  title: { zh: '部门与项目的指标值不一致', en: 'Department and project set different targets' },
  severity: 'warning',
  basis: { zh: '部门整体绩效目标与项目绩效目标应相互衔接', en: 'Department and project goals fit together' },
  why: { zh: '同一个指标在两张表里考核两个标准。', en: 'The same indicator is measured by two standards.' },
  fix: 'none',
  silences: ['level-rate-conflict'],
  messages: {
    differs: {
      zh: '部门整体表中“{name}”的指标值是{department}，本项目是{project}。',
      en: 'The department’s target for “{name}” is {department}, this project’s is {project}.',
    },
  },
  examples: [
    {
      name: '部门≥98，项目=100',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 全市图斑核查定位率 | ≥ | 98 | % | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 质量指标 | 图斑核查定位率 | = | 100 | % | 20 |`,
      },
      expect: ['项目!E3 differs'],
    },
    {
      name: '同名而笼统的满意度不相比',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 95 | % | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % | 20 |`,
      },
      expect: [],
    },
  ],

  extract: rowsOf,

  *run(tables) {
    for (const { department, project } of sameIndicators(tables)) {
      const [a, b] = [department.indicator, project.indicator];
      if (a.target === undefined || b.target === undefined) continue;
      const [valueA, valueB] = [a.target.value.number, b.target.value.number];
      const slots = (one: string, other: string) => ({ name: b.name.value, department: one, project: other });
      if (valueA !== undefined && valueB !== undefined) {
        const inB = inRowUnit(valueA, rowUnit(a), b);
        if (inB === undefined || Math.abs(inB - valueB) <= 1e-9 * Math.max(1, Math.abs(valueB))) continue;
        const sign = (operator: typeof a.operator) =>
          isComparator(operator?.value) ? (operator?.value ?? '') : '';
        const text = (row: typeof a, value: number) =>
          `${sign(row.operator)}${shown(value)}${rowUnit(row) ?? ''}`;
        yield {
          message: 'differs',
          at: b.target,
          related: [a.target],
          slots: slots(text(a, valueA), text(b, valueB)),
        };
      } else if (valueA === undefined && valueB === undefined) {
        const [wordsA, wordsB] = [a.target.value.words.trim(), b.target.value.words.trim()];
        if (wordsA === '' || wordsB === '' || wordsA.includes(wordsB) || wordsB.includes(wordsA)) continue;
        yield { message: 'differs', at: b.target, related: [a.target], slots: slots(wordsA, wordsB) };
      }
    }
  },
});
