import { allTables } from '../../src/core/model/declaration';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';
import { columns, path, tableOf, tablesOf } from '../support/reading';

describe('columns', () => {
  it('are recognised in any order, beside columns that mean nothing here', () => {
    const table = tableOf(`
      | 序号 | 三级指标 | 责任科室 | 二级指标 | 一级指标 | 评分办法 | 满分 | 度量单位 | 目标值 | 符号 |
      | 1 | 巡河次数 | 河湖科 | 数量指标 | 产出指标 | 完成48次得10分，每少1次扣0.2分 | 10 | 次 | 48 | ≥ |
      | 2 | 水质达标率 | 河湖科 | 质量指标 | 产出指标 | 达到95%得满分，每低1个百分点扣0.5分 | 10 | % | 95 | ≥ |
    `);
    expect(columns(table)).toBe(
      'A:sequence B:name D:level2 E:level1 F:rule G:weight H:unit I:target J:operator',
    );
    expect(table.columns.find(({ column }) => column === 2)).toMatchObject({
      role: 'other',
      header: '责任科室',
    });
  });

  it.each([
    [
      'marks and brackets',
      '| 一级指标 | 二级指标 | ★三级指标（年度） | * 指标值（年度） | 计量单位： | 分值（分） | 评（扣）分标准 |',
    ],
    [
      'line breaks and spaces',
      '| 一 级⏎指 标 | 二 级⏎指 标 | 三 级⏎指 标 | 指标⏎值 | 计 量 单 位 | 分⏎值 | 评分⏎标准 |',
    ],
    ['traditional characters', '| 一級指標 | 二級指標 | 三級指標 | 指標值 | 計量單位 | 分值 | 評分標準 |'],
    ['full width', '| １级指标 | ２级指标 | ３级指标 | 指标值 | 计量单位 | 权重（％） | 评分标准 |'],
    ['other names', '| 考核项目 | 考核内容 | 考核指标 | 绩效目标值 | 度量单位 | 标准分 | 赋分规则 |'],
    ['unknown names', '| 大类 | 小类 | 具体考核内容 | 设定的目标 | 量值单位 | 满分分数 | 得分计算说明 |'],
  ])('are recognised with %s', (_, header) => {
    const table = tableOf(`
      ${header}
      | 产出指标 | 数量指标 | 植树株数 | 500 | 株 | 10 | 完成500株得10分，每少10株扣0.2分 |
      | 产出指标 | 质量指标 | 植树成活率 | 90 | % | 10 | 达到90%得10分，每低1个百分点扣1分 |
    `);
    expect(columns(table)).toBe('A:level1 B:level2 C:name D:target E:unit F:weight G:rule');
  });

  it('say by what they were recognised', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 考评说明 | 备注 | |
      | 产出指标 | 数量指标 | 植树株数 | 500株 | 完成500株得10分，每少10株扣0.2分 | 10分 | 甲 |
      | 产出指标 | 质量指标 | 植树成活率 | 90% | 达到90%得10分，每低1个百分点扣1分 | 10分 | |
    `);
    expect(table.columns.map(({ role, by }) => `${role} ${by}`)).toEqual([
      'level1 alias',
      'level2 alias',
      'name alias',
      'target alias',
      'rule alias',
      'weight content',
      'other content',
    ]);
    expect(table.indicators.map(({ weight }) => weight?.value)).toEqual([10, 10]);
  });

  it('take a remark for the weight where it says so: 权重12分', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
      | 产出指标 | 数量指标 | 植树株数 | 500株 | 权重12分 |
      | 产出指标 | 质量指标 | 植树成活率 | 90% | 权重8分 |
    `);
    expect(table.indicators.map(({ weight }) => weight?.value)).toEqual([12, 8]);
  });

  it('leave a remark a remark where it holds no points', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 | 分值 |
      | 产出指标 | 数量指标 | 植树株数 | 500株 | 20分为上限 | 10 |
      | 产出指标 | 质量指标 | 植树成活率 | 90% | 20分 | 10 |
    `);
    expect(columns(table)).toBe('A:level1 B:level2 C:name D:target E:remark F:weight');
  });

  it('of the same name are taken once, the others listed', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 植树株数 | 500株 | | 10 |
    `);
    expect(table.columns.map(({ role }) => role)).toEqual([
      'level1',
      'level2',
      'name',
      'target',
      'other',
      'weight',
    ]);
  });

  it('keep last year apart from this year', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 上年指标值 | 上年完成值 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 植树株数 | 400 | 410 | 500 | 10 |
    `);
    expect(columns(table)).toBe('A:level1 B:level2 C:name F:target G:weight');
  });

  it('follow the user where he corrects them', () => {
    const grid = gridOfMarkdown(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 说明 | 分值 |
      | 产出指标 | 数量指标 | 植树株数 | 500株 | 见台账 | 10 |
    `);
    const corrections = [{ sheet: 'Sheet1', header: '说 明', column: 9, role: 'explanation' } as const];
    const [table] = allTables(readWorkbook({ grids: [grid] }, corrections));
    expect(table!.columns[4]).toMatchObject({ role: 'explanation', by: 'user', confidence: 1 });
  });
});

