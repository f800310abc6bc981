// Runs a TypeScript script of this project: node scripts/run.mjs scripts/corpus-rules.ts [arguments]
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run.mjs <script.ts> [arguments]');
const folder = await mkdtemp(join(tmpdir(), 'perfscore-'));
const outfile = join(folder, 'script.mjs');
try {
  await build({ entryPoints: [resolve(script)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: 'inline', logLevel: 'warning' });
  process.argv = [process.argv[0], resolve(script), ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
