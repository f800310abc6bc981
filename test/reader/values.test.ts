import type { CellContent } from '../../src/core/model/grid';
import { textCell } from '../../src/core/model/grid';
import { readOperator, readPoints, readTargetValue } from '../../src/core/reader';
import { tableOf } from '../support/reading';

describe('readTargetValue', () => {
  it.each([
    ['≥95.5%', '≥', 95.5, '%', ''],
    ['≤0.32万元', '≤', 0.32, '万元', ''],
    ['=100%', '=', 100, '%', ''],
    ['＞２０件', '>', 20, '件', ''],
    ['>=12 公里', '≥', 12, '公里', ''],
    ['大于等于90％', '≥', 90, '%', ''],
    ['不低于 85%', '≥', 85, '%', ''],
    ['不超过5个工作日', '≤', 5, '个工作日', ''],
    ['90%以上', '≥', 90, '%', ''],
    ['≤9/10万', '≤', 9, '/10万', ''],
    ['9例/10万人以内', '≤', 9, '例/10万人', ''],
    ['十万分之九', undefined, 9, '/10万', ''],
    ['3/4', undefined, undefined, undefined, '3/4'],
    ['3天内', '≤', 3, '天', ''],
    ['120㎡', undefined, 120, '㎡', ''],
    ['30日以内', '≤', 30, '日', ''],
    ['达到1,200人', '≥', 1200, '人', ''],
    ['12万', undefined, 120000, undefined, ''],
    ['26万人次', undefined, 26, '万人次', ''],
    ['11.6万元/公里', undefined, 11.6, '万元/公里', ''],
    ['2600个/立方厘米', undefined, 2600, '个/立方厘米', ''],
    ['-3℃', undefined, -3, '℃', ''],
    ['每年12次', undefined, 12, '次', '每年'],
    ['100%完成', undefined, 100, '%', '完成'],
    ['≥52座桥梁', '≥', 52, '座', '桥梁'],
    ['4个 小区', undefined, 4, '个', '小区'],
    ['成 效 明 显', undefined, undefined, undefined, '成 效 明 显'],
    ['两次', undefined, 2, '次', ''],
    ['百分之九十五以上', '≥', 95, '%', ''],
    ['不少于一千人', '≥', 1000, '人', ''],
    ['成效明显', undefined, undefined, undefined, '成效明显'],
    ['12月底前', undefined, undefined, undefined, '12月底前'],
    ['2024年12月31日', undefined, undefined, undefined, '2024年12月31日'],
    ['不低于2023年', '≥', undefined, undefined, '2023年'],
    ['第3名', undefined, undefined, undefined, '第3名'],
    ['3-5次', undefined, undefined, undefined, '3-5次'],
    ['二级', undefined, undefined, undefined, '二级'],
    ['一般', undefined, undefined, undefined, '一般'],
    ['不低于去年水平', undefined, undefined, undefined, '不低于去年水平'],
    ['若干', undefined, undefined, undefined, '若干'],
    ['', undefined, undefined, undefined, ''],
  ])('%s', (text, operator, number, unit, words) => {
    expect(readTargetValue(textCell(text))).toEqual({
      operator,
      number,
      unit,
      words,
      fromPercentFormat: false,
    });
  });

  it.each<[string, CellContent, number | undefined, string | undefined, boolean]>([
    ['a fraction shown as percent', { text: '97%', value: 0.97, format: '0%' }, 97, '%', true],
    ['without a tail of binary digits', { text: '7.0%', value: 0.07, format: '0.0%' }, 7, '%', true],
    ['a plain number', { text: '12000', value: 12000 }, 12000, undefined, false],
    ['a number shown with its unit', { text: '420公里', value: 420, format: '0"公里"' }, 420, '公里', false],
    [
      'a number as stored, not as rounded',
      { text: '0.09', value: 0.0900000762939453, format: '0.00' },
      0.0900000762939453,
      undefined,
      false,
    ],
    [
      'a number before a name that every object answers to',
      { text: '0constructor', value: '0constructor' },
      0,
      'constructor',
      false,
    ],
    ['a date', { text: '2024/12/31', value: 45657, format: 'yyyy/m/d' }, undefined, undefined, false],
    ['an error', { text: '#REF!', value: null, error: '#REF!', formula: '=A0' }, undefined, undefined, false],
  ])('%s', (_, content, number, unit, fromPercentFormat) => {
    expect(readTargetValue(content)).toMatchObject({ number, unit, fromPercentFormat });
  });
});

describe('readPoints', () => {
  it.each([
    ['20', 20],
    ['20分', 20],
    ['（20 分）', 20],
    ['４．５', 4.5],
    ['20%', 20],
    ['分值：20分', 20],
    ['权重12分', 12],
    ['-2', -2],
    ['二十分', undefined],
    ['20分为上限', undefined],
    ['无', undefined],
    ['', undefined],
  ])('%s', (text, points) => {
    expect(readPoints(textCell(text))).toBe(points);
  });

  it('takes a percent cell on the scale of a hundred', () => {
    expect(readPoints({ text: '15%', value: 0.15, format: '0%' })).toBe(15);
  });
});

describe('readOperator', () => {
  it.each([
    ['≥', '≥'],
    ['≧', '≥'],
    ['>=', '≥'],
    ['大于等于', '≥'],
    ['正向指标', '≥'],
    ['＝', '='],
    ['═', '='],
    ['<', '<'],
    ['≤', '≤'],
    ['反向', '≤'],
    ['定性指标', '定性'],
    ['定量', '定量'],
    ['不适用', '不适用'],
    ['/', undefined],
    ['有效保障', undefined],
    ['', undefined],
  ])('%s', (text, operator) => {
    expect(readOperator(text)).toBe(operator);
  });
});

describe('an actual in another unit than its row', () => {
  it('is read on the scale of the row, where that is certain', () => {
    const table = tableOf(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 受益农户 | ≥12800户 | 1.28万户 | 30 | 30 |
      | 产出指标 | 数量指标 | 整修渠道 | ≥7公里 | 6300米 | 30 | 27 |
      | 产出指标 | 数量指标 | 宣讲 | ≥7场 | 7次 | 40 | 40 |
    `);
    expect(table.indicators.map(({ actual }) => [actual?.value.number, actual?.value.unit])).toEqual([
      [12800, '户'],
      [6.3, '公里'],
      [7, '次'],
    ]);
  });
});
