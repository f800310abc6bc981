/**
 * What a measuring command found, kept for the quality page: each leaves `build/figures/<name>.json`, with the commit and the
 * machine it ran on, and `npm run quality` gathers them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

export interface Measured<T> {
  /** The day, as YYYY-MM-DD. */
  readonly day: string;
  /** The commit, with a + where files differed from it. */
  readonly commit: string;
  readonly machine: string;
  readonly figures: T;
}

const FOLDER = 'build/figures';
const git = (...args: string[]): string => {
  try {
    return execFileSync('git', args, { encoding: 'utf8' }).trim();
  } catch {
    // Outside a clone there is no commit to name.
    return '';
  }
};

export function keepFigures<T>(name: string, figures: T): void {
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+';
  const [{ model = 'unknown processor' } = {}] = cpus();
  const kept: Measured<T> = {
    day: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short=10', 'HEAD') + changed,
    machine: `${cpus().length} × ${model.trim()}, Node ${process.versions.node}`,
    figures,
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, `${name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
}

/** What a command has left, or undefined where it has not run on this checkout. */
export function keptFigures(name: string): Measured<unknown> | undefined {
  try {
    return JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8')) as Measured<unknown>;
  } catch {
    return undefined;
  }
}
