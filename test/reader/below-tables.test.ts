import { gridOfMarkdown } from '../support/markdown-table';
import { columns, path, tableOf, tablesOf } from '../support/reading';

const names = (markdown: string): readonly string[] =>
  tableOf(markdown).indicators.map(({ name }) => name.value);
const besideNames = (markdown: string): readonly (string | undefined)[] =>
  (tableOf(markdown).sideBlock?.indicators ?? []).map(({ name }) => name.value).filter((name) => name !== '');

describe('a text in the column of the names, beside what other columns hold', () => {
  const withRows = (...rows: readonly string[]) => `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 责任单位 | 备注 |
    | 产出指标 | 数量指标 | 甲次数 | 5次 | 10 | 统计处 | |
    | | | 乙次数 | 6次 | 10 | 办公室 | |
    ${rows.join('\n')}
  `;

  it.each([
    '| | | 以上数据来源于统计年鉴 | | | 统计处 | |',
    '| | | 碧浦市财政局 | | | 2026年1月 | |',
    '| | | 附件：指标解释 | | | 办公室 | |',
    '| | | 李主任 | | | 联系电话 | 138 |',
    '| | | 资金合计 | | | 500万元 | |',
    '| | | 公示时间 | | | 2026年3月 | |',
    '| | | 预算执行率 | | | 另计10分 | |',
    '| | | 预算执行率 | | | 办公室 | |',
    '| | | 王科长 | | | 2026年3月1日 | |',
    '| | | 分管领导签字 | | | 办公室 | 已阅 |',
  ])('is a note below the last row: %s', (note) => {
    expect(names(withRows(note))).toEqual(['甲次数', '乙次数']);
    expect(names(withRows(note, '| | | 王科长 | | | 2026年3月1日 | |'))).toEqual(['甲次数', '乙次数']);
    expect(names(withRows(note, '| | 项目名称 | 河道清淤项目 | 预算数 | 500 | | |'))).toEqual([
      '甲次数',
      '乙次数',
    ]);
  });

  it.each(['| | | 丁次数 | 7次 | 10 | | |', '| 效益指标 | 社会效益指标 | 丁次数 | 7次 | 10 | 统计处 | |'])(
    'is a row whose target is missing where rows go on: %s',
    (next) => {
      expect(names(withRows('| | | 丙处理情况 | | | 法规科 | |', next))).toEqual([
        '甲次数',
        '乙次数',
        '丙处理情况',
        '丁次数',
      ]);
      const two = withRows('| | | 丙处理情况 | | | 法规科 | |', '| | | 戊次数 | | | 财务科 | |', next);
      expect(names(two)).toEqual(['甲次数', '乙次数', '丙处理情况', '戊次数', '丁次数']);
    },
  );

  it('is a row over a blank one where a level shows that the table goes on', () => {
    const cut = '| | | 丙处理情况 | | | 法规科 | |';
    const next = '| 效益指标 | 社会效益指标 | 丁次数 | 7次 | 10 | 统计处 | |';
    expect(names(withRows(cut, '~', next))).toEqual(['甲次数', '乙次数', '丙处理情况', '丁次数']);
    expect(names(withRows(cut, '~', '| | | 水务局 | 张三 | 138 | | |'))).toEqual(['甲次数', '乙次数']);
  });

  it('is the last row where it is something measured beside a bureau that rows above have', () => {
    const last = '| | | 丙合格率 | | | 统计处 | |';
    expect(names(withRows(last))).toEqual(['甲次数', '乙次数', '丙合格率']);
    const closed = tableOf(withRows(last, '| 合计 | | | | 20 | | |'));
    expect([closed.indicators.length, closed.totals.map(({ weight }) => weight?.value)]).toEqual([3, [20]]);
  });

  it('is a note where only the head of another table follows', () => {
    const [first] = tablesOf(
      gridOfMarkdown(
        withRows(
          '| | | 碧浦市财政局 | | | 2026年1月 | |',
          '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 责任单位 | 备注 |',
          '| 产出指标 | 数量指标 | 别表次数 | 5次 | 10 | 统计处 | |',
        ),
      ),
    );
    expect(first!.indicators.map(({ name }) => name.value)).toEqual(['甲次数', '乙次数']);
  });
});

