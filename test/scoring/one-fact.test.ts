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

describe('points off for another fact', () => {
  const row = { weight: 6, target: 90, unit: '%' };

  test.each([
    '达到90%得6分，90%以下0分；填报不及时的扣1分',
    '达到90%得6分，90%以下0分，其中帮扶户未完成的每户扣1分',
    '达到90%得6分，90%以下0分，但验收不合格的减半得分',
    '达到90%得6分，90%以下0分，被市级通报的另扣2分',
    '达到90%得6分，90%以下0分；同时每发生1起工伤事故扣1分',
    '达到90%得6分，资料不实的倒扣3分',
    '达到90%得6分，其中山区低于80%的扣3分',
    '达到90%得6分，90%以下0分，如出现拖欠工资的减半计分',
  ])('goes to a person: %s', (rule) => {
    expect(explain(rule, row, 92).score).toBeNull();
  });

  test.each([
    '完成900人得满分；其中妇女不少于300人，每少10人扣0.5分',
    '完成900人得满分，其中老年人不少于50人',
  ])('of a part of what was done: %s', (rule) => {
    const result = explain(rule, { weight: 6, target: 900, unit: '人' }, 900);
    expect(result.score).toBeNull();
    expect(result.explanation).toContain('是另一项数值');
  });

  test('takes no points from a case without any', () => {
    expect(explain('达到90%得6分，90%以下0分；填报不及时的扣1分', row, 80).score).toBe(0);
  });

  test('is named where it would take all of them', () => {
    const result = explain('达到90%得6分，90%以下0分，弄虚作假的该项0分', row, 92);
    expect(result.score).toBe(6);
    expect(result.assumptions).toEqual(['另有不得分的情形，须另行核对：弄虚作假']);
  });

  test('is none where a lower degree, or the same count, is meant', () => {
    expect(explain('达到90%得6分，基本达到得50%', row, 92).score).toBe(6);
    expect(explain('达到90%得6分，未达到的扣3分', row, 92).score).toBe(6);
    const shows = { weight: 7, target: 60, unit: '场' };
    expect(explain('全年演出60场，得满分；少演一场，扣0.15分', shows, 60).score).toBe(7);
  });
});
