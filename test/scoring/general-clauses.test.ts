import { gradeFor, readGeneralClauses, ruleOfRow } from '../../src/core/scoring/general-clauses';

/** Notes under forms, in the words that forms have for them. */
const grades = (note: string) =>
  readGeneralClauses(note)?.grades.map(({ label, from, to }) => `${label} ${from}-${to}`);

describe('the grades of qualitative rows', () => {
  test('in quotes, each with its share behind', () => {
    expect(
      grades('定性指标：“达到预期”按100%-80%（含）记分，“基本达到”按80%-60%记分，“未达到”按60%-0%记分。'),
    ).toEqual(['达到预期 80-100', '基本达到 60-80', '未达到 0-60']);
  });

  test('in a list, the shares in the same order', () => {
    expect(
      grades(
        '定性指标分为 优良、 合格 、较差三档，分别按该指标对应分值区间100-80%(含)、80～60%、60至0%合理确定分值',
      ),
    ).toEqual(['优良 80-100', '合格 60-80', '较差 0-60']);
  });

  test('two of them are enough, one is none', () => {
    expect(grades('定性指标：“完成”按100%-60%，“未完成”按60%-0%计')).toEqual(['完成 60-100', '未完成 0-60']);
    expect(grades('定性指标：“完成”按100%-60%计')).toBeUndefined();
  });

  test('the usual three without quotes', () => {
    expect(
      grades(
        '定性指标根据达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差，按照100%—80%、80%—60%、60%—0%记分',
      ),
    ).toEqual([
      '达成预期指标 80-100',
      '部分达成预期指标并具有一定效果 60-80',
      '未达成预期指标且效果较差 0-60',
    ]);
  });

  test('as many labels as shares, or nobody knows which belong together', () => {
    expect(grades('定性指标：“优”“良”“差”按100%-80%、80%-0%计')).toBeUndefined();
  });
});

describe('what quantitative rows earn', () => {
  const reading = (note: string) => {
    const read = readGeneralClauses(note);
    return read && { proportional: read.proportional, quotient: read.quotient, inverse: read.inverse };
  };

  test.each([
    ['定量指标：完成的得满分，未完成的按完成比例计分', true, false, false],
    ['定量指标完成指标值的，记该指标所赋全部分值；未完成的，按完成值与指标值的比例记分', true, true, false],
    ['1.定量指标：得分=实际完成值÷指标值×分值，最高不得超过该指标分值上限', true, true, false],
    ['定量指标：得满分，未完成的按B/A×分值记分，反向指标按A/B计', true, true, true],
    ['定量指标得分不能超过该项分值，按完成率计算', true, false, false],
    ['完成的得满分，没有完成的按比例计分', true, false, false],
  ])('%s', (note, proportional, quotient, inverse) => {
    expect(reading(note)).toEqual({ proportional, quotient, inverse });
  });

  test('what is said of qualitative rows is not said of them', () => {
    expect(reading('定性指标：达到的得满分，未达到的按比例计分')).toBeUndefined();
    expect(reading('定量指标由评审组打分；定性指标得满分，未达到的按比例计分')).toBeUndefined();
    expect(reading('定性指标按等次打分；定量指标得满分，未完成的按比例计分')?.proportional).toBe(true);
  });

  test('a proportion without full marks is no such clause', () => {
    expect(reading('定量指标按完成比例计分')).toBeUndefined();
    expect(reading('定量指标得满分')).toBeUndefined();
  });

  test('a goal that was set too low may cost points, wherever that is said', () => {
    const note = '定量指标完成的得满分，未完成的按完成比例计分';
    expect(readGeneralClauses(`${note}；指标值设定明显偏低的予以扣分`)?.lowersOverdone).toBe(true);
    expect(readGeneralClauses(`${note}；偏离度较大的酌情调减`)?.lowersOverdone).toBe(true);
    expect(readGeneralClauses(note)?.lowersOverdone).toBe(false);
  });
});

