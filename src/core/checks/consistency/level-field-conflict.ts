import { isUnit, unitFactor } from '../../text/units';
import { defineCheck, editOf } from '../define-check';
import { rowsOf, sameIndicators } from '../same-indicators';

/** Types are left to type-mismatch, which knows which of the two is wrong. */
export default defineCheck({
  id: 'level-field-conflict',
  scope: 'workbook',
  title: { zh: '部门与项目的计量单位不一致', en: 'Department and project use different units' },
  severity: 'warning',
  basis: { zh: '部门整体绩效目标与项目绩效目标应相互衔接', en: 'Department and project goals fit together' },
  why: { zh: '同一个指标用两种单位，数就比不起来。', en: 'In two units the figures cannot be compared.' },
  fix: 'suggested',
  messages: {
    unit: {
      zh: '部门整体表中“{name}”的计量单位是“{department}”，本项目是“{project}”。',
      en: 'The department counts “{name}” in {department}, this project in {project}.',
    },
  },
  examples: [
    {
      name: '部门按场，项目按次',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传进校园 | ≥ | 30 | 场 | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传进校园 | ≥ | 30 | 次 | 20 |`,
      },
      expect: ['项目!F3 unit'],
      fixed: { F3: '场' },
    },
    {
      name: '万人与人可以换算',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传覆盖人数 | ≥ | 3 | 万人 | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传覆盖人数 | ≥ | 30000 | 人 | 20 |`,
      },
      expect: [],
    },
  ],

  extract: rowsOf,

  *run(tables) {
    for (const { department, project } of sameIndicators(tables)) {
      const [a, b] = [department.indicator.unit, project.indicator.unit];
      const [unitA, unitB] = [a?.text.trim() ?? '', b?.text.trim() ?? ''];
      if (!a || !b || !isUnit(unitA) || !isUnit(unitB) || unitA === unitB) continue;
      const conversion = unitFactor(unitA, unitB);
      if (conversion && !conversion.generic) continue;
      yield {
        message: 'unit',
        at: b,
        related: [a],
        slots: { name: project.indicator.name.value, department: unitA, project: unitB },
        edits: [editOf(b, unitA)],
      };
    }
  },
});
