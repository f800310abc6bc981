import { defineCheck, liveFields } from '../define-check';
import { isRuleGrade, vagueTarget } from '../indicator-nature';

export default defineCheck({
  id: 'target-vague',
  scope: 'table',
  title: { zh: '指标值无法衡量', en: 'Target cannot be measured' },
  severity: 'warning',
  basis: {
    zh: '绩效目标应细化量化，定性指标应可分级衡量（财预〔2015〕88号）',
    en: 'Targets are to be measurable, qualitative ones in grades (Cai Yu [2015] No. 88)',
  },
  why: {
    zh: '“若干”“进一步提高”没有标准，年底无法判断是否完成。',
    en: 'Nobody can say at the end of the year whether “some” or “further improved” was reached.',
  },
  fix: 'none',
  silences: ['target-not-number', 'type-mismatch'],
  needs: ['target'],
  messages: {
    vague: {
      zh: '指标值“{target}”中的“{word}”无法衡量，请改为数值或分级标准。',
      en: '“{word}” in the target “{target}” cannot be measured; state a number or grades.',
    },
  },
  examples: [
    {
      name: '若干、进一步提高',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新建充电桩 | ≥ | 若干 | 个 | 20 |
        | 效益指标 | 社会效益指标 | 出行便利程度 | 定性 | 进一步提高 | / | 20 |
        | 产出指标 | 数量指标 | 新划停车泊位 | ≥ | ≥若干 | 个 | 20 |
        | 产出指标 | 数量指标 | 更换站牌 |  | 不少于若干块 |  | 20 |`,
      expect: ['E2 vague', 'E3 vague', 'E4 vague', 'E5 vague'],
    },
    {
      name: '评分标准把它列为一档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 出行便利程度 | 定性 | 有效提升 | 有效提升得满分，提升一般得12分，提升较差不得分 | 20 |
        |  | 社会效益指标 | 换乘衔接水平 | 定性 | 有所增长 | 有所增长得10分，持平得6分，下降不得分 | 10 |
        |  | 可持续影响指标 | 站点管护机制 | 定量 | 逐步完善 | 逐步完善得10分，基本完善得6分，不完善不得分 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const [indicator, target] of liveFields(table, 'target')) {
      const word = vagueTarget(target);
      if (word === undefined) continue;
      const words = target.text.trim();
      // Where the type is no comparison, one of the rule's grades is a target; a wrong 定量 is the fault of the type.
      const graded = indicator.operator?.value === '定性' || indicator.operator?.value === '定量';
      if (graded && isRuleGrade(context.rule(indicator), words)) continue;
      report({
        message: 'vague',
        at: target,
        related: [indicator.operator],
        slots: { target: words, word },
        about: word,
      });
    }
  },
});
