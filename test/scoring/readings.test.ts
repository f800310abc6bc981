import { scoreRequest, systemScore } from '../../src/core/scoring';
import { workingLine } from '../../src/core/scoring/working-line';

const RULE = '巡查次数达到120次得满分，共计5分，每少2次扣0.1分，扣完为止';

describe('working', () => {
  test('is one line that can be followed', () => {
    expect(scoreRequest({ rule: RULE, actual: 116, weight: 5, unit: '次' }).explanation).toBe(
      '实际116次，比120次少4次；每少2次扣0.1分，扣0.2分；5−0.2=4.8分',
    );
  });

  test('names the other readings of a part of a step', () => {
    const result = scoreRequest({ rule: RULE, actual: 117, weight: 5, unit: '次' });
    expect(result.score).toBe(4.85);
    expect(result.alternatives).toEqual([
      { reading: '不足一步按一步扣', score: 4.8 },
      { reading: '不足一步不扣', score: 4.9 },
    ]);
    expect(result.explanation).toContain('另一种读法');
  });

  test('says what was assumed', () => {
    const result = scoreRequest({
      rule: '合格率达到95%得满分，每低1个百分点扣2分',
      actual: 50,
      weight: 5,
      unit: '%',
    });
    expect(result.assumptions).toContain('规则没有写扣完为止，按最低0分计');
  });
});

describe('settings', () => {
  test.each([
    ['linear', 4.85],
    ['up', 4.8],
    ['down', 4.9],
  ] as const)('partial steps %s', (partialSteps, score) => {
    expect(scoreRequest({ rule: RULE, actual: 117, weight: 5, unit: '次' }, { partialSteps }).score).toBe(
      score,
    );
  });

  test('percent as percentage points, or of the threshold', () => {
    const request = { rule: '合格率达到80%得满分，每下降1%扣0.5分', actual: 76, weight: 5, unit: '%' };
    expect(scoreRequest(request).score).toBe(3);
    expect(scoreRequest(request).alternatives).toEqual([{ reading: '按相对于标准值的百分比计', score: 2.5 }]);
    expect(scoreRequest(request, { percentReading: 'relative' }).score).toBe(2.5);
    expect(
      scoreRequest(
        { ...request, rule: '合格率达到80%得满分，每下降1个百分点扣0.5分' },
        { percentReading: 'relative' },
      ).score,
    ).toBe(3);
  });

  test('rounds half up, and only when asked', () => {
    const request = { rule: '得分=完成率×分值', actual: 33.35, weight: 5, unit: '%' };
    expect(scoreRequest(request).score).toBe(1.6675);
    expect(scoreRequest(request, { decimals: 2 }).score).toBe(1.67);
  });
});

describe('the weight', () => {
  test('is followed by a rule that is free of scale', () => {
    const result = scoreRequest({
      rule: '合格率达到95%得满分，共计20分，每下降百分之一扣权重分的1%',
      actual: 90,
      weight: 10,
      unit: '%',
    });
    expect(result.score).toBe(9.5);
    expect(result.alternatives.some((one) => one.score === 19)).toBe(true);
  });

  test('sends a rule with points of its own to review, with each score', () => {
    const result = scoreRequest({ rule: RULE, actual: 100, weight: 10, unit: '次' });
    expect(result).toMatchObject({ status: 'review', score: null });
    expect(result.alternatives.map((one) => one.score)).toEqual([4, 8, 9]);
  });

  test('does not matter where every reading gives the same', () => {
    expect(scoreRequest({ rule: RULE, actual: 0, weight: 4, unit: '次' })).toMatchObject({
      status: 'scored',
      score: 0,
    });
  });

  test('comes from the rule where there is none', () => {
    expect(scoreRequest({ rule: RULE, actual: 118 }).score).toBe(4.9);
    expect(scoreRequest({ rule: '合格率达到95%得满分，每低1个百分点扣2分', actual: 94 }).score).toBeNull();
  });
});

describe('percent actuals', () => {
  const rule = '合格率达到98%得满分，共计5分，每下降一个百分点扣0.5分';
  test.each([[97], ['97%'], ['９７％'], ['97']])('%s', (actual) =>
    expect(scoreRequest({ rule, actual, weight: 5, unit: '%' }).score).toBe(4.5),
  );
  test('0.97 in a percent cell', () => {
    const result = scoreRequest({ rule, actual: 0.97, weight: 5, unit: '%', actualIsPercentFormat: true });
    expect(result.score).toBe(4.5);
    expect(result.assumptions).toContain('实际值0.97按97%计');
  });
  test('0.97 beside a target of 98, as a worksheet function gets it', () => {
    expect(scoreRequest({ rule, actual: 0.97, weight: 5, unit: '%', target: 98, operator: '≥' }).score).toBe(
      4.5,
    );
  });
  test('a small share of what is to be avoided stays what it is', () => {
    expect(
      scoreRequest({
        rule: '投诉率不高于2%得满分，每超0.1个百分点扣0.5分',
        actual: 0.5,
        weight: 5,
        unit: '%',
        target: 2,
        operator: '≤',
      }).score,
    ).toBe(5);
  });
});

test('a conflict with target or operator is said, and the rule is followed', () => {
  const result = scoreRequest({
    rule: '合格率达到90%得满分，每低1个百分点扣1分',
    actual: 92,
    weight: 5,
    unit: '%',
    target: 95,
    operator: '≥',
  });
  expect(result.score).toBe(5);
  expect(result.assumptions.join()).toContain('与目标值95%不一致');
});