describe('headers', () => {
  it('of two rows name a column in either', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 完成情况 | | 分值 | 自评得分 |
      | | | | 符号 | 数值 | 单位 | 实际完成值 | 偏差原因 | | |
      | 产出指标 | 数量指标 | 抽检批次 | ≥ | 200 | 批次 | 190 | 设备检修 | 20 | 19 |
    `);
    expect(table.headerRows).toEqual([0, 1]);
    expect(columns(table)).toBe(
      'A:level1 B:level2 C:name D:operator E:target F:unit G:actual H:reason I:weight J:score',
    );
  });

  it('printed again on the next page belong to the same table', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 甲次数 | 5次 | 10 |
      第1页
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | | 质量指标 | 乙合格率 | 98% | 20 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 效益指标 | 社会效益指标 | 丙知晓率 | 80% | 20 |
    `);
    expect(table.repeatedHeaderRows).toEqual([3, 5]);
    expect(table.indicators.map(path)).toEqual([
      '产出指标/数量指标/甲次数',
      '产出指标/质量指标/乙合格率',
      '效益指标/社会效益指标/丙知晓率',
    ]);
  });

  it('over rows that begin anew open another table', () => {
    const tables = tablesOf(
      gridOfMarkdown(`
        | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 1 | 产出指标 | 数量指标 | 甲次数 | 5次 |
        | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 1 | 产出指标 | 数量指标 | 乙次数 | 6次 |
        | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 丙次数 | 7次 | 每少1次扣1分 | 5 |
      `),
    );
    expect(tables.map(({ indicators }) => indicators.map(({ name }) => name.value))).toEqual([
      ['甲次数'],
      ['乙次数'],
      ['丙次数'],
    ]);
  });
});

describe('two blocks side by side', () => {
  it.each([
    [
      'named in the upper row',
      `| 一级指标 | 三年目标（2025—2027年） | | | 当年目标 | | | |
       | | 二级指标 | 三级指标 | 目标值 | 二级指标 | 三级指标 | 目标值 | 分值 |
       | 产出指标 | 数量指标 | 修渠里程 | 30公里 | 数量指标 | 修渠里程 | 10公里 | 50 |
       | | 质量指标 | | | 质量指标 | 合格率 | 100% | 40 |`,
      'A:level1 E:level2 F:name G:target H:weight',
    ],
    [
      'told by repeated names',
      `| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | | 产出指标 | 数量指标 | 修渠里程 | 30公里 | 数量指标 | 修渠里程 | 10公里 |
       | | | 质量指标 | | | 质量指标 | 合格率 | 100% |`,
      'B:level1 F:level2 G:name H:target',
    ],
  ])('%s', (_, markdown, expected) => {
    const table = tableOf(markdown);
    expect(columns(table)).toBe(expected);
    expect(table.indicators.map((row) => `${path(row)} ${row.target!.value.number}`)).toEqual([
      '产出指标/数量指标/修渠里程 10',
      '产出指标/质量指标/合格率 100',
    ]);
    expect(table.sideBlock!.indicators.map((row) => `${row.state} ${path(row)}`)).toEqual([
      'live 产出指标/数量指标/修渠里程',
      'blank 产出指标/质量指标/-',
    ]);
  });
});

