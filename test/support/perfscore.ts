import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export const SCRIPT = resolve(root, 'scripts/perfscore.mjs');

/** One of the sheets that the repository's tests share. */
export const fixture = (name: string): string => resolve(root, 'test/fixtures/tables', name);

const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  return { ...rest, LANG: 'zh_CN.UTF-8', NO_COLOR: '1', ...more };
};

/** Runs the command line as a process of its own, as a person does. */
export function perfscore(
  args: readonly string[],
  input: string | Uint8Array = '',
  more: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: environment(more),
  });
  return { status, stdout, stderr };
}

/** The same, to be watched and stopped while it runs. */
export function startPerfscore(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [SCRIPT, ...args], { env: environment(more) });
}
