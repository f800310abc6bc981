import {
  acknowledge,
  applyEdits,
  audit,
  DEFAULT_SETTINGS,
  findingIdentities,
  type Acknowledgement,
} from '../../src/core/audit';
import { fingerprint } from '../../src/core/audit/acknowledgements';
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
  const kept = () => {
    const report = audit(sheet);
    const finding = report.findings.find(({ check }) => check === 'unit-invalid')!;
    return { finding, entry: acknowledge(report, finding, '系统如此') };
  };

  it('takes it from the open findings and keeps it with its note', () => {
    const { finding, entry } = kept();
    const { findings, acknowledged } = under(sheet, entry);
    expect(findings.map(({ check }) => check)).not.toContain('unit-invalid');
    expect(acknowledged).toEqual([{ finding, acknowledgement: entry }]);
  });

  it('survives rows inserted above', () => {
    expect(under(withRowInserted(sheet), kept().entry).acknowledged).toHaveLength(1);
  });

  it('survives a renamed worksheet', () => {
    const renamed = { grids: sheet.grids.map((grid) => ({ ...grid, name: '改过的名字' })) };
    expect(under(renamed, kept().entry).acknowledged).toHaveLength(1);
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
    const { finding, entry } = kept();
    const { workbook } = applyEdits(sheet, [{ cell: finding.cell, from: '1', to: '2' }]);
    const { findings, acknowledged } = under(workbook, entry);
    expect(acknowledged).toEqual([]);
    expect(findings.map(({ check }) => check)).toContain('unit-invalid');
  });

  it('keeps no other finding of the check', () => {
    const { finding, entry } = kept();
    const { workbook } = applyEdits(sheet, [
      { cell: { ...finding.cell, row: finding.cell.row + 2 }, from: '%', to: '1' },
    ]);
    const { findings, acknowledged } = under(workbook, entry);
    expect([findings.filter(({ check }) => check === 'unit-invalid').length, acknowledged.length]).toEqual([
      1, 1,
    ]);
  });
});

describe('the fingerprint that is kept with the workbook', () => {
  // Another fingerprint would bring every finding back that somebody has acknowledged.
  it.each([
    ['', 'wvjl67o803'],
    ['a', '262p94epp1d'],
    ['甲', '1inlh7mibrq'],
    ['产出指标', '1fwfdhomk2u'],
    ['weight-total\u0000total', 'tci44tpgbd'],
  ])('of %j is %s, whatever the version', (text, print) => expect(fingerprint(text)).toBe(print));
});

describe('what a finding is about', () => {
  const FORM = `
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 50 |
    | 效益指标 | 社会效益指标 | 化解纠纷数 | ≥ | 40 | 1 | 40 |`;
  const bookOf = (...tables: readonly string[]): Workbook =>
    exampleWorkbook({ sheets: Object.fromEntries(tables.map((table, i) => [`表${i + 1}`, table])) });
  /** The names of the findings of a check, as they would be kept. */
  const namesOf = (book: Workbook, check = 'unit-invalid') => {
    const report = audit(book);
    const nameOf = findingIdentities(report);
    return report.findings.filter((finding) => finding.check === check).map(nameOf);
  };

  it('differs from row to row, from table to table and from check to check', () => {
    const two = bookOf(`| 项目名称 | 甲 |${FORM}`, `| 项目名称 | 乙 |${FORM}`);
    const names = [...namesOf(two), ...namesOf(two, 'required-level-missing')];
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
  });

  it('stays when the worksheet is renamed, another table comes or rows of others change', () => {
    const [own] = namesOf(bookOf(`| 项目名称 | 甲 |${FORM}`));
    expect(namesOf(bookOf(`| 项目名称 | 乙 |${FORM}`, `| 项目名称 | 甲 |${FORM}`))[2]).toBe(own);
    expect(namesOf(bookOf(`| 项目名称 | 甲 |${FORM.replace('≥ | 40', '≥ | 41')}`))[0]).toBe(own);
  });

  it('differs when the project, the title, the name of the row or the cell is another', () => {
    const names = [
      `| 项目名称 | 甲 |${FORM}`,
      `| 项目名称 | 乙 |${FORM}`,
      `项目支出绩效自评表\n| 项目名称 | 甲 |${FORM}`,
      `| 项目名称 | 甲 |${FORM.replace('审结案件数', '结案数')}`,
      `| 项目名称 | 甲 |${FORM.replace('90 | 1', '90 | 2')}`,
    ].map((table) => namesOf(bookOf(table))[0]);
    expect(new Set(names).size).toBe(5);
  });

  it('of tables that are called the same takes the worksheet in', () => {
    const names = namesOf(bookOf(FORM, FORM));
    expect(new Set(names).size).toBe(4);
  });

  it('of tables without a project takes the goal', () => {
    const goal = (text: string) => `| 年度目标 | ${text} |${FORM}`;
    const [own] = namesOf(bookOf(goal('审结案件九十件')));
    expect(namesOf(bookOf(goal('审结案件九十件'), goal('化解纠纷四十件')))[0]).toBe(own);
    expect(namesOf(bookOf(goal('化解纠纷四十件')))[0]).not.toBe(own);
  });
});
