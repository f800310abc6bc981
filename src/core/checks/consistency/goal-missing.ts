import { defineCheck } from '../define-check';

const AMOUNT_ONLY = /^[\d.,，\s]+(?:万|亿)?元?[。.]?$/;
const GOAL_LABEL = /年度.{0,4}目标|总体目标|绩效总目标/;

export default defineCheck({
  id: 'goal-missing',
  scope: 'table',
  title: { zh: '缺年度目标', en: 'The goal is missing' },
  severity: 'error',
  basis: {
    zh: '财预〔2015〕88号：绩效目标应指向明确、细化量化、合理可行、相互匹配',
    en: 'Cai Yu [2015] No. 88: a goal is clear, measurable, feasible and matching',
  },
  why: { zh: '没有目标，指标无从说明要达成什么。', en: 'Without a goal the indicators measure nothing.' },
  fix: 'none',
  needs: ['name'],
  messages: {
    empty: { zh: '“{label}”是空的。', en: '“{label}” is empty.' },
    duties: { zh: '年度目标只是重复部门职责。', en: 'The goal only repeats the duties.' },
    amount: { zh: '年度目标只写了金额“{text}”。', en: 'The goal is only an amount: {text}.' },
  },
  examples: [
    {
      name: '目标栏是空的',
      table: `
        年度目标：

        已输入0/1000

        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: ['A1 empty'],
    },
    {
      name: '写了目标',
      table: `
        年度目标：
        全年放映电影96场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: [],
    },
  ],

  *run(table) {
    const annual = table.goals.filter(({ kind }) => kind === 'annual');
    const duties = table.goals.find(({ kind }) => kind === 'duties')?.value.trim();
    const label = table.headings.find(
      ({ label: text, value }) => value.trim() === '' && GOAL_LABEL.test(text),
    );
    if (annual.length === 0 && label) {
      yield { message: 'empty', at: label, slots: { label: label.label.replace(/[：:*\s]/g, '') } };
      return;
    }
    for (const goal of annual) {
      const text = goal.value.trim();
      if (text === '') yield { message: 'empty', at: goal, slots: { label: goal.heading } };
      else if (text === duties) yield { message: 'duties', at: goal, slots: {} };
      else if (AMOUNT_ONLY.test(text)) yield { message: 'amount', at: goal, slots: { text } };
    }
  },
});
