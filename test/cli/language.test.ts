import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture, perfscore } from '../support/perfscore';

const help = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  perfscore([...args, '--help'], '', more).stdout;
const COMMANDS = ['check', 'score', 'explain', 'compare', 'checks', 'profiles'];

describe('the language of the command line', () => {
  it.each(COMMANDS)('%s explains itself in Chinese, and in English where asked', (command) => {
    const chinese = help([command]);
    expect(chinese).toMatch(/^用法： perfscore /);
    // What each flag means is said in Chinese; only names and placeholders are not.
    for (const line of chinese.split('\n').filter((text) => /^ {2}-/.test(text)))
      expect(line).toMatch(/\p{Script=Han}/u);
    const english = help([command, '--lang', 'en-US']);
    expect(english).toMatch(/^Usage: perfscore /);
    expect(english.replaceAll('每下降1%', '').replaceAll('定性', '')).not.toMatch(/\p{Script=Han}/u);
    expect(help([command], { LANG: 'en_US.UTF-8' })).toBe(english);
    expect(help([command, '--lang=zh-CN'], { LANG: 'en_US.UTF-8' })).toBe(chinese);
    expect(help([command], { LANG: 'C' })).toBe(chinese);
  });

  it('lists every command', () => {
    for (const command of COMMANDS)
      expect(help([])).toMatch(new RegExp(`^  ${command} .*\\p{Script=Han}`, 'mu'));
  });

  it.each([
    [['check', '--foo'], '没有这个选项：--foo', 'unknown option: --foo'],
    [['chek'], '没有这个命令：chek（是否想用 check？）', 'unknown command: chek (did you mean check?)'],
    [['explain'], '缺少参数：rule', 'missing argument: rule'],
    [['score'], '缺少选项：--jsonl', 'missing option: --jsonl'],
    [['check', '--format'], '选项 --format <format> 缺少值', 'option --format <format> needs a value'],
    [['profiles', 'a'], '参数太多', 'too many arguments'],
    [['check', '--format', 'pdf'], '可选 text, json', 'One of text, json'],
    [['check', '--jobs', 'x'], '应为不小于 0 的整数', 'Must be a whole number'],
    [['check'], '请给出要检查的文件', 'Name files or folders'],
    [['checks', 'no-such'], '没有这个检查项：no-such', 'no such check: no-such'],
  ])('refuses %j in the language asked for', (args, chinese, english) => {
    const first = perfscore(args);
    expect([first.status, first.stdout]).toEqual([2, '']);
    expect(first.stderr).toContain(chinese);
    const second = perfscore(args, '', { LANG: 'en_US.UTF-8' });
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain(english);
    expect(second.stderr).not.toMatch(/\p{Script=Han}/u);
  });

  it('uses the signs of the language in help', () => {
    for (const command of COMMANDS) expect(help([command, '--lang', 'en-US'])).not.toMatch(/[（）：；，。]/u);
  });

  it('says in English why a file could not be read, compared or annotated; what scripts read stays', () => {
    const english = ['--lang', 'en-US'];
    expect(perfscore(['check', '没有.tsv', ...english]).stdout).toBe(
      '没有.tsv\n  not checked: No such file.\n\n',
    );
    expect(perfscore(['compare', '没有.tsv', '没有.tsv', ...english]).stderr).toBe(
      'Cannot read 没有.tsv: No such file.\n',
    );
    const copies = mkdtempSync(join(tmpdir(), 'perfscore-'));
    const annotate = ['annotate', fixture('faulty-hospital.tsv'), '--out', copies];
    expect(perfscore([...annotate, ...english]).stdout).toContain(
      'no copy written: Only .xlsx and .xlsm can be annotated, not .tsv',
    );
    const lines = [english, []].map((more) => perfscore([...annotate, '--format', 'jsonl', ...more]).stdout);
    expect(lines[0]).toBe(lines[1]);
    rmSync(copies, { recursive: true });
  });

  it('says in English why a rule needs a person', () => {
    const rule = '达到8个得满分，未达到的酌情扣分';
    const english = perfscore(['explain', rule, '--lang', 'en-US']);
    expect([english.status, english.stdout]).toEqual([
      1,
      expect.stringContaining('The points are left to somebody’s judgement: “酌情扣分”\n'),
    ]);
    expect(perfscore(['explain', rule]).stdout).toContain('由评审人裁量，没有固定分数');
    const json = [['--lang', 'en-US'], []].map(
      (more) => perfscore(['explain', rule, '--format', 'json', ...more]).stdout,
    );
    expect(json[0]).toBe(json[1]);
  });

  it('says findings in English for people; the JSON stays as scripts know it', () => {
    const file = fixture('faulty-hospital.tsv');
    const { stdout } = perfscore(['check', file, '--lang', 'en-US']);
    expect(stdout).toContain('The unit is the number 88.');
    expect(stdout).toMatch(/12 findings: 5 errors, 4 warnings, 3 infos\n/);
    expect(perfscore(['check', file, '--format', 'json', '--lang', 'en-US']).stdout).toBe(
      perfscore(['check', file, '--format', 'json']).stdout,
    );
  });
});
