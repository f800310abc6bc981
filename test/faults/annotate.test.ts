import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { annotate } from '../../src/cli/annotate';
import { DEFAULT_SETTINGS } from '../../src/core/audit';
import { DECLARATION, xlsx } from '../files/annotate/annotating';
import { root, SCRIPT } from '../support/perfscore';

/*
 * annotate is stopped at each of its operations on files: by an error of the disk, by a kill, by Ctrl-C. Whatever happens
 * the inputs stay as they are, a copy is there whole or not at all, and the next run ends as if nothing had been.
 */

interface Operation {
  readonly name: string;
  readonly path: string;
}
const port: { before: (operation: Operation) => void } = { before: () => undefined };
jest.mock('node:fs/promises', () => {
  const { faulty } = jest.requireActual<{
    faulty: (real: object, before: (operation: Operation) => void) => object;
  }>('../support/faulty-fs.cjs');
  return faulty(jest.requireActual('node:fs/promises'), (operation) => port.before(operation));
});

const PRELOAD = resolve(root, 'test/support/faulty-fs.cjs');
const LEFTOVER = /^\.perfscore-[0-9a-f]{8}-\d+-[0-9a-f]{8}\.tmp$/;
const input = xlsx(DECLARATION.map((row, i) => (i === 3 ? row.with(6, '以验收单,为准') : row)));

// Dozens of processes are started, one after the other.
jest.setTimeout(300_000);

let base: string;
let expected: ReadonlyMap<string, Buffer>;
const said: string[] = [];
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), '绩核 断点-'));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => (said.push(String(text)), true));
  // Makes the bundle, so that the runs below find it.
  spawnSync(process.execPath, [SCRIPT, '--version']);
  const folder = fresh('ungestört');
  expect(await run(folder)).toBe(0);
  expected = copiesIn(folder);
  expect([...expected.keys()].sort()).toEqual(['a.xlsx', join('北塘', 'b.xlsx')].sort());
});
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(base, { recursive: true });
});
beforeEach(() => {
  port.before = () => undefined;
  said.length = 0;
});

/** A folder with two inputs, one of them in a folder below. */
function fresh(name: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, '入', '北塘'), { recursive: true });
  writeFileSync(join(folder, '入', 'a.xlsx'), input);
  writeFileSync(join(folder, '入', '北塘', 'b.xlsx'), input);
  return folder;
}

const run = (folder: string) =>
  annotate(
    [join(folder, '入')],
    { out: join(folder, '出'), fix: 'safe', overwrite: true, format: 'jsonl', progress: false },
    DEFAULT_SETTINGS,
    'zh-CN',
  );

