import { defineCheck } from '../define-check';
import { isDoubtful, ruleRows } from '../rule-facts';

export default defineCheck({
  id: 'rule-full-score-missing',
  scope: 'table',
  title: { zh: '没有写明得满分的条件', en: 'Nothing earns full marks' },
  severity: 'warning',
  basis: { zh: '评分标准应写明得满分的条件', en: 'A rule says what earns full marks' },
  why: {
    zh: '只写了扣分，不知道从哪里开始扣。',
    en: 'Deductions are stated, but not from where they count.',
  },
  fix: 'none',
  silences: ['rule-unreadable'],
  needs: ['rule'],
  messages: {
    noThreshold: {
      zh: '评分标准只写了“{words}”，没有写达到多少得满分，表中也没有指标值可用。',
      en: 'The rule only says “{words}”; neither it nor the table says what earns full marks.',
    },
  },
  examples: [
    {
      name: '只写每少多少扣多少',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标分值 | 指标解释 | 计分标准 |
        | 产出指标 | 数量指标 | 筛查人数 | 4 | 完成全部项目的人数 | 每少50人扣0.5分，扣完为止。 |`,
      expect: ['F2 noThreshold'],
    },
    {
      name: '指标值列写着目标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 筛查人数 | ≥ | 900 | 人 | 每少50人扣0.5分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const { deductions, thresholds, meaning } = reading;
      const first = deductions[0];
      if (first === undefined || isDoubtful(reading) || indicator.target?.value.number !== undefined)
        continue;
      const counts = deductions.every(({ measure }) => measure === 'shortfall' || measure === 'excess');
      const from = thresholds.length > 0 || deductions.some(({ threshold }) => threshold !== undefined);
      if (!counts || from || (meaning?.cases.length ?? 0) > 0) continue;
      const words = rule.text.slice(first.span[0], first.span[1]);
      yield { message: 'noThreshold', at: rule, related: [indicator.target], slots: { words } };
    }
  },
});
