/**
 * Bundles the command line, puts its loader beside it, and has a sample checked once so that the loader finds compiled
 * code.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src/cli');
/** Few enough to be checked without a worker. */
const SAMPLES = ['tables/faulty-villages.tsv', 'tables/faulty-department.tsv', 'workbooks/exceljs.xlsx'];

/**
 * Writes the two parts of the bundle: `main`, which knows the commands, and `work`, all that a command or a worker loads
 * when it runs. Each is one file, so that what is called often is called within one scope.
 */
export async function bundleCli(folder) {
  const commands = new Set(['./worker']);
  const asked = {
    name: 'commands',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        commands.add(path);
        return { path, external: true };
      });
    },
  };
  const main = await bundled({ entryPoints: [join(source, 'main.ts')], plugins: [asked] });
  const cases = [...commands].map((path) => `case '${path}': return require('${path}');`).join('\n');
  const contents = `module.exports = (name) => { switch (name) {\n${cases}\n} };`;
  const work = await bundled({ stdin: { contents, resolveDir: source } });
  mkdirSync(folder, { recursive: true });
  replace(join(folder, 'load.cjs'), readFileSync(join(root, 'scripts/cli-loader.cjs')));
  replace(join(folder, 'work.js'), work);
  // Last: it tells that all is there.
  replace(join(folder, 'main.js'), main);
}

/** Runs the command line on a sample, so that what it compiles is there for later runs. It works without, only slower. */
export function keepCompiledCode(folder) {
  const samples = SAMPLES.map((file) => join(root, 'test/fixtures', file));
  spawnSync(process.execPath, [join(folder, 'load.cjs'), 'check', ...samples], { stdio: 'ignore' });
}

/** In UTF-16, as V8 holds a source with Chinese in it: that is read ten times as fast as UTF-8. */
async function bundled(options) {
  const { outputFiles } = await build({
    ...options,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleUrl' },
    // Names stay, for the messages of unforeseen errors.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const { text } = outputFiles[0];
  const name = createHash('sha256').update(text).digest('hex');
  return Buffer.from(`//${name}\n${text}`, 'utf16le');
}

/** Written aside and renamed, so that a second start at the same time never runs half a file. */
function replace(path, contents) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}
