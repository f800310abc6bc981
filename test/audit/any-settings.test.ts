import fc from 'fast-check';
import { audit, DEFAULT_SETTINGS, parseSettings } from '../../src/core/audit';
import { anyJson } from '../support/arbitrary-json';
import { FIXTURE_GRIDS } from '../support/arbitrary-grid';
import { anySettings } from '../support/arbitrary-settings';
import { holds } from '../support/runs';

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

/** Either settings or problems, each with a reason; and no object has learnt anything. */
function expectAnswer(input: unknown): void {
  const { settings, problems } = parseSettings(input);
  expect(settings === undefined).toBe(problems.length > 0);
  for (const { key, reason } of problems)
    expect([typeof key, reason]).toEqual(['string', expect.stringMatching(/[一-鿿]/)]);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(PROTOTYPE);
}

describe('settings from anywhere', () => {
  it('are taken whole or refused with reasons, whatever the JSON', () =>
    holds('settings', 1500, fc.property(anyJson, expectAnswer)));

  it('are refused for a key that reaches for a prototype, at any depth that is looked at', () =>
    holds(
      'settings',
      500,
      fc.property(
        anySettings,
        fc.constantFrom('__proto__', 'constructor', 'prototype'),
        fc.constantFrom('', 'norm', 'checks', 'whitelist'),
        (settings, key, into) => {
          const text = JSON.stringify(settings);
          const planted = `{"${key}":{"live":false}}`;
          // The planted key comes last, so that it stands where a key came twice.
          const whole =
            into === ''
              ? `{"${key}":{"live":false}${text.slice(1) === '}' ? '' : `,${text.slice(1, -1)}`}}`
              : `${text.slice(0, -1)}${text === '{}' ? '' : ','}"${into}":${into === 'whitelist' ? `[${planted}]` : planted}}`;
          const { settings: taken, problems } = parseSettings(JSON.parse(whole));
          expect([taken, problems.map((problem) => problem.key.split('.').at(-1))]).toEqual([
            undefined,
            [key],
          ]);
          expect(({} as Record<string, unknown>)['live']).toBeUndefined();
        },
      ),
    ));

  it('that are right come back as they are, and are right again', () =>
    holds(
      'settings',
      800,
      fc.property(anySettings, (given) => {
        const { settings, problems } = parseSettings(JSON.parse(JSON.stringify(given)));
        expect(problems).toEqual([]);
        const plain = JSON.parse(JSON.stringify(given)) as typeof given;
        expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...plain });
        expect(parseSettings(settings)).toEqual({ settings, problems: [] });
      }),
    ));

  it('with one fault name its key and nothing else', () => {
    const faults: readonly (readonly [key: string, change: (settings: Record<string, unknown>) => void])[] = [
      ['language', (all) => (all['language'] = 'de')],
      ['profile', (all) => (all['profile'] = 2021)],
      ['norm.base', (all) => (all['norm'] = { base: 'mof' })],
      ['norm.totals.1', (all) => (all['norm'] = { base: 'mof-2021', totals: [90, -1] })],
      ['norm.withCost.效果指标', (all) => (all['norm'] = { base: 'mof-2021', withCost: { 效果指标: 1 } })],
      ['checks.nothing', (all) => (all['checks'] = { nothing: 'off' })],
      ['checks.typo', (all) => (all['checks'] = { typo: null })],
      ['whitelist.0.text', (all) => (all['whitelist'] = [{ text: '' }])],
      [
        'whitelist.1.check',
        (all) => (all['whitelist'] = [{ text: '甲' }, { text: '甲', check: 'toString' }]),
      ],
      [
        'columns.0.column',
        (all) => (all['columns'] = [{ sheet: '甲', header: '乙', column: 0.5, role: 'unit' }]),
      ],
      [
        'columns.0.role',
        (all) => (all['columns'] = [{ sheet: '甲', header: '乙', column: 1, role: 'goal' }]),
      ],
      ['acknowledgements.0.key', (all) => (all['acknowledgements'] = [{ check: 'typo', key: '' }])],
      ['decimals', (all) => (all['decimals'] = 7)],
      ['live', (all) => (all['live'] = 'true')],
      ['hasOwnProperty', (all) => (all['hasOwnProperty'] = 1)],
    ];
    holds(
      'settings',
      600,
      fc.property(anySettings, fc.constantFrom(...faults), (given, [key, change]) => {
        const settings = { ...given } as Record<string, unknown>;
        change(settings);
        expect(parseSettings(settings).problems.map((problem) => problem.key)).toEqual([key]);
      }),
    );
  });

  it('that are right never break an audit', () =>
    holds(
      'settings',
      20,
      fc.property(anySettings, fc.constantFrom(...FIXTURE_GRIDS), (given, grid) => {
        expect(audit({ grids: [grid] }, parseSettings(given).settings!).failures).toEqual([]);
      }),
    ));

  it.each([
    ['a hundred thousand lists in one another', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred thousand objects in one another', '{"norm":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a list of a hundred thousand', `{"whitelist":[${'0,'.repeat(100_000)}0]}`],
  ])('are refused: %s', (_, text) => {
    expect(parseSettings(JSON.parse(text)).settings).toBeUndefined();
  });

  it('take the last of a key that comes twice, and judge that', () => {
    expect(parseSettings(JSON.parse('{"decimals":9,"decimals":2}')).settings).toMatchObject({ decimals: 2 });
    expect(parseSettings(JSON.parse('{"decimals":2,"decimals":9}')).problems.map(({ key }) => key)).toEqual([
      'decimals',
    ]);
  });
});
