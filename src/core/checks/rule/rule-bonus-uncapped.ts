import { defineCheck } from '../define-check';
import { pointsOf } from '../points';
import { ruleRows, shown } from '../rule-facts';

export default defineCheck({
  id: 'rule-bonus-uncapped',
  scope: 'table',
  title: { zh: '加分没有上限', en: 'The bonus has no cap' },
  severity: 'warning',
  basis: { zh: '指标得分不应超过分值', en: 'A score does not pass the weight' },
  why: { zh: '加分不封顶，得分会超过分值。', en: 'Without a cap the score can pass the weight.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    passes: {
      zh: '“{words}”加在满分{full}分之上，超过分值{weight}分，没有写封顶。',
      en: '“{words}” on top of {full} points passes the weight of {weight}, and no cap is stated.',
    },
    uncapped: { zh: '“{words}”没有写最多加几分。', en: '“{words}” has no upper limit.' },
  },
  examples: [
    {
      name: '每超额一项加分，不封顶',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 引进项目 | ≥10个 | 完成10个得满分，共计10分，每少1个扣1分，扣完为止，每超额完成1个加0.5分 | 10 |`,
      expect: ['E2 uncapped'],
    },
    {
      name: '满分之上另加一次',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 可持续影响指标 | 管护机制 | 建立 | 建立管护机制得5分，未建立不得分；获市级以上表彰的另加1分 | 5 |
        |  | 可持续影响指标 | 巡护机制 | 建立 | 建立巡护机制得4分，未建立不得分；获市级以上表彰的另加1分 | 5 |
        |  | 可持续影响指标 | 会商机制 | 建立 | 建立会商机制得5分，未建立不得分；获市级以上表彰的另加1分，总分不超过5分 | 5 |`,
      expect: ['E2 passes'],
    },
    {
      name: '写明最多加几分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 引进项目 | ≥10个 | 完成10个得满分，共计10分，每少1个扣1分，扣完为止，每超额完成1个加0.5分，最多加2分 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'bonuses')) {
      const open = reading.ceiling ? [] : reading.bonuses.filter(({ most }) => most === undefined);
      const bonus = open.find(({ measure }) => measure !== 'once') ?? open[0];
      if (bonus === undefined) continue;
      const words = rule.text.slice(bonus.span[0], bonus.span[1]);
      const span = bonus.span;
      if (bonus.measure !== 'once') {
        report({ message: 'uncapped', at: rule, slots: { words }, span });
        continue;
      }
      // Given once, it passes the weight only where the rest of the rule gives all of it.
      const weight = pointsOf(indicator, context);
      const full = reading.total?.value;
      const { value, of } = bonus.amount;
      if (
        weight?.from !== 'column' ||
        full === undefined ||
        of !== 'points' ||
        full + value <= weight.value + 1e-9
      )
        continue;
      const slots = { words, full: shown(full), weight: shown(weight.value) };
      report({ message: 'passes', at: rule, related: [weight], slots, span });
    }
  },
});
