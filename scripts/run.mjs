/**
 * Bundles one TypeScript script with esbuild and runs it, so that scripts may use the source as it is.
 *
 *   node scripts/run.mjs scripts/corpus-rules.ts [arguments]
 */
import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run.mjs <script.ts> [arguments]');
// Inside the project, so that the packages of the bundle are found from where it runs.
const builds = resolve(import.meta.dirname, '../build');
await mkdir(builds, { recursive: true });
const folder = await mkdtemp(join(builds, 'script-'));
const outfile = join(folder, 'script.mjs');
try {
  await build({
    entryPoints: [resolve(script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0], resolve(script), ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
