import { spawnSync } from 'node:child_process';
import { root } from '../support/perfscore';

/** Runs a script of the project with wrong input. */
function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...more },
  });
  return { status, lines: stderr.trim().split('\n') };
}

it.each([
  ['check', ['scripts/check.mjs', 'typos'], /^No such stage: typos\. Stages: types, lint,/],
  ['fuzz', ['scripts/fuzz.mjs', 'typos'], /^No such topic: typos\./],
  ['fuzz', ['scripts/fuzz.mjs', '--minutes', 'abc'], /^--minutes abc is not a number above 0$/],
  ['fuzz', ['scripts/fuzz.mjs', '--times', '0'], /^--times 0 is not a number above 0$/],
  ['fuzz', ['scripts/fuzz.mjs', '--seed', '1.5'], /^--seed 1\.5 is not a whole number$/],
  ['fuzz', ['scripts/fuzz.mjs', '--hours', '1'], /^Unknown option '--hours'/],
  ['mutation', ['scripts/mutation.mjs', 'typos'], /^No such area: typos\./],
  ['mutation', ['scripts/mutation.mjs', '--sample', 'many'], /^--sample many is not a number above 0$/],
  ['bench', ['scripts/run.mjs', 'scripts/bench.ts', 'toString'], /^No such topic: toString\./],
  ['start', ['scripts/start.mjs', '--port'], /^Unknown option --port\./],
])('%s says what is wrong with %j, and ends with 2', (_, args, said) => {
  expect(run(args)).toEqual({ status: 2, lines: [expect.stringMatching(said)] });
});

it('start says what is no port', () => {
  expect(run(['scripts/start.mjs'], { PORT: '99999' })).toEqual({
    status: 2,
    lines: ['PORT=99999 is no port; give a number from 0 to 65535.'],
  });
});
