import { defineCheck, editOf } from '../define-check';
import { editsOfUnit } from '../row-units';
import { differingTypes, differingUnits, keepsNumber } from '../same-indicators';
import { unitsAmongProjects } from '../units-among-projects';

/**
 * 定量 beside a grade is left to type-mismatch, which knows which of the two is wrong. Between two projects an equal name
 * may be a coincidence: then another unit is only pointed out.
 */
export default defineCheck({
  id: 'level-field-conflict',
  scope: 'workbook',
  title: { zh: '同一指标的单位或类型不一致', en: 'One indicator with two units or types' },
  severity: 'warning',
  basis: { zh: '部门整体绩效目标与项目绩效目标应相互衔接', en: 'Department and project goals fit together' },
  why: {
    zh: '同一个指标用两种单位或两种类型，数就比不起来。',
    en: 'In two units, or by two types, the figures cannot be compared.',
  },
  fix: 'suggested',
  messages: {
    unit: {
      zh: '部门整体表中“{name}”的计量单位是“{department}”，本项目是“{project}”。',
      en: 'The department counts “{name}” in {department}, this project in {project}.',
    },
    type: {
      zh: '部门整体表中“{name}”的指标值类型是“{department}”，本项目是“{project}”。',
      en: 'The department’s type of “{name}” is {department}, this project’s is {project}.',
    },
    projects: {
      zh: '前面的项目中“{name}”的计量单位是“{other}”，本项目是“{own}”。',
      en: 'A project above counts “{name}” in {other}, this one in {own}.',
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
      name: '部门是≥，项目是≤',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传进校园 | ≥ | 30 | 场 | 20 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
          | 产出指标 | 数量指标 | 护林宣传进校园 | ≤ | 30 | 场 | 20 |`,
      },
      expect: ['项目!D3 type'],
      fixed: { D3: '≥' },
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
    {
      name: '单位写在指标值里，部门按人次，项目按次',
      table: `
        部门整体支出绩效目标表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 查档利用人次 | ≥5600人次 | 20 |

        项目绩效目标申报表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 查档利用人次 | ≥5600次 | 20 |`,
      expect: ['D7 unit'],
      fixed: { D7: '≥5600人次' },
    },
    {
      name: '两个项目的单位不同',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 护林宣传进校园 | 30 | 场 | 20 |

        项目绩效目标申报表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 护林宣传进校园 | 30 | 次 | 20 |`,
      expect: ['E6 projects'],
    },
  ],

  run(_, report, { names }) {
    const pairs = names.pairs().filter(({ certain }) => certain);
    for (const { department, project } of pairs) {
      const name = project.indicator.name.value;
      const [a, b] = [department.indicator, project.indicator];
      const units = differingUnits(a, b);
      if (units) {
        const slots = { name, department: units.words[0], project: units.words[1] };
        const edits = keepsNumber(a, b, units.words) ? editsOfUnit(b, units.words[0]) : [];
        report({ message: 'unit', at: units.at, related: [a.unit ?? a.target], slots, edits });
      } else if (a.operator && b.operator && differingTypes(a, b)) {
        const slots = { name, department: a.operator.value!, project: b.operator.value! };
        const edits = [editOf(b.operator, slots.department)];
        report({ message: 'type', at: b.operator, related: [a.operator], slots, edits });
      }
    }
    for (const { first, units } of unitsAmongProjects(names, new Set(pairs.map((pair) => pair.project)))) {
      const { name, unit, target } = first.indicator;
      const slots = { name: name.value, other: units.words[0], own: units.words[1] };
      report({ message: 'projects', at: units.at, related: [unit ?? target], slots, severity: 'info' });
    }
  },
});
