import { scoreRequest } from '../../src/core/scoring';

/** A row has one actual: what needs a second fact is no number, and what is said of a share is not said of an amount. */
const explain = (
  rule: string,
  row: {
    readonly weight: number;
    readonly target?: number;
    readonly unit?: string;
    readonly operator?: string;
  },
  actual: number | string,
) => scoreRequest({ rule, operator: '≥', ...row, actual });

describe('a limit of the share', () => {
  const row = { weight: 10, target: 400, unit: '户' };

  test.each([
    '实际完成/计划完成×分值，超过1按1',
    '得分=完成率×分值，完成率大于1的按1计',
    '实际值/目标值×分值，大于1的按1计算',
    '完成比例×权重，比例高于1时取1',
    '得分=实际数/计划数×10分，比值超过1的取1',
    '得分=完成率×分值，大于100%按100%计',
    '完成400户得满分，未完成的按比例得分，完成率超过1的按1计',
  ])('%s', (rule) => {
    expect([400, 480, 300, 100].map((actual) => explain(rule, row, actual).score)).toEqual([
      10, 10, 7.5, 2.5,
    ]);
  });

  test.each(['得分=完成率×分值，高于1.2的按1.2计', '得分=完成率×分值，完成率大于100的按100计'])(
    'of a number that may be either goes to a person: %s',
    (rule) => {
      const result = explain(rule, row, 300);
      expect(result.score).toBeNull();
      expect(result.explanation).toContain('是比例还是数量没有写明');
    },
  );

  test('of the share needs a target', () => {
    expect(explain('得分=完成率×分值，完成率大于1的按1计', { weight: 10, unit: '户' }, 300).score).toBeNull();
  });

  test('of the amount is of the amount', () => {
    const rule = '实际值/目标值×分值，实际值大于400的按400计';
    expect([400, 500, 200].map((actual) => explain(rule, row, actual).score)).toEqual([10, 10, 5]);
  });
});

describe('a formula of several quantities', () => {
  const row = { weight: 6, target: 100, unit: '%' };

  test.each([
    '开工率×3+验收率×3',
    '（开工率+验收率）/2×分值',
    '开工率×验收率×分值',
    '得分=开工率×60%×分值+满意度×40%×分值',
    '得分=分值×自评系数×开工率',
    '得分=参加率×分值÷基准率',
    '得分=（甲完成数/甲计划数×50%+乙完成数/乙计划数×50%）×分值',
    '达到90%得满分，否则得分=开工率×验收率×分值',
    '按开工率×验收率×分值计分',
  ])('goes to a person: %s', (rule) => {
    const result = explain(rule, row, 100);
    expect(result.score).toBeNull();
    expect(result.explanation).toContain('几个不同的量');
  });

  test.each([
    ['得分=(实际完成率-60%)/(1-60%)×分值', 80, 3],
    ['得分=完成率×50%×分值+实际完成率×50%×分值', 80, 4.8],
  ] as const)('is one quantity under two names: %s', (rule, actual, score) => {
    expect(explain(rule, row, actual).score).toBe(score);
  });
});
