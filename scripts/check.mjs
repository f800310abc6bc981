/**
 * The one gate: every stage that a change must pass, in the order that finds faults soonest.
 *
 *   node scripts/check.mjs            all stages
 *   node scripts/check.mjs types lint only these
 *
 * All stages run even after one has failed, so that one call shows every fault.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const RESULTS = 'build/jest-results.json';
const jest = (...args) => ['node', 'node_modules/jest/bin/jest.js', ...args];

/** name, what it shows, and the command */
const STAGES = [
  [
    'types',
    'strict TypeScript',
    [
      ...['node', 'node_modules/typescript/bin/tsc', '-p', '.'],
      // A second look costs what has changed.
      ...['--incremental', '--tsBuildInfoFile', 'build/types.tsbuildinfo'],
    ],
  ],
  ['lint', 'eslint', ['node', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  [
    'boundaries',
    'who may import whom',
    [
      'node',
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
    ],
  ],
  ['dead-code', 'files, exports and packages nobody uses', ['node', 'node_modules/knip/bin/knip.js']],
  ['build', 'production build of the add-in and the workbench', ['npm', 'run', '-s', 'build']],
  ['sizes', 'what the pane may weigh', ['node', 'node_modules/size-limit/bin.js']],
  ['docs', 'generated pages are up to date', ['node', 'scripts/docs.mjs', '--check']],
  [
    'tests',
    'unit, laws, the real Office.js library, a real browser',
    jest('--json', `--outputFile=${RESULTS}`, '--maxWorkers=2', '--ci'),
  ],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some(([stage]) => stage === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. Stages: ${STAGES.map(([name]) => name).join(', ')}`);
  process.exit(2);
}

mkdirSync(resolve(root, 'build'), { recursive: true });
// Jest writes none where it breaks off, and those of an earlier run would pass for this one's.
rmSync(resolve(root, RESULTS), { force: true });
const failed = [];
for (const [name, shows, [command, ...args]] of STAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n▶ ${name}: ${shows}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

if (existsSync(resolve(root, RESULTS))) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(resolve(root, RESULTS), 'utf8'),
  );
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}
