import { scoreRequest } from '../../src/core/scoring';

const scoreOf = (rule: string, actual: number | string, weight: number, row: object = {}): number | null =>
  scoreRequest({ rule, actual, weight, ...row }).score;

describe('points that are taken from a stated number of points', () => {
  test.each([
    ['每漏检一处，从该项8分中扣2分', 8, [8, 6, 2, 0]],
    ['每漏检一处，由满分8分中扣除2分', 8, [8, 6, 2, 0]],
    ['每漏检一处从8分里减去2分，至0分止', 8, [8, 6, 2, 0]],
    ['在8分基础上，每漏检一处扣2分', 8, [8, 6, 2, 0]],
  ])('%s', (rule, weight, scores) => {
    expect([0, 1, 3, 5].map((faults) => scoreOf(rule, faults, weight, { unit: '处' }))).toEqual(scores);
  });

  test('are the points of the rule, which must be those of the row', () => {
    expect(scoreOf('每漏检一处，从该项8分中扣2分', 1, 5, { unit: '处' })).toBeNull();
  });

  test('are no award where no deduction follows at once', () => {
    for (const rule of [
      '从8分中每漏检一处扣2分',
      '每漏检一处2分，从8分中扣',
      '漏检1处2分，2处8分，均从8分中扣除',
    ])
      for (const faults of [0, 1, 2]) expect(scoreOf(rule, faults, 8, { unit: '处' })).toBeNull();
  });
});

describe('points whose verb stands behind them are lost', () => {
  test.each([
    '单位造价控制在60元以内得6分，高出的，按每5元0.5分扣减，扣至零分',
    '单位造价控制在60元以内得6分，高出部分每5元0.5分扣',
    '单位造价控制在60元以内得6分，高出部分每5元0.5分予以扣除。',
  ])('%s', (rule) => {
    const row = { unit: '元', operator: '≤', target: 60 };
    expect([60, 65, 80, 150].map((cost) => scoreOf(rule, cost, 6, row))).toEqual([6, 5.5, 4, 0]);
  });

  test('a verb that speaks of all points before it leaves none of them an award', () => {
    for (const end of ['予以扣除', '均扣', '以上均从本项中扣除', '均为扣分', '在满分中扣减。'])
      for (const words of ['轻微', '较重', '严重'])
        expect(scoreOf(`轻微2分、较重4分、严重6分，${end}`, words, 6)).toBeNull();
    expect(scoreOf('迟交失2分，缺交失6分', '缺交', 6)).toBe(0);
  });
});

describe('under a head that says so, points without a verb are lost', () => {
  test.each([
    '扣分：轻微1分，较重2分，严重6分',
    '扣分标准：轻微1分，较重2分，严重6分',
    '下列情形扣分：轻微1分，较重2分，严重6分',
    '轻微扣1分、较重2分、严重6分',
  ])('%s', (rule) => {
    expect(['轻微', '较重', '严重'].map((words) => scoreOf(rule, words, 6))).toEqual([5, 4, 0]);
  });

  test('倒扣制 counts each case down', () => {
    for (const rule of ['倒扣制：每起2分，满分6分', '实行倒扣制，每起2分'])
      expect([0, 1, 2].map((cases) => scoreOf(rule, cases, 6, { unit: '起' }))).toEqual([6, 4, 2]);
  });

  test('points that follow a loss without a verb go to a person', () => {
    const rule = '1起扣2分，2起4分，3起及以上6分';
    for (const cases of [1, 2, 3]) expect(scoreOf(rule, cases, 6, { unit: '起' })).toBeNull();
    for (const words of ['迟交', '缺交']) expect(scoreOf('迟交扣2分，缺交6分', words, 6)).not.toBe(6);
  });
});

test('a range that a step counts within is no allowance', () => {
  for (const rule of ['6天内每天扣0.5分，超过6天全扣', '6天以内的每天扣0.5分'])
    expect(scoreOf(rule, 2, 6, { unit: '天', operator: '≤', target: 0 })).toBeNull();
  for (const actual of [2, 8])
    expect(scoreOf('6%以内每1%扣0.5分，6%以上不得分', actual, 6, { unit: '%', target: 0 })).toBeNull();
});

test('an indicator of what is missing counts by itself, and not from the whole', () => {
  const row = { unit: '份', indicator: '缺少台账份数' };
  for (const rule of ['缺1份扣1分，共6份6分', '6份台账，缺一份扣1分'])
    for (const missing of [0, 1, 5]) expect(scoreOf(rule, missing, 6, row)).toBe(6 - missing);
  // A goal of 6 beside it: nobody says whether what is there or what is missing was counted.
  expect(scoreOf('6份台账，缺一份扣1分', 5, 6, { ...row, target: 6, operator: '≥' })).toBeNull();
  expect(scoreOf('每份1分，缺一份不得该份分，共6份', 5, 6, { unit: '份', indicator: '报送份数' })).not.toBe(
    0,
  );
});
