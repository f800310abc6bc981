import type { Level } from '../../model/declaration';
import type { FirstLevel } from '../../norms';
import { defineCheck } from '../define-check';
import type { Points } from '../points';
import { shownPoints, sumPoints, tablePoints } from '../points';

export default defineCheck({
  id: 'weight-level-total',
  scope: 'table',
  title: { zh: '一级指标分值不符合规范', en: 'First-level weights differ from the norm' },
  severity: 'warning',
  basis: { zh: '财预〔2021〕101号：一级指标权重', en: 'Cai Yu [2021] No. 101: weights of the first levels' },
  why: {
    zh: '各级权重偏离规范又没有说明，审核时会要求调整。',
    en: 'Reviewers ask for a change where the levels weigh otherwise than the norm says.',
  },
  fix: 'none',
  restsOnNorm: true,
  needs: ['level1', ['weight', 'rule']],
  messages: {
    level: {
      zh: '“{level}”合计{total}分，规范为{expected}分。',
      en: '{level} adds up to {total}; the norm says {expected}.',
    },
  },
  examples: [
    {
      name: '产出和效益的权重互换了5分',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 45 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 35 |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: ['A2 level', 'A3 level'],
    },
    {
      name: '50、30、10',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 50 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    const { points, unknown } = tablePoints(table, context);
    if (unknown.length > 0 || points.length < 3) return;
    const levels = new Map<FirstLevel, { level: Level; points: Points[] }>();
    for (const point of points) {
      const { level1 } = point.indicator;
      // A level outside the norm's set: another form, which its weights do not fit.
      if (!level1?.standard) return;
      if (level1.standard === '预算执行率') continue;
      const key = level1.standard as FirstLevel;
      const known = levels.get(key);
      if (known) known.points.push(point);
      else levels.set(key, { level: level1, points: [point] });
    }
    const { withCost, withoutCost } = context.profile.levelWeights;
    const fact = levels.has('成本指标') ? withCost : withoutCost;
    // A table without one of the norm's levels follows another scheme (产出 60, 效果 40), which the norm does not weigh.
    if (!fact || Object.keys(fact.value).some((name) => !levels.has(name as FirstLevel))) return;
    for (const [name, { level, points: own }] of levels) {
      const expected = fact.value[name];
      const total = sumPoints(own.map(({ value }) => value));
      if (expected === undefined || total === expected) continue;
      yield {
        message: 'level',
        at: level,
        related: own.map(({ cell }) => cell),
        slots: { level: level.name, total: shownPoints(total), expected },
        basis: `${fact.source}${fact.assumed ? '（据表样推定）' : ''}：一级指标权重`,
      };
    }
  },
});