describe('the rule of one row', () => {
  const clauses = readGeneralClauses('定量指标完成的得满分，未完成的按完成比例计分')!;
  const quotient = readGeneralClauses('定量指标完成的得满分，未完成的按实际值与指标值之比计分')!;
  const inverse = readGeneralClauses('定量指标完成的得满分，未完成的按完成比例计分，反向指标反之')!;
  const share = '达到目标值得满分，未达到的按完成比例得分';

  test.each(['≥', '>', '=', null, undefined])('that wants as much or more: %s', (operator) => {
    expect(ruleOfRow(clauses, operator, 50)).toBe(share);
    expect(ruleOfRow(quotient, operator, 50)).toBe('达到目标值得满分，未达到的得分=实际值÷目标值×分值');
  });

  test.each(['≤', '<'])('that wants less: %s', (operator) => {
    expect(ruleOfRow(clauses, operator, 50)).toBe('不超过目标值得满分');
    expect(ruleOfRow(inverse, operator, 50)).toBe('不超过目标值得满分，超过的得分=目标值÷实际值×分值');
  });

  describe('whose sign the clauses name', () => {
    const full = '定量指标完成标杆值的计满分；未完成的，';
    const ruleFor = (note: string, sign: string | undefined) =>
      ruleOfRow(readGeneralClauses(full + note)!, sign, 50);
    const up = '达到目标值得满分，未达到的得分=实际值÷目标值×分值';
    const down = '不超过目标值得满分，超过的得分=目标值÷实际值×分值';

    test.each([
      ['“≥”“=”类按实际达成÷标杆值×应得分计算，“≤”类按标杆值÷实际达成×应得分计算', [up, up, down]],
      ['“≥”“＝”的按实际值/目标值×分值计分，“≤”的按目标值/实际值×分值计分', [up, up, down]],
      // Nothing is said of the one, and the other may earn nothing at all.
      ['“≥”类按实际达成÷标杆值×应得分计算，“≤”类按标杆值÷实际达成×应得分计算', [up, undefined, down]],
      // The same way round for all: what is lost where less is better it does not say.
      ['“≥”“=”“≤”类均按实际达成÷标杆值×应得分计算', [up, up, '不超过目标值得满分']],
      ['“≥”类按实际达成÷标杆值×应得分计算', [up, undefined, undefined]],
      // The one kind that is set apart from all others.
      ['按实际达成÷标杆值×应得分计算，标“≤”的反向指标按标杆值÷实际达成×应得分计算', [up, up, down]],
      ['正向指标（≥、=）得分=实际值÷指标值×分值，反向指标（≤）得分=指标值÷实际值×分值', [up, up, down]],
      ['按实际达成÷标杆值×应得分计算', [up, up, '不超过目标值得满分']],
      // 90 % is a level of the target and no kind of row.
      ['实际值≥90%的部分按实际达成÷标杆值×应得分计算', [up, up, '不超过目标值得满分']],
    ])('%s', (note, rules) => expect(['≥', '=', '≤'].map((sign) => ruleFor(note, sign))).toEqual(rules));

    test('a proportion that is turned round for all rows is none that can be gone by', () => {
      expect(readGeneralClauses(`${full}按标杆值÷实际达成×应得分计算`)).toBeUndefined();
    });
  });

  test('of words, or without a number to reach, the clauses do not decide', () => {
    expect(ruleOfRow(clauses, '定性', 50)).toBeUndefined();
    expect(ruleOfRow(clauses, '≥', null)).toBeUndefined();
    const onlyGrades = readGeneralClauses('定性指标：“完成”按100%-60%，“未完成”按60%-0%计')!;
    expect(ruleOfRow(onlyGrades, '≥', 50)).toBeUndefined();
  });
});

describe('the grade that an actual names', () => {
  const three = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'].map(
    (label) => ({
      label,
    }),
  );

  test.each([
    ['达成预期指标', '达成预期指标'],
    ['全部完成', '达成预期指标'],
    ['部分达成预期指标', '部分达成预期指标并具有一定效果'],
    ['基本完成', '部分达成预期指标并具有一定效果'],
    ['未完成', '未达成预期指标且效果较差'],
    ['没有实现', '未达成预期指标且效果较差'],
  ])('%s', (words, label) => {
    expect(gradeFor(three, words)?.label).toBe(label);
  });

  test('none, where the words say no degree or two grades have it', () => {
    expect(gradeFor(three, '')).toBeUndefined();
    expect(gradeFor(three, '良好')).toBeUndefined();
    expect(gradeFor([{ label: '基本达到' }, { label: '部分达到' }], '部分完成')).toBeUndefined();
  });
});
