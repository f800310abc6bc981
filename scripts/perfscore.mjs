/**
 * The command line from a checkout: bundles src/cli when a source is newer than the last bundle, then runs it.
 * Works right after `npm ci`; prints nothing of its own on stdout.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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
  ...['package-lock.json', 'scripts/cli-bundle.mjs'].map((file) => statSync(join(root, file)).mtimeMs),
);
if (!existsSync(bundle) || statSync(bundle).mtimeMs < sources) {
  const { bundleCli } = await import('./cli-bundle.mjs');
  const files = await bundleCli(cache);
  mkdirSync(cache, { recursive: true });
  const names = new Set(files.map(({ path }) => basename(path)));
  // Written aside and renamed, so that a second start at the same time never runs half a file; the entries come last,
  // since they name the others.
  files.sort((a, b) => Number(entry(a.path)) - Number(entry(b.path)));
  for (const { path, contents } of files) {
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, contents);
    renameSync(aside, path);
  }
  // Parts of older bundles may still be running; after a day they are not.
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (!names.has(name) && Date.now() - statSync(path).mtimeMs > 86_400_000) rmSync(path, { force: true });
  }
}

function entry(path) {
  return ['main.mjs', 'worker.mjs'].includes(basename(path));
}

await import(pathToFileURL(bundle).href);
