import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { FORM_HEADER } from '../support/form-header';
import { DECLARATION, xlsx } from './annotate/annotating';
import { FileFault } from '../../src/hosts/files/file-fault';
import { writeNewFile } from '../../src/hosts/files/write-file';

const program = resolve(__dirname, '../../scripts/perfscore.mjs');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), '绩核 写出-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'written',
    (error: unknown) => (error instanceof FileFault ? error.code : error),
  );
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a new file', () => {
  it('stands under its name whole, with nothing beside it', async () => {
    const path = join(folder, '副本 一.xlsx');
    await writeNewFile(path, bytes('全文'));
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['全文', ['副本 一.xlsx']]);
  });

  it('never replaces another, unless it is asked to', async () => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, '原有');
    expect(await codeOf(writeNewFile(path, bytes('新')))).toBe('exists');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['原有', ['a.xlsx']]);
    await writeNewFile(path, bytes('新'), true);
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['新', ['a.xlsx']]);
  });

  it('says why it cannot be written', async () => {
    expect(await codeOf(writeNewFile(join(folder, '没有', 'a.xlsx'), bytes('x')))).toBe('unwritable');
    mkdirSync(join(folder, 'b.xlsx'));
    expect(await codeOf(writeNewFile(join(folder, 'b.xlsx'), bytes('x')))).toBe('exists');
    expect(await codeOf(writeNewFile(join(folder, `${'长'.repeat(200)}.xlsx`), bytes('x')))).toBe(
      'unwritable',
    );
    expect(readdirSync(folder)).toEqual(['b.xlsx']);
  });
});

describe('annotate', () => {
  const large = () =>
    xlsx([
      ['项目绩效目标申报表'],
      FORM_HEADER,
      ...Array.from({ length: 400 }, (_, i) =>
        DECLARATION[3]!.map((cell) => (typeof cell === 'string' ? `${cell}${i}` : cell)),
      ),
    ]);

  it('leaves no half file where the disk takes no more', () => {
    const input = join(folder, '大.xlsx');
    writeFileSync(input, large());
    // The system's own limit on the size of a file, in blocks of 1,024 bytes: writing fails half-way, as on a full disk.
    const { status, stdout } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 4; exec "$0" "$@"',
        process.execPath,
        bundled(),
        'annotate',
        input,
        '--out',
        join(folder, '出'),
      ],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, expect.stringContaining('没有写出')]);
    expect(readdirSync(join(folder, '出'))).toEqual([]);
    expect(readFileSync(input)).toEqual(Buffer.from(large()));
  });

  it('leaves whole copies only where it is interrupted', async () => {
    const inputs = join(folder, '入');
    mkdirSync(inputs);
    const content = large();
    for (let i = 0; i < 40; i++) writeFileSync(join(inputs, `${100 + i}.xlsx`), content);
    const out = join(folder, '出');
    const child = spawn(process.execPath, [bundled(), 'annotate', inputs, '--out', out], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.stdout.resume();
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([2, expect.stringContaining('已停止')]);
    const copies = readdirSync(out);
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.length).toBeLessThan(40);
    const whole = readFileSync(join(out, copies[0]!));
    for (const name of copies)
      expect([name, Buffer.compare(readFileSync(join(out, name)), whole)]).toEqual([name, 0]);
  });
});

/** The command line, bundled already: the limit meets only what the command writes. */
function bundled(): string {
  expect(spawnSync(process.execPath, [program, '--version']).status).toBe(0);
  return program;
}
