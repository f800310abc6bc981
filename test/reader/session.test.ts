import fc from 'fast-check';
import type { CellContent, Grid } from '../../src/core/model/grid';
import { textCell } from '../../src/core/model/grid';
import { readWorkbook, ReadingSession } from '../../src/core/reader';
import { gridOfMarkdown } from '../support/markdown-table';
import { holds } from '../support/runs';

const PROJECTS = gridOfMarkdown(
  `
  林区便道;总金额:30 万元；当年支出计划:30 万元；
  * 年度目标：
  修便道6公里。
  已输入6/1000
  | # | 分解指标 | | | | | | | | |
  | | 一级指标 | 二级指标 | * 三级指标 | * 指标值 | 指标值内容 | 评（扣分标准） | 度量单位 | * 指标值类型 | 备注 |
  | 1 | 成本指标 | 经济成本指标 | 每公里造价 | 5 | 含桥涵 | 不超过5万元得20分，每超1万元扣2分 | 万元 | ≤ | 20分 |
  | 2 | | 社会成本指标 | | | | | | | |
  | 3 | 产出指标 | 数量指标 | 修便道长度 | 6 | 竣工图 | 完成6公里得40分，每少1公里扣5分 | 公里 | ≥ | 40分 |
  | 4 | | | 设会车点 | 4 | 现场数 | 完成4处得10分，每少1处扣2分 | 处 | ≥ | 10分 |
  ~
  | 5 | 满意度指标 | 服务对象满意度指标 | 村民满意度 | 90 | 问卷 | 达到90%得10分，每低1个百分点扣1分 | % | ≥ | 10分 |
  * 年度目标：
  建哨卡两座。
  | # | 分解指标 | | | | | | | | |
  | | 一级指标 | 二级指标 | * 三级指标 | * 指标值 | 指标值内容 | 评（扣分标准） | 度量单位 | * 指标值类型 | 备注 |
  | 1 | 产出指标 | 数量指标 | 建哨卡 | 2 | 座数 | 完成2座得50分，每少1座扣25分 | 座 | = | 50分 |
  | 2 | | 时效指标 | 完工及时率 | 100 | 台账 | 达到100%得20分，每低1个百分点扣1分 | % | = | 20分 |
`,
  '项目',
);

const SELF_EVALUATION = gridOfMarkdown(
  `
  项目支出绩效自评表
  | 一级指标 | 长期目标 | | 年度目标 | | | | | |
  | | 三级指标 | 目标值 | 二级指标 | 三级指标 | 目标值 | 权重 | 实际完成值 | 得分 |
  | 产出指标 | 建档总数 | 90 | 数量指标 | 建档户数 | 30户 | 0.5 | 30户 | 50 |
  | | 查漏总数 | 12 | 质量指标 | 查漏率 | ≥95% | 0.3 | 96% | 30 |
  | 满意度指标 | | | 服务对象满意度指标 | 农户满意度 | ≥90% | 0.1 | 92% | 10 |
  | 合计 | | | | | | 0.9 | | 90 |
  注：按完成率得分。
`,
  '自评',
);

const LIST = gridOfMarkdown(
  `
  2026年部门预算项目绩效目标表
  | 编制部门：云溪市林业局 | | | 金额单位：万元 |
  | 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 分值 |
  | 云溪市苗圃 | 育苗 | 20 | 育苗3万株。 | 产出指标 | 数量指标 | 育苗株数 | ≥ | 3 | 万株 | 50 |
  | | | | | | 质量指标 | 出圃合格率 | ≥ | 95 | % | 40 |
  | 小计 | | 20 | | | | | | | | 90 |
  | | 巡护 | 30 | 巡护60次。 | 产出指标 | 数量指标 | 巡护次数 | ≥ | 60 | 次 | 50 |
  | | | | | 效益指标 | 社会效益指标 | 覆盖村数 | ≥ | 9 | 个 | 30 |
  ~
  | | | | | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥ | 90 | % | 10 |
  | 云溪市林场 | | 40 | | | | | | | | |
  | | 补植 | 40 | 补植80亩。 | 产出指标 | 数量指标 | 补植面积 | ≥ | 80 | 亩 | 50 |
  | | | | | | 时效指标 | 按期完成率 | ≥ | 95 | % | 40 |
  说明：预算执行率10分另计。
`,
  '清单',
);

