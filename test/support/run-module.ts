import { spawnSync } from 'node:child_process';

// From the project's root, so that scripts may use this as well as tests.
const ROOT = process.cwd();

/**
 * What an expression gives inside Node's own module system, where the build's scripts live; tests run in another.
 * @param body statements of an async function that returns something JSON can carry
 */
export function runModule<T>(body: string, environment: Readonly<Record<string, string>> = {}): T {
  const source = `const value = await (async () => { ${body} })(); process.stdout.write('\\u0000' + JSON.stringify(value));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.indexOf('\u0000') + 1)) as T;
}
