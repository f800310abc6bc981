import { columnOf } from '../../model/declaration';
import { defineCheck } from '../define-check';
import { executionPoints, isWhole, shownPoints, sumPoints, tablePoints } from '../points';

export default defineCheck({
  id: 'weight-total',
  scope: 'table',
  title: { zh: '分值合计不对', en: 'Weights do not add up' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：申报时合计90分（自评另加预算执行率10分），或合计100分',
    en: 'Cai Yu [2021] No. 101: 90 points when declared (10 for execution come later), or 100',
  },
  why: {
    zh: '分值合计不对，自评得分无法折算，申报会被退回。',
    en: 'Scores cannot be summed up, and the declaration is returned.',
  },
  fix: 'none',
  restsOnNorm: true,
  needs: [['weight', 'rule']],
  messages: {
    total: {
      zh: '各指标分值合计{total}分，应为{expected}分。',
      en: 'The weights add up to {total}; {expected} is asked for.',
    },
    withExecution: {
      zh: '各指标分值合计{total}分，加预算执行率{execution}分为{sum}分，应为{expected}分。',
      en: 'The weights add up to {total}, with {execution} for execution to {sum}; {expected} is asked for.',
    },
  },
  examples: [
    {
      name: '合计95分',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 55 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: ['E1 total'],
    },
    {
      name: '合计90分',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | 50 |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 10 |`,
      expect: [],
    },
    {
      name: '一份分值权重以百分数填写',
      profile: 'mof-2020',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
        | 产出指标 | 数量指标 | 新增泊位数 | ≥300个 | «0.6 as 60%» |
        | 效益指标 | 社会效益指标 | 停车便利程度 | 明显提升 | «0.4 as 40%» |`,
      expect: [],
    },
    {
      name: '连预算执行率一共95分',
      profile: 'mof-2020',
      table: `
        | 资金情况（万元） |  |  |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  |  | 年度资金总额： |  | 400 | 400 | 10 | 100% | 10 |
        |  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因 |
        |  | 产出指标 | 数量指标 | 新增泊位数 | 55 | ≥300个 | 300个 | 55 |  |
        |  | 效益指标 | 社会效益指标 | 停车便利程度 | 30 | 明显提升 | 明显提升 | 30 |  |`,
      expect: ['E3 withExecution'],
    },
  ],

  run(table, report, context) {
    const { points, unknown } = tablePoints(table, context);
    const expected = context.profile.totals.value;
    // A row without weight is a finding of its own; until it is filled in the total says nothing.
    if (expected.length === 0 || points.length < 2 || unknown.length > 0) return;
    const total = sumPoints(points.map(({ value }) => value));
    const execution = executionPoints(table);
    const sum = sumPoints([total, execution]);
    // Shares that add up to a whole (0.6 + 0.4) are weights as well.
    if (isWhole(total, execution, expected) || total === 1 || total === 0.9) return;
    const related = points.map(({ cell }) => cell);
    // A list of projects has one header for all of them.
    const header = table.list ? related[0]! : (columnOf(table, 'weight') ?? columnOf(table, 'rule')!).cell;
    const slots = { total: shownPoints(total), expected: execution > 0 ? '100' : expected.join('或') };
    if (execution > 0) {
      report({
        message: 'withExecution',
        at: header,
        related,
        slots: { ...slots, execution, sum: shownPoints(sum) },
      });
    } else {
      report({ message: 'total', at: header, related, slots });
    }
  },
});
