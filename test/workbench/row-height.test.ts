import { rowHeights } from '../../src/workbench/grid/row-height';
import type { OpenedSheet } from '../../src/workbench/files/opened-workbook';

const heightOf = (input: string, width: number): number | undefined =>
  rowHeights(
    {
      name: '表',
      rows: [[{ input, role: 'body' }]],
      merges: [],
      columnWidths: [width],
    } as unknown as OpenedSheet,
    80,
  )[0];

describe('the height of a row', () => {
  it('is the standard one for a line', () => {
    expect(heightOf('数量指标', 80)).toBeUndefined();
  });

  it('counts lines as they break: no number in the middle, no mark at the head', () => {
    // Room for five characters: 每下降一个 | 百分点扣权 | 重分的 | 5%，
    expect(heightOf('每下降一个百分点扣权重分的5%，', 93)).toBe(4 * 19 + 7);
    // 达到3600株 fits no five characters, so that the number goes to the next line.
    expect(heightOf('补植达到3600株', 93)).toBe(2 * 19 + 7);
    expect(heightOf('一二三四五，', 93)).toBe(2 * 19 + 7);
  });

  it('breaks a run that is wider than the cell, and at line breaks', () => {
    expect(heightOf('1'.repeat(25), 93)).toBe(3 * 19 + 7);
    expect(heightOf('一\n二\n三', 80)).toBe(3 * 19 + 7);
  });
});
