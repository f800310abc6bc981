import { defineCheck } from '../define-check';
import { shownPoints, sumPoints, tablePoints } from '../points';

export default defineCheck({
  id: 'weight-concentrated',
  scope: 'table',
  title: { zh: '分值过于集中', en: 'Weight is concentrated' },
  severity: 'info',
  basis: {
    zh: '审核惯例：单项指标不宜占总分过高',
    en: 'Practice: no single indicator carries too large a share',
  },
  why: {
    zh: '一项指标几乎决定总分，其他指标就失去了意义。',
    en: 'One indicator that decides the total makes the others pointless.',
  },
  fix: 'none',
  restsOnNorm: true,
  needs: [['weight', 'rule']],
  messages: {
    share: {
      zh: '“{name}”{weight}分，占全部分值的{share}%，超过{limit}%。',
      en: '“{name}” carries {weight} points, {share} % of all; {limit} % is the usual limit.',
    },
  },
  examples: [
    {
      name: '一项占一半以上',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 采购教具套数 | ≥80套 | 50 |
        |  | 质量指标 | 教具验收合格率 | ≥98% | 10 |
        | 效益指标 | 社会效益指标 | 受益学生人数 | ≥3000人 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 10 |`,
      expect: ['E2 share'],
    },
    {
      name: '分值分散',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 采购教具套数 | ≥80套 | 25 |
        |  | 质量指标 | 教具验收合格率 | ≥98% | 25 |
        | 效益指标 | 社会效益指标 | 受益学生人数 | ≥3000人 | 20 |
        |  | 可持续影响指标 | 教具使用年限 | ≥5年 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const { points } = tablePoints(table, context);
    const total = sumPoints(points.map(({ value }) => value));
    const limit = context.profile.concentrationShare.value;
    // With three rows or fewer each one is bound to carry much.
    if (points.length < 4 || total <= 0) return;
    for (const { indicator, value, cell } of points) {
      const share = (value / total) * 100;
      if (share <= limit) continue;
      const slots = {
        name: indicator.name.value,
        weight: shownPoints(value),
        share: share.toFixed(0),
        limit,
      };
      report({ message: 'share', at: cell, related: [indicator.name], slots });
    }
  },
});
