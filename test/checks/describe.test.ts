import { audit, describe as describeFinding } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';

const sheet = exampleWorkbook({
  table: `
      | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
      | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 60 |
      | 效益指标 | 社会效益指标 | 劳动关系和谐程度 | 定性 | 有效保障 | / | 60 |`,
});

const findingOf = (id: string) => audit(sheet).findings.find(({ check }) => check === id)!;

describe('the words of a finding', () => {
  it('are Chinese or English, with the slots filled', () => {
    const finding = findingOf('unit-invalid');
    expect(describeFinding(finding, 'zh-CN')).toMatchObject({
      title: '计量单位无效',
      family: '指标字段',
      message: '计量单位填的是数字“1”。',
    });
    expect(describeFinding(finding, 'en-US')).toMatchObject({
      title: 'Not a unit',
      family: 'Fields',
      message: 'The unit is the number 1.',
    });
  });

  it('name the norm profile where one decides', () => {
    const total = findingOf('weight-total');
    expect(describeFinding(total, 'zh-CN').basis).toMatch(/（规范：.+）$/);
    expect(describeFinding(total, 'en-US').basis).toMatch(/^Cai Yu .* \(norm: .+\)$/);
  });

  it('fall back on the finding where the check is unknown', () => {
    const finding = findingOf('unit-invalid');
    const unknown = { ...finding, check: 'gone' };
    expect(describeFinding(unknown, 'en-US')).toMatchObject({ title: 'gone', message: finding.message });
  });
});