describe('points of levels', () => {
  it.each([
    [
      'beside the points of the indicators',
      `| 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 |
       | 产出指标 | 50 | 数量指标 | 20 | 巡查次数 | 20 |
       | | | 质量指标 | 30 | 合格率 | 30 |`,
    ],
    [
      'under names printed twice',
      `| 一级指标 | | 二级指标 | | 三级指标 | |
       | 名称 | 权重 | 名称 | 权重 | 名称 | 权重 |
       | 产出指标 | 50 | 数量指标 | 20 | 巡查次数 | 20 |
       | | | 质量指标 | 30 | 合格率 | 30 |`,
    ],
  ])('%s are declared weights', (_, markdown) => {
    const table = tableOf(markdown);
    expect(columns(table)).toBe('A:level1 C:level2 E:name F:weight');
    expect(
      table.indicators.map(({ level1, level2, weight }) => [
        level1?.declaredWeight,
        level2?.declaredWeight,
        weight?.value,
      ]),
    ).toEqual([
      [50, 20, 20],
      [50, 30, 30],
    ]);
  });

  it('alone are no points of indicators', () => {
    const table = tableOf(`
      | 一级指标 | 分值 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 50 | 数量指标 | 巡查次数 | 24次 |
      | | | 质量指标 | 合格率 | 98% |
    `);
    expect(columns(table)).toBe('A:level1 C:level2 D:name E:target');
    expect(table.indicators.map(({ level1 }) => level1?.declaredWeight)).toEqual([50, 50]);
  });
});

describe('a column headed 单位', () => {
  const head = (name: string) => `
      | ${name} | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |`;

  it.each(['单位', '单位名称', '预算单位', '项目单位'])('%s names the bureaus of a summary', (name) => {
    const table = tableOf(`${head(name)}
      | 云溪市水务局本级 | 产出指标 | 数量指标 | 清淤河道长度 | ≥12公里 | 50 |
      | 云溪市水政支队 | 产出指标 | 质量指标 | 案件办结率 | ≥95% | 40 |
    `);
    expect(columns(table)).toBe('B:level1 C:level2 D:name E:target F:weight');
    expect(table.indicators.map(({ unit }) => unit)).toEqual([undefined, undefined]);
  });

  it('in front of the levels names no units of measure, whatever the bodies are called', () => {
    const table = tableOf(`${head('单位')}
      | 水投集团 | 产出指标 | 数量指标 | 清淤河道长度 | ≥12公里 | 50 |
      | | 产出指标 | 质量指标 | 工程合格率 | ≥95% | 40 |
    `);
    expect(columns(table)).toBe('B:level1 C:level2 D:name E:target F:weight');
  });

  it('behind them counts, though 处, 所 and 站 are bodies elsewhere, and in front where units stand below', () => {
    const behind = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 单位 | 分值 |
      | 产出指标 | 数量指标 | 整治隐患处数 | 12 | 处 | 50 |
      | 产出指标 | 数量指标 | 改造站所数 | 9 | 所 | 40 |
    `);
    expect(columns(behind)).toBe('A:level1 B:level2 C:name D:target E:unit F:weight');
    const before = tableOf(`${head('单位')}
      | 处 | 产出指标 | 数量指标 | 整治隐患处数 | 12 | 50 |
      | % | 产出指标 | 质量指标 | 整治合格率 | 95 | 40 |
    `);
    expect(columns(before)).toBe('A:unit B:level1 C:level2 D:name E:target F:weight');
  });

  it('leaves the units to 计量单位 beside it', () => {
    const table = tableOf(`
      | 单位名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
      | 水务局 | 产出指标 | 数量指标 | 整治隐患处数 | 12 | 处 | 50 |
    `);
    expect(columns(table)).toBe('B:level1 C:level2 D:name E:target F:unit G:weight');
  });

  it('takes the points of a level beside it, though its header ends in a blank', () => {
    const table = tableOf(`
      | 一级指标 | 分值\u3000 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 50 | 数量指标 | 整治隐患处数 | 12 | 50 |
    `);
    expect(table.indicators[0]!.level1?.declaredWeight).toBe(50);
  });
});
