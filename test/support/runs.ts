import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import fc from 'fast-check';

/** What is put to the test; `npm run fuzz -- rules` runs one of them. */
export type Topic =
  | 'text'
  | 'numerals'
  | 'rules'
  | 'scoring'
  | 'reader'
  | 'headers'
  | 'audit'
  | 'settings'
  | 'state'
  | 'files'
  | 'packages'
  | 'functions'
  | 'reports'
  | 'pane';

/** One line of build/fuzz.json. */
export interface FuzzRecord {
  readonly topic: Topic;
  readonly file: string;
  readonly property: string;
  readonly cases: number;
  readonly seed: number;
  readonly seconds: number;
  readonly outcome: 'held' | 'failed';
}

/**
 * How long or how often a property runs, set by `npm run fuzz`:
 * PERFSCORE_FUZZ multiplies the cases, PERFSCORE_FUZZ_SECONDS runs each property so long instead, PERFSCORE_FUZZ_TOPICS
 * keeps both to these topics, PERFSCORE_FUZZ_SEED and PERFSCORE_FUZZ_PATH repeat a run or one case of it, and
 * PERFSCORE_FUZZ_LOG collects the records, one in a line.
 *
 * The long mode looks for new cases and begins anywhere. The tests say whether a change broke something: there each
 * property has its own seed, so that the same tree gives the same answer twice.
 */
const env = (name: string): string | undefined => process.env[name] || undefined;
const TIMES = Number(env('PERFSCORE_FUZZ') ?? 1);
const SECONDS = Number(env('PERFSCORE_FUZZ_SECONDS') ?? 0);
const TOPICS = env('PERFSCORE_FUZZ_TOPICS')?.split(',');
const SEED = env('PERFSCORE_FUZZ_SEED');
const PATH = env('PERFSCORE_FUZZ_PATH');
const LOG = env('PERFSCORE_FUZZ_LOG');

/**
 * Asserts that a property holds: for so many cases, or as long as the long mode says. The one place from which every
 * property takes its number of cases; a failure says how to see it again.
 */
export function holds<Values>(topic: Topic, runs: number, property: fc.IProperty<Values>): void {
  const isLong = TOPICS?.includes(topic) ?? true;
  const wanted = isLong ? Math.round(runs * TIMES) : runs;
  const limit = isLong ? SECONDS * 1000 : 0;
  const started = performance.now();
  const seed =
    SEED === undefined ? (isExploring(isLong) ? (Math.random() * 2 ** 32) | 0 : ownSeed()) : Number(SEED);
  let cases = 0;
  for (let round = 0; ; round++) {
    const details = fc.check(property, {
      numRuns: limit > 0 ? Math.max(200, runs) : wanted,
      seed: (seed + round) | 0,
      ...(PATH === undefined ? {} : { path: PATH }),
      ...(limit > 0
        ? { interruptAfterTimeLimit: limit - (performance.now() - started), markInterruptAsFailure: false }
        : {}),
    }) as fc.RunDetails<Values>;
    cases += details.numRuns;
    const ended = details.failed || performance.now() - started >= limit;
    if (!ended) continue;
    if (LOG !== undefined && isLong)
      record({
        topic,
        ...placeOfTest(),
        cases,
        seed,
        seconds: Math.round((performance.now() - started) / 100) / 10,
        outcome: details.failed ? 'failed' : 'held',
      });
    if (details.failed) throw failureOf(details);
    return;
  }
}

const isExploring = (isLong: boolean) => isLong && (TIMES > 1 || SECONDS > 0);

/** A number made of the name of the test (FNV-1a): the same in each run, and another for each property. */
function ownSeed(): number {
  const { file, property } = placeOfTest();
  let hash = 0x811c9dc5;
  for (const character of `${file} ${property}`)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash | 0;
}

function placeOfTest(): { file: string; property: string } {
  const { testPath, currentTestName } = expect.getState();
  return {
    file: relative(resolve(__dirname, '../..'), testPath ?? ''),
    property: currentTestName ?? '',
  };
}

function failureOf<Values>(details: fc.RunDetails<Values>): Error {
  const { file, property } = placeOfTest();
  const again = `PERFSCORE_FUZZ_SEED=${details.seed} PERFSCORE_FUZZ_PATH=${details.counterexamplePath} npx jest ${file} -t ${JSON.stringify(property)}`;
  return new Error(
    `${fc.defaultReportMessage(details as fc.RunDetails<unknown>)}\n\nTo see it again:\n  ${again}`,
    {
      cause: details.errorInstance,
    },
  );
}

function record(line: FuzzRecord): void {
  mkdirSync(dirname(LOG!), { recursive: true });
  appendFileSync(LOG!, `${JSON.stringify(line)}\n`);
}
