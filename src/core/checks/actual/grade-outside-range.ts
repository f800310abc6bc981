import { liveIndicators } from '../../model/declaration';
import type { RuleReading } from '../../model/rule-reading';
import { gradeFor, readGeneralClauses, type GeneralGrade } from '../../scoring/general-clauses';
import { defineCheck } from '../define-check';
import { labelOf } from '../rule-facts';
import { noteGrades } from '../row-score';
import { pointsOf, shownPoints } from '../points';

export default defineCheck({
  id: 'grade-outside-range',
  scope: 'table',
  title: { zh: '定性得分超出所在档次', en: 'A qualitative score outside its grade' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：定性指标按档次在分值的相应区间内打分',
    en: 'Cai Yu [2021] No. 101: each grade has its share of the weight',
  },
  why: { zh: '填的档次和打的分数对不上。', en: 'The grade and the points contradict each other.' },
  fix: 'none',
  silences: ['score-differs'],
  needs: ['score', 'actual'],
  messages: {
    outside: {
      zh: '“{grade}”应得{from}至{to}分，填了{score}分。',
      en: '“{grade}” earns {from} to {to} points; {score} is written.',
    },
  },
  examples: [
    {
      name: '部分达成却得了满分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 效益指标 | 社会效益指标 | 提升通行体验 | 10 | 成效明显 | 部分达成预期指标 | 10 |
        注：定性指标按“达成预期指标”“部分达成预期指标”“未达成预期指标”三档，依次在分值的80%至100%、60%至80%、0至60%之间打分。`,
      expect: ['G2 outside'],
    },
    {
      name: '在区间之内',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 效益指标 | 社会效益指标 | 提升通行体验 | 10 | 成效明显 | 部分达成预期指标 | 7 |
        注：定性指标按“达成预期指标”“部分达成预期指标”“未达成预期指标”三档，依次在分值的80%至100%、60%至80%、0至60%之间打分。`,
      expect: [],
    },
    {
      name: '区间写在该行的评分标准里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 效益指标 | 社会效益指标 | 夜校课程吸引力 | 10 | 达成预期目标 | 达成预期目标得8-10分，部分达成预期目标得6-8分，未达成预期目标得0-6分 | 部分达成预期目标 | 9 |
        |  |  | 夜校师资稳定 | 20 | 达成预期目标 | 达成预期目标的得分值的80%—100%，部分达成的得分值的60%—80%，未达成的得分值的0—60% | 部分达成 | 13 |
        |  | 可持续影响指标 | 管理机制 | 20 | 健全 | 健全的得分值的80%-100%，较健全的得分值的60%-80%，不健全的得分值的0-60% | 较健全 | 17 |`,
      expect: ['H2 outside', 'H4 outside'],
    },
    {
      name: '没有说明的，按规范的档次',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 效益指标 | 社会效益指标 | 提升通行体验 | 10 | 成效明显 | 达成预期指标 | 5 |
        |  | 可持续影响指标 | 管护机制 | 10 | 健全 | 达成预期指标 | 9 |`,
      expect: ['G2 outside'],
    },
  ],

  run(table, report, context) {
    const note = noteGrades(table);
    for (const indicator of liveIndicators(table)) {
      const { score, actual, rule } = indicator;
      const words = actual?.value.words.trim() ?? '';
      const points = pointsOf(indicator, context)?.value;
      if (
        score?.value === undefined ||
        actual === undefined ||
        words === '' ||
        actual.value.number !== undefined ||
        // 基本按期 of a rate of ≥95 % is no grade that the general clauses speak of.
        indicator.target?.value.number !== undefined ||
        points === undefined
      )
        continue;
      const own = rule ? ruleRanges(rule.text, context.rule(indicator), points) : undefined;
      const range =
        own !== undefined
          ? gradeFor(own, words)
          : shareOf(
              note.cell === undefined && rule === undefined
                ? context.profile.gradeShares.value.find(({ name }) => name.zh === words)
                : gradeFor(note.grades, words),
              points,
            );
      if (range === undefined || (score.value >= range.from - 1e-9 && score.value <= range.to + 1e-9))
        continue;
      const [from, to] = [shownPoints(range.from), shownPoints(range.to)];
      const slots = { grade: words, from, to, score: score.value };
      report({ message: 'outside', at: score, related: [actual, rule ?? note.cell], slots });
    }
  },
});

/** The points between which the row's own rule lets each grade be scored; `undefined` where it names no such ranges. */
function ruleRanges(
  text: string,
  reading: RuleReading | undefined,
  points: number,
): readonly GeneralGrade[] | undefined {
  const cases = reading?.meaning?.kind === 'ladder' ? reading.meaning.cases : [];
  const ranges = cases.flatMap((each) => {
    if (each.award.kind !== 'choice') return [];
    const { min, max, of } = each.award;
    const unit = of === 'points' ? 1 : points / 100;
    return [{ label: labelOf(each), from: min * unit, to: max * unit }];
  });
  if (ranges.length > 0) return ranges;
  const shares = readGeneralClauses(text)?.grades.map((grade) => ({ ...grade, ...shareOf(grade, points)! }));
  return shares && shares.length > 0 ? shares : undefined;
}

function shareOf(grade: { readonly from: number; readonly to: number } | undefined, points: number) {
  return grade && { from: (grade.from / 100) * points, to: (grade.to / 100) * points };
}
