/**
 * Bundles one TypeScript script with esbuild and runs it, so that scripts may use the source as it is.
 *
 *   node scripts/run.mjs scripts/docs-checks.ts [arguments]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('Say which script: node scripts/run.mjs scripts/NAME.ts');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const outfile = resolve(root, 'build/scripts', `${basename(script, '.ts')}.mjs`);
mkdirSync(resolve(root, 'build/scripts'), { recursive: true });
await build({
  entryPoints: [resolve(root, script)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], {
  stdio: 'inherit',
  cwd: root,
});
process.exit(status ?? 1);
