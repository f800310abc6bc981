import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import unitMissing from '../../src/core/checks/field/unit-missing';
import unitNameMismatch from '../../src/core/checks/field/unit-name-mismatch';
import type { Finding } from '../../src/core/model/finding';

const tableWith = (name: string, target: string) =>
  exampleWorkbook({
    table: `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
  | 产出指标 | 数量指标 | 检修泵站座数 | ≥12座 | 20 |
  |  | 质量指标 | 管网抢修及时率 | ≥95% | 20 |
  |  | 质量指标 | 水表完好率 | ≥97% | 20 |
  |  | 质量指标 | ${name} | ${target} | 20 |`,
  });

const edited = ([found]: readonly Finding[]): string | undefined =>
  found && (found.fix?.edits.map(({ to }) => String(to)).join() ?? 'no fix');

describe('a unit behind the number of a target', () => {
  it.each([
    ['≥98', '≥98%'],
    ['不低于98', '不低于98%'],
    ['98以上', '98%以上'],
    ['≥ 98', '≥ 98%'],
    ['≥98（扣减前）', 'no fix'],
    ['≥98，力争99', undefined],
    ['≥0.98', undefined],
    ['1', undefined],
  ])('is added to %s: %s', (target, to) => {
    expect(edited(findingsOf(unitMissing, tableWith('水质合格率', target)))).toBe(to);
  });

  it.each(['用水户满意度（分）', '管网漏损控制系数'])('is not asked for in %s', (name) => {
    expect(findingsOf(unitMissing, tableWith(name, '≥4'))).toEqual([]);
  });

  it.each([
    ['≥98页', '≥98%'],
    ['≥98 页以上', '≥98%以上'],
    ['≥1200页', 'no fix'],
    ['≥98页（含特藏）', 'no fix'],
    ['≥98页，其中特藏99页', undefined],
    ['≥98‰', undefined],
    ['≥2倍', undefined],
  ])('is another than the name says in %s: %s', (target, to) => {
    expect(edited(findingsOf(unitNameMismatch, tableWith('扫描合格率', target)))).toBe(to);
  });
});
