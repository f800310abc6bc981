import { defineCheck } from '../define-check';
import { awardPoints, fullPoints, labelOf, ruleRows, wordCases } from '../rule-facts';

/** Words of a grade below the best one: only with such a word is the order of the text an order of grades. */
const LESSER = /一般|基本|部分|较差|差|不|未|没|无|有所|较低|低|中|合格|尚可|略/;

export default defineCheck({
  id: 'rule-grades-not-decreasing',
  scope: 'table',
  title: { zh: '等级得分没有递减', en: 'A lower grade scores as much' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：评判等级按达成程度分档赋分',
    en: 'Cai Yu [2021] No. 101: grades score by degree',
  },
  why: {
    zh: '较低等级与较高等级同分，评价就失去了意义。',
    en: 'With equal points the grades tell nothing apart.',
  },
  fix: 'none',
  needs: ['rule'],
  messages: {
    equal: {
      zh: '“{lower}”得{points}分，不低于“{higher}”的{best}分。',
      en: '“{lower}” scores {points}, no less than “{higher}” with {best}.',
    },
  },
  examples: [
    {
      name: '一般与最好同分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 提升办案水平 | 有效提升 | 有效提升得满分，共计10分，提升情况一般得10分，提升较差不得分 | 10 |`,
      expect: ['E2 equal'],
    },
    {
      name: '两个等级的分数颠倒',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 读书月氛围 | 浓厚 | 浓厚得4分，较浓厚得2分，一般得3分，冷清不得分 | 4 |`,
      expect: ['E2 equal'],
    },
    {
      name: '从差到好写，也是逐级拉开',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 提升办案水平 | 有效提升 | 未提升不得分，有所提升得6分，有效提升得10分 | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const row of ruleRows(table.indicators, context)) {
      const full = fullPoints(row, context);
      const grades = wordCases(row.reading).flatMap((each) => {
        const points = awardPoints(each.award, full);
        return points === undefined
          ? []
          : [{ label: labelOf(each), points, full: each.award.kind === 'full' }];
      });
      if (grades.length < 3) continue;
      const ascending = grades[0]!.points < grades.at(-1)!.points;
      const ordered = ascending ? [...grades].reverse() : grades;
      for (let i = 1; i < ordered.length; i++) {
        const [higher, lower] = [ordered[i - 1]!, ordered[i]!];
        // Several ways to score nothing are no two grades.
        if (lower.points < higher.points || lower.points === 0 || !LESSER.test(lower.label)) continue;
        yield {
          message: 'equal',
          at: row.rule,
          slots: { lower: lower.label, points: lower.points, higher: higher.label, best: higher.points },
        };
        break;
      }
    }
  },
});