describe('a form below a table', () => {
  const withForm = (between: string, ...form: readonly string[]) => `
    | 一级指标 | 二级指标 | ${between}三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | ${between && '批复 | '}甲次数 | 5次 | 10 |
    | | | ${between && '部门职责 | '}乙次数 | 6次 | 10 |
    ${form.join('\n')}
  `;

  it.each(['', '评价依据 | '])('holds no indicators, with or without a column between: %j', (between) => {
    const [project, bureau] = [
      '| | 项目名称 | 河道清淤项目 | 预算数 | 500 |',
      '| | 主管部门 | 水务局 | 实施单位 | 河道处 |',
    ];
    expect(names(withForm(between, '~', project, bureau))).toEqual(['甲次数', '乙次数']);
    expect(names(withForm(between, project, bureau))).toEqual(['甲次数', '乙次数']);
    expect(names(withForm(between, '~', bureau))).toEqual(['甲次数', '乙次数']);
    expect(names(withForm(between, bureau))).toEqual(['甲次数', '乙次数']);
  });

  it('is none where the words stand in a column between the levels and the names', () => {
    expect(
      names(
        withForm('评价依据 | ', '| | | 部门职责 | 丙次数 | 7次 | 10 |', '| | | 主管部门 | 丁次数 | 7次 | |'),
      ),
    ).toEqual(['甲次数', '乙次数', '丙次数', '丁次数']);
  });

  it('stands in the columns that the levels and the names have, and may begin under a blank row', () => {
    const form = ['~', '| | | 主管部门 | 水务局 | 河道处 | |'];
    expect(names(withForm('评价依据 | ', ...form))).toEqual(['甲次数', '乙次数']);
  });
});

describe('a block beside the table', () => {
  const sheet = (...rows: readonly string[]) => `
    | 一级指标 | 年度目标（2026年） | | | | | 实施期目标（2026年—2028年） | | |
    | | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 甲次数 | ≥5次 | 10 | 每少1次扣1分 | 数量指标 | 甲总次数 | ≥15次 |
    | | 质量指标 | 乙合格率 | ≥95% | 10 | 每低1%扣1分 | 质量指标 | 乙总合格率 | ≥96% |
    ${rows.join('\n')}
  `;
  const next = '| | 时效指标 | 丙及时率 | ≥95% | 10 | 每低1%扣1分 | 时效指标 | 丙总及时率 | ≥96% |';

  it('goes on by itself where rows of the table follow', () => {
    const rows = ['| | | | | | | | 戊人数 | 待定 |', '| | | | | | | 质量指标 | 己率 | 95% |', next];
    expect(besideNames(sheet(...rows))).toEqual(['甲总次数', '乙总合格率', '戊人数', '己率', '丙总及时率']);
    expect(names(sheet(...rows))).toEqual(['甲次数', '乙合格率', '丙及时率']);
  });

  it('goes on to its own end with what says itself how it is met', () => {
    const rows = ['| | | | | | | | 戊人数 | ≥30人 |', '| | | | | | | 时效指标 | 己及时率 | ≥95% |'];
    expect(besideNames(sheet(...rows))).toEqual(['甲总次数', '乙总合格率', '戊人数', '己及时率']);
  });

  it.each([
    '| | | | | | | | 备注 | 实施期三年 |',
    '| | | | | | | | 陆青禾 | 2025年11月18日 |',
    '| | | | | | | 联系电话 | 陆青禾 | 138 |',
    '| | | | | | | 联系电话 | 陆青禾 | 13800000000 |',
  ])('holds nothing more where who filled it in stands below: %s', (line) => {
    expect(besideNames(sheet(line))).toEqual(['甲总次数', '乙总合格率']);
    expect(besideNames(sheet('~', line))).toEqual(['甲总次数', '乙总合格率']);
  });

  it('takes nothing from below a blank row', () => {
    expect(besideNames(sheet('~', '| | | | | | | 数量指标 | 另表指标 | ≥5个 |'))).toEqual([
      '甲总次数',
      '乙总合格率',
    ]);
  });
});

