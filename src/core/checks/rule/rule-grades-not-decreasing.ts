import { defineCheck } from '../define-check';
import { awardPoints, fullPoints, labelOf, ruleRows, wordCases } from '../rule-facts';

/** Words of a grade below the best one: only with such a word is the order of the text an order of grades. */
const LESSER = /一般|基本|部分|较差|差|不|未|没|无|有所|较低|低|中|合格|尚可|略/;

/** 较健全 is less than 健全; 较上年提升 compares with a year. */
const RATHER = /(?:比较|较为|较)(?!上|去|往|前|同|基|20)(?=\p{Script=Han})/u;

/** 氛围一般 before 氛围冷清: of one thing, and what comes below the middle grade is less. */
const MIDDLE = /(?:一般|基本|尚可|有所[\p{Script=Han}]{2}|较[\p{Script=Han}]{1,2})$/u;

/** Whether a grade of the same thing follows the middle one, in grades that fall until there. */
function followsMiddle(lower: string, higher: string, before: number, at: number): boolean {
  return MIDDLE.test(higher) && before > at && lower.length > 2 && lower.slice(0, 2) === higher.slice(0, 2);
}

/** Whether a label names a lesser grade than another by its words. */
function isLesser(lower: string, higher: string): boolean {
  return LESSER.test(lower) || (RATHER.test(lower) && !RATHER.test(higher) && !LESSER.test(higher));
}

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
        | 效益指标 | 社会效益指标 | 提升办案水平 | 有效提升 | 有效提升得满分，共计10分，提升情况一般得10分，提升较差不得分 | 10 |
        |  | 可持续影响指标 | 养护制度 | 健全 | 健全得满分，计4分，较健全得4分，不健全不得分 | 4 |`,
      expect: ['E2 equal', 'E3 equal'],
    },
    {
      name: '两个等级的分数颠倒',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 读书月氛围 | 浓厚 | 浓厚得4分，较浓厚得2分，一般得3分，冷清不得分 | 4 |`,
      expect: ['E2 equal'],
    },
    {
      name: '中间一档以下的等级同分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 夜市人气 | 人气旺盛 | 人气旺盛得8分，人气一般得5分，人气萧条得5分 | 8 |`,
      expect: ['E2 equal'],
    },
    {
      name: '从差到好写，也是逐级拉开',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 提升办案水平 | 有效提升 | 未提升不得分，有所提升得6分，有效提升得10分 | 10 |
        |  | 社会效益指标 | 投诉化解情况 | 好转 | 获评先进得4分，较上年好转得4分，未好转不得分 | 4 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'wordCases')) {
      const cases = wordCases(row.reading);
      if (cases.length < 3) continue;
      const full = fullPoints(row, context);
      const grades = cases.flatMap((each) => {
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
        if (lower.points < higher.points || lower.points === 0) continue;
        const before = ordered[i - 2]?.points ?? 0;
        if (
          !isLesser(lower.label, higher.label) &&
          !followsMiddle(lower.label, higher.label, before, higher.points)
        )
          continue;
        report({
          message: 'equal',
          at: row.rule,
          slots: { lower: lower.label, points: lower.points, higher: higher.label, best: higher.points },
        });
        break;
      }
    }
  },
});
