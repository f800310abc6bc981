import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checks } from '../../src/core/checks/registry';
import { PROFILE_IDS } from '../../src/core/norms';
import { fixture, perfscore, root } from '../support/perfscore';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), '绩核 命令-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('compare', () => {
  const old = fixture('faulty-villages.tsv');
  let now: string;
  beforeAll(() => {
    now = join(folder, '新版.tsv');
    const text = readFileSync(old, 'utf8')
      .replace('≥4处', '4')
      .replace('传统工匠培训人数', '工匠培训人数')
      .replace('当年支出计划:360', '当年支出计划:260')
      .replace('XX', '');
    writeFileSync(now, text);
  });

  it('says what changed and what became of the findings', () => {
    const { status, stdout } = perfscore(['compare', old, now]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '项目资金  “传统村落保护修缮;总金额:300 万元；当年支出计划:360 万元；” → “传统村落保护修缮;总金额:300 万元；当年支出计划:260 万元；”',
    );
    expect(stdout).toMatch(/~ 修改 {2}D19 {2}村史馆布展处数\n +指标值 {2}“≥4处” → “4”/);
    expect(stdout).toMatch(
      /~ 改名 {2}D20 {2}工匠培训人数\n +三级指标 {2}“传统工匠培训人数” → “工匠培训人数”/,
    );
    expect(stdout).toContain('“XX” → （空）');
    const solved = stdout.slice(stdout.indexOf('已解决'), stdout.indexOf('仍在'));
    for (const check of ['amount-annual-exceeds-total', 'target-with-symbol', 'placeholder-content'])
      expect(solved).toContain(check);
    const english = perfscore(['compare', old, now, '--lang', 'en-US']).stdout;
    expect(english).toMatch(/^solved {2}\d+ findings/m);
    expect(english).toContain('~ renamed  D20');
  });

  it('says the same as one JSON', () => {
    const { stdout } = perfscore(['compare', old, now, '--format', 'json']);
    const { version, old: before, new: after, tables, findings } = JSON.parse(stdout);
    expect([version, before.path, after.path, tables.length]).toEqual([1, old, now, 1]);
    const [table] = tables;
    expect(Object.keys(table)).toEqual(['old', 'new', 'added', 'removed', 'changed', 'unchanged', 'form']);
    expect(
      table.changed.map(({ new: { cell }, fields }: { new: { cell: string }; fields: object[] }) => [
        cell,
        fields.length,
      ]),
    ).toEqual([
      ['D19', 1],
      ['D20', 1],
      ['D26', 1],
    ]);
    expect(Object.keys(findings)).toEqual(['solved', 'remaining', 'new']);
    const all = JSON.parse(perfscore(['check', now, '--format', 'json']).stdout).files[0].findings;
    expect([...findings.remaining, ...findings.new]).toEqual(expect.arrayContaining(all));
    expect(findings.remaining.length + findings.new.length).toBe(all.length);
  });

  it('ends with 0 where the new version is fine, with 2 where one cannot be read', () => {
    expect(perfscore(['compare', old, fixture('clean-projects.tsv')]).status).toBe(0);
    expect(perfscore(['compare', old, now, '--fail-on', 'never']).status).toBe(0);
    const { status, stderr } = perfscore(['compare', old, join(folder, '没有.tsv')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('找不到文件')]);
  });
});

describe('explain', () => {
  const rule = '回访率达到98%得满分，共计5分，每下降1个百分点扣0.5分';

  it('says how a rule is read and what it scores', () => {
    const { status, stdout } = perfscore(['explain', rule, '--actual', '96', '--unit', '%']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^规范写法：/);
    expect(stdout).toMatch(/得分：4\n$/);
    const json = JSON.parse(
      perfscore(['explain', rule, '--actual', '96', '--unit', '%', '--format', 'json']).stdout,
    );
    expect(Object.keys(json)).toEqual(['rule', 'canonical', 'doubts', 'assumptions', 'result']);
    expect(json.result).toMatchObject({ status: 'scored', score: 4 });
  });

  it('ends with 1 where a person is needed', () => {
    const { status, stdout } = perfscore([
      'explain',
      '按完成情况酌情给分',
      '--actual',
      '80',
      '--weight',
      '5',
    ]);
    expect([status, stdout]).toEqual([1, expect.stringContaining('需人工核对')]);
    expect(perfscore(['explain', '按完成情况酌情给分']).status).toBe(1);
  });
});

describe('checks and profiles', () => {
  it('lists every check with a page that is there', () => {
    const listed = JSON.parse(perfscore(['checks', '--format', 'json']).stdout) as {
      id: string;
      page: string;
    }[];
    expect(listed.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    for (const { page } of listed) expect(existsSync(resolve(root, page))).toBe(true);
    expect(perfscore(['checks']).stdout.trim().split('\n')).toHaveLength(checks.length);
  });

  it('explains the checks that are named', () => {
    const { stdout } = perfscore(['checks', 'weight-total', 'unit-invalid']);
    expect(stdout).toContain('docs/checks/weight-total.md');
    expect(stdout).toContain('为什么');
    expect(perfscore(['checks', 'weight-total', '--lang', 'en-US']).stdout).toContain('Why: ');
  });

  it('lists every profile', () => {
    const listed = JSON.parse(perfscore(['profiles', '--format', 'json']).stdout) as { id: string }[];
    expect(listed.map(({ id }) => id).sort()).toEqual([...PROFILE_IDS].sort());
  });
});