const TEXTS = [
  '',
  '12',
  '95%',
  '≥3公里',
  '无',
  '20分',
  '完成得5分，每少1处扣1分',
  '合计',
  '导出',
  '数量指标',
  '指标值',
  '说明文字',
  '育苗',
  '云溪市林业局',
  '注：补充',
  '0.2',
  '*',
  '……',
];

const set = (grid: Grid, row: number, column: number, content: CellContent): Grid => {
  const rows = [...grid.rows];
  const cells = [...(rows[row] ?? [])];
  cells[column] = content;
  rows[row] = cells;
  return { ...grid, rows };
};

describe('ReadingSession', () => {
  const grids = [PROJECTS, SELF_EVALUATION, LIST];

  it('reads on after any edits as if the workbook were read anew', () => {
    const edit = fc.record({
      sheet: fc.nat(2),
      row: fc.nat(19),
      column: fc.nat(10),
      text: fc.constantFrom(...TEXTS),
    });
    holds(
      'reader',
      150,
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (batches) => {
          let workbook = { grids };
          let session = ReadingSession.open(workbook);
          for (const edits of batches) {
            let next = workbook.grids;
            for (const { sheet, row, column, text } of edits) {
              next = next.map((grid, at) => (at === sheet ? set(grid, row, column, textCell(text)) : grid));
            }
            workbook = { grids: next };
            session = session.edited(
              workbook,
              edits.map(({ sheet, row, column }) => ({ sheet: grids[sheet]!.name, row, column })),
            );
            expect(session.reading).toEqual(readWorkbook(workbook));
          }
        },
      ),
    );
  });

  it('keeps every table that the edit does not touch', () => {
    const session = ReadingSession.open({ grids });
    const list = session.reading.sheets[2]!.tables;
    const edited = set(PROJECTS, 8, 6, textCell('完成6公里得40分，每少1公里扣4分'));
    const after = session.edited({ grids: [edited, SELF_EVALUATION, LIST] }, [
      { sheet: '项目', row: 8, column: 6 },
    ]);
    const before = session.reading.sheets[0]!.tables;
    const now = after.reading.sheets[0]!.tables;
    expect(now[0]!.indicators[2]!.rule!.text).toBe('完成6公里得40分，每少1公里扣4分');
    expect(now[0]!.indicators[3]).toBe(before[0]!.indicators[3]);
    expect(now[1]).toBe(before[1]);
    expect(after.reading.sheets[1]!.tables).toBe(session.reading.sheets[1]!.tables);
    const inList = set(LIST, 7, 8, textCell('12'));
    const later = session.edited({ grids: [PROJECTS, SELF_EVALUATION, inList] }, [
      { sheet: '清单', row: 7, column: 8 },
    ]);
    const listed = later.reading.sheets[2]!.tables;
    expect(listed.map(({ range }) => [range.top, range.bottom])).toEqual([
      [2, 4],
      [6, 9],
      [11, 12],
    ]);
    expect(listed.map((table, at) => table === list[at])).toEqual([true, false, true]);
    expect(listed[1]!.indicators[1]!.target!.value.number).toBe(12);
  });

  it('reads a worksheet anew when one was added or renamed', () => {
    const session = ReadingSession.open({ grids: [PROJECTS] });
    const workbook = { grids: [SELF_EVALUATION, PROJECTS] };
    expect(session.edited(workbook, []).reading).toEqual(readWorkbook(workbook));
  });
});
