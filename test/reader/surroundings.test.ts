import { toA1 } from '../../src/core/model/cell';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';
import { columns, path, tableOf, tablesOf } from '../support/reading';

describe('self-evaluation form of the ministry', () => {
  const read = () =>
    tableOf(`
    项目支出绩效自评表
    （2023年度）
    | 项目名称 | | 夜校开班 | | | | | | |
    | 主管部门 | | 青岚县教育局 | | | 实施单位 | | 青岚县成人学校 | |
    | 项目资金（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | | 年度资金总额 | | 50 | 48 | 45.6 | 10 | 95% | 9.5 |
    | | 其中：当年财政拨款 | | 40 | 38 | 36 | — | 94.7% | — |
    | | 其他资金 | | 10 | 10 | 9.6 | — | 96% | — |
    | 年度总体目标 | 预期目标 | | | | 实际完成情况 | | | |
    | | 开班12期，招收600人。 | | | | 开班12期。 | | | |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    | | 产出指标 | 数量指标 | 开班期数 | 12期 | 12期 | 20 | 20 | |
    | | | | 招收学员 | ≥600人 | 582人 | 20 | 19.4 | 雨天停课 |
    | | | 时效指标 | 结业时间 | 2023年12月底前 | 2023年11月30日 | 10 | 10 | |
    | | 效益指标 | 经济效益指标 | | | | | | |
    | | | 社会效益指标 | 学员获证情况 | 明显增多 | 明显增多 | 30 | 30 | |
    | | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 93% | 10 | 10 | |
    | 总分 | | | | | | 100 | 98.9 | |
    | 评价等级 | 优 | | | | | | | |
    填表人：周明　联系电话：0001234
  `);

  it('takes each column for what it holds', () => {
    const table = read();
    expect(columns(table)).toBe('B:level1 C:level2 D:name E:target F:actual G:weight H:score I:reason');
    expect(table.selfEvaluation).toBe(true);
  });

  it('reads rows, blank slots and values', () => {
    const table = read();
    expect(table.indicators.map((row) => `${row.state} ${path(row)}`)).toEqual([
      'live 产出指标/数量指标/开班期数',
      'live 产出指标/数量指标/招收学员',
      'live 产出指标/时效指标/结业时间',
      'blank 效益指标/经济效益指标/-',
      'live 效益指标/社会效益指标/学员获证情况',
      'live 满意度指标/服务对象满意度指标/学员满意度',
    ]);
    expect(table.indicators[1]).toMatchObject({
      operator: { value: '≥' },
      target: { value: { operator: '≥', number: 600, unit: '人' } },
      actual: { value: { number: 582, unit: '人' } },
      weight: { value: 20 },
      reason: { value: '雨天停课' },
    });
    expect(table.indicators[2]!.target!.value).toMatchObject({ number: undefined, words: '2023年12月底前' });
  });

  it('reads funding, goals, headings, totals and the signature', () => {
    const table = read();
    expect(
      table.funding.map(({ kind, budget, executed, rate }) => [
        kind,
        budget?.value,
        executed?.value,
        rate?.value,
      ]),
    ).toEqual([
      ['total', 48, 45.6, 95],
      ['part', 38, 36, 94.7],
      ['part', 10, 9.6, 96],
    ]);
    expect(table.goals.map(({ kind, cell }) => `${kind} ${toA1(cell)}`)).toEqual([
      'annual B10',
      'completion F10',
    ]);
    expect(
      table.headings.filter(({ kind }) => kind !== 'other').map(({ kind, value }) => `${kind} ${value}`),
    ).toEqual([
      'year （2023年度）',
      'project 夜校开班',
      'supervisor 青岚县教育局',
      'implementer 青岚县成人学校',
    ]);
    expect(table.headings.map(({ label, value }) => `${label} ${value}`)).toContain('填表人 周明');
    expect(
      table.totals.map(({ label, weight, score, grade }) => [
        label.value,
        weight?.value,
        score?.value,
        grade?.value,
      ]),
    ).toEqual([
      ['总分', 100, 98.9, undefined],
      ['评价等级', undefined, undefined, '优'],
    ]);
    expect(table.year).toBe(2023);
  });
});

