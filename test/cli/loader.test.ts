import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/perfscore';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 程序-'));
  copyFileSync(join(root, 'scripts/cli-loader.cjs'), join(folder, 'load.cjs'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A part of a bundle: the line that names its content, and a program. */
function put(name: string, program: string): void {
  writeFileSync(join(folder, 'main.js'), Buffer.from(`//${name.repeat(64)}\n${program}`, 'utf16le'));
}

const node = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const start = () => node('-e', "require('./load.cjs').start()");
const said = (stdout: string) => ({ status: 0, stdout, stderr: '' });

describe('compiled code that is kept', () => {
  it('is taken by the next run of the same program, and by no other of the same length', () => {
    put('a', "const say = () => '一级'; process.stdout.write(say());");
    expect(start()).toEqual(said('一级'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.code'))).toEqual([]);
    expect(node('load.cjs')).toEqual(said('一级'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.code'))).toHaveLength(1);
    expect(start()).toEqual(said('一级'));
    put('b', "const say = () => '二级'; process.stdout.write(say());");
    expect(start()).toEqual(said('二级'));
  });

  it('may be damaged: the program runs without it', () => {
    put('a', "const say = () => '一级'; process.stdout.write(say());");
    node('load.cjs');
    const store = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.code'))!,
    );
    writeFileSync(store, `//${'a'.repeat(64)}不是编译结果`);
    expect(start()).toEqual(said('一级'));
    writeFileSync(store, '');
    expect(start()).toEqual(said('一级'));
  });
});

it('ends with 2 where the command line cannot be bundled, since 1 would mean findings', () => {
  const at = (...names: string[]) => join(folder, ...names);
  for (const name of ['scripts', 'src/core', 'src/hosts/files', 'src/cli', 'node_modules'])
    mkdirSync(at(name), { recursive: true });
  for (const name of ['perfscore.mjs', 'cli-bundle.mjs', 'cli-loader.cjs'])
    copyFileSync(join(root, 'scripts', name), at('scripts', name));
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(at(name), '{}');
  symlinkSync(join(root, 'node_modules/esbuild'), at('node_modules/esbuild'));
  writeFileSync(at('src/cli/main.ts'), 'no program (');
  const { status, stdout, stderr } = node(at('scripts/perfscore.mjs'), 'check', 'a.tsv');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('The command line could not be bundled:');
});
