import { defineCheck } from '../define-check';
import { shownPoints } from '../points';
import { fullPoints, fullThreshold, isDoubtful, ruleRows, stepPoints } from '../rule-facts';

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
      zh: '实际值为0时只扣{loss}分，仍得{rest}分，“扣完为止”永远达不到。',
      en: 'An actual of 0 loses only {loss} points and still scores {rest}: the floor is never reached.',
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
      name: '全不做正好扣完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 接访批次 | ≥300批次 | 接访达到300批次得满分，共计3分，每少2批次扣0.02分，扣完为止 | 3 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const row of ruleRows(table.indicators, context)) {
      const { rule, reading } = row;
      const { deductions, floor } = reading;
      const [deduction] = deductions;
      if (
        floor?.value !== 0 ||
        deductions.length !== 1 ||
        deduction?.measure !== 'shortfall' ||
        isDoubtful(reading)
      )
        continue;
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
      const loss = (threshold.value / deduction.step.value) * points;
      if (loss > full - 1e-9 || threshold.value <= 0) continue;
      yield {
        message: 'left',
        at: rule,
        slots: { loss: shownPoints(loss), rest: shownPoints(full - loss) },
        span: floor.span,
      };
    }
  },
});
