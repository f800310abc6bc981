/**
 * Runs the README's two commands on an empty Debian: minbase, this machine's Node 20 with its npm, git, and nothing else.
 * Needs Linux, root and debootstrap; keeps the figures for the quality page and removes the machine.
 *
 *   npm run fresh-machine
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { keepFigures } from './figures';

const SUITE = 'bookworm';
const PORT = 3917;
const HOME = '/root/perfscore';

if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('wants Linux and root');
const machine = mkdtempSync(join(tmpdir(), 'fresh-debian-'));
const inside = (path: string): string => join(machine, path);
const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const megabytes = (): number => Math.round(Number(run('du', '-sxk', machine).split('\t')[0]) / 1024);
/**
 * Arguments of env: a shell inside, with nothing of this machine's environment but whom it trusts, since the network is the
 * same.
 */
const shell = (text: string): string[] => [
  ...[
    '-i',
    'HOME=/root',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'LANG=C.UTF-8',
    'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt',
  ],
  ...['chroot', machine, 'bash', '-c', `cd ${HOME} && ${text}`],
];

/** The binary and its npm are all of Node that is used; Debian's own is older. */
function installNode(): void {
  const from = dirname(dirname(process.execPath));
  mkdirSync(inside('usr/local/lib/node_modules'), { recursive: true });
  cpSync(process.execPath, inside('usr/local/bin/node'));
  cpSync(join(from, 'lib/node_modules/npm'), inside('usr/local/lib/node_modules/npm'), { recursive: true });
  for (const name of ['npm', 'npx'])
    run('ln', '-s', `../lib/node_modules/npm/bin/${name}-cli.js`, inside(`usr/local/bin/${name}`));
}

function makeMachine(): void {
  run('debootstrap', '--variant=minbase', '--include=git,ca-certificates', SUITE, machine);
  installNode();
  // How this machine reaches a network, which an empty one cannot know.
  for (const file of ['etc/resolv.conf', 'etc/hosts', 'etc/ssl/certs/ca-certificates.crt'])
    cpSync(`/${file}`, inside(file), { dereference: true });
  mkdirSync(inside('dev/shm'), { recursive: true });
  run('mount', '-t', 'proc', 'proc', inside('proc'));
  run('mount', '-t', 'tmpfs', 'tmpfs', inside('dev/shm'));
  run('mount', '--bind', '/dev/pts', inside('dev/pts'));
  run('git', 'clone', '-q', '--no-hardlinks', resolve('.'), inside(HOME));
}

function secondsToTest(): number {
  const started = Date.now();
  const { status } = spawnSync('env', shell('npm ci && npm test'), { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci && npm test ended with ${status}`);
  return Math.round((Date.now() - started) / 1000);
}

/** Until the workbench answers. */
async function secondsToServe(): Promise<number> {
  const started = Date.now();
  const server = spawn('env', shell(`npm ci && PORT=${PORT} npm start`), {
    stdio: 'inherit',
    detached: true,
  });
  try {
    for (;;) {
      if (server.exitCode !== null) throw new Error('npm ci && npm start ended by itself');
      const { stdout } = spawnSync('curl', ['-sk', `https://localhost:${PORT}/workbench/`], {
        encoding: 'utf8',
      });
      if (stdout.includes('<html')) return Math.round((Date.now() - started) / 1000);
      await new Promise((later) => setTimeout(later, 1000));
    }
  } finally {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
  }
}

try {
  makeMachine();
  const before = megabytes();
  const testSeconds = secondsToTest();
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(inside(`${HOME}/build/jest-results.json`), 'utf8'),
  ) as Record<string, number>;
  const startSeconds = await secondsToServe();
  const figures = {
    system: `Debian ${readFileSync(inside('etc/debian_version'), 'utf8').trim()} minbase`,
    ...{ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests },
    ...{ testSeconds, startSeconds, megabytes: megabytes() - before },
  };
  keepFigures('fresh-machine', figures);
  console.log(figures);
} finally {
  for (const mount of ['proc', 'dev/shm', 'dev/pts'])
    spawnSync('umount', [inside(mount)], { stdio: 'ignore' });
  // Never into something that is still mounted.
  spawnSync('rm', ['-rf', '--one-file-system', machine]);
}
