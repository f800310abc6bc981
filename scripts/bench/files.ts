import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { declarations } from './declarations';
import { excelFile, type Sheet } from './excel-file';
import { median, report } from './measure';

/** A title block, a header and eight indicators, and a blank row. */
const ROWS_A_FORM = 14;
/** Thirty-two indicators. */
const FORMS_A_FILE = 4;

interface Run {
  /** Milliseconds. */
  readonly took: number;
  /** Milliseconds of processor time, of all its threads. */
  readonly worked: number;
  /** KB. */
  readonly peak: number;
}

/** Many files as a finance bureau gets them, and what the command line makes of them. Every figure is of whole processes. */
export async function files(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perfscore-bench-'));
  try {
    const few = writeFiles(join(folder, '200'), 200);
    const many = writeFiles(join(folder, '2000'), 2000);
    const reader = readerOf(folder);
    const hook = join(folder, 'usage.cjs');
    writeFileSync(hook, USAGE);
    const check = (path: string, jobs: number, ...more: string[]) => run(hook, checking(jobs, path, ...more));
    check(few, 2);
    const halves = [0, 1].map((half) => listOf(folder, few, half));
    const apart = () => runTogether(halves.map((list) => checking(1, '--files-from', list)));

    const rounds: { one: Run; two: Run; read: Run; apart: number }[] = [];
    for (let i = 0; i < 5; i++) {
      rounds.push({
        one: check(few, 1),
        two: check(few, 2),
        read: run(hook, [reader, few]),
        apart: await apart(),
      });
    }
    const among = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
    report(
      '200 files of 32 indicators, whole command: 1 worker ÷ 2 workers',
      among(({ one, two }) => one.took / two.took),
      '≥ 1.8',
    );
    // Nothing is shared between two processes, so no division of the work within one can do much better on this machine.
    report(
      'the same, but two processes with half of the files each: what the machine gives',
      among(({ one, apart: together }) => one.took / together),
      '—',
    );
    report(
      '200 files, whole command: processor time on 2 workers ÷ on 1',
      among(({ one, two }) => two.worked / one.worked),
      '≈ 1',
    );
    report(
      '200 files, whole command on 2 workers ÷ a process that only reads them',
      among(({ two, read }) => two.took / read.took),
      '≤ 1.4',
    );
    report(
      'the same on 1 worker',
      among(({ one, read }) => one.took / read.took),
      '—',
    );

    const [one, two, read] = [check(many, 1), check(many, 2), run(hook, [reader, many])];
    report('2,000 files, 1 worker ÷ 2 workers', one.took / two.took, '≥ 1.8');
    report('2,000 files, 2 workers ÷ a process that only reads them', two.took / read.took, '≤ 1.4');
    report(
      'peak memory on 2 workers, 2,000 files ÷ 200 files',
      two.peak / among(({ two: { peak } }) => peak),
      '≈ 1',
    );

    const cache = ['--since-cache', join(folder, 'cache')];
    check(many, 2, ...cache);
    report(
      '2,000 files unchanged since the last run ÷ checking them',
      check(many, 2, ...cache).took / two.took,
      '—',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command as a program calls it. */
const checking = (jobs: number, ...more: readonly string[]): readonly string[] => [
  'scripts/perfscore.mjs',
  'check',
  ...more,
  '--format',
  'jsonl',
  '--jobs',
  String(jobs),
];

/** Says at the end what the process used; workers are given it too and leave it be. */
const USAGE = `
  if (require('node:worker_threads').isMainThread)
    process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      process.stderr.write(\`\\nused \${maxRSS} \${userCPUTime + systemCPUTime}\\n\`);
    });`;

/** Runs Node. @throws where the process fails */
function run(hook: string, args: readonly string[]): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const took = performance.now() - started;
  const [, peak, worked] = /\nused (\d+) (\d+)\n$/.exec(stderr)?.map(Number) ?? [];
  if ((status !== 0 && status !== 1) || peak === undefined || worked === undefined)
    throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
  return { took, worked: worked / 1000, peak };
}

/** Runs Node several times at once; milliseconds until the last one ends. @throws where a process fails */
async function runTogether(commands: readonly (readonly string[])[]): Promise<number> {
  const started = performance.now();
  const processes = commands.map((args) => spawn(process.execPath, args, { stdio: 'ignore' }));
  for (const [status] of await Promise.all(processes.map((child) => once(child, 'exit'))))
    if (status !== 0 && status !== 1) throw new Error(`one of the processes ended with ${status}`);
  return performance.now() - started;
}

/** A list of every second file. */
function listOf(folder: string, files: string, half: number): string {
  const list = join(folder, `half-${half}.txt`);
  const names = readdirSync(files).filter((_, at) => at % 2 === half);
  writeFileSync(list, names.map((name) => `${join(files, name)}\n`).join(''));
  return list;
}

/** No two files and no two rules alike. */
function writeFiles(folder: string, count: number): string {
  mkdirSync(folder);
  const forms = declarations({ indicators: count * FORMS_A_FILE * 8, allRulesDistinct: true });
  let written = 0;
  for (const { rows, merges } of forms) {
    for (let top = 0; top < rows.length; top += ROWS_A_FORM * FORMS_A_FILE) {
      const bottom = top + ROWS_A_FORM * FORMS_A_FILE - 1;
      const sheet: Sheet = {
        name: '申报表',
        rows: rows.slice(top, bottom + 1),
        merges: merges
          .filter((merge) => merge.top >= top && merge.bottom <= bottom)
          .map((merge) => ({ ...merge, sheet: '申报表', top: merge.top - top, bottom: merge.bottom - top })),
      };
      writeFileSync(join(folder, `${String(written++).padStart(5, '0')}.xlsx`), excelFile([sheet]));
    }
  }
  if (written !== count) throw new Error(`${written} files instead of ${count}`);
  return folder;
}

/** A program that reads the files of a folder as the command line does, and does nothing with them. */
function readerOf(folder: string): string {
  const outfile = join(folder, 'reader.mjs');
  buildSync({
    stdin: {
      contents: `
        import { readDeclarationFile } from './src/hosts/files/read-file';
        import { findFiles } from './src/cli/find-files';
        let cells = 0;
        for await (const path of findFiles([process.argv[2]])) cells += (await readDeclarationFile(path)).grids[0].rows.length;
        if (cells === 0) process.exitCode = 2;`,
      resolveDir: resolve('.'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
    },
  });
  return outfile;
}
