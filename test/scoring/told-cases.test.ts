import { scoreRequest } from '../../src/core/scoring';

const scores = (
  rule: string,
  row: {
    readonly weight: number;
    readonly unit?: string;
    readonly target?: number;
    readonly operator?: string;
  },
  actuals: readonly (number | string)[],
) => actuals.map((actual) => scoreRequest({ rule, ...row, actual }).score);

describe('which ends belong to the bands', () => {
  test.each([
    ['以上均不含本数：90%以上5分，80%以上3分', '%', [91, 90, 85, 80], [5, 3, 3, null]],
    ['10户以下0分，10-20户2分，20户以上5分（均含上限）', '户', [21, 20, 15, 10], [5, 2, 2, 0]],
    ['80%以下0分，80%-90%3分，90%以上5分，各档含上限不含下限', '%', [91, 90, 85, 80], [5, 3, 3, 0]],
    ['90%以上5分，80%-90%3分，80%以下0分，各档均含下限不含上限', '%', [90, 85, 80, 79], [5, 3, 3, 0]],
    ['超过90%得5分，80%-90%3分，80%以下0分，含下限不含上限', '%', [95, 90, 80], [5, null, 3]],
  ] as const)('%s', (rule, unit, actuals, wanted) => {
    expect(scores(rule, { weight: 5, unit }, actuals)).toEqual(wanted);
  });
});

describe('cases told by way of others', () => {
  test.each([
    ['A级6分，B级较A级减2分，C级较B级再减2分', ['A级', 'B级', 'C级'], [6, 4, 2]],
    ['优秀6分，良好比优秀少得2分，一般比良好再减3分', ['优秀', '良好', '一般'], [6, 4, 1]],
    ['A级6分，B级减2分，C级再减2分', ['C级'], [null]],
    ['除不合格外均得满分', ['不合格'], [null]],
    ['除特殊情况外按时完成得满分', ['按时完成'], [6]],
  ] as const)('%s', (rule, words, wanted) => {
    expect(scores(rule, { weight: 6 }, words)).toEqual(wanted);
  });

  test.each([
    ['按期到位4分，迟到位1个月以内2分，1个月以上3个月以内1分，3个月以上0分', [0, 0.5, 2, 4], [4, 2, 1, 0]],
    ['未逾期得4分，逾期1个月以内得2分，逾期1个月以上0分', [0, 1, 2], [4, 2, 0]],
  ] as const)('late by nothing is in time: %s', (rule, actuals, wanted) => {
    expect(scores(rule, { weight: 4, unit: '个月', target: 0, operator: '≤' }, actuals)).toEqual(wanted);
  });
});
