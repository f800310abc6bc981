import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fixture, perfscore, root, SCRIPT, startPerfscore } from '../support/perfscore';

/*
 * Where the output goes is not always what it seems: a reader that closes early, a full disk, a link, a named pipe. The
 * exit code stays true, and nothing is left behind.
 */

const workbook = resolve(root, 'test/fixtures/workbooks/exceljs.xlsx');
const FULL = '/dev/full';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), '绩核 输出-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own for what a run keeps on the disk meanwhile. */
function scratch(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe('a reader that closes early', () => {
  it('keeps annotate from no copy', async () => {
    const inputs = scratch('要批注');
    for (let i = 0; i < 6; i++) copyFileSync(workbook, join(inputs, `${i}.xlsx`));
    const child = startPerfscore(['annotate', inputs, '--out', join(folder, '副本')]);
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, '副本')).sort()).toEqual(readdirSync(inputs).sort());
  });

  it.each(['jsonl', 'html'])('ends check --format %s without a word, and with 2', async (format) => {
    const temporary = scratch(`临时 ${format}`);
    const child = startPerfscore(['check', '--format', format, '--files-from', '-'], { TMPDIR: temporary });
    child.stdin!.on('error', () => undefined);
    child.stdin!.write(`${Array.from({ length: 60 }, () => fixture('faulty-villages.tsv')).join('\n')}\n`);
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    if (format === 'html') {
      // Nothing is written before the end of the list.
      child.stdout!.destroy();
      child.stdin!.end();
    } else child.stdout!.once('data', () => child.stdout!.destroy());
    const [code] = await once(child, 'close');
    expect([code, stderr]).toEqual([2, '']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends score with 2', async () => {
    const child = startPerfscore(['score', '--jsonl']);
    child.stdin!.on('error', () => undefined);
    child.stdin!.write('{"rule":"达到98%得满分","actual":99,"weight":5}\n'.repeat(20_000));
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
  });
});

it('leaves nothing on the disk where it is told to end twice', async () => {
  const temporary = scratch('临时 两次');
  const child = startPerfscore(['check', '--format', 'html', '--files-from', '-'], { TMPDIR: temporary });
  child.stdin!.on('error', () => undefined);
  child.stdin!.write(`${Array.from({ length: 400 }, () => fixture('faulty-villages.tsv')).join('\n')}\n`);
  while (readdirSync(temporary).length === 0) await new Promise((done) => setTimeout(done, 20));
  child.stdout!.resume();
  child.kill('SIGINT');
  child.kill('SIGINT');
  await once(child, 'close');
  expect(readdirSync(temporary)).toEqual([]);
});

const full = existsSync(FULL);
(full ? describe : describe.skip)(`a full disk${full ? '' : ` (needs ${FULL})`}`, () => {
  const onFullDisk = (args: readonly string[], input = '') => {
    const disk = openSync(FULL, 'w');
    try {
      return spawnSync(process.execPath, [SCRIPT, ...args], {
        input,
        encoding: 'utf8',
        stdio: ['pipe', disk, 'pipe'],
        env: { ...process.env, LANG: 'zh_CN.UTF-8' },
      });
    } finally {
      closeSync(disk);
    }
  };

  it.each([
    ['check', () => ['check', fixture('clean-projects.tsv'), '--format', 'json']],
    ['annotate', () => ['annotate', workbook, '--out', join(folder, '满')]],
    ['score', () => ['score', '--jsonl']],
    ['compare', () => ['compare', fixture('clean-projects.tsv'), fixture('clean-projects.tsv')]],
    ['explain', () => ['explain', '达到98%得满分']],
    ['checks', () => ['checks']],
  ])('behind %s is told, with exit code 2', (_, args) => {
    const { status, stderr } = onFullDisk(args(), '{"rule":"达到98%得满分","actual":99}\n');
    expect([status, stderr]).toEqual([2, '无法写入 标准输出：磁盘空间不足\n']);
  });

  it('still gets the copies that go to another', () => {
    expect(statSync(join(folder, '满', 'exceljs.xlsx')).size).toBeGreaterThan(1000);
  });
});

it('waits for no named pipe among the files', () => {
  const place = scratch('有管道');
  copyFileSync(fixture('clean-projects.tsv'), join(place, 'a.tsv'));
  expect(spawnSync('mkfifo', [join(place, 'b.csv')]).status).toBe(0);
  const { status, stdout } = perfscore(['check', place, '--format', 'jsonl']);
  const files = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { status: string; error?: string });
  expect(files.map(({ status: state, error }) => [state, error])).toEqual([
    ['checked', undefined],
    ['failed', '不是普通文件。'],
  ]);
  expect(status).toBe(2);
});

describe('--out', () => {
  const json = (out: string) =>
    perfscore(['check', fixture('clean-projects.tsv'), '--format', 'json', '--out', out]);

  it('says at once that a folder is no file', () => {
    expect(json(folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `无法写入 ${folder}：是文件夹，不是文件\n`,
    });
    expect(json(join(folder, '没有', 'a.json')).stderr).toMatch(/找不到文件或文件夹\n$/);
  });

  it('refuses what the run reads or writes besides', () => {
    const sheet = fixture('clean-projects.tsv');
    const settings = join(folder, '设置.json');
    const list = join(folder, '清单.txt');
    writeFileSync(settings, '{"profile":"auto"}');
    writeFileSync(list, `${sheet}\n`);
    const both = join(folder, '两用.json');
    for (const [out, args] of [
      [settings, [sheet, '--settings', settings]],
      [list, ['--files-from', list]],
      [both, [sheet, '--since-cache', both]],
    ] as const) {
      const { status, stderr } = perfscore(['check', ...args, '--format', 'json', '--out', out]);
      expect([status, stderr]).toEqual([2, `${out} 同时是要读取或写入的另一个文件，请换一个名字。\n`]);
    }
    expect(readFileSync(settings, 'utf8')).toBe('{"profile":"auto"}');
    expect(readFileSync(list, 'utf8')).toBe(`${sheet}\n`);
    expect(existsSync(both)).toBe(false);
  });

  it('writes to the stream of the process where that is a file, and leaves its name alone', () => {
    const target = join(folder, '标准输出.json');
    const stream = '/proc/self/fd/1';
    const file = openSync(target, 'w');
    const args = [SCRIPT, 'check', fixture('clean-projects.tsv'), '--format', 'json', '--out', stream];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', file, 'pipe'] });
    closeSync(file);
    expect([status, String(stderr)]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(target, 'utf8')).version).toBe(1);
  });

  it('puts its file in the place of a link, leaves what the link led to, and keeps who may read it', () => {
    const target = join(folder, '实际.json');
    const link = join(folder, '链接.json');
    writeFileSync(target, '', { mode: 0o600 });
    symlinkSync(target, link);
    expect(json(link).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(false);
    expect(readFileSync(target, 'utf8')).toBe('');
    expect(JSON.parse(readFileSync(link, 'utf8')).version).toBe(1);
    expect(statSync(link).mode & 0o777).toBe(0o600);
  });

  it('writes into a named pipe, and never puts a file in its place', async () => {
    const pipe = join(folder, '管道');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const child = startPerfscore(['check', fixture('clean-projects.tsv'), '--format', 'json', '--out', pipe]);
    const read = spawnSync('cat', [pipe], { encoding: 'utf8', timeout: 30_000 }).stdout;
    await once(child, 'close');
    expect(JSON.parse(read).version).toBe(1);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
