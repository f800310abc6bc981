import { acknowledge, applyEdits, audit, DEFAULT_SETTINGS, type Acknowledgement } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import type { Workbook } from '../../src/core/model/grid';

const sheet = exampleWorkbook({
  table: `
    项目支出绩效目标申报表
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 50 |
    | 效益指标 | 社会效益指标 | 妥善化解劳动纠纷 | 定性 | 有效保障 | / | 30 |
    | 满意度指标 | 服务对象满意度指标 | 申请人满意度 | ≥ | 90 | % | 10 |`,
});
const withRowInserted = ({ grids }: Workbook): Workbook => ({
  grids: grids.map((grid) => ({ ...grid, rows: [[], [], ...grid.rows] })),
});
const under = (workbook: Workbook, entry: Acknowledgement): ReturnType<typeof audit> =>
  audit(workbook, { ...DEFAULT_SETTINGS, acknowledgements: [entry] });

describe('acknowledging a finding', () => {
  const report = audit(sheet);
  const finding = report.findings.find(({ check }) => check === 'unit-invalid')!;
  const entry = acknowledge(report, finding, '系统如此');

  it('takes it from the open findings and keeps it with its note', () => {
    const { findings, acknowledged } = under(sheet, entry);
    expect(findings.map(({ check }) => check)).not.toContain('unit-invalid');
    expect(acknowledged).toEqual([{ finding, acknowledgement: entry }]);
  });

  it('survives rows inserted above', () => {
    expect(under(withRowInserted(sheet), entry).acknowledged).toHaveLength(1);
  });

  it('survives a renamed worksheet', () => {
    const renamed = { grids: sheet.grids.map((grid) => ({ ...grid, name: '改过的名字' })) };
    expect(under(renamed, entry).acknowledged).toHaveLength(1);
  });

  it('tells tables of the same name apart by their worksheets', () => {
    const twice = { grids: [...sheet.grids, ...sheet.grids.map((grid) => ({ ...grid, name: '另一张' }))] };
    const both = audit(twice);
    const second = both.findings.find(
      ({ check, cell }) => check === 'unit-invalid' && cell.sheet === '另一张',
    )!;
    const { acknowledged } = under(twice, acknowledge(both, second, ''));
    expect(acknowledged.map(({ finding: { cell } }) => cell.sheet)).toEqual(['另一张']);
  });

  it('dies when the cell changes', () => {
    const { workbook } = applyEdits(sheet, [{ cell: finding.cell, from: '1', to: '2' }]);
    const { findings, acknowledged } = under(workbook, entry);
    expect(acknowledged).toEqual([]);
    expect(findings.map(({ check }) => check)).toContain('unit-invalid');
  });

  it('keeps no other finding of the check', () => {
    const { workbook } = applyEdits(sheet, [
      { cell: { ...finding.cell, row: finding.cell.row + 2 }, from: '%', to: '1' },
    ]);
    const { findings, acknowledged } = under(workbook, entry);
    expect([findings.filter(({ check }) => check === 'unit-invalid').length, acknowledged.length]).toEqual([
      1, 1,
    ]);
  });
});
