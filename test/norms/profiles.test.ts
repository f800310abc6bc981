import {
  firstLevelsOf,
  levelTerm,
  levelTerms,
  listProfiles,
  mayStandUnder,
  PROFILE_IDS,
  profileById,
  suggestLevelName,
  type Fact,
  type NormProfile,
} from '../../src/core/norms';

const sumOf = (weights: object): number =>
  Object.values(weights as Record<string, number>).reduce((a, b) => a + b, 0);

const factsOf = (profile: NormProfile): readonly (readonly [string, Fact<unknown>])[] =>
  Object.entries({ ...profile, ...profile.levelWeights }).flatMap(([name, fact]) =>
    fact !== null && typeof fact === 'object' && 'source' in fact
      ? [[name, fact as Fact<unknown>] as const]
      : [],
  );

describe('norm profiles', () => {
  it('are listed once each, under their own id', () => {
    expect(listProfiles().map(({ id }) => id)).toEqual([...PROFILE_IDS]);
    for (const id of PROFILE_IDS) expect(profileById(id)?.id).toBe(id);
    expect(profileById('toString')).toBeUndefined();
  });

  it.each(listProfiles().map((profile) => [profile.id, profile] as const))(
    '%s: every fact has a source',
    (_, profile) => {
      const facts = factsOf(profile);
      expect(facts.length).toBeGreaterThan(10);
      for (const [name, fact] of facts) expect([name, fact.source.length > 1]).toEqual([name, true]);
      expect(profile.title.zh).not.toBe('');
      expect(profile.title.en).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it.each(listProfiles().map((profile) => [profile.id, profile] as const))(
    '%s: weights, execution and totals fit together',
    (_, profile) => {
      const { withCost, withoutCost } = profile.levelWeights;
      const full = 100 - profile.executionWeight.value;
      expect(profile.totals.value).toContain(full);
      for (const weights of [withCost, withoutCost]) {
        if (!weights || weights.value.效益指标 === undefined) continue;
        expect(sumOf(weights.value)).toBe(full);
      }
    },
  );

  it('follow the published numbers', () => {
    expect(profileById('mof-2021')!.levelWeights.withCost!.value).toEqual({
      成本指标: 20,
      产出指标: 40,
      效益指标: 20,
      满意度指标: 10,
    });
    expect(profileById('mof-2021')!.levelWeights.withoutCost!.value).toEqual({
      产出指标: 50,
      效益指标: 30,
      满意度指标: 10,
    });
    expect(profileById('hunan-2024-department')!.levelWeights.withCost!.value).toEqual({
      成本指标: 10,
      产出指标: 40,
      效益指标: 30,
      满意度指标: 10,
    });
    expect(profileById('hubei')!.executionWeight.value).toBe(20);
    expect(profileById('hubei')!.gradeShares.value.map(({ from, to }) => [from, to])).toEqual([
      [80, 100],
      [50, 80],
      [0, 50],
    ]);
    expect(profileById('custom')!.levelWeights).toEqual({ withCost: undefined, withoutCost: undefined });
  });

  it('give every score a level, between the whole numbers as well', () => {
    for (const { gradeBounds } of listProfiles()) {
      const levelOf = (score: number): string =>
        Object.entries(gradeBounds.value)
          .sort(([, a], [, b]) => b - a)
          .find(([, from]) => score >= from)![0];
      expect([100, 90, 89.5, 80, 79.99, 60, 59.9, 0].map(levelOf)).toEqual([
        '优',
        '优',
        '良',
        '良',
        '中',
        '中',
        '差',
        '差',
      ]);
    }
  });
});

describe('level names', () => {
  it.each([
    [1, '产出', '产出指标'],
    [1, '产出指标', '产出指标'],
    [1, '效果', '效益指标'],
    [1, '社会公众或服务对象满意度指标', '满意度指标'],
    [1, '服务对象满意度', '满意度指标'],
    [1, '投入', '投入'],
    [2, '数量', '数量指标'],
    [2, '产出质量', '质量指标'],
    [2, '服务对象满意度', '服务对象满意度指标'],
    [2, '满意度指标', '服务对象满意度指标'],
    [2, '生态环境效益', '生态效益指标'],
    [2, '项目立项', '项目立项'],
    [2, '业务管理', '组织实施'],
  ] as const)('level %i: %s is %s', (depth, name, term) => {
    expect(levelTerm(depth, name)?.name).toBe(term);
  });

  it.each([
    [1, '数量指标'],
    [2, '时间指标'],
    [2, '巡查次数'],
    [1, ''],
    [2, '指标'],
  ] as const)('level %i: %s is no term', (depth, name) => {
    expect(levelTerm(depth, name)).toBeUndefined();
  });

  it('proposes the right term for a wrong one only', () => {
    expect(suggestLevelName('时间指标')).toBe('时效指标');
    expect(suggestLevelName('时间')).toBe('时效指标');
    expect(suggestLevelName('数量指标')).toBeUndefined();
    expect(suggestLevelName('constructor')).toBeUndefined();
  });

  it.each(['群众评价指标', '群众评价', '服务对象评议指标', '受益群众反馈指标', '社会公众满意评价指标'])(
    'reads %s under satisfaction as the norm’s one term of it',
    (name) => {
      expect(suggestLevelName(name, '满意度指标', ['数量指标', undefined])).toBe('服务对象满意度指标');
      // Beside that term it is another level; elsewhere it may be anything.
      expect(suggestLevelName(name, '满意度指标', ['服务对象满意度指标'])).toBeUndefined();
      expect(suggestLevelName(name, '效益指标')).toBeUndefined();
      expect(suggestLevelName(name)).toBeUndefined();
    },
  );

  it.each([
    '职工评价指标',
    '专家评价指标',
    '第三方评价指标',
    '上级评价指标',
    '群众投诉指标',
    '学生评价指标',
    '企业评价指标',
  ])('leaves %s, of others or of something else', (name) =>
    expect(suggestLevelName(name, '满意度指标')).toBeUndefined(),
  );

  it('knows what stands under what', () => {
    expect(mayStandUnder('可持续影响指标', '满意度指标')).toBe(false);
    expect(mayStandUnder('可持续影响指标', '效益指标')).toBe(true);
    expect(mayStandUnder('成本指标', '产出指标')).toBe(true);
    expect(mayStandUnder('服务对象满意度指标', '效益指标')).toBe(true);
    expect(mayStandUnder('本县自定指标', '效益指标')).toBe(true);
    expect(mayStandUnder(undefined, '效益指标')).toBe(true);
    expect(firstLevelsOf('时效指标')).toEqual(['产出指标']);
  });

  it('has every second level under known first levels', () => {
    for (const { name, under } of levelTerms) {
      for (const first of under ?? []) expect([name, levelTerm(1, first)?.name]).toEqual([name, first]);
    }
  });
});
