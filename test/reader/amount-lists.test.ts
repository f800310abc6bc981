import { tableOf } from '../support/reading';

const INDICATORS = `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 改造敬老院所数 | ≥3所 | 50 |
    | 效益指标 | 社会效益指标 | 惠及老人数 | ≥200人 | 30 |`;

/** The sums of a form, each as 合计 900万元 = 600万元 + 300万元. */
const sumsOf = (lines: string): readonly string[] =>
  tableOf(`项目支出绩效目标申报表\n${lines}\n${INDICATORS}`).amounts.map(
    ({ label, total, parts }) =>
      `${label} ${total.value}${total.unit ?? ''} = ${parts.map(({ value, unit }) => `${value}${unit ?? ''}`).join(' + ')}`,
  );

describe('sums over or under their parts', () => {
  it('reads each column in its own unit, the year it is of in front', () => {
    expect(
      sumsOf(`
        | 资金来源 | 总投资（万元） | 本年支付（元） |
        | 合计 | 900 | 3000000 |
        | 其中：中央资金 | 600 | 2000000 |
        | 其他资金 | 300 | 1000000 |`),
    ).toEqual(['合计 900万元 = 600万元 + 300万元', '合计 3000000元 = 2000000元 + 1000000元']);
  });

  it('reads the sum of each year once, with a remark behind', () => {
    expect(
      sumsOf(`
        | 资金来源（万元） | 2025年 | 2026年 | 备注 |
        | 合计 | 300 | 900 | |
        | 中央资金 | 200 | 600 | |
        | 其他资金 | 100 | 290 | 慈善会捐赠 |`),
    ).toEqual(['2025年 300万元 = 200万元 + 100万元', '2026年 900万元 = 600万元 + 290万元']);
  });

  it('leaves out columns that nobody adds up', () => {
    expect(
      sumsOf(`
        | 补助对象 | 人数 | 补助标准（元） | 补助金额（元） | 到位率 |
        | 合计 | 100 | 500 | 50000 | 66.67 |
        | 城市低保补助 | 60 | 500 | 30000 | 66.67 |
        | 农村低保补助 | 40 | 500 | 20000 | 66.67 |`),
    ).toEqual(['合计 50000元 = 30000元 + 20000元']);
  });

  it.each([
    [
      'an unknown part at the end',
      '| 合计 | 1000 |',
      '| 中央资金 | 600 |',
      '| 其他资金 | 100 |',
      '| 东西部协作 | 300 |',
    ],
    ['a dash', '| 合计 | 1000 |', '| 中央资金 | 600 |', '| 其他资金 | 100 |', '| 省级资金 | — |'],
    [
      'a part of a part',
      '| 合计 | 900 |',
      '| 财政拨款 | 600 |',
      '| 自有资金 | 300 |',
      '| 其中：结转资金 | 50 |',
    ],
    [
      'what was bought of it',
      '| 合计 | 900 |',
      '| 财政拨款 | 600 |',
      '| 其他资金 | 300 |',
      '| 政府采购资金 | 450 |',
    ],
    [
      'a sum of some',
      '| 合计 | 400 |',
      '| 财政资金小计 | 300 |',
      '| 中央资金 | 100 |',
      '| 省级资金 | 200 |',
      '| 自筹资金 | 100 |',
    ],
    [
      'parts that another one holds',
      '| 合计 | 1000 |',
      '| 财政资金 | 800 |',
      '| 中央资金 | 500 |',
      '| 省级资金 | 300 |',
      '| 自筹资金 | 200 |',
    ],
    [
      'a sum of some above',
      '| 中央资金 | 100 |',
      '| 省级资金 | 200 |',
      '| 小计 | 300 |',
      '| 自筹资金 | 50 |',
      '| 其他资金 | 50 |',
      '| 合计 | 400 |',
    ],
    [
      'numbers that tell what holds what',
      '| 一、基本支出 | 600 |',
      '| 人员经费 | 500 |',
      '| 公用经费 | 100 |',
      '| 二、项目支出 | 400 |',
      '| 合计 | 1000 |',
    ],
  ])('reads nothing where there is %s', (_, ...rows) => {
    expect(sumsOf(['| 资金来源（万元） | 金额 |', ...rows].join('\n'))).toEqual([]);
  });

  it('takes no people for money', () => {
    expect(
      sumsOf(`
        | 服务对象 | 2025年 | 2026年 |
        | 合计 | 500 | 210 |
        | 本级供养 | 300 | 120 |
        | 其他供养 | 200 | 90 |`),
    ).toEqual([]);
  });
});