describe('columns whose heads say several things', () => {
  const head = (third: string, rest: string, ...rows: readonly string[]) =>
    columns(
      tableOf(`
    | 一级指标 | 二级指标 | ${third} | ${rest} |
    | 产出指标 | 数量指标 | ${rows.join(' |\n    | | | ')} |
  `),
    );

  it.each(['责任事项', '部门重点工作', '部门任务内容'])('hold the names under %s', (third) => {
    expect(head(third, '指标值 | 分值', '河道巡查次数 | ≥5次 | 10', '水质达标率 | ≥95% | 10')).toBe(
      'A:level1 B:level2 C:name D:target E:weight',
    );
  });

  it('and never where the values stand', () => {
    expect(head('责任事项', '目标要求 | 分值', '河道巡查次数 | ≥5次 | 10', '水质达标率 | ≥95% | 10')).toBe(
      'A:level1 B:level2 C:name D:target E:weight',
    );
  });

  it('hold no names under the words for who does it, nor where others hold them', () => {
    for (const third of ['责任事项', '主办部门', '责任到科室'])
      expect(
        tableOf(`
          | 一级指标 | 二级指标 | ${third} | 干什么 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 巡查河道 | 河道巡查次数 | ≥5次 | 10 |
          | | 质量指标 | 治理水质 | 水质达标率 | ≥95% | 10 |
        `).indicators.map(path),
      ).toEqual(['产出指标/数量指标/河道巡查次数', '产出指标/质量指标/水质达标率']);
  });

  it.each(['评价方式', '考核方式'])('hold rules under %s where some are and no others', (word) => {
    const rows = [
      '甲次数 | 5次 | 10 | 查签到册，每少1人扣0.5分',
      '乙率 | 95% | 10 | 达到95%得满分，每低1%扣1分',
    ];
    const rule = 'A:level1 B:level2 C:name D:target E:weight F:rule';
    const one = '丙次数 | 6次 | 10 | 问卷调查';
    const two = '丁次数 | 6次 | 10 | 现场查看';
    expect(head('三级指标', `指标值 | 分值 | ${word}`, ...rows, one)).toBe(rule);
    expect(head('三级指标', `指标值 | 分值 | ${word}`, rows[0]!, one, two)).toBe(rule);
    expect(head('三级指标', `指标值 | 分值 | ${word}`, one, two)).toBe(rule.replace('rule', 'remark'));
    const beside = (row: string) => `${row} | 每少1次扣1分`;
    expect(head('三级指标', `指标值 | 分值 | ${word} | 评分标准`, ...[...rows, one].map(beside))).toMatch(
      / G:rule$/,
    );
    expect(
      head('三级指标', `指标值 | 分值 | ${word} | 评价标准`, ...[rows[0]!, one, two].map(beside)),
    ).toMatch(/ F:remark G:rule$/);
  });

  it('hold what was reached under 实际完成时间, if nothing else does', () => {
    const rows = ['甲完成时间 | 2026年6月 | 2026年5月 | 10', '乙完成时间 | 2026年6月 | 2026年7月 | 10'];
    expect(head('三级指标', '完成时限 | 实际完成时间 | 分值', ...rows)).toBe(
      'A:level1 B:level2 C:name E:actual F:weight',
    );
    expect(head('三级指标', '指标值 | 完成时间 | 分值', ...rows)).toBe(
      'A:level1 B:level2 C:name D:target F:weight',
    );
    const both = ['甲次数 | 6次 | 2026年5月 | 5次', '乙次数 | 6次 | 2026年5月 | 5次'];
    expect(head('三级指标', '指标值 | 实际完成时间 | 实际完成值', ...both)).toBe(
      'A:level1 B:level2 C:name D:target F:actual',
    );
  });

  it.each([
    ['↑', '↓'],
    ['上升', '下降'],
    ['效益型', '成本型'],
    ['gte', 'lte'],
    ['增', '减'],
    ['常规', '↑'],
  ])('hold a direction that has to be told: %s, %s', (up, down) => {
    const rows = [`甲次数 | ${up} | 5次`, `乙次数 | ${down} | 6次`];
    for (const word of ['指标方向', '指标属性'])
      expect(head('三级指标', `${word} | 指标值`, ...rows)).toBe(
        'A:level1 B:level2 C:name D:operator E:target',
      );
  });

  it.each([
    ['常规', '核心'],
    ['核心指标', '一般指标'],
    ['系统采集', '人工填报'],
    ['约束性', '预期性'],
    ['共性指标', '个性指标'],
  ])('hold none under words of another kind: %s, %s', (one, other) => {
    expect(head('三级指标', '指标属性 | 指标值', `甲次数 | ${one} | 5次`, `乙次数 | ${other} | 6次`)).toBe(
      'A:level1 B:level2 C:name E:target',
    );
  });

  it('hold the values of years past, and none that are of this year too', () => {
    const under = (group: string, target: string) =>
      tableOf(`
        | 一级指标 | 二级指标 | 三级指标 | ${group} | | ${target} | 分值 |
        | | | | 2025年 | 2026年 | | |
        | 产出指标 | 数量指标 | 甲次数 | 4次 | 5次 | 6次 | 10 |
      `).indicators.map(({ target: value }) => value?.value.number);
    expect(under('历史值', '指标值')).toEqual([6]);
    for (const group of ['以往年度及本年度目标', '历年及2026年目标', '近两年及本年指标值']) {
      expect(under(group, '指标值')).toEqual([6]);
      // Which of them is meant is not guessed.
      expect(under(group, '备注')).toEqual([]);
    }
  });
});
