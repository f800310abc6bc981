import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DECLARATION, xlsx } from '../files/annotate/annotating';
import { hostileXlsx } from '../support/hostile-workbook';
import { fixture, root, SCRIPT } from '../support/perfscore';
import { runModule } from '../support/run-module';

/* Nothing of the product speaks to another machine; what Chromium sees of the pages is recorded in the browser tests. */

const PRELOAD = resolve(root, 'test/support/no-network.cjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 断网-'));
  spawnSync(process.execPath, [SCRIPT, '--version']);
  mkdirSync(join(folder, '申报'));
  // More files than are checked in one thread.
  for (let i = 0; i < 6; i++) copyFileSync(fixture('faulty-hospital.tsv'), join(folder, '申报', `${i}.tsv`));
  writeFileSync(join(folder, '申报', 'a.xlsx'), xlsx(DECLARATION));
  writeFileSync(join(folder, '敌意.xlsx'), hostileXlsx());
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs with every way to another machine taken away. Gives the attempts, threads that loaded the guard among them. */
function run(program: readonly string[], input = '') {
  const log = join(folder, 'network');
  writeFileSync(log, '');
  const { status, stderr } = spawnSync(process.execPath, ['--require', PRELOAD, ...program], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NETWORK_LOG: log },
  });
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return {
    status,
    stderr,
    threads: lines.filter((line) => line === 'loaded').length,
    attempts: lines.filter((line) => line !== 'loaded'),
  };
}

it('the guard tells of each way that is tried', () => {
  for (const attempt of [
    "fetch('http://example.invalid')",
    "require('node:https').get('https://example.invalid')",
    "require('node:dns').lookup('example.invalid', () => {})",
    "new (require('node:net').Socket)().connect(80, '127.0.0.1')",
    "import('node:tls').then(({ connect }) => connect(443))",
  ])
    expect(run(['-e', attempt]).attempts).toHaveLength(1);
});

describe('no command of the command line asks the network for anything', () => {
  it.each([
    ['check', (): string[] => ['check', '申报'], 1],
    ...['json', 'jsonl', 'csv', 'html', 'xlsx'].map(
      (format) =>
        [
          `check, ${format}`,
          () => ['check', '申报', '敌意.xlsx', '--format', format, '--out', `报告.${format}`],
          1,
        ] as const,
    ),
    ['check with results of before', () => ['check', '申报', '--since-cache', '缓存'], 1],
    [
      'annotate',
      () => ['annotate', '申报/a.xlsx', '敌意.xlsx', '--out', '出', '--fix', 'safe', '--formulas'],
      0,
    ],
    ['compare', () => ['compare', '申报/a.xlsx', '敌意.xlsx'], 1],
    ['score', () => ['score', '--jsonl'], 0],
    ['explain', () => ['explain', '达到90%得满分，共计10分，每下降1个百分点扣1分', '--actual', '80%'], 0],
    ['checks', () => ['checks'], 0],
    ['profiles', () => ['profiles'], 0],
    ['help', () => ['--help'], 0],
  ] as const)('%s', (_, args, status) => {
    const paths = args().map((arg) =>
      /[申敌报缓出]/.test(arg) && !arg.startsWith('达') ? join(folder, arg) : arg,
    );
    const done = run([SCRIPT, ...paths], '{"rule":"达到90%得满分，共计10分","actual":95}\n');
    expect([done.status, done.attempts]).toEqual([status, []]);
    if (args()[0] === 'check') expect(done.threads).toBeGreaterThan(1);
  });
});

describe('the source', () => {
  const ANYWHERE = [
    "fetch('/x');",
    'new XMLHttpRequest();',
    "new WebSocket('ws://x');",
    "new EventSource('/x');",
    "navigator.sendBeacon('/x', '');",
    "globalThis.fetch('/x');",
    "window.fetch('/x');",
    "import { get } from 'node:https';\nvoid get;",
    "import net from 'net';\nvoid net;",
    "export const a = () => import('node:http');",
  ];
  const IN_CORE = [
    'setTimeout(() => undefined, 1);',
    'document.title;',
    'process.env;',
    'localStorage.length;',
    'indexedDB;',
    'new Worker("x");',
  ];
  const ROOMS = [
    'core/model/cell.ts',
    'hosts/files/read-file.ts',
    'taskpane/actions.ts',
    'cli/check.ts',
    'functions/register.ts',
  ];
  /** By file and code: which rules of ours object. */
  const objections = runModule<Record<string, string[]>>(`
    const { ESLint } = await import('eslint');
    const lint = new ESLint();
    const found = {};
    for (const [rooms, codes] of ${JSON.stringify([
      [ROOMS, ANYWHERE],
      [ROOMS.slice(0, 1), IN_CORE],
    ])})
      for (const room of rooms)
        for (const code of codes) {
          const [{ messages }] = await lint.lintText(code, { filePath: 'src/' + room });
          found[room + ' ' + code] = messages.map(({ ruleId }) => ruleId).filter((rule) => /^no-restricted-/.test(rule ?? ''));
        }
    return found;
  `);

  it.each(ROOMS.flatMap((room) => ANYWHERE.map((code) => [room, code] as const)))(
    'src/%s may not say %s',
    (room, code) => {
      expect(objections[`${room} ${code}`]!.length).toBeGreaterThan(0);
    },
  );

  it.each(IN_CORE)('the core, which only computes, may not say %s', (code) => {
    expect(objections[`${ROOMS[0]} ${code}`]!.length).toBeGreaterThan(0);
  });
});
