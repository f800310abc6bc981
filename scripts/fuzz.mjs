/**
 * The properties of the tests, for long: every parser and writer under random input, until the time is up.
 *
 *   npm run fuzz                            all topics, 30 minutes together
 *   npm run fuzz -- rules reader            only these topics
 *   npm run fuzz -- --minutes 5 packages    another time, shared out evenly over the properties
 *   npm run fuzz -- --times 100 numerals    so many times the cases of the tests, instead of a time
 *   npm run fuzz -- --seed 7                the same cases again
 *
 * Prints one line for each property and writes build/fuzz.json; a failure says how to see its case again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argumentsOf } from './arguments.mjs';

const root = resolve(import.meta.dirname, '..');
const LOG = resolve(root, 'build/fuzz.jsonl');
const REPORT = resolve(root, 'build/fuzz.json');

const { values, positionals } = argumentsOf({
  minutes: { kind: 'amount' },
  times: { kind: 'amount' },
  seed: { kind: 'seed' },
});

/** The topics of the properties that a test file states, one for each. */
const topicsIn = (file) =>
  [...readFileSync(join(root, 'test', file), 'utf8').matchAll(/\bholds\(\s*'(\w+)'/g)].map(
    ([, name]) => name,
  );
const stated = new Map(
  readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => [file, topicsIn(file)])
    .filter(([, topics]) => topics.length > 0),
);
const known = [...new Set([...stated.values()].flat())].sort();
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such topic: ${unknown.join(', ')}. Topics: ${known.join(', ')}`);
  process.exit(2);
}
const wanted = positionals.length > 0 ? positionals : known;
const isWanted = (topic) => wanted.includes(topic);
const files = [...stated].filter(([, topics]) => topics.some(isWanted)).map(([file]) => `test/${file}`);
const properties = [...stated.values()].flat().filter(isWanted).length;
const seconds = (Number(values.minutes ?? 30) * 60) / properties;

rmSync(LOG, { force: true });
mkdirSync(resolve(root, 'build'), { recursive: true });
const length =
  values.times === undefined ? `${Math.round(seconds)} s each` : `${values.times} times as often`;
console.log(`${properties} properties in ${files.length} files, ${length}`);
const { status, signal } = spawnSync(
  'node',
  [
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    '--testTimeout',
    String(24 * 3600 * 1000),
    '--silent',
    ...files,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PERFSCORE_FUZZ_LOG: LOG,
      PERFSCORE_FUZZ_TOPICS: wanted.join(','),
      ...(values.times === undefined
        ? { PERFSCORE_FUZZ_SECONDS: String(seconds) }
        : { PERFSCORE_FUZZ: values.times }),
      ...(values.seed === undefined ? {} : { PERFSCORE_FUZZ_SEED: values.seed }),
    },
  },
);

const records = existsSync(LOG)
  ? readFileSync(LOG, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
records.sort((a, b) => a.topic.localeCompare(b.topic) || a.file.localeCompare(b.file));
const cases = records.reduce((sum, record) => sum + record.cases, 0);
writeFileSync(REPORT, `${JSON.stringify({ cases, properties: records }, null, 2)}\n`);
rmSync(LOG, { force: true });
spawnSync('node', ['scripts/run.mjs', 'scripts/fuzz-figures.ts'], { cwd: root, stdio: 'inherit' });

if (signal) console.error(`Ended before its time by ${signal}; what had ended by then is below.`);
console.log('\ntopic       cases        seconds  seed         outcome  property');
for (const { topic, cases: count, seconds: took, seed, outcome, property } of records)
  console.log(
    [
      topic.padEnd(11),
      String(count).padStart(9),
      String(took).padStart(10),
      `  ${String(seed).padEnd(12)}`,
      outcome.padEnd(8),
      property,
    ].join(' '),
  );
console.log(`\n${cases.toLocaleString('en-US')} cases of ${records.length} properties; build/fuzz.json`);
process.exit(status ?? 1);
