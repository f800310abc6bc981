import { audit, chosenNorm, DEFAULT_SETTINGS, parseSettings } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';

const problemsOf = (input: unknown): string[] => (parseSettings(input).problems ?? []).map(({ key }) => key);
const settingsOf = (input: unknown): NonNullable<ReturnType<typeof parseSettings>['settings']> => {
  const { settings, problems } = parseSettings(input);
  expect(problems).toEqual([]);
  return settings!;
};

const sheet = exampleWorkbook({
  table: `
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
    | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 50 |
    | 效益指标 | 社会效益指标 | 妥善化解劳动纠纷 | 定性 | 有效保障 | 有效保障 | 30 |
    | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥ | 90 | % | 10 |`,
});
const found = (input: unknown): string[] =>
  audit(sheet, settingsOf(input)).findings.map(({ check, severity }) => `${check} ${severity}`);

describe('settings', () => {
  it('has a default for everything', () => {
    expect(settingsOf({})).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({
      language: 'zh-CN',
      profile: 'auto',
      partialSteps: 'linear',
      live: true,
    });
  });

  it.each([
    [{ language: 'fr' }, 'language'],
    [{ checks: { 'no-such-check': 'off' } }, 'checks.no-such-check'],
    [{ checks: { 'weight-total': 'loud' } }, 'checks.weight-total'],
    [{ whitelist: [{ check: 'typo', text: '' }] }, 'whitelist.0.text'],
    [{ columns: [{ sheet: 'a', header: 'b', column: -1, role: 'unit' }] }, 'columns.0.column'],
    [{ decimals: 2.5 }, 'decimals'],
    [{ norm: 'mof-2021' }, 'norm'],
    [{ checks: [] }, 'checks'],
    [{ checks: ['off'] }, 'checks'],
    [{ norm: {} }, 'norm.base'],
    [{ whitelist: ['甲'] }, 'whitelist.0'],
    [{ whitelist: [{}] }, 'whitelist.0.text'],
    [{ columns: [null] }, 'columns.0'],
    [{ acknowledgements: [{ check: 'typo', key: 'a', note: 1 }] }, 'acknowledgements.0.note'],
    [{ profil: 'mof-2021' }, 'profil'],
    [{ profile: 'mof-1999' }, 'profile'],
    [[], ''],
    ['text', ''],
    [null, ''],
  ])('names the key that is wrong: %j', (input, key) => {
    expect(problemsOf(input)).toEqual([key]);
    for (const { reason } of parseSettings(input).problems)
      expect(reason).toMatch(/[\u4e00-\u9fff].*\([a-z0-9].*\)/);
  });

  const NOT_ONE =
    '应为规范编号 (one of mof-2021, mof-2020, hunan-2024-department, hunan-2024-project, henan-2020, hubei, custom)';
  const base = 'mof-2021';
  const entry = { sheet: '甲', header: '乙', column: 1, role: 'unit' };
  it.each<[what: string, input: unknown, problem: string]>([
    ['a switch', { live: 1 }, 'live: 应为 true 或 false (true or false)'],
    ['a language', { language: 'fr' }, 'language: 应为 zh-CN 或 en-US (zh-CN or en-US)'],
    [
      'a profile',
      { profile: 'x' },
      `profile: ${NOT_ONE.replace('应为', '应为 auto 或').replace('one', 'auto or one')}`,
    ],
    ['a base', { norm: { base: 'x' } }, `norm.base: ${NOT_ONE}`],
    ['a list of totals', { norm: { base, totals: 3 } }, 'norm.totals: 应为列表 (a list)'],
    ['points', { norm: { base, totals: ['90'] } }, 'norm.totals.0: 应为数字 (a number)'],
    ['points below nothing', { norm: { base, totals: [-1] } }, 'norm.totals.0: 不小于0 (0 or more)'],
    [
      'points beyond measure',
      { norm: { base, executionWeight: 1001 } },
      'norm.executionWeight: 不大于1000 (1000 at most)',
    ],
    [
      'first levels',
      { norm: { base, withCost: 3 } },
      'norm.withCost: 应为“一级指标: 分值”的对象 (an object of first levels)',
    ],
    ['a key of a norm', { norm: { base, x: 1 } }, 'norm.x: 没有这项设置 (no such setting)'],
    ['an object of checks', { checks: 3 }, 'checks: 应为“检查项编号: 级别”的对象 (an object of check ids)'],
    [
      'a severity',
      { checks: { typo: 'loud' } },
      'checks.typo: 应为 error、warning、info 或 off (one of error, warning, info, off)',
    ],
    ['a check', { checks: { nope: 'off' } }, 'checks.nope: 没有这个检查项 (no such check)'],
    [
      'the id of a check',
      { whitelist: [{ text: '甲', check: 3 }] },
      'whitelist.0.check: 应为检查项编号 (the id of a check)',
    ],
    ['a list of words', { whitelist: {} }, 'whitelist: 应为列表 (a list)'],
    ['a word', { whitelist: [{ text: 3 }] }, 'whitelist.0.text: 应为文字 (a text)'],
    ['an empty word', { whitelist: [{ text: '' }] }, 'whitelist.0.text: 不能为空 (not empty)'],
    [
      'a long word',
      { whitelist: [{ text: '甲'.repeat(2001) }] },
      'whitelist.0.text: 最多2000字 (at most 2000 characters)',
    ],
    ['a list of columns', { columns: {} }, 'columns: 应为列表 (a list)'],
    [
      'a part of a column',
      { columns: [{ ...entry, header: undefined }] },
      'columns.0.header: 应为文字 (a text)',
    ],
    [
      'a worksheet’s name',
      { columns: [{ ...entry, sheet: '甲'.repeat(256) }] },
      'columns.0.sheet: 最多255字 (at most 255 characters)',
    ],
    [
      'a header',
      { columns: [{ ...entry, header: '甲'.repeat(501) }] },
      'columns.0.header: 最多500字 (at most 500 characters)',
    ],
    [
      'a column number',
      { columns: [{ ...entry, column: '3' }] },
      'columns.0.column: 应为列号 (a column number)',
    ],
    [
      'half a column',
      { columns: [{ ...entry, column: 1.5 }] },
      'columns.0.column: 应为整数 (a whole number)',
    ],
    [
      'a column before the first',
      { columns: [{ ...entry, column: -1 }] },
      'columns.0.column: 不小于0 (0 or more)',
    ],
    [
      'a role',
      { columns: [{ ...entry, role: 'units' }] },
      'columns.0.role: 应为 sequence、level1、level2、name、operator、target、unit、explanation、rule、weight、remark、actual、score、reason、other 之一 (one of these)',
    ],
    ['a list of what is kept', { acknowledgements: 3 }, 'acknowledgements: 应为列表 (a list)'],
    ['an object', { acknowledgements: ['x'] }, 'acknowledgements.0: 应为对象 (an object)'],
    [
      'a key',
      { acknowledgements: [{ check: 'typo', key: 'a'.repeat(41) }] },
      'acknowledgements.0.key: 最多40字 (at most 40 characters)',
    ],
    [
      'a note',
      { acknowledgements: [{ check: 'typo', key: 'a', note: 1 }] },
      'acknowledgements.0.note: 应为文字 (a text)',
    ],
    [
      'a long note',
      { acknowledgements: [{ check: 'typo', key: 'a', note: '甲'.repeat(501) }] },
      'acknowledgements.0.note: 最多500字 (at most 500 characters)',
    ],
    ['a way', { partialSteps: 'x' }, 'partialSteps: 应为 linear、up 或 down (linear, up or down)'],
    ['a reading', { percentReading: 'x' }, 'percentReading: 应为 point 或 relative (point or relative)'],
    ['a number of decimals', { decimals: '2' }, 'decimals: 应为0到6的整数 (0 to 6)'],
    ['half a decimal', { decimals: 2.5 }, 'decimals: 应为整数 (a whole number)'],
    ['fewer than no decimals', { decimals: -1 }, 'decimals: 不小于0 (0 or more)'],
    ['too many decimals', { decimals: 7 }, 'decimals: 不大于6 (6 at most)'],
    ['a known setting', { profil: 'auto' }, 'profil: 没有这项设置 (no such setting)'],
    ['an object of settings', [], ': 应为对象 (an object)'],
    ['a harmless key', { norm: { base, constructor: 1 } }, 'norm.constructor: 不允许的设置 (not allowed)'],
  ])('says what is wanted instead: %s', (_, input, problem) => {
    const [first] = parseSettings(input).problems;
    expect(`${first!.key}: ${first!.reason}`).toBe(problem);
  });

  it('names every fault at once', () => {
    expect(problemsOf({ live: 1, decimals: 9, columns: [{}] })).toEqual([
      'columns.0.sheet',
      'columns.0.header',
      'columns.0.column',
      'columns.0.role',
      'decimals',
      'live',
    ]);
  });

  it('takes what lies on the edge', () => {
    const edges = {
      norm: {
        base,
        totals: [0, 1000],
        executionWeight: 0,
        gradesAtLeast: 1000,
        withCost: { 产出指标: 0, 成本指标: 1000 },
      },
      whitelist: [{ text: '甲'.repeat(2000) }],
      columns: [{ sheet: '甲'.repeat(255), header: '乙'.repeat(500), column: 0, role: 'other' }],
      acknowledgements: [{ check: 'typo', key: 'a'.repeat(40), note: '甲'.repeat(500) }],
      decimals: 0,
    };
    expect(settingsOf(edges)).toEqual({ ...DEFAULT_SETTINGS, ...edges });
    expect(settingsOf({ decimals: 6, acknowledgements: [{ check: 'typo', key: 'a' }] })).toMatchObject({
      decimals: 6,
      acknowledgements: [{ check: 'typo', key: 'a', note: '' }],
    });
  });

  it('takes no key that reaches for a prototype', () => {
    for (const text of [
      '{"__proto__":{"live":false}}',
      '{"checks":{"__proto__":{"x":"off"}}}',
      '{"checks":{"constructor":"off"}}',
    ]) {
      expect(parseSettings(JSON.parse(text)).settings).toBeUndefined();
      expect(problemsOf(JSON.parse(text))).toHaveLength(1);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('switches a check off, or gives it another severity', () => {
    expect(found({})).toEqual([
      'unit-invalid error',
      'unit-on-qualitative warning',
      'satisfaction-respondent-missing info',
    ]);
    expect(found({ checks: { 'unit-on-qualitative': 'off', 'unit-invalid': 'info' } })).toEqual([
      'unit-invalid info',
      'satisfaction-respondent-missing info',
    ]);
    const { tables } = audit(sheet, settingsOf({ checks: { typo: 'off' } }));
    expect(tables[0]!.notRun).toContainEqual({
      check: 'typo',
      reason: { zh: '已在设置中关闭', en: 'switched off in the settings' },
    });
    expect(tables[0]!.ran).not.toContain('typo');
  });

  it('leaves whitelisted words alone, for one check or for all', () => {
    expect(
      found({ whitelist: [{ check: 'unit-on-qualitative', text: '有效保障' }, { text: '满意度' }] }),
    ).toEqual(['unit-invalid error']);
    expect(found({ whitelist: [{ check: 'typo', text: '有效保障' }] })).toContain(
      'unit-on-qualitative warning',
    );
  });

  it('says why a check could not run', () => {
    const { notRun } = audit(sheet).tables[0]!;
    expect(notRun).toContainEqual({
      check: 'explanation-repeats-name',
      reason: { zh: '表中没有指标解释列', en: 'the table has no explanation column' },
    });
  });
});

describe('the norm', () => {
  const normOf = (input: unknown) => {
    const norm = chosenNorm(settingsOf(input));
    return norm && `${norm.id} ${norm.title.zh} ${norm.totals.value.join('/')}`;
  };

  it('is none that is chosen, the one that is named, or the edited copy', () => {
    const edits = { base: 'mof-2021', totals: [50] };
    expect(normOf({})).toBeUndefined();
    expect(normOf({ norm: edits })).toBeUndefined();
    expect(normOf({ profile: 'mof-2021' })).toBe('mof-2021 财政部2021（项目） 90/100');
    expect(normOf({ profile: 'mof-2021', norm: edits })).toBe('mof-2021 财政部2021（项目） 90/100');
    expect(normOf({ profile: 'custom' })).toBe('custom 自定义 90/100');
    expect(normOf({ profile: 'custom', norm: edits })).toBe('custom 财政部2021（项目）（自定义副本） 50');
  });

  it('that is chosen decides, and the report says by whom it was', () => {
    const auto = audit(sheet).tables[0]!;
    expect([auto.profile.id, auto.why]).not.toContain('由用户在设置中选定');
    const [table] = audit(sheet, settingsOf({ profile: 'hubei' })).tables;
    expect([table!.profile.id, table!.why, table!.whyEn]).toEqual([
      'hubei',
      '由用户在设置中选定',
      'chosen in the settings',
    ]);
    expect(found({ profile: 'custom', norm: { base: 'mof-2021', totals: [50] } })).toContain(
      'weight-total error',
    );
    expect(found({ profile: 'custom', norm: { base: 'mof-2021', totals: [90] } })).not.toContain(
      'weight-total error',
    );
  });
});

describe('how scores are given', () => {
  const scored = (input: unknown): readonly unknown[] => {
    const table = `
      | 三级指标 | 指标值 | 评分标准 | 分值 | 实际完成值 | 得分 |
      | 清淤长度 | ≥12公里 | 达到12公里得满分，每少2公里扣1分，扣完为止 | 10 | 9公里 | 8 |`;
    const [first] = audit(exampleWorkbook({ table }), settingsOf(input)).tables;
    return first!.scores.map(({ result, system }) => [result.score, system]);
  };

  it.each<[input: unknown, score: number]>([
    [{}, 8.5],
    [{ partialSteps: 'up' }, 8],
    [{ partialSteps: 'down' }, 9],
    [{ decimals: 0 }, 9],
    [{ decimals: 1 }, 8.5],
  ])('%j', (input, score) => expect(scored(input)).toEqual([[score, 7.5]]));
});
