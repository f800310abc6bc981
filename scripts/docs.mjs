/**
 * Writes the generated pages, or with --check says which are out of date.
 *
 *   node scripts/docs.mjs [--check]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const GENERATORS = [
  'scripts/docs-checks.ts',
  'scripts/docs-grammar.ts',
  'scripts/docs-workings.ts',
  'scripts/quality.ts',
  'scripts/third-party.mjs',
];
const flags = process.argv.slice(2);
let failed = false;
for (const generator of GENERATORS) {
  if (!existsSync(resolve(import.meta.dirname, '..', generator))) {
    console.error(`${generator} is missing`);
    failed = true;
    continue;
  }
  const command = generator.endsWith('.ts')
    ? [resolve(import.meta.dirname, 'run.mjs'), generator]
    : [generator];
  const { status } = spawnSync('node', [...command, ...flags], {
    stdio: 'inherit',
    cwd: resolve(import.meta.dirname, '..'),
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