/** The same in a process of its own. */
function start(folder: string, environment: Readonly<Record<string, string>>) {
  const args = [
    'annotate',
    join(folder, '入'),
    '--out',
    join(folder, '出'),
    '--fix',
    'safe',
    '--overwrite',
    '--format',
    'jsonl',
  ];
  return spawnSync(process.execPath, ['--require', PRELOAD, SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FAULT_ROOT: folder, ...environment },
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
}
const copiesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(filesIn(join(folder, '出')).map((name) => [name, readFileSync(join(folder, '出', name))]));

/** What is wrong in a folder after a stop; and whether anything was left aside. */
function faultsAfterStop(folder: string): { faults: string[]; left: number } {
  const faults: string[] = [];
  for (const name of filesIn(join(folder, '入')))
    if (!readFileSync(join(folder, '入', name)).equals(input)) faults.push(`input ${name} has changed`);
  if (filesIn(join(folder, '入')).length !== 2) faults.push('something lies beside the inputs');
  let left = 0;
  for (const [name, bytes] of copiesIn(folder)) {
    if (LEFTOVER.test(name.slice(name.lastIndexOf('/') + 1))) left++;
    else if (!expected.get(name)?.equals(bytes)) faults.push(`${name} is half written, or is no copy`);
  }
  return { faults, left };
}

/** The next run, undisturbed. */
async function endsAsUndisturbed(folder: string): Promise<void> {
  expect(await run(folder)).toBe(0);
  const copies = copiesIn(folder);
  expect([...copies.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, bytes] of copies)
    expect([name, Buffer.compare(bytes, expected.get(name)!)]).toEqual([name, 0]);
}

/** The operations of a run in a process of its own, in order. */
function operations(): string[] {
  const folder = fresh('gezählt');
  const log = join(base, 'operations');
  expect(start(folder, { FAULT_LOG: log }).status).toBe(0);
  return readFileSync(log, 'utf8').trim().split('\n');
}

describe.each(['EIO', 'ENOSPC', 'EACCES', 'EXDEV', 'EMFILE'])('an operation fails with %s', (code) => {
  it('each in turn: inputs as they were, no half copy, nothing left, and a second run ends as undisturbed', async () => {
    let operationCount = 0;
    const counted = fresh(`${code} gezählt`);
    port.before = ({ path }) => void (path.startsWith(counted) && operationCount++);
    await run(counted);
    const ends = new Set<string>();
    for (let at = 1; at <= operationCount; at++) {
      const folder = fresh(`${code} ${at}`);
      let count = 0;
      let failed = '';
      port.before = ({ name, path }) => {
        if (!path.startsWith(folder)) return;
        if (++count === at) {
          failed = `${name} ${path.slice(folder.length)}`;
          throw Object.assign(new Error(`${code}: injected`), { code });
        }
      };
      const status = await run(folder).catch((error: unknown) =>
        error instanceof Error ? error.message : 'thrown',
      );
      port.before = () => undefined;
      expect([failed, faultsAfterStop(folder)]).toEqual([failed, { faults: [], left: expect.any(Number) }]);
      // Only a file whose own removal failed may stay.
      if (!failed.startsWith('rm ')) expect([failed, faultsAfterStop(folder).left]).toEqual([failed, 0]);
      ends.add(String(status));
      if (status === 0)
        expect([failed, [...copiesIn(folder).keys()].filter((name) => expected.has(name)).length]).toEqual([
          failed,
          2,
        ]);
      await endsAsUndisturbedElsewhere(folder);
    }
    expect(operationCount).toBeGreaterThan(25);
    expect(ends).toContain('2');
  });
});

/** As {@link endsAsUndisturbed}; a process looks for what was left in a folder once, so that leftovers of its own may stay. */
async function endsAsUndisturbedElsewhere(folder: string): Promise<void> {
  expect(await run(folder)).toBe(0);
  for (const [name, bytes] of expected)
    expect([name, copiesIn(folder).get(name)?.equals(bytes)]).toEqual([name, true]);
}

describe('the process is killed', () => {
  it('before each operation, or half-way through a write: the next run cleans up and ends as undisturbed', async () => {
    const all = operations();
    expect(all.length).toBeGreaterThan(25);
    let leftovers = 0;
    for (const [i, operation] of all.entries()) {
      const folder = fresh(`kill ${i}`);
      const fault = operation.startsWith('handle.writeFile') ? 'half' : 'kill';
      expect(start(folder, { FAULT_AT: String(i + 1), FAULT: fault }).signal).toBe('SIGKILL');
      const { faults, left } = faultsAfterStop(folder);
      expect([operation, faults]).toEqual([operation, []]);
      leftovers += left;
      await endsAsUndisturbed(folder);
    }
    expect(leftovers).toBeGreaterThan(5);
  });
});

describe('the person presses Ctrl-C', () => {
  it.each(['interrupt', 'interrupt-twice'])(
    '%s, at each step of the writing: whole copies only, nothing left aside',
    async (fault) => {
      const writing = [...operations().entries()].filter(([, operation]) => operation.includes('/出'));
      expect(writing.length).toBeGreaterThan(10);
      for (const [i, operation] of writing) {
        const folder = fresh(`${fault} ${i}`);
        const { status, signal } = start(folder, { FAULT_AT: String(i + 1), FAULT: fault });
        expect([operation, signal === 'SIGINT' || [0, 2, 130].includes(status!)]).toEqual([operation, true]);
        expect([operation, faultsAfterStop(folder)]).toEqual([operation, { faults: [], left: 0 }]);
        await endsAsUndisturbed(folder);
      }
    },
  );
});
