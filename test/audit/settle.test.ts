import { DEFAULT_SETTINGS, type Settings } from '../../src/core/audit';
import { inOrder, settle, severityOf } from '../../src/core/audit/settle';
import { fromA1, toA1, type CellAddress } from '../../src/core/model/cell';
import type { Finding, Severity } from '../../src/core/model/finding';

const at = (a1: string, sheet = '甲'): CellAddress => fromA1(sheet, a1)!;

function finding(check: string, a1: string, more: Partial<Finding> = {}): Finding {
  return {
    check,
    severity: 'warning',
    cell: at(a1),
    messageId: 'wrong',
    slots: {},
    message: '',
    basis: '',
    related: [],
    ...more,
  };
}

const settled = (
  findings: readonly Finding[],
  settings: Partial<Settings> = {},
  about?: string,
  textAt: (cell: CellAddress) => string = () => '',
): readonly string[] =>
  settle(
    findings.map((one) => ({ finding: one, about })),
    { ...DEFAULT_SETTINGS, ...settings },
    textAt,
  ).map(({ check, cell, severity }) => `${toA1(cell)} ${check} ${severity}`);

describe('the severity of a finding', () => {
  // weight-total is an error; a finding of its own that is less certain says less.
  it.each<[own: Severity, set: Severity | 'off' | undefined, wanted: Severity | undefined]>([
    ['error', undefined, 'error'],
    ['error', 'off', undefined],
    ['error', 'warning', 'warning'],
    ['error', 'info', 'info'],
    ['info', 'off', undefined],
    ['info', 'error', 'info'],
    ['warning', 'error', 'warning'],
    ['warning', 'info', 'info'],
    ['warning', 'warning', 'warning'],
  ])('own %s, set %s', (own, set, wanted) => {
    const checks = set === undefined ? {} : { 'weight-total': set };
    expect(severityOf('weight-total', own, { ...DEFAULT_SETTINGS, checks })).toBe(wanted);
  });

  it('is as set for a check that is gone, and untouched by what is set for others', () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, checks: { 'weight-total': 'info', gone: 'error' } };
    expect(severityOf('gone', 'warning', settings)).toBe('error');
    expect(severityOf('typo', 'warning', settings)).toBe('warning');
    expect(severityOf('constructor', 'warning', settings)).toBe('warning');
  });

  it('is what the settled finding carries', () => {
    const two = [finding('typo', 'A1'), finding('weight-total', 'B2', { severity: 'error' })];
    expect(settled(two, { checks: { typo: 'info', 'weight-total': 'off' } })).toEqual(['A1 typo info']);
  });
});

describe('one finding per fault', () => {
  // What tells a truncated rule tells more than what says that it cannot be read.
  const better = (a1: string, related: readonly string[] = []) =>
    finding('rule-truncated', a1, { related: related.map((one) => at(one)) });
  const lesser = (a1: string, related: readonly string[] = []) =>
    finding('rule-unreadable', a1, { related: related.map((one) => at(one)) });
  const both = ['E2 rule-truncated warning'];

  it.each<[what: string, findings: readonly Finding[], wanted: readonly string[]]>([
    ['on the same cell', [better('E2'), lesser('E2')], both],
    ['whichever came first', [lesser('E2'), better('E2')], both],
    ['on a cell that the better one is related to', [better('E2', ['F2']), lesser('F2')], both],
    ['that is related to the cell of the better one', [better('E2'), lesser('F2', ['E2'])], both],
    [
      'on another cell: both stand',
      [better('E2'), lesser('E3')],
      ['E2 rule-truncated warning', 'E3 rule-unreadable warning'],
    ],
    [
      'related to the same third cell: both stand',
      [better('E2', ['A1']), lesser('E3', ['A1'])],
      ['E2 rule-truncated warning', 'E3 rule-unreadable warning'],
    ],
    [
      'of two that tell nothing better',
      [better('E2'), finding('typo', 'E2')],
      ['E2 rule-truncated warning', 'E2 typo warning'],
    ],
  ])('%s', (_, findings, wanted) => expect(settled(findings)).toEqual(wanted));

  it('the same message of a check at a cell is said once, another message or cell is not the same', () => {
    const twice = [
      finding('typo', 'E2'),
      finding('typo', 'E2'),
      finding('typo', 'E2', { messageId: 'other' }),
      finding('typo', 'E3'),
      finding('typo', 'E2', { cell: at('E2', '乙') }),
    ];
    expect(settled(twice)).toHaveLength(4);
  });

  it('a check that is switched off hides nothing', () => {
    expect(settled([better('E2'), lesser('E2')], { checks: { 'rule-truncated': 'off' } })).toEqual([
      'E2 rule-unreadable warning',
    ]);
  });
});

describe('the whitelist', () => {
  const words: readonly Finding[] = [finding('typo', 'A1')];
  const textAt = () => ' 按装设备 ';

  it.each<[entry: Settings['whitelist'][number], left: boolean]>([
    [{ text: '按装' }, true],
    [{ text: '按装设备' }, true],
    [{ text: '按装', check: 'typo' }, true],
    [{ text: '按装', check: 'term-inconsistent' }, false],
    [{ text: '安装' }, false],
    [{ text: '设备' }, false],
  ])('%j leaves the finding about 按装 in 按装设备 out: %s', (entry, left) => {
    expect(settled(words, { whitelist: [{ text: '别的' }, entry] }, '按装', textAt)).toHaveLength(
      left ? 0 : 1,
    );
  });

  it('does not take an empty cell for a word', () => {
    expect(settled(words, { whitelist: [{ text: '按装' }] })).toHaveLength(1);
  });
});

describe('the order of the workbook', () => {
  const order = (lists: readonly (readonly Finding[])[], others: readonly Finding[] = []) =>
    inOrder(lists, others, ['甲', '乙']).map(({ cell, check }) => `${cell.sheet}${toA1(cell)} ${check}`);
  const on = (sheet: string, a1: string, check = 'typo', severity: Severity = 'warning') =>
    finding(check, a1, { cell: at(a1, sheet), severity });

  it('is by worksheet, row, column, severity and check', () => {
    const lists = [[on('乙', 'A1')], [on('甲', 'B3'), on('甲', 'A3')], [on('甲', 'C2')]];
    expect(order(lists)).toEqual(['甲C2 typo', '甲A3 typo', '甲B3 typo', '乙A1 typo']);
    const here = [
      on('甲', 'A1', 'b', 'info'),
      on('甲', 'A1', 'c', 'warning'),
      on('甲', 'A1', 'b', 'warning'),
      on('甲', 'A1', 'a', 'error'),
      on('甲', 'A1', 'd', 'error'),
    ];
    expect(order([], here)).toEqual(['甲A1 a', '甲A1 d', '甲A1 b', '甲A1 c', '甲A1 b']);
  });

  it('takes comparisons in where they belong', () => {
    expect(order([[on('甲', 'A1')], [on('甲', 'A9')]], [on('甲', 'A5', 'name')])).toEqual([
      '甲A1 typo',
      '甲A5 name',
      '甲A9 typo',
    ]);
  });

  it('sorts lists that follow each other the wrong way round, with an empty one between', () => {
    expect(order([[on('甲', 'A9')], [], [on('甲', 'A1')]])).toEqual(['甲A1 typo', '甲A9 typo']);
    expect(order([[on('乙', 'A1')], [on('甲', 'A9')]])).toEqual(['甲A9 typo', '乙A1 typo']);
  });
});
