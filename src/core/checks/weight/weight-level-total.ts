import { defineCheck } from '../define-check';
import { shownPoints, tablePoints } from '../points';
import { dividesItself, followsScheme, totalOf, weighedLevels } from '../level-weights';

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
      name: '部门自评表把100分写在各级名称里',
      table: `
        2025年度部门整体支出绩效自评表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
        | 预算执行（10分） | 预算执行率 | 部门预算执行率 | 100% | 98% | 10 | 9.8 |
        | 产出指标（40分） | 数量指标 | 下乡演出场次 | ≥60场 | 60场 | 40 | 40 |
        | 效益指标（30分） | 社会效益指标 | 文化活动参与率 | ≥40% | 45% | 30 | 30 |
        | 满意度指标（20分） | 服务对象满意度指标 | 观众满意度 | ≥90% | 92% | 20 | 20 |`,
      expect: [],
    },
    {
      name: '名称里写的与合计不同，仍按规范',
      table: `
        2025年度部门整体支出绩效自评表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
        | 预算执行（10分） | 预算执行率 | 部门预算执行率 | 100% | 98% | 10 | 9.8 |
        | 产出指标（50分） | 数量指标 | 下乡演出场次 | ≥60场 | 60场 | 40 | 40 |
        | 效益指标（30分） | 社会效益指标 | 文化活动参与率 | ≥40% | 45% | 40 | 40 |
        | 满意度指标（10分） | 服务对象满意度指标 | 观众满意度 | ≥90% | 92% | 10 | 10 |`,
      expect: ['A4 level', 'A5 level'],
    },
    {
      name: '效益指标有一行没有分值，产出指标的60分仍不合规范',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 60 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 20 |
        |  | 社会效益指标 | 乱停投诉起数 | ≤20起 |  |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: ['A2 level'],
    },
    {
      name: '没有预算执行率，一共100分，怎么分都凑不成90分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 60 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const { points, unknown } = tablePoints(table, context);
    // Of a level with a row of unknown weight nothing is known; two of them leave no division to hold the others against.
    const open = new Set(unknown.map(({ level1 }) => level1?.standard));
    if (open.size > 1 || open.has(undefined) || points.length < 3) return;
    const weighed = weighedLevels(points);
    if (!weighed) return;
    const { levels, execution } = weighed;
    const { withCost, withoutCost } = context.profile.levelWeights;
    const fact = levels.has('成本指标') || open.has('成本指标') ? withCost : withoutCost;
    if (!fact || !followsScheme(fact.value, levels, table) || dividesItself(levels, table, execution)) return;
    for (const [name, { level, points: own }] of levels) {
      const expected = fact.value[name];
      const total = totalOf(own);
      if (expected === undefined || total === expected || open.has(name)) continue;
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
