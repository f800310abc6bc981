import { isPercent } from '../../text/units';
import { mayFallBelowZero } from '../../text/words/rate-words';
import { defineCheck } from '../define-check';
import { reachesZero, worstValue } from '../floor-reach';
import { shownPoints } from '../points';
import {
  askedInYear,
  fullPoints,
  fullThreshold,
  isDoubtful,
  heldAgainst,
  ruleRows,
  shown,
  stepPoints,
} from '../rule-facts';

export default defineCheck({
  id: 'rule-floor-unreachable',
  scope: 'table',
  title: { zh: '扣不完', en: 'The floor is never reached' },
  severity: 'warning',
  basis: {
    zh: '写了“扣完为止”，最差时应得0分',
    en: 'Where a floor of zero is stated, the worst value should score zero',
  },
  why: {
    zh: '一点不做也有分，扣分幅度偏小。',
    en: 'Doing nothing at all still scores: the steps are too small.',
  },
  fix: 'none',
  needs: ['rule'],
  messages: {
    left: {
      zh: '实际值为{worst}时只扣{loss}分，仍得{rest}分，“扣完为止”永远达不到。',
      en: 'An actual of {worst} loses only {loss} points and still scores {rest}: the floor is never reached.',
    },
  },
  examples: [
    {
      name: '全不做仍得0.5分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 接访批次 | ≥250批次 | 接访达到250批次得满分，共计3分，每少2批次扣0.02分，扣完为止 | 3 |`,
      expect: ['E2 left'],
    },
    {
      name: '差错率到了100%仍得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 录入差错率 | ≤4% | 差错率不超过4%得满分，共计5分，每高2个百分点扣0.1分，扣完为止 | 5 |`,
      expect: ['E2 left'],
    },
    {
      name: '下降率可以是负数，单价没有上限，全不做正好扣完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 生态效益指标 | 单位产值能耗下降率 | ≥3% | 下降率达到3%得满分，共计5分，每低0.5个百分点扣0.5分，扣完为止 | 5 |
        | 成本指标 | 经济成本指标 | 每吨清运单价 | ≤80元 | 单价不超过80元得满分，共计5分，每高2元扣0.1分，扣完为止 | 5 |
        | 产出指标 | 数量指标 | 接访批次 | ≥300批次 | 接访达到300批次得满分，共计3分，每少2批次扣0.02分，扣完为止 | 3 |`,
      expect: [],
    },
    {
      name: '分值或界限写错的，按对的那个正好扣完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 接访批次 | ≥300批次 | 接访达到250批次得满分，共计3分，每少2批次扣0.02分，扣完为止 | 3 |
        |  | 数量指标 | 下访批次 | ≥300批次 | 下访达到300批次得满分，共计5分，每少2批次扣0.02分，扣完为止 | 3 |`,
      expect: [],
    },
    {
      name: '按期计数，少的次数按全年算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 渡口联合巡检次数 | ≥12次 | 每月至少巡检1次得满分，共计4分，缺1次扣0.5分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 救生演示场次 | ≥2场 | 每半年至少1场得满分，共计4分，缺1场扣1分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 航标复核次数 |  | 每季度至少复核1次得满分，共计4分，缺1次扣1分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 浮标检查情况 |  | 每月检查一次得4分，每少一次扣0.3分，扣完为止 | 4 |`,
      expect: ['E3 left', 'E5 left'],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'deductions')) {
      const { indicator, rule, reading } = row;
      const { deductions, floor } = reading;
      const [deduction] = deductions;
      if (
        floor?.value !== 0 ||
        deduction === undefined ||
        deductions.length !== 1 ||
        isDoubtful(reading) ||
        mayFallBelowZero(indicator.name.value)
      )
        continue;
      // 每低1个百分点扣权重分的1%: as much as is missing; that nothing is left at none of it is the common way to say so.
      const { amount, step } = deduction;
      if (amount.of === 'weight' && isPercent(step.unit) && amount.value === step.value) continue;
      const full = fullPoints(row, context);
      const points = stepPoints(deduction, full);
      const threshold = deduction.threshold ?? fullThreshold(reading);
      if (
        full === undefined ||
        points === undefined ||
        threshold?.value === undefined ||
        threshold.scale !== 'value'
      )
        continue;
      // A whole step more would pass zero: 18 steps of 0.12 take 2.16 of 2, the floor is reached.
      const worst = worstValue(row, deduction.measure);
      if (worst === undefined) continue;
      const limit = { ...threshold, value: threshold.value };
      const from = heldAgainst(reading, limit, indicator) ?? askedInYear(reading, limit, indicator);
      if (from === undefined) continue;
      const loss = (Math.abs(from - worst) / deduction.step.value) * points;
      if (loss === 0 || reachesZero(row, context, { deduction, threshold, from, worst, full })) continue;
      report({
        message: 'left',
        at: rule,
        slots: { worst: shown(worst), loss: shownPoints(loss), rest: shownPoints(full - loss) },
        span: floor.span,
      });
    }
  },
});
