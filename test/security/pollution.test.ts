import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLine } from '../../src/cli/score';
import { storedReport } from '../../src/cli/stored-report';
import { audit, DEFAULT_SETTINGS, parseSettings } from '../../src/core/audit';
import { compareDeclarations } from '../../src/core/library/compare';
import { comparisonJson } from '../../src/core/report/comparison';
import { fileReport, summaryOf } from '../../src/core/report/file-report';
import { addFile, emptyTotals } from '../../src/core/report/totals';
import { optionsOf } from '../../src/functions/score-cell';
import { readState } from '../../src/hosts/excel/workbook-state';
import { gridOfText } from '../../src/core/model/grid';
import { weightsOf } from '../../src/taskpane/table-points';
import { tableScores } from '../../src/taskpane/scores/score-model';
import { hostileRows } from '../support/hostile';
import { fixture, perfscore } from '../support/perfscore';

/** Everything that hangs on the objects that all others come from. */
const prototypes = () =>
  [Object, Array, String, Number, Function, Map, Set, Promise].map(({ prototype }) =>
    Reflect.ownKeys(prototype)
      .map((key) => `${String(key)}:${typeof Object.getOwnPropertyDescriptor(prototype, key)?.value}`)
      .join(),
  );
const before = prototypes();
afterEach(() => {
  expect(prototypes()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
];
const REACHES = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"checks":{"__proto__":{"polluted":"off"}}}',
  '{"norm":{"base":"mof-2021","__proto__":{"polluted":1}}}',
  '{"norm":{"base":"mof-2021","withCost":{"__proto__":{"polluted":1}}}}',
  '{"whitelist":[{"text":"a","__proto__":{"polluted":1}}]}',
  '{"columns":[{"sheet":"__proto__","header":"constructor","column":0,"role":"__proto__"}]}',
  '{"acknowledgements":[{"check":"__proto__","key":"polluted"}]}',
];

describe('settings', () => {
  it.each(REACHES)('refuses %s, in a file and in the workbook', (text) => {
    expect(parseSettings(JSON.parse(text)).settings).toBeUndefined();
    expect(readState(`<perfscore xmlns="urn:perfscore:state:1">${text}</perfscore>`)).toBeUndefined();
  });

  it('takes such words where words belong, as words', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      whitelist: NAMES.map((text) => ({ text })),
      columns: NAMES.map((name) => ({ sheet: name, header: name, column: 1, role: 'remark' as const })),
    };
    expect(parseSettings(JSON.parse(JSON.stringify(settings))).settings).toEqual(settings);
    const grids = NAMES.map((name) => gridOfText(name, hostileRows(name)));
    expect(audit({ grids }, settings).tables).toHaveLength(NAMES.length);
  });
});