describe('what an amount is for, under 其中 beside it', () => {
  it.each([
    [
      '| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |',
      '|  |  | 垃圾清运 | 180万元 |',
      '项目资金 480万元 = 300万元 + 180万元',
    ],
    [
      '| 项目资金 | 总额：480万元 | 其中：道路清扫 | 3000000元 |',
      '|  |  | 垃圾清运 | 180万元 |',
      '项目资金 480万元 = 3000000元 + 180万元',
    ],
    [
      '| 项目资金总额 | 480万元 | 其中：财政拨款 | 300万元 |',
      '|  |  | 企业出资 | 180万元 |',
      '项目资金总额 480万元 = 300万元 + 180万元',
    ],
  ])('reads %s over %s', (first, second, sum) => {
    expect(sumsOf(`${first}\n${second}`)).toEqual([sum]);
  });

  it.each([
    // Of the rest nothing is told; a number of people is none of the money; a total is no part of the one above.
    ['| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |', '|  |  | 垃圾清运 | 100万元 |'],
    ['| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |', '|  |  | 保洁员 | 180人 |'],
    ['| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |', '|  |  | 年度金额 | 180万元 |'],
    ['| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |', '| 垃圾清运 | 180万元 |  |  |'],
    ['| 项目资金 | 总额480万元 | 其中：道路清扫 | 300万元 |', '|  |  | 垃圾清运 | 180万元 | 按年 | 结算 |'],
  ])('takes no parts from %s over %s', (first, second) => {
    expect(sumsOf(`${first}\n${second}`).filter((sum) => !sum.endsWith('= '))).toEqual([]);
  });

  it('takes no 总额 of things for money', () => {
    expect(
      sumsOf('| 项目规模 | 总额480万元 | 其中：道路清扫 | 300万元 |\n|  |  | 垃圾清运 | 180万元 |'),
    ).toEqual([]);
    expect(sumsOf('| 项目资金 | 共计480人 | 其中：道路清扫 | 300人 |\n|  |  | 垃圾清运 | 180人 |')).toEqual(
      [],
    );
  });
});

describe('budgets of the projects in a list', () => {
  const heads = (total: string, year: string) => `
        | 项目名称 | ${total} | ${year} |
        | 青石河治理 | 2 | 5000 |`;

  it('reads both in their own units and marks them as those of one project', () => {
    expect(sumsOf(heads('项目总投资（亿元）', '本年度投资（万元）'))).toEqual([
      '项目总投资 2亿元 = ',
      '本年度投资 5000万元 = ',
    ]);
    const { amounts } = tableOf(`项目支出绩效目标申报表\n${heads('总投资', '本年度预算')}\n${INDICATORS}`);
    expect(amounts.map(({ ofProject }) => ofProject)).toEqual([true, true]);
  });

  it('reads none where only one of them says its unit', () => {
    expect(sumsOf(heads('项目总投资（亿元）', '本年度投资'))).toEqual([]);
  });
});

describe('ways of parting an amount in a list of projects', () => {
  const splitOf = (heads: string, figures: string): readonly string[] =>
    tableOf(`
    项目支出绩效目标申报表
    | 项目名称 | 资金总额（万元） | ${heads} | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 敬老院改造 | 300 | ${figures} | 改造3所 | 产出指标 | 数量指标 | 改造敬老院所数 | ≥3所 | 50 |
    | ${'| '.repeat(figures.split('|').length + 2)}| 效益指标 | 社会效益指标 | 惠及老人数 | ≥200人 | 30 |
    `).amounts.map(({ parts }) => parts.map(({ label, value }) => `${label}${value}`).join('+'));

  it('takes 按收入性质分 in each cell for one way', () => {
    expect(
      splitOf(
        '按收入性质分 财政拨款 | 按收入性质分 其他资金 | 按支出性质分 基本支出 | 按支出性质分 项目支出',
        '280 | 20 | 100 | 200',
      ),
    ).toEqual(['财政拨款280+其他资金20', '基本支出100+项目支出200']);
  });

  it('passes over the whole said again', () => {
    expect(
      splitOf('按收入性质分 小计 | 按收入性质分 财政拨款 | 按收入性质分 其他资金', '300 | 280 | 20'),
    ).toEqual(['财政拨款280+其他资金20']);
  });

  it.each([
    ['项目个数', '280 | 20 | 4'],
    ['占比', '280 | 20 | 93'],
    ['其中：上级补助', '280 | 20 | 100'],
    ['政府采购金额', '280 | 20 | 150'],
    ['上年结转', '280 | 10 | 10（含利息）'],
  ])('reads no parts with %s among them', (label, figures) => {
    expect(splitOf(`按收入性质分 财政拨款 | 按收入性质分 其他资金 | 按收入性质分 ${label}`, figures)).toEqual(
      [''],
    );
  });

  it('reads no parts where one holds others', () => {
    expect(
      splitOf(
        '按支出性质分 基本支出 | 按支出性质分 人员经费 | 按支出性质分 公用经费 | 按支出性质分 项目支出',
        '100 | 80 | 20 | 200',
      ),
    ).toEqual(['']);
  });
});
