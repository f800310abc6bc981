import { isContraryLast, isWorstGrade } from '../../text/words/grade-words';
import { defineCheck } from '../define-check';
import { awardPoints, fullPoints, isDoubtful, labelOf, ruleRows, wordCases } from '../rule-facts';

export default defineCheck({
  id: 'rule-lowest-grade-scores',
  scope: 'table',
  title: { zh: '最差等级仍得分', en: 'The worst grade still scores' },
  severity: 'info',
  basis: {
    zh: '财预〔2021〕101号：最低一档为分值的60%至0',
    en: 'Cai Yu [2021] No. 101: the lowest band runs from 60 % to 0',
  },
  why: { zh: '最差时也有分，容易被要求说明。', en: 'Points for the worst grade will be asked about.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    scores: {
      zh: '最差的等级“{label}”仍得{points}分。',
      en: 'The worst grade “{label}” still scores {points}.',
    },
  },
  examples: [
    {
      name: '较差得3分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 预算控制情况 | 优秀 | 控制情况优秀得满分，共计10分，情况良好得8分，情况较差得3分 | 10 |
        | 效益指标 | 生态效益指标 | 集市环境 | 整洁 | 整洁得满分，共计10分，较整洁得6分，脏乱得2分 | 10 |
        | 效益指标 | 社会效益指标 | 赶集氛围 | 热烈 | 热烈得满分，共计10分，一般得6分，平淡得6分 | 10 |`,
      expect: ['E2 scores', 'E3 scores', 'E4 scores'],
    },
    {
      name: '较差不得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 成本指标 | 经济成本指标 | 预算控制情况 | 优秀 | 控制情况优秀得满分，共计10分，情况良好得8分，情况较差不得分 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'wordCases')) {
      if (row.reading.cut || isDoubtful(row.reading)) continue;
      const full = fullPoints(row, context);
      const grades = wordCases(row.reading).map((each) => ({
        label: labelOf(each),
        points: awardPoints(each.award, full),
      }));
      if (grades.length < 2 || grades.some(({ points }) => points === undefined)) continue;
      // The worse of two that score the same is written last.
      const lowest = grades.reduce((low, each) => (each.points! <= low.points! ? each : low));
      const labels = grades.map(({ label }) => label);
      const isWorst = isWorstGrade(lowest.label) || (lowest === grades.at(-1) && isContraryLast(labels));
      if (lowest.points! > 0 && isWorst) {
        report({ message: 'scores', at: row.rule, slots: { label: lowest.label, points: lowest.points! } });
      }
    }
  },
});