describe('score --jsonl', () => {
  it.each([
    ...REACHES,
    ...NAMES.map((name) => `{"rule":"${name}","actual":"${name}","unit":"${name}","${name}":{"polluted":1}}`),
  ])('answers %s with one line', (line) => {
    const answer = answerLine(line, {}) as Record<string, unknown>;
    expect(['error', 'review', 'blank']).toContain(answer['status']);
    expect(answer['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
  });
  it.each(NAMES)('the functions know no option %s', (name) => {
    globalThis.CustomFunctions ??= { Error, ErrorCode: {} } as never;
    expect(() => optionsOf(name)).toThrow();
  });
});

describe('cells, worksheets and files that bear such names', () => {
  const workbook = { grids: NAMES.map((name) => gridOfText(name, hostileRows(name))) };

  it('are checked, weighed, scored and compared like others', () => {
    const report = audit(workbook);
    expect(report.failures).toEqual([]);
    for (const table of report.tables) {
      for (const { norm } of weightsOf(table, DEFAULT_SETTINGS).levels)
        expect(['number', 'undefined']).toContain(typeof norm);
      for (const { norm } of tableScores(table, DEFAULT_SETTINGS).levels)
        expect(['number', 'undefined']).toContain(typeof norm);
    }
    const other = audit({ grids: [...workbook.grids].reverse() });
    const comparison = JSON.parse(
      JSON.stringify(comparisonJson('__proto__', 'constructor', compareDeclarations(report, other))),
    );
    expect(comparison.tables).toHaveLength(NAMES.length);
    const totals = emptyTotals();
    for (const name of NAMES)
      addFile(totals, { ...summaryOf(fileReport(name, report, 'zh-CN')), bureau: name });
    expect([...totals.bureaus.keys()]).toEqual(NAMES);
  });
});

/** Whatever a line of JSON holds. */
type Parsed = ReturnType<typeof JSON.parse>;

describe('results kept from an earlier run', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), '绩核 缓存-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const report = () => fileReport('a.tsv', audit({ grids: [gridOfText('表', hostileRows('甲'))] }), 'en-US');

  const line = (change: (data: Parsed) => unknown) => {
    const data = JSON.parse(JSON.stringify(report()));
    return JSON.stringify({ key: 'k', report: change(data) });
  };

  it('are what a run keeps, exactly', () => {
    expect(
      storedReport(
        line((data) => data),
        'k',
      ),
    ).toEqual(JSON.parse(JSON.stringify(report())));
  });

  it('are kept where a worksheet was not read', () => {
    const unread = line((data) => ((data.file.unreadSheets = ['附表']), data));
    expect(storedReport(unread, 'k')?.file).toMatchObject({ unreadSheets: ['附表'] });
  });

  it.each([
    ['nothing', () => null],
    ['a number', () => 5],
    ['no findings', (data: Parsed) => (delete data.file.findings, data)],
    ['another severity', (data: Parsed) => ((data.file.findings[0].severity = '"><script>1</script>'), data)],
    ['a severity of the prototype', (data: Parsed) => ((data.file.findings[0].severity = '__proto__'), data)],
    ['a check that is none', (data: Parsed) => ((data.file.findings[0].check = '__proto__'), data)],
    ['a cell that is none', (data: Parsed) => ((data.file.findings[0].cell = '"><b>'), data)],
    ['a kind that is none', (data: Parsed) => ((data.tables[0].kind = 'constructor'), data)],
    ['a count that is none', (data: Parsed) => ((data.tables[0].indicators = '<b>'), data)],
    ['more than a run keeps', (data: Parsed) => ((data.more = 1), data)],
    [
      'a key that reaches further',
      (data: Parsed) =>
        JSON.parse(JSON.stringify(data).replace('"bureau"', '"__proto__":{"polluted":1},"bureau"')),
    ],
  ])('count as not there with %s', (_, change) => {
    expect(storedReport(line(change), 'k')).toBeUndefined();
  });

  it('count as not there under another key', () => {
    expect(
      storedReport(
        line((data) => data),
        'l',
      ),
    ).toBeUndefined();
  });

  it('that were tampered with are computed again', () => {
    const cache = join(folder, '结果.cache');
    const sheet = fixture('faulty-hospital.tsv');
    const run = () => perfscore(['check', sheet, '--format', 'html', '--since-cache', cache]).stdout;
    const first = run();
    const kept = readFileSync(cache, 'utf8');
    writeFileSync(cache, kept.replaceAll('"severity":"error"', '"severity":"error\\"><img src=x>"'));
    expect(readFileSync(cache, 'utf8')).not.toBe(kept);
    expect(createHash('sha256').update(run()).digest('hex')).toBe(
      createHash('sha256').update(first).digest('hex'),
    );
    for (const text of ['{"key":"x"}\n', '__proto__\n', kept.slice(0, 40) + '\u0000'.repeat(100)]) {
      writeFileSync(cache, `${kept.split('\n')[0]}\n${text}`);
      expect(run()).toBe(first);
    }
  });
});
