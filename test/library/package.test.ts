import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../support/perfscore';

/*
 * The package as someone else gets it: packed, unpacked into a project of its own, with nothing beside it but the packages
 * that it asks for.
 */

const page = readFileSync(resolve(root, 'docs/library.md'), 'utf8');
const blocks = [...page.matchAll(/```(js|text)\n([^]*?)```/g)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));
const example = blocks.find(({ kind, text }) => kind === 'js' && text.includes('console.log'))!.text;
const printed = blocks.find(({ kind }) => kind === 'text')!.text;

// Packing builds the library, and the types of Node are many.
jest.setTimeout(240_000);

let project: string;
const run = (command: string, args: readonly string[], cwd = project) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), '绩核 库-'));
  const packed = run('npm', ['pack', '--silent', '--pack-destination', project], root);
  if (packed.status !== 0) throw new Error(packed.stderr);
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  expect(run('tar', ['-xzf', tarball]).status).toBe(0);
  mkdirSync(join(project, 'node_modules', '@e965'), { recursive: true });
  mkdirSync(join(project, 'node_modules', '@types'));
  run('mv', ['package', 'node_modules/perfscore']);
  for (const name of ['@e965/xlsx', 'fflate', 'valibot', '@types/node'])
    symlinkSync(resolve(root, 'node_modules', name), join(project, 'node_modules', name), 'dir');
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(project, { recursive: true }));

it('holds the built library and nothing of the project beside it', () => {
  const names = readdirSync(join(project, 'node_modules', 'perfscore')).sort();
  expect(names).toEqual(['LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json']);
  expect(readdirSync(join(project, 'node_modules', 'perfscore', 'dist'))).toEqual(['lib']);
});

it('runs the example of docs/library.md and prints what the page says', () => {
  writeFileSync(join(project, 'example.mjs'), example);
  expect(run(process.execPath, ['example.mjs'])).toEqual({ status: 0, stdout: printed, stderr: '' });
});

it('types the example by the rules of Node', () => {
  // What a person has to say beside it under strict rules: that the sheet has a table, that the rule was understood.
  const typed = example
    .replace(
      'const [table] = readDeclarations(workbook).sheets[0].tables;',
      'const table = readDeclarations(workbook).sheets[0]!.tables[0]!;',
    )
    .replace('printRule(reading.meaning)', 'printRule(reading.meaning!)')
    .replace(/read\.sheets\[0\]\.grid/, 'read.sheets[0]!.grid')
    .replace(
      'read.sheets[0].tables[0].indicators[0].target.value',
      'read.sheets[0]!.tables[0]!.indicators[0]!.target!.value',
    );
  writeFileSync(
    join(project, 'example.ts'),
    `${typed}\nconst points: number | null = result.score;\nconst wrong: string = result.score;\nexport { points, wrong };\n`,
  );
  const { stdout } = run(process.execPath, [
    resolve(root, 'node_modules/typescript/bin/tsc'),
    ...['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--module', 'nodenext', '--target', 'es2022'],
    ...['--types', 'node', '--lib', 'es2023', 'example.ts'],
  ]);
  // The one line that is wrong on purpose, and no other: the types are there, and they are not any.
  expect(stdout.split('\n').filter((line) => /error TS/.test(line))).toEqual([
    expect.stringMatching(/^example\.ts\(\d+,7\): error TS2322:/),
  ]);
});

it('does nothing when imported, and its core asks for no package and nothing of Node', () => {
  const source = `
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import('perfscore');
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    const { createRequire } = await import('node:module');
    console.log(JSON.stringify({ added, loaded: Object.keys(createRequire(import.meta.url).cache) }));`;
  writeFileSync(join(project, 'import.mjs'), source);
  const { stdout, stderr } = run(process.execPath, ['import.mjs']);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ added: [], loaded: [] });
  const lib = join(project, 'node_modules', 'perfscore', 'dist', 'lib');
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, path] of readFileSync(join(lib, name), 'utf8').matchAll(
      /^(?:import|export)[^;]*?from "([^"]+)";/gm,
    )) {
      expect(path).toMatch(/^\.\//);
      visit(path!.slice(2));
    }
  };
  visit('index.js');
  expect(seen.size).toBeGreaterThan(1);
});
