import { rangeToA1, toA1 } from '../../src/core/model/cell';
import { formOf, type DeclarationTable } from '../../src/core/model/declaration';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';
import { columns, tablesOf } from '../support/reading';

const read = (markdown: string) => tablesOf(gridOfMarkdown(markdown));

const project = ({ headings }: DeclarationTable) => headings.find(({ kind }) => kind === 'project')?.value;
const unit = ({ headings }: DeclarationTable) =>
  headings.find(({ kind }) => kind === 'bureau' || kind === 'implementer')?.value;

/** 林道 A3:I5 2 rows. */
const shown = (table: DeclarationTable) =>
  `${project(table) ?? unit(table) ?? '-'} ${rangeToA1(table.range)} ${table.indicators.length}`;

describe('lists of projects under one header', () => {
  it('reads names that are written once, on each row, or merged', () => {
    const rows = (names: readonly string[]) => `
      | 单位名称 | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
      | ${names[0]} | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥ | 12 | 公里 | 60 |
      | ${names[1]} | ${names[4]} | | 质量指标 | 验收合格率 | ≥ | 98 | % | 30 |
      | ${names[2]} | 建2座。 | 产出指标 | 数量指标 | 哨所座数 | = | 2 | 座 | 50 |
      | ${names[3]} | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥ | 9 | 个 | 40 |`;
    const once = rows(['云溪市林业局 | 林道', ' | ', ' | 哨所', ' | ', '']);
    const each = rows([
      '云溪市林业局 | 林道',
      '云溪市林业局 | 林道',
      '云溪市林业局 | 哨所',
      '云溪市林业局 | 哨所',
      '修12公里。',
    ]);
    const merged = gridOfMarkdown(once);
    const area = (left: number, top: number, bottom: number) => ({
      sheet: merged.name,
      top,
      left,
      bottom,
      right: left,
    });
    const merges = [area(0, 1, 4), area(1, 1, 2), area(1, 3, 4), area(3, 1, 2)];
    for (const tables of [read(once), read(each), tablesOf({ ...merged, merges })]) {
      expect(tables.map(shown)).toEqual(['林道 A1:J3 2', '哨所 A4:J5 2']);
      expect(tables.map(unit)).toEqual(['云溪市林业局', '云溪市林业局']);
      expect(tables.map(({ kind }) => kind)).toEqual(['project', 'project']);
      expect(tables.map(({ goals }) => goals.map(({ value, cell }) => `${toA1(cell)} ${value}`))).toEqual([
        ['C2 修12公里。'],
        ['C4 建2座。'],
      ]);
      expect(columns(tables[1]!)).toBe('D:level1 E:level2 F:name G:operator H:target I:unit J:weight');
      expect(tables[0]!.indicators[1]!.level1).toMatchObject({ name: '产出指标' });
    }
  });

  it('gives each project its amount, in the unit of the header, of its cell or of the head', () => {
    const amounts = (head: string, header: string, cell: string) =>
      read(`
        项目支出绩效目标表
        ${head}
        | 项目名称 | ${header} | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
        | 林道 | ${cell} | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥12公里 | 60 |
        | | | | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 30 |`)[0]!.amounts.map(
        ({ total, parts }) =>
          `${total.label} ${total.value}${total.unit} ${parts.map(({ value }) => value).join('+')}`,
      );
    expect(amounts('填报单位：云溪市林业局', '预算数（万元）', '36')).toEqual(['预算数 36万元 ']);
    expect(amounts('| 填报单位：云溪市林业局 | | 金额单位：元 |', '预算金额', '360000')).toEqual([
      '预算金额 360000元 ',
    ]);
    expect(amounts('填报单位：云溪市林业局', '金额', '36万元')).toEqual(['金额 36万元 ']);
    expect(amounts('填报单位：云溪市林业局', '金额', '36')).toEqual([]);
    expect(amounts('（单位：万元）', '资金总额 | 财政拨款 | 其他资金', '36 | 30 | 6').concat()).toEqual([
      '资金总额 36万元 30+6',
    ]);
  });

  it('keeps title, head and notes once, and tells each entry of them', () => {
    const tables = read(`
      2026年部门预算项目绩效目标表
      编制部门：云溪市林业局
      | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 林道 | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥12公里 | 60 |
      | | | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 30 |
      | 哨所 | 建2座。 | 产出指标 | 数量指标 | 哨所座数 | ≥2座 | 60 |
      | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 30 |
      说明：预算执行率10分另计。
      填表人：周明`);
    expect(tables.map(({ year }) => year)).toEqual([2026, 2026]);
    expect(tables.map(({ title }) => title?.value)).toEqual(['2026年部门预算项目绩效目标表', undefined]);
    expect(tables.map(({ notes }) => notes.length)).toEqual([0, 1]);
    for (const table of tables) {
      const { title, headings, notes } = formOf(table);
      expect(title?.value).toBe('2026年部门预算项目绩效目标表');
      expect(headings.map(({ value }) => value)).toContain('云溪市林业局');
      expect(notes.map(({ value }) => value)).toEqual(['说明：预算执行率10分另计。']);
    }
    expect(tables.map(({ list }) => toA1(list!.at))).toEqual(['A4', 'A6']);
  });

  it('finds a header in two rows with many columns before the levels', () => {
    const tables = read(`
      | 序号 | 主管部门 | 预算单位 | 项目编码 | 项目名称 | 项目类别 | 预算金额 | 年度目标 | 绩效指标 | | | 指标值 | 权重 |
      | | | | | | | | | 一级指标 | 二级指标 | 三级指标 | | |
      | 1 | 云溪市林业局 | 云溪市苗圃 | 26-01 | 育苗 | 特定目标类 | 20 | 育苗3万株。 | 产出指标 | 数量指标 | 育苗株数 | ≥3万株 | 50 |
      | | | | | | | | | 效益指标 | 社会效益指标 | 供苗村数 | ≥9个 | 40 |
      | 2 | | | 26-02 | 育苗 | 特定目标类 | 30 | 育苗5万株。 | 产出指标 | 数量指标 | 育苗株数 | ≥5万株 | 50 |
      | | | | | | | | | 效益指标 | 社会效益指标 | 供苗村数 | ≥9个 | 40 |
      | 3 | | 云溪市林场 | 26-03 | 巡护 | 特定目标类 | 30 | 巡护60次。 | 产出指标 | 数量指标 | 巡护次数 | ≥60次 | 50 |
      | | | | | | | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 40 |`);
    expect(tables.map(shown)).toEqual(['育苗 A1:M4 2', '育苗 A5:M6 2', '巡护 A7:M8 2']);
    expect(tables.map(unit)).toEqual(['云溪市苗圃', '云溪市苗圃', '云溪市林场']);
    expect(columns(tables[0]!)).toBe('I:level1 J:level2 K:name L:target M:weight');
  });

  it('tells projects of one name apart by unit, or by goal where names are written once', () => {
    const tables = read(`
      | 单位 | 项目 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 单位 | 分值 |
      | 云溪一中 | 公用经费 | 保障运转。 | 产出指标 | 数量指标 | 在校人数 | 900 | 人 | 60 |
      | | | | 效益指标 | 社会效益指标 | 服务片区 | 3 | 个 | 30 |
      | 云溪二中 | 公用经费 | 保障运转。 | 产出指标 | 数量指标 | 在校人数 | 700 | 人 | 60 |
      | | | | 效益指标 | 社会效益指标 | 服务片区 | 2 | 个 | 30 |
      | | 公用经费 | 保障食堂。 | 产出指标 | 数量指标 | 就餐人数 | 500 | 人 | 60 |
      | | | | 效益指标 | 社会效益指标 | 服务片区 | 2 | 个 | 30 |`);
    expect(tables.map((table) => `${unit(table)} ${shown(table)}`)).toEqual([
      '云溪一中 公用经费 A1:I3 2',
      '云溪二中 公用经费 A4:I5 2',
      '云溪二中 公用经费 A6:I7 2',
    ]);
    expect(columns(tables[0]!)).toBe('D:level1 E:level2 F:name G:target H:unit I:weight');
  });

  it('goes on over rows of sums, a name in a row of its own, a blank row and a header that is printed again', () => {
    const [first, second, third] = read(`
      | 单位名称 | 项目名称 | 预算数（万元） | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 合计 | | 90 | | | | | | |
      | 云溪市苗圃 | | 50 | | | | | | |
      | | 育苗 | 20 | 育苗3万株。 | | | | | |
      | | | | | 产出指标 | 数量指标 | 育苗株数 | ≥3万株 | 60 |
      | | | | | 效益指标 | 社会效益指标 | 供苗村数 | ≥9个 | 30 |
      | 小计 | | | | | | | | 90 |
      | | 巡护 | 30 | 巡护60次。 | 产出指标 | 数量指标 | 巡护次数 | ≥60次 | 60 |
      ~
      | 单位名称 | 项目名称 | 预算数（万元） | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | | | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 30 |
      | 小计 | | | | | | | | 90 |
      | 云溪市林场 | 补植 | 40 | 补植80亩。 | 产出指标 | 数量指标 | 补植面积 | ≥80亩 | 60 |
      | | | | | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 30 |
      | 合计 | | | | | | | | 90 |`);
    expect([first, second, third].map((table) => shown(table!))).toEqual([
      '育苗 A1:I6 2',
      '巡护 A8:I11 2',
      '补植 A13:I14 2',
    ]);
    expect(unit(second!)).toBe('云溪市苗圃');
    expect(first!.totals.map(({ row, weight }) => [row, weight?.value])).toEqual([[6, 90]]);
    expect(second!.totals.map(({ row }) => row)).toEqual([11]);
    expect(third!.totals.map(({ row }) => row)).toEqual([14]);
    expect(first!.amounts.map(({ total }) => total.value)).toEqual([20]);
    expect([first, second].map((table) => table!.blankRows)).toEqual([[], [8]]);
  });

  it('takes goals from a row each, and says where one is blank', () => {
    const [first, second] = read(`
      | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 林道 | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥12公里 | 60 |
      | | 惠及9个村。 | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 30 |
      | 哨所 | | 产出指标 | 数量指标 | 哨所座数 | ≥2座 | 60 |
      | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 30 |`);
    expect(first!.goals.map(({ value }) => value)).toEqual(['修12公里。', '惠及9个村。']);
    expect(second!.headings).toContainEqual(
      expect.objectContaining({ label: '年度目标', value: '', cell: { sheet: 'Sheet1', row: 3, column: 1 } }),
    );
  });

  it('lists departments by their units', () => {
    const tables = read(`
      部门整体支出绩效目标表
      | 部门名称 | 年度总体目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 云溪市林业局 | 造林800亩。 | 产出指标 | 数量指标 | 造林面积 | ≥800亩 | 60 |
      | | | 效益指标 | 生态效益指标 | 新增绿地 | ≥9处 | 30 |
      | 云溪市水务局 | 清淤30公里。 | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 60 |
      | | | 效益指标 | 生态效益指标 | 新增湿地 | ≥2处 | 30 |`);
    expect(tables.map((table) => `${table.kind} ${shown(table)}`)).toEqual([
      'department 云溪市林业局 A2:G4 2',
      'department 云溪市水务局 A5:G6 2',
    ]);
  });

  it('stays one table where the column before the levels names no declarations', () => {
    const one = (header: string, cells: readonly string[]) =>
      read(`
        | ${header} | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
        ${cells.map((cell, at) => `| ${cell} | 产出指标 | 数量指标 | 巡护${at + 1}区次数 | ≥${at + 1}次 | 10 |`).join('\n')}`);
    // Each row names another one: the rows are sorted by indicator.
    expect(one('项目名称', ['甲', '乙', '丙', '丁'])).toHaveLength(1);
    expect(one('责任单位', ['甲', '', '乙', ''])).toHaveLength(1);
    expect(one('项目', ['甲', '', '乙', ''])).toHaveLength(1);
    expect(one('单位', ['甲', '', '乙', ''])).toHaveLength(1);
  });

  it('gives a row that goes on in the middle of a level the level above it', () => {
    const [, second] = read(`
      | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
      | 林道 | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥12公里 | 50 |
      | | | | | 错车道数 | ≥9处 | 40 |
      | 哨所 | 建2座。 | | | 哨所座数 | ≥2座 | 50 |
      | | | | 质量指标 | 验收合格率 | ≥95% | 40 |`);
    expect(second!.indicators.map(({ level1, level2 }) => `${level1?.name} ${level2?.name}`)).toEqual([
      '产出指标 数量指标',
      '产出指标 质量指标',
    ]);
  });

  it('reads each worksheet by itself, and what the user says of a column', () => {
    const list = (name: string) =>
      gridOfMarkdown(
        `
        | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
        | 林道 | 修12公里。 | 产出指标 | 数量指标 | 林道长度 | ≥12公里 | 60 |
        | | | 效益指标 | 社会效益指标 | 受益村数 | ≥9个 | 30 |
        | 哨所 | 建2座。 | 产出指标 | 数量指标 | 哨所座数 | ≥2座 | 60 |
        | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥9个 | 30 |`,
        name,
      );
    expect(tablesOf(list('甲'), list('乙')).map((table) => `${table.range.sheet} ${shown(table)}`)).toEqual([
      '甲 林道 A1:G3 2',
      '甲 哨所 A4:G5 2',
      '乙 林道 A1:G3 2',
      '乙 哨所 A4:G5 2',
    ]);
    const { sheets } = readWorkbook({ grids: [list('甲')] }, [
      { sheet: '甲', header: '项目名称', column: 0, role: 'remark' },
    ]);
    expect(sheets[0]!.tables.map(({ indicators }) => indicators.length)).toEqual([4]);
  });

  it('lists what stands under headings of a list that parts into no entries', () => {
    const { sheets } = readWorkbook({
      grids: [
        gridOfMarkdown(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 项目名称 | 备注 | 长期目标（2026—2028年） | 一级指标 |
        | 0 | 一级指标 | 一级指标 |
        | 一级指标 | 一级指标 | 一级指标 | 一级指标 | 0 |
        | 一级指标 | 一级指标 | | 已输入12/1000 | 一级指标 |`),
      ],
    });
    const [sheet] = sheets;
    const read = sheet!.tables.flatMap(({ indicators, headerRows }) => [
      ...headerRows,
      ...indicators.map(({ row }) => row),
    ]);
    expect([...read, ...sheet!.unread.map(({ row }) => row)].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
