/**
 * Mutation testing of the core: changes its code in thousands of small ways and shows which changes no test notices.
 *
 *   npm run mutation                            all areas: hours (docs/mutation.md)
 *   npm run mutation -- grammar scoring         some areas
 *   npm run mutation -- --sample 400 --seed 7   so many mutants of each area, drawn by lot, the same for the same seed
 *
 * Writes build/mutation.json with the numbers of each area, which the quality page shows, and build/mutation/AREA.txt with what
 * no test noticed, AREA.json and .html with every mutant. A full run repeats only what changed since the last one; a sample begins anew.
 */
import { Stryker } from '@stryker-mutator/core';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { argumentsOf } from './arguments.mjs';
import { drawSample, mutantKey } from './mutation/sample.mjs';
import { survivors } from './mutation/survivors.mjs';
import { tally } from './mutation/tally.mjs';

const root = resolve(import.meta.dirname, '..');
const AREAS = ['text', 'grammar', 'scoring', 'checks', 'audit'];
const FOLDERS = [...AREAS, 'norms', 'reader', 'library'].map((name) => `test/${name}`);
/**
 * Tests, by a part of their file and name, that run for no mutant: they measure how cost grows, start other programs, or ask of
 * long random sessions what the tests of the parts ask too.
 */
const LEFT_OUT = [
  'test/library/package.test.ts',
  'test/grammar/bounds.test.ts',
  'test/grammar/any-rule.test.ts',
  'test/scoring/mutations.test.ts',
  'test/audit/any-settings.test.ts',
  'test/audit/mutated-sheets.test.ts',
  'test/reader/laws.test.ts',
  'test/reader/session.test.ts',
  'a million characters',
  'is quick on a long text',
];
/** Tests of whole sheets, too slow for every mutant that a sheet reaches: only for the areas that nothing smaller tests. */
const ONLY_FOR = [
  { areas: ['audit'], tests: ['test/audit/laws.test.ts', 'test/library/compare.test.ts'] },
  { areas: ['checks', 'audit'], tests: ['test/audit/bureau-sheets.test.ts'] },
];

const { values, positionals } = argumentsOf({
  sample: { kind: 'amount' },
  seed: { kind: 'seed', default: '1' },
  workers: { kind: 'amount', default: '1' },
});
const areas = positionals.length > 0 ? positionals : AREAS;
const unknown = areas.filter((area) => !AREAS.includes(area));
if (unknown.length > 0) {
  console.error(`No such area: ${unknown.join(', ')}. Areas: ${AREAS.join(', ')}`);
  process.exit(2);
}

const plugin = (name) => resolve(import.meta.dirname, 'mutation', name);
mkdirSync(resolve(root, 'build/mutation'), { recursive: true });
process.chdir(root);

for (const area of areas) {
  const numbers = await run(area);
  const file = 'build/mutation.json';
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const sorted = Object.entries({ ...all, [area]: numbers }).sort(
    ([a], [b]) => AREAS.indexOf(a) - AREAS.indexOf(b),
  );
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  spawnSync('node', ['scripts/run.mjs', 'scripts/mutation/keep-figures.ts'], { stdio: 'inherit' });
  const { tested, killed, timeout, score, sample } = numbers;
  const interval = sample ? ` (95 %: ${sample.interval.join('–')} %, drawn from ${sample.of})` : '';
  console.log(`${area}: ${killed + timeout} of ${tested} noticed, ${score} %${interval}`);
}

async function run(area) {
  const files = readdirSync(`src/core/${area}`, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/core/${area}/${name}`);
  const sample = values.sample && (await drawSample(root, files, Number(values.sample), values.seed));
  const elsewhere = ONLY_FOR.flatMap(({ areas, tests }) => (areas.includes(area) ? [] : tests));
  const own = `test/${area}`;
  const report = `build/mutation/${area}`;
  const reported = await new Stryker({
    mutate: sample ? sample.ranges : files,
    testRunner: 'core',
    testRunnerNodeArgs: ['--no-flush-bytecode'],
    plugins: ['test-runner.mjs', 'not-mutated.mjs'].map(plugin),
    ignorers: ['not-mutated'],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.workers),
    // A hang is found by counting; the clock is for a machine with other work.
    timeoutMS: 180_000,
    timeoutFactor: 5,
    dryRunTimeoutMinutes: 30,
    ignorePatterns: ['/*', '!/src', '!/test', '!/scripts', '!/docs', '!/package.json'],
    tempDirName: 'build/stryker',
    disableTypeChecks: false,
    incremental: !sample,
    incrementalFile: `${report}.incremental.json`,
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    warnings: { unknownOptions: false, slow: false },
    logLevel: 'warn',
    perfscore: {
      testFolders: [own, ...FOLDERS.filter((folder) => folder !== own)],
      leftOut: [...LEFT_OUT, ...elsewhere],
      drawn: sample?.drawn,
    },
  }).runMutationTest();
  const results = reported.map(asInstrumented);
  // Stretches of code hold more mutants than the one they were drawn for.
  const drawn = sample && new Set(sample.drawn);
  const tested = drawn ? results.filter((one) => drawn.has(mutantKey(one.fileName, one))) : results;
  writeFileSync(`${report}.txt`, survivors(tested));
  return tally(tested, sample && { seed: Number(values.seed), drawn: drawn.size, of: sample.of });
}

/** Stryker reports lines and columns from 1; the instrumented code and the sample count from 0. */
function asInstrumented({ fileName, location: { start, end }, ...mutant }) {
  const before = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return {
    ...mutant,
    fileName: relative(root, resolve(root, fileName)),
    location: { start: before(start), end: before(end) },
  };
}
