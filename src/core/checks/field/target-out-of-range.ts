import { isBoundedRate } from '../../text/words/rate-words';
import { defineCheck, liveFields } from '../define-check';

/** The whole in the row's unit: 100 for %, 1000 for ‰, 10000 for ‱; `undefined` where the unit is none of a share. */
function wholeOf(unit: string): number | undefined {
  if (/^(?:%|％|百分比|百分率|百分点)?$/.test(unit)) return 100;
  if (unit === '‰') return 1000;
  return unit === '‱' ? 10_000 : undefined;
}

export default defineCheck({
  id: 'target-out-of-range',
  scope: 'table',
  title: { zh: '指标值超出合理范围', en: 'Target out of range' },
  severity: 'error',
  basis: { zh: '部分占全体的比率介于0与100%之间', en: 'A share of a whole lies between 0 and 100 %' },
  why: {
    zh: '合格率、满意度一类比率不可能超过100%或低于0，这样的目标无法考核。',
    en: 'A pass rate or a satisfaction rate cannot pass 100 % or fall below 0.',
  },
  fix: 'none',
  silences: ['rule-target-mismatch', 'goal-target-conflict'],
  needs: ['target'],
  messages: {
    above: {
      zh: '“{name}”的指标值{target}超过了{whole}。',
      en: 'The target {target} of “{name}” is above {whole}.',
    },
    below: { zh: '“{name}”的指标值{target}低于0。', en: 'The target {target} of “{name}” is below 0.' },
  },
  examples: [
    {
      name: '成活率超过100%，满意度为负',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 苗木成活率 | ≥ | 110 | % | 20 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥ | -5 | % | 20 |
        | 产出指标 | 质量指标 | 尾水达标排放率 |  | ≥120% |  | 20 |`,
      expect: ['E2 above', 'E3 below', 'E4 above'],
    },
    {
      name: '对人对物逐个做的事',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 产妇访视率 | ≥ | 104 | % | 20 |
        |  | 数量指标 | 隐患复查率 | ≥ | 120 | % | 20 |
        |  | 数量指标 | 客流恢复率 | ≥ | 110 | % | 20 |`,
      expect: ['E2 above', 'E3 above'],
    },
    {
      name: '增长率、完成率和控制率可以超过100%',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 采购任务完成率 | ≥ | 105 | % | 20 |
        | 效益指标 | 经济效益指标 | 旅游收入增长率 | ≥ | 120 | % | 20 |
        |  | 社会效益指标 | 居民满意度 | ≥ | 100 | % | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const [indicator, target] of liveFields(table, 'target')) {
      const { number, unit } = target.value;
      // No whole is less than 100.
      if (number === undefined || (number >= 0 && number <= 100)) continue;
      if (!isBoundedRate(indicator.name.value)) continue;
      const whole = wholeOf((indicator.unit?.text.trim() || unit) ?? '');
      const slots = { name: indicator.name.value, target: number };
      if (number < 0) report({ message: 'below', at: target, slots });
      else if (whole !== undefined && number > whole)
        report({ message: 'above', at: target, slots: { ...slots, whole } });
    }
  },
});
