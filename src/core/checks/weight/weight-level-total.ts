import type { DeclarationTable, Level } from '../../model/declaration';
import type { FirstLevel, LevelWeights } from '../../norms';
import { defineCheck } from '../define-check';
import type { Points } from '../points';
import { shownPoints, sumPoints, tablePoints } from '../points';

type Weighed = Map<FirstLevel, { readonly level: Level; readonly points: Points[] }>;

const totalOf = (points: readonly Points[]): number => sumPoints(points.map(({ value }) => value));

/**
 * Whether a table is divided as the norm says. A level that stands there without an indicator belongs to the scheme; one
 * that is left out altogether may be a sign of another scheme (产出 60, 效果 40), unless most of the others weigh what
 * the norm gives them.
 */
function followsScheme(norm: LevelWeights, levels: Weighed, table: DeclarationTable): boolean {
  const there = new Set(table.indicators.map(({ level1 }) => level1?.standard));
  const names = Object.keys(norm) as FirstLevel[];
  if (names.every((name) => there.has(name))) return true;
  const alike = names.filter((name) => totalOf(levels.get(name)?.points ?? []) === norm[name]);
  return alike.length * 2 > levels.size;
}

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
      name: '满意度指标空着，分给了效益指标',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 30 |
        |  | 质量指标 | 划线合格率 | ≥98% | 20 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 40 |
        | 满意度指标 | 服务对象满意度指标 | 无 |  |  |`,
      expect: ['A4 level'],
    },
    {
      name: '另一种分法：产出60，效益40',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 40 |
        |  | 质量指标 | 划线合格率 | ≥98% | 20 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 40 |`,
      expect: [],
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

  run(table, report, context) {
    const { points, unknown } = tablePoints(table, context);
    if (unknown.length > 0 || points.length < 3) return;
    const levels: Weighed = new Map();
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
    if (!fact || !followsScheme(fact.value, levels, table)) return;
    for (const [name, { level, points: own }] of levels) {
      const expected = fact.value[name];
      const total = totalOf(own);
      if (expected === undefined || total === expected) continue;
      report({
        message: 'level',
        at: level,
        related: own.map(({ cell }) => cell),
        slots: { level: level.name, total: shownPoints(total), expected },
        basis: `${fact.source}${fact.assumed ? '（据表样推定）' : ''}：一级指标权重`,
      });
    }
  },
});
