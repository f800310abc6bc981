import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const fixture = (name: string) => resolve(root, 'test/fixtures/tables', name);

function perfscore(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(root, 'scripts/perfscore.mjs'), ...args],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { status, stdout, stderr };
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), '绩核 命令行-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('check --format json', () => {
  it('is one JSON by the contract, with exit code 1 where there are errors', () => {
    const { status, stdout, stderr } = perfscore([
      'check',
      fixture('faulty-department.tsv'),
      '--format',
      'json',
    ]);
    expect([status, stderr]).toEqual([1, '']);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'files']);
    expect(report.version).toBe(1);
    const [file] = report.files;
    expect(Object.keys(file)).toEqual(['path', 'status', 'sheets', 'findings']);
    expect(file.sheets).toEqual([
      {
        name: 'faulty-department',
        tables: [
          {
            kind: 'department',
            range: expect.stringMatching(/^A7:I\d+$/),
            indicators: 10,
            selfEvaluation: false,
          },
        ],
      },
    ]);
    for (const finding of file.findings) {
      expect(Object.keys(finding)).toEqual([
        'check',
        'severity',
        'sheet',
        'cell',
        'message',
        'basis',
        'related',
        'fix',
      ]);
      expect(finding.cell).toMatch(/^[A-Z]+[1-9]\d*$/);
      expect(finding.message).not.toMatch(/[{}]|undefined/);
      if (finding.fix) {
        expect(['safe', 'suggested']).toContain(finding.fix.kind);
        for (const edit of finding.fix.edits)
          expect(Object.keys(edit)).toEqual(['sheet', 'cell', 'from', 'to']);
      }
    }
  });

  it('says 0 for a well-made sheet, and takes --fail-on', () => {
    expect(perfscore(['check', fixture('clean-projects.tsv'), '--format', 'json']).status).toBe(0);
    expect(perfscore(['check', fixture('faulty-department.tsv'), '--fail-on', 'never']).status).toBe(0);
  });

  it('goes on past a broken file, says what is wrong with it, and ends with 2', () => {
    mkdirSync(join(folder, '子 文件夹'));
    writeFileSync(join(folder, '坏.xlsx'), 'PK\u0003\u0004');
    writeFileSync(join(folder, '子 文件夹', '空表.tsv'), '没有表格\n');
    const { status, stdout } = perfscore(['check', folder, '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(files.map((file: { status: string }) => file.status)).toEqual(['failed', 'checked']);
    expect(files[0].error).toContain('已损坏');
    expect(files[1].findings).toEqual([]);
    expect(status).toBe(2);
  });

  it('keeps the order of the files on all cores', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 10; i < 30; i++) writeFileSync(join(many, `${i}.tsv`), '三级指标\t指标值\n');
    const { stdout } = perfscore(['check', many, '--format', 'jsonl']);
    const paths = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path as string);
    expect(paths).toHaveLength(20);
    expect(paths).toEqual([...paths].sort());
  });

  it('ends with 2 and one sentence where it could not run as asked', () => {
    const bad = join(folder, 'settings.json');
    writeFileSync(bad, '{"checks":{"no-such-check":"off"}}');
    const { status, stdout, stderr } = perfscore(['check', fixture('clean-projects.tsv'), '--settings', bad]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('checks.no-such-check');
    expect(perfscore(['check']).status).toBe(2);
    expect(perfscore(['check', join(folder, '没有')]).status).toBe(2);
  });
});

describe('score --jsonl', () => {
  it('answers each line in order, a bad one with its error', () => {
    const rule = '办结建议达到550件得满分，共计3分，每少2件扣0.01分，扣完为止';
    const lines = [
      JSON.stringify({
        id: 'a',
        rule,
        actual: 548,
        weight: 3,
        target: 550,
        operator: '≥',
        unit: '件',
        indicator: null,
      }),
      '{"id": 2, "rule":',
      JSON.stringify({ id: 3, rule, actual: null }),
      JSON.stringify({ id: 4, rule: '按完成情况酌情给分', actual: 80, weight: 5 }),
      JSON.stringify({ id: 5, rule, actual: {} }),
    ];
    const { status, stdout } = perfscore(['score', '--jsonl'], `${lines.join('\n')}\n`);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers[0]).toMatchObject({ id: 'a', status: 'scored', score: 2.99, alternatives: [] });
    expect(Object.keys(answers[0])).toEqual([
      'id',
      'status',
      'score',
      'explanation',
      'assumptions',
      'alternatives',
    ]);
    expect(answers[1]).toEqual({ id: null, status: 'error', error: expect.any(String) });
    expect(answers[2]).toMatchObject({ id: 3, status: 'blank', score: null });
    expect(answers[3]).toMatchObject({ id: 4, status: 'review', score: null });
    expect(answers[4]).toMatchObject({ id: 5, status: 'error', error: 'actual：应为数或文本' });
  });

  it('says what is wrong with a line in words of its own', () => {
    const lines = ['[]', '3', '{"id":1}', '{"id":{},"rule":5}', '{"id":"b","rule":"x","weight":"5"}'];
    const { stdout } = perfscore(['score', '--jsonl'], lines.join('\n'));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      [null, 'rule：缺少这一项'],
      [null, '整行：应为一个对象'],
      [1, 'rule：缺少这一项'],
      [null, 'id：应为数或文本'],
      ['b', 'weight：应为数'],
    ]);
  });
});
