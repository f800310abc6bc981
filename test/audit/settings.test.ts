import { audit, DEFAULT_SETTINGS, parseSettings } from '../../src/core/audit';
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
