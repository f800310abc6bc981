/**
 * The command line from a checkout: bundles src/cli when a source is newer than the last bundle, then runs it.
 * Works right after `npm ci`; prints nothing of its own on stdout.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'node_modules/.cache/perfscore');
const bundle = join(folder, 'main.js');

function newest(path) {
  let latest = 0;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(inside) : statSync(inside).mtimeMs);
  }
  return latest;
}

const sources = Math.max(
  ...['core', 'hosts/files', 'cli'].map((name) => newest(join(root, 'src', name))),
  ...['package.json', 'package-lock.json', 'scripts/cli-bundle.mjs', 'scripts/cli-loader.cjs'].map(
    (file) => statSync(join(root, file)).mtimeMs,
  ),
);
if (!existsSync(bundle) || statSync(bundle).mtimeMs < sources) {
  try {
    const { bundleCli, keepCompiledCode } = await import('./cli-bundle.mjs');
    await bundleCli(folder);
    keepCompiledCode(folder);
  } catch (error) {
    console.error(`The command line could not be bundled: ${error.message}`);
    // 1 would mean that there are findings.
    process.exit(2);
  }
}

createRequire(import.meta.url)(join(folder, 'load.cjs')).start();
