import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gb18030 } from '../support/gb18030';
import { fixture, perfscore, SCRIPT, startPerfscore } from '../support/perfscore';

/** Gives a process a terminal of its own. */
const TERMINAL = '/usr/bin/script';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 批量-'));
  mkdirSync(join(folder, '水利局', '二级'), { recursive: true });
  mkdirSync(join(folder, '民政局'));
  copyFileSync(fixture('faulty-villages.tsv'), join(folder, '民政局', '村落.tsv'));
  copyFileSync(fixture('faulty-hospital.tsv'), join(folder, '水利局', '医院.tsv'));
  copyFileSync(fixture('clean-drainage.tsv'), join(folder, '水利局', '二级', '排水[1].tsv'));
  writeFileSync(join(folder, '水利局', '说明.md'), '不是申报表');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface File {
  readonly path: string;
  readonly status: string;
  readonly findings?: readonly { readonly message: string }[];
}

const filesOf = (stdout: string): File[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const names = (stdout: string): string[] => filesOf(stdout).map(({ path }) => basename(path));
const jsonl = (args: readonly string[], input?: string | Uint8Array) =>
  perfscore(['check', '--format', 'jsonl', ...args], input);

describe('which files', () => {
  it('takes folders, patterns and names with pattern signs', () => {
    expect(names(jsonl([folder]).stdout)).toEqual(['村落.tsv', '排水[1].tsv', '医院.tsv']);
    expect(names(jsonl([join(folder, '**', '*.tsv')]).stdout)).toEqual([
      '村落.tsv',
      '排水[1].tsv',
      '医院.tsv',
    ]);
    expect(names(jsonl([join(folder, '{民政,水利}局', '*.tsv')]).stdout)).toEqual(['村落.tsv', '医院.tsv']);
    expect(names(jsonl([join(folder, '水利局', '二级', '排水[1].tsv')]).stdout)).toEqual(['排水[1].tsv']);
    const none = jsonl([join(folder, '没有*.tsv')]);
    expect([none.status, filesOf(none.stdout)[0]!.status]).toEqual([2, 'failed']);
  });

  it('takes patterns whose folders are written in a roundabout way', () => {
    const around = `${folder}//水利局/../民政局/*.tsv`;
    expect(names(jsonl([around]).stdout)).toEqual(['村落.tsv']);
    expect(names(jsonl([join(folder, '水利局', '二级', '排水\\[1\\]*.tsv')]).stdout)).toEqual([
      '排水[1].tsv',
    ]);
  });

  it('takes a list in the encodings in which a Chinese Windows writes it', () => {
    const list = `${join(folder, '水利局', '医院.tsv')}\r\n${join(folder, '民政局')}\r\n`;
    const wide = (mark: string, text: string) => Buffer.from(mark + text, 'utf16le');
    for (const bytes of [
      gb18030(list),
      wide('\ufeff', list),
      wide('\ufeff', list).swap16(),
      Buffer.from(`\ufeff${list}`),
    ])
      expect(names(jsonl(['--files-from', '-'], bytes).stdout)).toEqual(['医院.tsv', '村落.tsv']);
  });

  it('takes a list from stdin, a line or a zero byte between two names', () => {
    const list = [join(folder, '水利局', '医院.tsv'), join(folder, '民政局')];
    for (const text of [`${list.join('\n')}\n`, list.join('\r\n'), `${list.join('\0')}\0`])
      expect(names(jsonl(['--files-from', '-'], text).stdout)).toEqual(['医院.tsv', '村落.tsv']);
    const file = join(folder, '清单.lst');
    writeFileSync(file, list.join('\n'));
    expect(names(jsonl(['--files-from', file]).stdout)).toEqual(['医院.tsv', '村落.tsv']);
    expect(jsonl(['--files-from', join(folder, '没有')]).status).toBe(2);
    expect(jsonl(['--files-from', '-', folder], '').stderr).toContain('只能用一种');
  });

  it('answers each name of a list while the next is still to come', async () => {
    const child = startPerfscore(['check', '--format', 'jsonl', '--files-from', '-']);
    const lines: string[] = [];
    child
      .stdout!.setEncoding('utf8')
      .on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
    // Four, so that the workers are at it.
    for (let i = 0; i < 4; i++) child.stdin!.write(`${join(folder, '民政局', '村落.tsv')}\n`);
    while (lines.length < 4) await once(child.stdout!, 'data');
    child.stdin!.end(`${join(folder, '水利局', '医院.tsv')}\n`);
    await once(child, 'close');
    expect(lines.map((line) => basename(JSON.parse(line).path))).toEqual([
      ...Array.from({ length: 4 }, () => '村落.tsv'),
      '医院.tsv',
    ]);
  });
});

describe('many files', () => {
  let many: string;
  beforeAll(() => {
    many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 60; i++)
      copyFileSync(
        fixture(i % 3 === 0 ? 'clean-projects.tsv' : 'faulty-villages.tsv'),
        join(many, `${1000 + i}.tsv`),
      );
  });
  afterAll(() => rmSync(many, { recursive: true }));

  it.each(['text', 'json', 'csv', 'html'])('give the same %s on one worker and on three', (format) => {
    const one = perfscore(['check', many, '--format', format, '--jobs', '1']);
    const three = perfscore(['check', many, '--format', format, '--jobs', '3']);
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(three).toEqual(one);
    expect(one.stderr).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stopped by %s leave one valid JSON of what was done',
    async (signal) => {
      // The same folder over and over: more than can be done before the signal.
      const child = startPerfscore(['check', '--format', 'json', '--files-from', '-']);
      child.stdin!.on('error', () => undefined);
      child.stdin!.write(
        `${Array.from({ length: 400 }, (_, i) => join(many, `${1000 + (i % 60)}.tsv`)).join('\n')}\n`,
      );
      let stdout = '';
      let stderr = '';
      child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        if (stdout.length < 40_000 && stdout.length + text.length >= 40_000) child.kill(signal);
        stdout += text;
      });
      const [code] = await once(child, 'close');
      const { files } = JSON.parse(stdout) as { files: File[] };
      expect(code).toBe(2);
      expect(files.length).toBeGreaterThan(1);
      expect(stderr).toContain(`已完成的 ${files.length} 个文件`);
      expect(new Set(files.map(({ status }) => status))).toEqual(new Set(['checked']));
    },
  );

  it('lose one file and no other when a worker runs out of memory over it', () => {
    const place = join(folder, '大文件');
    mkdirSync(place);
    for (const name of ['a.tsv', 'b.tsv', 'd.tsv', 'e.tsv'])
      copyFileSync(fixture('faulty-hospital.tsv'), join(place, name));
    writeFileSync(
      join(place, 'c.tsv'),
      Array.from({ length: 600_000 }, (_, i) => `甲${i}\t乙\t丙${i}`).join('\n'),
    );
    const { status, stdout } = perfscore(['check', place, '--format', 'jsonl', '--jobs', '2'], '', {
      NODE_OPTIONS: '--max-old-space-size=80',
    });
    rmSync(place, { recursive: true });
    expect(status).toBe(2);
    expect(filesOf(stdout).map(({ path, status: state }) => `${basename(path)} ${state}`)).toEqual([
      'a.tsv checked',
      'b.tsv checked',
      'c.tsv failed',
      'd.tsv checked',
      'e.tsv checked',
    ]);
  });

  // A machine without pseudo-terminals has the program and can make none.
  const terminal = existsSync(TERMINAL) && spawnSync(TERMINAL, ['-qec', 'true', '/dev/null']).status === 0;
  (terminal ? it : it.skip)(
    `show progress and colour on a terminal only${terminal ? '' : ' (needs util-linux script and a pseudo-terminal)'}`,
    () => {
      const onTerminal = (args: string, more: Readonly<Record<string, string>> = {}) => {
        const { NO_COLOR: _, ...rest } = process.env;
        const command = `'${process.execPath}' '${SCRIPT}' check '${many}' ${args}`;
        return spawnSync(TERMINAL, ['-qec', command, '/dev/null'], {
          encoding: 'utf8',
          maxBuffer: 1 << 28,
          env: { ...rest, LANG: 'zh_CN.UTF-8', ...more },
        }).stdout;
      };
      const quiet = onTerminal(`--format json --out '${join(folder, 'a.json')}' --no-progress`);
      expect(quiet).toBe('');
      const bar = onTerminal(`--format json --out '${join(folder, 'a.json')}'`);
      // How far it had come when it was drawn depends on the machine.
      expect(bar).toMatch(/\[(?=[#.]{24}\])#*\.*\] \d+\/60 {2}\S+ 个\/秒 {2}剩余 \d+:\d\d {2}\S/);
      // Wiped at the end.
      expect(bar.endsWith('\r\u001b[2K')).toBe(true);
      expect(onTerminal('--no-progress')).toContain('\u001b[31m错误');
      expect(onTerminal('--no-progress', { NO_COLOR: '1' })).not.toContain('\u001b');
    },
  );
});

describe('--since-cache', () => {
  let cache: string;
  beforeEach(() => (cache = join(folder, '结果.cache')));
  afterEach(() => rmSync(cache, { force: true }));

  /** Makes the stored results known again, so that a test sees which of them were used. */
  const mark = () =>
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('"message":"', '"message":"旧：'));
  const used = (args: readonly string[] = []) => {
    const { stdout } = jsonl([folder, '--since-cache', cache, ...args]);
    return Object.fromEntries(
      filesOf(stdout)
        .filter(({ findings }) => findings!.length > 0)
        .map(({ path, findings }) => [basename(path), findings![0]!.message.startsWith('旧：')]),
    );
  };

  it('takes over what has not changed, by content, settings and language, and nothing else', () => {
    const plain = jsonl([folder]);
    expect(jsonl([folder, '--since-cache', cache])).toEqual(plain);
    expect(jsonl([folder, '--since-cache', cache])).toEqual(plain);
    mark();
    expect(used()).toEqual({ '村落.tsv': true, '医院.tsv': true });
    const hospital = join(folder, '水利局', '医院.tsv');
    const before = readFileSync(hospital);
    writeFileSync(hospital, Buffer.concat([before, Buffer.from('\n')]));
    expect(used()).toEqual({ '村落.tsv': true, '医院.tsv': false });
    writeFileSync(hospital, before);
    mark();
    expect(used(['--profile', 'mof-2020'])).toEqual({ '村落.tsv': false, '医院.tsv': false });
  });

  it('follows a file to another folder, under its new path', () => {
    jsonl([folder, '--since-cache', cache]);
    mark();
    const moved = join(folder, '水利局', '村落.tsv');
    copyFileSync(join(folder, '民政局', '村落.tsv'), moved);
    const [file] = filesOf(jsonl([moved, '--since-cache', cache]).stdout);
    rmSync(moved);
    expect(file!.path).toBe(moved);
    expect(file!.findings![0]!.message).toMatch(/^旧：/);
  });

  it('checks again where a line of it was cut', () => {
    jsonl([folder, '--since-cache', cache]);
    const lines = readFileSync(cache, 'utf8').split('\n');
    writeFileSync(cache, lines.map((line, i) => (i === 0 ? line : line.slice(0, 200))).join('\n'));
    expect(jsonl([folder, '--since-cache', cache])).toEqual(jsonl([folder]));
  });

  it('gives no file the result of another, whoever writes into it meanwhile', async () => {
    const [long, short] = ['水利局/医院.tsv', '民政局/村落.tsv'].map((name) => join(folder, name));
    jsonl([long!, short!, '--since-cache', cache]);
    const [head, ...lines] = readFileSync(cache, 'utf8').trimEnd().split('\n');
    const [first, second] = lines.sort((a, b) => b.length - a.length);
    // The longer one first, and later the other in its place.
    const bytes = (line: string) => Buffer.byteLength(line);
    writeFileSync(cache, `${head}\n${first}\n${second}\n`);
    const swapped = `${head}\n${second}${' '.repeat(bytes(first!) - bytes(second!))}\n${second}\n`;
    const plain = filesOf(jsonl([folder]).stdout);
    const child = startPerfscore(['check', '--files-from', '-', '--format', 'jsonl', '--since-cache', cache]);
    let stdout = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stdin!.write(`${Array.from({ length: 6 }, () => join(folder, '没有.tsv')).join('\n')}\n`);
    while (!stdout.includes('\n')) await new Promise((done) => setTimeout(done, 20));
    writeFileSync(cache, swapped);
    child.stdin!.end(`${long}\n${short}\n`);
    await once(child, 'close');
    const known = plain.filter(({ path }) => path === long || path === short);
    const found = filesOf(stdout).filter(({ path }) => path === long || path === short);
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect(found.sort(byPath)).toEqual(known.sort(byPath));
  });

  it('that the disk does not take costs the run nothing but itself', () => {
    jsonl([folder, '--since-cache', cache]);
    const before = readFileSync(cache, 'utf8');
    const sheet = join(folder, '水利局', '医院.tsv');
    const small = ['-c', `ulimit -f 1; exec "$0" "$@" 2>&1`];
    // Files of this run may have so many blocks only: enough for no result.
    const { status, stdout } = spawnSync(
      'bash',
      [...small, process.execPath, SCRIPT, 'check', sheet, '--profile', 'mof-2020', '--since-cache', cache],
      { encoding: 'utf8', env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' } },
    );
    expect(stdout).toMatch(/共 \d+ 个问题/);
    expect(stdout).toContain(`无法写入 ${cache}：超过允许的文件大小`);
    expect(status).toBe(2);
    expect(readFileSync(cache, 'utf8')).toBe(before);
  });

  it('is never written over something else', () => {
    const other = join(folder, '水利局', '说明.md');
    const { status, stderr } = jsonl([folder, '--since-cache', other]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('不是上次检查的结果')]);
    expect(readFileSync(other, 'utf8')).toBe('不是申报表');
  });
});
