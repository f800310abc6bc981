import { defineCheck } from '../define-check';
import { nameConflicts, namesInForm } from '../names-in-form';

export default defineCheck({
  id: 'unit-name-conflict',
  scope: 'workbook',
  title: { zh: '单位或项目名称前后不一致', en: 'The bureau’s or project’s name differs' },
  severity: 'warning',
  basis: { zh: '同一份申报材料的单位名称、项目名称应一致', en: 'One declaration, one name' },
  why: { zh: '多半是从别的单位复制来的表没有改名。', en: 'Most likely copied from another bureau.' },
  fix: 'none',
  messages: {
    bureau: {
      zh: '单位名称写的是“{name}”，前面的表写“{first}”。',
      en: 'The bureau is “{name}” here and “{first}” above.',
    },
    supervisor: {
      zh: '主管部门写的是“{name}”，前面的表写“{first}”。',
      en: 'The department in charge is “{name}” here and “{first}” above.',
    },
    project: {
      zh: '项目名称写的是“{name}”，资金行写“{first}”。',
      en: 'The project is “{name}” here and “{first}” in the funding line.',
    },
    listed: {
      zh: '单位名称写的是“{name}”，表头或其他项目写“{first}”。',
      en: 'The unit is “{name}” here and “{first}” in the form’s head or in other projects.',
    },
    title: {
      zh: '标题写的是“{name}”，单位名称填的是“{first}”。',
      en: 'The title says “{name}”, the bureau is “{first}”.',
    },
  },
  examples: [
    {
      name: '两张表的单位名称不同',
      sheets: {
        表一: `
          部门整体绩效目标申报表
          | 部门单位名称 | 松风县林业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 造林面积 | ≥3000亩 | 20 |`,
        表二: `
          部门整体绩效目标申报表
          | 部门单位名称 | 松风县农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 育苗株数 | ≥3000株 | 20 |`,
      },
      expect: ['表二!B2 bureau'],
    },
    {
      name: '标题里是全称，栏里是简称',
      table: `
        松风县住房和城乡建设局2026年度部门整体绩效目标申报表
        | 部门单位名称 | 松风县住建局 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 绿道长度 | ≥30公里 | 20 |`,
      expect: [],
    },
    {
      name: '主管部门与实施单位是两个单位，各项目各有主管部门；同一个局不会在两个地方',
      sheets: {
        表一: `
          项目绩效目标申报表
          | 主管部门 | 松风县林业局 | 实施单位 | 松风县苗圃 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 造林面积 | ≥3000亩 | 20 |`,
        表二: `
          项目绩效目标申报表
          | 主管部门 | 松风县水利局 | 实施单位 | 松风县苗圃 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 20 |`,
        表三: `
          项目绩效目标申报表
          | 主管部门 | 松风市林业局 | 实施单位 | 松风县苗圃 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 育苗株数 | ≥3000株 | 20 |`,
      },
      expect: ['表三!B2 supervisor'],
    },
    {
      name: '项目清单里下属单位各写各的，只有一处写成了别的名称；标题里是别的县',
      table: `
        柏溪县应急管理局2026年项目绩效目标表
        编制部门：松风县应急管理局
        | 单位名称 | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 松风县应急管理局 | 护林防火 | 巡护60次。 | 产出指标 | 数量指标 | 巡护次数 | ≥60次 | 60 |
        |  |  |  | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 30 |
        | 松风县救援中心 | 救援演练 | 演练6次。 | 产出指标 | 数量指标 | 演练次数 | ≥6次 | 60 |
        |  |  |  | 效益指标 | 社会效益指标 | 参演人数 | ≥90人 | 30 |
        | 松风县应急管理办公室 | 隐患排查 | 排查80处。 | 产出指标 | 数量指标 | 排查处数 | ≥80处 | 60 |
        |  |  |  | 效益指标 | 社会效益指标 | 覆盖企业数 | ≥40家 | 30 |`,
      expect: ['A1 title', 'A8 listed'],
    },
    {
      name: '资金行是别的项目',
      table: `
        项目绩效目标申报表
        | 项目名称 | 护林宣传 |
        防火通道建设;总金额:36 万元；当年支出计划:12 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 宣传场次 | ≥30场 | 20 |`,
      expect: ['B2 project'],
    },
  ],

  extract: namesInForm,

  run(tables, report) {
    for (const { message, own, other, minor } of nameConflicts(tables.map(({ extract }) => extract)))
      report({
        message,
        at: own.cell,
        related: other.cell ? [other.cell] : [],
        slots: { name: own.value, first: other.value },
        ...(minor ? { severity: 'info' as const } : {}),
      });
  },
});
