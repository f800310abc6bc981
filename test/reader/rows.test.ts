import { toA1 } from '../../src/core/model/cell';
import { gridOfMarkdown } from '../support/markdown-table';
import { columns, path, tableOf, tablesOf } from '../support/reading';

describe('levels', () => {
  it('are filled from blank cells, and a new first level closes the second', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标(50分) | 数量指标 | 甲次数 | 5次 |
      | | | 乙次数 | 6次 |
      | 产出指标(50分) | | 丙次数 | 7次 |
      | 效益指标 | | 丁情况 | 良好 |
      | 社会公众或服务对象满意度指标（10分） | | 群众满意度 | 90% |
    `);
    expect(
      table.indicators.map(({ level1, level2 }) => [
        level1?.standard,
        level1?.source,
        level1?.declaredWeight,
        level2?.standard,
        level2?.source,
      ]),
    ).toEqual([
      ['产出指标', 'own', 50, '数量指标', 'own'],
      ['产出指标', 'filled', 50, '数量指标', 'filled'],
      ['产出指标', 'own', 50, '数量指标', 'filled'],
      ['效益指标', 'own', undefined, undefined, undefined],
      ['满意度指标', 'own', 10, '服务对象满意度指标', 'filled'],
    ]);
  });

  it('are read from merged areas, over rows and columns', () => {
    const grid = gridOfMarkdown(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 |
      | | | 乙次数 | 6次 |
      | 满意度指标 | | 甲满意度 | 90% |
      | | | 乙满意度 | 92% |
    `);
    const area = (top: number, left: number, bottom: number, right: number) => ({
      sheet: grid.name,
      top,
      left,
      bottom,
      right,
    });
    const [table] = tablesOf({ ...grid, merges: [area(1, 0, 2, 0), area(1, 1, 2, 1), area(3, 0, 4, 1)] });
    expect(
      table!.indicators.map(({ level1, level2 }) => [
        level1?.name,
        level1?.source,
        level2?.standard,
        level2 && toA1(level2.cell),
      ]),
    ).toEqual([
      ['产出指标', 'own', '数量指标', 'B2'],
      ['产出指标', 'merged', '数量指标', 'B2'],
      ['满意度指标', 'own', '服务对象满意度指标', 'A4'],
      ['满意度指标', 'merged', '服务对象满意度指标', 'A4'],
    ]);
  });

  it('stand in rows of their own where the form has no column for them', () => {
    const table = tableOf(`
      | 序号 | 指标名称 | 目标值 | 单位 | 权重 |
      | 一 | 产出指标 | | | 50 |
      | 1 | 巡查次数 | 24 | 次 | 50 |
      | 二 | 满意度指标 | | | 10 |
      | 2 | 群众满意度 | 90 | % | 10 |
    `);
    expect(table.indicators.map((row) => [path(row), row.level1?.declaredWeight, row.weight?.value])).toEqual(
      [
        ['产出指标/-/巡查次数', 50, 50],
        ['满意度指标/-/群众满意度', 10, 10],
      ],
    );
  });

  it('hold the indicator where the form has only two', () => {
    const table = tableOf(`
      | 考核项目 | 考核内容 | 标准分 | 评分标准 |
      | 产出指标 | 路灯亮灯巡查 | 20 | 每发现1处不亮扣1分 |
      | | 井盖完好巡查 | 20 | 每发现1处破损扣1分 |
    `);
    expect(columns(table)).toBe('A:level1 B:name C:weight D:rule');
  });
});

