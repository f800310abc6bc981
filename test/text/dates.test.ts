import { datesIn, daysOf } from '../../src/core/text/dates';

const told = (text: string): readonly string[] =>
  datesIn(text).map(({ year, month, day }) => [year, month, day].map((part) => part ?? '').join('/'));

test.each([
  ['2025年12月31日前完成', ['2025/12/31']],
  ['6月底前', ['/6/30']],
  ['2025-12-05', ['2025/12/5']],
  ['2025.2.28验收', ['2025/2/28']],
  ['年底前', ['/12/31']],
  ['7月1日至9月30日', ['/7/1', '/9/30']],
  ['8月', ['/8/']],
  ['3个月', []],
  ['每月5日前', []],
  ['半年末', []],
  ['2月30日', []],
  ['2025年2月29日', []],
])('%s names %j', (text, dates) => {
  expect(told(text)).toEqual(dates);
});

test('days are counted from one to the next, over the end of a year too', () => {
  const [from] = daysOf({ year: 2025, month: 12, day: 31 });
  const [to] = daysOf({ year: 2026, month: 1, day: 10 });
  expect(to - from).toBe(10);
  expect(daysOf({ year: 2024, month: 2, day: undefined })).toEqual([19754, 19782]);
});
