import { defineCheck } from '../define-check';
import { saysNothing } from '../indicator-nature';
import { shownPoints } from '../points';
import { lossesOf } from '../reasons';

export default defineCheck({
  id: 'deduction-unexplained',
  scope: 'table',
  title: { zh: '扣分没有说明原因', en: 'Lost points without a reason' },
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：偏离绩效目标的应说明原因和改进措施',
    en: 'Cai Yu [2020] No. 10: deviations are explained',
  },
  why: { zh: '没有得满分的指标要写明原因和改进措施。', en: 'An indicator below full marks needs a reason.' },
  fix: 'none',
  needs: ['score', ['reason', 'remark']],
  messages: {
    unexplained: {
      zh: '指标“{name}”扣了{lost}分，没有写原因。',
      en: '“{name}” lost {lost} points, and no reason is given.',
    },
  },
  examples: [
    {
      name: '扣分没有写原因',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 11公里 | 18.3 |  |`,
      expect: ['H2 unexplained'],
    },
    {
      name: '原因栏写“无”或画一横，等于没有写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 11公里 | 18.3 | 无 |
        |  |  | 护岸植草面积 | 20 | ≥3400平方米 | 3000平方米 | 17.65 | — |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% | 96% | 20 | 无 |
        |  |  | 苗木成活率 | 20 | ≥95% | 94% | 19.79 | 无雨，三旬高温 |`,
      expect: ['H2 unexplained', 'H3 unexplained'],
    },
    {
      name: '没有原因栏，别的扣分项都写在备注里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 备注 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 11公里 | 18.3 | 汛期停工半个月 |
        |  |  | 护岸植草面积 | 20 | ≥3400平方米 | 3000平方米 | 17.65 | 草籽到货晚 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% | 96% | 20 |  |
        |  |  | 苗木成活率 | 20 | ≥95% | 94% | 19.79 |  |`,
      expect: ['H5 unexplained'],
    },
    {
      name: '备注不是写原因的地方',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 备注 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 11公里 | 18.3 | 见验收台账 |
        |  |  | 护岸植草面积 | 20 | ≥3400平方米 | 3000平方米 | 17.65 | 草籽到货晚 |
        |  |  | 苗木成活率 | 20 | ≥95% | 94% | 19.79 |  |`,
      expect: [],
    },
    {
      name: '写了原因，或没有扣分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 11公里 | 18.3 | 汛期停工半个月 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% | 96% | 20 |  |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, score, lost, reason } of lossesOf(table, context)) {
      if (!saysNothing(reason.text)) continue;
      report({
        message: 'unexplained',
        at: reason,
        related: [score],
        slots: { name: indicator.name.value, lost: shownPoints(lost) },
      });
    }
  },
});
