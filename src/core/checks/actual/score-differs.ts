import { liveIndicators } from '../../model/declaration';
import { mayBeSpared } from '../../scoring';
import { defineCheck, editOf } from '../define-check';
import { noteGrades, rowScore } from '../row-score';

/** Scores are written rounded: half a unit of the last decimal, one decimal at least. */
function tolerance(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return decimals >= 2 ? 0.0051 : 0.051;
}

export default defineCheck({
  id: 'score-differs',
  scope: 'table',
  title: { zh: '得分与评分标准不符', en: 'The score is not what the rule gives' },
  severity: 'error',
  basis: {
    zh: '得分应按评分标准（或表下附注的计分办法）计算',
    en: 'Scores follow the rule, or the clauses under the form',
  },
  why: { zh: '复核时会按评分标准重新计算。', en: 'A reviewer computes it again.' },
  fix: 'suggested',
  needs: ['score', 'actual'],
  messages: {
    differs: {
      zh: '得分填{written}，按评分标准应为{score}。{working}。',
      en: 'The score says {written}, the rule gives {score}. {working}.',
    },
    spared: {
      zh: '得分填{written}，按评分标准应为{score}；评分标准写有不扣分的例外，属于例外的须附依据。{working}。',
      en: 'The score says {written}, the rule gives {score}, unless this is one of the cases that it exempts. {working}.',
    },
  },
  examples: [
    {
      name: '按标准少扣了分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 达到12公里得满分，每少1公里扣2分，扣完为止 | 10公里 | 18 |`,
      expect: ['H2 differs'],
      fixed: { H2: '16' },
    },
    {
      name: '表下附注规定按比例计分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥10公里 | 8公里 | 18 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% | 96% | 20 |
        注：1.定量指标完成的得满分，未完成的按实际值除以指标值乘以分值计算。`,
      expect: ['G2 differs'],
      fixed: { G2: '16' },
    },
    {
      name: '没有符号，少比多好的，不知按哪个方向计分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 时效指标 | 险情处置时限 | 20 | 30分钟 | 22分钟 | 20 |
        |  | 质量指标 | 巡堤记录差错率 | 20 | 2% | 1.5% | 20 |
        |  | 经济成本指标 | 护岸综合单价 | 20 | 3100元 | 2980元 | 20 |
        |  | 数量指标 | 护岸修复长度 | 20 | 10公里 | 8公里 | 18 |`,
      expect: ['G5 differs'],
      fixed: { G5: '16' },
    },
    {
      name: '评分标准写有例外：不能断定错了，不给改法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 达到12公里得满分，每少1公里扣2分，扣完为止（因汛情等客观原因的除外） | 10公里 | 20 |
        |  | 数量指标 | 涵闸检修座数 | 20 | ≥12座 | 达到12座得满分，每少1座扣2分，扣完为止（因汛情等客观原因的除外） | 10座 | 14 |`,
      expect: ['H2 spared', 'H3 differs'],
      fixed: { H3: '16' },
    },
    {
      name: '四舍五入后的得分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 按完成比例得分 | 11公里 | 18.3 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const note = noteGrades(table).cell;
    for (const indicator of liveIndicators(table)) {
      const { score, actual, rule } = indicator;
      if (
        score?.value === undefined ||
        actual === undefined ||
        actual.text.trim() === '' ||
        score.content.formula !== undefined
      )
        continue;
      const result = rowScore(indicator, table, context);
      if (result?.status !== 'scored' || result.score === null) continue;
      const written = score.value;
      const readings = [result.score, ...result.alternatives.flatMap((each) => each.score ?? [])];
      if (readings.some((points) => Math.abs(points - written) <= tolerance(score.text))) continue;
      const right = String(Number(result.score.toFixed(2)));
      // 因政策调整的除外: who is spared keeps more than the number earns, and nothing is there to be put right.
      const spared = written > result.score && mayBeSpared(result.assumptions);
      report({
        message: spared ? 'spared' : 'differs',
        at: score,
        related: [actual, rule ?? note],
        slots: { written, score: right, working: result.explanation },
        ...(spared ? { severity: 'warning' as const } : { edits: [editOf(score, right)] }),
      });
    }
  },
});