test('says a conversion only where rule and row do not write the same unit', () => {
  const at = (rule: string) =>
    scoreRequest({ rule, operator: '≤', target: 30, actual: 36, weight: 10, unit: '万元' });
  expect(at('不超过30万元得满分，每超2万元扣1分，扣完为止')).toMatchObject({
    explanation: '实际36万元，比30万元多6万元；每超2万元扣1分，扣3分；10−3=7分',
    assumptions: [],
  });
  expect(at('不超过300000元得满分，每超20000元扣1分，扣完为止').assumptions).toEqual([
    '规则的300000元换算为30万元',
    '步长的单位由“元”换算为“万元”',
  ]);
});

test.each([
  [
    '达到目标值得满分，每低1%扣0.2分',
    0.38,
    { target: 0.4, unit: '兆帕' },
    '实际0.38兆帕，比0.4兆帕少0.02兆帕；每少1%扣0.2分',
  ],
  [
    '10个工作日内办结得满分，每超1个工作日扣0.5分',
    12,
    { unit: '个工作日' },
    '实际12个工作日，比10个工作日多2个工作日',
  ],
  ['优得满分，良得4分', '良', {}, '实际“良”，得4分'],
  ['完成率达到100%得满分，完成率60%-100%按插值法计分，60%及以下不得分', 80, { unit: '%' }, '按比例得'],
  ['得分=完成率×分值', 80, { unit: '%' }, '实际80%，按公式得4分'],
  ['每发现1处扣权重分的六分之一', 0, { unit: '处' }, '实际0处；每1处扣权重分的16.6667%，扣0分；得5分'],
])('says of %s at %s how the points come about', (rule, actual, row, said) => {
  expect(scoreRequest({ rule, actual, weight: 5, ...row }).explanation).toContain(said);
});

test('says where the standard comes from, and of the other side only what the rule says', () => {
  const at = (rule: string, operator: string, target: number, actual: number) =>
    scoreRequest({ rule, operator, target, actual, weight: 5, unit: '次' });
  expect(at('达到目标值得满分，每少1次扣0.5分，扣完为止', '≥', 20, 18)).toMatchObject({
    score: 4,
    assumptions: ['标准值取自目标值'],
  });
  expect(at('每少1次扣0.5分，扣完为止', '≥', 20, 18)).toMatchObject({
    score: 4,
    assumptions: ['规则没有写明标准值，以目标值为标准'],
  });
  // 3次 alone has no side; 不少于3次 has.
  expect(at('3次得满分，4次得3分，5次及以上不得分', '≤', 3, 4)).toMatchObject({ score: 3, assumptions: [] });
  expect(at('不少于3次得满分，少于3次不得分', '≤', 3, 4)).toMatchObject({
    score: 5,
    assumptions: ['规则的方向与指标值类型相反，按规则计算'],
  });
});

describe('the system’s own formula', () => {
  test.each([
    ['≥', 100, 80, 10, 8],
    ['≥', 100, 120, 10, 10],
    ['=', 50, 25, 4, 2],
    ['≤', 100, 90, 10, 10],
    ['≤', 100, 150, 10, 5],
    ['≤', 100, 250, 10, 0],
    ['≥', 0, 0, 5, 5],
    ['≤', 0, 1, 5, 0],
    ['≥', 3, 1, 1, 1 / 3],
  ])('%s %d at %d of %d points', (operator, target, actual, weight, score) =>
    expect(systemScore(operator, target, actual, weight)).toBeCloseTo(score, 12),
  );
  test('has nothing to say on quality', () => {
    expect(systemScore('定性', 1, 1, 5)).toBeUndefined();
    expect(systemScore('≥', null, 1, 5)).toBeUndefined();
  });
});

describe('a rest that is left to discretion', () => {
  const rule = '台账齐全且按月更新的，得5分；不够齐全的，酌情扣分。';

  it('leaves the case that is written as it is, and says so', () => {
    expect(scoreRequest({ rule, actual: '台账齐全且按月更新', weight: 5 })).toMatchObject({
      status: 'scored',
      score: 5,
      assumptions: ['规则另有由评审人裁量的部分（“酌情扣分”），不影响本次得分'],
    });
    expect(
      scoreRequest({ rule: '满意度达到85%得5分，否则酌情扣分', actual: 91, unit: '%', weight: 5 }).score,
    ).toBe(5);
  });

  it.each([
    [rule, '不够齐全'],
    ['台账齐全得5分，视情况酌情扣分', '台账齐全'],
    ['台账齐全得5分，发现登记不规范的酌情扣分', '台账齐全'],
    ['满意度达到85%得5分，否则酌情扣分', 80],
  ])('is itself for a person: %s at %s', (text, actual) => {
    expect(scoreRequest({ rule: text, actual, weight: 5 }).status).toBe('review');
  });
});

describe('the line for a cell', () => {
  const line = (actual: number | null, weight?: number) =>
    workingLine(
      scoreRequest({ rule: RULE, actual, unit: '次', ...(weight === undefined ? {} : { weight }) }),
    );

  it.each([
    [null, 5, ''],
    [118, 5, '实际118次，比120次少2次；每少2次扣0.1分，扣0.1分；5−0.1=4.9分'],
    [
      100,
      10,
      '需人工核对：规则写明共5分，与分值10分不一致；按规则写明的5分得4分；按分值10分折算得8分；从分值10分起扣得9分',
    ],
  ])('at %s of %d points', (actual, weight, wanted) => expect(line(actual, weight)).toBe(wanted));
});