it('reads 应得分 and 评定分 in a funding block as in the table below it', () => {
  const { funding, notes } = tableOf(`
    项目支出绩效自评表
    | 资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 应得分 | 执行率 | 评定分 |
    | | 年度资金总额 | 50 | 48 | 45.6 | 10 | 95% | 9.5 |
    | 一级指标 | 二级指标 | 三级指标 | 应得分 | 评定分 | 年度指标值 | 实际完成值 | 单位 |
    | 产出指标 | 数量指标 | 开班期数 | 90 | 82.5 | 12 | 11 | 期 |
    评定说明：未完成的按实际值÷指标值×应得分计算。`);
  expect(funding.map(({ weight, score }) => [weight?.value, score?.value])).toEqual([[10, 9.5]]);
  expect(notes.map(({ value }) => value.slice(0, 4))).toEqual(['评定说明']);
});

describe('what stands around tables', () => {
  it.each([
    '| 年度总体目标 | 全年清漂36次。 | 已输入8/1000 |',
    '| 年度总体目标 | 全年清漂36次。 | |\n| | 已输入8/1000 | |',
    '| 年度总体目标 | 全年清漂36次。 | |\n| | | 已输入8/1000 |',
    '| 年度总体目标 | | |\n| 全年清漂36次。 | | 已输入8/1000 |',
    '| 年度总体目标：全年清漂36次。 | | |\n| | | 已输入8/1000 |',
  ])('is the goal and its counter, wherever in its rows: %s', (goal) => {
    const table = tableOf(`
    ${goal}
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 清漂次数 | 36次 | 50 |`);
    expect(table.goals.map(({ value }) => value)).toEqual(['全年清漂36次。']);
    expect(table.counter).toMatchObject({ typed: 8, limit: 1000 });
  });

  it('is a pasted page: buttons, funding line, goal, counter', () => {
    const [sheet] = readWorkbook({
      grids: [
        gridOfMarkdown(`
          河道清漂;总金额:1,200 元；当年支出计划:0.1 万元；
          | 导 出 | 关闭 |
          - 绩效
          * 年度目标：
          ~
          全年清漂36次。
          ~
          已输入8/1000
          查看规范
          | # | 分解指标 | | | | |
          | | 一级指标 | 二级指标 | * 三级指标 | * 指标值 | 备注 |
          | 1 | 产出指标 | 数量指标 | 清漂次数 | 36次 | 50分 |
          --------
          剩下的话
        `),
      ],
    }).sheets;
    const [table] = sheet!.tables;
    expect(table).toMatchObject({
      kind: 'project',
      headerRows: [9, 10],
      fundingLine: {
        project: '河道清漂',
        total: { value: 1200, unit: '元' },
        annual: { value: 0.1, unit: '万元' },
      },
      counter: { typed: 8, limit: 1000 },
      goals: [{ value: '全年清漂36次。', kind: 'annual', heading: '年度目标' }],
    });
    expect(table!.chrome.map(({ cell }) => toA1(cell))).toEqual(['A2', 'B2', 'A3', 'A9']);
    expect(sheet!.unread.map(({ row, reason }) => `${row + 1} ${reason}`)).toEqual([
      '2 chrome',
      '3 chrome',
      '9 chrome',
      '13 separator',
      '14 text',
    ]);
  });

  it('is money: beside its total, below it, and in a sentence', () => {
    const table = tableOf(`
      | 年度收入（万元） | 合计 | 300 | 财政拨款 | 250 | 其他收入 | 50 | 上年执行率 | 94% |
      | 项目资金（万元） | 年度资金总额： | 90 |
      | | 其中：财政拨款 | 60 |
      | | 其他资金 | 30 |
      预算总额120万元，其中：财政拨款100万元，自筹资金20万元。
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 |
    `);
    expect(
      table.amounts.map(({ total, parts }) => [total.value, total.unit, parts.map(({ value }) => value)]),
    ).toEqual([
      [300, '万元', [250, 50]],
      [90, '万元', [60, 30]],
      [120, '万元', [100, 20]],
    ]);
    const sentence = table.amounts[2]!;
    const text = '预算总额120万元，其中：财政拨款100万元，自筹资金20万元。';
    expect([sentence.total, ...sentence.parts].map(({ span }) => text.slice(...span!))).toEqual([
      '120万元',
      '100万元',
      '20万元',
    ]);
  });

  it.each([
    ['年度绩效目标', '新建口袋公园6处，补植行道树900株。'],
    ['绩效目标', '补植行道树900株'],
    ['说明', '本表由各科室填写，办公室汇总后报送，逾期不再受理。'],
  ])('is %s with its text right above a header of two rows', (label, text) => {
    const table = tableOf(`
      | ${label} | ${text} | | | | |
      | 绩效指标 | | | 年度指标值 | 评分标准 | 分值 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
      | 产出指标 | 数量指标 | 新建口袋公园 | 6处 | 建成6处得满分 | 20 |
    `);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.goals.map(({ value }) => value)).toEqual(label.endsWith('目标') ? [text] : []);
  });

  it('is two goals under one label right above a header of two rows', () => {
    const table = tableOf(`
      | 总体目标 | 长期目标 | 到2028年新建口袋公园30处 | 年度目标 | 新建口袋公园6处，补植行道树 | |
      | 绩效指标 | | | 年度指标值 | 评分标准 | 分值 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | | |
      | 产出指标 | 数量指标 | 新建口袋公园 | 6处 | 建成6处得满分 | 20 |
    `);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.goals.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'long-term 到2028年新建口袋公园30处',
      'annual 新建口袋公园6处，补植行道树',
    ]);
  });

  it('is money in totals side by side, each with its own parts', () => {
    const table = tableOf(`
      | 资金情况（万元） | 实施期资金总额： | 900 | 年度资金总额： | 320 |
      | | 其中：财政拨款 | 800 | 其中：财政拨款 | 300 |
      | | 其他资金 | 100 | 其他资金 | 20 |
      | 年度收支（万元） | 收入合计 | 70 | 财政拨款 | 70 | 支出合计 | 70 | 基本支出小计 | 30 | 项目支出合计 | 40 |
      | 年度安排（万元） | 年度资金总额： | 50 |
      | | 其中：财政拨款 | 40 |
      | | 其中：上级补助 | 25 |
      | | 本级资金 | 15 |
      | | 其他资金 | 10 |
      | 项目总投资 | 1300万元 | 联系人 | 李敏 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 |
    `);
    expect(
      table.amounts.map(({ label, total, parts }) => [
        label,
        total.value,
        total.unit,
        parts.map(({ value }) => value),
      ]),
    ).toEqual([
      ['实施期资金总额', 900, '万元', [800, 100]],
      ['年度资金总额', 320, '万元', [300, 20]],
      ['收入合计', 70, '万元', [70]],
      ['支出合计', 70, '万元', [30, 40]],
      // 25 and 15 are what the 40 is made of.
      ['年度安排(万元)', 50, '万元', [40, 10]],
      ['项目总投资', 1300, '万元', []],
    ]);
    expect(table.headings.map(({ label, value }) => [label, value])).toContainEqual(['联系人', '李敏']);
  });

  it('is another worksheet of the same workbook', () => {
    const rows = `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 |`;
    const tables = tablesOf(
      gridOfMarkdown(`某局整体支出绩效目标表${rows}`, '整体'),
      gridOfMarkdown('随手记的几句话', '草稿'),
      gridOfMarkdown(`项目支出绩效目标表${rows}`, '项目一'),
    );
    expect(tables.map(({ kind, range }) => `${kind} ${range.sheet}`)).toEqual([
      'department 整体',
      'project 项目一',
    ]);
  });

  it('is a table whose header was cut off', () => {
    const [sheet] = readWorkbook({
      grids: [
        gridOfMarkdown('| 产出指标 | 数量指标 | 甲次数 | 5次 | 10 |\n| | 质量指标 | 乙合格率 | 98% | 20 |'),
      ],
    }).sheets;
    expect(sheet!.tables).toEqual([]);
    expect(sheet!.unread.map(({ reason }) => reason)).toEqual(['damaged-table', 'damaged-table']);
  });
});

describe('a funding block', () => {
  it('may be named after a budget, and takes amounts of another unit into its own', () => {
    const table = tableOf(`
      项目支出绩效自评表
      | 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 80 | 80 | 76 | 10 | 95% | 9.5 |
      | | 其中：财政拨款 | 60 | 60 | 560000元 | — | 93% | — |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
      | 产出指标 | 数量指标 | 铺设步道长度 | ≥6公里 | 6公里 | 90 | 90 | |
    `);
    expect(table.funding.map(({ unit, executed, score }) => [unit, executed?.value, score?.value])).toEqual([
      ['万元', 76, 9.5],
      ['万元', 56, undefined],
    ]);
  });

  it('of one row is the whole, unless the row is a part by its words', () => {
    const kindOf = (label: string) =>
      tableOf(`
        部门整体绩效自评表
        | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ${label} | 520 | 500 | 450 | 10 | 90% | 9 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥6公里 | 6公里 | 90 | 90 |
      `).funding.map(({ kind, score }) => [kind, score?.value]);
    expect(kindOf('预算执行情况')).toEqual([['total', 9]]);
    expect(kindOf('其中：财政拨款')).toEqual([['part', 9]]);
  });
});
