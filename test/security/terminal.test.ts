import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE, hostileRows, unshownIn } from '../support/hostile';
import { hostileXlsx } from '../support/hostile-workbook';
import { perfscore } from '../support/perfscore';

/*
 * Every command of the command line meets hostile texts: in cells, in names of files and folders, in arguments. What it
 * prints must command no terminal, hide nothing and turn nothing around; json says the same as it always would.
 */

const EVIL_NAME = '申报\u001b[2J\u001b]0;owned\u0007\u202egpj\u009b31m\n第二行\t.tsv';

let folder: string;
let sheets: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 终端-'));
  sheets = join(folder, '申\u001b[31m报');
  mkdirSync(sheets);
  writeFileSync(join(sheets, 'a.xlsx'), hostileXlsx());
  const rows = hostileRows('文\u001b[1;1H\u202e字').map((row) => row.join('\t'));
  writeFileSync(join(sheets, EVIL_NAME), rows.join('\n'));
  writeFileSync(join(sheets, '坏\u001b[31m.xlsx'), 'PK\u0003\u0004');
  writeFileSync(join(folder, '设置\u001b[31m.json'), JSON.stringify({ 'a\u001b[31m\u202e': 1 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const out = (name: string) => join(folder, name);

describe.each([
  ['check, text', (): string[] => ['check', sheets], 2],
  ['check, text in English', () => ['check', sheets, '--lang', 'en-US'], 2],
  ['check, json', () => ['check', sheets, '--format', 'json'], 2],
  ['check, jsonl', () => ['check', sheets, '--format', 'jsonl'], 2],
  ['check, csv', () => ['check', sheets, '--format', 'csv'], 2],
  ['check, html', () => ['check', sheets, '--format', 'html'], 2],
  ['check of a file that is not there', () => ['check', join(sheets, '没有\u001b[31m\u202e.tsv')], 2],
  ['annotate, text', () => ['annotate', sheets, '--out', out('出\u001b[31m1')], 2],
  ['annotate, jsonl', () => ['annotate', sheets, '--out', out('出\u001b[31m2'), '--format', 'jsonl'], 2],
  ['annotate into a file', () => ['annotate', sheets, '--out', join(sheets, EVIL_NAME, 'x')], 2],
  ['compare, text', () => ['compare', join(sheets, 'a.xlsx'), join(sheets, EVIL_NAME)], 1],
  [
    'compare, json',
    () => ['compare', join(sheets, 'a.xlsx'), join(sheets, EVIL_NAME), '--format', 'json'],
    1,
  ],
  [
    'compare with what cannot be read',
    () => ['compare', join(sheets, '坏\u001b[31m.xlsx'), join(sheets, 'a.xlsx')],
    2,
  ],
  ['settings that are wrong', () => ['check', sheets, '--settings', out('设置\u001b[31m.json')], 2],
  ['settings that are not there', () => ['check', sheets, '--settings', '没有\u001b[31m.json'], 2],
  ['an option that does not exist', () => ['check', '--\u001b[31m\u202eopt'], 2],
  ['a command that does not exist', () => ['\u001b[31m\u202ecmd'], 2],
  ['a check that does not exist', () => ['checks', '\u001b[31m\u202e'], 2],
] as const)('%s', (_, args, status) => {
  it('says it in plain characters', () => {
    const { status: ended, stdout, stderr } = perfscore(args());
    expect(ended).toBe(status);
    expect((stdout + stderr).length).toBeGreaterThan(10);
    expect(unshownIn(stdout.replace(/^\ufeff/, ''))).toEqual([]);
    expect(unshownIn(stderr)).toEqual([]);
  });
});

it('explain and score answer hostile rules and rows in plain characters', () => {
  const texts = HOSTILE.map(([, text]) => text.slice(0, 3000));
  const lines = texts.map((text, id) =>
    JSON.stringify({
      id,
      rule: `${text}得满分，共计20分，${text}不得分`,
      actual: text,
      weight: 20,
      unit: text,
      target: text,
    }),
  );
  const scored = perfscore(['score', '--jsonl'], lines.join('\n'));
  expect(unshownIn(scored.stdout)).toEqual([]);
  expect(
    scored.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(texts.map((__, id) => id));
  for (const format of ['text', 'json']) {
    // An argument of a process holds no zero.
    const rule = `${texts.join('').replaceAll('\0', '').slice(0, 20_000)}得满分`;
    const { stdout, stderr } = perfscore([
      'explain',
      rule,
      '--actual',
      '甲\u001b[31m',
      '--weight',
      '10',
      '--format',
      format,
    ]);
    expect(stdout.length).toBeGreaterThan(20);
    expect(unshownIn(stdout + stderr)).toEqual([]);
  }
});
