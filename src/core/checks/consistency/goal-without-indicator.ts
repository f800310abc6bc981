import { isPercent } from '../../text/units';
import { defineCheck } from '../define-check';
import { matchGoals } from '../goal-matches';

/** Amounts of money have checks of their own, and a budget is no promise of a result. */
const MONEY = /元$/;
/** Measure words of what is there already: 12个乡镇分馆敞开大门 promises nothing, 新建12个 does. */
const THERE = /^(?:个|家|所|名|位|人|户|处)$/;
const PROMISE =
  /新[增建开设]|完成|改造|建成|培训|举办|开展|发放|达到|不少于|以上|接待|服务|救助|修复|种植|处置|更换|引进|培育|创建/;

export default defineCheck({
  id: 'goal-without-indicator',
  scope: 'table',
  title: { zh: '目标中的数没有对应指标', en: 'A figure of the goal has no indicator' },
  severity: 'info',
  basis: {
    zh: '财预〔2015〕88号：绩效目标应分解为绩效指标',
    en: 'Cai Yu [2015] No. 88: a goal is broken down into indicators',
  },
  why: { zh: '写进目标的承诺没有指标考核。', en: 'A promise that no indicator measures.' },
  fix: 'none',
  needs: ['goal', 'target'],
  messages: {
    without: { zh: '年度目标中的{figures}没有对应的指标。', en: 'No indicator for {figures} of the goal.' },
  },
  examples: [
    {
      name: '目标里的回执率没有指标',
      table: `
        年度目标：
        安置帮教衔接率达到90%以上，回执率达到96%。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 社区矫正人员衔接率 | ≥ | 90 | % | 达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['A2 without'],
    },
    {
      name: '目标里的数都有指标，年份和文号不算',
      table: `
        年度目标：
        完成2026年度任务，全年放映电影96场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥ | 96 | 场 | 达到96场得满分，每少1场扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  *run(table) {
    const found = matchGoals(table).filter(
      ({ goal, figure, indicator, covered }) =>
        !covered &&
        indicator === undefined &&
        !MONEY.test(figure.unit) &&
        (isPercent(figure.unit) ||
          !THERE.test(figure.unit) ||
          PROMISE.test(goal.value.slice(figure.span[0], figure.span[1] + 4))),
    );
    const first = found[0];
    if (first === undefined) return;
    const figures = found
      .map(({ goal, figure }) => `“${goal.value.slice(figure.span[0], figure.span[1]).trim()}”`)
      .join('、');
    yield { message: 'without', at: first.goal, slots: { figures } };
  },
});
