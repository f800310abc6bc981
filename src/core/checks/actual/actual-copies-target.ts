import { liveIndicators } from '../../model/declaration';
import { defineCheck } from '../define-check';

/** With fewer rows it may well be so. */
const ROWS_THAT_MAKE_ONE_WONDER = 5;

export default defineCheck({
  id: 'actual-copies-target',
  scope: 'table',
  title: { zh: '实际值全部等于指标值', en: 'Every actual equals its target' },
  severity: 'info',
  basis: { zh: '实际完成值应取自业务台账', en: 'Actual values come from the records' },
  why: { zh: '多半是把指标值照抄了一遍。', en: 'Most likely the targets were copied.' },
  fix: 'none',
  needs: ['actual', 'target'],
  messages: {
    copied: {
      zh: '{count}个定量指标的实际完成值全部等于指标值。',
      en: 'All {count} actual values equal their targets.',
    },
  },
  examples: [
    {
      name: '全部照抄',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12公里 | 20 |
        |  |  | 涵闸检修座数 | 20 | ≥36座 | 36座 | 20 |
        |  | 质量指标 | 工程合格率 | 20 | ≥95% | 95% | 20 |
        |  | 时效指标 | 按期完工率 | 20 | ≥98% | 98% | 20 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 20 | ≥90% | 90% | 20 |`,
      expect: ['F2 copied'],
    },
    {
      name: '定性指标也照抄',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12公里 | 20 |
        |  | 质量指标 | 工程合格率 | 20 | =100% | 100% | 20 |
        |  | 时效指标 | 按期完工率 | 20 | =100% | 100% | 20 |
        | 效益指标 | 社会效益指标 | 通行条件 | 20 | 明显改善 | 明显改善 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 20 | ≥90% | 90% | 20 |`,
      expect: ['F2 copied'],
    },
    {
      name: '只有100%和等级达到了，数都不同',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12公里 | 20 |
        |  | 质量指标 | 工程合格率 | 20 | =100% | 100% | 20 |
        |  | 时效指标 | 按期完工率 | 20 | =100% | 100% | 20 |
        | 效益指标 | 社会效益指标 | 通行条件 | 20 | 明显改善 | 明显改善 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 20 | ≥90% | 93% | 20 |`,
      expect: [],
    },
    {
      name: '有高有低',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.4公里 | 20 |
        |  |  | 涵闸检修座数 | 20 | ≥36座 | 36座 | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const filled = liveIndicators(table).flatMap(({ actual, target }) =>
      actual === undefined || target === undefined || actual.text.trim() === '' ? [] : [{ actual, target }],
    );
    const rows = filled.filter(
      ({ actual, target }) => actual.value.number !== undefined && target.value.number !== undefined,
    );
    const grades = filled.filter(
      ({ actual, target }) => actual.value.number === undefined && target.value.number === undefined,
    );
    const first = rows[0];
    if (first === undefined || rows.length + grades.length < ROWS_THAT_MAKE_ONE_WONDER) return;
    // 100 % reached is what a target of 100 % asks for.
    const telling = rows.filter(({ target }) => target.value.number !== 100 && target.value.number !== 0);
    if (
      telling.length < 2 ||
      !rows.every(({ actual, target }) => actual.value.number === target.value.number) ||
      !grades.every(({ actual, target }) => actual.value.words === target.value.words)
    )
      return;
    report({
      message: 'copied',
      at: first.actual,
      related: rows.slice(1).map(({ actual }) => actual),
      slots: { count: rows.length },
    });
  },
});