describe('rows', () => {
  it('are live, declared 无, or blank slots', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 指标1：修复面积 | ≥120亩 | 20 |
      | | | 指标2 | XX | 20 |
      | | | …… | | |
      | | 质量指标 | 无 | 无 | |
      | | 时效指标 | | | |
      | …… | | | | |
      | 效益指标 | 生态效益指标 | 水鸟种类 | 增加 | 30 |
    `);
    expect(table.indicators.map(({ state, name }) => `${state} ${name.value}`)).toEqual([
      'live 修复面积',
      'live 指标2',
      'blank ……',
      'none 无',
      'blank ',
      'blank ',
      'live 水鸟种类',
    ]);
  });

  it('go on behind an empty one, and stop behind a cut one', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 | 10 |
      ~
      | 产出指标 | 质量指标 | 乙合格率 | 98% | 20 |
      | 效益指标 | 社会效
    `);
    expect(table.blankRows).toEqual([2]);
    expect(table.indicators.map((row) => `${row.state} ${path(row)}`)).toEqual([
      'live 产出指标/数量指标/甲次数',
      'live 产出指标/质量指标/乙合格率',
      'blank 效益指标/社会效/-',
    ]);
  });

  it('count 预算执行率 inside the table as an indicator', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
      | 预算执行率 | | | 10 | 100% | 95% | 9.5 |
      | 产出指标 | 数量指标 | 印制手册 | 50 | ≥2000册 | 2000册 | 50 |
      | 小 计 | | | 60 | | | 59.5 |
    `);
    expect(table.indicators.map((row) => [row.state, path(row), row.weight?.value])).toEqual([
      ['live', '预算执行率/预算执行率/预算执行率', 10],
      ['live', '产出指标/数量指标/印制手册', 50],
    ]);
    expect(table.totals.map(({ weight, score }) => [weight?.value, score?.value])).toEqual([[60, 59.5]]);
  });

  it('keep sums of single levels apart from the total', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 分值 |
      | 产出指标 | 数量指标 | 甲次数 | 50 |
      | 小计 | | | 50 |
      | 效益指标 | 社会效益指标 | 乙情况 | 40 |
      | 小计 | | | 40 |
      | 合计 | | | 90 |
    `);
    expect(table.indicators).toHaveLength(2);
    expect(table.subtotals!.map(({ weight }) => weight?.value)).toEqual([50, 40]);
    expect(table.totals.map(({ weight }) => weight?.value)).toEqual([90]);
  });

  it('take points from names and shares of one', () => {
    const inNames = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
      | 产出指标 | 数量指标 | 培训人数（20分） | 300人 |
      | | 质量指标 | 合格率（30分） | 95% |
    `);
    expect(inNames.indicators.map(({ name, weight }) => [name.value, weight?.value])).toEqual([
      ['培训人数', 20],
      ['合格率', 30],
    ]);
    const shares = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 产出指标 | 数量指标 | 培训人数 | 300人 | 0.55 |
      | 效益指标 | 社会效益指标 | 就业人数 | 100人 | 0.35 |
    `);
    expect(shares.indicators.map(({ weight }) => weight?.value)).toEqual([55, 35]);
  });

  it('take a multiplier of the value for one of what the unit column multiplies', () => {
    const { indicators } = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 实际完成值 | 分值 |
      | 产出指标 | 数量指标 | 惠及人数 | ≥12万 | 万人 | 11.5万 | 10 |
      | | | 植树株数 | ≥12万 | 株 | 11.5万 | 10 |
      | | | 管护投入 | ≥3亿 | 万元 | 32千 | 10 |
    `);
    expect(indicators.map(({ target, actual }) => [target?.value.number, actual?.value.number])).toEqual([
      [12, 11.5],
      [120000, 115000],
      [30000, 3.2],
    ]);
  });
});

describe('a table that goes on', () => {
  const rows = (between: string) => `
    项目支出绩效自评表
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 铺设步道长度 | ≥6公里 | 6公里 | 50 | 50 |
    ${between}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 效益指标 | 社会效益指标 | 受益村民人数 | ≥900人 | 960人 | 50 | 50 |`;

  it.each([
    '| 项目支出绩效自评表（续表） | | | | | | |',
    '| 项目支出绩效自评表（续） | | | | | | 第2页 共2页 |',
    '| 续表1 | | | | | | |',
    '| 项目支出绩效自评表 | | | | | | |',
  ])('under its title on the next page: %s', (between) => {
    expect(tablesOf(gridOfMarkdown(rows(between))).map(({ indicators }) => indicators.length)).toEqual([2]);
  });

  it('but not under another title', () => {
    expect(tablesOf(gridOfMarkdown(rows('| 河堤加固项目支出绩效自评表 | | | | | | |')))).toHaveLength(2);
  });
});

describe('rows that close a table', () => {
  it('say what they are in the column of the numbers, and hold the level in the column of the names', () => {
    const table = tableOf(`
      | 序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 1 | 产出指标 | 数量指标 | 铺设步道长度 | ≥6公里 | 6公里 | 60 | 60 |
      | 2 | 效益指标 | 社会效益指标 | 受益村民人数 | ≥900人 | 960人 | 40 | 38 |
      | 合计 | | | | | | 100 | 98 |
      | 评价等次 | | | 优 | | | | |
    `);
    expect(table.indicators).toHaveLength(2);
    expect(table.totals.map(({ score, grade }) => [score?.value, grade?.value])).toEqual([
      [98, undefined],
      [undefined, '优'],
    ]);
  });

  const closedBy = (label: string) =>
    tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 铺设步道长度 | ≥6公里 | 6公里 | 100 | 100 |
      | 总分 | | | | | 100 | 100 |
      | ${label} | | | | | | 良 |
    `).totals.map(({ grade }) => grade?.value);

  it.each([
    '自评等级（优为90分以上，良为80至90分，中为60至80分，差为60分以下）',
    '评价等次（90分及以上为优、80—90分为良、60—80分为中、60分以下为差）：',
    '绩效等级(优:90-100分;良:80-89分;中:60-79分;差:0-59分)',
  ])('may tell in brackets where the levels begin: %s', (label) =>
    expect(closedBy(label)).toEqual([undefined, '良']),
  );

  it.each([
    '各单位请按得分确定自评等级（优为90分以上，良为80至90分，中为60至80分，差为60分以下）',
    '自评等级（优为90分以上，良为80至90分，中为60至80分）由主管部门审核后填写',
  ])('and a sentence is none: %s', (label) => expect(closedBy(label)).toEqual([undefined]));
});

describe('codes in front of the names', () => {
  it('are no end of the table, however a system writes them', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 指标编码 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | CL-01 | 甲次数 | 5次 |
      | | | Z0102 | 乙次数 | 6次 |
      | | | C1-2-3 | 丙次数 | 7次 |
      | | | ④ | 丁次数 | 8次 |
    `);
    expect(table.indicators.map(({ name }) => name.value)).toEqual(['甲次数', '乙次数', '丙次数', '丁次数']);
  });
});
