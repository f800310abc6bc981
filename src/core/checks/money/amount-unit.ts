import type { AmountGroup } from '../../model/declaration';
import { defineCheck } from '../define-check';
import {
  amountsOfOthers,
  labelledAmounts,
  toldAmounts,
  written,
  writtenAmounts,
  type Written,
} from '../written-amounts';

/** 合计 of 总投资（万元） | 本年支付（元）: a sum in several columns says for each in what unit it is. */
const isFirstInRow = (one: AmountGroup, at: number, all: readonly AmountGroup[]): boolean =>
  at === 0 || one.label !== all[at - 1]!.label || one.total.cell.row !== all[at - 1]!.total.cell.row;

export default defineCheck({
  id: 'amount-unit',
  scope: 'table',
  title: { zh: '元与万元混用', en: '元 and 万元 are mixed' },
  severity: 'warning',
  basis: { zh: '同一表中金额单位应统一', en: 'One table uses one unit of money' },
  why: { zh: '元与万元混用容易差出一万倍。', en: 'Mixing them up is a factor of ten thousand.' },
  fix: 'none',
  messages: {
    mixed: {
      zh: '“{first}”与“{second}”的金额单位不一致。',
      en: '{first} and {second} are in different units of money.',
    },
    stated: {
      zh: '“{amount}”与资金栏的单位“{unit}”不一致。',
      en: '{amount} is not in {unit}, the unit of the funding block.',
    },
  },
  examples: [
    {
      name: '总金额用万元，年度计划用元',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:360000 元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A1 mixed'],
    },
    {
      name: '标签里写明的单位与上面几行不同',
      table: `
        | 项目总投资（万元） | 380 | 其中：资本金 | 95 | 专项债券 | 285 |
        | 本年债券付息（元） | 74200 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['B2 mixed'],
    },
    {
      name: '资金栏用万元，一格写了元',
      table: `
        项目支出绩效自评表
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 40 | 40 | 38 | 10 | 95% | 9.5 |
        | | 其中：财政拨款 | 30 | 30 | 300000元 | — | 100% | — |
        | | 其他资金 | 10 | 10 | 8 | — | 80% | — |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | 90 | ≥7座 | 7座 | 90 |`,
      expect: ['E4 stated'],
    },
    {
      name: '测算说明里一项用了元；每户的标准可以用元',
      table: `
        | 资金测算说明 | 桥面维修260万元，监理费86000元，其余为预备费。 |
        | 资金安排 | 桥面维修260万元，每户补助12000元，共补助31户。 |
        | 资金投入 | 桥灯单台12000元、护栏50万元，搬迁户补15000元，共补助31户。 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['B1 mixed'],
    },
    {
      name: '单位一致',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:36 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const { fundingLine, funding } = table;
    // 总投资（亿元） | 本年度投资（万元） over rows of projects: each column is in its own unit.
    const amounts = table.amounts.filter(({ ofProject }) => !ofProject);
    const sets: Written[][] = amounts.map(({ total, parts }) => [total, ...parts].map(written));
    const [stated] = sets.flat().filter(({ unit }) => unit !== undefined);
    if (stated) sets.push([stated, ...labelledAmounts(table)]);
    // 资金总额（万元） 860 over 本年度申请资金 8600000元.
    sets.push(amounts.filter(isFirstInRow).map(({ total }) => written(total)));
    if (stated) sets.push([stated, ...amountsOfOthers(table)]);
    if (fundingLine)
      sets.unshift(
        [fundingLine.total, fundingLine.annual].filter((amount) => amount !== undefined).map(written),
      );
    sets.push(
      funding.filter(({ unit }) => unit === undefined).flatMap(writtenAmounts),
      ...toldAmounts(table),
    );
    for (const set of sets) {
      const first = set.find(({ unit }) => unit !== undefined);
      const other = set.find(({ unit }) => unit !== undefined && unit !== first?.unit);
      if (!first || !other) continue;
      report({
        message: 'mixed',
        at: other,
        related: other.labelCell ? [first, { cell: other.labelCell }] : [first],
        slots: { first: first.text, second: other.text },
      });
    }
    for (const row of funding) {
      for (const amount of writtenAmounts(row)) {
        if (row.unit === undefined || amount.unit === row.unit) continue;
        report({ message: 'stated', at: amount, slots: { amount: amount.text, unit: row.unit } });
      }
    }
  },
});
