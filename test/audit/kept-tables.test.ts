import { audit, createAuditor } from '../../src/core/audit';
import { exampleGrid } from '../../src/core/checks/example-table';
import type { CellContent, Grid, Workbook } from '../../src/core/model/grid';

const sheet = (name: string): Grid =>
  exampleGrid(
    name,
    `
    | 项目名称 | 清淤 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 50 |
    | | 质量指标 | 验收合格率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 40 |
    | 项目名称 | 补坝 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
    | 产出指标 | 数量指标 | 补坝座数 | ≥3座 | 达到3座得满分，每少1座扣1分，扣完为止 | 90 |`,
  );

const start: Workbook = { grids: [sheet('甲'), sheet('乙')] };
const TARGET: CellContent = { text: '97%', value: 0.97, format: '0%' };

/** The workbook with another cell D3 on the first worksheet. */
function withCell(cell: CellContent): Workbook {
  const [first, second] = start.grids as [Grid, Grid];
  const rows = first.rows.map((row, at) =>
    at === 2 ? row.map((old, column) => (column === 3 ? cell : old)) : row,
  );
  return { grids: [{ ...first, rows }, second] };
}

/** Which of the four tables are the same objects as before. */
function kept(before: Workbook, after: Workbook): readonly boolean[] {
  const auditor = createAuditor();
  const old = auditor.update(before).tables.map(({ table }) => table);
  const report = auditor.update(after);
  expect(JSON.stringify(report)).toBe(JSON.stringify(audit(after)));
  return report.tables.map(({ table }, at) => table === old[at]);
}

describe('what an edit does not touch is kept as it was', () => {
  it.each<[what: string, cell: CellContent]>([
    ['text', { ...TARGET, text: '96.6%' }],
    ['value', { ...TARGET, value: 0.966 }],
    ['formula', { ...TARGET, formula: '=1-0.03' }],
    ['format', { ...TARGET, format: '0.0%' }],
    ['error', { ...TARGET, error: '#REF!' }],
  ])('a cell with another %s changes its own table alone', (_, cell) => {
    expect(kept(withCell(TARGET), withCell(cell))).toEqual([false, true, true, true]);
  });

  it('a copy of the workbook that holds the same changes nothing', () => {
    expect(kept(withCell(TARGET), withCell({ ...TARGET }))).toEqual([true, true, true, true]);
  });

  it('a worksheet more reads what was there before as it was', () => {
    const auditor = createAuditor();
    const old = auditor.update(start).tables.map(({ reviews }) => reviews);
    const report = auditor.update({ grids: [...start.grids, sheet('丙')] });
    expect(report.tables.map(({ reviews }, at) => reviews === old[at])).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('a workbook of which most cells are others is read anew, and as it is', () => {
    const other: Workbook = {
      grids: start.grids.map((grid) => ({
        ...grid,
        rows: [...Array.from({ length: 60 }, () => grid.rows[0]!), ...grid.rows].map((row) =>
          row.map((cell) => cell && { ...cell }),
        ),
      })),
    };
    const auditor = createAuditor();
    auditor.update(start);
    expect(JSON.stringify(auditor.update(other))).toBe(JSON.stringify(audit(other)));
  });
});
