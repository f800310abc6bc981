import { audit } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { checkById } from '../../src/core/checks/registry';

const sheet = exampleWorkbook({
  table: `
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 50 |`,
});

describe('a check that breaks', () => {
  const broken = checkById('type-missing')!;
  const run = broken.scope === 'table' ? broken.run.bind(broken) : undefined;

  afterEach(() => {
    if (run) Object.assign(broken, { run });
  });

  it('is reported, and stops no other', () => {
    Object.assign(broken, {
      run: () => {
        throw new Error('out of order');
      },
    });
    const report = audit(sheet);
    expect(report.failures).toMatchObject([{ check: 'type-missing', message: 'out of order' }]);
    expect(report.findings.map(({ check }) => check)).toContain('unit-invalid');
    expect(report.tables[0]!.ran).not.toContain('type-missing');
    expect(report.tables[0]!.ran).toContain('unit-invalid');
  });

  it('breaks nothing once it is whole again', () => expect(audit(sheet).failures).toEqual([]));
});
