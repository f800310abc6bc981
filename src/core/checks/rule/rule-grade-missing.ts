import { defineCheck } from '../define-check';
import { awardPoints, fullPoints, isDoubtful, labelOf, ruleRows, wordCases } from '../rule-facts';

/** A grade that is plainly the worst: what lies below it cannot be. */
const WORST = /差|不|未|没|无|否|零/;

export default defineCheck({
  id: 'rule-grade-missing',
  scope: 'table',
  title: { zh: '缺少最低等级', en: 'The lowest grade is missing' },
  severity: 'warning',
  basis: {
    zh: '财预〔2021〕101号：评判等级赋分应分档覆盖各种情形',
    en: 'Cai Yu [2021] No. 101: grades cover every case',
  },
  why: { zh: '达不到所列等级时不知道得几分。', en: 'Below the stated grades nobody knows the score.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    noLowest: {
      zh: '最低的等级“{label}”仍得{points}分，没有写更差时得几分。',
      en: 'The lowest grade “{label}” scores {points}; nothing is said below it.',
    },
  },
  examples: [
    {
      name: '只有两个得分的等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得满分，共计10分，有所增强得6分 | 10 |`,
      expect: ['E2 noLowest'],
    },
    {
      name: '三个等级齐全',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得满分，共计10分，有所增强得6分，没有增强不得分 | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const row of ruleRows(table.indicators, context)) {
      const { reading, rule } = row;
      if (reading.cut || isDoubtful(reading) || reading.deductions.length > 0) continue;
      const full = fullPoints(row, context);
      const grades = wordCases(reading).map((each) => ({
        label: labelOf(each),
        points: awardPoints(each.award, full),
      }));
      if (grades.length < 2 || grades.some(({ points }) => points === undefined)) continue;
      const lowest = grades.reduce((low, each) => (each.points! < low.points! ? each : low));
      if (lowest.points === 0 || WORST.test(lowest.label) || lowest.label === '否则') continue;
      yield { message: 'noLowest', at: rule, slots: { label: lowest.label, points: lowest.points! } };
    }
  },
});
