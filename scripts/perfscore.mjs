/**
 * The command line from a checkout: bundles src/cli when a source is newer than the last bundle, then runs it.
 * Works right after `npm ci`; prints nothing of its own on stdout.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const cache = resolve(root, 'node_modules/.cache/perfscore');
const bundle = join(cache, 'main.mjs');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

const sources = Math.max(
  ...['core', 'hosts/files', 'cli'].map((folder) => newest(join(root, 'src', folder))),
  statSync(join(root, 'package-lock.json')).mtimeMs,
);
if (!existsSync(bundle) || statSync(bundle).mtimeMs < sources) {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  const result = await build({
    entryPoints: { main: join(root, 'src/cli/main.ts') },
    outdir: cache,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  // Written aside and renamed, so that a second start at the same time never runs half a file.
  for (const { path, contents } of result.outputFiles) {
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, contents);
    renameSync(aside, path);
  }
}

const child = spawn(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 2 : (code ?? 2)));
