import { liveIndicators, type DeclarationTable } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import { pointsElsewhere, sumPoints } from '../points';
import { levelOf } from '../total-levels';

/** The written scores, and the points of the execution rate where the form has them. */
function scoresOf(table: DeclarationTable) {
  const rows = liveIndicators(table).flatMap(({ score }) => (score?.value === undefined ? [] : [score]));
  const execution = table.funding.find(({ kind }) => kind === 'total')?.score;
  return { rows, execution: execution?.value === undefined ? undefined : execution };
}

export default defineCheck({
  id: 'total-wrong',
  scope: 'table',
  title: { zh: '总分或等级有误', en: 'Total or level is wrong' },
  severity: 'error',
  basis: {
    zh: '财预〔2020〕10号：总分为各项得分与预算执行率得分之和，90分以上为优，80至90为良，60至80为中',
    en: 'Cai Yu [2020] No. 10: the total is the sum of all scores; 优 from 90, 良 from 80, 中 from 60',
  },
  why: {
    zh: '总分由各项得分相加得出，等级由总分得出。',
    en: 'The total follows from the rows, the level from the total.',
  },
  fix: 'suggested',
  restsOnNorm: true,
  needs: ['totals', 'score'],
  messages: {
    total: {
      zh: '各项得分合计{sum}分，总分填了{total}分。',
      en: 'The scores add up to {sum}, the total says {total}.',
    },
    level: {
      zh: '总分{total}分应为“{right}”，填了“{level}”。',
      en: 'A total of {total} is {right}, {level} is written.',
    },
  },
  examples: [
    {
      name: '总分加错了，等级与总分同在一格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 60 | ≥12公里 | 12.5公里 | 60 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 40 | ≥90% | 88% | 39.11 |
        | 总分 |  |  | 100 |  |  | 99.5（良） |`,
      expect: ['G4 total', 'G4 level'],
      fixed: { G4: '99.11（良）' },
    },
    {
      name: '等级另起一行，与总分不符',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 60 | ≥12公里 | 12.5公里 | 60 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 40 | ≥90% | 92% | 40 |
        | 总分 |  |  | 100 |  |  | 100 |
        | 评价等次 |  |  |  |  |  | 良 |`,
      expect: ['G5 level'],
      fixed: { G5: '优' },
    },
    {
      name: '标签里写了各等级的界限',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 100 | ≥12公里 | 12.5公里 | 100 |
        | 总分 |  |  | 100 |  |  | 100 |
        | 评价等级（90分及以上为优，80—90分为良，60—80分为中，60分以下为差） |  |  |  |  |  | 良 |`,
      expect: ['G4 level'],
      fixed: { G4: '优' },
    },
    {
      name: '总分含写在别处的执行率得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 50 | ≥12公里 | 12.5公里 | 50 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 40 | ≥90% | 92% | 40 |
        | 总分 |  |  | 100 |  |  | 99.5 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const { rows, execution } = scoresOf(table);
    // The level may stand in a row of its own below the total: 评价等次 | 优.
    const total = table.totals.findLast(
      ({ score, weight }) => score?.value !== undefined || weight?.value !== undefined,
    );
    if (total === undefined || rows.length === 0) return;
    const graded = table.totals.findLast((row) => row.grade);
    const grade = graded?.grade;
    const written = total.score?.value;
    const sum = sumPoints(rows.map(({ value }) => value!));
    const all = sumPoints([sum, execution?.value ?? 0]);
    if (total.score && written !== undefined && total.score.content.formula === undefined) {
      const elsewhere = execution ? 0 : pointsElsewhere(total.weight?.value ?? 0, table);
      const fits = written >= sum && written <= sum + elsewhere;
      const right = fits || [sum, all].some((each) => Math.abs(each - written) <= 0.0051);
      if (!right) {
        const related = [...rows, execution];
        report({
          message: 'total',
          at: total.score,
          related,
          slots: { sum: all, total: written },
          edits: [editOf(total.score, total.score.text.replace(/\d+(?:\.\d+)?/u, String(all)))],
        });
      }
    }
    const level = /[优良中差]/.exec(grade?.value ?? '')?.[0];
    // The level belongs to a total out of 100; a part of it has none.
    const whole = (total.weight?.value ?? 100) === 100;
    if (grade && level && written !== undefined && whole) {
      const right = levelOf(written, context.profile.gradeBounds.value, graded.label.text);
      if (right !== undefined && right !== level)
        report({
          message: 'level',
          at: grade,
          related: [total.score],
          slots: { total: written, right, level },
          // 自评等级：良 keeps its label.
          ...(/(?:^|[:：]\s*)[优良中差]$/u.test(grade.value)
            ? { edits: [editOf(grade, grade.value.replace(/[优良中差]$/u, right))] }
            : {}),
        });
    }
  },
});
